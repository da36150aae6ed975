import { editorOf } from '../../../test/sample-actors.ts'
import type { Actor } from '../../access/actor.ts'
import type { Store } from '../store.ts'
import { givenBy } from './given-by.ts'
import { planAsked } from './sample-plan.ts'
import { bytesOf, sampleReading } from './sample-reading.ts'
import { AT } from './sample-record.ts'

/** A word that stands in the text of the CONFIDENTIAL record and nowhere else: an answer that has it has words of the record. */
export const CANARY = 'zephyrquartz'

const BODY = [
  `Mira Holm, Keeper of ${CANARY}, met the ferry masters about spring floods and the ferries of the lower valley.`,
  `The leagues agreed to keep the ${CANARY} at Low Bank under the River Plan against spring floods and for ferries.`,
  `Mira Holm noted that the old ${CANARY} is worn and that the crews have asked for a new one since the last high water.`,
]

const NAMES = {
  people: ['Mira Holm'],
  issues: ['spring floods'],
  areas: ['ferries'],
  instruments: [{ name: 'River Plan', year: '2018' }],
}

const placeIn = (text: string) => {
  const start = text.indexOf(CANARY)
  return { value: CANARY, span: { start, end: start + CANARY.length }, rule: 'own-words' }
}

const withPosts = (reading: ReturnType<typeof sampleReading>) => ({
  ...reading,
  title: 'What the leagues agreed',
  // Another place than the register has, so that the meeting's page tells of both.
  meeting: {
    ...{ start: null, end: null, venue: null, virtual: null, mechanism: null, ordinal: null },
    place: placeIn(reading.document.text),
  },
  people: reading.people.map((person) => ({
    ...person,
    post: `Keeper of ${CANARY}`,
    role: 'participant' as const,
  })),
})

export const confidential = withPosts(sampleReading(BODY, NAMES))
export const confidentialCopy = withPosts(sampleReading([...BODY, `More on ${CANARY}`], NAMES))
/** Nearly the text of the record: what differs is quoted from both. */
export const nearly = sampleReading(BODY.with(2, BODY[2]!.replace(CANARY, 'lantern')))

export const plain = sampleReading(
  [
    'The millers of the upper valley welcomed the new weir and thanked the masons for their work through the winter.',
    'Mira Holm and Ada Brook met them there.',
  ],
  { people: ['Mira Holm', 'Ada Brook'] },
)

export const KEEPING = {
  title: 'What the leagues agreed',
  kind: 'press-release',
  published: '2018-05-03',
  meeting: null,
  source: null,
  marking: 'CONFIDENTIAL',
} as const

/** What was read, put aside by somebody. */
export const putAside = async (store: Store, actor: Actor, p: string, reading = plain): Promise<number> =>
  givenBy(await store.as(actor).proposals.add(p, { reading, bytes: bytesOf(reading), at: AT }))

/**
 * A partnership in which the Hill League has shared a CONFIDENTIAL record with the Coast Council, with a copy of it, on a
 * meeting. Its editors are Noor of the League and Rui of the Council.
 */
export const confidentialScene = async (store: Store, p: string) => {
  const noor = editorOf(p, 'hill', 'Noor Hadley')
  const rui = editorOf(p, 'coast', 'Rui Sande')
  const meeting = (await store.meetings.byKey(p, 'summit-1'))!
  const own = store.as(noor)
  const proposal = await putAside(store, noor, p, confidential)
  const record = givenBy(await own.proposals.keep(p, proposal, { ...KEEPING, meeting }, AT))
  const copy = givenBy(
    await own.proposals.attach(
      p,
      await putAside(store, noor, p, confidentialCopy),
      { record, source: null, published: null },
      AT,
    ),
  )
  givenBy(await own.plans.keep(p, record, planAsked((await store.plans.outline(p, record))?.rows ?? []), AT))
  givenBy(await own.recordStandings.move(p, record, { from: 'draft', to: 'shared' }, AT))
  return { p, record, copy, meeting, noor, rui }
}

export type ConfidentialScene = Awaited<ReturnType<typeof confidentialScene>>
