import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tokens } from '../tokens.ts'
import { COUNTRIES, countryNamed, countryOfAdjective, countryWords } from './countries.ts'

test('every name of a country is known by its first word, with an ending of possession too', () => {
  for (const { names } of COUNTRIES)
    for (const name of [...names, ...names.map((each) => `${each}’s`)]) {
      const own = tokens(name, { start: 0, end: name.length })
      assert.ok(countryWords(own[0]!.lower) >= own.length, name)
    }
})

test('other words begin no country', () => {
  for (const word of ['agreed', 'summit', 'vietnamese']) assert.equal(countryWords(word), 0)
})

test('a country is named by any of its names in any letters, and by no more than its name', () => {
  assert.equal(countryNamed('republic of singapore'), countryNamed('Singapore'))
  assert.equal(countryNamed("Cote d'Ivoire"), countryNamed('Côte d’Ivoire'))
  assert.equal(countryNamed('Singapore and the others who were there that day'), undefined)
  assert.equal(countryOfAdjective('Malagasy'), countryNamed('Madagascar'))
})
