import { compose } from '../../documents/compose.ts'
import { compareMatrix } from '../../reports/compare-matrix.ts'
import { markOf } from '../intakes.ts'
import type { Stage } from './call-scene.ts'
import { givenBy } from './given-by.ts'
import { sampleReading } from './sample-reading.ts'
import { AT, sampleRecord } from './sample-record.ts'

/** A matrix of one line, read as a record: what it tells is that the line is completed. */
export const matrixReading = (line: string) =>
  sampleReading(
    ['A matrix'],
    {},
    {
      document: compose(
        [
          ['No.', 'Action line', 'Status', 'Activities'],
          ['1.1', line, 'Completed', 'A visit, 2025'],
        ].map((cells) => ({ kind: 'table-row', text: '', cells })),
      ),
    },
  )

/** Noor takes over what a matrix says of the first line of the plan; answers the id of the act. */
export const takeMatrix = async ({ store, scene: { p, record, noor } }: Stage): Promise<string> => {
  const line = (await store.plans.line(p, record, 2))!.line.text
  const matrix = await store.records.add(p, sampleRecord(matrixReading(line)), AT)
  const nouns = store.as(noor)
  const compared = compareMatrix(
    (await nouns.plans.comparison(p, record, matrix, AT.slice(0, 10)))!,
    AT.slice(0, 10),
  )
  if (!compared || 'sentence' in compared) throw new Error('the sample matrix does not read as one')
  const { steps } = compared.taking
  const asked = { keys: steps.map(({ key }) => key), seen: markOf(steps), reason: 'As agreed' }
  return givenBy(await nouns.intakes.take(p, record, matrix, asked, AT))
}

/** An act of taking over as it stands in the database, without the reads that taking it would leave in the trail. */
export const keptIntake = async ({ store, scene: { p, record } }: Stage): Promise<string> => {
  await store.db
    .insertInto('plan_intake')
    .values({
      ...{ partnership_id: p, record_id: record, id: 'taken', matrix_id: record, by: 'Noor', at: AT },
      ...{ reason: null, undone_by: null, undone_at: null },
    })
    .execute()
  return 'taken'
}
