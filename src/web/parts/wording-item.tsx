import type { PartnershipRef, StatementRow } from '../../register/views.ts'
import type { AgreedWording, Wording } from '../../search/agreed/agreed-view.ts'
import { wordingChanges } from '../../search/agreed/wording-changes.ts'
import { dateInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import { citationOf } from '../citation.ts'
import type { Frame } from '../frame.ts'
import { LEVEL_WORDS } from '../level-words.ts'
import { counted } from '../words.ts'
import { ChangedWords } from './changed-words.tsx'
import { CitationBlock } from './cite.tsx'
import { StatementPlace } from './statement-place.tsx'
import { WhoSays } from './who-says.tsx'

const langOf = ({ record }: StatementRow) => (record.language === 'und' ? undefined : record.language)

/** How like a wording is, as a share. A hair less than the same is not the same. */
export const likenessInWords = ({ likeness }: Pick<Wording, 'likeness'>): string =>
  likeness >= 1 - 1e-9 ? 'the same words' : `${Math.min(99, Math.round(likeness * 100))} % alike`

/** A wording of a text with what differs in it from another, how like it is, and where it stands. */
export const WordingWords = (props: {
  partnership: PartnershipRef
  wording: Wording
  against: string
  /** Whether what is shown comes after what it is held against, or before it. */
  before?: boolean
}) => {
  const { partnership, wording, against, before = false } = props
  const { row, level } = wording
  const { exact } = row.statement.content.quote
  const changes = before ? wordingChanges(exact, against) : wordingChanges(against, exact)
  return (
    <>
      <WhoSays content={row.statement.content} sides={partnership.sides} />
      <blockquote lang={langOf(row)}>
        <p>
          <ChangedWords changes={changes} />
        </p>
      </blockquote>
      <p class="what">
        <b class="like">{likenessInWords(wording)}</b>
        {level && <> · {LEVEL_WORDS[level]}</>} · <StatementPlace p={partnership.id} row={row} />
      </p>
    </>
  )
}

const Others = ({ p, wording: { others, more } }: { p: string; wording: AgreedWording }) =>
  others.length === 0 ? null : (
    <details class="same-words">
      <summary>The same words in {counted(others.length + more, 'other text')}</summary>
      <ul>
        {others.map(({ record, statement }) => {
          const day = record.meeting?.start ?? record.published
          return (
            <li>
              <a href={to.statement(p, record.id, statement.number)}>{record.title}</a>
              {day && `, ${dateInWords(day)}`}
            </li>
          )
        })}
        {more > 0 && <li>And {counted(more, 'more')}.</li>}
      </ul>
    </details>
  )

/** An adopted wording beside a sentence: the differences, where it was adopted, its citation to copy. */
export const WordingItem = (props: {
  frame: Frame
  partnership: PartnershipRef
  wording: AgreedWording
  sentence: string
}) => {
  const { frame, partnership, wording, sentence } = props
  const { record, statement } = wording.row
  const address = to.statement(partnership.id, record.id, statement.number)
  return (
    <li class={`statement-item wording is-${statement.state}`}>
      <WordingWords partnership={partnership} wording={wording} against={sentence} />
      <Others p={partnership.id} wording={wording} />
      <p class="what">
        <a href={address}>Statement {statement.number}</a> ·{' '}
        <a href={to.clauseHistory(partnership.id, record.id, statement.number)}>Its history</a>
      </p>
      <details class="cite">
        <summary>
          Cite<span class="vh"> {record.title}</span>
        </summary>
        <CitationBlock
          citation={citationOf(
            record,
            statement.content.quote.exact,
            `statement ${statement.number}`,
            frame.origin + address,
          )}
          copy="Copy with citation"
        />
      </details>
    </li>
  )
}
