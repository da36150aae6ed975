import assert from 'node:assert/strict'
import { test } from 'node:test'
import { peopleOf } from './sample-text.ts'

/** "Name: state", for each person of a text. */
const states = (text: string) => peopleOf(text).map(([name, , state]) => `${name}: ${state}`)

test('who conveys the support of a state is of it, and who welcomes that of another is not', () => {
  assert.deepEqual(
    states(
      'President Ana Lind and President Omar Vik spoke today. President Lind conveyed the firm support of Norway for the lakes of Peru.',
    ),
    ['Ana Lind: Norway', 'Omar Vik: null'],
  )
  assert.deepEqual(
    states(
      'Ambassador Ana Lind spoke to the League today. Ms Lind reaffirmed Norway’s lasting commitment to Peru.',
    ),
    ['Ana Lind: Norway'],
  )
  assert.deepEqual(states('Ambassador Ana Lind welcomed Norway’s lasting commitment to Peru today.'), [
    'Ana Lind: null',
  ])
})

test('who welcomes a guest to a state, or invites one there, is of it', () => {
  assert.deepEqual(states('President Ana Lind welcomed Chancellor Tomas Berg of Peru to Chile today.'), [
    'Ana Lind: Chile',
    'Tomas Berg: Peru',
  ])
  assert.deepEqual(
    states(
      'At the invitation of King Omar Vik, President Ana Lind of Peru paid a visit to Norway on 3 May 2020.',
    ),
    ['Omar Vik: Norway', 'Ana Lind: Peru'],
  )
  assert.deepEqual(
    states('President Ana Lind welcomed Mr Berg’s return to Chile today.')[0],
    'Ana Lind: null',
  )
})

test('a minister is of the state whose ministry has the same field', () => {
  const text = (more: string) =>
    `Norway and Peru met today. The talks were held by Norway’s Ministry of Lakes and Ports${more}. Minister for Lakes and Ports Ana Lind spoke.`
  assert.deepEqual(states(text('')), ['Ana Lind: Norway'])
  assert.deepEqual(states(text(' and the Ministry of Lakes and Ports of Peru')), ['Ana Lind: null'])
})

test('those told one by one behind the officials of a state are of it', () => {
  assert.deepEqual(
    states(
      'The Norway co-chairs, Minister Ana Lind, Secretary of Ports Omar Vik, and Envoy Le Mai were joined by Minister Tomas Berg of Peru.',
    ),
    ['Ana Lind: Norway', 'Omar Vik: Norway', 'Le Mai: Norway', 'Tomas Berg: Peru'],
  )
})

test('a commissioner of Europe is of the union, by the name that the text has for it', () => {
  assert.deepEqual(peopleOf('The EU met Norway today. European Commissioner for Lakes Ana Lind spoke.')[0], [
    'Ana Lind',
    'European Commissioner for Lakes',
    'EU',
    'participant',
  ])
})

test('leaders of several states are told off against them, and a state is written in words where the text has them', () => {
  assert.deepEqual(
    states('The leaders of Norway and Peru, Prime Minister Ana Lind and President Omar Vik, met today.'),
    ['Ana Lind: Norway', 'Omar Vik: Peru'],
  )
  assert.deepEqual(states('UK Minister Ana Lind spoke today. The United Kingdom and Peru agreed.'), [
    'Ana Lind: United Kingdom',
  ])
  assert.deepEqual(states('UK Minister Ana Lind spoke today. The UK and Peru agreed.'), ['Ana Lind: UK'])
})

test('a prime minister may be of the state whose president is known, where no other is left', () => {
  assert.deepEqual(
    states(
      'Vice President Ana Lind of Argentina met Prime Minister Omar Vik today. Argentina and Mongolia agreed to trade. Argentina and Mongolia share a view. President Le Mai of Mongolia sent a letter.',
    ).slice(1, 2),
    ['Omar Vik: Mongolia'],
  )
})

test('whom a visitor calls on is of the state visited, and takes part', () => {
  assert.deepEqual(
    peopleOf(
      'OSLO, Norway, 3 May 2020 – Minister for Lakes Ana Lind will visit Peru from 4 to 6 May 2020. During her visit, Minister Lind will call on Minister at the Port Office and Minister of Rivers Dr Omar Vik to discuss the lakes.',
    )[1],
    ['Omar Vik', 'Minister at the Port Office', 'Peru', 'participant'],
  )
})

test('two heads who act together are told off against two states, as each may have their office', () => {
  assert.deepEqual(
    states(
      'President Ana Lind and President Omar Vik reaffirm the alliance between Chile (CL) and the Republic of Peru.',
    ),
    ['Ana Lind: Chile', 'Omar Vik: Peru'],
  )
  assert.deepEqual(
    states('President Ana Lind and Prime Minister Omar Vik reaffirm the alliance between Norway and Peru.'),
    ['Ana Lind: Peru', 'Omar Vik: Norway'],
  )
})

test('those who led the talks of two parties are told off against them, and only spoken of', () => {
  assert.deepEqual(
    peopleOf(
      'Norway and the LSU have a new rule. It follows long negotiations between Norway and the LSU led by Minister Ana Lind and Commissioner Omar Vik.',
    ).map(([name, , state, role]) => [name, state, role]),
    [
      ['Ana Lind', 'Norway', 'mentioned'],
      ['Omar Vik', 'LSU', 'mentioned'],
    ],
  )
})

test('who announces what a state does speaks for it, and who supports it does not act for it', () => {
  assert.deepEqual(
    states(
      'President Ana Lind and President Omar Vik met. President Lind announced that Norway will send aid.',
    ),
    ['Ana Lind: Norway', 'Omar Vik: null'],
  )
  assert.equal(
    states(
      'President Ana Lind welcomed the Lake Union’s chair year and expresses support for Peru’s growth.',
    )[0],
    'Ana Lind: null',
  )
})

test('who is to hold a state’s presidency, or is acted for, is of it', () => {
  assert.ok(
    states('Mr Vik praised Italy’s G9 Presidency next year under Prime Minister Lind.').includes(
      'Lind: Italy',
    ),
  )
  assert.deepEqual(
    states(
      'On behalf of President Lind, Chile was represented by Tomas Berg, Secretary of State. Peru was there too.',
    )[0],
    'Lind: Chile',
  )
})

test('a head who acts is told beside one who is only spoken of', () => {
  assert.deepEqual(
    states(
      'President Ana Lind launched the Lake Pact. Chile supports the pact, and Chile will give more. They thanked President Vik’s aides; it was launched by Mr Berg and President Vik.',
    ).filter((each) => !each.startsWith('Berg')),
    ['Ana Lind: Chile', 'Vik: null'],
  )
})

test('a head named for the sake of an aide is not given the state that speaks', () => {
  assert.deepEqual(
    states(
      'Led by Envoy Ana Lind and President Vik’s Head of Cabinet Tomas Berg, both sides agreed. Chile supports the pact, and Chile will give more.',
    ).find((each) => each.startsWith('Vik')),
    'Vik: null',
  )
})
