import type { Actor } from '../../access/actor.ts'
import { mayEditRecord } from '../../access/record.ts'
import { type Round, type RoundAsked, type RoundTally, roundStanding } from '../../plans/following/round.ts'
import { shareInWords, shareOf } from '../../plans/following/standing.ts'
import { isCounted } from '../../plans/following/status.ts'
import type { RoundsView } from '../../plans/following/work.ts'
import { writtenInWords } from '../../plans/following/written-date.ts'
import type { PlanView } from '../../plans/plan-views.ts'
import { dateInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import { type Assessed, LineCells, statusOf } from './line-cells.tsx'
import { RoundForm } from './round-form.tsx'
import { SideMark } from './side-mark.tsx'

/** What was refused of a round, with what was typed. */
export type RoundRefused = {
  readonly sentence: string
  readonly field: 'period' | 'due' | null
  readonly typed: RoundAsked
}

type Given = {
  readonly actor: Actor
  readonly view: PlanView
  readonly rounds: RoundsView
  readonly assessed: Assessed
  readonly today: string
  readonly refused: RoundRefused | null
}

const ENDED = { open: 'open', closed: 'closed', withdrawn: 'withdrawn' } as const

/** “Report on January 2027 to June 2027 by 31 July 2027”. */
export const roundInWords = ({ period, due }: Pick<Round, 'period' | 'due'>): string =>
  `Report on ${writtenInWords(period)} by ${dateInWords(due)}`

type Row = RoundTally & { readonly name: ReturnType<typeof SideMark> | string }

const Tallies = (
  props: Pick<Given, 'view' | 'assessed'> & { caption: string; head: string; rows: readonly Row[] },
) => {
  const { view, assessed, caption, head, rows } = props
  const byNumber = new Map(view.parts.map((part) => [part.number, part]))
  return (
    <table class="by-part by-group round-tally">
      <caption class="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">Reported</th>
          <th scope="col">No report yet</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, reported, missing }) => (
          <tr>
            <th scope="row">{name}</th>
            <td>{shareInWords(shareOf(reported.length, reported.length + missing.length))}</td>
            <td class="lines">
              <LineCells
                p={view.partnership.id}
                plan={view.record.id}
                lines={missing.flatMap((number) => byNumber.get(number) ?? [])}
                assessed={assessed}
                whole
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How far the open round has come: of the lines with bodies, those on which each side and each body has reported. */
const OpenRound = ({ view, rounds, assessed, today, round }: Given & { round: Round }) => {
  const { sides } = view.partnership
  const asked = view.parts.flatMap((part) => {
    const bodies = rounds.bodies.get(part.number)
    return bodies && isCounted(statusOf(assessed, part)) ? [{ line: part.number, bodies }] : []
  })
  const standing = roundStanding(
    round,
    asked,
    rounds.reports,
    sides.map(({ id }) => id),
  )
  const mark = (id: string) => {
    const side = sides.find((each) => each.id === id)
    return side ? <SideMark side={side} /> : id
  }
  return (
    <>
      <p class="lead">
        {roundInWords(round)}
        {round.due < today && <b class="over"> (overdue)</b>}
      </p>
      {asked.length === 0 ? (
        <p class="empty">
          No line is given to a body yet, so nobody is asked. On the page of a line, those who write to the
          plan can say who leads it.
        </p>
      ) : (
        <>
          <Tallies
            {...{ view, assessed, caption: 'By side', head: 'Side' }}
            rows={standing.sides.map((tally) => ({ ...tally, name: mark(tally.side) }))}
          />
          <details>
            <summary>By body</summary>
            <Tallies
              {...{ view, assessed, caption: 'By body', head: 'Body' }}
              rows={standing.bodies.map((tally) => ({
                ...tally,
                name: (
                  <>
                    {mark(tally.body.side)} {tally.body.shortName ?? tally.body.name}
                  </>
                ),
              }))}
            />
          </details>
          <p class="how">
            Of the lines given to a body. Of the other side you see the reports that are accepted.
          </p>
        </>
      )}
    </>
  )
}

/** Closing the open round, withdrawing it, and changing its time or its day. */
const Edit = ({ action, round, refused }: { action: string; round: Round; refused: RoundRefused | null }) => (
  <>
    <details open={refused !== null}>
      <summary>Change the round</summary>
      <RoundForm
        action={action}
        asked={
          refused?.typed ?? {
            round: round.id,
            version: round.version,
            period: round.period,
            due: round.due,
          }
        }
        refused={refused}
      />
    </details>
    <form method="post" action={action} class="round-end">
      <input type="hidden" name="round" value={round.id} />
      <button type="submit" name="act" value="close">
        Close the round
      </button>{' '}
      <button type="submit" name="act" value="withdraw">
        Withdraw it
      </button>{' '}
      <span class="consequence">Its reports stay either way, and it can be opened again.</span>
    </form>
  </>
)

const Earlier = ({ action, rounds, may }: { action: string; rounds: readonly Round[]; may: boolean }) =>
  rounds.length === 0 ? null : (
    <details>
      <summary>Earlier rounds</summary>
      <ul class="rows">
        {rounds.map((round) => (
          <li>
            {roundInWords(round)} <span class="how">{ENDED[round.state]}</span>
            {may && (
              <form method="post" action={action}>
                <input type="hidden" name="round" value={round.id} />
                <button type="submit" name="act" value="reopen">
                  Open it again
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </details>
  )

/** The rounds of a plan: how far the open one has come, those before, and the forms of those who edit. Not for the public. */
export const PlanRounds = (given: Given) => {
  const { actor, view, rounds, refused } = given
  const { partnership, record } = view
  const may = mayEditRecord(actor, partnership.id, record.standing).ok
  const open = rounds.rounds.find(({ state }) => state === 'open')
  if (actor.kind === 'public' || (rounds.rounds.length === 0 && !may)) return null
  const action = to.planRounds(partnership.id, record.id)
  const blank: RoundAsked = { round: '', version: 0, period: '', due: '' }
  return (
    <section aria-labelledby="rounds" class="plan-rounds">
      <h2 id="rounds">Reporting round</h2>
      {open ? <OpenRound {...given} round={open} /> : <p class="empty">No round is open.</p>}
      {may && open && <Edit action={action} round={open} refused={refused} />}
      {may && !open && (
        <details open={refused !== null}>
          <summary>Call for reports</summary>
          <RoundForm action={action} asked={refused?.typed ?? blank} refused={refused} />
        </details>
      )}
      <p class="more">
        <a href={to.work(partnership.id)}>What is ours to report</a>
      </p>
      <Earlier
        action={action}
        rounds={rounds.rounds.filter(({ state }) => state !== 'open')}
        may={may && !open}
      />
    </section>
  )
}
