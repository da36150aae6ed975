import { mayDecide } from '../../access/record.ts'
import { assess } from '../../plans/following/assess.ts'
import type { PlanLineView } from '../../plans/plan-views.ts'
import { to } from '../addresses.ts'
import { citationOf } from '../citation.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { Alignments, type AlignmentTyped } from '../parts/alignments.tsx'
import { CitationBlock } from '../parts/cite.tsx'
import { History } from '../parts/history.tsx'
import { Activities, Bodies, type FollowingRefused, SetStatus, Status } from '../parts/line-following.tsx'
import { Indicators } from '../parts/line-indicators.tsx'
import { Reports } from '../parts/line-reports.tsx'
import { LineThread } from '../parts/line-thread.tsx'
import { PlanItems } from '../parts/plan-items.tsx'
import { partName } from '../plan-words.ts'

/** Why a line has no place in the text of its plan. */
const whyNoPlace = ({ added }: PlanLineView['line']): string =>
  added
    ? '. It is not of the plan’s own text: it was brought in from a matrix.'
    : '. Its words are no longer found in the text as it is read now.'

/** One action line: its words, the sections it stands in, and where they stand in the document. */
export const PlanLinePage = ({
  frame,
  view,
  today,
  refused = null,
  alignment = null,
}: {
  frame: Frame
  view: PlanLineView
  today: string
  refused?: FollowingRefused | null
  /** What was not kept of what it serves, with what was typed. */
  alignment?: AlignmentTyped | null
}) => {
  const { partnership, record, plan, line, within, place, previous, next } = view
  const p = partnership.id
  const name = partName(line)
  const whole = [line.text, ...line.items.map(({ mark, text }) => `${mark ?? '•'} ${text}`)].join(' ')
  const href = to.planLine(p, record.id, line.number)
  const assessment = assess(view.facts, today)
  const may = mayDecide(frame.actor, p, record.standing)
  const given = { view, assessment, may, refused, today }
  return (
    <Page title={`${name}, ${plan.title}`} partnership={partnership} frame={frame} name="plan-line">
      <nav class="way" aria-label="Where it stands">
        <ol>
          <li>
            <a href={to.plan(p, record.id)}>{plan.title}</a>
          </li>
          {within.map((section) => (
            <li>
              <a href={`${to.plan(p, record.id)}#part-${section.number}`}>
                {section.label} {section.text || 'Under no heading'}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <p class="eyebrow">Action line</p>
      <h1>{name}</h1>
      <blockquote class="line-words">
        <p>{line.text}</p>
        <PlanItems items={line.items} />
      </blockquote>
      <p class="place">
        <a href={place ? to.place(p, record.id, `b-${place.paragraph}`) : to.record(p, record.id)}>
          {record.title}
        </a>
        {place ? (
          <>
            , {place.page !== null && `page ${place.page}, `}paragraph {place.paragraph}
          </>
        ) : (
          whyNoPlace(line)
        )}
      </p>
      <Status view={view} assessment={assessment} />
      <LineThread frame={frame} view={view} />
      <Alignments
        subject={{ of: 'line', record: record.id, number: line.number }}
        partnership={partnership}
        aligned={view.aligned}
        may={may}
        refused={alignment}
      />
      <SetStatus {...given} />
      <Activities {...given} />
      <Indicators {...given} />
      <Reports
        actor={frame.actor}
        view={view}
        refused={refused}
        period={view.round?.period ?? today.slice(0, 4)}
      />
      <Bodies {...given} sides={partnership.sides} />
      <section aria-labelledby="cite">
        <h2 id="cite">To cite it</h2>
        <CitationBlock citation={citationOf(record, whole, `action line ${name}`, frame.origin + href)} />
        <p class="more">
          <a href={to.passagesLikeLine(p, record.id, line.number)}>Passages like this one</a>
        </p>
      </section>
      <History
        p={p}
        sides={partnership.sides}
        history={view.trail}
        all={to.trail(p, { object: 'line', id: `${record.id}/${line.number}` })}
      />
      <nav class="neighbours" aria-label="Other lines">
        {previous ? (
          <a href={to.planLine(p, record.id, previous.number)} rel="prev">
            Before: {partName(previous)}
          </a>
        ) : (
          <span />
        )}
        {next && (
          <a href={to.planLine(p, record.id, next.number)} rel="next">
            Next: {partName(next)}
          </a>
        )}
      </nav>
    </Page>
  )
}
