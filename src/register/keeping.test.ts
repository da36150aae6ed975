import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkKeeping, sentenceForKeeping, TITLE_LIMIT } from './keeping.ts'

const asked = { title: ' River  watch ', kind: 'press-release', published: '2018-04-11', meeting: '3' }

test('what a person says of a record is tidied and kept', () => {
  assert.deepEqual(checkKeeping(asked), {
    ok: true,
    value: { title: 'River watch', kind: 'press-release', published: '2018-04-11', meeting: 3 },
  })
})

test('the date and the meeting may be left open', () => {
  const outcome = checkKeeping({ ...asked, published: '', meeting: 'none' })
  assert.ok(outcome.ok)
  assert.equal(outcome.value.published, null)
  assert.equal(outcome.value.meeting, null)
})

test('the meeting may be the one that the text reports', () => {
  const outcome = checkKeeping({ ...asked, meeting: 'new' })
  assert.equal(outcome.ok && outcome.value.meeting, 'new')
})

test('each thing that cannot be is refused with its own reason and a sentence', () => {
  const reason = (over: Partial<typeof asked>) => {
    const outcome = checkKeeping({ ...asked, ...over })
    assert.ok(!outcome.ok)
    assert.match(sentenceForKeeping(outcome.refusal), /\.$/)
    return outcome.refusal.reason
  }
  assert.equal(reason({ title: '  ' }), 'title-missing')
  assert.equal(reason({ title: 'x'.repeat(TITLE_LIMIT + 1) }), 'title-too-long')
  assert.equal(reason({ kind: 'rumour' }), 'unknown-record-kind')
  assert.equal(reason({ published: '11 April' }), 'published-not-a-date')
  assert.equal(reason({ meeting: 'x' }), 'unknown-meeting')
})
