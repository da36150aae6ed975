import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { editorOf, personWith, postOf } from '../../test/sample-actors.ts'
import { PUBLIC } from '../access/actor.ts'
import type { Abbreviation } from '../partnership/abbreviation.ts'
import type { Nouns } from './store.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { samplePartnership } from './testing/sample-partnership.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleRecord } from './testing/sample-record.ts'

const SAID = [
  'The sides welcomed the work on women, peace and security.',
  'The sides noted the WPS agenda.',
  'The sides agreed on a water pilot scheme.',
]
const WOMEN = { short: 'WPS', meaning: 'women, peace and security' }
const WATER = { short: 'WPS', meaning: 'water pilot scheme' }

onEachEngine('short forms', (bed: Bed) => {
  let p: string
  const hill = () => bed.store.as(editorOf(p, 'hill'))
  const coast = () => bed.store.as(editorOf(p, 'coast'))
  const found = async (typed: string) =>
    (await bed.store.search.find(p, typed, 1, AT.slice(0, 10)))!.hits.rows
      .map(({ text }) => SAID.indexOf(text))
      .sort()
  const listOf = async (nouns: Pick<Nouns, 'abbreviations'>) =>
    (await nouns.abbreviations.list(p))!.abbreviations
  type Acts = Pick<Nouns['abbreviations'], 'add' | 'remove'>
  const reasonOf = async (outcome: ReturnType<Acts['add']>) => {
    const done = await outcome
    return done.ok ? null : done.refusal.reason
  }
  const acts = async () => {
    const { rows } = (await hill().trail.list(p, { act: null, object: null, id: null }, 1))!.entries
    return rows.map(({ act }) => act).filter((act) => act.endsWith('abbreviation'))
  }

  before(async () => {
    p = await bed.partnership()
    await bed.store.records.add(p, sampleRecord(sampleReading(SAID)), AT)
  })

  test('what is added finds both ways at once, for either side, and no more when it is removed', async () => {
    assert.deepEqual(await found('in:statements WPS'), [1])
    assert.ok((await hill().abbreviations.add(p, WOMEN)).ok)
    assert.deepEqual(await found('in:statements wps'), [0, 1])
    assert.deepEqual(await found('in:statements "women, peace and security"'), [0, 1])
    assert.deepEqual(await found('in:statements -WPS'), [2])
    assert.ok((await coast().abbreviations.add(p, WATER)).ok)
    assert.deepEqual(await found('in:statements WPS'), [0, 1, 2])
    assert.deepEqual(await found('in:statements "water pilot scheme"'), [1, 2])
    assert.deepEqual(await listOf(bed.store.as(PUBLIC)), [WATER, WOMEN])
    // Whichever side added it.
    assert.ok((await hill().abbreviations.remove(p, { ...WATER, short: 'w.p.s' })).ok === false)
    assert.ok((await hill().abbreviations.remove(p, { ...WATER, short: 'wps' })).ok)
    assert.deepEqual(await found('in:statements WPS'), [0, 1])
    assert.deepEqual(await listOf(coast()), [WOMEN])
    assert.ok((await hill().abbreviations.add(p, WATER)).ok)
    assert.deepEqual(await found('in:statements WPS'), [0, 1, 2])
    assert.ok((await hill().abbreviations.remove(p, WATER)).ok)
    assert.deepEqual(await acts(), [
      'remove-abbreviation',
      'add-abbreviation',
      'remove-abbreviation',
      'add-abbreviation',
      'add-abbreviation',
    ])
  })

  test('it is for editors, in words, once, and nothing is told to who does not see the partnership', async () => {
    const add = (nouns: Pick<Nouns, 'abbreviations'>, asked: Abbreviation) =>
      reasonOf(nouns.abbreviations.add(p, asked))
    assert.equal(await add(bed.store.as(PUBLIC), WATER), 'sign-in-first')
    assert.equal(
      await add(bed.store.as(personWith('Ivo Lund', postOf(p, 'reader', 'hill'))), WATER),
      'role-not-enough',
    )
    assert.equal(await add(hill(), { ...WATER, short: '-' }), 'short-form-unclear')
    assert.equal(
      await add(hill(), { ...WOMEN, meaning: 'Women peace and security' }),
      'short-form-kept-already',
    )
    assert.equal(await reasonOf(hill().abbreviations.remove(p, WATER)), 'no-such-abbreviation')
    assert.equal(await reasonOf(hill().abbreviations.add('nowhere', WATER)), 'not-found')
    assert.equal(await bed.store.abbreviations.list('nowhere'), null)
  })

  test('one form stands for ten things at most, and the list has an end', async () => {
    const ten = Array.from({ length: 10 }, (_, at) => ({ short: 'TEN', meaning: `meaning ${at}` }))
    for (const each of ten) assert.ok((await hill().abbreviations.add(p, each)).ok)
    assert.equal(
      await reasonOf(hill().abbreviations.add(p, { short: 'ten', meaning: 'another' })),
      'too-many-alike',
    )
    const rows = Array.from({ length: 489 }, (_, at) => ({ short: `S${at}`, meaning: `thing ${at}` }))
    await bed.store.partnerships.import(samplePartnership(p, { abbreviations: rows }))
    assert.equal((await listOf(hill())).length, 500)
    assert.equal(await reasonOf(hill().abbreviations.add(p, WATER)), 'too-many-abbreviations')
    // However many there are, a search is answered.
    assert.deepEqual(await found('in:statements WPS TEN'), [])
    assert.deepEqual(await found('in:statements WPS'), [0, 1])
  })

  test('a file brings some, changes none that is there, and does not bring back what was removed', async () => {
    const other = await bed.partnership()
    const file = samplePartnership(other, { abbreviations: [WOMEN, WATER] })
    await bed.store.partnerships.import(file)
    const editor = bed.store.as(editorOf(other, 'hill'))
    assert.ok((await editor.abbreviations.remove(other, WATER)).ok)
    await bed.store.partnerships.import(file)
    assert.deepEqual((await editor.abbreviations.list(other))!.abbreviations, [WOMEN])
    const names = (await editor.abbreviations.list(other))!.names.map(({ short }) => short)
    assert.deepEqual(names, ['Coast', 'Hill', 'River Summit'])
  })
})
