import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withoutYears } from './plan-title.ts'

test('the years behind a title are left out, with their months, and no word of the title', () => {
  for (const [title, bare] of [
    ['Plan of Action 2026-2030', 'Plan of Action'],
    ['Plan of Action (2026–2030)', 'Plan of Action'],
    ['Plan of Action, January 2026 to December 2030', 'Plan of Action'],
    ['Work Programme for the period of 2026-30', 'Work Programme'],
    ['Strategy 2030', 'Strategy 2030'],
  ])
    assert.equal(withoutYears(title!), bare, title)
})
