import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { shareInWords, standingOf } from '../src/plans/following/standing.ts'
import { matrixOf } from '../src/plans/matrix/matrix-of.ts'
import { docx } from '../src/reading/formats/docx.ts'
import { xlsx } from '../src/reading/formats/xlsx.ts'
import { jointReport } from '../src/reports/joint-report.ts'
import { planMatrix } from '../src/reports/plan-matrix.ts'
import { docxOf } from '../src/reports/writers/docx.ts'
import { xlsxOf } from '../src/reports/writers/xlsx.ts'
import type { Store } from '../src/storage/store.ts'
import { reportAsked } from '../src/storage/testing/sample-activity.ts'
import { exampleRegister } from './example-register.ts'
import { editorOf, personWith, postOf } from './sample-actors.ts'

/** The year of the demonstration's plan, told from its import to the joint report, each act on its day. */

const P = 'asean-un'
const END = '2026-11-26'
const on = (day: string) => `${day}T10:00:00.000Z`

let store: Store
let close: () => Promise<void>
let record: number
before(async () => {
  // The records of meetings are left out here, and so are links with their words.
  const register = await exampleRegister(on('2026-01-02'), (records) =>
    records.filter((each) => each.plan).map((each) => ({ ...each, links: [] })),
  )
  ;({ store, close } = register)
  assert.deepEqual([register.loaded.kept, register.loaded.troubles], [1, []])
  record = (await asean().plans.list(P))!.plans[0]!.id
})
after(() => close())

const asean = () => store.as(editorOf(P, 'asean'))
const focal = () => store.as(personWith('Fay Focal', postOf(P, 'focal-point', 'asean')))
const officer = () => store.as(personWith('Vera Officer', postOf(P, 'validating-officer', 'asean')))
const lineOf = async (label: string) => {
  const part = (await asean().plans.get(P, record))!.parts.find((each) => each.label === label)
  return { record, line: part!.number }
}
const figures = async (day: string) => {
  const { addressed, completed } = standingOf((await asean().plans.get(P, record))!.lines, day).whole
  return `${addressed.n} and ${completed.n} of ${addressed.of}`
}

test('the plan comes with what is done under its lines and whose they are', async () => {
  assert.equal(await figures('2025-12-31'), '0 and 0 of 21')
  assert.equal(await figures('2026-03-31'), '2 and 0 of 21')
  assert.equal(await figures('2026-06-30'), '5 and 0 of 21')
  assert.equal(await figures('2026-09-30'), '8 and 0 of 21')
  const { bodies } = (await asean().plans.line(P, record, (await lineOf('1.2.1')).line))!.following
  assert.deepEqual(bodies.map(({ shortName, lead }) => [shortName, lead]).sort(), [
    ['ASEAN-IPR', true],
    ['DPPA', true],
  ])
})

test('through the autumn a report is accepted and a line is retired; what was told before stays as it was', async () => {
  const place = await lineOf('1.3.1')
  const asked = reportAsked({ claim: 'completed', period: '2026-Q3' })
  const report = await focal().reports.write(P, place, asked, on('2026-10-05'))
  assert.ok(report.ok)
  assert.equal(await figures('2026-10-06'), '8 and 0 of 21')
  assert.ok((await officer().reports.accept(P, place, report.value, on('2026-10-07'))).ok)
  const given = { status: 'retired', reason: 'Taken up elsewhere', seen: 0 }
  assert.ok((await asean().following.setStatus(P, await lineOf('2.1.1'), given, on('2026-11-02'))).ok)
  assert.equal(await figures('2026-10-06'), '8 and 0 of 21')
  assert.equal(await figures('2026-10-07'), '9 and 1 of 21')
  assert.match(await figures(END), /^\d+ and 1 of 20$/)
  assert.equal(await figures('2026-09-30'), '8 and 0 of 21')
})

test('the joint report and the matrix say on paper what was computed', async () => {
  const view = (await asean().plans.matrix(P, record, END))!
  const { whole } = standingOf(view.lines, END)
  const file = await docx.read(await docxOf(jointReport(view, { from: '2026-01-01', until: END })))
  assert.ok(file.ok)
  const { text } = file.value.value
  assert.ok(
    text.includes(
      `${shareInWords(whole.addressed)} were addressed and ${shareInWords(whole.completed)} completed`,
    ),
  )
  const workbook = await xlsx.read(await xlsxOf(planMatrix(view, END)))
  assert.ok(workbook.ok)
  const { rows } = matrixOf(workbook.value.value)!
  const told = (status: string) => rows.filter((row) => row.status === status).length
  assert.equal(rows.length, 21)
  assert.equal(told('completed'), whole.completed.n)
  assert.equal(rows.filter(({ addressed }) => addressed).length, whole.addressed.n)
})
