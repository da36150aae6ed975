import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compose } from '../../../../documents/compose.ts'
import { sentences } from '../sentences.ts'
import { readStatements } from './statements.ts'

/** Each statement in short: "verb kind actor". */
const told = (text: string) => {
  const document = compose(text.split('\n\n').map((words) => ({ kind: 'paragraph', text: words })))
  return readStatements(document, sentences(document), []).value.map(
    ({ verb, kind, actor }) => `${verb} ${kind} ${actor?.text ?? '-'}`,
  )
}

test('“further” before a verb takes neither its place nor its subject', () => {
  assert.deepEqual(told('We further commit to dredge the canal. They further noted the delay.'), [
    'commit commitment We',
    'note note They',
  ])
  assert.deepEqual(told('The League will further strengthen its fleet.'), [
    'strengthen commitment The League',
  ])
})

test('a pronoun and its auxiliary written together are two words', () => {
  assert.deepEqual(told('We’re committed to the bridge, and we’ll open it together.'), [
    'be committed commitment We',
    'open commitment we',
  ])
})

test('a plain form behind several who can act is their verb, though it is a noun elsewhere', () => {
  assert.deepEqual(told('The leaders hail progress on the canal.'), ['hail welcome The leaders'])
  assert.deepEqual(told('In this vein, the two Presidents pledge to deepen the harbour.'), [
    'pledge commitment the two Presidents',
  ])
  assert.deepEqual(told('The support of members support groups had asked for was small.'), [])
})

test('a form that no subject of its number takes is a noun', () => {
  assert.deepEqual(told('The sides discussed the ferry and plans to build a second one.'), [
    'discuss discussion The sides',
  ])
  assert.deepEqual(told('The Minister shared views on the trial and plan to lay cables.'), [
    'share discussion The Minister',
  ])
  assert.deepEqual(told('Aland welcomed the visit and looks forward to the next.'), [
    'welcome welcome Aland',
    'look forward note Aland',
  ])
})

test('a clause in contact with the noun before it states nothing', () => {
  assert.deepEqual(
    told('The visit inspires us, and the principles we established at Port Amber serve us well.'),
    [],
  )
  assert.deepEqual(told('Last week we established a task force on dredging.'), ['establish commitment we'])
})

test('a second clause opens without a comma where a title opens it', () => {
  assert.deepEqual(
    told('The leaders discussed the canal and President Orla conveyed strong support for it.'),
    ['discuss discussion The leaders', 'convey support position President Orla'],
  )
  assert.deepEqual(told('We welcome the pause in tolls until 2031 and we reiterate our thanks.'), [
    'welcome welcome We',
    'reiterate affirmation we',
  ])
})

test('what is put between a verb and what it takes is passed over', () => {
  assert.deepEqual(told('We aim by 2031 to halve the tolls.'), ['aim commitment We'])
  assert.deepEqual(told('We intend, in line with our own laws, to open the lock.'), ['intend commitment We'])
  assert.deepEqual(told('The counterparts focused in particular on silt.'), [
    'focus discussion The counterparts',
  ])
})

test('talks that focused on a thing are told of; what has a focus is described', () => {
  assert.deepEqual(
    told('A workshop focused on silt. The Board currently focuses on silt. The Board has focused on it.'),
    [],
  )
})

test('adjectives say where someone stands with the words that go with them', () => {
  assert.deepEqual(told('We remain aligned in our vision. We are convinced that tolls will fall.'), [
    'be aligned position We',
    'be convinced position We',
  ])
  assert.deepEqual(
    told('Aland is opposed to drift nets. We are willing to pay. We are resolved in our support.'),
    ['be opposed concern Aland', 'be willing commitment We', 'be resolved commitment We'],
  )
  assert.deepEqual(
    told('We are proud to continue our work. We are proud of our fleet. Aland is a willing host.'),
    ['be proud commitment We'],
  )
  assert.deepEqual(told('We will remain united and calm.'), ['remain commitment We'])
})

test('speech that goes on is speech; work that goes on is conduct', () => {
  assert.deepEqual(
    told('We continue to call on Belmark to lift the tolls. We continue to dredge the canal.'),
    ['call request We'],
  )
})

test('to stand by a pledge is to affirm it, to stand together is to say where one stands', () => {
  assert.deepEqual(told('We stand by our pledge. We stand together on the canal. We stand at the shore.'), [
    'stand by affirmation We',
    'stand position We',
  ])
})

test('to expect others to do something is to ask it of them; to expect something is a forecast', () => {
  assert.deepEqual(
    told('We expect shipowners and pilots to report each passage. We expect better weather.'),
    ['expect request We'],
  )
})

test('what the parties’ work will bring about is an effect, and what they will do is a promise', () => {
  assert.deepEqual(told('The programme will spur growth. Aland will spur its patrols on.'), [
    'spur commitment Aland',
  ])
  assert.deepEqual(told('The programme will enhance safety at sea.'), ['enhance commitment The programme'])
})

test('how a meeting came together and who came along is no statement', () => {
  assert.deepEqual(
    told(
      'Aland was invited by Belmark to take part in the talks. The Minister was accompanied by officials.',
    ),
    [],
  )
  assert.deepEqual(told('Owners were invited to register.'), ['invite request -'])
  assert.deepEqual(told('The Minister will be accompanied by officials of the Board.'), [
    'accompany commitment officials of the Board',
  ])
  assert.deepEqual(told('The session will be followed by a round table.'), [])
  assert.deepEqual(told('The Minister will lead the delegation. The floods will lead to losses.'), [
    'lead commitment The Minister',
  ])
})

test('a text that a link names is issued as any other', () => {
  assert.deepEqual(told('The two sides issued a [joint statement](https://lakes.example/1) on tolls.'), [
    'issue position The two sides',
  ])
})

test('a line in bold is a heading, and initials may end a sentence', () => {
  assert.deepEqual(told('**Safety on the “Open Lake”**  \nThe two leaders stressed safety.'), [
    'stress affirmation The two leaders',
  ])
  assert.deepEqual(told('Aland welcomed the session in Port Amber, D.C. The leaders praised it.'), [
    'welcome welcome Aland',
    'praise welcome The leaders',
  ])
  assert.deepEqual(told('We signed the **Lake\nPact** with Belmark.'), ['sign commitment We'])
})
