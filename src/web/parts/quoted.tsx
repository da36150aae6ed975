import type { Content } from '../../register/statement.ts'

/** A quote with its verb set apart, so that two statements of one sentence can be told from each other. */
export const Quoted = ({ content: { quote, verbSpan } }: { content: Content }) => {
  const from = verbSpan.start - quote.span.start
  const to = verbSpan.end - quote.span.start
  if (from < 0 || to > quote.exact.length) return <>{quote.exact}</>
  return (
    <>
      {quote.exact.slice(0, from)}
      <b class="verb">{quote.exact.slice(from, to)}</b>
      {quote.exact.slice(to)}
    </>
  )
}
