import { shareInWords, shareOf } from '../../plans/following/standing.ts'
import type { WorkOfBody, WorkView } from '../../plans/following/work.ts'
import { to } from '../addresses.ts'
import { roundInWords } from './plan-rounds.tsx'

/** A line of one side, once however many of its bodies have a part in it. */
const linesOf = (groups: readonly WorkOfBody[], id: string) =>
  new Map(
    groups.flatMap(({ body, lines }) =>
      lines
        .filter(({ round }) => round?.round.id === id)
        .map(({ line, round }) => [`${body.side}/${line.number}`, round?.missing === true] as const),
    ),
  )

/** The rounds that are open, with how many of the lines that are shown have a report in them. */
export const OpenRounds = (props: { view: WorkView; groups: readonly WorkOfBody[]; today: string }) => {
  const { view, groups, today } = props
  const open = view.rounds.filter(({ state }) => state === 'open')
  if (open.length === 0) return null
  const titles = new Map(view.plans.map(({ record, plan }) => [record.id, plan.title]))
  return (
    <section aria-labelledby="rounds" class="open-rounds">
      <h2 id="rounds">Asked for</h2>
      <ul class="rows">
        {open.map((round) => {
          const asked = [...linesOf(groups, round.id).values()]
          const reported = asked.filter((missing) => !missing).length
          return (
            <li>
              <p>
                <a href={`${to.plan(view.partnership.id, round.record)}#rounds`}>{roundInWords(round)}</a>
                {round.due < today && <b class="over"> (overdue)</b>}
              </p>
              <p class="how">
                {titles.get(round.record)}
                {asked.length > 0 && `: reported on ${shareInWords(shareOf(reported, asked.length))}`}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
