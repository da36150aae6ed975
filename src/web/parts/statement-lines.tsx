import { mayDecide } from '../../access/record.ts'
import { assess } from '../../plans/following/assess.ts'
import { STATUS_WORDS } from '../../plans/following/status.ts'
import type { LineAway, StatementLinksView } from '../../plans/links/link-views.ts'
import type { StatementView } from '../../register/views.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { partName, planInWords } from '../plan-words.ts'
import { counted } from '../words.ts'
import { describedBy, Field } from './field.tsx'
import { LinkForm, linkRefused } from './link-form.tsx'
import { Marked } from './marked.tsx'

/** A line that was asked for by its number and not found, with what was typed. */
export type LinkRefused = { readonly sentence: string; readonly plan: number; readonly number: string }

export type StatementLinesProps = {
  readonly frame: Frame
  readonly view: StatementView
  readonly links: StatementLinksView
  readonly today: string
  readonly refused?: LinkRefused | null
}

const PlanName = ({ p, plan }: { p: string; plan: LineAway['plan'] }) => (
  <a href={to.plan(p, plan.id)}>{planInWords(plan)}</a>
)

/** What is sent of a statement and one of its lines. */
const fieldsOf = ({ plan, line }: LineAway, back: string) => ({ plan: plan.id, line: line.number, back })

const Linked = ({ frame, view, links, today }: StatementLinesProps) => {
  const { partnership, record, statement } = view
  const p = partnership.id
  return links.linked.length === 0 ? null : (
    <ul class="rows">
      {links.linked.map((each) => (
        <li>
          <p>
            Followed under line{' '}
            <a href={to.planLine(p, each.plan.id, each.line.number)}>{partName(each.line)}</a>,{' '}
            {STATUS_WORDS[assess(each.facts, today).status]}{' '}
            <span class="how">
              in <PlanName p={p} plan={each.plan} />
            </span>
          </p>
          <p class="of-line">{each.line.text}</p>
          <LinkForm
            action={to.statementLinks(p, record.id, statement.number)}
            fields={fieldsOf(each, to.statement(p, record.id, statement.number))}
            refused={linkRefused(frame.actor, p, [each.standing, record.standing])}
            acts={[['reopen', 'Take the link back']]}
            of={`line ${partName(each.line)}`}
          />
        </li>
      ))}
    </ul>
  )
}

const Proposed = ({ frame, view, links }: StatementLinesProps) => {
  const { partnership, record, statement } = view
  const p = partnership.id
  if (links.proposed.length === 0) return null
  return (
    <>
      <h3>Lines that it may be followed under</h3>
      <p class="how">Proposed by the words that both have. Nothing is linked until a person says so.</p>
      <ul class="rows">
        {links.proposed.map((each, at) => (
          <li id={`n-${at + 1}`} data-waits tabindex={-1}>
            <p>
              Line <a href={to.planLine(p, each.plan.id, each.line.number)}>{partName(each.line)}</a>{' '}
              <span class="how">
                in <PlanName p={p} plan={each.plan} />
              </span>
            </p>
            <p class="of-line">
              <Marked text={each.line.text} words={each.words} />
            </p>
            <LinkForm
              action={to.statementLinks(p, record.id, statement.number)}
              fields={fieldsOf(each, to.statement(p, record.id, statement.number))}
              refused={linkRefused(frame.actor, p, [each.standing, record.standing])}
              acts={[
                ['confirm', 'It is followed here'],
                ['reject', 'It is not'],
              ]}
              of={`line ${partName(each.line)}`}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

const Rejected = ({ frame, view, links }: StatementLinesProps) => {
  const { partnership, record, statement } = view
  const p = partnership.id
  const own = links.rejected.filter(
    ({ standing }) => linkRefused(frame.actor, p, [standing, record.standing]) === null,
  )
  return own.length === 0 ? null : (
    <details>
      <summary>Lines that it is not followed under</summary>
      <ul class="rows">
        {own.map((each) => (
          <li>
            Line <a href={to.planLine(p, each.plan.id, each.line.number)}>{partName(each.line)}</a>{' '}
            <span class="how">
              in <PlanName p={p} plan={each.plan} />
            </span>
            <LinkForm
              action={to.statementLinks(p, record.id, statement.number)}
              fields={fieldsOf(each, to.statement(p, record.id, statement.number))}
              refused={null}
              acts={[['reopen', 'Take that back']]}
              of={`line ${partName(each.line)}`}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}

const ByHand = ({ frame, view, links, refused }: StatementLinesProps) => {
  const { partnership, record, statement } = view
  const p = partnership.id
  const own = links.plans.filter(
    ({ standing }) => linkRefused(frame.actor, p, [standing, record.standing]) === null,
  )
  if (own.length === 0) return null
  const error = refused?.sentence ?? null
  return (
    <details open={error !== null}>
      <summary>Choose a line by its number</summary>
      <form method="post" action={to.statementLinks(p, record.id, statement.number)}>
        <input type="hidden" name="back" value={to.statement(p, record.id, statement.number)} />
        <div class="side-by-side">
          <Field name="link-plan" label="Plan">
            <select id="link-plan" name="plan">
              {own.map((plan) => (
                <option value={plan.id} selected={plan.id === refused?.plan}>
                  {planInWords(plan)}
                </option>
              ))}
            </select>
          </Field>
          <Field
            name="link-number"
            label="Number of the line"
            hint="As the plan prints it: 1.2.3"
            error={error}
          >
            <input
              id="link-number"
              name="number"
              value={refused?.number ?? ''}
              aria-invalid={error ? 'true' : undefined}
              aria-describedby={describedBy('link-number', true, error !== null)}
            />
          </Field>
        </div>
        <p class="submit">
          <button type="submit" name="act" value="confirm">
            Link it
          </button>
        </p>
      </form>
    </details>
  )
}

/** In a line, for the head of a statement's page: under which lines it is followed, or how many it may be. */
export const LinesInBrief = ({ links, today }: Pick<StatementLinesProps, 'links' | 'today'>) => {
  const { linked, proposed } = links
  if (linked.length + proposed.length === 0) return null
  return (
    <p class="place">
      {linked.length > 0 ? (
        <>
          Followed under{' '}
          {linked.map(({ line, facts }, at) => (
            <>
              {at > 0 && '; '}
              <a href="#lines">line {partName(line)}</a>, {STATUS_WORDS[assess(facts, today).status]}
            </>
          ))}
        </>
      ) : (
        <a href="#lines">
          {counted(proposed.length, 'action line')} of plans {proposed.length === 1 ? 'has' : 'have'} words
          like it
        </a>
      )}
    </p>
  )
}

/** The lines of plans under which a statement is followed, as people said; those proposed by its words; and one chosen by hand. */
export const StatementLines = (props: StatementLinesProps) => {
  const { frame, view, links } = props
  if (links.plans.length === 0) return null
  const none = links.linked.length + links.proposed.length === 0
  const may = mayDecide(frame.actor, view.partnership.id, view.record.standing)
  return (
    <section aria-labelledby="lines" class="statement-lines">
      <h2 id="lines">Action lines</h2>
      {none && (
        <p class="empty">
          It is linked with no action line, and no line has words like it.
          {may.ok && ' Where it is followed under one, choose it by its number.'}
        </p>
      )}
      <Linked {...props} />
      <Proposed {...props} />
      <Rejected {...props} />
      <ByHand {...props} />
    </section>
  )
}
