import { markOf } from './item-mark.ts'
import { beginsItem } from './plain-pieces.ts'
import type { Series } from './series.ts'

/** The lines of a paragraph, parted where one begins with a typed mark, such as "(a)". */
export const atMarks = (text: string, series: Series): string[] => {
  const parts: string[] = []
  const lines = text.split('\n')
  const cut = series.fork()
  for (const [at, line] of lines.entries()) {
    const mark = markOf(line)
    const begins = at === 0 || (mark !== null && beginsItem(mark, lines[at - 1]!, lines[at + 1], cut))
    if (begins) parts.push(line)
    else parts.push(`${parts.pop()}\n${line}`)
    if (begins && mark) cut.take(mark)
  }
  return parts
}
