import { capacitiesIn } from '../access/actor.ts'
import type { MatterView } from '../register/review-views.ts'
import { type Subject, subjectKey } from '../register/subject.ts'
import { assignmentsOf } from './assignments.ts'
import type { Context } from './database.ts'
import { sawWords } from './leave-entry.ts'
import { getPartnership } from './partnerships.ts'
import { getRecordRef } from './records.ts'
import { secondingsOn } from './seconding-views.ts'
import { statementRows } from './statements.ts'
import { subjectSeen } from './subject-seen.ts'
import { threadsOf } from './threads.ts'

/** A thing under review: what it is, what is said of it, who sees to it and what waits. */
export const matters = ({ db, actor }: Context) => ({
  /** Null where there is none to see, or whoever asks takes no part in reviews. */
  get: async (p: string, subject: Subject): Promise<MatterView | null> => {
    const partnership = await getPartnership(db, p)
    const takesPart = actor.kind === 'machine' || capacitiesIn(actor, p).length > 0
    if (!partnership || !takesPart || !(await subjectSeen(db, p, subject))) return null
    const rows =
      subject.of === 'statement'
        ? await db
            .selectFrom('statement')
            .select(['record_id', 'number', 'state', 'revision', 'content', 'read'])
            .where('partnership_id', '=', p)
            .where('record_id', '=', subject.record)
            .where('number', '=', subject.number)
            .execute()
        : []
    const names =
      subject.of === 'names'
        ? await db
            .selectFrom('person')
            .select(['id', 'name'])
            .where('partnership_id', '=', p)
            .where('id', 'in', [subject.low, subject.high])
            .orderBy('id')
            .execute()
        : []
    const secondings = await secondingsOn(db, p, [subjectKey(subject)], partnership.sides)
    const record = subject.of === 'names' ? null : await getRecordRef(db, p, subject.record)
    const threads = await threadsOf(db, p, subject)
    const assignments = await assignmentsOf(db, p, subject)
    // What people write of a record tells what it says: it is read as its own words are.
    const written =
      threads.some(({ comments }) => comments.length > 0) || assignments.some(({ note }) => note)
    if (record && written) sawWords(db, p, record)
    return {
      partnership,
      subject,
      record,
      statement: (await statementRows(db, p, rows))[0] ?? null,
      names,
      threads,
      assignments,
      seconding: secondings.get(subjectKey(subject)) ?? null,
    }
  },
})
