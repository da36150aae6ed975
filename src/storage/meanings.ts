import type { Capacity } from '../access/actor.ts'
import { mayDecide } from '../access/record.ts'
import type { AccessRefusal } from '../access/refusal.ts'
import type { Status } from '../plans/following/status.ts'
import {
  isMeaning,
  MEANING_LIMIT,
  type MeaningAsked,
  type MeaningKind,
  type MeaningRefusal,
  type Meanings,
  meaningKey,
} from '../plans/matrix/meanings.ts'
import type { ColumnKind } from '../plans/matrix.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { type Context, type Database, holdPartnership } from './database.ts'
import { leaveEntry } from './leave-entry.ts'
import { planOf } from './plan-of.ts'
import { standingOf } from './standing.ts'

type Missing = { readonly reason: 'not-found' }

/** What words of matrices mean to the sides of whoever asks. */
export const meaningsOf = async (db: Database, p: string): Promise<Meanings> => {
  const rows = await db
    .selectFrom('plan_meaning')
    .select(['kind', 'words', 'meaning'])
    .where('partnership_id', '=', p)
    .orderBy('side')
    .execute()
  const of = (kind: MeaningKind) => rows.filter((row) => row.kind === kind)
  return {
    columns: new Map(
      of('column').map(({ words, meaning }) => [words, meaning === 'none' ? null : (meaning as ColumnKind)]),
    ),
    statuses: new Map(of('status').map(({ words, meaning }) => [words, meaning as Status])),
    bodies: new Map(of('body').map(({ words, meaning }) => [words, Number(meaning)])),
  }
}

/** What the words of a side's matrices mean, once somebody has said it. */
export const meanings = ({ db, actor, notes }: Context) => {
  const forget = (p: string, side: string, { kind, words }: MeaningAsked) =>
    db
      .deleteFrom('plan_meaning')
      .where('partnership_id', '=', p)
      .where('side', '=', side)
      .where('kind', '=', kind)
      .where('words', '=', meaningKey(words))
      .execute()

  const keep = (p: string, side: string, { kind, words, meaning }: MeaningAsked) =>
    db
      .insertInto('plan_meaning')
      .values({ partnership_id: p, side, kind, words: meaningKey(words), meaning })
      .onConflict((conflict) =>
        conflict.columns(['partnership_id', 'side', 'kind', 'words']).doUpdateSet({ meaning }),
      )
      .execute()

  return {
    /** Remembers what words mean for the side of whoever says it, on the page of a plan; answers how many were said. */
    remember: async (
      p: string,
      plan: number,
      asked: readonly MeaningAsked[],
    ): Promise<Outcome<number, MeaningRefusal | AccessRefusal | Missing>> => {
      const standing = await standingOf(db, p, plan)
      if (!standing || !(await planOf(db, p, plan))) return refused({ reason: 'not-found' })
      const may = mayDecide(actor, p, standing)
      if (!may.ok) return may
      await holdPartnership(db, p)
      const rows = await db.selectFrom('body').select('id').where('partnership_id', '=', p).execute()
      const bodies = new Set(rows.map(({ id }) => String(id)))
      const said = asked.filter(({ words }) => meaningKey(words) !== '' && words.length <= MEANING_LIMIT)
      if (said.length === 0) return refused({ reason: 'nothing-said' })
      const unknown = said.find((each) => each.meaning !== '' && !isMeaning(each, bodies))
      if (unknown) return refused({ reason: 'meaning-unknown', words: unknown.words.slice(0, 60) })
      const capacity: Capacity | null = may.value
      const side = capacity?.side ?? ''
      for (const each of said) await (each.meaning === '' ? forget : keep)(p, side, each)
      leaveEntry(
        { notes },
        {
          ...{ partnership: p, act: 'say-meaning', object: { kind: 'partnership', id: p } },
          // What a side's matrices say is that side's.
          standing: { owner: capacity?.side ?? null, stage: 'draft' },
          capacity,
          after: Object.fromEntries(said.map(({ kind, words, meaning }) => [`${kind}: ${words}`, meaning])),
        },
      )
      return granted(said.length)
    },
  }
}
