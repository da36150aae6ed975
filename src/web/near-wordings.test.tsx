import assert from 'node:assert/strict'
import { test } from 'node:test'
import { samplePages } from '../../test/sample-pages.tsx'
import { partnership, rows } from '../../test/sample-views.ts'
import type { NearWordings as Near } from '../search/agreed/agreed-view.ts'
import { NearWordings } from './parts/near-wordings.tsx'
import { render } from './render.ts'

const plain = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
const near = (over: Partial<Near>) =>
  plain(
    render(
      <NearWordings
        {...{ partnership, text: 'They agreed.', history: '/' }}
        near={{ earlier: null, later: null, slow: [], undated: false, ...over }}
      />,
    ),
  )

const NOTHING = /No other adopted text|None before this day|None after this day/

test('that nothing is near is said only where it was looked for', () => {
  assert.match(near({}), /No other adopted text/)
  assert.doesNotMatch(near({ undated: true }), NOTHING)
  assert.match(near({ undated: true }), /nothing earlier or later was looked for/)
  assert.doesNotMatch(near({ slow: ['earlier', 'later'] }), NOTHING)
  const half = near({ earlier: { row: rows[0]!, level: null, likeness: 0.6 }, slow: ['later'] })
  assert.match(half, /Later Looking for one took too long/)
  assert.doesNotMatch(half, NOTHING)
  assert.match(
    near({ slow: ['later'] }),
    /Earlier None before this day\. Later Looking for one took too long/,
  )
})

test('a clause of one wording is said to have no other only where it was looked for', () => {
  const said = (name: string) => plain(render(samplePages[name]!))
  assert.match(said('clause-history-alone'), /No earlier or later text/)
  for (const name of ['clause-history-slow', 'clause-history-undated'])
    assert.doesNotMatch(said(name), /No earlier or later text/)
  assert.match(said('clause-history-undated'), /no earlier or later wording was looked for/)
})
