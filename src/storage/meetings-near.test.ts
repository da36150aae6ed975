import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysApart } from '../register/days-apart.ts'
import { FARTHEST } from '../register/match-meeting.ts'
import { meetingsAround, meetingsNear } from './meetings-near.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { samplePartnership } from './testing/sample-partnership.ts'

const DATES = [
  ['2017-11-30', '2018-02-01'],
  ['2018-05-02', null],
  ['2018-12-31', null],
  ['2019-01', null],
  ['2019-06', '2019-07'],
  ['2019-06-20', null],
  ['2020', null],
  ['2021-02-28', '2021-03-01'],
] as const

const [model] = samplePartnership('model').meetings
const meetings = DATES.map(([start, end], at) => ({ ...model!, key: `m-${at}`, ordinal: at + 1, start, end }))

onEachEngine('meetings near a day', (bed: Bed) => {
  test('those near enough to be the one are all found, whole years and months too, and no other', async () => {
    const p = await bed.partnership({ meetings })
    const all = (await bed.store.meetings.list(p, 1))!.meetings.rows
    assert.equal(all.length, DATES.length)
    for (let n = 0; n < 1600; n += 9) {
      const start = new Date(Date.UTC(2017, 9, 1 + n)).toISOString().slice(0, 10)
      for (const end of [null, start.replace(/..$/, '28')]) {
        if (end !== null && end < start) continue
        const near = await meetingsNear(bed.store.db, p, { start, end })
        const expected = all.filter((each) => {
          return daysApart({ start, end }, { start: each.start!, end: each.end }) <= FARTHEST
        })
        assert.deepEqual(
          near.map(({ id }) => id),
          expected.map(({ id }) => id),
          `${start} to ${end}`,
        )
      }
    }
  })

  test('as many as asked for are offered before a day and after it; without a day the newest', async () => {
    const p = await bed.partnership({ meetings })
    const around = async (day: string | null) =>
      (await meetingsAround(bed.store.db, p, day, 2)).map(({ ordinal }) => ordinal)
    assert.deepEqual(await around('2019-02-01'), [6, 5, 4, 3])
    assert.deepEqual(await around('2030-01-01'), [8, 7])
    assert.deepEqual(await around(null), [8, 7])
  })
})
