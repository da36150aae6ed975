import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkAttaching, checkKeeping, SOURCE_LIMIT, sentenceForKeeping, TITLE_LIMIT } from './keeping.ts'

const asked = {
  title: ' River  watch ',
  kind: 'press-release',
  published: '2018-04-11',
  meeting: '3',
  source: ' https://coast.example/a ',
  marking: '',
}

test('what a person says of a record is tidied and kept', () => {
  assert.deepEqual(checkKeeping(asked), {
    ok: true,
    value: {
      title: 'River watch',
      kind: 'press-release',
      published: '2018-04-11',
      meeting: 3,
      source: 'https://coast.example/a',
      marking: 'UNCLASSIFIED',
    },
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
  assert.equal(reason({ marking: 'strictly confidential' }), 'never-kept-here')
  assert.equal(reason({ marking: 'secret' }), 'unknown-marking')
  assert.equal(reason({ title: '  ' }), 'title-missing')
  assert.equal(reason({ title: 'x'.repeat(TITLE_LIMIT + 1) }), 'title-too-long')
  assert.equal(reason({ kind: 'rumour' }), 'unknown-record-kind')
  assert.equal(reason({ published: '11 April' }), 'published-not-a-date')
  assert.equal(reason({ meeting: 'x' }), 'unknown-meeting')
  assert.equal(reason({ source: 'x'.repeat(SOURCE_LIMIT + 1) }), 'source-too-long')
})

test('what a person says of a copy is tidied, and refused where no record can have its number', () => {
  const copy = { record: '12', source: ' ', published: '' }
  assert.deepEqual(checkAttaching(copy), { ok: true, value: { record: 12, source: null, published: null } })
  const refused = checkAttaching({ ...copy, record: '0' })
  assert.equal(!refused.ok && refused.refusal.reason, 'repeats-no-record')
  const day = checkAttaching({ ...copy, published: 'May' })
  assert.equal(!day.ok && day.refusal.reason, 'published-not-a-date')
})
