import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Abbreviation } from './abbreviation.ts'
import { checkAbbreviations } from './check-abbreviations.ts'

const placesOf = (list: readonly Abbreviation[]) => {
  const places: string[] = []
  checkAbbreviations(list, (where) => places.push(where))
  return places
}

test('a form may stand for several things, and a thing have several forms', () => {
  const meanings = ['women, peace and security', 'water pilot scheme'].map((meaning) => ({
    short: 'WPS',
    meaning,
  }))
  assert.deepEqual(placesOf([...meanings, { short: 'W.P.S.', meaning: 'wharf and pier standards' }]), [])
})

test('what is unclear, stands there twice or comes too often is told by its place', () => {
  assert.deepEqual(
    placesOf([
      { short: 'x'.repeat(21), meaning: 'a form' },
      { short: 'WPS', meaning: 'Women, peace and security' },
      { short: 'wps', meaning: 'women peace and security' },
    ]),
    ['abbreviations[0]', 'abbreviations[2]'],
  )
  const often = Array.from({ length: 12 }, (_, at) => ({ short: 'WPS', meaning: `meaning ${at}` }))
  assert.deepEqual(placesOf(often), ['abbreviations[10].short'])
  const turned = often.map(({ meaning }) => ({ short: meaning, meaning: 'the scheme' }))
  assert.deepEqual(placesOf(turned), ['abbreviations[10].meaning'])
  const many = Array.from({ length: 501 }, (_, at) => ({ short: `S${at}`, meaning: `meaning ${at}` }))
  assert.deepEqual(placesOf(many), ['abbreviations'])
})
