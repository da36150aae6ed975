import { granted, type Outcome, refused } from '../text/outcome.ts'

/**
 * A person's decisions on who is who. Every name that records bring is a person of its own until somebody says that two
 * are one. Nothing is rewritten then: the one name leads, the other is kept under it, and can be parted from it again.
 */
export const IDENTITY_ACTS = ['same', 'apart', 'part', 'undo'] as const
export type IdentityAct = (typeof IDENTITY_ACTS)[number]

export type Identifying =
  /** The two are one, and the name of `lead` stands for both. */
  | { readonly act: 'same'; readonly lead: number; readonly other: number }
  /** The two are not one, and are not to be proposed again. */
  | { readonly act: 'apart'; readonly lead: number; readonly other: number }
  /** `other` is no longer one with `lead`, under which it is kept. */
  | { readonly act: 'part'; readonly lead: number; readonly other: number }
  /** The act of that number is taken back. */
  | { readonly act: 'undo'; readonly of: number }

/** Under whom a name is kept before and after an act; null where it stands for itself. */
export type Move = { readonly person: number; readonly from: number | null; readonly to: number | null }

/** An act as it is kept: never changed, never deleted. `undone` when a later one took it back. */
export type KeptIdentityAct = {
  readonly id: number
  readonly act: IdentityAct
  readonly lead: number
  readonly other: number
  readonly by: string
  readonly at: string
  readonly moves: readonly Move[]
  readonly undone: boolean
}

/** What an act comes to: whom it is about and which names move. */
export type Identified = Pick<KeptIdentityAct, 'act' | 'lead' | 'other' | 'moves'>

/** What stands: everybody the act may concern with whom they are kept under, and the acts that concern them. */
export type IdentityStanding = {
  readonly keptUnder: ReadonlyMap<number, number | null>
  readonly acts: readonly KeptIdentityAct[]
}

export type IdentityRefusal =
  | { readonly reason: 'no-such-person' }
  | { readonly reason: 'one-already' }
  | { readonly reason: 'apart-already' }
  | { readonly reason: 'kept-under-another' }
  | { readonly reason: 'taken-back-already' }
  | { readonly reason: 'names-moved-since' }
  | { readonly reason: 'names-in-draft' }

/** The one sentence a person is told. Complete by type. */
export const sentenceForIdentity = (refusal: IdentityRefusal): string => {
  switch (refusal.reason) {
    case 'no-such-person':
      return 'One of the two names is not in the register. Nothing was changed. Choose both from the people listed.'
    case 'names-in-draft':
      return 'One of the names stands only in a draft that the other side does not see. Nothing was changed. Share the draft first.'
    case 'one-already':
      return 'Both names are kept as one person already. Nothing was changed.'
    case 'apart-already':
      return 'It was said before that these are two people, and that stands. Nothing was changed.'
    case 'kept-under-another':
      return 'One of the names was joined to a person or parted from one while you were looking. Nothing was changed. Look at the names as they stand now.'
    case 'taken-back-already':
      return 'That was taken back already. Nothing was changed.'
    case 'names-moved-since':
      return 'These names were joined or parted again since, so this can’t be taken back by itself. Nothing was changed. Take back the later one first.'
  }
}

const same = (
  { keptUnder, acts }: IdentityStanding,
  { act, lead, other }: Identifying & { act: 'same' | 'apart' },
): Outcome<Identified, IdentityRefusal> => {
  const [under, beside] = [keptUnder.get(lead), keptUnder.get(other)]
  if (under === undefined || beside === undefined) return refused({ reason: 'no-such-person' })
  if (lead === other) return refused({ reason: 'one-already' })
  if (under !== null || beside !== null)
    return refused({ reason: (under ?? lead) === (beside ?? other) ? 'one-already' : 'kept-under-another' })
  const pair = (each: KeptIdentityAct) =>
    [each.lead, each.other].sort().join() === [lead, other].sort().join()
  if (act === 'apart') {
    const said = acts.some((each) => each.act === 'apart' && !each.undone && pair(each))
    return said ? refused({ reason: 'apart-already' }) : granted({ act, lead, other, moves: [] })
  }
  const moving = [...keptUnder].filter(([person, of]) => person === other || of === other)
  return granted({ act, lead, other, moves: moving.map(([person, from]) => ({ person, from, to: lead })) })
}

const part = (
  { keptUnder }: IdentityStanding,
  { lead, other }: Identifying & { act: 'part' },
): Outcome<Identified, IdentityRefusal> => {
  if (!keptUnder.has(other)) return refused({ reason: 'no-such-person' })
  if (keptUnder.get(other) !== lead) return refused({ reason: 'kept-under-another' })
  return granted({ act: 'part', lead, other, moves: [{ person: other, from: lead, to: null }] })
}

const undo = (
  { keptUnder, acts }: IdentityStanding,
  { of }: Identifying & { act: 'undo' },
): Outcome<Identified, IdentityRefusal> => {
  const taken = acts.find(({ id }) => id === of)
  if (!taken || taken.undone || taken.act === 'undo') return refused({ reason: 'taken-back-already' })
  const { lead, other, moves } = taken
  const back = moves.map(({ person, from, to }) => ({ person, from: to, to: from }))
  const moving = new Set(moves.map(({ person }) => person))
  // Everything has to be where the act left it, with nothing new under it, and go back under a name that leads.
  const stands = back.every(
    ({ person, from, to }) =>
      keptUnder.get(person) === from && (to === null || to === other || keptUnder.get(to) === null),
  )
  const laden = [...keptUnder].some(
    ([person, under]) => under !== null && moving.has(under) && !moving.has(person),
  )
  // A later act that stands may have brought a name back to where this one left it: that one goes first.
  const later = acts.some(
    (each) =>
      each.id > of &&
      each.act !== 'undo' &&
      !each.undone &&
      each.moves.some(({ person }) => moving.has(person)),
  )
  return stands && !laden && !later
    ? granted({ act: 'undo', lead, other, moves: back })
    : refused({ reason: 'names-moved-since' })
}

/** What a person's decision on two names comes to, or why it can't be. The page, the API and the database ask here. */
export const identify = (
  standing: IdentityStanding,
  asked: Identifying,
): Outcome<Identified, IdentityRefusal> => {
  switch (asked.act) {
    case 'same':
    case 'apart':
      return same(standing, asked as Identifying & { act: 'same' | 'apart' })
    case 'part':
      return part(standing, asked)
    case 'undo':
      return undo(standing, asked)
  }
}
