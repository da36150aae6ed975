import type { AccessView, AppointmentView } from '../access/access-views.ts'
import { type Actor, type Capacity, nameOf, type Role } from '../access/actor.ts'
import type { Appointing, AppointingStanding } from '../access/appointment.ts'
import { capacityOf } from '../access/roles.ts'
import { type Database, nextNumber, type OwnContext } from './database.ts'
import { holderOf, keepAct } from './keep-act.ts'
import { openInvitations } from './open-invitations.ts'
import { getPartnership } from './partnerships.ts'
import { appointingIn, postColumns, postFacts, postGiven } from './post-given.ts'
import type { AppointmentTable } from './schema-of-appointments.ts'

type Stretch = Pick<AppointmentTable, 'from_date' | 'until_date' | 'ended_at'>

/** Whether a post holds on a day: begun, not over, not ended. */
const holdsOn = ({ from_date, until_date, ended_at }: Stretch, day: string): boolean =>
  ended_at === null && (from_date === null || from_date <= day) && (until_date === null || until_date >= day)

/** The post in which somebody gives and ends posts; null where they do it as who runs the machine, or end their own. */
export const chairing = (actor: Actor, p: string): Capacity | null =>
  capacityOf(actor, p, ['co-chair']) ?? null

/** Gives a post to an account. */
export const appoint = async (
  db: Database,
  p: string,
  account: string,
  appointing: Appointing,
  { by, at }: { readonly by: string; readonly at: string },
): Promise<number> => {
  const id = await nextNumber(db, p, 'appointment')
  await db
    .insertInto('appointment')
    .values({
      partnership_id: p,
      id,
      account_id: account,
      ...postColumns(appointing),
      by,
      at,
      ended_by: null,
      ended_at: null,
    })
    .execute()
  return id
}

const rowsIn = (db: Database, p: string) =>
  db
    .selectFrom('appointment')
    .innerJoin('sign_in.account as account', 'account.id', 'appointment.account_id')
    .leftJoin('body', (join) =>
      join
        .onRef('body.partnership_id', '=', 'appointment.partnership_id')
        .onRef('body.id', '=', 'appointment.body_id'),
    )
    .selectAll('appointment')
    .select([
      'account.name',
      'account.email',
      'account.blocked_at',
      'body.name as body_name',
      'body.kind as body_kind',
    ])
    .where('appointment.partnership_id', '=', p)

type Row = Awaited<ReturnType<ReturnType<typeof rowsIn>['execute']>>[number]

const appointmentView = (row: Row, day: string): AppointmentView => ({
  ...postGiven(row),
  id: row.id,
  account: { id: row.account_id, name: row.name, email: row.email, blocked: row.blocked_at !== null },
  by: row.by,
  at: row.at,
  ended: row.ended_at === null ? null : { by: row.ended_by ?? '', at: row.ended_at },
  holds: holdsOn(row, day) && row.blocked_at === null,
})

const bodiesIn = (db: Database, p: string) =>
  db
    .selectFrom('body')
    .select(['id', 'name', 'side_id as side', 'kind'])
    .where('partnership_id', '=', p)
    .orderBy('name')
    .execute()

/** Which account holds which post. */
export const appointments = ({ db }: OwnContext) => ({
  /** The posts that an account holds on a day, in all partnerships. */
  capacitiesOf: async (account: string, day: string): Promise<readonly Capacity[]> => {
    const rows = await db
      .selectFrom('appointment')
      .selectAll()
      .where('account_id', '=', account)
      .where('ended_at', 'is', null)
      .orderBy('partnership_id')
      .orderBy('id')
      .execute()
    return rows
      .filter((row) => holdsOn(row, day))
      .map((row) => ({
        partnership: row.partnership_id,
        role: row.role as Role,
        side: row.side_id,
        body: row.body_id,
        post: row.post,
      }))
  },

  /** Who has access to a partnership on a day, and who is invited; null where there is no such partnership. */
  access: async (p: string, now: string): Promise<AccessView | null> => {
    const partnership = await getPartnership(db, p)
    if (!partnership) return null
    const rows = await rowsIn(db, p).orderBy('appointment.id').execute()
    return {
      partnership,
      appointments: rows.map((row) => appointmentView(row, now.slice(0, 10))),
      invitations: await openInvitations(db, now).ofPartnership(p),
      bodies: await bodiesIn(db, p),
    }
  },

  /** What an appointment is judged by; null where there is no such partnership. */
  standing: async (p: string, now: string): Promise<AppointingStanding | null> => {
    const partnership = await getPartnership(db, p)
    if (!partnership) return null
    const rows = await rowsIn(db, p).where('appointment.role', '=', 'co-chair').execute()
    const invited = await openInvitations(db, now).ofPartnership(p)
    const seated = rows.filter((row) => appointmentView(row, now.slice(0, 10)).holds)
    const chaired = [
      ...seated.map(({ side_id }) => side_id),
      ...invited.filter(({ role }) => role === 'co-chair').map(({ side }) => side),
    ]
    return {
      sides: partnership.sides.map(({ id }) => id),
      bodies: new Map((await bodiesIn(db, p)).map(({ id, side }) => [id, side])),
      chaired: [...new Set(chaired.flatMap((side) => side ?? []))],
    }
  },

  /** An appointment by number; null where there is none. */
  get: async (p: string, id: number, now: string): Promise<AppointmentView | null> => {
    const row = await rowsIn(db, p).where('appointment.id', '=', id).executeTakeFirst()
    return row ? appointmentView(row, now.slice(0, 10)) : null
  },

  /** Ends a post, once; false where it was ended before. */
  end: (p: string, id: number, by: Actor, now: string): Promise<boolean> =>
    keepAct(
      db,
      async (tx, tell) => {
        const row = await tx
          .updateTable('appointment')
          .set({ ended_by: nameOf(by), ended_at: now })
          .where('partnership_id', '=', p)
          .where('id', '=', id)
          .where('ended_at', 'is', null)
          .returningAll()
          .executeTakeFirst()
        if (!row) return false
        const { name } = await holderOf(tx, row.account_id)
        const before = postFacts(appointingIn(row), name)
        tell({
          partnership: p,
          act: 'end-post',
          object: { kind: 'post', id },
          capacity: chairing(by, p),
          before,
        })
        return true
      },
      by,
    ),
})
