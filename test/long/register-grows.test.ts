import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Bed, onEachEngine } from '../../src/storage/testing/on-each-engine.ts'
import { rowsLookedAt } from '../../src/storage/testing/rows-looked-at.ts'
import { bytesOf, sampleReading } from '../../src/storage/testing/sample-reading.ts'
import { AT, sampleRecord } from '../../src/storage/testing/sample-record.ts'

const fact = <T>(value: T) => ({ value, span: null, rule: 'written' })

const dayOf = (n: number) => new Date(Date.UTC(1990, 0, 1 + 9 * n)).toISOString().slice(0, 10)

/** A text of its own for each number, of its own day, with a person and a field of its own and one that returns. */
const entryOf = (n: number) => {
  const [person, field, again] = [`Mira Weir${n}son`, `locks of mile ${n}`, `ferries of town ${n % 9}`]
  const text = [
    `${person} agreed to lend crew ${n * 7} and boat ${n * 11} to the ${field} until day ${n * 13} of the season.`,
    `The council of ward ${n * 17} noted the ${again}, on which party ${n * 19} had written letter ${n * 23}.`,
  ]
  const meeting = {
    start: fact(dayOf(n)),
    place: fact(`Landing ${n}`),
    mechanism: fact(`Table of Weir ${n}`),
  }
  const none = { end: null, venue: null, virtual: null, ordinal: null }
  const names = { people: [person], areas: [field, again] }
  const reading = sampleReading(text, names, { meeting: { ...none, ...meeting } })
  return { reading, bytes: bytesOf(reading), title: null, kind: null, published: null, source: null }
}

onEachEngine('a register that grows', (bed: Bed) => {
  test('a record doesn’t go through the whole register for each row that it brings', async () => {
    const p = await bed.partnership()
    const add = async (from: number, to: number) => {
      for (let n = from; n < to; n++)
        assert.equal((await bed.store.imports.add(p, entryOf(n), AT)).as, 'record')
    }
    await add(0, 310)
    const before = await rowsLookedAt(bed.store.db)
    await add(310, 330)
    const rows = ((await rowsLookedAt(bed.store.db)) - before) / 20
    // A record brings some forty rows with foreign keys; some three thousand is what reading small tables costs.
    assert.ok(rows < 6000, `${rows} rows a record among 310`)
  })

  test('asking which names wait doesn’t go through all people for each pair', async () => {
    const p = await bed.partnership()
    const names = Array.from(
      { length: 150 },
      (_, n) => `Weir${String.fromCharCode(97 + (n % 26), 97 + Math.floor(n / 26))}son`,
    )
    for (const [at, first] of ['Joseph', 'Joe'].entries()) {
      const people = names.map((name) => `${first} ${name}`)
      const reading = sampleReading([`${people.join(' met ')} on day ${at}.`], { people })
      await bed.store.records.add(p, sampleRecord(reading, { published: `2019-01-1${at}` }), AT)
    }
    const before = await rowsLookedAt(bed.store.db)
    assert.equal((await bed.store.people.list(p, 1))?.alike, 150)
    const rows = (await rowsLookedAt(bed.store.db)) - before
    assert.ok(rows < 300_000, `${rows} rows for 150 pairs`)
  })
})
