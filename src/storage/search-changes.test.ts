import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { editorOf, personWith, postOf } from '../../test/sample-actors.ts'
import { givenBy } from './testing/given-by.ts'
import { keptPlan } from './testing/kept-plan.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { rowsLookedAt } from './testing/rows-looked-at.ts'
import { sampleFramework } from './testing/sample-framework.ts'
import { AT } from './testing/sample-record.ts'

const PLAN = ['Dialogue', 'Hold regattas each year;', 'Exchange minutes;', 'The sides agreed on ferries.']
const LATER = '2026-03-01T09:00:00.000Z'
const EARLY = '2025-01-01T09:00:00.000Z'

/** So much was done before. */
const MANY = 5000

onEachEngine(
  'what changed since',
  (bed: Bed) => {
    test('is found by when it did, however much was done before', async () => {
      const p = await bed.partnership()
      const { db } = bed.store
      await bed.store.frameworks.import(p, sampleFramework(), AT)
      const { record } = await keptPlan(bed, p, PLAN)
      const of = sql`${p}, ${record}::integer`
      await sql`
        insert into decision (partnership_id, record_id, number, revision, act, by, at, before, after)
        select ${of}, 1, n + 10, 'confirm', 'Noor', ${EARLY}, '{}', '{}' from generate_series(1, ${MANY}) n`.execute(
        db,
      )
      await sql`
        insert into alignment (partnership_id, record_id, subject, number, line, framework, code, version, state, at)
        select ${of}, 'line', 2, 2, 'aims', '1', n, 'confirmed', ${EARLY} from generate_series(1, ${MANY}) n`.execute(
        db,
      )
      await sql`
        insert into plan_activity
               (partnership_id, record_id, line, id, version, at, state, title, budget, milestones, evidence)
        select ${of}, 2, 'a', n, ${EARLY}, 'held', 'A regatta', 'null', '[]', '[]' from generate_series(1, ${MANY}) n`.execute(
        db,
      )
      await sql`
        insert into plan_intake (partnership_id, record_id, id, matrix_id, by, at)
        select ${of}, 'i' || n, ${record}::integer, 'Noor', ${EARLY} from generate_series(1, ${MANY}) n`.execute(
        db,
      )
      for (const table of ['decision', 'alignment', 'plan_activity', 'plan_intake'])
        await sql`analyze ${sql.table(table)}`.execute(db)
      const reader = bed.store.as(personWith('Cole Tarn', postOf(p, 'reader', 'coast')))
      const asked = { name: 'Ferries', query: 'ferries', alert: true }
      givenBy(await reader.savedSearches.save(p, asked, AT))
      const said = { act: 'confirm', concept: { words: '1.1' }, reason: '' }
      const line = { of: 'line', record, number: 3 } as const
      givenBy(await bed.store.as(editorOf(p, 'hill')).alignments.decide(p, line, said, LATER))
      const before = await rowsLookedAt(db)
      const waiting = await bed.store.savedSearches.toTell()
      const rows = (await rowsLookedAt(db)) - before
      const { changed } = waiting.find((search) => search.p === p)!
      assert.deepEqual(
        changed.map(({ place, number, by }) => [place, number, by]),
        [['lines', 3, 'serves']],
      )
      assert.ok(rows < MANY / 2, `${rows} rows for one change among ${4 * MANY}`)
    })
  },
  { alone: true },
)
