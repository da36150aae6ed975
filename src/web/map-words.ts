import type { MapNarrow } from '../register/map/map-view.ts'
import type { PartySort } from '../register/map/present.ts'
import type { MechanismRef } from '../register/views.ts'
import { lookedWords } from './watch-words.ts'

export const PARTY_WORDS: Readonly<Record<PartySort, { readonly one: string; readonly many: string }>> = {
  sides: { one: 'side', many: 'sides' },
  bodies: { one: 'body', many: 'bodies' },
  posts: { one: 'post', many: 'posts' },
  people: { one: 'person', many: 'people' },
}

/** Which meetings are looked at, in words; empty where all are. */
export const meetingsLookedAt = (narrow: MapNarrow, mechanisms: readonly MechanismRef[]): string =>
  lookedWords({ ...narrow, side: null }, { mechanisms, sides: [] }).join(', ')
