import { type StandingGroup, shareInWords, type Tally } from '../../plans/following/standing.ts'
import type { PlanPart } from '../../plans/plan-parts.ts'
import type { PlanMatrixView } from '../../plans/plan-views.ts'
import { type Assessed, LineCells } from './line-cells.tsx'
import type { SideMark } from './side-mark.tsx'

/** What a plan's lines are told from, by their numbers and how each stands. */
export type GroupsGiven = {
  readonly view: PlanMatrixView
  readonly assessed: Assessed
  readonly byNumber: ReadonlyMap<string, PlanPart>
}

const GroupRow = (
  props: GroupsGiven & {
    name: ReturnType<typeof SideMark> | string | null
    group: StandingGroup
    /** Where the lines behind its numbers are; they stand beside them as well. */
    href?: string
    id?: string | undefined
  },
) => {
  const { view, assessed, byNumber, name, group, href, id } = props
  const number = (share: Tally['addressed']) =>
    href ? <a href={href}>{shareInWords(share)}</a> : shareInWords(share)
  const lines = [...group.counted, ...group.leftOut].flatMap(({ id }) => byNumber.get(id) ?? [])
  return (
    <tr id={id}>
      <th scope="row">{name}</th>
      <td>{number(group.addressed)}</td>
      <td>{number(group.completed)}</td>
      <td class="lines">
        <LineCells p={view.partnership.id} plan={view.record.id} lines={lines} assessed={assessed} whole />
      </td>
    </tr>
  )
}

/** Lines counted apart, with the lines behind each number. */
export const LineGroups = (
  props: GroupsGiven & {
    caption: string
    head: string
    groups: readonly StandingGroup[]
    nameOf: (key: string | null) => ReturnType<typeof SideMark> | string
    linesOf?: (key: string | null) => string
    idOf?: (key: string | null) => string | undefined
  },
) => {
  const { caption, head, groups, nameOf, linesOf, idOf, ...given } = props
  return (
    <table class="by-part by-group">
      <caption class="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">Addressed</th>
          <th scope="col">Completed</th>
          <th scope="col">Lines</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <GroupRow
            {...given}
            {...(linesOf && { href: linesOf(group.key) })}
            id={idOf?.(group.key)}
            name={nameOf(group.key)}
            group={group}
          />
        ))}
      </tbody>
    </table>
  )
}
