/**
 * What following a plan costs as it grows: the standing over all groupings, the plan's page, its figures, its matrix, the joint
 * report, as Word file and as PDF, and the matrix compared with the plan, on each engine, for plans of 100, 1,000 and 10,000 lines with twenty activities each. `npm run bench:plan` prints a table; `-- --check` takes the
 * two smaller ones and ends with 1 where a stated ratio is broken. Beside it stands the bare query that returns the same rows.
 */

import { sql } from 'kysely'
import type { Scheme } from '../src/frameworks/scheme.ts'
import { GROUPINGS, standingOf } from '../src/plans/following/standing.ts'
import { differencesOf } from '../src/plans/matrix/differences.ts'
import { matrixOf } from '../src/plans/matrix/matrix-of.ts'
import { xlsx } from '../src/reading/formats/xlsx.ts'
import { heldLines } from '../src/reports/held-lines.ts'
import { jointReport, jointValues } from '../src/reports/joint-report.ts'
import { planMatrix } from '../src/reports/plan-matrix.ts'
import { JOINT_TEMPLATE } from '../src/reports/templates/joint-template.ts'
import { taggedReport } from '../src/reports/templates/tagged-report.ts'
import { docxOf } from '../src/reports/writers/docx.ts'
import { xlsxOf } from '../src/reports/writers/xlsx.ts'
import { openReader } from '../src/sandbox/open-reader.ts'
import { openTypesetter } from '../src/sandbox/open-typesetter.ts'
import { insertAll } from '../src/storage/database.ts'
import type { Store } from '../src/storage/store.ts'
import { inFolder, opened } from '../src/storage/testing/on-each-engine.ts'
import { onServer } from '../src/storage/testing/on-server.ts'
import { samplePartnership } from '../src/storage/testing/sample-partnership.ts'
import { sampleReading } from '../src/storage/testing/sample-reading.ts'
import { AT, sampleRecord } from '../src/storage/testing/sample-record.ts'
import { PlanPage } from '../src/web/pages/plan.tsx'
import { PlanFiguresPage } from '../src/web/pages/plan-figures.tsx'
import { render } from '../src/web/render.ts'
import { personWith, postOf } from '../test/sample-actors.ts'

const CHECK = process.argv.includes('--check')
const SIZES = CHECK ? [100, 1000] : [100, 1000, 10_000]
const ACTIVITIES = 20
const ROUNDS = 5
const ON = '2026-11-26'
const P = 'bench'

const day = (at: number) => new Date(Date.UTC(2021, 0, 1 + (at % 2000))).toISOString().slice(0, 10)

/** A framework of seventeen goals. */
const GOALS: Scheme = {
  ...{
    id: 'goals',
    uri: null,
    titles: { en: 'Goals' },
    version: null,
    issued: null,
    modified: null,
    source: null,
  },
  concepts: Array.from({ length: 17 }, (_, at) => String(at + 1)).map((code) => ({
    ...{
      code,
      uri: null,
      labels: { en: `Goal ${code}` },
      definitions: {},
      broader: [],
      tops: [code],
      depth: 0,
    },
  })),
}

/** Keeps a plan of so many lines, in sections of twenty, with twenty activities and two goals under each. */
const grown = async (store: Store, lines: number): Promise<number> => {
  const reading = sampleReading([`A plan of ${lines} lines.`])
  const record = await store.records.add(P, sampleRecord(reading, { title: `Plan ${lines}` }), AT)
  const at = { partnership_id: P, record_id: record } as const
  await store.db
    .insertInto('plan')
    .values({ ...at, title: 'The plan', start_year: 2021, end_year: 2026, kept_at: AT })
    .execute()
  const part = (number: number, parent: number | null, kind: string, label: string) => ({
    ...{ ...at, number, parent, kind, label, items: '[]', quote: 'null' },
    title: `What is done under number ${number}, in as many words as a line of a plan has as a rule`,
  })
  const sections = Math.ceil(lines / 20)
  await insertAll(
    store.db,
    'plan_part',
    Array.from({ length: sections }, (_, n) => part(n + 1, null, 'section', String(n + 1))),
  )
  await insertAll(
    store.db,
    'plan_part',
    Array.from({ length: lines }, (_, n) => {
      const section = 1 + Math.floor(n / 20)
      return part(sections + n + 1, section, 'line', `${section}.${1 + (n % 20)}`)
    }),
  )
  for (let n = 0; n < lines; n += 100)
    await insertAll(
      store.db,
      'plan_activity',
      Array.from({ length: Math.min(100, lines - n) * ACTIVITIES }, (_, k) => {
        const line = n + Math.floor(k / ACTIVITIES)
        const on = day(line * 7 + k)
        return {
          ...{ ...at, line: sections + line + 1, id: `a${line}-${k}`, version: 1, at: `${on}T08:00:00.000Z` },
          ...{
            state: k % 3 === 0 ? 'planned' : 'held',
            title: `Activity ${k}`,
            written: on,
            place: 'Low Bank',
          },
          ...{ participants: 40, budget: 'null', milestones: '[]', evidence: '[]' },
        }
      }),
    )
  // Two goals of seventeen for each line, as people would have said.
  await insertAll(
    store.db,
    'alignment',
    Array.from({ length: lines * 2 }, (_, k) => {
      const number = sections + (k >> 1) + 1
      return {
        ...{ ...at, subject: 'line', number, line: number, statement: null, framework: GOALS.id },
        ...{ code: String(1 + ((k * 5 + (k >> 1)) % 17)), version: 1, state: 'confirmed', at: AT },
        ...{ by: null, side: null, reason: null },
      }
    }),
  )
  await sql`analyze`.execute(store.db)
  return record
}

/** Milliseconds of the best of some rounds. */
const best = async (work: () => Promise<unknown>): Promise<number> => {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const begun = performance.now()
    await work()
    times.push(performance.now() - begun)
  }
  return Math.min(...times)
}

const actor = personWith('Noor', postOf(P, 'side-editor', 'hill'))
const frame = {
  ...{ origin: 'http://localhost', path: '/', actor, unread: 0, notice: null },
  assets: { style: '/s', script: '/s' },
}

const measured = async (store: Store, lines: number) => {
  const record = await grown(store, lines)
  const nouns = store.as(actor)
  const bare = await best(() =>
    store.db
      .selectFrom('plan_activity')
      .select(['line', 'id', 'at', 'state', 'written'])
      .where('partnership_id', '=', P)
      .where('record_id', '=', record)
      .orderBy('line')
      .execute(),
  )
  const view = (await nouns.plans.get(P, record))!
  const standing = await best(async () => standingOf(view.lines, ON, GROUPINGS))
  const got = await best(() => nouns.plans.get(P, record))
  const page = await best(async () =>
    render(PlanPage({ frame, view: (await nouns.plans.get(P, record))!, on: ON, today: ON })),
  )
  const matrix = await best(async () => xlsxOf(planMatrix((await nouns.plans.matrix(P, record, ON))!, ON)))
  const whole = (await nouns.plans.matrix(P, record, ON))!
  const figures = await best(async () =>
    render(PlanFiguresPage({ frame, view: (await nouns.plans.matrix(P, record, ON))!, on: ON, today: ON })),
  )
  const report = await best(async () => docxOf(jointReport(whole, { from: '2026-01-01', until: ON })))
  const own = await best(async () => {
    const filled = await reader.fillTemplate(template, jointValues(whole, { from: '2026-01-01', until: ON }))
    if (!filled.ok) throw new Error(`the template was not filled: ${filled.refusal.reason}`)
  })
  const pdf = await best(async () => {
    const set = await typesetter.set(jointReport(whole, { from: '2026-01-01', until: ON }))
    if (!set.ok) throw new Error('the joint report is too long for a PDF')
  })
  const read = await xlsx.read(await xlsxOf(planMatrix(whole, ON)))
  if (!read.ok) throw new Error('the matrix was not read')
  const document = read.value.value
  let told = 0
  const compared = await best(async () => {
    const { changed, added, gone } = differencesOf(heldLines(whole, ON), matrixOf(document)!)
    told = changed.length + added.length + gone.length
  })
  if (told > 0) throw new Error(`the matrix as exported differs in ${told} lines`)
  return { lines, bare, got, standing, page, figures, matrix, report, own, pdf, compared }
}

type Measured = Awaited<ReturnType<typeof measured>>
const broken: string[] = []
const hold = (what: string, is: number, most: number) => {
  console.log(`  ${what}: ${is.toFixed(2)} of at most ${most}`)
  if (is > most) broken.push(what)
}

const reader = openReader()
const template = await docxOf(taggedReport(JOINT_TEMPLATE))
const typesetter = openTypesetter({ seconds: 120 })
const url = process.env.TEST_DATABASE_URL
for (const [engine, place] of [
  ['PGlite', await inFolder()],
  ...(url ? [['PostgreSQL', await onServer(url)()] as const] : []),
] as const) {
  const store = await opened(place.where)
  await store.partnerships.import(samplePartnership(P))
  await store.frameworks.import(P, GOALS, AT)
  console.log(
    `\n${engine}\n| lines | bare rows | plan and facts | standing, all groupings | page | figures | matrix | report | in an own file | as PDF | compared |`,
  )
  console.log('|---|---|---|---|---|---|---|---|---|---|---|')
  const rows: Measured[] = []
  for (const lines of SIZES) {
    const row = await measured(store, lines)
    rows.push(row)
    const ms = [
      ...[
        row.bare,
        row.got,
        row.standing,
        row.page,
        row.figures,
        row.matrix,
        row.report,
        row.own,
        row.pdf,
        row.compared,
      ],
    ].map((each) => `${each.toFixed(0)} ms`)
    console.log(`| ${lines} | ${ms.join(' | ')} |`)
  }
  const [small, large] = rows as [Measured, Measured]
  hold('plan and facts beside the bare rows, 1,000 lines', large.got / large.bare, 6)
  hold('the joint report on 1,000 lines, in seconds', large.report / 1000, 3)
  hold('the same filled into a Word file of one’s own, in seconds', large.own / 1000, 3)
  hold('ten times the lines: filled into a Word file, by ten', large.own / small.own / 10, 1.6)
  hold('ten times the lines: joint report as PDF, by ten', large.pdf / small.pdf / 10, 1.6)
  hold('ten times the lines: plan and facts, by ten', large.got / small.got / 10, 1.6)
  hold('ten times the lines: page, by ten', large.page / small.page / 10, 1.6)
  hold('ten times the lines: matrix compared, by ten', large.compared / small.compared / 10, 1.6)
  await store.close()
  await place.drop()
}
await typesetter.close()
await reader.close()
if (broken.length > 0) {
  console.error(`Broken: ${broken.join('; ')}`)
  process.exitCode = 1
}
