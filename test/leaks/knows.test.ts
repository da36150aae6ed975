import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ROUTES } from '../../src/server/routes.ts'
import { addressesOf, queriesFor } from './fill.ts'
import type { Thing } from './known.ts'

const kinds = ['records', 'people', 'meetings', 'mechanisms', 'issues', 'areas', 'instruments', 'proposals']
const things = kinds.map(
  (kind, at): Thing => ({
    ...{ kind, p: 'alpha', id: at + 1, label: kind },
    audience: { p: 'alpha', of: 'standing' },
    parts: { statements: [1], copies: [1] },
  }),
)
const asset = { type: 'text/css', body: '', href: '/assets/0/mufakat.css' }

test('the leak test knows how to fill every address and query that the server has', () => {
  for (const route of ROUTES)
    for (const { path } of addressesOf(route, things, { style: asset, script: asset }))
      assert.doesNotMatch(path, /[/]:/)
  assert.ok(queriesFor(things).length > 10)
})

test('an address with a parameter that it does not know is told by name', () => {
  const route = { method: 'GET', path: '/:p/letters/:id', answer: () => new Response() } as const
  assert.throws(
    () => addressesOf(route, things, { style: asset, script: asset }),
    /“:id” of GET \/:p\/letters\/:id/,
  )
})
