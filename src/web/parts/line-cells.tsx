import type { Assessment } from '../../plans/following/assess.ts'
import { STATUS_WORDS, type Status } from '../../plans/following/status.ts'
import type { PlanPart } from '../../plans/plan-parts.ts'
import { to } from '../addresses.ts'
import { lastStep, partName } from '../plan-words.ts'

/** How each line stands, by its id. */
export type Assessed = ReadonlyMap<string, Assessment>

export const statusOf = (assessed: Assessed, line: PlanPart): Status =>
  assessed.get(String(line.number))?.status ?? 'not-started'

/** Lines as small numbers filled by how they stand, each leading to its page; `whole` writes their numbers whole. */
export const LineCells = (props: {
  p: string
  plan: number
  lines: readonly PlanPart[]
  assessed: Assessed
  whole?: boolean
}) => {
  const { p, plan, lines, assessed, whole = false } = props
  return (
    <span class="cells">
      {lines.map((line) => {
        const status = statusOf(assessed, line)
        return (
          <a
            href={to.planLine(p, plan, line.number)}
            class={`is-${status}`}
            title={`${partName(line)}, ${STATUS_WORDS[status]}: ${line.text}`.slice(0, 160)}
            aria-label={`Line ${partName(line)}, ${STATUS_WORDS[status]}`}
          >
            {whole ? (line.label ?? '•') : lastStep(line.label)}
          </a>
        )
      })}
    </span>
  )
}
