/**
 * What a post lets its holder do in a partnership. Nothing is inherited: src/access/ says of each act which of these may
 * take it. Who runs the machine (`administrator` of an actor) has none of them by that.
 */
export const ROLES = [
  /** Reads what their side may read. */
  'reader',
  /** Reports for a body. */
  'focal-point',
  /** Decides on statements and validates reports. */
  'validating-officer',
  /** Adds and edits their side's records, shares them, decides. */
  'side-editor',
  /** Of the secretariat of both sides: prepares joint texts from what both have shared, sees no side's own drafts. */
  'joint-editor',
  /** Chairs for their side: all that a side editor may, and agrees to what becomes public. */
  'co-chair',
] as const
export type Role = (typeof ROLES)[number]

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  reader: 'reader',
  'focal-point': 'focal point',
  'validating-officer': 'validating officer',
  'side-editor': 'side editor',
  'joint-editor': 'joint secretariat editor',
  'co-chair': 'co-chair',
}

/** A post that somebody holds today, in one partnership. `side` is null for the joint secretariat alone. */
export type Capacity = {
  readonly partnership: string
  readonly role: Role
  readonly side: string | null
  /** The body it reports for, by number; null where it is of the whole side. */
  readonly body: number | null
  /** What the post is called, "Desk officer". */
  readonly post: string
}

/** Somebody who has signed in. `account` is their account's id. */
export type Person = {
  readonly kind: 'person'
  readonly account: string
  readonly name: string
  readonly administrator: boolean
  /** The posts they hold today, in all partnerships. */
  readonly capacities: readonly Capacity[]
}

/** Who asks: a reader without an account, somebody who has signed in, or the machine itself (imports, upkeep). */
export type Actor = { readonly kind: 'public' } | Person | { readonly kind: 'machine'; readonly name: string }

export const PUBLIC: Actor = { kind: 'public' }

/** The posts that somebody holds in a partnership. */
export const capacitiesIn = (actor: Actor, partnership: string): readonly Capacity[] =>
  actor.kind === 'person' ? actor.capacities.filter((each) => each.partnership === partnership) : []

/** The sides that somebody is of, in the order of their posts; the joint secretariat is of none. */
export const sidesOf = (actor: Actor, partnership: string): readonly string[] => [
  ...new Set(capacitiesIn(actor, partnership).flatMap(({ side }) => side ?? [])),
]

/** By what name an act is signed. */
export const nameOf = (actor: Actor): string => (actor.kind === 'public' ? 'A reader' : actor.name)
