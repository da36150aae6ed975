import type { PlanPart } from '../../plans/plan-parts.ts'
import type { PlanSuccessionView, PlanView } from '../../plans/plan-views.ts'
import { type Succession, type Successor, successionOf } from '../../plans/succession.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { LinkForm, linkRefused } from '../parts/link-form.tsx'
import { partName, planInWords } from '../plan-words.ts'
import { counted } from '../words.ts'
import { WithoutLine } from './plan-links.tsx'

/** A line that was asked for by its number and not found, with what was typed and of which line. */
export type SuccessorRefused = { readonly sentence: string; readonly line: number; readonly number: string }

const named = ({ plan }: Pick<PlanView, 'plan'>) => planInWords(plan)

const LineLink = ({ of, line }: { of: PlanView; line: PlanPart }) => (
  <a href={to.planLine(of.partnership.id, of.record.id, line.number)}>{partName(line)}</a>
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
            {planInWords(choice)}
          </option>
        ))}
      </select>{' '}
      <button type="submit">Lay side by side</button>
    </form>
  )
}

type Two = { readonly frame: Frame; readonly before: PlanView; readonly after: PlanView }

/** The forms of two plans: where they are sent, and whether whoever reads may send them. */
const formOf = ({ frame, before, after }: Two) => {
  const p = before.partnership.id
  return {
    action: to.planSuccession(p, before.record.id),
    refused: linkRefused(frame.actor, p, [before.record.standing, after.record.standing]),
  }
}

const PairForm = (props: Two & { pair: Successor; acts: Parameters<typeof LinkForm>[0]['acts'] }) => {
  const { after, pair, acts } = props
  return (
    <LinkForm
      {...formOf(props)}
      fields={{ later: after.record.id, line: pair.before.number, successor: pair.after.number }}
      acts={acts}
      of={`line ${partName(pair.before)} and line ${partName(pair.after)}`}
    />
  )
}

const TO_SAY = [
  ['confirm', 'It goes on here'],
  ['reject', 'It does not'],
] as const

const Pairs = (props: Two & { id: string; heading: string; pairs: readonly Successor[]; said: boolean }) => {
  const { before, after, id, heading, pairs, said } = props
  return pairs.length === 0 ? null : (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {pairs.map((pair) => (
        <div
          class="pair"
          {...(!said && { 'data-waits': true, tabindex: -1 })}
          id={`pair-${pair.before.number}-${pair.after.number}`}
        >
          <table class="differs two-plans">
            <caption class="vh">
              Line {partName(pair.before)} and line {partName(pair.after)}
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
          <PairForm {...props} pair={pair} acts={said ? [['reopen', 'Take that back']] : TO_SAY} />
        </div>
      ))}
    </section>
  )
}

const Idle = () => <span class="how"> No activity is known under it.</span>

/** Lines in the same words, each with the number it has in either plan. */
const Carried = (props: Two & { pairs: readonly Successor[]; idle: ReadonlySet<number> }) => {
  const { before, after, pairs, idle } = props
  return pairs.length === 0 ? null : (
    <section aria-labelledby="carried">
      <h2 id="carried">In the same words</h2>
      <ul class="rows">
        {pairs.map((pair) => (
          <li data-waits tabindex={-1} id={`pair-${pair.before.number}-${pair.after.number}`}>
            <LineLink of={before} line={pair.before} /> as <LineLink of={after} line={pair.after} />{' '}
            {pair.before.text}
            {idle.has(pair.before.number) && <Idle />}
            <PairForm {...props} pair={pair} acts={TO_SAY} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Lines without a successor; for those who may, with a field to name one by its number. */
const Dropped = (
  props: Two & {
    lines: readonly PlanPart[]
    idle: ReadonlySet<number>
    refused: SuccessorRefused | null
  },
) => {
  const { before, after, lines, idle, refused } = props
  const form = formOf(props)
  return lines.length === 0 ? null : (
    <section aria-labelledby="dropped">
      <h2 id="dropped">Without a successor</h2>
      <ul class="rows">
        {lines.map((line) => {
          const typed = refused?.line === line.number ? refused : null
          const id = `number-${line.number}`
          return (
            <li>
              <LineLink of={before} line={line} /> {line.text}
              {idle.has(line.number) && <Idle />}
              {form.refused === null && (
                <details open={typed !== null}>
                  <summary>Say as which line it goes on</summary>
                  <form method="post" action={form.action} class="link-form">
                    <input type="hidden" name="later" value={after.record.id} />
                    <input type="hidden" name="line" value={line.number} />
                    <label for={id}>Its number in the later plan</label>{' '}
                    <input
                      id={id}
                      name="number"
                      size={8}
                      value={typed?.number ?? ''}
                      aria-invalid={typed ? 'true' : undefined}
                      aria-describedby={typed ? `${id}-error` : undefined}
                    />{' '}
                    <button type="submit" name="act" value="confirm">
                      It goes on there
                    </button>
                    {typed && (
                      <p class="error" id={`${id}-error`} role="alert">
                        {typed.sentence}
                      </p>
                    )}
                  </form>
                </details>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const Added = ({ after, lines }: Pick<Two, 'after'> & { lines: readonly PlanPart[] }) =>
  lines.length === 0 ? null : (
    <section aria-labelledby="added">
      <h2 id="added">New in the later plan</h2>
      <ul class="rows">
        {lines.map((line) => (
          <li>
            <LineLink of={after} line={line} /> {line.text}
          </li>
        ))}
      </ul>
    </section>
  )

/** What somebody said does not go on, so that it can be taken back. */
const Rejected = (props: Two & { said: PlanSuccessionView['said'] }) => {
  const { before, after, said } = props
  const form = formOf(props)
  const pairs = said.flatMap((each) => {
    const one = before.parts.find(({ number }) => number === each.before)
    const other = after.parts.find(({ number }) => number === each.after)
    return each.state === 'rejected' && one && other ? [{ one, other }] : []
  })
  return pairs.length === 0 ? null : (
    <details>
      <summary>{counted(pairs.length, 'pair')} that somebody said is none</summary>
      <ul class="rows">
        {pairs.map(({ one, other }) => (
          <li>
            <LineLink of={before} line={one} /> does not go on as <LineLink of={after} line={other} />
            <LinkForm
              {...form}
              fields={{ later: after.record.id, line: one.number, successor: other.number }}
              acts={[['reopen', 'Take that back']]}
              of={`line ${partName(one)} and line ${partName(other)}`}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Lines of a plan under which nobody entered anything. */
const idleIn = ({ lines }: PlanView): ReadonlySet<number> =>
  new Set(lines.filter(({ facts }) => facts.activities.length === 0).map(({ id }) => Number(id)))

const told = ({ confirmed, carried, reworded, dropped, added }: Succession): string =>
  [
    confirmed.length > 0 && `${counted(confirmed.length, 'pair')} confirmed`,
    carried.length > 0 && `${counted(carried.length, 'line')} in the same words`,
    reworded.length > 0 && `${counted(reworded.length, 'line')} reworded`,
    dropped.length > 0 && `${counted(dropped.length, 'line')} without a successor`,
    added.length > 0 && `${counted(added.length, 'line')} new`,
  ]
    .filter(Boolean)
    .join(', ')

const Found = (props: Two & { said: PlanSuccessionView['said']; refused: SuccessorRefused | null }) => {
  const { before, after, said, refused } = props
  const succession = successionOf(before.parts, after.parts, said)
  const { confirmed, carried, reworded, added, dropped } = succession
  const idle = idleIn(before)
  return (
    <>
      <p class="lead">
        <a href={to.plan(after.partnership.id, after.record.id)}>{named(after)}</a>:{' '}
        {told(succession) || 'neither plan has a line'}.
      </p>
      <Pairs {...props} id="reworded" heading="Reworded" pairs={reworded} said={false} />
      <Dropped {...props} lines={dropped} idle={idle} refused={refused} />
      <Added after={after} lines={added} />
      <Carried {...props} pairs={carried} idle={idle} />
      <Pairs {...props} id="confirmed" heading="Confirmed by a person" pairs={confirmed} said />
      <Rejected {...props} said={said} />
    </>
  )
}

/** A plan beside a later one: which lines go on, as people said and as their words propose; which have no successor, which are new. */
export const PlanSuccessionPage = (props: {
  frame: Frame
  view: PlanSuccessionView
  refused?: SuccessorRefused | null
}) => {
  const { frame, view, refused = null } = props
  const { before, after, said } = view
  const p = before.partnership.id
  return (
    <Page
      title={`${before.plan.title}, beside a later plan`}
      partnership={before.partnership}
      frame={frame}
      name="plan-succession"
    >
      <p class="eyebrow">
        <a href={to.plan(p, before.record.id)}>{named(before)}</a>
      </p>
      <h1>The plan beside a later one</h1>
      <p class="how">
        Lines are matched by their words, not by their numbers. It is a proposal, until a person confirms a
        pair; then the pair stays, however the texts are read.
      </p>
      <p class="more">
        <a
          href={to.planSkeleton(p, before.record.id, {
            record: after ? String(after.record.id) : null,
          })}
        >
          The skeleton of the next plan (Word)
        </a>
      </p>
      <Choose view={view} />
      {after && <Found {...{ frame, before, after, said, refused }} />}
      <section aria-labelledby="without">
        <h2 id="without">Commitments of meetings without a line</h2>
        <WithoutLine p={p} rows={view.without} total={view.withoutInAll} />
      </section>
    </Page>
  )
}
