import assert from 'node:assert/strict'
import { test } from 'node:test'
import { samplePages } from '../../test/sample-pages.tsx'
import { render } from './render.ts'

const page = (name: string) => render(samplePages[name]!)

/** The texts of the buttons that send a form, in their order, the main one marked. */
const buttons = (html: string) =>
  [...html.matchAll(/<button type="submit"( class="main")?>\s*([^<]+?)\s*<\/button>/g)].map(
    ([, main, words]) => (main ? `${words} (main)` : words),
  )

test('a text that is kept already is attached by the main button, and kept by itself only when unfolded', () => {
  const html = page('proposal')
  assert.deepEqual(buttons(html), ['Attach it to that record (main)', 'Keep this record', 'Discard'])
  assert.match(html, /209 of its 220 words/)
  assert.match(html, /<q>programme<\/q>[\s\S]*?here[\s\S]*?<q>program<\/q>[\s\S]*?in the record/)
  assert.match(html, /<details class="by-itself">/)
})

test('a text that is much alike is kept by the main button, and attached only by the other', () => {
  const html = page('proposal-alike')
  assert.deepEqual(buttons(html), ['Keep this record (main)', 'Attach it to that record', 'Discard'])
  assert.doesNotMatch(html, /by-itself/)
})

test('a new text has nothing to attach it to', () => {
  assert.deepEqual(buttons(page('proposal-refused')), ['Keep this record (main)', 'Discard'])
})

test('a record lists its copies with where they are and what differs in them; one without copies has no list', () => {
  const html = page('record')
  assert.match(html, /The same text elsewhere/)
  assert.match(html, /rivers\.example/)
  assert.match(html, /Nearly the same text · 209 of its 220 words/)
  assert.match(html, /<q>programme<\/q>\s*<span class="how">in the copy<\/span>/)
  assert.match(html, /The same text, word for word · 212 words/)
  assert.doesNotMatch(page('record-bare'), /The same text elsewhere/)
})

test('a meeting shows each value with who gives it, and nothing where nobody differs', () => {
  const html = page('meeting')
  assert.match(html, /Where its sources differ[\s\S]*<b>10 April 2018<\/b>[\s\S]*The register’s own entry/)
  assert.match(html, /<b>11 April 2018<\/b>[\s\S]*counted from 12 April 2018/)
  assert.doesNotMatch(page('meeting-empty'), /Where its sources differ/)
})
