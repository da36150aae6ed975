import type { Child } from 'hono/jsx'
import type { PartnershipRef } from '../../register/views.ts'
import type { HistoryStep } from '../../search/agreed/history-view.ts'
import { moveOf } from '../../search/agreed/move-of.ts'
import { wordingChanges } from '../../search/agreed/wording-changes.ts'
import { dateInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import { citationOf } from '../citation.ts'
import type { Frame } from '../frame.ts'
import { LEVEL_WORDS } from '../level-words.ts'
import { MOVE_WORDS } from '../move-words.ts'
import { RUNG_WORDS } from '../words.ts'
import { ChangedWords } from './changed-words.tsx'
import { Cite } from './cite.tsx'
import { StatementPlace } from './statement-place.tsx'
import { WhoSays } from './who-says.tsx'

const textOf = ({ row }: HistoryStep): string => row.statement.content.quote.exact
const strengthOf = ({ row }: HistoryStep) => row.statement.content.strength

/** The rung of a wording, and whether it rose or fell against the one it is held against: by a sign and in words. */
const Strength = ({ step, before }: { step: HistoryStep; before: HistoryStep | null }) => {
  const move = before && moveOf(strengthOf(before), strengthOf(step))
  return (
    <p class={`rung ${move ?? 'first'}`}>
      <b>{RUNG_WORDS[strengthOf(step)]}</b>
      {move && (
        <>
          {' '}
          <span class="move">
            <span aria-hidden="true">{MOVE_WORDS[move].sign}</span> {MOVE_WORDS[move].words}
          </span>
        </>
      )}
      {before?.day && (
        <span class="how">
          {' '}
          {move === 'as-strong' ? 'as on' : 'than on'} {dateInWords(before.day)}
        </span>
      )}
    </p>
  )
}

/** One wording of a history: when and where, who spoke, how strong, its words with what changed, and its citation. */
export const HistoryStepItem = (props: {
  frame: Frame
  partnership: PartnershipRef
  steps: readonly HistoryStep[]
  at: number
  children?: Child
}) => {
  const { frame, partnership, steps, at, children } = props
  const step = steps[at]!
  const before = step.against === null ? null : (steps[step.against] ?? null)
  const { record, statement } = step.row
  const address = to.statement(partnership.id, record.id, statement.number)
  return (
    <li class={`statement-item history-step is-${statement.state}`} id={`w-${at + 1}`}>
      <h2>
        {step.day ? <time datetime={step.day}>{dateInWords(step.day)}</time> : 'Without a day'}
        {(step.series ?? step.level) && (
          <span class="how"> · {step.series ?? (step.level && LEVEL_WORDS[step.level])}</span>
        )}
      </h2>
      <WhoSays content={statement.content} sides={partnership.sides} />
      <Strength step={step} before={before} />
      <blockquote lang={record.language === 'und' ? undefined : record.language}>
        <p>
          {before ? <ChangedWords changes={wordingChanges(textOf(before), textOf(step))} /> : textOf(step)}
        </p>
      </blockquote>
      <p class="what">
        <StatementPlace p={partnership.id} row={step.row} /> ·{' '}
        <a href={address}>Statement {statement.number}</a>
      </p>
      {children}
      <Cite
        citation={citationOf(
          record,
          statement.content.quote.exact,
          `statement ${statement.number}`,
          frame.origin + address,
        )}
        number={statement.number}
      />
    </li>
  )
}
