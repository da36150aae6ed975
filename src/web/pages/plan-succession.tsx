import type { PlanPart } from '../../plans/plan-parts.ts'
import type { PlanSuccessionView, PlanView } from '../../plans/plan-views.ts'
import { type Successor, successionOf } from '../../plans/succession.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { yearsInWords } from '../plan-words.ts'
import { counted } from '../words.ts'

const named = ({ plan }: Pick<PlanView, 'plan'>) =>
  plan.period ? `${plan.title}, ${yearsInWords(plan.period)}` : plan.title

const LineLink = ({ of, line }: { of: PlanView; line: PlanPart }) => (
  <a href={to.planLine(of.partnership.id, of.record.id, line.number)}>{line.label ?? 'Line'}</a>
)

const Choose = ({ view: { before, choices, after } }: { view: PlanSuccessionView }) => {
  if (choices.length === 0)
    return (
      <p class="empty">
        No other plan is kept. Add the later plan as a record, or its draft, and keep its outline as a plan;
        then the two can be laid side by side.
      </p>
    )
  return (
    <form
      method="get"
      action={to.planSuccession(before.partnership.id, before.record.id)}
      class="choose-matrix"
    >
      <label for="record">The later plan</label>
      <select id="record" name="record">
        {choices.map((choice) => (
          <option value={choice.id} selected={choice.id === after?.record.id}>
            {named({ plan: choice })}
          </option>
        ))}
      </select>{' '}
      <button type="submit">Lay side by side</button>
    </form>
  )
}

type Two = { readonly before: PlanView; readonly after: PlanView }

const Reworded = ({ before, after, pairs }: Two & { pairs: readonly Successor[] }) =>
  pairs.length === 0 ? null : (
    <section aria-labelledby="reworded">
      <h2 id="reworded">Reworded</h2>
      {pairs.map((pair) => (
        <table class="differs two-plans">
          <caption class="vh">
            Line {pair.before.label} and line {pair.after.label}
          </caption>
          <thead>
            <tr>
              <th scope="col">
                Before <LineLink of={before} line={pair.before} />
              </th>
              <th scope="col">
                Later <LineLink of={after} line={pair.after} />
              </th>
            </tr>
          </thead>
          <tbody>
            <tr class="words">
              <td>{pair.before.text}</td>
              <td>{pair.after.text}</td>
            </tr>
            {pair.differences.map(({ here, there }) => (
              <tr>
                <td>{here ? <q>{here}</q> : <span class="how">nothing</span>}</td>
                <td>{there ? <q>{there}</q> : <span class="how">nothing</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  )

const Lines = (props: {
  id: string
  heading: string
  of: PlanView
  lines: readonly PlanPart[]
  idle?: ReadonlySet<number>
}) => {
  const { id, heading, of, lines, idle } = props
  return lines.length === 0 ? null : (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul class="rows">
        {lines.map((line) => (
          <li>
            <LineLink of={of} line={line} /> {line.text}
            {idle?.has(line.number) && <span class="how"> No activity is known under it.</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Lines of a plan under which nobody entered anything. */
const idleIn = ({ lines }: PlanView): ReadonlySet<number> =>
  new Set(lines.filter(({ facts }) => facts.activities.length === 0).map(({ id }) => Number(id)))

const Found = ({ before, after }: Two) => {
  const { carried, reworded, added, dropped } = successionOf(before.parts, after.parts)
  const told = [
    carried.length > 0 && `${counted(carried.length, 'line')} in the same words`,
    reworded.length > 0 && `${counted(reworded.length, 'line')} reworded`,
    dropped.length > 0 && `${counted(dropped.length, 'line')} without a successor`,
    added.length > 0 && `${counted(added.length, 'line')} new`,
  ].filter(Boolean)
  const idle = idleIn(before)
  return (
    <>
      <p class="lead">
        <a href={to.plan(after.partnership.id, after.record.id)}>{named(after)}</a>:{' '}
        {told.length > 0 ? told.join(', ') : 'neither plan has a line'}.
      </p>
      <Reworded before={before} after={after} pairs={reworded} />
      <Lines id="dropped" heading="Without a successor" of={before} lines={dropped} idle={idle} />
      <Lines id="added" heading="New in the later plan" of={after} lines={added} />
      <Lines
        {...{ id: 'carried', heading: 'In the same words', of: before, idle }}
        lines={carried.map((pair) => pair.before)}
      />
    </>
  )
}

/** A plan beside a later one: which lines go on, reworded or not, which have no successor, which are new. A proposal by their words. */
export const PlanSuccessionPage = ({ frame, view }: { frame: Frame; view: PlanSuccessionView }) => {
  const { before, after } = view
  return (
    <Page
      title={`${before.plan.title}, beside a later plan`}
      partnership={before.partnership}
      frame={frame}
      name="plan-succession"
    >
      <p class="eyebrow">
        <a href={to.plan(before.partnership.id, before.record.id)}>{named(before)}</a>
      </p>
      <h1>The plan beside a later one</h1>
      <p class="how">
        Lines are matched by their words, not by their numbers. It is a proposal: nothing is decided by it.
      </p>
      <Choose view={view} />
      {after && <Found before={before} after={after} />}
    </Page>
  )
}
