import { labelIn } from '../../frameworks/scheme.ts'
import type { ConceptView } from '../../plans/alignment/alignment-views.ts'
import { throughYears } from '../../plans/alignment/through-years.ts'
import { dateInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { ConceptOutline } from '../parts/concept-outline.tsx'
import { OnDay } from '../parts/plan-standing.tsx'
import { Quoted } from '../parts/quoted.tsx'
import { ServedBy } from '../parts/served-by.tsx'
import { ServedLines, ServedShare } from '../parts/served-lines.tsx'
import { ServedYears } from '../parts/served-years.tsx'
import { SourceLink } from '../parts/source-link.tsx'
import { partInWords } from '../plan-words.ts'

type Given = {
  readonly frame: Frame
  readonly view: ConceptView
  readonly on: string
  readonly today: string
  /** The plan whose lines alone are looked at, by the number of its record; null for all. */
  readonly plan?: number | null
  /** The topmost part of that plan whose lines alone are looked at, by its number; null for all. */
  readonly part?: number | null
}

/** The lines that are looked at: of all plans, of one, or of one part of one. */
const chosenLines = ({ lines }: ConceptView, plan?: number | null, part?: number | null) =>
  lines.filter((each) => (!plan || each.plan.id === plan) && (!part || each.part?.number === part))

const Lines = ({ view, on, plan, part }: Pick<Given, 'view' | 'on' | 'plan' | 'part'>) => {
  const p = view.partnership.id
  const { id: f } = view.framework
  const { code } = view.concept
  const lines = chosenLines(view, plan, part)
  const top = lines.find((each) => each.part?.number === part)?.part
  return (
    <section aria-labelledby="lines">
      <h2 id="lines">Action lines</h2>
      {lines.length === 0 ? (
        <p class="empty">
          {view.lines.length === 0
            ? 'Nobody has said that an action line serves it. It is said on the page of a line.'
            : 'Nobody has said that one of these action lines serves it.'}
        </p>
      ) : (
        <ServedShare lines={lines} on={on} />
      )}
      {plan && (
        <p class="how">
          {part
            ? `Of one part of one plan alone${top ? `: ${partInWords(top)}` : ''}.`
            : 'Of one plan alone.'}{' '}
          {part && <a href={`${to.concept(p, f, code, { on, plan })}#lines`}>The whole plan</a>}
          {part && ', '}
          <a href={`${to.concept(p, f, code, { on })}#lines`}>{part ? 'all plans' : 'All plans'}</a>
        </p>
      )}
      <ServedLines
        {...{ p, sides: view.partnership.sides, own: view.concept, lines, on }}
        hrefOfPart={(of, number) => `${to.concept(p, f, code, { on, plan: of, part: number })}#lines`}
      />
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
              <ServedBy p={p} sides={view.partnership.sides} own={view.concept} by={by} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const Words = ({ view }: Pick<Given, 'view'>) => {
  const { labels, definitions, uri } = view.concept
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
      {uri !== null && (
        <p class="place">
          Known elsewhere as <SourceLink source={uri} words={uri} />
        </p>
      )}
    </>
  )
}

/** The way to what serves this and a part of another framework. */
const With = ({ view }: Pick<Given, 'view'>) => {
  const { partnership, framework, concept, others } = view
  if (others.length === 0) return null
  return (
    <section aria-labelledby="with">
      <h2 id="with">With a part of another framework</h2>
      <p class="how">How the two relate, and what serves both, in whose words.</p>
      <form
        method="get"
        action={to.concept(partnership.id, framework.id, concept.code)}
        class="on-day choose-two"
      >
        <label for="with-part">{concept.code} with</label>{' '}
        <select id="with-part" name="with">
          {others.map(({ id, titles, parts }) => (
            <optgroup label={labelIn(titles)}>
              {parts.map(({ code, labels }) => (
                <option value={`${id}/${code}`}>
                  {code} {labelIn(labels)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>{' '}
        <button type="submit">Show</button>
      </form>
    </section>
  )
}

/** A concept of a framework: what is above and under it, and the lines and statements that people say serve it. */
export const ConceptPage = ({ frame, view, on, today, plan = null, part = null }: Given) => {
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
      <OnDay action={to.concept(p, framework.id, concept.code)} on={on} today={today} kept={{ plan, part }} />
      <Lines view={view} on={on} plan={plan} part={part} />
      <Statements view={view} />
      <ServedYears
        years={throughYears(
          view.statements.map(({ record }) => record.meeting?.start ?? record.published),
          chosenLines(view, plan, part).map(({ facts }) => facts),
          on,
        )}
        href={(day) => to.concept(p, framework.id, concept.code, { on: day, plan, part })}
      />
      <With view={view} />
      {below.length > 0 && (
        <section aria-labelledby="under">
          <h2 id="under">What is under it</h2>
          <ConceptOutline p={p} concepts={below} />
        </section>
      )}
    </Page>
  )
}
