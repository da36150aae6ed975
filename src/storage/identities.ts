import type { Transaction } from 'kysely'
import { mayIdentify } from '../access/record.ts'
import type { AccessRefusal } from '../access/refusal.ts'
import {
  type Identified,
  type Identifying,
  type IdentityAct,
  type IdentityRefusal,
  type IdentityStanding,
  identify,
  type KeptIdentityAct,
  type Move,
} from '../register/identity.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { type Context, type Database, holdPartnership, nextNumber } from './database.ts'
import { leaveEntry } from './leave-entry.ts'
import type { Schema } from './schema.ts'
import { json } from './storable-text.ts'

const selectActs = (db: Database, p: string) =>
  db
    .selectFrom('identity_act as taken')
    .leftJoin('identity_act as back', (join) =>
      join.onRef('back.partnership_id', '=', 'taken.partnership_id').onRef('back.of', '=', 'taken.id'),
    )
    .select([
      'taken.id',
      'taken.act',
      'taken.lead_id',
      'taken.other_id',
      'taken.by',
      'taken.at',
      'taken.moves',
      'back.id as back',
    ])
    .where('taken.partnership_id', '=', p)
    .orderBy('taken.id')

type Row = Awaited<ReturnType<ReturnType<typeof selectActs>['execute']>>[number]

const keptAct = (row: Row): KeptIdentityAct => ({
  id: row.id,
  act: row.act as IdentityAct,
  lead: row.lead_id,
  other: row.other_id,
  by: row.by,
  at: row.at,
  moves: row.moves as readonly Move[],
  undone: row.back !== null,
})

/** The acts on any of some people, oldest first. */
export const actsOn = async (
  db: Database,
  p: string,
  ids: readonly number[],
): Promise<readonly KeptIdentityAct[]> => {
  if (ids.length === 0) return []
  const rows = await selectActs(db, p)
    .where((eb) => eb.or([eb('taken.lead_id', 'in', ids), eb('taken.other_id', 'in', ids)]))
    .execute()
  return rows.map(keptAct)
}

/** The last acts in a partnership that nobody took back, newest first. */
export const latestActs = async (
  db: Database,
  p: string,
  count: number,
): Promise<readonly KeptIdentityAct[]> => {
  const rows = await selectActs(db, p)
    .clearOrderBy()
    .where('taken.act', '!=', 'undo')
    .where('back.id', 'is', null)
    .orderBy('taken.id', 'desc')
    .limit(count)
    .execute()
  return rows.map(keptAct)
}

/** Everybody of the given numbers and everybody kept under one of them, each with whom they are kept under. */
const peopleWith = async (db: Database, p: string, ids: readonly number[]) => {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'one_with'])
    .where('partnership_id', '=', p)
    .where((eb) => eb.or([eb('id', 'in', ids), eb('one_with', 'in', ids)]))
    .execute()
  return new Map(rows.map(({ id, one_with: under }) => [id, under]))
}

/** An act and all after it: a name may have moved with another that one of those is about. */
const actsSince = async (db: Database, p: string, act: KeptIdentityAct) => {
  const rows = await selectActs(db, p).where('taken.id', '>=', act.id).execute()
  return rows.map(keptAct)
}

const standing = async (db: Database, p: string, asked: Identifying): Promise<IdentityStanding> => {
  if (asked.act !== 'undo') {
    const ids = [asked.lead, asked.other]
    return { keptUnder: await peopleWith(db, p, ids), acts: await actsOn(db, p, ids) }
  }
  const row = await selectActs(db, p).where('taken.id', '=', asked.of).executeTakeFirst()
  if (!row) return { keptUnder: new Map(), acts: [] }
  const act = keptAct(row)
  const ids = [act.lead, act.other, ...act.moves.map(({ person }) => person)]
  return { keptUnder: await peopleWith(db, p, ids), acts: await actsSince(db, p, act) }
}

/** Whether only a side's own draft brought one of the names: the other side must be able to see who is who. */
const inOwnDraft = async (db: Database, p: string, { lead, other, moves }: Identified) => {
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('partnership_id', '=', p)
    .where('id', 'in', [lead, other, ...moves.map(({ person }) => person)])
    .where('stage', '=', 'draft')
    .executeTakeFirst()
  return row !== undefined
}

const write = async (
  tx: Transaction<Schema>,
  p: string,
  { act, lead, other, moves }: Identified,
  { of, by, at }: { of: number | null; by: string; at: string },
): Promise<number> => {
  for (const { person, to } of moves)
    await tx
      .updateTable('person')
      .set({ one_with: to })
      .where('partnership_id', '=', p)
      .where('id', '=', person)
      .execute()
  const id = await nextNumber(tx, p, 'identity_act')
  await tx
    .insertInto('identity_act')
    .values({ partnership_id: p, id, act, lead_id: lead, other_id: other, of, by, at, moves: json(moves) })
    .execute()
  return id
}

export type IdentityTaken = Identified & { readonly id: number }

/** What the trail tells of a decision on names. */
const identityFacts = async (db: Database, p: string, { lead, other }: Identified) => {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('partnership_id', '=', p)
    .where('id', 'in', [lead, other])
    .execute()
  const named = (id: number) => rows.find((row) => row.id === id)?.name ?? null
  return { name: named(lead), 'other name': named(other), 'other number': other }
}

export const identities = ({ db, actor, notes }: Context) => ({
  /**
   * Takes a person's decision on who is who, by the rule of the register. One at a time in a partnership; answers with the
   * act's number once it is on disk. No record, statement or mention is changed by it.
   */
  take: async (
    p: string,
    asked: Identifying,
    { by, at }: { readonly by: string; readonly at: string },
  ): Promise<Outcome<IdentityTaken, IdentityRefusal | AccessRefusal>> => {
    const may = mayIdentify(actor, p)
    if (!may.ok) return may
    await holdPartnership(db, p)
    const outcome = identify(await standing(db, p, asked), asked)
    if (!outcome.ok) return outcome
    if (await inOwnDraft(db, p, outcome.value)) return refused({ reason: 'names-in-draft' })
    const of = asked.act === 'undo' ? asked.of : null
    const id = await write(db, p, outcome.value, { of, by, at })
    leaveEntry(
      { notes },
      {
        partnership: p,
        act: asked.act,
        object: { kind: 'person', id: outcome.value.lead },
        capacity: may.value,
        after: { ...(await identityFacts(db, p, outcome.value)), ...(of !== null && { 'taken back': of }) },
      },
    )
    return granted({ ...outcome.value, id })
  },
})
