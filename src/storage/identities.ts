import type { Transaction } from 'kysely'
import type { Capacity } from '../access/actor.ts'
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
import { type SecondingRefusal, second, takeBack } from '../register/seconding.ts'
import { namesSubject } from '../register/subject.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { type Context, type Database, holdPartnership, nextNumber } from './database.ts'

import { leaveEntry } from './leave-entry.ts'
import { notify } from './notify.ts'

import type { Schema } from './schema.ts'
import { endSeconding, eyesFor, openSeconding, voiceOf, writeSeconded } from './secondings.ts'
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

/** An act that was taken, by its number; with `waits`, one that waits for a second person. */
export type IdentityTaken = Identified & { readonly id: number; readonly waits?: string }

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

/** What needs no second person: that two names are two people keeps all as it is. */
const ALONE: readonly IdentityAct[] = ['apart']

/** What a joining that waits wants: the act as it was asked for. */
type Asked = Identifying

const sameAsked = (one: Asked, other: Asked): boolean => {
  const [a, b] = [new Map(Object.entries(one)), new Map(Object.entries(other))]
  return [...a].every(([name, value]) => b.get(name) === value)
}

type Signed = { readonly by: string; readonly at: string }

/** Whether an act takes effect by this voice, or waits, by src/register/seconding.ts; the machine's own take effect. */
const seconded = async (
  context: Context,
  p: string,
  asked: Identifying,
  { lead, other }: Identified,
  capacity: Capacity | null,
  { by, at, instead }: Signed & { readonly instead: string | null },
): Promise<Outcome<string | null, SecondingRefusal>> => {
  const voice = voiceOf(context.actor, capacity, at)
  if (!voice) return granted(null)
  const subject = namesSubject(lead, other)
  const open = await openSeconding<Asked>(context.db, p, subject, true)
  const eyes = ALONE.includes(asked.act) ? 'none' : await eyesFor(context.db, p, 'joining')
  const { act } = asked
  const outcome = second(eyes, open, { act, revision: 0, asked }, voice, sameAsked, instead)
  if (!outcome.ok) return outcome
  const asking = { act, revision: 0, eyes, asked, reason: null, by, at }
  const waits = await writeSeconded(context, p, subject, asking, outcome.value)
  if (waits === null) {
    const told = outcome.value.voices.map(({ account }) => ({ to: 'account', account }) as const)
    await notify(context, p, subject, { sort: 'decided', act }, [...told, { to: 'assignee' }], at)
  }
  return granted(waits)
}

export const identities = (context: Context) => {
  const { db, actor, notes } = context
  /**
   * Takes a person's decision on who is who, by the rule of the register. One at a time in a partnership; answers with the
   * act's number once it is on disk. No record, statement or mention is changed by it. Where joining takes a second
   * person, it waits: `waits` says so.
   */
  const take = async (
    p: string,
    asked: Identifying,
    { by, at }: Signed,
    instead: string | null = null,
  ): Promise<Outcome<IdentityTaken, IdentityRefusal | AccessRefusal | SecondingRefusal>> => {
    const may = mayIdentify(actor, p)
    if (!may.ok) return may
    await holdPartnership(db, p)
    const outcome = identify(await standing(db, p, asked), asked)
    if (!outcome.ok) return outcome
    if (await inOwnDraft(db, p, outcome.value)) return refused({ reason: 'names-in-draft' })
    const waits = await seconded(context, p, asked, outcome.value, may.value, { by, at, instead })
    if (!waits.ok) return waits
    if (waits.value !== null) {
      leaveEntry(
        { notes },
        {
          partnership: p,
          act: 'ask-second',
          object: { kind: 'person', id: outcome.value.lead },
          capacity: may.value,
          after: { ...(await identityFacts(db, p, outcome.value)), 'asked for': asked.act },
        },
      )
      return granted({ ...outcome.value, id: 0, waits: waits.value })
    }
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
  }
  return {
    take,

    /** Agrees with what waits of two names, as it was shown. */
    agree: async (
      p: string,
      pair: { readonly one: number; readonly other: number },
      id: string,
      signed: Signed,
    ): Promise<Outcome<IdentityTaken, IdentityRefusal | AccessRefusal | SecondingRefusal>> => {
      const may = mayIdentify(actor, p)
      if (!may.ok) return may
      const open = await openSeconding<Asked>(db, p, namesSubject(pair.one, pair.other))
      return open?.id === id ? take(p, open.asked, signed) : refused({ reason: 'seconding-gone' })
    },

    /** Takes back what one proposed of two names, while it waits. */
    takeBack: async (
      p: string,
      pair: { readonly one: number; readonly other: number },
      id: string,
      signed: Signed,
    ): Promise<Outcome<null, SecondingRefusal | AccessRefusal>> => {
      const may = mayIdentify(actor, p)
      if (!may.ok) return may
      const open = await openSeconding<Asked>(db, p, namesSubject(pair.one, pair.other), true)
      const outcome = takeBack(open, id, actor.kind === 'person' ? actor.account : '')
      if (!outcome.ok) return outcome
      await endSeconding(db, p, id, 'taken-back', signed)
      leaveEntry(
        { notes },
        {
          partnership: p,
          act: 'take-back',
          object: { kind: 'person', id: pair.one },
          capacity: may.value,
          before: { 'other number': pair.other, 'asked for': open?.act ?? null },
        },
      )
      return granted(null)
    },
  }
}
