import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compose } from '../../documents/compose.ts'
import { periodOf } from './period-of.ts'

const LONG =
  ' It was drawn up by both sides in the course of a year, with the help of many hands, and is meant to be read with the charter.'

const of = (...texts: string[]) => {
  const found = periodOf(
    compose(texts.map((text) => ({ kind: 'paragraph' as const, text }))),
    texts[0] ?? null,
  )
  return found && `${found.start}-${found.end}`
}

test('the years are found in the title, below it, or in what is said of the plan', () => {
  assert.equal(of('Plan of Action (2021-2025)'), '2021-2025')
  assert.equal(of('Plan of Action 2021–25'), '2021-2025')
  assert.equal(of('Plan of Action', 'January 2016 – December 2020'), '2016-2020')
  assert.equal(
    of('Plan of Action', `This Plan of Action covers the years from 2026 to 2030.${LONG}`),
    '2026-2030',
  )
})

test('an earlier plan’s years are not taken for this one’s', () => {
  const before = `It follows the plan for the years 2016 to 2020.${LONG}`
  assert.equal(
    of('Plan of Action', before, `This Plan sets out what is done from 2021 to 2025.${LONG}`),
    '2021-2025',
  )
})

test('what is no run of years is none', () => {
  assert.equal(of('Plan of Action', 'Adopted in 2024'), null)
  assert.equal(of('Plan of Action 2025-2021'), null)
  assert.equal(of('Resolution 2020/12'), null)
})
