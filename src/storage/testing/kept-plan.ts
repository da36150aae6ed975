import { editorOf } from '../../../test/sample-actors.ts'
import type { Stage } from '../../register/standing.ts'
import { givenBy } from './given-by.ts'
import type { Bed } from './on-each-engine.ts'
import { planAsked } from './sample-plan.ts'
import { sampleReading } from './sample-reading.ts'
import { AT, sampleRecord } from './sample-record.ts'

/** A record of Hill's with so many paragraphs, kept as a plan: its number, and Hill's editor who kept it. */
export const keptPlan = async (
  { store }: Pick<Bed, 'store'>,
  p: string,
  texts: readonly string[],
  stage: Stage = 'joint',
) => {
  const hill = store.as(editorOf(p, 'hill', 'Noor Hadley'))
  const record = await store.records.add(
    p,
    sampleRecord(sampleReading(texts), {
      title: 'The plan',
      standing: { owner: 'hill', marking: 'UNCLASSIFIED', stage },
    }),
    AT,
  )
  const rows = (await store.plans.outline(p, record))!.rows
  givenBy(await hill.plans.keep(p, record, planAsked(rows), AT))
  return { record, hill }
}
