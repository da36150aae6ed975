import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matrixPlan } from '../../test/sample-plan.tsx'
import { differencesOf } from '../plans/matrix/differences.ts'
import { matrixOf } from '../plans/matrix/matrix-of.ts'
import type { PlanMatrixView } from '../plans/plan-views.ts'
import { xlsx } from '../reading/formats/xlsx.ts'
import { heldLines } from './held-lines.ts'
import { planMatrix } from './plan-matrix.ts'
import type { Sheet, SheetRow } from './sheet.ts'
import { xlsxOf } from './writers/xlsx.ts'

const ON = '2026-01-02'

/** A plan of forty lines in four sections, with bodies of both sides, activities and evidence. */
const wide = (): PlanMatrixView => {
  const [first, second] = matrixPlan.partnership.sides
  const line = matrixPlan.parts.find(({ kind }) => kind === 'line')!
  const [held] = [...matrixPlan.followed.values()]
  const parts = Array.from({ length: 4 }, (_, section) => [
    {
      ...matrixPlan.parts[0]!,
      ...{ number: 100 * (section + 1), parent: null, label: `${section + 1}`, text: `FIELD ${section + 1}` },
    },
    ...Array.from({ length: 10 }, (_, at) => ({
      ...line,
      ...{ number: 100 * (section + 1) + at + 1, parent: 100 * (section + 1), items: [] },
      ...{
        label: `${section + 1}.${at + 1}`,
        text: `Hold course ${at + 1} of field ${section + 1} each year;`,
      },
    })),
  ]).flat()
  const own = parts.filter(({ kind }) => kind === 'line')
  const activity = (at: number) => ({
    ...held!.activities[0]!,
    ...{ id: `a${at}`, title: `Course at port ${at}`, date: `2025-0${(at % 9) + 1}` },
    evidence: [{ kind: 'address' as const, address: `https://port.example/${at}`, shows: 'The list' }],
  })
  return {
    ...matrixPlan,
    parts,
    lines: own.map(({ number }, at) => ({
      ...{ id: String(number), section: null, pillar: null, bodies: [], goals: [] },
      facts: {
        activities:
          at % 2 === 0
            ? [{ id: `a${at}`, knownOn: '2025-10-01', state: 'held' as const, date: activity(at).date }]
            : [],
        reports: [],
        overrides:
          at === 1 ? [{ id: '1', status: 'completed' as const, givenOn: '2025-11-01', liftedOn: null }] : [],
      },
    })),
    followed: new Map(
      own.map(({ number }, at) => [
        number,
        {
          activities: at % 2 === 0 ? [activity(at)] : [],
          bodies: [
            { id: 1, name: 'River Board', shortName: 'RB', side: first.id, lead: true },
            { id: 2, name: 'Coast Guard Office', shortName: null, side: second.id, lead: at % 3 === 0 },
          ],
        },
      ]),
    ),
  }
}

const compared = async (view: PlanMatrixView, sheet: Sheet) => {
  const read = await xlsx.read(await xlsxOf(sheet))
  assert.ok(read.ok)
  const matrix = matrixOf(read.value.value)
  assert.ok(matrix)
  return differencesOf(heldLines(view, ON), matrix)
}

test('the matrix that was exported differs in nothing', async () => {
  for (const view of [matrixPlan, wide()]) {
    const found = await compared(view, planMatrix(view, ON))
    assert.deepEqual([found.changed, found.added, found.gone], [[], [], []])
    assert.equal(found.same, view.lines.length)
  }
})

test('ten cells changed, a row dropped and two added are exactly what is found', async () => {
  const view = wide()
  const sheet = planMatrix(view, ON)
  const set: Readonly<Record<string, readonly [number, string]>> = {
    '1.1': [4, 'Completed'],
    '1.2': [4, 'Stalled'],
    '1.3': [1, 'Hold course 3 of field 1 every second year;'],
    '1.4': [2, 'RB; Harbour Court'],
    '1.5': [3, ''],
    '2.1': [5, '• Course at port 10, February 2025, Low Bank\n• A second course, May 2025'],
    '2.2': [5, 'A visit to Low Bank, June 2025'],
    '2.3': [6, 'https://port.example/other'],
    '2.4': [0, '2.44'],
    '3.1': [4, 'On-going'],
  }
  const rows = sheet.rows
    .filter(({ cells }) => cells[0] !== '4.10')
    .flatMap((row): readonly SheetRow[] => {
      const change = row.kind === 'row' ? set[String(row.cells[0])] : undefined
      const changed = change
        ? { ...row, cells: row.cells.map((cell, at) => (at === change[0] ? change[1] : cell)) }
        : row
      return String(row.cells[0]) === '4.9'
        ? [
            changed,
            { kind: 'row', cells: ['4.11', 'Map the wells of both banks;', '', '', 'Not started', '', ''] },
            { kind: 'row', cells: ['4.12', 'Publish a yearbook of floods;', 'RB', '', 'Completed', '', ''] },
          ]
        : [changed]
    })
  const found = await compared(view, { ...sheet, rows })
  assert.deepEqual(
    found.changed.map(({ line, cells }) => [
      line.label,
      ...cells.map(({ aspect, here, there, decided }) => [aspect, here, there, ...(decided ? ['set'] : [])]),
    ]),
    [
      ['1.1', ['status', ['addressed'], ['Completed']]],
      ['1.2', ['status', ['completed'], ['Stalled'], 'set']],
      [
        '1.3',
        ['words', ['Hold course 3 of field 1 each year;'], ['Hold course 3 of field 1 every second year;']],
      ],
      ['1.4', ['bodies', [], ['Harbour Court']]],
      ['1.5', ['bodies', ['Coast Guard Office (in support)'], []]],
      ['2.1', ['activities', [], ['A second course, May 2025']]],
      ['2.2', ['activities', [], ['A visit to Low Bank, June 2025']]],
      ['2.3', ['evidence', ['https://port.example/12'], ['https://port.example/other']]],
      ['2.4', ['number', ['2.4'], ['2.44']]],
      ['3.1', ['status', ['addressed'], ['On-going']]],
    ],
  )
  assert.deepEqual(
    found.added.map(({ number, text }) => [number, text]),
    [
      ['4.11', 'Map the wells of both banks;'],
      ['4.12', 'Publish a yearbook of floods;'],
    ],
  )
  assert.deepEqual(
    found.gone.map(({ label }) => label),
    ['4.10'],
  )
  assert.equal(found.same, 29)
})
