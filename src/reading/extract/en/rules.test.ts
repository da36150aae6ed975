import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import { RULES } from './rules.ts'

const page = readFileSync(join(import.meta.dirname, '../../../../docs/reading-facts.md'), 'utf8')

it('the page on reading facts tells every rule, and no other', () => {
  const told = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map((found) => found[1])
  assert.deepEqual(told, Object.keys(RULES))
})
