import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compose } from '../../../../documents/compose.ts'
import { sentences } from '../sentences.ts'
import { readStatements } from './statements.ts'

const read = (...paragraphs: string[]): string[] => {
  const document = compose(paragraphs.map((text) => ({ kind: 'paragraph' as const, text })))
  return readStatements(document, sentences(document), []).value.map(
    ({ verb, kind, actor }) => `${verb}, ${kind}: ${actor?.text ?? '?'}`,
  )
}

test('a resolution: the body named on its own line says what its paragraphs say', () => {
  assert.deepEqual(
    read(
      'The Lake Council,',
      'Recalling its decision on rivers,',
      'Bearing in mind the needs of islands,',
      'Convinced that trade helps,',
      'Deeply alarmed by fires that spread,',
      '1. Reaffirms its support for the plan;',
      '2. Requests the Secretariat to report on it;',
    ),
    [
      'recall, affirmation: The Lake Council',
      'bear in mind, affirmation: The Lake Council',
      'be convinced, position: The Lake Council',
      'be alarmed, concern: The Lake Council',
      'reaffirm, affirmation: The Lake Council',
      'request, request: The Lake Council',
    ],
  )
})

test('an adjective that opens a sentence with a main verb is no recital', () => {
  assert.deepEqual(read('United in their concern, the Ministers urged calm.'), [
    'urge, request: the Ministers',
  ])
})

test('what is said with courtesy is said', () => {
  assert.deepEqual(
    read(
      'We wish to thank the host. We would like to express our concern over fires. The Chair took the opportunity to commend the team. We would like to swim.',
    ),
    ['thank, welcome: We', 'express concern, concern: We', 'commend, welcome: The Chair'],
  )
})

test('verbs that take a noun with them', () => {
  assert.deepEqual(
    read(
      'The two sides had a full exchange of views on water. The two sides had a new text. They placed on record their thanks, and set a target of 20 per cent. They gave their full support to the plan. The Committee mandated the Secretariat to convene a workshop.',
    ),
    [
      'have exchange, discussion: The two sides',
      'place on record, welcome: They',
      'set, commitment: They',
      'give support, position: They',
      'mandate, request: The Committee',
    ],
  )
})

test('what moved someone was asked of nobody', () => {
  assert.deepEqual(
    read('They were encouraged by the progress, and were deeply saddened by the loss of life.'),
    ['be saddened, position: They'],
  )
})

test('agreeing on what matters is a position, on what to do a commitment', () => {
  assert.deepEqual(read('They agreed on the importance of talks. They agreed on a plan.'), [
    'agree, position: They',
    'agree, commitment: They',
  ])
})

test('money that will be contributed is promised', () => {
  assert.deepEqual(
    read(
      'Norland will contribute 300 million euros. Norland will contribute to the WHO and the 2030 Agenda.',
    ),
    ['contribute, commitment: Norland'],
  )
})

test('“to that end” opens no clause, and neither does it hide the main one', () => {
  assert.deepEqual(
    read('To that end, President Silva commended Norland. To that end, the sides agreed to meet.'),
    ['commend, welcome: President Silva', 'agree, commitment: the sides'],
  )
})

test('a thing between two parties is a thing still', () => {
  assert.deepEqual(
    read(
      'The Interim Agreement between Norland and Sudland will support growth. Norland and Sudland will meet.',
    ),
    ['meet, commitment: Norland and Sudland'],
  )
})

test('“We the leaders of …” speak as “we”', () => {
  assert.deepEqual(
    read('We the leaders of Aland, Beland and Celand, mark the third anniversary of the Pact.'),
    ['mark, welcome: We'],
  )
})

test('how someone stood until now is conduct', () => {
  assert.deepEqual(read('We have stood together. We stand together.'), ['stand, position: We'])
})

test('main clauses that small words hid', () => {
  assert.deepEqual(
    read('We once again call on Norland to stop. Both commended the team. As such we endorse the plan.'),
    ['call, request: We', 'commend, welcome: Both', 'endorse, commitment: we'],
  )
  assert.deepEqual(read('They emphasised the need for aid, called on Norland to help, and left.'), [
    'emphasise, affirmation: They',
    'call, request: They',
  ])
  assert.deepEqual(read('Norland affirmed its goal by 2035 and the Prime Minister reaffirmed the target.'), [
    'affirm, affirmation: Norland',
    'reaffirm, affirmation: the Prime Minister',
  ])
})

test('what is said behind a promise is said now', () => {
  assert.deepEqual(read('We will continue to support the fund and reiterate our thanks.'), [
    'continue, commitment: We',
    'reiterate, affirmation: We',
  ])
})

test('two verbs share what follows the second', () => {
  assert.deepEqual(read('We express concern over and strongly oppose economic coercion.'), [
    'express concern, concern: We',
    'oppose, concern: We',
  ])
})

test('who agrees to do something and commits to more does both', () => {
  assert.deepEqual(read('We agree to work together to improve the rivers and commit to continue the aid.'), [
    'agree, commitment: We',
    'commit, commitment: We',
  ])
})

test('the last verb of a list under “will” is one where a noun looks the same', () => {
  assert.deepEqual(
    read('We will build roads, tackle floods, and advance data flows. We will buy grain, and advance data.'),
    ['build, commitment: We', 'tackle, commitment: We', 'advance, commitment: We', 'buy, commitment: We'],
  )
})

test('what a text or a clause says that is only named is not said here', () => {
  assert.deepEqual(
    read(
      'In line with the statement by the Lake Council on 1 May, condemning the raids, the two sides issued a call.',
    ),
    ['issue, request: the two sides'],
  )
  assert.deepEqual(read('Recalling the Lake Statement and recognising the need, we agree to meet.'), [
    'recall, affirmation: we',
    'recognise, affirmation: we',
    'agree, commitment: we',
  ])
  assert.deepEqual(
    read('The Council passed a text, which condemned the raids and demanded that they end.'),
    [],
  )
})

test('“poised to” binds as “ready to” does', () => {
  assert.deepEqual(read('Both sides are now poised to widen the trial.'), [
    'be poised, commitment: Both sides',
  ])
})

test('two adverbs joined behind an auxiliary belong to its verb', () => {
  assert.deepEqual(read('We trust that the pact can fairly and humanely address the floods.'), [
    'trust, position: We',
  ])
  assert.deepEqual(read('The two sides met today and jointly agreed to meet again.'), [
    'agree, commitment: The two sides',
  ])
})

test('a belief or a concern that is shared or reflected is said, and so is a press release that is issued', () => {
  assert.deepEqual(
    read(
      'The heads of delegation issued the following Joint Press Release on 14 May. We shared the recognition that lakes matter.',
      'Participants shared that ports are full, and reflected their concern that storms grow.',
    ),
    [
      'issue, position: The heads of delegation',
      'share, position: We',
      'share, discussion: Participants',
      'reflect, concern: Participants',
    ],
  )
})

test('a clause with “that” behind a noun says which before the main verb comes, and ends at its comma', () => {
  assert.deepEqual(read('As leaders of states that value freedom, the two sides reaffirmed the pact.'), [
    'reaffirm, affirmation: the two sides',
  ])
  assert.deepEqual(read('To cut the sums that Aland takes from tolls, we will work on a plan.'), [
    'work, commitment: we',
  ])
  assert.deepEqual(read('The Ministers that met in Lima agreed to meet again.'), [
    'agree, commitment: The Ministers that met in Lima',
  ])
})

test('a plain form before a “will” is its subject, and more ways to be worried, to thank and to ask are read', () => {
  assert.deepEqual(read('A Norland grant will be announced on Monday.'), ['announce, commitment: ?'])
  assert.deepEqual(
    read(
      'The Ministers are gravely worried by the raids and hold both armies accountable for them. They plead with their neighbours to help, paid homage to the crews and rejoiced at the truce.',
      'They sought clarification on the tolls. Norland circulated a paper on tides, and the two sides settled on a plan.',
    ),
    [
      'be worried, concern: The Ministers',
      'hold, position: The Ministers',
      'plead, request: They',
      'pay homage, welcome: They',
      'rejoice, welcome: They',
      'seek clarification, request: They',
      'circulate, discussion: Norland',
      'settle, commitment: the two sides',
    ],
  )
})

test('a verb joined to a passive is one too, unless it has an object', () => {
  assert.deepEqual(read('Council was briefed on the floods and urged Member States to help.'), [
    'urge, request: Council',
  ])
  assert.deepEqual(read('Members were encouraged and called on to ratify.'), [
    'encourage, request: ?',
    'call, request: ?',
  ])
})

test('what is felt with a note decides, and what is agreed to be so binds; who keeps it or by when is not who agreed', () => {
  assert.deepEqual(
    read('Ministers took note with appreciation of the report, and took note with concern of the floods.'),
    ['take note, welcome: Ministers', 'take note, concern: Ministers'],
  )
  assert.deepEqual(read('It was agreed that the plan be ready by May.'), ['agree, commitment: ?'])
  assert.deepEqual(read('It was agreed that the plan be kept by the Secretariat.'), ['agree, commitment: ?'])
})

test('several verbs in capitals each count, and what somebody went on to say is said', () => {
  assert.deepEqual(
    read(
      'The Assembly of the Lake League,',
      'EXPRESSES DEEP CONCERN at the floods and CALLS ON Member States to help;',
      'COMMENDS Norland for its work; REQUESTS the Bureau to report;',
    ).map((each) => each.replace(/:.*/, '')),
    ['express concern, concern', 'call, request', 'commend, welcome', 'request, request'],
  )
  assert.deepEqual(read('Mr Berg went on to say that Norland would help.'), ['say, position: Mr Berg'])
})

test('two who say something begin a clause of their own, and a heading in capitals states nothing', () => {
  assert.deepEqual(
    read(
      'The President congratulated the Prime Minister on his election and the two leaders reaffirmed their ties.',
    ),
    ['congratulate, welcome: The President', 'reaffirm, affirmation: the two leaders'],
  )
  assert.deepEqual(read('MEDIA NOTE', 'Both sides flagged the delays and compared notes on tides.'), [
    'flag, affirmation: Both sides',
    'compare notes, discussion: Both sides',
  ])
})

test('“RESOLVES:” is said, and leads in what follows', () => {
  assert.deepEqual(
    read(
      'THE GENERAL ASSEMBLY,',
      'RESOLVES:',
      '1. To take note of the report.',
      '2. To urge members to help.',
    ),
    [
      'resolve, commitment: THE GENERAL ASSEMBLY',
      'take note, commitment: THE GENERAL ASSEMBLY',
      'urge, commitment: THE GENERAL ASSEMBLY',
    ],
  )
})

test('numbered paragraphs whose verb in capitals is a noun as well are read, and so are names with a small particle', () => {
  assert.deepEqual(
    read(
      'The Lake Council,',
      '4. DEMANDS the release of the crews;',
      '9. RESOLVES to remain seized of the matter.',
    ).map((each) => each.replace(/:.*/, '')),
    ['demand, request', 'resolve, commitment'],
  )
  assert.deepEqual(read('In open session, Mr. al-Qasim deplored the raids.'), [
    'deplore, concern: Mr. al-Qasim',
  ])
})

test('a clause with “while” goes on past what is set off inside it', () => {
  assert.deepEqual(
    read('The Bank signalled that it would set aside funds, while its Head, Mr. Berg, stressed the costs.'),
    ['signal, commitment: The Bank'],
  )
})

test('what one will do on a visit is told act by act, also behind what one of them is for', () => {
  assert.deepEqual(
    read(
      'Minister Lind will deliver a statement to share her views, participate in talks, and hold meetings with others.',
    ),
    [
      'deliver, commitment: Minister Lind',
      'participate, commitment: Minister Lind',
      'hold, commitment: Minister Lind',
    ],
  )
})

test('two verbs share what stands behind the preposition of the first, whatever the second is', () => {
  assert.deepEqual(read('The two sides will draw on and expand the network of harbours.'), [
    'draw, commitment: The two sides',
    'expand, commitment: The two sides',
  ])
})

test('use is made by those who say they will, and states that share concerns say so', () => {
  assert.deepEqual(read('We will make full use of the fund.'), ['make, commitment: We'])
  assert.deepEqual(read('We will make good progress.'), [])
  assert.deepEqual(read('Norland and Sudland share concerns about the floods.'), [
    'share concerns, concern: Norland and Sudland',
  ])
})
