import type { Kysely } from 'kysely'
import { accounts } from './accounts.ts'
import { appointments } from './appointments.ts'
import { attempts } from './attempts.ts'
import { calendarKeys } from './calendar-keys.ts'
import { invitations } from './invitations.ts'
import { kept } from './kept.ts'
import { passkeys } from './passkeys.ts'
import type { Schema } from './schema.ts'
import { sessions } from './sessions.ts'

/**
 * What stands before the door: accounts, sessions and posts, by which it is known who asks. The owner of the tables reads and
 * writes them; the role of everybody's requests has no right to them at all.
 */
export const gateOver = (db: Kysely<Schema>) => ({
  db,
  accounts: accounts({ db }),
  appointments: appointments({ db }),
  attempts: attempts({ db }),
  calendarKeys: calendarKeys({ db }),
  invitations: invitations({ db }),
  kept: kept({ db }),
  passkeys: passkeys({ db }),
  sessions: sessions({ db }),
  /** Every partnership by name, for whoever runs the machine. */
  partnerships: () => db.selectFrom('partnership').select(['id', 'name']).orderBy('name').execute(),
})

export type Gate = ReturnType<typeof gateOver>
