import { labelIn } from '../../frameworks/scheme.ts'
import type { ConceptServed, ConceptView } from '../../plans/alignment/alignment-views.ts'
import { throughYears } from '../../plans/alignment/through-years.ts'
import { assess } from '../../plans/following/assess.ts'
import { shareInWords, shareOf } from '../../plans/following/standing.ts'
import { isAddressed, isCompleted, isCounted } from '../../plans/following/status.ts'
import { dateInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { SaidBy } from '../parts/alignments.tsx'
import { ConceptOutline } from '../parts/concept-outline.tsx'
import { OnDay, StatusMark } from '../parts/plan-standing.tsx'
import { Quoted } from '../parts/quoted.tsx'
import { ServedYears } from '../parts/served-years.tsx'
import { partName, planInWords } from '../plan-words.ts'

type Given = {
  readonly frame: Frame
  readonly view: ConceptView
  readonly on: string
  readonly today: string
  /** The plan whose lines alone are looked at, by the number of its record; null for all. */
  readonly plan?: number | null
}

/** By which part of the framework something serves it, and who says so. */
const By = ({ view, by }: Pick<Given, 'view'> & { by: readonly ConceptServed[] }) => (
  <ul class="served-by">
    {by.map((each) => (
      <li>
        {each.code !== view.concept.code && (
          <>
            <a href={to.concept(view.partnership.id, view.framework.id, each.code)}>{each.code}</a>{' '}
          </>
        )}
        <SaidBy sides={view.partnership.sides} said={each} />
      </li>
    ))}
  </ul>
)

const Lines = ({ view, on, plan }: Pick<Given, 'view' | 'on' | 'plan'>) => {
  const p = view.partnership.id
  const lines = view.lines
    .filter((each) => !plan || each.plan.id === plan)
    .map((each) => ({ ...each, assessment: assess(each.facts, on) }))
  const counted = lines.filter(({ assessment }) => isCounted(assessment.status))
  const addressed = counted.filter(({ assessment }) => isAddressed(assessment.status, assessment.done))
  const completed = counted.filter(({ assessment }) => isCompleted(assessment.status))
  return (
    <section aria-labelledby="lines">
      <h2 id="lines">Action lines</h2>
      {lines.length === 0 ? (
        <p class="empty">Nobody has said that an action line serves it.</p>
      ) : (
        <p>
          Addressed {shareInWords(shareOf(addressed.length, counted.length))}, completed{' '}
          {shareInWords(shareOf(completed.length, counted.length))}.
        </p>
      )}
      {plan && (
        <p class="how">
          Of one plan alone.{' '}
          <a href={to.concept(p, view.framework.id, view.concept.code, { on })}>All plans</a>
        </p>
      )}
      {[...Map.groupBy(lines, ({ plan }) => plan.id)].map(([id, each]) => (
        <>
          <h3>
            <a href={to.plan(p, id)}>{planInWords(each[0]!.plan)}</a>
          </h3>
          <ul class="rows">
            {each.map(({ line, assessment, by }) => (
              <li>
                <p>
                  <a href={to.planLine(p, id, line.number)}>Line {partName(line)}</a>{' '}
                  <StatusMark status={assessment.status} />
                </p>
                {line.label !== null && <p class="of-line">{line.text}</p>}
                <By view={view} by={by} />
              </li>
            ))}
          </ul>
        </>
      ))}
    </section>
  )
}

const Statements = ({ view }: Pick<Given, 'view'>) => {
  const p = view.partnership.id
  return (
    <section aria-labelledby="statements">
      <h2 id="statements">Statements</h2>
      {view.statements.length === 0 && <p class="empty">Nobody has said that a statement serves it.</p>}
      <ul class="rows">
        {view.statements.map(({ record, statement, by }) => {
          const day = record.meeting?.start ?? record.published
          return (
            <li>
              <p>
                <a href={to.statement(p, record.id, statement.number)}>
                  <Quoted content={statement.content} />
                </a>
              </p>
              <p class="about">
                {day && `${dateInWords(day)}, `}
                <a href={to.place(p, record.id, `s-${statement.number}`)}>{record.title}</a>
              </p>
              <By view={view} by={by} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const Words = ({ view }: Pick<Given, 'view'>) => {
  const { labels, definitions } = view.concept
  const shown = labelIn(labels)
  const others = Object.entries(labels).filter(([language, label]) => language !== '' && label !== shown)
  const definition = labelIn(definitions)
  return (
    <>
      {definition && <p class="lead">{definition}</p>}
      {others.length > 0 && (
        <dl class="facts other-labels">
          {others.map(([language, label]) => (
            <div>
              <dt>{language}</dt>
              <dd lang={language}>{label}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

/** A concept of a framework: what is above and under it, and the lines and statements that people say serve it. */
export const ConceptPage = ({ frame, view, on, today, plan = null }: Given) => {
  const { partnership, framework, concept, above, below } = view
  const p = partnership.id
  return (
    <Page
      title={`${concept.code}, ${labelIn(framework.titles)}`}
      partnership={partnership}
      frame={frame}
      name="concept"
    >
      <nav class="way" aria-label="Where it stands">
        <ol>
          <li>
            <a href={to.framework(p, framework.id)}>{labelIn(framework.titles)}</a>
          </li>
          {above.map((each) => (
            <li>
              <a href={to.concept(p, framework.id, each.code)}>
                {each.code} {labelIn(each.labels)}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <h1>
        {concept.code} {labelIn(concept.labels)}
      </h1>
      {concept.gone && (
        <p class="beside">
          The newest version of the framework has this no more. What was said of it is kept.
        </p>
      )}
      <Words view={view} />
      <OnDay action={to.concept(p, framework.id, concept.code)} on={on} today={today} />
      <Lines view={view} on={on} plan={plan} />
      <Statements view={view} />
      <ServedYears
        years={throughYears(
          view.statements.map(({ record }) => record.meeting?.start ?? record.published),
          view.lines.filter((each) => !plan || each.plan.id === plan).map(({ facts }) => facts),
          on,
        )}
        href={(day) => to.concept(p, framework.id, concept.code, { on: day, plan })}
      />
      {below.length > 0 && (
        <section aria-labelledby="under">
          <h2 id="under">What is under it</h2>
          <ConceptOutline p={p} concepts={below} />
        </section>
      )}
    </Page>
  )
}
