import { mayDecide } from '../../access/record.ts'
import type { Aspect, CellDifference, MatrixDifferences } from '../../plans/matrix/differences.ts'
import type { Left, Step } from '../../plans/matrix/steps.ts'
import type { PlanComparisonView } from '../../plans/plan-views.ts'
import { MARKINGS, STAGES, type Standing } from '../../register/standing.ts'
import type { Compared } from '../../reports/compare-matrix.ts'
import { instantInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { IntakeForm, placeOf, StepBoxes } from '../parts/intake-form.tsx'
import { MeaningsForm } from '../parts/meanings-form.tsx'
import { counted } from '../words.ts'

type Given = {
  readonly frame: Frame
  readonly view: PlanComparisonView
  /** The record that the address names. */
  readonly asked: number | null
  readonly compared: Compared | null
  /** What marks the steps that are shown. */
  readonly mark: string
  /** What was ticked and typed, and why it was refused. */
  readonly refused?: { readonly keys: readonly string[]; readonly reason: string; readonly sentence: string }
}

/** The boxes of what can be taken over, by line or row. */
type Boxes = (place: Step['of']) => ReturnType<typeof StepBoxes>

const ASPECT_WORDS: Readonly<Record<Aspect, string>> = {
  number: 'Number',
  words: 'Words',
  items: 'Items',
  bodies: 'Bodies',
  status: 'Status',
  activities: 'Activities',
  evidence: 'Evidence',
}

const Choose = ({ view: { view, choices }, asked }: Pick<Given, 'view' | 'asked'>) => {
  const p = view.partnership.id
  if (choices.length === 0)
    return (
      <p class="empty">
        No record with a table is there to compare it with. Add the workbook as a record first; it is kept as
        it is.
      </p>
    )
  return (
    <form method="get" action={to.planComparison(p, view.record.id)} class="choose-matrix">
      <label for="record">The record that holds the matrix</label>
      <select id="record" name="record">
        {choices.map(({ id, title }) => (
          <option value={id} selected={id === asked}>
            {title}
          </option>
        ))}
      </select>{' '}
      <button type="submit">Compare</button>
    </form>
  )
}

const Entries = ({ entries, none }: { entries: readonly string[]; none: string }) => (
  <>
    {entries.length === 0 && <span class="how">{none}</span>}
    {entries.map((entry) => (
      <p>{entry}</p>
    ))}
  </>
)

/** In a list an entry is missing there or here; what is one value stands in both. */
const LISTS: readonly Aspect[] = ['items', 'bodies', 'activities', 'evidence']

const Cell = ({ aspect, here, there, decided }: CellDifference) => {
  const none = LISTS.includes(aspect) ? 'nothing more' : 'nothing'
  return (
    <tr>
      <th scope="row">{ASPECT_WORDS[aspect]}</th>
      <td>
        <Entries entries={here} none={none} />
        {decided && <p class="how">Set by hand here, with a reason: it stands.</p>}
      </td>
      <td>
        <Entries entries={there} none={none} />
      </td>
    </tr>
  )
}

const Changed = (props: { view: PlanComparisonView; differences: MatrixDifferences; boxes: Boxes }) => {
  const { view, differences, boxes } = props
  if (differences.changed.length === 0) return null
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">What differs</h2>
      {differences.changed.map(({ line, cells }) => (
        <>
          <table class="differs">
            <caption>
              <a href={to.planLine(view.view.partnership.id, view.view.record.id, line.number)}>
                {line.label ?? 'Line'}
              </a>{' '}
              {line.text}
            </caption>
            <thead>
              <tr>
                <th scope="col">
                  <span class="vh">What</span>
                </th>
                <th scope="col">Only here</th>
                <th scope="col">Only in the matrix</th>
              </tr>
            </thead>
            <tbody>
              {cells.map((cell) => (
                <Cell {...cell} />
              ))}
            </tbody>
          </table>
          {boxes({ line: line.number })}
        </>
      ))}
    </section>
  )
}

const boxesOf = ({ view, compared, refused }: Given): Boxes => {
  const taking = compared && 'taking' in compared ? compared.taking : { steps: [], left: [] }
  const steps = Map.groupBy(taking.steps, ({ of }) => placeOf(of))
  const left = Map.groupBy(taking.left, ({ of }) => placeOf(of))
  const keys = refused ? new Set(refused.keys) : null
  const of = <T,>(map: ReadonlyMap<string, readonly T[]>, place: Step['of']) => map.get(placeOf(place)) ?? []
  return (place) => (
    <StepBoxes view={view} steps={of<Step>(steps, place)} left={of<Left>(left, place)} keys={keys} />
  )
}

const Intakes = ({ view: { view, intakes } }: Pick<Given, 'view'>) =>
  intakes.length === 0 ? null : (
    <section aria-labelledby="intakes">
      <h2 id="intakes">Taken over before</h2>
      <ul class="rows">
        {intakes.map(({ id, matrix, by, at, steps, undone }) => (
          <li>
            <a href={to.planIntake(view.partnership.id, view.record.id, id)}>
              {counted(steps, 'cell')} of {matrix.title}
            </a>{' '}
            <span class="how">
              {by}, {instantInWords(at)}
              {undone && `; taken back by ${undone.by}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )

/** Whether what stands in one record is for fewer people than another, or is to be handled with more care. */
const isNarrower = (one: Standing, other: Standing): boolean =>
  STAGES.indexOf(one.stage) < STAGES.indexOf(other.stage) ||
  MARKINGS.indexOf(one.marking) > MARKINGS.indexOf(other.marking)

const Found = (given: Given & { compared: Compared }) => {
  const { view, compared, frame, mark, refused } = given
  const { partnership, record: plan } = view.view
  const matrix = <a href={to.record(partnership.id, compared.record.id)}>{compared.record.title}</a>
  if ('sentence' in compared)
    return (
      <>
        <p class="lead">
          {matrix}: {compared.sentence}
        </p>
        <MeaningsForm view={view} compared={compared} />
      </>
    )
  const boxes = boxesOf(given)
  const { differences } = compared
  const { same, changed, added, gone } = differences
  const told = [
    same > 0 && `${counted(same, 'line')} the same`,
    changed.length > 0 && `${counted(changed.length, 'line')} told otherwise`,
    added.length > 0 &&
      `${counted(added.length, 'row')} that ${added.length === 1 ? 'is' : 'are'} no line here`,
    gone.length > 0 && `${counted(gone.length, 'line')} without a row`,
  ].filter(Boolean)
  const alike = same > 0 && told.length === 1
  return (
    <>
      <p class="lead">
        {matrix}:{' '}
        {alike
          ? `it says of ${same === 1 ? 'the one line' : `all ${counted(same, 'line')}`} what is known here.`
          : `${told.join(', ')}.`}
      </p>
      <MeaningsForm view={view} compared={compared} />
      <Changed view={view} differences={differences} boxes={boxes} />
      {added.length > 0 && (
        <section aria-labelledby="added">
          <h2 id="added">Rows that are no line of the plan</h2>
          <ul class="rows">
            {added.map(({ number, text, statusText }, at) => (
              <li>
                {number && <b>{number}</b>} {text}
                {statusText && <span class="how"> {statusText}</span>}
                {boxes({ row: at })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {gone.length > 0 && (
        <section aria-labelledby="gone">
          <h2 id="gone">Lines without a row</h2>
          <ul class="rows">
            {gone.map(({ number, label, text }) => (
              <li>
                <a href={to.planLine(partnership.id, plan.id, number)}>{label ?? 'Line'}</a> {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      <IntakeForm
        action={to.planIntakes(partnership.id, plan.id)}
        compared={compared}
        mark={mark}
        may={mayDecide(frame.actor, partnership.id, plan.standing)}
        narrower={isNarrower(compared.record.standing, plan.standing)}
        typed={refused ?? null}
      />
    </>
  )
}

/** A plan beside a matrix that was added as a record: what it says otherwise, cell by cell. Nothing is changed by looking. */
export const PlanComparisonPage = (given: Given) => {
  const { frame, view, asked, compared } = given
  const { partnership, record, plan } = view.view
  return (
    <Page
      title={`${plan.title}, beside a matrix`}
      partnership={partnership}
      frame={frame}
      name="plan-comparison"
    >
      <p class="eyebrow">
        <a href={to.plan(partnership.id, record.id)}>{plan.title}</a>
      </p>
      <h1>The plan beside a matrix</h1>
      <p class="how">
        Rows are matched to lines by their numbers and words. What the matrix has no column for is not
        compared. Nothing is changed until you take over what you tick, and all of that can be taken back.
      </p>
      <Choose view={view} asked={asked} />
      {compared && <Found {...given} compared={compared} />}
      <Intakes view={view} />
    </Page>
  )
}
