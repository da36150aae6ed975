import { type Standing, type StandingGroup, shareInWords } from '../../plans/following/standing.ts'
import type { PlanPart } from '../../plans/plan-parts.ts'
import type { PlanView } from '../../plans/plan-views.ts'
import { to } from '../addresses.ts'
import { type Bar, Bars } from './bars.tsx'

const nameOf = ({ label, text }: PlanPart): string => [label, text].filter(Boolean).join(' ')

type Part = { readonly part: PlanPart; readonly group: StandingGroup }

/** Which part is furthest and which least far, where they differ. */
const finding = (parts: readonly Part[]): string => {
  const share = ({ group }: Part) => group.addressed.percent ?? 0
  const inOrder = [...parts].sort((one, other) => share(other) - share(one))
  const [first, last] = [inOrder[0]!, inOrder.at(-1)!]
  if (share(first) === share(last)) return `${share(first)} % addressed in each part`
  return `Addressed most in ${nameOf(first.part)} (${share(first)} %), least in ${nameOf(last.part)} (${share(last)} %)`
}

/** How far the parts of a plan have come, as bars; nothing for a plan of one part. */
export const PartBars = (props: { view: PlanView; standing: Standing; day: string | null }) => {
  const { view, standing, day } = props
  const byNumber = new Map(view.parts.map((part) => [String(part.number), part]))
  const parts = (standing.groups.pillar ?? []).flatMap((group): readonly Part[] => {
    const part = group.key === null ? undefined : byNumber.get(group.key)
    return part ? [{ part, group }] : []
  })
  if (parts.length < 2) return null
  const plan = to.plan(view.partnership.id, view.record.id, { on: day })
  const bars = (of: (group: StandingGroup) => StandingGroup['addressed']): readonly Bar[] =>
    parts.map(({ part, group }) => ({
      label: nameOf(part),
      count: of(group).percent ?? 0,
      words: shareInWords(of(group)),
      href: `${plan}#part-${part.number}`,
    }))
  return (
    <section class="over-years" aria-labelledby="parts">
      <h2 id="parts">By part</h2>
      <Bars
        title={finding(parts)}
        head={['Part', 'Addressed']}
        bars={bars(({ addressed }) => addressed)}
        whole={100}
      />
      <Bars
        title="Completed"
        head={['Part', 'Completed']}
        bars={bars(({ completed }) => completed)}
        whole={100}
      />
    </section>
  )
}
