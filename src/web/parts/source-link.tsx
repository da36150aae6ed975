/** A link to where a fact was published, named by its host. What is no web address is printed, never linked. */
export const SourceLink = ({ source, words }: { source: string; words?: string }) => {
  const host = /^https?:\/\/([^/?#]+)/i.exec(source)?.[1]
  if (!host) return <span class="how">{source}</span>
  return (
    <a class="source-link" href={source} rel="noreferrer">
      {words ?? host.replace(/^www\./, '')}
    </a>
  )
}
