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

test('the short form of a programme’s name says nothing that any programme would be said to do', () => {
  const named = 'The Lake Programme on Safe Banks (LPSB) covers ten states.'
  assert.deepEqual(told(`${named} LPSB seeks to restore banks. It supports farmers.`), [])
  assert.deepEqual(told(`${named} LPSB will train crews.`), ['train commitment LPSB'])
})

test('the short form of a body’s name, or of an initiative whose members speak, says what it says', () => {
  assert.deepEqual(told('The Trade and Rivers Agency (TRA) met. TRA supports the ports.'), [
    'support position TRA',
  ])
  assert.deepEqual(told('The Safe Banks Initiative (SBI) met. SBI calls for calm.'), ['call request SBI'])
})

test('what a text known by its letters will do binds nobody', () => {
  const named = 'The two sides concluded the Norland-Sudmark Lakes Agreement (NSLA).'
  assert.deepEqual(told(`${named} The NSLA will prohibit tolls. It will also deepen ties.`), [
    'conclude commitment The two sides',
  ])
})
