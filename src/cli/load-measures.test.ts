import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { parsePartnership } from '../partnership/parse-partnership.ts'
import { type Bed, onEachEngine } from '../storage/testing/on-each-engine.ts'
import { activityAsked } from '../storage/testing/sample-activity.ts'
import { samplePartnership } from '../storage/testing/sample-partnership.ts'
import { planAsked } from '../storage/testing/sample-plan.ts'
import { sampleReading } from '../storage/testing/sample-reading.ts'
import { AT, sampleRecord } from '../storage/testing/sample-record.ts'
import { addEvidenceFiles, addIndicators } from './load-measures.ts'

const reading = sampleReading(['Dialogue', 'Hold meetings each year;', 'Exchange minutes;', 'of spring;'])
const entryOf = (more: object) => {
  const file = { ...JSON.parse(JSON.stringify(samplePartnership('rivers'))) }
  const parsed = parsePartnership({
    ...file,
    records: [{ file: 'records/plan.txt', title: 'The plan', kind: 'plan-of-action', plan: true, ...more }],
  })
  assert.ok(parsed.ok, parsed.ok ? '' : JSON.stringify(parsed.refusal))
  return parsed.value.records[0]!
}

onEachEngine('what a partnership file says of the lines of a plan', (bed: Bed) => {
  const kept = async () => {
    const p = await bed.partnership()
    const record = await bed.store.records.add(p, sampleRecord(reading), AT)
    const rows = (await bed.store.plans.outline(p, record))!.rows
    assert.ok((await bed.store.plans.keep(p, record, planAsked(rows), AT)).ok)
    const line = (await bed.store.plans.get(p, record))!.parts.find(({ kind }) => kind === 'line')!
    return { p, record, line, loading: { store: bed.store, now: () => AT } }
  }

  test('indicators stand under their lines, each value known from its day', async () => {
    const { p, record, line, loading } = await kept()
    const entry = entryOf({
      indicators: [
        {
          ...{ line: line.label, title: 'Meetings held', unit: 'meetings', known: '2026-01-05' },
          ...{ baseline: { period: '2024', value: 1 }, target: { period: '2028', value: 5 } },
          values: [
            { period: '2025', note: 'nobody counted', known: '2026-01-10' },
            { period: '2026-Q1', value: 2, known: '2026-04-10' },
          ],
        },
        { line: '9.9', title: 'Of no line' },
      ],
    })
    const troubles = await addIndicators(loading, p, record, entry)
    assert.equal(troubles.length, 1)
    assert.match(troubles[0]!, /“Of no line” was not kept as it is under line 9\.9/)
    const known = async (day: string) =>
      (await bed.store.plans.matrix(p, record, day))!.followed
        .get(line.number)
        ?.indicators?.flatMap(({ values }) => values.map(({ value }) => value.kind))
    assert.equal(await known('2026-01-04'), undefined)
    assert.deepEqual(await known('2026-01-05'), [])
    assert.deepEqual(await known('2026-04-09'), ['not-available'])
    assert.deepEqual(await known('2026-04-10'), ['not-available', 'number'])
  })

  test('files that bear out an activity are kept from the folder, and one that is not there is told', async () => {
    const { p, record, line, loading } = await kept()
    const place = { record, line: line.number }
    const added = await bed.store.following.write(p, place, activityAsked({ date: '2025' }), AT)
    assert.ok(added.ok)
    const activity = {
      ...{ line: line.label, title: 'A meeting', state: 'held', date: '2025' },
      evidence: ['list.csv', 'gone.csv'].map((file) => ({ file, shows: 'Who came' })),
    }
    const entry = entryOf({ activities: [activity] }).activities[0]!
    const folder = mkdtempSync(join(tmpdir(), 'mufakat-load-'))
    try {
      writeFileSync(join(folder, 'list.csv'), 'Ada,Ivo')
      const troubles = await addEvidenceFiles(loading, p, place, added.value, entry, folder)
      assert.deepEqual(troubles, ['gone.csv: it was not kept as evidence.'])
    } finally {
      rmSync(folder, { recursive: true })
    }
    const [there] = (await bed.store.plans.line(p, record, line.number))!.following.activities
    const [file] = there!.evidence
    assert.ok(file?.kind === 'file' && there!.evidence.length === 1)
    const original = await bed.store.evidence.original(p, place, file.sha256)
    assert.equal(new TextDecoder().decode(original!.bytes), 'Ada,Ivo')
  })
})
