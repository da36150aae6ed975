import type { Actor, Capacity, Person, Role } from '../src/access/actor.ts'

/** A post in a partnership. */
export const postOf = (partnership: string, role: Role, side: string | null): Capacity => ({
  partnership,
  role,
  side,
  body: null,
  post: 'Desk officer',
})

/** Somebody who has signed in and holds some posts. */
export const personWith = (name: string, ...capacities: readonly Capacity[]): Person => ({
  kind: 'person',
  account: name.toLowerCase().replaceAll(' ', '-'),
  name,
  administrator: false,
  capacities,
})

/** Somebody who edits for a side: may do most of what pages offer. */
export const editorOf = (partnership: string, side: string, name = 'Noor Hadley'): Actor =>
  personWith(name, postOf(partnership, 'side-editor', side))
