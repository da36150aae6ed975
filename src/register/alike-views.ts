import type { IdentityAct } from './identity.ts'
import type { NamesAlike } from './may-be-one.ts'
import type { SecondingView } from './review-views.ts'
import type { Listed, PartnershipRef, PersonRef } from './views.ts'

/** A person as one looks at them to tell whether they are another one too. */
export type PersonSeen = {
  readonly person: PersonRef
  /** A partnership file has them; else only records brought the name. */
  readonly entered: boolean
  /** Other names they are known under, and those that were joined to this one. */
  readonly names: readonly string[]
  /** Posts that the register or a record gives, newest first, a few. */
  readonly posts: readonly { readonly title: string; readonly body: string; readonly when: string | null }[]
  /** The newest records that name them, a few of `total`. */
  readonly records: readonly {
    readonly id: number
    readonly title: string
    readonly published: string | null
  }[]
  readonly total: number
}

/** Two people who may be one. `how` is null where no rule proposed them but a person put them side by side. */
export type AlikePair = {
  readonly how: NamesAlike | null
  readonly one: PersonSeen
  readonly other: PersonSeen
  /** The one whose name would lead: the entered, the fuller, the more often named. */
  readonly leads: number
  /** What was proposed of the two and waits for a second person. */
  readonly seconding?: SecondingView | null
}

/** An act on who is who, as pages tell it. */
export type IdentityActView = {
  readonly id: number
  readonly act: IdentityAct
  readonly lead: PersonRef
  readonly other: PersonRef
  readonly by: string
  readonly at: string
  readonly undone: boolean
}

/** Names that may be one person's: all of a partnership, or those beside one person. */
export type AlikeView = {
  readonly partnership: PartnershipRef
  readonly pairs: Listed<AlikePair>
  /** The last acts, newest first. */
  readonly lately: readonly IdentityActView[]
  readonly of: {
    readonly person: PersonRef
    /** What was looked for in the other names, and who has it. */
    readonly find: string
    readonly found: readonly PersonRef[]
  } | null
}
