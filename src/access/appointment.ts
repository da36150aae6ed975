import type { Outcome } from '../text/outcome.ts'
import { granted, refused } from '../text/outcome.ts'
import type { AccessView } from './access-views.ts'
import { type Actor, capacitiesIn, ROLES, type Role } from './actor.ts'

/** A post to be given. `side` is null for the joint secretariat alone; `body` is the number of a body of the side. */
export type Appointing = {
  readonly role: Role
  readonly side: string | null
  readonly body: number | null
  readonly post: string
  /** Days, "2026-11-26"; null where it begins at once, or has no end. */
  readonly from: string | null
  readonly until: string | null
}

/** What has to be known of a partnership to judge an appointment. */
export type AppointingStanding = {
  readonly sides: readonly string[]
  /** The bodies by number, each with its side. */
  readonly bodies: ReadonlyMap<number, string>
  /** The sides that have a co-chair today, or an open invitation to be one. */
  readonly chaired: readonly string[]
}

export type AppointmentRefusal =
  | { readonly reason: 'unknown-role' }
  | { readonly reason: 'unknown-side' }
  | { readonly reason: 'joint-editor-has-no-side' }
  | { readonly reason: 'role-needs-a-side' }
  | { readonly reason: 'focal-point-needs-a-body' }
  | { readonly reason: 'body-of-another-side' }
  | { readonly reason: 'post-missing' }
  | { readonly reason: 'post-too-long' }
  | { readonly reason: 'day-unclear' }
  | { readonly reason: 'ends-before-it-begins' }
  | { readonly reason: 'email-unclear' }
  | { readonly reason: 'not-yours-to-appoint' }
  | { readonly reason: 'administrator-only-begins' }
  | { readonly reason: 'not-to-oneself' }
  | { readonly reason: 'not-yours-to-end' }
  | { readonly reason: 'ended-already' }

const POST_LIMIT = 120

export const sentenceForAppointment = (refusal: AppointmentRefusal): string => {
  switch (refusal.reason) {
    case 'unknown-role':
      return 'Choose one of the roles.'
    case 'unknown-side':
      return 'Choose one of the two sides.'
    case 'joint-editor-has-no-side':
      return 'A joint secretariat editor works for both sides: choose no side.'
    case 'role-needs-a-side':
      return 'This role belongs to a side: choose which.'
    case 'focal-point-needs-a-body':
      return 'A focal point reports for a body: choose which.'
    case 'body-of-another-side':
      return 'This body is not one of that side.'
    case 'post-missing':
      return 'Say what the post is called, such as “Desk officer”.'
    case 'post-too-long':
      return `The name of the post is too long: ${POST_LIMIT} letters at most.`
    case 'day-unclear':
      return 'Give the day as it stands in a calendar, such as 2026-11-26.'
    case 'ends-before-it-begins':
      return 'The post would end before it begins.'
    case 'email-unclear':
      return 'This is no e-mail address that a letter could be sent to.'
    case 'not-yours-to-appoint':
      return 'A side’s posts are given by its own co-chair, and those of the joint secretariat by either co-chair.'
    case 'administrator-only-begins':
      return 'This side has a co-chair, who gives its posts. An administrator invites only the first co-chair of a side.'
    case 'not-to-oneself':
      return 'Nobody gives a post to themselves. Another who may has to give it.'
    case 'not-yours-to-end':
      return 'A post is ended by the co-chair of its side, by its holder, or by an administrator.'
    case 'ended-already':
      return 'This post was ended already. Nothing was changed.'
  }
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

const dayOr = (words: string): string | null | undefined => {
  const day = words.trim()
  if (day === '') return null
  return DAY.test(day) ? day : undefined
}

/** One e-mail address, in small letters; null where it is none. No quotes, no comments, no second address. */
export const emailFrom = (words: string): string | null => {
  const email = words.trim().toLowerCase()
  if (email.length > 254) return null
  return /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(email) ? email : null
}

/** What a form gives of a post, field by field: nothing else that it may carry is looked at. */
export type AppointingTyped = {
  readonly role: string
  readonly side: string
  readonly body: string
  readonly post: string
  readonly from: string
  readonly until: string
}

/** The post that was typed, or why it is none. */
export const appointingFrom = (
  typed: AppointingTyped,
  { sides, bodies }: Pick<AppointingStanding, 'sides' | 'bodies'>,
): Outcome<Appointing, AppointmentRefusal> => {
  const role = ROLES.find((each) => each === typed.role)
  if (!role) return refused({ reason: 'unknown-role' })
  const side = typed.side === '' ? null : typed.side
  if (side !== null && !sides.includes(side)) return refused({ reason: 'unknown-side' })
  if (role === 'joint-editor' && side !== null) return refused({ reason: 'joint-editor-has-no-side' })
  if (role !== 'joint-editor' && side === null) return refused({ reason: 'role-needs-a-side' })
  const body = typed.body === '' ? null : Number(typed.body)
  if (role === 'focal-point' && body === null) return refused({ reason: 'focal-point-needs-a-body' })
  if (body !== null && bodies.get(body) !== side) return refused({ reason: 'body-of-another-side' })
  const post = typed.post.replace(/\s+/g, ' ').trim()
  if (post === '') return refused({ reason: 'post-missing' })
  if (post.length > POST_LIMIT) return refused({ reason: 'post-too-long' })
  const [from, until] = [dayOr(typed.from), dayOr(typed.until)]
  if (from === undefined || until === undefined) return refused({ reason: 'day-unclear' })
  if (from && until && until < from) return refused({ reason: 'ends-before-it-begins' })
  return granted({ role, side, body, post, from, until })
}

/** The sides whose posts somebody gives: those they are co-chair of. */
const chairs = (actor: Actor, p: string) =>
  capacitiesIn(actor, p).flatMap(({ role, side }) => (role === 'co-chair' && side !== null ? [side] : []))

/**
 * Whether somebody may give a post. A side's posts are its co-chair's to give, the joint secretariat's either
 * co-chair's. Somebody has to begin: an administrator, who has no say in content, invites the first co-chair of a side.
 * Whoever has the machine itself may give any.
 */
export const mayAppoint = (
  actor: Actor,
  p: string,
  { role, side }: Pick<Appointing, 'role' | 'side'>,
  { chaired }: Pick<AppointingStanding, 'chaired'>,
): Outcome<null, AppointmentRefusal> => {
  if (actor.kind === 'machine') return granted(null)
  if (actor.kind === 'public') return refused({ reason: 'not-yours-to-appoint' })
  const mine = chairs(actor, p)
  if (side === null ? mine.length > 0 : mine.includes(side)) return granted(null)
  if (!actor.administrator || role !== 'co-chair' || side === null)
    return refused({ reason: 'not-yours-to-appoint' })
  return chaired.includes(side) ? refused({ reason: 'administrator-only-begins' }) : granted(null)
}

/** Whether somebody may end a post, or withdraw the invitation to one. Ending gives nobody a say, so it is wider. */
export const mayEnd = (
  actor: Actor,
  p: string,
  { side, account }: { readonly side: string | null; readonly account: string | null },
): Outcome<null, AppointmentRefusal> => {
  if (actor.kind === 'machine') return granted(null)
  if (actor.kind === 'public') return refused({ reason: 'not-yours-to-end' })
  const mine = chairs(actor, p)
  const own = account !== null && actor.account === account
  const may = own || actor.administrator || (side === null ? mine.length > 0 : mine.includes(side))
  return may ? granted(null) : refused({ reason: 'not-yours-to-end' })
}

/** Whether somebody may see who has access to a partnership: all who hold a post in it, and who runs the machine. */
export const maySeeAccess = (actor: Actor, p: string): boolean =>
  actor.kind === 'machine' ||
  (actor.kind === 'person' && (actor.administrator || capacitiesIn(actor, p).length > 0))

/**
 * What somebody sees of who has access: the posts of both sides. E-mail addresses, and who is only invited yet, are told
 * to those who could end the post.
 */
export const seenBy = (actor: Actor, p: string, view: AccessView): AccessView => ({
  ...view,
  invitations: view.invitations.filter(({ side }) => mayEnd(actor, p, { side, account: null }).ok),
  appointments: view.appointments.map((given) => {
    const { account, side } = given
    const told = mayEnd(actor, p, { side, account: account.id }).ok
    return told ? given : { ...given, account: { ...account, email: null } }
  }),
})
