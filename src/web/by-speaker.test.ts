import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partnership, rows } from '../../test/sample-views.ts'
import type { StatementRow } from '../register/views.ts'
import { bySpeaker } from './by-speaker.ts'

const [left, right] = partnership.sides

const saidBy = (number: number, text: string | null, ...resolved: string[]): StatementRow => {
  const { record, statement } = rows[0]!
  const actor = text === null ? null : { ...statement.content.actor!, text, resolved }
  return { record, statement: { ...statement, number, content: { ...statement.content, actor } } }
}

const spokenIn = (statements: readonly StatementRow[]) =>
  bySpeaker(statements, partnership.sides).map(({ sides, name, rows: each }) => [
    name ?? sides.map(({ id }) => id).join(' and '),
    ...each.map(({ statement }) => statement.number),
  ])

test('statements stand under those who speak: both sides, each side, others by name, nobody, in the order they came', () => {
  assert.deepEqual(
    spokenIn([
      saidBy(1, null),
      saidBy(2, right.name),
      saidBy(3, 'Mr. Quintela', 'Ada Quintela'),
      saidBy(4, `${left.shortName} delegates`),
      saidBy(5, 'The interface', `${left.name} envoys and officials of the ${right.shortName}`),
      saidBy(6, right.shortName),
      saidBy(7, 'She', 'Mr. Quintela', 'Ada Quintela'),
      saidBy(8, `${left.name} and the ${right.name}`),
    ]),
    [
      [`${left.id} and ${right.id}`, 5, 8],
      [left.id, 4],
      [right.id, 2, 6],
      ['Ada Quintela', 3, 7],
      ['', 1],
    ],
  )
})

test('a name within another word is no side, and one speaker with and without “the” is one', () => {
  assert.deepEqual(
    spokenIn([
      saidBy(1, `${left.shortName}ine ferries`),
      saidBy(2, 'The participants'),
      saidBy(3, 'participants'),
    ]),
    [
      [`${left.shortName}ine ferries`, 1],
      ['The participants', 2, 3],
    ],
  )
})

test('who speaks to a side, or is its partner, is not that side; “he” of no name is nobody', () => {
  const name = right.shortName
  assert.deepEqual(
    spokenIn([
      saidBy(1, `The Ambassador of Elsewhere to ${name}`),
      saidBy(2, `${name}’s dialogue partners`),
      saidBy(3, `Non-${name} members`),
      saidBy(4, 'He'),
      saidBy(5, 'They'),
      saidBy(6, `Officials of ${name}`),
    ]),
    [
      [right.id, 6],
      [`The Ambassador of Elsewhere to ${name}`, 1],
      [`${name}’s dialogue partners`, 2],
      [`Non-${name} members`, 3],
      ['', 4, 5],
    ],
  )
})

test('of no statements there is no speaker', () => {
  assert.deepEqual(spokenIn([]), [])
})
