import type { InvitedView } from '../../access/access-views.ts'
import { ROLE_WORDS } from '../../access/actor.ts'
import { instantInWords } from '../../text/dates.ts'
import { to } from '../../web/addresses.ts'
import type { Letter } from '../mail.ts'

/** The letter with the link by which a new password is set. */
export const newPasswordLetter = (
  { email, name }: { readonly email: string; readonly name: string },
  origin: string,
  token: string,
): Letter => ({
  to: email,
  subject: 'Mufakat: set a new password',
  text: [
    `${name},`,
    '',
    'a new password was asked for this e-mail address. Set it here within an hour; the link works once:',
    '',
    `${origin}${to.newPassword(token)}`,
    '',
    'If you did not ask for it, nothing has to be done: your password stays as it is.',
    '',
  ].join('\n'),
})

/** The letter by which somebody is invited to a post. */
export const invitationLetter = (
  { email, post, role, by, expires, partnership }: Omit<InvitedView, 'id'>,
  origin: string,
  token: string,
): Letter => ({
  to: email,
  subject: `Mufakat: an invitation to ${partnership.shortName}`,
  text: [
    `${by} invites you to ${partnership.name}: ${post} (${ROLE_WORDS[role]}).`,
    '',
    `Accept here until ${instantInWords(expires)}; the link works once:`,
    '',
    `${origin}${to.invitation(partnership.id, token)}`,
    '',
    'If you don’t know what this is about, nothing has to be done.',
    '',
  ].join('\n'),
})
