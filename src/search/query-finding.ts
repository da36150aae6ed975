import { listed } from '../text/listed.ts'
import type { Field } from './query.ts'

/** What was unclear in what somebody typed, and what was made of it. */
export type QueryFinding =
  | { readonly code: 'open-quote' }
  | { readonly code: 'unknown-field'; readonly field: string; readonly meant: Field | null }
  | {
      readonly code: 'unknown-value'
      readonly field: Field
      readonly value: string
      readonly meant: string | null
      readonly known: readonly string[]
    }
  | {
      readonly code: 'unknown-name'
      readonly field: Field
      readonly value: string
      readonly known: readonly string[]
      /** Whether there are others than those that are told. */
      readonly more: boolean
    }
  | { readonly code: 'too-long' }
  | { readonly code: 'only-little-words' }

/** A finding in one sentence. */
export const sentenceForQuery = (finding: QueryFinding): string => {
  switch (finding.code) {
    case 'open-quote':
      return 'A quotation mark was not closed: all that follows it was taken as one phrase.'
    case 'unknown-field':
      return finding.meant
        ? `There is no field “${finding.field}”, so its words were searched for. Did you mean ${finding.meant}:?`
        : `There is no field “${finding.field}”, so its words were searched for.`
    case 'unknown-value': {
      const { field, value, meant, known } = finding
      const instead = meant ? ` Did you mean ${field}:${meant}?` : ''
      const list =
        known.length > 0 ? ` It takes ${known.join(', ')}.` : ' It takes a year, 2018, or years, 2018-2020.'
      return `${field}: was left out: “${value}” is not one of its values.${instead}${list}`
    }
    case 'unknown-name': {
      const { field, value, known, more } = finding
      const names = listed(more ? [...known, 'others'] : known)
      const there = known.length === 0 ? '' : ` There ${known.length > 1 || more ? 'are' : 'is'} ${names}.`
      return `${field}: nothing here is called “${value}”.${there}`
    }
    case 'too-long':
      return 'That was more than a search takes; its beginning was searched for.'
    case 'only-little-words':
      return 'Words such as “the” and “of” stand in nearly every sentence and find nothing by themselves. Add a word that says what it is about.'
  }
}
