import { type Citation, sourceLine } from '../citation.ts'

/** The words of a citation, and the button by which the island copies them (hidden until it is there). */
export const CitationBlock = ({ citation, copy = 'Copy' }: { citation: Citation; copy?: string }) => (
  <div class="citation" data-cite>
    <blockquote>
      <p>“{citation.quote}”</p>
    </blockquote>
    <p class="source">{sourceLine(citation)}</p>
    <p class="address">{citation.address}</p>
    <button type="button" class="copy">
      {copy}
    </button>
  </div>
)

/** The same, folded away behind the word "Cite". */
export const Cite = ({ citation, number }: { citation: Citation; number: number }) => (
  <details class="cite">
    <summary aria-label={`Cite statement ${number}`}>Cite</summary>
    <CitationBlock citation={citation} />
  </details>
)
