import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MeetingFacts } from '../reading/reading.ts'
import { matchMeeting } from './match-meeting.ts'
import type { MeetingRef } from './views.ts'

const fact = <T>(value: T) => ({ value, span: null, rule: 'written' })

type Said = { start?: string; end?: string; place?: string; mechanism?: string; ordinal?: number }

const factsOf = ({ start, end, place, mechanism, ordinal }: Said): MeetingFacts => ({
  start: start ? fact(start) : null,
  end: end ? fact(end) : null,
  place: place ? fact(place) : null,
  venue: null,
  virtual: null,
  mechanism: mechanism ? fact(mechanism) : null,
  ordinal: ordinal ? fact(ordinal) : null,
})

const meeting = (id: number, over: Partial<MeetingRef>): MeetingRef => ({
  id,
  name: `Meeting ${id}`,
  mechanism: null,
  ordinal: null,
  start: null,
  end: null,
  place: null,
  venue: null,
  virtual: false,
  records: 0,
  ...over,
})

const series = (id: number) =>
  ({ id, name: 'Joint Table', shortName: 'Table', level: 'interface', begun: null }) as const

const match = (said: Said, mechanism: number | null, ...meetings: readonly MeetingRef[]) =>
  matchMeeting({ facts: factsOf(said), mechanism }, meetings)?.id ?? null

const FIFTH = meeting(5, { mechanism: series(1), ordinal: 5, start: '2023-05-03', place: 'Weir Hall' })

test('a meeting of the same series on the same day or the next is the one', () => {
  assert.equal(match({ start: '2023-05-03' }, 1, FIFTH), 5)
  assert.equal(match({ start: '2023-05-04' }, 1, FIFTH), 5)
  assert.equal(match({ start: '2023-05-06' }, 1, FIFTH), null)
})

test('one of the same series and number is the one though its day is given otherwise', () => {
  assert.equal(match({ start: '2023-05-20', ordinal: 5 }, 1, FIFTH), 5)
  assert.equal(match({ start: '2024-05-20', ordinal: 5 }, 1, FIFTH), null)
})

test('another number or another series on the same day is another meeting', () => {
  assert.equal(match({ start: '2023-05-03', ordinal: 6 }, 1, FIFTH), null)
  assert.equal(match({ start: '2023-05-03' }, 2, FIFTH), null)
})

test('where no series is named, day and place tell, though not surely; the day alone does not', () => {
  const facts = factsOf({ start: '2023-05-03', place: 'Weir Hall, Brescote' })
  assert.deepEqual(matchMeeting({ facts, mechanism: null }, [FIFTH]), { id: 5, sure: false })
  assert.deepEqual(matchMeeting({ facts, mechanism: 1 }, [FIFTH]), { id: 5, sure: true })
  assert.equal(match({ start: '2023-05-03' }, null, FIFTH), null)
  assert.equal(match({ start: '2023-05-03', place: 'Harrowmouth' }, null, FIFTH), null)
})

test('a meeting outside any series is known by its name', () => {
  const own = meeting(8, { name: 'Consultation on Ice', start: '2023-05-03', place: 'Brescote' })
  const asked = { start: '2023-05-04', mechanism: 'the consultation on ice', place: 'Brescote' }
  assert.equal(match({ ...asked, mechanism: 'Consultation on ice' }, null, own), 8)
  assert.equal(match({ ...asked, mechanism: 'Council of Mayors' }, null, own), null)
})

test('a meeting of another name on the same day at the same place is another meeting; a shorter name may be of it', () => {
  const own = meeting(8, { name: 'Consultation on Ice', start: '2023-05-03', place: 'Brescote' })
  const asked = { start: '2023-05-03', place: 'Brescote' }
  assert.equal(match({ ...asked, mechanism: 'Council of Mayors' }, null, own), null)
  assert.equal(match({ ...asked, mechanism: 'Council of Mayors', place: 'Weir Hall' }, null, FIFTH), null)
  assert.equal(match({ ...asked, mechanism: 'the consultation' }, null, own), 8)
  const unnamed = meeting(9, { name: 'Meeting of 3 May 2023', start: '2023-05-03', place: 'Brescote' })
  assert.equal(match({ ...asked, mechanism: 'Council of Mayors' }, null, unnamed), 9)
})

test('a name in full and in short, on one day at one place, is surely one; “the meeting” could be any', () => {
  const own = meeting(8, { name: 'Spring Consultation on Ice', start: '2023-05-03', place: 'Brescote' })
  const sure = (mechanism: string) =>
    matchMeeting({ facts: factsOf({ start: '2023-05-03', place: 'Brescote', mechanism }), mechanism: null }, [
      own,
    ])?.sure
  assert.equal(sure('the Consultation on Ice'), true)
  assert.equal(sure('the consultation'), false)
})

test('of two that fit as well as each other neither is taken; the better one is', () => {
  const other = meeting(6, { start: '2023-05-03', place: 'Weir Hall' })
  const third = meeting(7, { start: '2023-05-02', end: '2023-05-04', place: 'Weir Hall' })
  const asked = { start: '2023-05-03', place: 'Weir Hall' }
  assert.equal(match(asked, null, other, third), null)
  assert.equal(match({ ...asked, mechanism: 'Joint Table' }, 1, other, FIFTH), 5)
})

test('a text that gives no day reports none of them', () => {
  assert.equal(match({}, 1, FIFTH), null)
  assert.equal(matchMeeting({ facts: null, mechanism: null }, [FIFTH]), null)
})
