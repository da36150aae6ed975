import assert from 'node:assert/strict'
import { test } from 'node:test'
import { briefView } from '../../../test/sample-brief.tsx'
import { sampleGoals } from '../../../test/sample-frameworks.tsx'
import { matrixPlan } from '../../../test/sample-plan.tsx'
import { briefValues } from '../brief.ts'
import { highlightsValues } from '../highlights.ts'
import { jointValues } from '../joint-report.ts'
import { matrixValues } from '../plan-matrix.ts'
import { TEMPLATE_KINDS, TEMPLATES, type TemplateKind } from './kinds.ts'
import type { Fields, Values } from './template.ts'

const YEAR = { from: '2025-01-01', until: '2025-12-31' }

const VALUES: Readonly<Record<TemplateKind, Values>> = {
  'joint-report': jointValues({ ...matrixPlan, frameworks: [sampleGoals] }, YEAR),
  highlights: highlightsValues(matrixPlan, YEAR),
  matrix: matrixValues(matrixPlan, '2026-01-02'),
  brief: briefValues(briefView, '2026-01-02'),
}

/** Where values and what is told of them differ, as paths; `seen` gathers the lists that had an entry. */
const differences = (values: Values, fields: Fields, path: string, seen: Set<string>): readonly string[] => {
  const names = new Set([...Object.keys(values), ...Object.keys(fields)])
  return [...names].flatMap((name) => {
    const [value, field] = [values[name], fields[name]]
    const here = `${path}/${name}`
    if (value === undefined || field === undefined)
      return [`${here}: ${value === undefined ? 'not filled' : 'not told'}`]
    if (typeof value === 'string') return field.each ? [`${here}: told as a list`] : []
    if (!field.each) return [`${here}: told as words`]
    if (value.length > 0) seen.add(here)
    return value.flatMap((entry) => differences(entry, field.each!, here, seen))
  })
}

const listsOf = (fields: Fields, path: string): readonly string[] =>
  Object.entries(fields).flatMap(([name, { each }]) =>
    each ? [`${path}/${name}`, ...listsOf(each, `${path}/${name}`)] : [],
  )

for (const kind of TEMPLATE_KINDS)
  test(`each field that is told of the ${kind} is filled, and none besides`, () => {
    const seen = new Set<string>()
    const { fields } = TEMPLATES[kind]
    assert.deepEqual([...new Set(differences(VALUES[kind], fields, '', seen))], [])
    // A list that is empty in the sample would be told without a look; two are known to be.
    const unseen = listsOf(fields, '').filter((path) => !seen.has(path))
    assert.deepEqual(unseen, kind === 'joint-report' ? ['/parts/lines', '/parts/lines/activityList'] : [])
  })
