import assert from 'node:assert/strict'
import { test } from 'node:test'
import { workView } from '../../test/sample-plan.tsx'
import { meetingView } from '../../test/sample-views.ts'
import { type CalendarView, calendarOf } from './calendar.ts'
import { icsOf } from './writers/ics.ts'

const [plan] = workView.plans
const [number, there] = [...plan!.followed][0]!
const activity = there.activities[0]!
const dated = (...dates: readonly (string | null)[]): CalendarView => ({
  ...workView,
  plans: [
    {
      ...plan!,
      followed: new Map([
        [number, { ...there, activities: dates.map((date, at) => ({ ...activity, id: `a${at}`, date })) }],
      ]),
    },
  ],
  meetings: [{ ...meetingView.meeting, start: '2026-05-04', end: '2026-05-06' }],
})
const days = (view: CalendarView, plan: number | null = null) =>
  calendarOf(view, plan).events.map(({ key, first, last }) => `${key.split('-')[0]} ${first} ${last}`)

test('a calendar has activities known to the day, the day of an open round, meetings, and the last day of a plan', () => {
  assert.deepEqual(days(dated('2026-03-28/2026-03-31', '2026-02-01')), [
    'activity 2026-02-01 2026-02-01',
    'round 2026-02-28 2026-02-28',
    'activity 2026-03-28 2026-03-31',
    'meeting 2026-05-04 2026-05-06',
    'end 2030-12-31 2030-12-31',
  ])
})

test('what is known to the month, the quarter or the year alone, and what was called off, is in no calendar', () => {
  const none = dated('2026-03', '2026-Q2', '2026', '2026-03-28/2026-04', null)
  assert.ok(!days(none).some((day) => day.startsWith('activity')))
  const view = dated('2026-03-28')
  const off = { ...activity, state: 'cancelled' as const, date: '2026-03-28' }
  const cancelled = new Map([[number, { ...there, activities: [off] }]])
  const plans = view.plans.map((each) => ({ ...each, followed: cancelled }))
  assert.ok(!days({ ...view, plans }).some((day) => day.startsWith('activity')))
})

test('a plan’s own calendar has nothing of other plans and no meetings', () => {
  assert.deepEqual(days(dated('2026-02-01'), plan!.record.id), [
    'activity 2026-02-01 2026-02-01',
    'round 2026-02-28 2026-02-28',
    'end 2030-12-31 2030-12-31',
  ])
  assert.deepEqual(days(dated('2026-02-01'), 999), [])
})

test('a round that is closed is due no more', () => {
  const rounds = workView.rounds.map((round) => ({ ...round, state: 'closed' as const }))
  assert.ok(!days({ ...dated(), rounds }).some((day) => day.startsWith('round')))
})

const places = { host: 'register.example', href: () => 'https://register.example/a/plans/1' }
const written = (title: string, date = '2026-03-28/2026-03-31') => {
  const view = dated(date)
  const calendar = calendarOf(view, plan!.record.id)
  const events = calendar.events.map((event) =>
    event.key.startsWith('activity') ? { ...event, title } : event,
  )
  return icsOf({ name: title, events }, places)
}
const unfolded = (ics: string) => ics.replaceAll('\r\n ', '')

test('every line ends in CRLF and has at most 75 octets, and no letter is cut in two', () => {
  const title = 'การประชุม; សម្រាប់, 会议 😀 '.repeat(9).trim()
  const ics = written(title)
  assert.ok(ics.endsWith('END:VCALENDAR\r\n'))
  assert.equal(ics.replaceAll('\r\n', '').match(/[\r\n]/), null)
  for (const line of ics.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
  const summary = `SUMMARY:${title.replaceAll(';', '\\;').replaceAll(',', '\\,')}\r\n`
  assert.ok(unfolded(ics).includes(summary))
})

test('whole days are without a time, and end with the day after the last', () => {
  const ics = written('Visit')
  assert.match(ics, /DTSTART;VALUE=DATE:20260328\r\nDTEND;VALUE=DATE:20260401\r\n/)
  assert.match(written('Visit', '2026-12-31'), /DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n/)
})

test('an event has an id of its own that stays, and is stamped by when it was written', () => {
  const ics = unfolded(written('Visit'))
  const uid = `UID:${workView.partnership.id}-activity-${plan!.record.id}-${number}-a0@register.example\r\n`
  assert.ok(ics.includes(uid))
  assert.ok(ics.includes(`DTSTAMP:${activity.at.slice(0, 19).replace(/[-:]/g, '')}Z\r\n`))
  assert.equal(written('Visit'), written('Visit'))
})

test('no title makes a line or an event of its own', () => {
  const evil = 'Visit\r\nEND:VEVENT\nBEGIN:VEVENT\u2028SUMMARY:no\u0000\\n'
  const ics = unfolded(written(evil))
  assert.equal(ics.match(/\r\nBEGIN:VEVENT\r\n/g)?.length, 3)
  assert.ok(ics.includes('SUMMARY:Visit END:VEVENT BEGIN:VEVENT SUMMARY:no\\\\n\r\n'))
  assert.ok(ics.includes('X-WR-CALNAME:Visit END:VEVENT BEGIN:VEVENT SUMMARY:no\\\\n\r\n'))
})
