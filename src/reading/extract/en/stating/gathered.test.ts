import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compose, type Piece } from '../../../../documents/compose.ts'
import { sentences } from '../sentences.ts'
import { readStatements } from './statements.ts'

const piece = (text: string): Piece => ({ kind: /^[-•]/.test(text) ? 'list-item' : 'paragraph', text })

/** Each statement in short: "verb kind actor". */
const told = (text: string) => {
  const document = compose(text.split('\n\n').map(piece))
  return readStatements(document, sentences(document), []).value.map(
    ({ verb, kind, actor }) => `${verb} ${kind} ${actor?.text ?? '-'}`,
  )
}

test('what the parties gathered to say, in their own voice, is said', () => {
  assert.deepEqual(told('We met today to reiterate our support for the lakes.'), ['reiterate affirmation We'])
  assert.deepEqual(told('The Ministers met to discuss trade.'), [])
})

test('a subject set off by dashes keeps its verb', () => {
  assert.deepEqual(told('We – the Leaders of Aland and Borland – reaffirmed the pact.'), [
    'reaffirm affirmation We',
  ])
})

test('“today” between subject and verb parts nothing', () => {
  assert.deepEqual(told('We, President Lind and President Berg, today welcomed the pact.'), [
    'welcome welcome We',
  ])
})

test('numbers of a list inside a sentence are passed over', () => {
  assert.deepEqual(told('Aland will (i) repair the weir; and (ii) adopt new rules.'), [
    'repair commitment Aland',
    'adopt commitment Aland',
  ])
})

test('a quotation behind a name and post is the speaker’s', () => {
  assert.deepEqual(told('Ms Ana Lind, Head of the Council, said, “We agreed to stop.”'), [
    'say position Ms Ana Lind',
  ])
})

test('a verb in agreement with a subject of its own goes on from no “will”', () => {
  assert.deepEqual(told('We will act in a way that serves all and protects lakes.'), ['act commitment We'])
})

test('an operative paragraph in capitals states what its first word says, and lists below it are undertakings', () => {
  assert.deepEqual(
    told(
      'WE, the Leaders of the Union, gathered in Port;\n\nHEREBY DECLARE our will to:\n\n- Open the locks;\n\nCALL UPON members to help.',
    ),
    ['declare position WE', 'open commitment WE', 'call request WE'],
  )
})

test('a forecast that both agree on is a view, a duty an undertaking', () => {
  assert.deepEqual(told('The sides agreed that calm would be in the interest of both.'), [
    'agree position The sides',
  ])
  assert.deepEqual(told('The sides agreed that officials would meet each year.'), [
    'agree commitment The sides',
  ])
})

test('what is handed over is no matter that is talked of', () => {
  assert.deepEqual(told('The Minister presented a set of books to the library.'), [])
  assert.deepEqual(told('The Minister presented the budget.'), ['present discussion The Minister'])
})
