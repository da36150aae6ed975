import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FoundLater, NotificationView } from '../register/notification.ts'
import type { Subject } from '../register/subject.ts'
import { notificationHref, notificationInWords } from './review-words.ts'

const found = (
  later: FoundLater | undefined,
  subject: Subject = { of: 'record', record: 12 },
  confidential = false,
): NotificationView => ({
  ...{ id: 'n1', p: 'rivers', partnership: 'Rivers', by: null, at: '2026-01-02T08:00:00.000Z', read: false },
  detail: { sort: 'found', name: 'Ferries', query: 'ferries', ...(later && { later }) },
  about: { subject, confidential, name: 'The plan' },
})
const told = (later: FoundLater, subject?: Subject) => {
  const view = found(later, subject)
  return [notificationInWords(view), notificationHref(view)]
}

const STATEMENT: Subject = { of: 'statement', record: 12, number: 4 }

test('what a search finds later is told by what was done, and leads to the thing itself', () => {
  assert.deepEqual(told({ of: 'statements', by: 'confirm', number: 4, count: 1 }, STATEMENT), [
    'Statement 4 of “The plan” was confirmed, and a search that you keep finds it.',
    '/rivers/records/12/statements/4',
  ])
  assert.deepEqual(told({ of: 'statements', by: 'reopen', number: 4, count: 1 }, STATEMENT), [
    'The decision on statement 4 of “The plan” was taken back, and a search that you keep finds it.',
    '/rivers/records/12/statements/4',
  ])
  assert.deepEqual(told({ of: 'statements', by: 'serves', number: 4, count: 1 }, STATEMENT), [
    'What statement 4 of “The plan” is said to serve has changed, and a search that you keep finds it.',
    '/rivers/records/12/statements/4',
  ])
  assert.deepEqual(told({ of: 'lines', by: 'came', number: 7, count: 1 }), [
    'A line came into “The plan”, and a search that you keep finds it.',
    '/rivers/plans/12/lines/7',
  ])
  assert.deepEqual(told({ of: 'activities', by: 'came', number: 7, count: 1 }), [
    'An activity under a line of “The plan” was entered, and a search that you keep finds it.',
    '/rivers/plans/12/lines/7#activities',
  ])
  assert.deepEqual(told({ of: 'activities', by: 'changed', number: 7, count: 2 }), [
    '2 activities under a line of “The plan” were changed, and a search that you keep finds them.',
    '/rivers/plans/12/lines/7#activities',
  ])
})

test('several that came by one act are told as one, and lead to where they all are', () => {
  assert.deepEqual(told({ of: 'statements', by: 'amend', number: null, count: 3 }), [
    '3 statements of “The plan” were amended, and a search that you keep finds them.',
    '/rivers/records/12',
  ])
  assert.deepEqual(told({ of: 'lines', by: 'plan', number: null, count: 3 }), [
    '“The plan” was kept as a plan, and a search that you keep finds 3 lines of it.',
    '/rivers/plans/12',
  ])
  assert.deepEqual(told({ of: 'lines', by: 'serves', number: null, count: 2 }), [
    'What 2 lines of “The plan” are said to serve has changed, and a search that you keep finds them.',
    '/rivers/plans/12',
  ])
  assert.deepEqual(told({ of: 'activities', by: 'came', number: null, count: 2 }), [
    '2 activities under lines of “The plan” were entered, and a search that you keep finds them.',
    '/rivers/plans/12',
  ])
})

test('of what became CONFIDENTIAL nothing is said but that a search found something in it', () => {
  for (const view of [
    found({ of: 'statements', by: 'confirm', number: 4, count: 1 }, STATEMENT, true),
    found({ of: 'activities', by: 'came', number: 7, count: 1 }, { of: 'record', record: 12 }, true),
    found(undefined, { of: 'record', record: 12 }, true),
  ]) {
    assert.equal(
      notificationInWords(view),
      'A search that you keep finds something in a confidential record.',
    )
    assert.equal(notificationHref(view), '/rivers/records/12')
  }
})
