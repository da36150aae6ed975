import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compose } from '../../../../documents/compose.ts'
import { sentences } from '../sentences.ts'
import { readStatements } from './statements.ts'

const rungs = (text: string) => {
  const document = compose([{ kind: 'paragraph', text }])
  return readStatements(document, sentences(document), []).value.map(
    ({ strength, strengthWords }) => `${strength}: ${strengthWords}`,
  )
}

test('each rung is decided by words of the statement', () => {
  assert.deepEqual(
    rungs(
      'They discussed haze. They noted it. They welcomed it. They reaffirmed it. They urged action. They intend to act. They agreed to act. They pledged to act.',
    ),
    [
      'discussed: discussed',
      'noted: noted',
      'welcomed: welcomed',
      'reaffirmed: reaffirmed',
      'encouraged: urged',
      'intended: intend to',
      'agreed: agreed to',
      'committed: pledged to',
    ],
  )
})

test('a tentative verb lowers an undertaking to an intention', () => {
  assert.deepEqual(rungs('We will explore a fund. We agreed to consider a fund. We will build a fund.'), [
    'intended: will explore',
    'intended: agreed to consider',
    'committed: will build',
  ])
})

test('words that leave a way out lower an undertaking and are named', () => {
  assert.deepEqual(rungs('The parties will share data, as appropriate, each year.'), [
    'intended: as appropriate',
  ])
})
