import type { PersonRef } from '../views.ts'

/** What a map is drawn of: whole sides, their bodies, posts, or people. */
export const PARTY_SORTS = ['sides', 'bodies', 'posts', 'people'] as const
export type PartySort = (typeof PARTY_SORTS)[number]

/** A body or a post somebody held; `side` null where it is of neither. */
export type Held = { readonly key: string; readonly name: string; readonly side: string | null }

/** Somebody who was present at a meeting, for which side, and what they held on that day, as far as is known. */
export type Present = {
  readonly meeting: number
  readonly person: PersonRef
  readonly side: string | null
  readonly bodies: readonly Held[]
  readonly posts: readonly Held[]
}

/** One of those who met: a side, a body, a post or a person, by a key that names it in addresses. */
export type Party = Held

/** For which side somebody was there: one, that of their entry, else of the first of their bodies that is of a side. */
const sideOf = ({ side, bodies }: Present): string | null =>
  side ?? bodies.find((body) => body.side !== null)?.side ?? null

/** The parties of a sort for which somebody was present. A person of whom no body is known still stands for their side. */
export const partiesOf = (sort: PartySort, present: Present): readonly Party[] => {
  const { person, bodies, posts } = present
  const side = sideOf(present)
  switch (sort) {
    case 'sides':
      return side === null ? [] : [{ key: side, name: side, side }]
    case 'bodies':
      return bodies
    case 'posts':
      return posts
    case 'people':
      return [{ key: String(person.id), name: person.name, side }]
  }
}
