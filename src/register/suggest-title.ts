import type { Reading } from '../reading/reading.ts'
import { slice } from '../text/span.ts'

/** The longest first line that is taken for a title, in letters. */
const LONGEST = 140

/** The title a text gives itself, else its first line where that is short and no sentence; "" where neither is there. */
export const suggestTitle = ({ title, document }: Reading): string => {
  const first = document.blocks[0]
  const line = first ? slice(document.text, first.span).split('\n')[0]!.trim() : ''
  return title ?? (line.length <= LONGEST && !/[.;:]$/.test(line) ? line : '')
}
