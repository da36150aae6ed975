import { stretchOf } from '../../search/spans-in.ts'
import type { Span } from '../../text/span.ts'

/** Words with those marked that were searched for; of a long text the stretch around the first of them. */
export const FoundWords = ({ text, spans }: { text: string; spans: readonly Span[] }) => {
  const shown = stretchOf(text, spans)
  const within = spans.filter(({ start, end }) => start >= shown.start && end <= shown.end)
  const ends = [...within.map(({ start }) => start), shown.end]
  return (
    <>
      {shown.start > 0 && '… '}
      {text.slice(shown.start, ends[0])}
      {within.map(({ start, end }, at) => (
        <>
          <mark class="hit-word">{text.slice(start, end)}</mark>
          {text.slice(end, ends[at + 1])}
        </>
      ))}
      {shown.end < text.length && ' …'}
    </>
  )
}
