import type { InvitedView } from '../access/access-views.ts'
import type { Appointing } from '../access/appointment.ts'
import { addAccount, type NewAccount } from './accounts.ts'
import { appoint } from './appointments.ts'
import { nextNumber, type OwnContext } from './database.ts'
import { openInvitations } from './open-invitations.ts'
import { postColumns } from './post-given.ts'

/** An invitation to be kept. `token` is a digest of what its link carries. */
export type NewInvitation = {
  readonly email: string
  readonly token: string
  readonly appointing: Appointing
  readonly by: string
  readonly at: string
  readonly expires: string
  /** Whether its link goes to the e-mail address alone, and is shown to nobody else. */
  readonly byLetter: boolean
}

/** Which invitation is accepted: by its link, or by its number for an account that has its e-mail address. */
export type Accepted = { readonly token: string } | { readonly id: number; readonly email: string }

/** Invitations to a post. */
export const invitations = ({ db }: OwnContext) => ({
  add: (p: string, invitation: NewInvitation): Promise<number> =>
    db.transaction().execute(async (tx) => {
      const id = await nextNumber(tx, p, 'invitation')
      const { email, token, appointing, by, at, expires, byLetter } = invitation
      await tx
        .insertInto('invitation')
        .values({
          partnership_id: p,
          id,
          token,
          email,
          ...postColumns(appointing),
          by,
          at,
          expires_at: expires,
          by_letter: byLetter,
          accepted_at: null,
          withdrawn_by: null,
          withdrawn_at: null,
        })
        .execute()
      return id
    }),

  /** The open invitation of a link; null where there is none. */
  byToken: (p: string, token: string, now: string): Promise<InvitedView | null> =>
    openInvitations(db, now).byToken(p, token),

  /** The open invitations of an e-mail address, in all partnerships. */
  ofEmail: (email: string, now: string): Promise<readonly InvitedView[]> =>
    openInvitations(db, now).ofEmail(email),

  /**
   * Accepts an invitation, once: the invitation is spent, the account is made where it is new, and the post is given, all
   * or none. The account that is there has to have the e-mail address that was invited. False where it can't be.
   */
  accept: (
    p: string,
    accepted: Accepted,
    holder: { readonly account: string } | { readonly made: NewAccount },
    now: string,
  ): Promise<boolean> =>
    db
      .transaction()
      .execute(async (tx) => {
        const spending = tx
          .updateTable('invitation')
          .set({ accepted_at: now })
          .where('partnership_id', '=', p)
          .where('accepted_at', 'is', null)
          .where('withdrawn_at', 'is', null)
          .where('expires_at', '>', now)
          .returningAll()
        const row = await ('token' in accepted
          ? spending.where('token', '=', accepted.token)
          : spending.where('id', '=', accepted.id).where('email', '=', accepted.email)
        ).executeTakeFirst()
        if (!row) return false
        const there = await tx
          .selectFrom('sign_in.account')
          .select('id')
          .where('email', '=', row.email)
          .executeTakeFirst()
        const fits = 'made' in holder ? there === undefined : there?.id === holder.account
        if (!fits) throw new NotTheirs()
        if ('made' in holder)
          await addAccount(
            tx,
            { ...holder.made, email: row.email, proven: row.by_letter, administrator: false },
            now,
          )
        const appointing = {
          role: row.role as Appointing['role'],
          side: row.side_id,
          body: row.body_id,
          post: row.post,
          from: row.from_date,
          until: row.until_date,
        }
        const account = 'made' in holder ? holder.made.id : holder.account
        await appoint(tx, p, account, appointing, { by: row.by, at: now })
        return true
      })
      .catch((error: unknown) => {
        if (error instanceof NotTheirs) return false
        throw error
      }),

  /** Withdraws an open invitation, once. */
  withdraw: async (p: string, id: number, by: string, now: string): Promise<boolean> => {
    const row = await db
      .updateTable('invitation')
      .set({ withdrawn_by: by, withdrawn_at: now })
      .where('partnership_id', '=', p)
      .where('id', '=', id)
      .where('accepted_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    return row !== undefined
  },
})

/** The invitation is for another e-mail address: what was begun is taken back. */
class NotTheirs extends Error {}
