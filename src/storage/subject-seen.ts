import type { Standing } from '../register/standing.ts'
import type { Subject } from '../register/subject.ts'
import type { Database } from './database.ts'
import { standingOf } from './standing.ts'

/** What stands of a subject that whoever asks sees; null where there is none to see. Names have no standing of their own. */
export const subjectSeen = async (
  db: Database,
  p: string,
  subject: Subject,
): Promise<{ readonly standing: Standing | null } | null> => {
  if (subject.of === 'names') {
    const rows = await db
      .selectFrom('person')
      .select('id')
      .where('partnership_id', '=', p)
      .where('id', 'in', [subject.low, subject.high])
      .execute()
    return rows.length === 2 ? { standing: null } : null
  }
  const standing = await standingOf(db, p, subject.record)
  if (!standing || subject.of === 'record') return standing && { standing }
  const row = await db
    .selectFrom('statement')
    .select('number')
    .where('partnership_id', '=', p)
    .where('record_id', '=', subject.record)
    .where('number', '=', subject.number)
    .executeTakeFirst()
  return row ? { standing } : null
}
