import { partedOrNull } from '../text/part-words.ts'
import { storable } from './storable-text.ts'

/** The words of a part of a plan with its items, parted where they are written without spaces; null where none are. */
export const partedPart = (text: string, items: readonly { readonly text: string }[]): string | null =>
  partedOrNull(storable([text, ...items.map((item) => item.text)].join(' ')))
