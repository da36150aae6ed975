import type { Piece } from '../../documents/compose.ts'
import { inCapitals } from './headline.ts'
import { markOf } from './item-mark.ts'
import type { Series } from './series.ts'

/** What a block is by its typed words alone: a heading in capitals, a numbered or bulleted item, or a paragraph. */
export const typedPiece = (text: string, series: Series): Piece => {
  const mark = markOf(text)
  const words = mark ? text.slice(mark.length).trim() : text.trim()
  const number = mark?.number ? { number: mark.number } : {}
  if (inCapitals(words)) {
    series.end()
    return { kind: 'heading', text, level: 1, ...number }
  }
  return mark ? { kind: 'list-item', text, level: series.take(mark), ...number } : { kind: 'paragraph', text }
}
