import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compose } from '../../../../documents/compose.ts'
import type { PersonMention } from '../../../reading.ts'
import { sentences } from '../sentences.ts'
import { readStatements } from './statements.ts'

const read = (text: string, people: readonly PersonMention[] = []) => {
  const document = compose(text.split('\n\n').map((each) => ({ kind: 'paragraph' as const, text: each })))
  return readStatements(document, sentences(document), people)
}

const last = (text: string, people: readonly PersonMention[] = []) => read(text, people).value.at(-1)?.actor

test('both sides stand for the two parties named', () => {
  const actor = last('Aland and the Beland Union reaffirmed their ties. Both sides agreed to meet.')
  assert.deepEqual([actor?.text, actor?.resolved], ['Both sides', ['Aland and the Beland Union']])
})

test('he and she stand for the person last named as a subject, in the same sentence too', () => {
  assert.deepEqual(last('Minister Ana Silva noted the plan. She welcomed the fund.')?.resolved, [
    'Minister Ana Silva',
  ])
  assert.deepEqual(last('Minister Ana Silva noted the plan, and she welcomed the fund.')?.resolved, [
    'Minister Ana Silva',
  ])
})

test('they stand for the two who met', () => {
  assert.deepEqual(last('President Ana Silva met with President Jon Berg. They discussed haze.')?.resolved, [
    'President Ana Silva and President Jon Berg',
  ])
})

test('a surname stands for the fullest name of the people found', () => {
  const span = { start: 0, end: 1 }
  const silva: PersonMention = {
    name: 'Ana Maria Silva',
    post: null,
    organisation: null,
    role: 'chair',
    span,
    spans: [span],
  }
  assert.deepEqual(last('Ambassador Silva noted the plan.', [silva])?.resolved, ['Ana Maria Silva'])
})

test('the former and the latter are told apart', () => {
  const text =
    'The Lake Council and the Hill Council met. The former welcomed the fund. The latter noted its cost.'
  assert.deepEqual(
    read(text).value.map(({ actor }) => actor?.resolved),
    [['The Lake Council'], ['the Hill Council']],
  )
})

test('a post behind a name is left out of the actor', () => {
  assert.equal(last('Ana Silva, Managing Director of the Lake Fund said, “We agree.”')?.text, 'Ana Silva')
})

test('what is set off behind a subject is no part of it', () => {
  assert.equal(
    last('The ministries, referring to the Charter, signed in 2008, decided to meet.')?.text,
    'The ministries',
  )
})

test('a pronoun without an antecedent is told', () => {
  const { findings } = read('He welcomed the fund.')
  assert.deepEqual(
    findings.map(({ message }) => message),
    ['It is not clear who “He” stands for.'],
  )
})

test('a person named by post alone is who “he” stands for, and the post stands for the name', () => {
  assert.deepEqual(last('The Secretary-General noted the plan. He welcomed the fund.')?.resolved, [
    'The Secretary-General',
  ])
  assert.deepEqual(
    last('Secretary-General Lim Boon Keng met the envoy. The Secretary-General welcomed the fund.')?.resolved,
    ['Secretary-General Lim Boon Keng'],
  )
})

test('the ministers are not the officials who were named before them', () => {
  assert.deepEqual(
    last('The senior officials noted the text. The Ministers welcomed the fund.')?.resolved,
    [],
  )
})

test('names keep their initials and small words, titles their “Prime”, and neither what belongs to them', () => {
  assert.deepEqual(
    last(
      'President Ana R. Silva met Prime Minister Ursula van der Berg’s team. The leaders welcomed the fund.',
    )?.resolved,
    ['President Ana R. Silva and Prime Minister Ursula van der Berg'],
  )
})

test('a quotation before “they said” is no part of them', () => {
  const text = 'The Prime Ministers met. “We will stand by it for as long as it takes,” they said.'
  const actor = last(text)
  assert.deepEqual([actor?.text, actor?.resolved], ['they', ['The Prime Ministers']])
})

test('“the two” are those who met', () => {
  assert.deepEqual(last('President Ana Silva met President Jon Berg. The two agreed to talk.')?.resolved, [
    'President Ana Silva and President Jon Berg',
  ])
})

test('the delegations are whoever was named last, the countries no persons', () => {
  const text = 'The envoys of ASEAN and senior officials of the United Nations met.'
  const who = ['The envoys of ASEAN and senior officials of the United Nations']
  assert.deepEqual(last(`${text} They noted the plan.`)?.resolved, who)
  assert.deepEqual(last(`${text} The two delegations noted the plan.`)?.resolved, who)
  assert.deepEqual(last('The leaders met. The three countries noted the plan.')?.resolved, [])
})

test('“they” behind “both sides” are those, whoever else was named between', () => {
  const text =
    'Envoys of ASEAN and officials of the United Nations met. Staff of the Lakes Office also took part. The co-chairs thanked them.'
  const who = ['Envoys of ASEAN and officials of the United Nations']
  assert.deepEqual(last(`${text} Both sides noted the plan. They agreed to meet.`)?.resolved, who)
  assert.deepEqual(last(`${text} The two sides noted the plan. They agreed to meet.`)?.resolved, who)
})

test('“it” is one state or body, never several or a person; where it can only be a thing, a thing states nothing', () => {
  assert.deepEqual(last('The United States noted the plan. It also welcomed the fund.')?.resolved, [
    'The United States',
  ])
  assert.deepEqual(read('The leaders met. The fund helps. It supports growth.').value, [])
  assert.deepEqual(last('We noted the fund. It will provide aid.')?.resolved, [])
})

test('a post with its name behind it is the person; what is to be done with a group is no part of it', () => {
  assert.equal(last('The Minister for Rivers, Ms Ana Silva, will attend the fair.')?.text, 'Ms Ana Silva')
  assert.equal(last('The group to be chaired by Norland, will study the plan.')?.text, 'The group')
})

test('who gave the address launched nothing', () => {
  assert.equal(last('The report was launched with an address by Minister Ana Silva.'), null)
})

test('a post with an “and” in it behind a name is no second person', () => {
  assert.equal(last('Ms Ana Silva, Minister for Rivers and Lakes said, “We agree.”')?.text, 'Ms Ana Silva')
})

test('who does it ends where it says when, and goes on with “as well as”', () => {
  assert.equal(last('Details will be shared by the Council before the summit.')?.text, 'the Council')
  assert.equal(
    last('The Minister will be joined by officials as well as the Council.')?.text,
    'officials as well as the Council',
  )
  assert.equal(
    last('The plan was adopted by the Council as well as the Forum.')?.text,
    'the Council as well as the Forum',
  )
})

test('a day or a place before a comma is not who speaks, whatever post stands behind it', () => {
  assert.equal(
    last('Today, Secretary of Trade Ana Lind announced a fund.')?.text,
    'Secretary of Trade Ana Lind',
  )
  assert.equal(last('In Lima, Minister of Tides Berg welcomed the pact.')?.text, 'Minister of Tides Berg')
  assert.equal(last('Ana Lind, Secretary of Trade of Norland announced a fund.')?.text, 'Ana Lind')
})

test('those who are set off behind “we” end where the verb begins, also behind an adverb', () => {
  const { value } = read(
    'We, the Leaders of Norland and Sudmark, strongly condemn the raid. We agree to meet.',
  )
  assert.deepEqual(
    value.map(({ actor }) => actor?.resolved),
    [['the Leaders of Norland and Sudmark'], ['the Leaders of Norland and Sudmark']],
  )
})

test('an address however long hides nothing behind it', () => {
  const path = 'a/b'.repeat(60)
  const { value } = read(`The Ministers [launched a fund](https://lakes.example/${path}) and agreed to meet.`)
  assert.deepEqual(
    value.map(({ verb }) => verb),
    ['launch', 'agree'],
  )
})

test('the words of a link are said, and its marks and address are not', () => {
  const { value } = read(
    'The Ministers have [launched a fund](https://lakes.example/1). [Lake House](https://lakes.example/2) will host talks.',
  )
  assert.deepEqual(
    value.map(({ verb, actor }) => [verb, actor?.text]),
    [
      ['launch', 'The Ministers'],
      ['host', 'Lake House'],
    ],
  )
})

test('three and more who are named in a list are they, we and the leaders, and no two sides', () => {
  const { value } = read(
    'Aland, Beland and Cedia reaffirmed their ties. They agreed to meet. Both sides noted the plan. We welcome it.',
  )
  assert.deepEqual(
    value.map(({ actor }) => actor?.resolved),
    [[], ['Aland, Beland and Cedia'], [], ['Aland, Beland and Cedia']],
  )
  const three = 'President Ana Lind, Chancellor Tomas Berg and Prime Minister Jo Silva'
  assert.deepEqual(last(`${three} met today. The leaders welcomed the fund.`)?.resolved, [three])
  assert.deepEqual(last(`${three} met today. The co-chairs welcomed the fund.`)?.resolved, [])
})

test('a body of several fields, and a person with a post of several, are one each', () => {
  assert.deepEqual(
    last('The Bureau of Lakes, Rivers, and Seas noted the plan. They agreed to meet.')?.resolved,
    [],
  )
  assert.deepEqual(
    last('Ms Ana Lind, Minister of Tides and Lakes, noted the plan. They agreed.')?.resolved,
    [],
  )
  const two = 'President Jo Berg, Jr. and Chancellor Ana Lind'
  assert.deepEqual(last(`${two} noted the plan. The two leaders agreed to meet.`)?.resolved, [two])
})

test('who acts is named whole past commas in a post, and past what a list of fields is of', () => {
  const two =
    'Norland’s Minister for Tides Ana Lind and Sudmark’s Secretary of State for Lakes, Rivers and Seas Jo Berg'
  assert.equal(last(`${two} signed the pact.`)?.text, two)
  assert.equal(
    last('These partnerships in areas like tides, lights and pilots will deepen trust.')?.text,
    'These partnerships in areas like tides, lights and pilots',
  )
  assert.equal(last('Lake Towage Co. Ltd has signed the pact.')?.text, 'Lake Towage Co. Ltd')
})
