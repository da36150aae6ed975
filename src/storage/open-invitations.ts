import type { InvitationView, InvitedView } from '../access/access-views.ts'
import type { Database } from './database.ts'
import { getPartnership } from './partnerships.ts'
import { postGiven } from './post-given.ts'

const rows = (db: Database, now: string) =>
  db
    .selectFrom('invitation')
    .leftJoin('body', (join) =>
      join
        .onRef('body.partnership_id', '=', 'invitation.partnership_id')
        .onRef('body.id', '=', 'invitation.body_id'),
    )
    .selectAll('invitation')
    .select(['body.name as body_name', 'body.kind as body_kind'])
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('invitation.partnership_id')
    .orderBy('invitation.id')

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

const invitationView = (row: Row): InvitationView => ({
  ...postGiven(row),
  id: row.id,
  email: row.email,
  by: row.by,
  at: row.at,
  expires: row.expires_at,
})

const invitedView = async (db: Database, row: Row): Promise<InvitedView> => {
  const partnership = await getPartnership(db, row.partnership_id)
  if (!partnership) throw new Error(`an invitation leads to no partnership: ${row.partnership_id}`)
  return { ...invitationView(row), partnership }
}

/** The invitations that are open at an instant: neither accepted nor withdrawn nor expired. */
export const openInvitations = (db: Database, now: string) => ({
  ofPartnership: async (p: string): Promise<readonly InvitationView[]> =>
    (await rows(db, now).where('invitation.partnership_id', '=', p).execute()).map(invitationView),

  byToken: async (p: string, token: string): Promise<InvitedView | null> => {
    const row = await rows(db, now)
      .where('invitation.partnership_id', '=', p)
      .where('token', '=', token)
      .executeTakeFirst()
    return row ? invitedView(db, row) : null
  },

  ofEmail: async (email: string): Promise<readonly InvitedView[]> => {
    const found = await rows(db, now).where('email', '=', email).execute()
    return Promise.all(found.map((row) => invitedView(db, row)))
  },
})
