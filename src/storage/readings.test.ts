import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Reading } from '../reading/reading.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { AT, sampleDecision, sampleRecord } from './testing/sample-record.ts'

const TEXT = [
  'The leagues agreed to build a ferry at Low Bank.',
  'The Coast Council noted the height of the water.',
  'They welcomed the new pilots.',
]

/** The same text as a newer reader has it: every statement a position. */
const newer = (reading: Reading, reader = '2'): Reading => ({
  ...reading,
  reader,
  statements: reading.statements.map((statement) => ({ ...statement, kind: 'position' })),
})

const without = (reading: Reading, at: number): Reading => ({
  ...reading,
  statements: reading.statements.filter((_, index) => index !== at),
})

onEachEngine('readings', (bed: Bed) => {
  const kept = async (reading = sampleReading(TEXT)) => {
    const p = await bed.partnership()
    const id = await bed.store.records.add(p, sampleRecord(reading), AT)
    const statements = async () => (await bed.store.records.get(p, id))?.statements ?? []
    return { p, id, reading, statements }
  }

  test('a newer reader changes what nobody decided and leaves what a person decided', async () => {
    const { p, id, reading, statements } = await kept()
    await bed.store.decisions.take(p, id, 1, sampleDecision('confirm'))
    await bed.store.decisions.take(p, id, 2, sampleDecision('reject'))
    const outcome = await bed.store.readings.add(p, id, newer(reading), AT)
    assert.deepEqual(outcome, {
      ok: true,
      value: { unchanged: 0, updated: 1, differing: 2, added: 0, withdrawn: 0 },
    })
    assert.deepEqual(
      (await statements()).map(({ state, content, read }) => [state, content.kind, read?.kind]),
      [
        ['confirmed', 'commitment', 'position'],
        ['rejected', 'note', 'position'],
        ['proposed', 'position', 'position'],
      ],
    )
    assert.equal((await bed.store.records.get(p, id))?.reader, '2')
  })

  test('a decision taken while a record is read again is never lost', async () => {
    for (let round = 0; round < 8; round++) {
      const { p, id, reading, statements } = await kept()
      const [, confirmed, rejected] = await Promise.all([
        bed.store.readings.add(p, id, newer(reading), AT),
        bed.store.decisions.take(p, id, 2, sampleDecision('confirm')),
        bed.store.decisions.take(p, id, 1, sampleDecision('reject')),
      ])
      const [first, second] = await statements()
      if (confirmed.ok) assert.equal(second?.state, 'confirmed')
      if (rejected.ok) assert.equal(first?.state, 'rejected')
    }
  })

  test('the number of a withdrawn statement is never given again', async () => {
    const { p, id, reading, statements } = await kept()
    await bed.store.readings.add(p, id, without(reading, 2), AT)
    const more = sampleReading([...TEXT, 'They agreed to meet again.'])
    await bed.store.readings.add(p, id, without(more, 2), AT)
    assert.deepEqual(
      (await statements()).map(({ number, state }) => [number, state]),
      [
        [1, 'proposed'],
        [2, 'proposed'],
        [3, 'withdrawn'],
        [4, 'proposed'],
      ],
    )
  })

  test('a reading that lost the words of a decision is refused and nothing of it is kept', async () => {
    const { p, id, statements } = await kept()
    await bed.store.decisions.take(p, id, 3, sampleDecision('confirm'))
    const before = await statements()
    const outcome = await bed.store.readings.add(
      p,
      id,
      sampleReading(TEXT.slice(0, 2), {}, { reader: '2' }),
      AT,
    )
    assert.deepEqual(outcome, { ok: false, refusal: { reason: 'decided-words-lost', numbers: [3] } })
    assert.deepEqual(await statements(), before)
    assert.equal((await bed.store.records.get(p, id))?.reader, '1')
    const readings = await bed.store.db
      .selectFrom('reading')
      .select('number')
      .where('partnership_id', '=', p)
      .execute()
    assert.equal(readings.length, 1)
  })

  test('a record that is not there is not found', async () => {
    const p = await bed.partnership()
    assert.deepEqual(await bed.store.readings.add(p, 7, sampleReading(TEXT), AT), {
      ok: false,
      refusal: { reason: 'not-found' },
    })
  })

  test('readings that bring one new name at the same time give it one row', async () => {
    const p = await bed.partnership()
    const texts = Array.from({ length: 5 }, (_, n) => `Mara Low agreed to bring lamp ${n}.`)
    const add = (text: string) => bed.store.records.add(p, sampleRecord(sampleReading([text])), AT)
    const ids = await Promise.all(texts.map(add))
    assert.equal(new Set(ids).size, 5)
    await Promise.all(
      ids.map((id, n) =>
        bed.store.readings.add(
          p,
          id,
          sampleReading([texts[n]!], { people: ['Mara Low'] }, { reader: '2' }),
          AT,
        ),
      ),
    )
    const people = (await bed.store.people.list(p, 1))?.people.rows ?? []
    assert.deepEqual(
      people.filter(({ name }) => name === 'Mara Low').map(({ records }) => records),
      [5],
    )
  })

  test('earlier readings stay, each with its text and its reader', async () => {
    const { p, id, reading } = await kept()
    await bed.store.readings.add(p, id, newer(reading), AT)
    const rows = await bed.store.db
      .selectFrom('reading')
      .select(['number', 'reader', 'text'])
      .where('partnership_id', '=', p)
      .where('record_id', '=', id)
      .orderBy('number')
      .execute()
    assert.deepEqual(
      rows.map(({ number, reader, text }) => [number, reader, text === reading.document.text]),
      [
        [1, '1', true],
        [2, '2', true],
      ],
    )
  })
})
