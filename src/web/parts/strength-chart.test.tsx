import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rows } from '../../../test/sample-views.ts'
import type { Rung } from '../../reading/statement.ts'
import type { HistoryStep } from '../../search/agreed/history-view.ts'
import { render } from '../render.ts'
import { StrengthChart } from './strength-chart.tsx'

const step = (day: string | null, strength: Rung): HistoryStep => {
  const row = rows[0]!
  const content = { ...row.statement.content, strength }
  return {
    ...{ row: { ...row, statement: { ...row.statement, content } } },
    ...{ day, level: null, series: null, against: null },
  }
}
const drawn = (...steps: readonly HistoryStep[]) => String(render(<StrengthChart steps={steps} />))

test('the title says how strong the words were at first and at last, whatever their order in the list', () => {
  const chart = drawn(step('2020-01-01', 'noted'), step('2016', 'agreed'), step(null, 'committed'))
  assert.match(chart, /From agreed in 2016 to noted in 2020: weaker/)
  assert.equal(chart.match(/<circle/g)?.length, 2)
})

test('of several wordings of one day the firmest is drawn', () => {
  const chart = drawn(step('2016', 'noted'), step('2018-04-10', 'discussed'), step('2018-04-10', 'agreed'))
  assert.match(chart, /From noted in 2016 to agreed in 2018: stronger/)
  assert.equal(chart.match(/<circle/g)?.length, 2)
})

test('words that stayed as strong are told without a drawing, and one day alone is not told', () => {
  const same = drawn(step('2016', 'noted'), step('2018', 'noted'))
  assert.match(same, /Noted from 2016 to 2018: as strong\s+throughout/)
  assert.doesNotMatch(same, /<svg/)
  assert.doesNotMatch(drawn(step('2016', 'noted'), step('2016', 'agreed')), /<svg|strong/)
})
