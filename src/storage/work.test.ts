import assert from 'node:assert/strict'
import { test } from 'node:test'
import { personWith, postOf } from '../../test/sample-actors.ts'
import { PUBLIC, type Role } from '../access/actor.ts'
import { workOf } from '../plans/following/work.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { reportAsked } from './testing/sample-activity.ts'
import { planAsked } from './testing/sample-plan.ts'
import { sampleReading } from './testing/sample-reading.ts'
import { sampleRecord } from './testing/sample-record.ts'

const reading = sampleReading(['Dialogue', 'Hold meetings each year;', 'Exchange minutes;', 'of spring;'])
const AT = '2025-06-10T10:00:00.000Z'

onEachEngine('what is there to report over all plans', (bed: Bed) => {
  const given = async () => {
    const p = await bed.partnership()
    const record = await bed.store.records.add(p, sampleRecord(reading), AT)
    const as = (name: string, role: Role, side: string) =>
      bed.store.as(personWith(name, postOf(p, role, side)))
    const vera = as('Vera Officer', 'validating-officer', 'hill')
    const coast = as('Cai Coast', 'side-editor', 'coast')
    const rows = (await vera.plans.outline(p, record))!.rows
    assert.ok((await coast.plans.keep(p, record, planAsked(rows), AT)).ok)
    assert.ok((await coast.following.nameBody(p, { record, line: 2 }, 1, true)).ok)
    return { p, record, vera, coast, fay: as('Fay Focal', 'focal-point', 'hill') }
  }

  test('a line given to a body is told with the reports that whoever asks may see', async () => {
    const { p, record, vera, coast, fay } = await given()
    assert.ok((await fay.reports.write(p, { record, line: 2 }, reportAsked(), AT)).ok)
    const told = async (nouns: typeof fay) => {
      const view = (await nouns.work.get(p, '2025-06-30'))!
      const [group] = workOf(view, '2025-06-30')
      return [group?.body.id, group?.lines.length, view.reports.length]
    }
    assert.deepEqual(await told(vera), [1, 1, 1])
    assert.deepEqual(await told(coast), [1, 1, 0])
    assert.deepEqual((await bed.store.as(PUBLIC).work.get(p, '2025-06-30'))?.reports, [])
  })

  test('a plan that is not there to see has no work', async () => {
    const { p } = await given()
    assert.deepEqual((await bed.store.as(PUBLIC).work.get(p, '2025-06-30'))?.plans, [])
    assert.equal(await bed.store.as(PUBLIC).work.get('nowhere', '2025-06-30'), null)
  })
})
