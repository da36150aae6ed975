import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mappingKey } from './mapping.ts'
import { alignedSubjects, countTogether } from './together.ts'

const BROADER = new Map([
  [
    'aims',
    new Map([
      ['1.1.a', ['1.1']],
      ['1.1', ['1']],
    ]),
  ],
  ['thrusts', new Map([['b1', ['b']]])],
])
const aligning = (subject: string, framework: string, code: string) => ({ subject, framework, code })
const pair = (code: string, other: string) =>
  mappingKey({ from: { framework: 'aims', code }, to: { framework: 'thrusts', code: other } })

test('what serves both parts of a pair is counted once, with all that is under each at any depth', () => {
  const counts = countTogether(
    alignedSubjects(
      [
        aligning('line 1', 'aims', '1.1.a'),
        aligning('line 1', 'aims', '1.1'),
        aligning('line 1', 'thrusts', 'b1'),
        aligning('line 2', 'aims', '1.1'),
        aligning('line 2', 'thrusts', 'b'),
        aligning('line 3', 'aims', '1.1'),
      ],
      BROADER,
    ),
  )
  assert.equal(counts.get(pair('1.1', 'b')), 2)
  assert.equal(counts.get(pair('1', 'b')), 2)
  assert.equal(counts.get(pair('1.1.a', 'b1')), 1)
  assert.equal(counts.get(pair('9', 'b')), undefined)
})
