import { sql } from 'kysely'
import {
  type Assigned,
  type Assignee,
  type AssignmentRefusal,
  mayAssign,
  mayFinish,
  NOTE_LIMIT,
} from '../access/assignment.ts'
import { isDay } from '../partnership/partial-date.ts'
import type { AssignmentView } from '../register/review-views.ts'
import { type Subject, subjectKey } from '../register/subject.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import type { Context, Database } from './database.ts'
import { leaveEntry } from './leave-entry.ts'
import { newId } from './new-id.ts'
import { notify } from './notify.ts'
import type { AssignmentTable } from './schema-of-review.ts'
import { subjectSeen } from './subject-seen.ts'
import { aboutColumns, aboutIn } from './subjects.ts'
import { tellOwn } from './tell-subject.ts'

export type Assigning = {
  readonly to: Assignee
  /** The accounts of whom it is assigned to: one, or the focal points of the body. */
  readonly told: readonly string[]
  /** A day, "2026-12-01". */
  readonly due: string | null
  readonly note: string | null
  readonly at: string
}

type Missing = { readonly reason: 'not-found' }
type Row = Omit<AssignmentTable, 'ended' | 'ended_by' | 'ended_at'> & {
  ended: string | null
  ended_by: string | null
  ended_at: string | null
}

export const assignmentView = (row: Row): AssignmentView => ({
  id: row.id,
  subject: aboutIn(row),
  side: row.side,
  name: row.name,
  account: row.account,
  body: row.body_id,
  by: row.by,
  byAccount: row.by_account,
  at: row.at,
  due: row.due,
  note: row.note,
  done: row.ended === 'done' ? { by: row.ended_by ?? '', at: row.ended_at ?? '' } : null,
})

/** To whom something was assigned that is still to do or was done; what was assigned anew since is left out. */
export const assignmentsOf = async (
  db: Database,
  p: string,
  subject: Subject,
): Promise<readonly AssignmentView[]> => {
  const rows = await db
    .selectFrom('assignment')
    .selectAll()
    .where('partnership_id', '=', p)
    .where('subject', '=', subjectKey(subject))
    .where((eb) => eb.or([eb('ended', 'is', null), eb('ended', '=', 'done')]))
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(assignmentView)
}

const assignedIn = (row: Row): Assigned => ({
  side: row.side,
  to:
    row.account !== null
      ? { account: row.account, body: null, name: row.name }
      : { account: null, body: row.body_id ?? 0, name: row.name },
  byAccount: row.by_account,
})

const unsound = ({ due, note, at }: Assigning): AssignmentRefusal | null => {
  if (due !== null && !isDay(due)) return { reason: 'due-not-a-day' }
  if (due !== null && due < at.slice(0, 10)) return { reason: 'due-gone-by' }
  return (note?.length ?? 0) > NOTE_LIMIT ? { reason: 'note-too-long', limit: NOTE_LIMIT } : null
}

/** One at a time assigns a subject within a side: of two who do it at once, the later one's stands. */
const holdSubject = (db: Database, p: string, side: string, subject: Subject) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`mufakat assigns ${p} ${side} ${subjectKey(subject)}`}, 0))`.execute(
    db,
  )

/** Who of a side sees to what. The other side does not see it. */
export const assignments = (context: Context) => {
  const { db, actor, notes } = context
  const row = (p: string, id: string) =>
    db
      .selectFrom('assignment')
      .selectAll()
      .where('partnership_id', '=', p)
      .where('id', '=', id)
      .executeTakeFirst()
  const end = async (p: string, id: string, ended: 'done' | null, at: string) => {
    const { numUpdatedRows } = await db
      .updateTable('assignment')
      .set({ ended, ended_by: ended && actor.kind === 'person' ? actor.name : null, ended_at: ended && at })
      .where('partnership_id', '=', p)
      .where('id', '=', id)
      .where('ended', ended === null ? '=' : 'is', ended === null ? 'done' : null)
      .executeTakeFirst()
    return numUpdatedRows === 1n
  }
  return {
    /** Assigns something within one's side; whom it was assigned to before has it no more. Answers its id. */
    assign: async (
      p: string,
      subject: Subject,
      asked: Assigning,
    ): Promise<Outcome<string, AssignmentRefusal | Missing>> => {
      const may = mayAssign(actor, p)
      if (!may.ok || actor.kind !== 'person') return may.ok ? refused({ reason: 'sign-in-first' }) : may
      if (!(await subjectSeen(db, p, subject))) return refused({ reason: 'not-found' })
      const wrong = unsound(asked)
      if (wrong) return refused(wrong)
      const side = may.value.side ?? ''
      await holdSubject(db, p, side, subject)
      await db
        .updateTable('assignment')
        .set({ ended: 'reassigned', ended_by: actor.name, ended_at: asked.at })
        .where('partnership_id', '=', p)
        .where('subject', '=', subjectKey(subject))
        .where('side', '=', side)
        .where('ended', 'is', null)
        .execute()
      const id = newId()
      const { to, due, note, at } = asked
      await db
        .insertInto('assignment')
        .values({
          partnership_id: p,
          id,
          ...aboutColumns(subject),
          side,
          account: to.account,
          body_id: to.body,
          name: to.name,
          by: actor.name,
          by_account: actor.account,
          at,
          due,
          note,
        })
        .execute()
      const told = asked.told.map((account) => ({ to: 'account', account }) as const)
      await notify(context, p, subject, { sort: 'assigned', due }, told, at)
      leaveEntry(
        { notes },
        {
          ...tellOwn(p, subject, side || null),
          act: 'assign',
          capacity: may.value,
          after: { to: to.name, due, note },
        },
      )
      return granted(id)
    },

    /** Says that it is done, once. */
    finish: async (
      p: string,
      id: string,
      at: string,
    ): Promise<Outcome<Subject, AssignmentRefusal | Missing>> => {
      const there = await row(p, id)
      if (!there) return refused({ reason: 'not-found' })
      const may = mayFinish(actor, p, assignedIn(there))
      if (!may.ok) return may
      if (!(await end(p, id, 'done', at))) return refused({ reason: 'assignment-gone' })
      const told = [{ to: 'account', account: there.by_account } as const]
      await notify(context, p, aboutIn(there), { sort: 'decided', act: 'done' }, told, at)
      leaveEntry(
        { notes },
        {
          ...tellOwn(p, aboutIn(there), there.side || null),
          act: 'finish-assignment',
          before: { to: there.name },
        },
      )
      return granted(aboutIn(there))
    },

    /** Says that it is not done after all, unless it was assigned anew since. */
    reopen: async (
      p: string,
      id: string,
      at: string,
    ): Promise<Outcome<Subject, AssignmentRefusal | Missing>> => {
      const there = await row(p, id)
      if (!there) return refused({ reason: 'not-found' })
      const may = mayFinish(actor, p, assignedIn(there))
      if (!may.ok) return may
      const subject = aboutIn(there)
      await holdSubject(db, p, there.side, subject)
      const open = (await assignmentsOf(db, p, subject)).some(
        (each) => each.side === there.side && each.done === null,
      )
      if (open || !(await end(p, id, null, at))) return refused({ reason: 'assignment-gone' })
      leaveEntry(
        { notes },
        {
          ...tellOwn(p, subject, there.side || null),
          act: 'reopen-assignment',
          after: { to: there.name },
        },
      )
      return granted(subject)
    },
  }
}
