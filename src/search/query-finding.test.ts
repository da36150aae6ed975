import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseQuery } from './parse-query.ts'
import { sentenceForQuery } from './query-finding.ts'

const told = (typed: string) => parseQuery(typed).findings.map(sentenceForQuery)

test('each finding is a sentence that says what was made of it', () => {
  assert.deepEqual(told('"floods'), [
    'A quotation mark was not closed: all that follows it was taken as one phrase.',
  ])
  assert.deepEqual(told('yaer:2018'), [
    'There is no field “yaer”, so its words were searched for. Did you mean year:?',
  ])
  assert.match(told('in:statments')[0]!, /Did you mean in:statements\?/)
  assert.match(told('kind:poem')[0]!, /^kind: was left out: “poem” is not one of its values\. It takes/)
  const nowhere = (known: readonly string[], more = false) =>
    sentenceForQuery({ code: 'unknown-name', field: 'side', value: 'valley', known, more })
  assert.equal(nowhere([]), 'side: nothing here is called “valley”.')
  assert.match(nowhere(['Hill']), / There is Hill\.$/)
  assert.match(nowhere(['Hill', 'Coast']), / There are Hill and Coast\.$/)
  assert.match(nowhere(['Hill', 'Coast'], true), / There are Hill, Coast and others\.$/)
  assert.match(told('year:soon')[0]!, /It takes a year, 2018, or years, 2018-2020\.$/)
})
