import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factsOf } from './sample-text.ts'

/** "Name role", for each person of a text published on 4 March 2030. */
const roles = (text: string) =>
  factsOf(text, '2030-03-04').value.people.map(({ name, role }) => `${name}: ${role}`)

test('the phrase that governs a list of names gives each its role', () => {
  assert.deepEqual(
    roles(
      'The Forum was held today in Oslo. It was chaired by Ms Ana Lind, Minister for Lakes of Norway, and attended by Mr Tomas Berg, Envoy of Peru, and Ms Le Thi Mai.',
    ),
    ['Ana Lind: chair', 'Tomas Berg: participant', 'Le Thi Mai: participant'],
  )
  assert.deepEqual(
    roles(
      'The memorandum was signed today by Ms Ana Lind and Mr Tomas Berg in the presence of Ms Le Thi Mai.',
    ),
    ['Ana Lind: signatory', 'Tomas Berg: signatory', 'Le Thi Mai: participant'],
  )
})

test('those divided by semicolons are of one list', () => {
  assert.deepEqual(
    roles(
      'The Forum was held today in Oslo. Among those present were Ms Ana Lind, Envoy of Norway; Mr Tomas Berg, Envoy of Peru; and Ms Le Thi Mai.',
    ),
    ['Ana Lind: participant', 'Tomas Berg: participant', 'Le Thi Mai: participant'],
  )
})

test('two who chair are co-chairs, and so is one said to co-chair', () => {
  assert.deepEqual(roles('The talks today were chaired by Ms Ana Lind and Mr Tomas Berg.'), [
    'Ana Lind: co-chair',
    'Tomas Berg: co-chair',
  ])
  assert.deepEqual(roles('Ms Ana Lind, the Minister for Lakes, co-chaired the talks today.'), [
    'Ana Lind: co-chair',
  ])
})

test('who speaks, behind a quotation as well, takes part', () => {
  assert.deepEqual(roles('“We keep the lakes,” said Minister Ana Lind. Mr Tomas Berg thanked her.'), [
    'Ana Lind: participant',
    'Tomas Berg: participant',
  ])
})

test('what another did elsewhere makes them mentioned', () => {
  assert.deepEqual(
    roles(
      'Officials met today in Oslo. They recalled the plan launched by Ms Ana Lind and the visit of Mr Tomas Berg.',
    ),
    ['Ana Lind: mentioned', 'Tomas Berg: mentioned'],
  )
})

test('the lines of a roll are those present, each with the state its line begins with', () => {
  const { value } = factsOf(
    [
      'The Summit was held in Lima on 2 March 2030. It was attended by:',
      'Norway: H.E. Ana Lind\nPeru: Hon. Tomas Berg, Minister of Lakes',
      'The Summit noted that Ms Le Thi Mai had left office.',
    ].join('\n\n'),
    '2030-03-04',
  )
  assert.deepEqual(
    value.people.map(({ name, organisation, role }) => [name, organisation, role]),
    [
      ['Ana Lind', 'Norway', 'participant'],
      ['Tomas Berg', 'Peru', 'participant'],
      ['Le Thi Mai', null, 'mentioned'],
    ],
  )
})

test('a state that is only assumed is told, and none is where another is spoken of far more', () => {
  const read = (text: string) => factsOf(text, '2030-03-04')
  const assumed = read('Minister Ana Lind spoke today. Norway thanked the others, and Norway will host them.')
  assert.equal(assumed.value.people[0]?.organisation, 'Norway')
  assert.deepEqual(
    assumed.findings.filter(({ code }) => code === 'state-assumed').map(({ message }) => message),
    [
      'The text does not say for which state Ana Lind acts; it was taken to be Norway from what else it says.',
    ],
  )
  const open = read(
    'The Envoy of Peru, Mr Tomas Berg, spoke for Peru today. Peru thanked Minister Ana Lind. Norway and Chile agreed. Peru left. Peru came.',
  )
  assert.equal(open.value.people.find(({ name }) => name === 'Ana Lind')?.organisation, null)
})

test('who opens, joins or speaks as “we” takes part', () => {
  assert.deepEqual(
    roles(
      'The hall will be opened today with a welcome address by Ms Ana Lind, followed by a keynote speech by Mr Tomas Berg.',
    ),
    ['Ana Lind: participant', 'Tomas Berg: participant'],
  )
  assert.deepEqual(
    roles(
      'Officials met today in Oslo. Ms Ana Lind chaired, with Mr Tomas Berg of Peru and Ms Le Thi Mai joining from Lima.',
    ),
    ['Ana Lind: chair', 'Tomas Berg: participant', 'Le Thi Mai: participant'],
  )
  assert.deepEqual(
    roles('Today, we — President Lind of Norway and President Dias of Peru — affirm our support.'),
    ['Lind: participant', 'Dias: participant'],
  )
})

test('who convenes or leads the talks chairs them, and who heads an office only heads it', () => {
  assert.deepEqual(
    roles(
      'The Lake Group met today. The meeting was convened by Ms Ana Lind, Envoy of Norway; Mr Tomas Berg, Envoy of Peru; and Ms Le Thi Mai. It heard from Mr Jens Vik.',
    ),
    ['Ana Lind: co-chair', 'Tomas Berg: co-chair', 'Le Thi Mai: co-chair', 'Jens Vik: participant'],
  )
  assert.deepEqual(
    roles('Officials met in Oslo today. The fund has a secretariat in Lima headed by Dr Ana Lind.'),
    ['Ana Lind: mentioned'],
  )
})

test('a second "by" goes on with the list, and so does the other side', () => {
  assert.deepEqual(
    roles(
      'Ministers met today. They were joined by Ms Ana Lind, Director of the Lake Fund, and by Mr Tomas Berg. The Peru side was headed by Ms Le Thi Mai, and the Norway side by Mr Jens Vik.',
    ),
    ['Ana Lind: participant', 'Tomas Berg: participant', 'Le Thi Mai: participant', 'Jens Vik: participant'],
  )
})

test('who receives guests somewhere hosts them, and what was done in another year is of then', () => {
  assert.deepEqual(
    roles(
      'On 3 March 2030, Minister Ana Lind welcomed envoys of six states to the Lake House. Minister Tomas Berg established the Lake Fund in 2021.',
    ),
    ['Ana Lind: host', 'Tomas Berg: mentioned'],
  )
})

test('who came to co-chair does, with their counterpart, and who received a courtesy call hosts nothing', () => {
  assert.deepEqual(
    roles(
      'Minister Ana Lind travelled to Oslo on 3 March to co-chair the Joint Commission with her counterpart, Minister Tomas Berg.',
    ),
    ['Ana Lind: co-chair', 'Tomas Berg: co-chair'],
  )
  assert.deepEqual(
    roles('Dr Ana Lind today received a courtesy call from Ambassador Tomas Berg of Peru to Chile.'),
    ['Ana Lind: participant', 'Tomas Berg: participant'],
  )
})

test('who leads the delegation of a house takes part, and who leads the house is only named', () => {
  assert.deepEqual(
    roles(
      'The two sides met on 3 March 2030. The delegation of the Lake Secretariat was led by its Secretary-General, Mr. Tomas Berg.',
    ),
    ['Tomas Berg: participant'],
  )
  assert.deepEqual(
    roles('The two sides met on 3 March 2030. They thanked the Lake Secretariat headed by Mr. Tomas Berg.'),
    ['Tomas Berg: mentioned'],
  )
})

test('those between whom something is signed sign it, and what was done in an earlier year is no part of this', () => {
  assert.deepEqual(
    roles(
      'On 3 March 2030, Norland and the Lake Council renewed their partnership by signing a Memorandum of Cooperation between Minister Ana Lind and Chairperson Tomas Berg.',
    ),
    ['Ana Lind: signatory', 'Tomas Berg: signatory'],
  )
  assert.deepEqual(
    roles(
      'The two sides met on 3 March 2030. In May 2027, President Ana Lind launched the Lake Fund. In May, Minister Tomas Berg launched another.',
    ),
    ['Ana Lind: mentioned', 'Tomas Berg: participant'],
  )
})

test('of several who act together each takes part, in the present tense and in the middle of their list as well', () => {
  assert.deepEqual(
    roles(
      'President Ana Lind, Chancellor Tomas Berg, and Prime Minister Omar Vik launched the Lake Council.',
    ),
    ['Ana Lind: participant', 'Tomas Berg: participant', 'Omar Vik: participant'],
  )
  assert.deepEqual(roles('President Ana Lind and President Tomas Berg reaffirm their alliance.'), [
    'Ana Lind: participant',
    'Tomas Berg: participant',
  ])
  assert.deepEqual(
    roles(
      'The President of Norway, Ana Lind, and the President of Peru, Tomas R. Berg, on the occasion of the visit to Lima, have reached an understanding.',
    ),
    ['Ana Lind: participant', 'Tomas R. Berg: participant'],
  )
})

test('a post whose second comma was left out hides no verb', () => {
  assert.deepEqual(
    roles(
      'Ms Ana Lind, Norway’s Minister of Lakes, and Mr Tomas Berg, Peru’s Minister of Ports will visit Oslo.',
    ),
    ['Ana Lind: participant', 'Tomas Berg: participant'],
  )
})

test('what is told in a clause beside, of another time or as whose something is makes nobody take part', () => {
  assert.deepEqual(
    roles(
      'Envoy Ana Lind met Mr Tomas Berg today. It follows the Oslo Summit, in which President Omar Vik, President Le Mai, and Prime Minister Sela Tern launched the Lake Council.',
    ).slice(2),
    ['Omar Vik: mentioned', 'Le Mai: mentioned', 'Sela Tern: mentioned'],
  )
  assert.deepEqual(
    roles(
      'Officials met on 3 March 2030. President Omar Vik and President Le Mai founded the Council in January.',
    ),
    ['Omar Vik: mentioned', 'Le Mai: mentioned'],
  )
  assert.deepEqual(
    roles(
      'Ms Ana Lind met Ms Le Mai today. The first memorandum was signed by Mr Tomas Berg in October 2021.',
    ).slice(2),
    ['Tomas Berg: mentioned'],
  )
  assert.deepEqual(
    roles('Led by Envoy Ana Lind and President Omar Vik’s Head of Cabinet Tomas Berg, both sides met today.'),
    ['Ana Lind: participant', 'Omar Vik: mentioned', 'Tomas Berg: participant'],
  )
  assert.deepEqual(
    roles(
      'Officials met today. In the presence of President Ana Lind, we agreed on a fund and sent a message to President Omar Vik.',
    ),
    ['Ana Lind: participant', 'Omar Vik: mentioned'],
  )
})

test('those who represent a state and are told off behind it take part', () => {
  assert.deepEqual(
    roles(
      'The Lake Forum met today in Oslo. Representing Peru were the Minister of Lakes, Ana Lind; and the Minister of Ports, Omar Vik.',
    ),
    ['Ana Lind: participant', 'Omar Vik: participant'],
  )
})

test('those included among others who are only spoken of are mentioned, and so is whose report is welcomed', () => {
  assert.deepEqual(
    roles('We hold the pirates of the lake to account, including Admiral Ana Lind and General Omar Vik.').map(
      (role) => role.replace(/.*: /, ''),
    ),
    ['mentioned', 'mentioned'],
  )
  assert.deepEqual(roles('We welcome Envoy Ana Lind’s report on the lakes.'), ['Ana Lind: mentioned'])
  assert.deepEqual(
    roles('The Forum was held today. Officials from many states were there, including Ms Ana Lind.'),
    ['Ana Lind: participant'],
  )
})

test('what was chaired or hosted at an earlier time, or signed at home, gives no part here', () => {
  assert.deepEqual(
    roles(
      'Envoy Le Mai met Mr Tomas Berg on 3 March 2030. In September 2029, Administrator Ana Lind co-chaired a dialogue. In May 2029, President Omar Vik hosted envoys from the lakes for a summit.',
    ).slice(2),
    ['Ana Lind: mentioned', 'Omar Vik: mentioned'],
  )
  assert.deepEqual(roles('Today, President Ana Lind signed an order on lakes.'), ['Ana Lind: participant'])
})

test('a first lady and the president she is married to are two', () => {
  assert.deepEqual(roles('First Lady Ana Lind opened the hall today. President Lind spoke.'), [
    'Ana Lind: participant',
    'Lind: participant',
  ])
})

test('those with whom somebody co-chaired a meeting chair it too', () => {
  assert.deepEqual(
    roles('Minister Ana Lind co-chaired the meeting with Commissioners Tomas Berg and Omar Vik today.'),
    ['Ana Lind: co-chair', 'Tomas Berg: co-chair', 'Omar Vik: co-chair'],
  )
})
