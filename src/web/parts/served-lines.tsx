import type { ServedLine } from '../../plans/alignment/alignment-views.ts'
import type { ActivityTold } from '../../plans/alignment/latest-activities.ts'
import { ACTIVITY_STATE_WORDS } from '../../plans/following/activity.ts'
import { assess } from '../../plans/following/assess.ts'
import { shareInWords, shareOf } from '../../plans/following/standing.ts'
import { isAddressed, isCompleted, isCounted } from '../../plans/following/status.ts'
import { writtenInWords } from '../../plans/following/written-date.ts'
import type { PlanPart } from '../../plans/plan-parts.ts'
import { to } from '../addresses.ts'
import { partInWords, partName, planInWords } from '../plan-words.ts'
import { counted } from '../words.ts'
import { StatusMark } from './plan-standing.tsx'
import { ServedBy, type ServedByProps } from './served-by.tsx'

/** So many activities of a line are told beside it, the latest; the others on its page. */
const TOLD = 3

const Activities = ({ activities, more }: { activities: readonly ActivityTold[]; more: string }) => {
  if (activities.length === 0) return null
  const left = activities.length - TOLD
  return (
    <ul class="under-line">
      {activities.slice(0, TOLD).map(({ title, state, date }) => (
        <li>
          {title}{' '}
          <span class="how">
            {ACTIVITY_STATE_WORDS[state]}
            {date && `, ${writtenInWords(date)}`}
          </span>
        </li>
      ))}
      {left > 0 && (
        <li>
          <a href={more}>and {left} more</a>
        </li>
      )}
    </ul>
  )
}

/** How many of the lines are addressed and completed on a day. */
export const ServedShare = ({ lines, on }: { lines: readonly ServedLine[]; on: string }) => {
  const counted = lines.map(({ facts }) => assess(facts, on)).filter(({ status }) => isCounted(status))
  const addressed = counted.filter(({ status, done }) => isAddressed(status, done))
  const completed = counted.filter(({ status }) => isCompleted(status))
  return (
    <p>
      Addressed {shareInWords(shareOf(addressed.length, counted.length))}, completed{' '}
      {shareInWords(shareOf(completed.length, counted.length))}.
    </p>
  )
}

type PartGroup = { readonly part: PlanPart | null; readonly lines: readonly ServedLine[] }

/** The lines of one plan by its topmost parts, in the plan's order. */
const byPart = (lines: readonly ServedLine[]): readonly PartGroup[] =>
  [...Map.groupBy(lines, ({ part }) => part?.number ?? null).values()].map((each) => ({
    part: each[0]!.part,
    lines: each,
  }))

type Given = ServedByProps & {
  readonly lines: readonly ServedLine[]
  readonly on: string
  /** Where the lines of one part of a plan are looked at alone; left out where a part leads to its place in the plan. */
  readonly hrefOfPart?: (plan: number, part: number) => string
}

const Lines = ({ lines, on, hrefOfPart: _, ...by }: Given) => (
  <ul class="rows">
    {lines.map(({ plan, line, facts, activities, by: said }) => {
      const href = to.planLine(by.p, plan.id, line.number)
      return (
        <li>
          <p>
            <a href={href}>Line {partName(line)}</a> <StatusMark status={assess(facts, on).status} />
          </p>
          {line.label !== null && <p class="of-line">{line.text}</p>}
          <Activities activities={activities} more={`${href}#activities`} />
          <ServedBy {...by} by={said} />
        </li>
      )
    })}
  </ul>
)

/** Lines that serve something, by plan and by its topmost parts, each with how it stands, what was done, and who says so. */
export const ServedLines = (props: Given) => (
  <>
    {[...Map.groupBy(props.lines, ({ plan }) => plan.id)].map(([id, lines]) => (
      <>
        <h3>
          <a href={to.plan(props.p, id)}>{planInWords(lines[0]!.plan)}</a>
        </h3>
        {byPart(lines).map(({ part, lines: each }) => (
          <>
            {part && (
              <h4>
                <a
                  href={props.hrefOfPart?.(id, part.number) ?? `${to.plan(props.p, id)}#part-${part.number}`}
                >
                  {partInWords(part)}
                </a>
                <span class="how">, {counted(each.length, 'line')}</span>
              </h4>
            )}
            <Lines {...props} lines={each} />
          </>
        ))}
      </>
    ))}
  </>
)
