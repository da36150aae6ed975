import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  checkWrittenDate,
  daysOf,
  monthsBefore,
  sentenceForWrittenDate,
  writtenInWords,
} from './written-date.ts'

const rangeOf = (written: string) => {
  const days = daysOf(written)
  return days.ok ? `${days.value.first} ${days.value.last}` : days.refusal.reason
}
const typed = (text: string) => {
  const date = checkWrittenDate(text)
  return date.ok ? date.value : date.refusal.reason
}

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const one = fc.oneof(
  day,
  day.map((each) => each.slice(0, 7)),
  day.map((each) => each.slice(0, 4)),
  fc.tuple(day, fc.integer({ min: 1, max: 4 })).map(([each, quarter]) => `${each.slice(0, 4)}-Q${quarter}`),
)

test('a date means all days from the first to the last that it can', () => {
  assert.equal(rangeOf('2022-06-14'), '2022-06-14 2022-06-14')
  assert.equal(rangeOf('2022-06'), '2022-06-01 2022-06-30')
  assert.equal(rangeOf('2022'), '2022-01-01 2022-12-31')
  assert.equal(rangeOf('2022-Q1'), '2022-01-01 2022-03-31')
  assert.equal(rangeOf('2022-Q3'), '2022-07-01 2022-09-30')
  assert.equal(rangeOf('2022-06-14/2022-06-16'), '2022-06-14 2022-06-16')
  assert.equal(rangeOf('2022-11/2023-02'), '2022-11-01 2023-02-28')
  assert.equal(rangeOf('2022-Q4/2023'), '2022-10-01 2023-12-31')
})

test('February has 29 days in leap years alone, and no century is one unless it divides by 400', () => {
  for (const [month, last] of [
    ['2024-02', '29'],
    ['2023-02', '28'],
    ['2000-02', '29'],
    ['1900-02', '28'],
  ])
    assert.equal(rangeOf(month!), `${month}-01 ${month}-${last}`)
})

test('what is no date of the calendar is refused', () => {
  for (const written of [
    '',
    '/',
    '2022-02-29',
    '2022-06-31',
    '2022-00',
    '2022-13',
    '2022-06-00',
    '2022-Q0',
    '2022-Q5',
    '2022-6',
    '22',
    '3022',
    '2022-06-14 ',
    '2022-06-14/',
    '/2022',
    '2022/2023/2024',
    'June',
  ])
    assert.equal(rangeOf(written), 'date-unclear', written)
})

test('a stretch that ends before it begins is refused, but not one whose halves may share a day', () => {
  assert.equal(rangeOf('2022-06-14/2022-06-13'), 'date-ends-before-it-begins')
  assert.equal(rangeOf('2022-Q2/2022-03'), 'date-ends-before-it-begins')
  assert.equal(rangeOf('2022-06-14/2022-06'), '2022-06-14 2022-06-30')
})

test('only a date with a start and an end is a stretch', () => {
  const isStretch = (written: string) => {
    const days = daysOf(written)
    return days.ok && days.value.stretch
  }
  assert.deepEqual(['2022', '2022-06', '2022-Q3', '2022-06-14', '2022-06/2022-07'].map(isStretch), [
    false,
    false,
    false,
    false,
    true,
  ])
})

test('the days of any date lie within it as they are written, and the day after its last does not', () => {
  fc.assert(
    fc.property(one, (written) => {
      const days = daysOf(written)
      assert.ok(days.ok)
      const { first, last } = days.value
      const after = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10)
      const quarter = (each: string) => `${each.slice(0, 4)}-Q${Math.ceil(Number(each.slice(5, 7)) / 3)}`
      const within = (each: string) => each.startsWith(written) || quarter(each) === written
      assert.ok(first <= last && within(first) && within(last) && !within(after))
    }),
  )
})

test('a date is taken as typed in one of its forms, or in words that say nothing else', () => {
  assert.equal(typed(' 2022-06-14 / 2022-06-16 '), '2022-06-14/2022-06-16')
  assert.equal(typed('2022-q3'), '2022-Q3')
  assert.equal(typed('Q3 2022'), '2022-Q3')
  assert.equal(typed('third quarter of 2022'), '2022-Q3')
  assert.equal(typed('14 June 2022'), '2022-06-14')
  assert.equal(typed('june  2022'), '2022-06')
  assert.equal(typed('10–12 April 2018'), '2018-04-10/2018-04-12')
  assert.equal(typed('2016-2020'), '2016/2020')
})

test('words of which part would be lost are refused', () => {
  for (const text of [
    'not before 2022',
    'early 2022',
    '31 June 2022',
    '14 June 2022 to August',
    'June',
    '01/02/2022',
  ])
    assert.equal(typed(text), 'date-unclear', text)
  assert.equal(typed('12 to 10 April 2018'), 'date-ends-before-it-begins')
})

test('a refusal cites the date as it was typed', () => {
  const date = checkWrittenDate(' early 2022')
  assert.ok(!date.ok)
  assert.match(sentenceForWrittenDate(date.refusal), /“early 2022”/)
})

test('any date said in words is read back as it was written', () => {
  fc.assert(
    fc.property(one, one, (a, b) => {
      assert.equal(typed(a), a)
      assert.equal(typed(writtenInWords(a)), a)
      if (daysOf(`${a}/${b}`).ok) assert.equal(typed(`${a}/${b}`), `${a}/${b}`)
    }),
  )
  assert.equal(writtenInWords('2022-Q3/2023'), 'third quarter of 2022 to 2023')
  assert.equal(writtenInWords('2022-06-30/2022-07-02'), '30 June to 2 July 2022')
})

test('so many months before is the same day of the month, or the last there is', () => {
  assert.equal(monthsBefore('2024-02-29', 12), '2023-02-28')
  assert.equal(monthsBefore('2024-03-31', 1), '2024-02-29')
  assert.equal(monthsBefore('2024-01-15', 1), '2023-12-15')
  assert.equal(monthsBefore('2024-12-15', 12), '2023-12-15')
  assert.equal(monthsBefore('2024-06-15', 0), '2024-06-15')
})

test('a later day never comes to an earlier one, however many months before', () => {
  fc.assert(
    fc.property(day, day, fc.nat(60), (a, b, count) => {
      const [early, late] = [a, b].sort() as [string, string]
      assert.ok(monthsBefore(early, count) <= monthsBefore(late, count))
      assert.ok(monthsBefore(late, count) < '1900-01-01' || daysOf(monthsBefore(late, count)).ok)
    }),
  )
})
