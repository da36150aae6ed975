import type { CopyView } from '../../register/views.ts'
import { dateInWords, instantInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import { HOW_WORDS, measureWords } from '../likeness-words.ts'
import { MEDIA_WORDS } from '../words.ts'
import { Differences } from './differences.tsx'
import { SourceLink } from './source-link.tsx'

type Given = {
  readonly p: string
  readonly record: number
  readonly copies: readonly CopyView[]
  /** Whether the one who reads may take one off. */
  readonly edits: boolean
}

const Copy = ({ p, record, copy, edits }: Omit<Given, 'copies'> & { copy: CopyView }) => (
  <li id={`copy-${copy.number}`}>
    <a href={to.copyOriginal(p, record, copy.number)}>{copy.name}</a>
    <span class="how">, {MEDIA_WORDS[copy.mediaType] ?? copy.mediaType}</span>
    {copy.source && (
      <>
        , <SourceLink source={copy.source} />
      </>
    )}
    <p class="about">
      {[
        HOW_WORDS[copy.how],
        measureWords(copy.likened),
        copy.published && `published ${dateInWords(copy.published)}`,
        `kept ${instantInWords(copy.kept)}`,
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
    <Differences likened={copy.likened} where="in the copy" />
    {edits && (
      <form method="post" action={to.copyRemoval(p, record, copy.number)}>
        <button type="submit">Not a copy</button>{' '}
        <span class="consequence">Takes it off this record and reads it again, to be kept by itself.</span>
      </form>
    )}
  </li>
)

/** Where else the same text is: each other copy of a record with where it came from and what differs in it. */
export const Copies = ({ p, record, copies, edits }: Given) =>
  copies.length > 0 && (
    <section class="copies" aria-labelledby="copies">
      <h2 id="copies">The same text elsewhere</h2>
      <ul class="rows">
        {copies.map((copy) => (
          <Copy p={p} record={record} copy={copy} edits={edits} />
        ))}
      </ul>
    </section>
  )
