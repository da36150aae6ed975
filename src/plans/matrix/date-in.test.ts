import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateIn } from './date-in.ts'

const DATES: Readonly<Record<string, string | null>> = {
  'Workshop, 14 June 2022': '2022-06-14',
  'Workshop, June 14, 2022': '2022-06-14',
  'Course, 5-16 September 2022': '2022-09-05/2022-09-16',
  'Course, 28 September – 3 October 2022': '2022-09-28/2022-10-03',
  'Course, 30 December 2022 to 2 January 2023': '2022-12-30/2023-01-02',
  'Course, September 5-16, 2022': '2022-09-05/2022-09-16',
  'Adopted 03/05/2022': '2022-05-03',
  'Adopted 3.5.2022': '2022-05-03',
  'Adopted 2022-05-03': '2022-05-03',
  'Adopted 3/5/22': '2022-05-03',
  'Report, September 2023': '2023-09',
  'Reports, May-June 2023': '2023-05/2023-06',
  'Report, Sept. 2023': '2023-09',
  'Report, Q3 2023': '2023-Q3',
  'Report, third quarter of 2023': '2023-Q3',
  'Report, 2nd quarter 2023': '2023-Q2',
  'Teams set up in 2023': '2023',
  'From 2021 to 2023': '2021/2023',
  'Since 2020, last on 13 October 2023': '2023-10-13',
  'First on 3 May 2021, again on 4 May 2022': '2021-05-03',
  'In May 2021 and on 4 May 2022': '2022-05-04',
  'On 31 June 2022': '2022-06',
  'For 28 officials (15 women)': null,
  'No date yet': null,
}

test('of the dates in a text the first of the most exact is told, as exact as written', () => {
  for (const [text, iso] of Object.entries(DATES)) assert.equal(dateIn(text), iso, text)
})
