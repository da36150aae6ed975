import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsOf } from './sample-text.ts'

/** "start..end place | mechanism" of a text published on 14 May 2031; null where it reports no meeting. */
const told = (text: string) => {
  const { meeting } = factsOf(text, '2031-05-14').value
  if (!meeting) return null
  const end = meeting.end ? `..${meeting.end.value}` : ''
  const name = meeting.mechanism ? ` | ${meeting.mechanism.value}` : ''
  return `${meeting.start?.value ?? '-'}${end} ${meeting.place?.value ?? '-'}${name}`
}

test('a speech to those who came reports that they came', () => {
  assert.equal(
    told('I want to thank you all for joining us today. Norway will give $5 million.'),
    '2031-05-14 -',
  )
  assert.equal(told('It is an honour to be here in Lima. We thank our hosts.'), '- Lima')
  assert.equal(told('On behalf of Norway, I welcome all delegates to this conference.'), '- -')
  assert.equal(told('We thank Peru for joining us in this effort. We will go on.'), null)
})

test('a visit is reported by what is done on it, and by those who are visiting', () => {
  assert.equal(
    told('During her official visit to Oslo, President Ana Lind and Minister Tomas Berg announced a fund.'),
    '- Oslo',
  )
  assert.equal(
    told('A delegation from Norway is visiting Chile from 12 to 15 May 2031.'),
    '2031-05-12..2031-05-15 Chile',
  )
  assert.equal(told('During her last visit to Oslo, President Ana Lind announced a fund.'), null)
  assert.equal(
    told('President Ana Lind is honoured to welcome Prime Minister Tomas Berg to Lima. They share a vision.'),
    '- Lima',
  )
})

test('those who are there, who were joined, or have met, were at a meeting', () => {
  assert.equal(
    told(
      'Officials from six states are in Lima this week for the Ninth Session of the Lake Working Group on Fish.',
    ),
    '- Lima | Ninth Session of the Lake Working Group on Fish',
  )
  assert.equal(
    told('Today, the Lake Council was joined by President Ana Lind. The leaders spoke of water.'),
    '2031-05-14 -',
  )
  assert.equal(told('Having gathered on 12 May 2031 to discuss floods, we will act.'), '2031-05-12 -')
  assert.equal(told('Our officials have engaged in intensive talks in Lima. They will go on.'), '- Lima')
})

test('what is announced at a summit, and what will be held, reports it', () => {
  assert.equal(
    told('Today at the Lake Leaders’ Summit in Lima, President Ana Lind announced a fund.'),
    '2031-05-14 Lima | Lake Leaders’ Summit',
  )
  assert.equal(
    told('Norway and Chile will hold the second Ocean Dialogue in Santiago on 3 June 2031.'),
    '2031-06-03 Santiago | second Ocean Dialogue',
  )
})

test('a city that hosts is where it was, and the round that is counted is named', () => {
  assert.equal(
    told('Lima hosted the Seventh Round of the Chile-Peru Consultations on Border Waters on 12 May 2031.'),
    '2031-05-12 Lima | Seventh Round of the Chile-Peru Consultations on Border Waters',
  )
  assert.equal(
    told('Bergen, Norway, played host on Monday to the Tenth Lake Business Summit.'),
    '2031-05-12 Bergen | Tenth Lake Business Summit',
  )
  assert.equal(
    told('The city of Bergen hosted the Third Lakes Conference on 3 May 2031.'),
    '2031-05-03 Bergen | Third Lakes Conference',
  )
})

test('minutes are of the meeting they are named after, and a body has no parties in its name', () => {
  assert.equal(
    told(
      'Minutes of the Third Meeting of the Joint Water Commission\n\nOslo, Norway\n\n12-13 May 2031\n\nIt adopted the agenda.',
    ),
    '2031-05-12..2031-05-13 Oslo | Third Meeting of the Joint Water Commission',
  )
  assert.equal(
    told(
      'The Permanent Joint Commission between Chile and Norway held its twelfth session on 11 May 2031 in Santiago.',
    ),
    '2031-05-11 Santiago | Permanent Joint Commission',
  )
})

test('a keynote at the opening of a forum, credentials, and a counted commission', () => {
  assert.equal(
    told(
      'Dr Ana Lind this morning delivered a keynote address at the opening of the Ninth Lake Forum in Lima.',
    ),
    '2031-05-14 Lima | Ninth Lake Forum',
  )
  assert.equal(
    told('Ambassador Ana Lind presented her credentials to the Secretary-General in Lima yesterday.'),
    '2031-05-13 Lima',
  )
  assert.equal(
    told('Minister Ana Lind was in Oslo on 12 May to co-chair the 5th Norway-India Joint Commission.'),
    '2031-05-12 Oslo | 5th Norway-India Joint Commission',
  )
})

test('a text that two sign, each with a post, or that is signed today, is signed at a meeting', () => {
  assert.equal(
    told(
      'Norway and Chile announce two agreements. Norway’s Minister of Trade Ana Lind and Chile’s Secretary of State for Culture Tomas Berg signed them at the side-lines of the Lake Forum in Lima.',
    ),
    '- Lima',
  )
  assert.equal(
    told(
      'Today, Norway and the Lake Council renewed their partnership by signing a Memorandum of Cooperation.',
    ),
    '2031-05-14 -',
  )
  assert.equal(
    told('The pact that Minister Ana Lind and Minister Tomas Berg signed in 2019 helps farmers.'),
    null,
  )
  assert.equal(told('The Council renewed its partnership by signing a Memorandum of Cooperation.'), null)
})

test('the day before the name of a meeting is its day, and no part of its name', () => {
  assert.equal(
    told('Norway will announce new aid during the 20 May Lake Summit, and give it at once.'),
    '2031-05-20 - | Lake Summit',
  )
  assert.equal(
    told('At the 3 April 2031 Lake Council Meeting, ministers adopted the plan.'),
    '2031-04-03 - | Lake Council Meeting',
  )
})
