import assert from 'node:assert/strict'
import { test } from 'node:test'
import { samplePages } from '../../test/sample-pages.tsx'
import { render } from './render.ts'

const said = (name: string): string => {
  const page = samplePages[name]
  assert.ok(page, name)
  return render(page)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
}

test('a map that took too long tells nothing but that, and no number', () => {
  const words = said('map-slow')
  assert.match(words, /took too long and was given up/)
  assert.doesNotMatch(words, /meetings? held|No action line|it is known who was there/)
})

test('where too many met to be told pair by pair the parties are told all the same', () => {
  const words = said('map-many')
  assert.match(words, /So many met at once/)
  assert.match(words, /Harbour Board/)
  assert.doesNotMatch(words, /null pair|who was there of both sides/)
})
