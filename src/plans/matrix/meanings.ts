import { isStatus, type Status } from '../following/status.ts'
import { COLUMN_KINDS, type ColumnKind } from '../matrix.ts'
import { oneLine } from '../outline/words.ts'

/** What the words of a matrix may be told to mean: a column by its heading, a status, a body by the name it goes by. */
export const MEANING_KINDS = ['column', 'status', 'body'] as const
export type MeaningKind = (typeof MEANING_KINDS)[number]

/** What people said that words of their matrices mean, by `meaningKey`. It goes before what the words are taken to mean by themselves. */
export type Meanings = {
  /** Null for a column that is left out. */
  readonly columns: ReadonlyMap<string, ColumnKind | null>
  readonly statuses: ReadonlyMap<string, Status>
  /** The ids of bodies. */
  readonly bodies: ReadonlyMap<string, number>
}

export const NO_MEANINGS: Meanings = { columns: new Map(), statuses: new Map(), bodies: new Map() }

/** Words as they are looked up: however they are spaced and capitalised, without the stops they end in. */
export const meaningKey = (words: string): string =>
  oneLine(words)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.,;:*]+$/, '')

/** The longest words that are remembered, in letters. */
export const MEANING_LIMIT = 300

/** What words are said to mean: a kind of column ("none" leaves it out), a status, the id of a body; "" forgets what was said. */
export type MeaningAsked = { readonly kind: MeaningKind; readonly words: string; readonly meaning: string }

export type MeaningRefusal =
  | { readonly reason: 'meaning-unknown'; readonly words: string }
  | { readonly reason: 'nothing-said' }

/** The one sentence a person is told. Complete by type. */
export const sentenceForMeaning = (refusal: MeaningRefusal): string => {
  switch (refusal.reason) {
    case 'meaning-unknown':
      return `What “${refusal.words}” is to mean is not one of those offered. Nothing was remembered.`
    case 'nothing-said':
      return 'Choose what at least one of the words means. Nothing was remembered.'
  }
}

/** Whether words can mean that. `bodies` are the ids that there are. */
export const isMeaning = ({ kind, meaning }: MeaningAsked, bodies: ReadonlySet<string>): boolean => {
  if (kind === 'column') return meaning === 'none' || (COLUMN_KINDS as readonly string[]).includes(meaning)
  return kind === 'status' ? isStatus(meaning) : bodies.has(meaning)
}
