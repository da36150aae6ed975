import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsOf } from './sample-text.ts'

/** "Name: state", with a star where the state is only assumed. */
const states = (text: string) => {
  const { value, findings } = factsOf(text, '2030-03-04')
  return value.people.map(({ name, organisation }) => {
    const assumed = findings.some(
      ({ code, message }) => code === 'state-assumed' && message.includes(` ${name} `),
    )
    return `${name}: ${organisation}${assumed ? '*' : ''}`
  })
}

test('the state of the one who is met is not that of the one who meets', () => {
  assert.deepEqual(
    states('President Ana Lind met with Prime Minister Le Thi Mai of India today. India thanked the others.'),
    ['Ana Lind: null', 'Le Thi Mai: India'],
  )
  assert.deepEqual(
    states(
      'Minister Tomas Berg met his counterpart of Chile today. Chile welcomed the plan. Chile will host.',
    ),
    ['Tomas Berg: null'],
  )
  assert.deepEqual(
    states('Minister Tomas Berg visited Lima, Peru today. Norway’s commitment stands. Peru thanked Norway.'),
    ['Tomas Berg: Norway*'],
  )
})

test('a state that is only spoken of is nobody’s', () => {
  assert.deepEqual(
    states('President Ana Lind met with Secretary General Berg of the Lake Union today on the war in Chad.'),
    ['Ana Lind: null', 'Berg: Lake Union'],
  )
})

test('the state that speaks for itself is that of those whose state is open', () => {
  assert.deepEqual(
    states(
      'Prime Minister Ana Lind met with President Le Thi Mai of India today. They welcomed the Norway-India partnership. Norway will support India, and Norway’s commitment stands.',
    ),
    ['Ana Lind: Norway*', 'Le Thi Mai: India'],
  )
})

test('of two heads whose states are open none is told', () => {
  assert.deepEqual(
    states(
      'President Ana Lind and President Tomas Berg met today. Chile will support Peru. Chile thanked Peru.',
    ),
    ['Ana Lind: null', 'Tomas Berg: null'],
  )
})

test('of two heads each is of the state that has such an office', () => {
  const acts = 'Norway will support Chile. Chile thanked Norway. Norway and Chile agreed. Chile will host.'
  assert.deepEqual(states(`President Ana Lind and Prime Minister Tomas Berg met today. ${acts}`), [
    'Ana Lind: Chile*',
    'Tomas Berg: Norway*',
  ])
  assert.deepEqual(states(`Prime Minister Ana Lind and Prime Minister Tomas Berg met today. ${acts}`), [
    'Ana Lind: null',
    'Tomas Berg: null',
  ])
  // A president who seldom acts for a state is no reason to guess it.
  assert.deepEqual(
    states('President Ana Lind spoke today. Japan will support India. Japan thanked India. India agreed.'),
    ['Ana Lind: null'],
  )
})

test('who invites is of the state that the guest goes to, and who welcomes a plan met nobody', () => {
  const acts = 'Norway will support India. Norway thanked India.'
  assert.deepEqual(
    states(`The guests accepted the invitation of Prime Minister Ana Lind to visit Norway. ${acts}`),
    ['Ana Lind: Norway*'],
  )
  assert.deepEqual(states(`Minister Ana Lind welcomed Norway’s plans today. ${acts}`), ['Ana Lind: Norway*'])
  assert.deepEqual(states(`Minister Ana Lind welcomed Norway’s delegation today. ${acts}`), [
    'Ana Lind: null',
  ])
})

test('whom a speaker thanks may be of either side', () => {
  assert.deepEqual(
    states(
      'I want to thank President Ana Lind for her work. Chile will support Peru. Chile is proud to help.',
    ),
    ['Ana Lind: null'],
  )
})

test('a state speaks by what it is glad of, ready for, or announcing', () => {
  assert.deepEqual(
    states(
      'Minister Ana Lind thanked all today. Norway is proud to help. Today, Norway is announcing a fund. Peru is a friend.',
    ),
    ['Ana Lind: Norway*'],
  )
})

test('two who hold the office that a state has once are of two states', () => {
  assert.deepEqual(
    states(
      'Norway’s National Security Advisor Ana Lind spoke today. National Security Advisor Tomas Berg thanked her. Norway welcomed it. Norway will go on.',
    ),
    ['Ana Lind: Norway', 'Tomas Berg: null'],
  )
})

test('those who chair, sign or stand for a state are of it, without a guess', () => {
  assert.deepEqual(
    states(
      'Officials met in Oslo today. Minister Ana Lind and Envoy Tomas Berg chaired the meeting for Norway. Secretary Le Thi Mai represented Peru.',
    ),
    ['Ana Lind: Norway', 'Tomas Berg: Norway', 'Le Thi Mai: Peru'],
  )
  assert.deepEqual(
    states('The session was held today. Representing Chile were Minister Ana Lind; and Envoy Tomas Berg.'),
    ['Ana Lind: Chile', 'Tomas Berg: Chile'],
  )
})

test('who welcomes the delegation of another state is not of that state', () => {
  assert.deepEqual(
    states('President Ana Lind welcomed a Peru delegation led by Minister Tomas Berg today.'),
    ['Ana Lind: null', 'Tomas Berg: Peru'],
  )
})

test('an office that only one state has tells the state, where the text names it', () => {
  assert.deepEqual(states('Senior Minister of State Ana Lind spoke today. Peru and Singapore met.'), [
    'Ana Lind: Singapore*',
  ])
  assert.deepEqual(states('Senior Minister of State Ana Lind spoke today.'), ['Ana Lind: null'])
})

test('a heading gives no state to who is named below it', () => {
  assert.deepEqual(states('Visit to Peru\n\nPresident Ana Lind spoke today.'), ['Ana Lind: null'])
})
