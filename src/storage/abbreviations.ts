import { mayAbbreviate } from '../access/abbreviation.ts'
import type { AccessRefusal } from '../access/refusal.ts'
import {
  ABBREVIATION_LIMITS,
  type Abbreviation,
  type AbbreviationRefusal,
  abbreviationFrom,
  abbreviationKey,
} from '../partnership/abbreviation.ts'
import type { AbbreviationsView } from '../search/abbreviations-view.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { type Context, type Database, holdPartnership } from './database.ts'
import { leaveEntry } from './leave-entry.ts'
import { getPartnership } from './partnerships.ts'
import { ownNames } from './search-names.ts'

type Done = Promise<
  Outcome<Abbreviation, AbbreviationRefusal | AccessRefusal | { readonly reason: 'not-found' }>
>

const keyed = (p: string, abbreviation: Abbreviation) => {
  const { short, meaning } = abbreviationKey(abbreviation)
  return { partnership_id: p, short_key: short, meaning_key: meaning }
}

/** The list of a partnership, by short form and meaning. */
const abbreviationsIn = (db: Database, p: string) =>
  db
    .selectFrom('abbreviation')
    .select(['short', 'meaning', 'short_key', 'meaning_key'])
    .where('partnership_id', '=', p)
    .where('gone', '=', false)
    .orderBy('short_key')
    .orderBy('meaning_key')

/** What short forms stand for when something is searched for, as the editors of a partnership say. */
export const abbreviations = (context: Context) => {
  const { db, actor, notes } = context

  const opened = async (p: string, typed: Abbreviation): Done => {
    if (!(await getPartnership(db, p))) return refused({ reason: 'not-found' })
    const may = mayAbbreviate(actor, p)
    if (!may.ok) return may
    const made = abbreviationFrom(typed)
    if (made.ok) await holdPartnership(db, p)
    return made
  }

  const room = async (p: string, asked: Abbreviation): Promise<AbbreviationRefusal | null> => {
    const key = abbreviationKey(asked)
    const rows = await abbreviationsIn(db, p).execute()
    const same = (row: (typeof rows)[number]) => [
      row.short_key === key.short,
      row.meaning_key === key.meaning,
    ]
    if (rows.some((row) => same(row).every(Boolean))) return { reason: 'short-form-kept-already' }
    const { all, alike } = ABBREVIATION_LIMITS
    if (rows.length >= all) return { reason: 'too-many-abbreviations', limit: all }
    return [0, 1].some((at) => rows.filter((row) => same(row)[at]).length >= alike)
      ? { reason: 'too-many-alike', limit: alike }
      : null
  }

  const tell = (p: string, act: 'add-abbreviation' | 'remove-abbreviation', told: Abbreviation) => {
    const may = mayAbbreviate(actor, p)
    leaveEntry(
      { notes },
      {
        ...{ partnership: p, act, object: { kind: 'partnership', id: p } },
        capacity: may.ok ? may.value : null,
        [act === 'add-abbreviation' ? 'after' : 'before']: { ...told },
      },
    )
  }

  return {
    /** The list, with the short forms of the partnership's own names; null where there is no such partnership. */
    list: async (p: string): Promise<AbbreviationsView | null> => {
      const partnership = await getPartnership(db, p)
      if (!partnership) return null
      const rows = await abbreviationsIn(db, p).execute()
      return {
        partnership,
        abbreviations: rows.map(({ short, meaning }) => ({ short, meaning })),
        names: await ownNames(db, partnership),
      }
    },

    /** Keeps what a short form stands for, beside what else it does. */
    add: async (p: string, typed: Abbreviation): Done => {
      const asked = await opened(p, typed)
      if (!asked.ok) return asked
      const full = await room(p, asked.value)
      if (full) return refused(full)
      await db
        .insertInto('abbreviation')
        .values({ ...keyed(p, asked.value), ...asked.value, gone: false })
        .onConflict((conflict) =>
          conflict
            .columns(['partnership_id', 'short_key', 'meaning_key'])
            .doUpdateSet({ ...asked.value, gone: false }),
        )
        .execute()
      tell(p, 'add-abbreviation', asked.value)
      return asked
    },

    /** Takes an entry off the list. */
    remove: async (p: string, typed: Abbreviation): Done => {
      const asked = await opened(p, typed)
      if (!asked.ok) return asked
      const { short_key, meaning_key } = keyed(p, asked.value)
      const gone = await db
        .updateTable('abbreviation')
        .set({ gone: true })
        .where('partnership_id', '=', p)
        .where('short_key', '=', short_key)
        .where('meaning_key', '=', meaning_key)
        .where('gone', '=', false)
        .returning(['short', 'meaning'])
        .executeTakeFirst()
      if (!gone) return refused({ reason: 'no-such-abbreviation' })
      tell(p, 'remove-abbreviation', gone)
      return granted(gone)
    },
  }
}
