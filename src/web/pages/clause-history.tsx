import { mayDecide } from '../../access/record.ts'
import type { ClauseHistoryView } from '../../search/agreed/history-view.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { ClauseButtons, ClauseJoined } from '../parts/clause-acts.tsx'
import { Field } from '../parts/field.tsx'
import { HistoryStepItem } from '../parts/history-step.tsx'
import { StatementItem } from '../parts/statement-item.tsx'
import { StrengthChart } from '../parts/strength-chart.tsx'
import { counted } from '../words.ts'

export type ClauseHistoryProps = {
  readonly frame: Frame
  readonly view: ClauseHistoryView
  /** What was typed to join another wording, and why it was refused. */
  readonly refused?: { readonly sentence: string; readonly wording: string } | null
}

const leadOf = ({ steps }: ClauseHistoryView): string => {
  const proposed = steps.filter(({ joined }) => joined === 'proposed').length
  return [
    counted(steps.length, 'wording'),
    proposed > 0 && `${proposed} of them proposed by likeness and confirmed by nobody yet`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** Where another wording is joined by hand, for those who may. */
const Join = ({ frame, view, refused }: ClauseHistoryProps) => {
  const own = view.steps.find(({ joined }) => joined === 'own')
  if (!own || !mayDecide(frame.actor, view.partnership.id, own.row.record.standing).ok) return null
  return (
    <section aria-labelledby="join">
      <h2 id="join">Join another wording</h2>
      <form method="post" action={to.clauseLinks(view.partnership.id, view.of.record, view.of.number)}>
        <Field
          name="wording"
          label="The address of its page"
          hint="It ends in “/statements/” and a number. It can be taken back."
          error={refused?.sentence ?? null}
        >
          <input
            {...{
              id: 'wording',
              name: 'wording',
              value: refused?.wording ?? '',
              autocomplete: 'off',
              maxlength: 500,
            }}
            aria-describedby={refused ? 'wording-hint wording-error' : 'wording-hint'}
          />
        </Field>
        <input type="hidden" name="typed" value="yes" />
        <button type="submit" name="act" value="confirm">
          It is the same clause
        </button>
      </form>
    </section>
  )
}

const Rejected = ({ frame, view: { partnership, rejected } }: ClauseHistoryProps) =>
  rejected.length === 0 ? null : (
    <details class="rejected">
      <summary>Not of this clause, people said: {counted(rejected.length, 'wording')}</summary>
      <ul class="statement-items">
        {rejected.map(({ row, to: other }) => (
          <>
            <StatementItem p={partnership.id} sides={partnership.sides} row={row} />
            <li>
              <ClauseButtons {...{ frame, partnership, row, other, acts: [['reopen', 'Take back']] }} />
            </li>
          </>
        ))}
      </ul>
    </details>
  )

/** A clause through the years: each wording held against the one before, how strong it was, and what people say of it. */
export const ClauseHistoryPage = (props: ClauseHistoryProps) => {
  const { frame, view } = props
  const { partnership, of, steps, slow, undated } = view
  const p = partnership.id
  return (
    <Page
      title={`History of statement ${of.number}`}
      partnership={partnership}
      frame={frame}
      name="clause-history"
    >
      <p class="eyebrow">
        <a href={to.statement(p, of.record, of.number)}>Statement {of.number}</a>
      </p>
      <h1>The history of a clause</h1>
      <p class="lead">{leadOf(view)}.</p>
      {slow && <p class="hint">Looking for more took too long and was given up; there may be others.</p>}
      {undated && (
        <p class="hint">
          Neither its record nor a meeting gives it a day, so no earlier or later wording was looked for.
        </p>
      )}
      {steps.length === 1 && !slow && !undated && (
        <p class="empty">No earlier or later text that is kept here says this in words like these.</p>
      )}
      <StrengthChart steps={steps} />
      {steps.length > 1 && (
        <p class="legend how">
          Each is held against the one before. <ins>Underlined</ins>: added. <del>Struck through</del>:
          dropped.
        </p>
      )}
      <ol class="statement-items history-steps">
        {steps.map((step, at) => (
          <HistoryStepItem {...{ frame, partnership, steps, at }}>
            <ClauseJoined {...{ frame, partnership, step }} />
          </HistoryStepItem>
        ))}
      </ol>
      <p class="more">
        <a href={to.clauseHistory(p, of.record, of.number, 'csv')} download>
          As a table (CSV)
        </a>
      </p>
      <Rejected {...props} />
      <Join {...props} />
    </Page>
  )
}
