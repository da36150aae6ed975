import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editorOf, personWith, postOf } from '../../test/sample-actors.ts'
import { EVIDENCE_BYTES_LIMIT } from '../plans/following/evidence.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { activityAsked } from './testing/sample-activity.ts'
import { planAsked } from './testing/sample-plan.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { sampleRecord } from './testing/sample-record.ts'

const reading = sampleReading(['Dialogue', 'Hold meetings each year;', 'Exchange minutes;', 'of spring;'])
const on = (day: string) => `${day}T10:00:00.000Z`
const why = (outcome: { ok: true } | { ok: false; refusal: { reason: string } }) =>
  outcome.ok ? 'done' : outcome.refusal.reason
const bytes = new TextEncoder().encode('Ada, Ivo')
const list = { name: 'list.csv', shows: 'Who came', bytes }

onEachEngine('files as evidence', (bed: Bed) => {
  const filesOf = async (p: string) => {
    const { db } = bed.store
    const rows = await db.selectFrom('source_file').select('sha256').where('partnership_id', '=', p).execute()
    return rows.map(({ sha256 }) => sha256)
  }
  const kept = async () => {
    const p = await bed.partnership()
    const record = await bed.store.records.add(p, sampleRecord(reading), on('2025-01-01'))
    const editor = bed.store.as(editorOf(p, 'coast'))
    const rows = (await editor.plans.outline(p, record))!.rows
    assert.ok((await editor.plans.keep(p, record, planAsked(rows), on('2025-01-01'))).ok)
    const place = { record, line: 2 }
    const added = await editor.following.write(
      p,
      place,
      activityAsked({ date: '2025-01-20' }),
      on('2025-02-01'),
    )
    assert.ok(added.ok)
    const now = async () => (await editor.plans.line(p, record, 2))!.following.activities[0]!
    const add = (over: object, version: number, nouns = editor) =>
      nouns.evidence.add(p, place, { activity: added.value, version, ...list, ...over }, on('2025-03-01'))
    const sum = async () => {
      const [file] = (await now()).evidence
      assert.ok(file?.kind === 'file')
      return file.sha256
    }
    return { p, record, editor, place, now, add, sum, id: added.value }
  }

  test('a file is kept once, named with what it shows, and handed out as it came', async () => {
    const { p, editor, place, now, add, sum } = await kept()
    assert.equal(why(await add({}, 1)), 'done')
    assert.equal(why(await add({ shows: 'Who came, again' }, 2)), 'done')
    const { evidence, version, title } = await now()
    assert.deepEqual([version, title], [3, 'Meeting of ministers'])
    assert.deepEqual(
      evidence.map(({ shows, ...each }) => [each.kind === 'file' && each.name, shows]),
      [
        ['list.csv', 'Who came'],
        ['list.csv', 'Who came, again'],
      ],
    )
    const file = await editor.evidence.original(p, place, await sum())
    assert.deepEqual([file?.name, [...file!.bytes]], ['list.csv', [...bytes]])
    assert.equal(await editor.evidence.original(p, { ...place, line: 3 }, await sum()), undefined)
    assert.equal(await editor.evidence.original(p, place, '0'.repeat(64)), undefined)
  })

  test('it counts for how the line stands no otherwise than its activity did', async () => {
    const { p, record, editor, add } = await kept()
    const before = (await editor.plans.line(p, record, 2))!.facts.activities
    assert.equal(why(await add({}, 1)), 'done')
    const after = (await editor.plans.line(p, record, 2))!.facts.activities
    assert.deepEqual(after.slice(0, 1), before)
    assert.deepEqual({ ...after[1], knownOn: before[0]!.knownOn }, before[0])
  })

  test('what is no file, too large or without words is refused, and nothing of it is kept', async () => {
    const { add, now, id, editor, p, place } = await kept()
    assert.equal(why(await add({ bytes: null }, 1)), 'evidence-missing')
    assert.equal(why(await add({ bytes: new Uint8Array() }, 1)), 'evidence-empty')
    const large = new Uint8Array(EVIDENCE_BYTES_LIMIT + 1)
    assert.equal(why(await add({ bytes: large }, 1)), 'evidence-too-large')
    assert.equal(why(await add({ shows: ' ' }, 1)), 'shows-missing')
    assert.equal(why(await add({ name: 'a/b' }, 1)), 'file-name-unclear')
    assert.equal(why(await add({ activity: 'none' }, 1)), 'activity-gone')
    assert.equal(why(await add({}, 7)), 'line-changed-meanwhile')
    const off = { activity: id, version: 1, nth: 1 }
    assert.equal(why(await editor.evidence.remove(p, place, off, on('2025-03-01'))), 'no-such-evidence')
    assert.deepEqual((await now()).evidence, [])
    assert.equal(
      (await bed.store.db.selectFrom('plan_evidence').selectAll().where('partnership_id', '=', p).execute())
        .length,
      0,
    )
  })

  test('taken off, a file is handed out no more, and is kept for the versions that name it', async () => {
    const { p, record, editor, place, add, sum, id } = await kept()
    assert.equal(why(await add({}, 1)), 'done')
    const of = await sum()
    const off = { activity: id, version: 2, nth: 1 }
    assert.equal(why(await editor.evidence.remove(p, place, off, on('2025-04-01'))), 'done')
    assert.equal(await editor.evidence.original(p, place, of), undefined)
    const then = (await editor.plans.matrix(p, record, '2025-03-15'))!.followed.get(2)!.activities
    assert.equal(then[0]!.evidence.length, 1)
    await bed.store.proposals.dropOlderThan('2030-01-01T00:00:00.000Z')
    assert.ok((await filesOf(p)).includes(of))
  })

  test('tidying leaves the files that are evidence', async () => {
    const { p, editor, place, add, sum } = await kept()
    assert.equal(why(await add({}, 1)), 'done')
    const loose = { partnership_id: p, sha256: 'f'.repeat(64), bytes }
    await bed.store.db.insertInto('source_file').values(loose).execute()
    await bed.store.proposals.dropOlderThan('2030-01-01T00:00:00.000Z')
    assert.ok(!(await filesOf(p)).includes(loose.sha256), 'a file that nothing names is dropped')
    const file = await editor.evidence.original(p, place, await sum())
    assert.deepEqual([...file!.bytes], [...bytes])
  })

  test('a validating officer adds one, a reader none; the public has none of a plan that is not public', async () => {
    const { p, place, add, sum } = await kept()
    const as = (role: 'validating-officer' | 'reader') =>
      bed.store.as(personWith('Vera Officer', postOf(p, role, 'coast')))
    assert.equal(why(await add({}, 1, as('reader'))), 'role-not-enough')
    assert.equal(why(await add({}, 1, as('validating-officer'))), 'done')
    const of = await sum()
    assert.ok(await as('reader').evidence.original(p, place, of))
    assert.equal(await bed.store.as({ kind: 'public' }).evidence.original(p, place, of), undefined)
  })
})
