import { createHash } from 'node:crypto'
import { EYES_FOR } from '../../partnership/four-eyes.ts'
import type { Subject } from '../../register/subject.ts'
import type { Nouns, Store } from '../store.ts'
import { CANARY, type ConfidentialScene } from './confidential-scene.ts'
import { givenBy } from './given-by.ts'
import { activityAsked, indicatorAsked, measureAsked } from './sample-activity.ts'
import { sampleFramework } from './sample-framework.ts'
import { AT, sampleDecision } from './sample-record.ts'

/** What a call is made on. */
export type Stage = { readonly store: Store; readonly scene: ConfidentialScene }
export type Act = (stage: Stage) => Promise<unknown>
export type Asking = ConfidentialScene & { readonly comment: string; readonly intake: string }
export type Read = (nouns: Nouns, scene: Asking) => Promise<unknown>

/** The number of what has a name in a list. */
export const idOf = async (
  rows: Promise<{ rows: readonly { id: number; name: string }[] } | undefined>,
  name: string,
) => (await rows)?.rows.find((row) => row.name === name)?.id ?? 0

export const people = async (nouns: Nouns, p: string, name: string) =>
  idOf(
    nouns.people.list(p, 1).then((view) => view?.people),
    name,
  )
export const topic = async (nouns: Nouns, p: string, kind: 'issue' | 'area', name: string) =>
  idOf(
    nouns.topics.list(p, kind, 1).then((view) => view?.topics),
    name,
  )

/** The first statement of a record. */
export const first = (record: number) => ({ of: 'statement', record, number: 1 }) as const
export const SIGNED = { by: 'Rui', at: AT }

/** From here on each decision waits for a second person. */
export const askForTwo = ({ store, scene: { p } }: Stage) =>
  store.db
    .insertInto('four_eyes')
    .values(EYES_FOR.map((kind) => ({ partnership_id: p, kind, eyes: 'two-people' })))
    .onConflict((conflict) =>
      conflict.columns(['partnership_id', 'kind']).doUpdateSet({ eyes: 'two-people' }),
    )
    .execute()

const waiting = (taken: { readonly waits?: string } | object): string =>
  ('waits' in taken && taken.waits) || ''

/** A decision on a statement that waits, by Noor. */
export const decideInTwo = async (stage: Stage): Promise<string> => {
  await askForTwo(stage)
  const { store, scene } = stage
  return waiting(
    givenBy(await store.as(scene.noor).decisions.take(scene.p, scene.record, 1, sampleDecision('confirm'))),
  )
}

/** Two names that Noor says are one person's, which waits. */
export const joinInTwo = async (stage: Stage) => {
  await askForTwo(stage)
  const { store, scene } = stage
  const [lead, other] = [await people(store, scene.p, 'Ada Brook'), await people(store, scene.p, 'Ivo Sören')]
  const taken = await store.as(scene.noor).identities.take(scene.p, { act: 'same', lead, other }, SIGNED)
  return { pair: { one: lead, other }, id: waiting(givenBy(taken)) }
}

export const assignTo = async (
  { store, scene: { p, record, rui } }: Stage,
  subject: Subject = first(record),
) => {
  const account = rui.kind === 'person' ? rui.account : ''
  const to = { account, body: null, name: 'Rui Sande' }
  const asked = { to, told: [account], due: '2026-02-01', note: `See to the ${CANARY}.`, at: AT }
  return givenBy(await store.as(rui).assignments.assign(p, subject, asked))
}

/** Noor writes to both sides, and mentions Rui. */
export const writeTo = async (
  { store, scene: { p, record, noor, rui } }: Stage,
  subject: Subject = first(record),
) => {
  const mentioned = rui.kind === 'person' ? [{ account: rui.account, name: rui.name }] : []
  const posting = { scope: 'both', words: `Is the ${CANARY} meant?`, mentioned, at: AT } as const
  return givenBy(await store.as(noor).threads.post(p, subject, posting))
}

export const takeBulk = async ({ store, scene: { p, record, rui } }: Stage, id: string) => {
  const chosen = [{ record, number: 1, revision: 1 }]
  const asked = { act: 'confirm', reason: null, ...SIGNED } as const
  return givenBy(await store.as(rui).bulks.take(p, id, chosen, asked))
}

/** A framework, and that the second line of the scene's plan serves a part of it. */
export const alignLine = async ({ store, scene: { p, noor, record } }: Stage) => {
  await store.frameworks.import(p, sampleFramework(), AT)
  const subject = { of: 'line', record, number: 2 } as const
  const asked = { act: 'confirm', concept: { words: '1.1' }, reason: 'As agreed' }
  return givenBy(await store.as(noor).alignments.decide(p, subject, asked, AT))
}

/** An indicator of the second line of the scene's plan, and a value for it as somebody types it. */
export const indicatorOf = async ({ store, scene: { p, noor, record } }: Stage) => {
  const place = { record, line: 2 }
  return measureAsked({
    indicator: givenBy(await store.as(noor).indicators.write(p, place, indicatorAsked(), AT)),
  })
}

const FILE = new TextEncoder().encode(`A list of those who saw the ${CANARY}`)
export const FILE_SUM = createHash('sha256').update(FILE).digest('hex')

/** An activity of that line with a file as its evidence, as it stands then. */
export const fileOn = async ({ store, scene: { p, noor, record } }: Stage) => {
  const place = { record, line: 2 }
  const own = store.as(noor)
  const activity = givenBy(await own.following.write(p, place, activityAsked(), AT))
  const file = { name: 'list.pdf', shows: 'Who came', bytes: FILE }
  givenBy(await own.evidence.add(p, place, { activity, version: 1, ...file }, AT))
  return { activity, version: 2 }
}
