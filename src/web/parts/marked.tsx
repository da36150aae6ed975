import { marking } from '../../text/likeness.ts'

/** Words of a text with those marked that another text shares; `words` are their beginnings. */
export const Marked = ({ text, words }: { text: string; words: ReadonlySet<string> }) => (
  <>{marking(text, words).map(({ text, marked }) => (marked ? <mark class="shared">{text}</mark> : text))}</>
)
