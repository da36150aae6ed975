import type { Transaction } from 'kysely'
import type { InvitedView } from '../access/access-views.ts'
import { type Actor, nameOf } from '../access/actor.ts'
import type { Appointing } from '../access/appointment.ts'
import { addAccount, type NewAccount } from './accounts.ts'
import { appoint, chairing } from './appointments.ts'
import { numberFor, type OwnContext } from './database.ts'
import { holderOf, keepAct, type Tell } from './keep-act.ts'
import type { NewEntry } from './leave-entry.ts'
import { openInvitations } from './open-invitations.ts'
import { appointingIn, postColumns, postFacts } from './post-given.ts'
import type { Schema } from './schema.ts'

/** An invitation to be kept. `token` is a digest of what its link carries. */
export type NewInvitation = {
  readonly email: string
  readonly token: string
  readonly appointing: Appointing
  readonly by: Actor
  readonly at: string
  readonly expires: string
  /** Whether its link goes to the e-mail address alone, and is shown to nobody else. */
  readonly byLetter: boolean
}

/** Which invitation is accepted: by its link, or by its number for an account that has its e-mail address. */
export type Accepted = { readonly token: string } | { readonly id: number; readonly email: string }

/** An act on an invitation is told to the side whose post it is for, and not to the other. */
const onInvitation = (
  p: string,
  id: number,
  side: string | null,
  told: Pick<NewEntry, 'act' | 'before' | 'after' | 'by' | 'capacity'>,
): NewEntry => ({
  partnership: p,
  object: { kind: 'invitation', id },
  standing: { owner: side, stage: 'draft' },
  ...told,
})

/** Invitations to a post. */
export const invitations = ({ db }: OwnContext) => ({
  add: (p: string, invitation: NewInvitation): Promise<number> => {
    const keeping = async (tx: Transaction<Schema>, tell: Tell) => {
      // By lot: counted numbers would tell the other side how many one side invites.
      const id = await numberFor(tx, p, 'invitation', 'draft')
      const { email, token, appointing, by, at, expires, byLetter } = invitation
      await tx
        .insertInto('invitation')
        .values({
          partnership_id: p,
          id,
          token,
          email,
          ...postColumns(appointing),
          by: nameOf(by),
          at,
          expires_at: expires,
          by_letter: byLetter,
          accepted_at: null,
          withdrawn_by: null,
          withdrawn_at: null,
        })
        .execute()
      tell(
        onInvitation(p, id, appointing.side, {
          act: 'invite',
          capacity: chairing(invitation.by, p),
          after: postFacts(appointing),
        }),
      )
      return id
    }
    return keepAct(db, keeping, invitation.by)
  },

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
    keepAct(db, async (tx, tell) => {
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
      const appointing = appointingIn(row)
      const account = 'made' in holder ? holder.made.id : holder.account
      const post = await appoint(tx, p, account, appointing, { by: row.by, at: now })
      const by = await holderOf(tx, account)
      const given = { ...postFacts(appointing, by.name), 'invited by': row.by }
      tell(onInvitation(p, row.id, row.side_id, { act: 'accept-invitation', by, after: given }))
      tell({ partnership: p, act: 'appoint', object: { kind: 'post', id: post }, by, after: given })
      return true
    }).catch((error: unknown) => {
      if (error instanceof NotTheirs) return false
      throw error
    }),

  /** Withdraws an open invitation, once. */
  withdraw: (p: string, id: number, by: Actor, now: string): Promise<boolean> => {
    const withdrawing = async (tx: Transaction<Schema>, tell: Tell) => {
      const row = await tx
        .updateTable('invitation')
        .set({ withdrawn_by: nameOf(by), withdrawn_at: now })
        .where('partnership_id', '=', p)
        .where('id', '=', id)
        .where('accepted_at', 'is', null)
        .where('withdrawn_at', 'is', null)
        .returningAll()
        .executeTakeFirst()
      if (!row) return false
      const before = postFacts(appointingIn(row))
      tell(
        onInvitation(p, id, row.side_id, { act: 'withdraw-invitation', capacity: chairing(by, p), before }),
      )
      return true
    }
    return keepAct(db, withdrawing, by)
  },
})

/** The invitation is for another e-mail address: what was begun is taken back. */
class NotTheirs extends Error {}
