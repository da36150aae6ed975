import type { Transaction } from 'kysely'
import type { Actor, Capacity } from '../access/actor.ts'
import type { Eyes, EyesFor } from '../partnership/four-eyes.ts'
import { sidesWanted, type Voice } from '../register/four-eyes.ts'
import type { Seconded, Seconding } from '../register/seconding.ts'
import { type Subject, subjectKey } from '../register/subject.ts'
import type { Context, Database } from './database.ts'
import { newId } from './new-id.ts'
import { notify } from './notify.ts'
import type { Schema } from './schema.ts'
import type { SecondingTable } from './schema-of-review.ts'
import { standingOf } from './standing.ts'
import { json } from './storable-text.ts'
import { aboutColumns } from './subjects.ts'

/** What a partnership takes for a kind of decision. */
export const eyesFor = async (db: Database, p: string, kind: EyesFor): Promise<Eyes> => {
  const row = await db
    .selectFrom('four_eyes')
    .select('eyes')
    .where('partnership_id', '=', p)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return (row?.eyes ?? 'none') as Eyes
}

/** In whose name a decision is taken; null for the machine, which brings in what was decided elsewhere. */
export const voiceOf = (actor: Actor, capacity: Capacity | null, at: string): Voice | null =>
  actor.kind === 'person' && capacity
    ? { account: actor.account, name: actor.name, side: capacity.side, post: capacity.post, at }
    : null

type Row = Pick<SecondingTable, 'id' | 'act' | 'revision' | 'eyes' | 'reason' | 'at'> & {
  asked: unknown
  voices: unknown
}

export const secondingIn = <A>(row: Row): Seconding<A> => ({
  id: row.id,
  act: row.act,
  revision: row.revision,
  eyes: row.eyes as Eyes,
  asked: row.asked as A,
  reason: row.reason,
  voices: row.voices as Seconding<A>['voices'],
  at: row.at,
})

/** The decision on a subject that waits for another voice; null where none does. `lock`: nobody else ends it meanwhile. */
export const openSeconding = async <A>(
  db: Database,
  p: string,
  subject: Subject,
  lock = false,
): Promise<Seconding<A> | null> => {
  const row = await db
    .selectFrom('seconding')
    .select(['id', 'act', 'revision', 'eyes', 'asked', 'reason', 'voices', 'at'])
    .where('partnership_id', '=', p)
    .where('subject', '=', subjectKey(subject))
    .where('ended', 'is', null)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return row ? secondingIn<A>(row) : null
}

export type Ending = 'taken' | 'taken-back' | 'replaced' | 'outdated'

/** Ends one that waits; it is kept with how it ended. */
export const endSeconding = (
  tx: Transaction<Schema>,
  p: string,
  id: string,
  ended: Ending,
  { by, at }: { readonly by: string; readonly at: string },
) =>
  tx
    .updateTable('seconding')
    .set({ ended, ended_by: by, ended_at: at })
    .where('partnership_id', '=', p)
    .where('id', '=', id)
    .where('ended', 'is', null)
    .execute()

/** The columns of those who said yes, by which a queue finds for whom it waits. */
const voicesIn = (voices: readonly Voice[]) => ({
  voices: json(voices),
  accounts: [...new Set(voices.map(({ account }) => account))],
  sides: [...new Set(voices.map(({ side }) => side ?? ''))],
})

const sidesOf = async (db: Database, p: string): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('side')
    .select('id')
    .where('partnership_id', '=', p)
    .orderBy('place')
    .execute()
  return rows.map(({ id }) => id)
}

/** Tells those who can say yes: of the sides that are wanted, else of all that see it. */
const tellWanted = async (context: Context, p: string, subject: Subject, wanted: Wanting, at: string) => {
  const sides = await sidesOf(context.db, p)
  const missing = sidesWanted(wanted.eyes, wanted.voices, sides)
  const standing = subject.of === 'names' ? null : await standingOf(context.db, p, subject.record)
  const all = standing?.stage === 'draft' ? [standing.owner ?? ''] : [...sides, '']
  const audiences = (wanted.eyes === 'both-sides' ? missing : all).map(
    (side) => ({ to: 'decide', side }) as const,
  )
  await notify(context, p, subject, { sort: 'seconding', act: wanted.act, now: 'wanted' }, audiences, at)
}

type Wanting = { readonly act: string; readonly eyes: Eyes; readonly voices: readonly Voice[] }

type Asking<A> = {
  readonly act: string
  readonly revision: number
  readonly eyes: Eyes
  readonly asked: A
  readonly reason: string | null
  readonly by: string
  readonly at: string
}

/** Writes what became of those that wait by one more voice, and tells whom it concerns. Answers the id of what waits now. */
export const writeSeconded = async <A>(
  context: Context,
  p: string,
  subject: Subject,
  asking: Asking<A>,
  seconded: Seconded<A>,
): Promise<string | null> => {
  const { db } = context
  const { by, at } = asking
  if (seconded.comes === 'to-join') {
    await db
      .updateTable('seconding')
      .set(voicesIn(seconded.voices))
      .where('partnership_id', '=', p)
      .where('id', '=', seconded.open.id)
      .execute()
    await tellWanted(context, p, subject, { ...asking, voices: seconded.voices }, at)
    return seconded.open.id
  }
  const { over, voices } = seconded
  const agreed =
    over !== null &&
    seconded.comes === 'into-effect' &&
    over.voices.every((each) => voices.some(({ account }) => account === each.account))
  if (over) {
    await endSeconding(db, p, over.id, agreed ? 'taken' : 'replaced', { by, at })
    const first = over.voices[0].account
    if (!agreed)
      await notify(
        context,
        p,
        subject,
        { sort: 'seconding', act: over.act, now: 'replaced' },
        [{ to: 'account', account: first }],
        at,
      )
  }
  if (seconded.comes === 'into-effect') return null
  const id = newId()
  const { act, revision, eyes, asked, reason } = asking
  await db
    .insertInto('seconding')
    .values({
      partnership_id: p,
      id,
      ...aboutColumns(subject),
      act,
      revision,
      eyes,
      asked: json(asked),
      reason,
      ...voicesIn(voices),
      at,
    })
    .execute()
  await tellWanted(context, p, subject, { ...asking, voices }, at)
  return id
}
