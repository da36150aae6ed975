import { mayLink } from '../../access/link.ts'
import type { PartnershipRef, StatementRow } from '../../register/views.ts'
import type { ClauseStep } from '../../search/agreed/history-view.ts'
import { dateInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'

type Given = { readonly frame: Frame; readonly partnership: PartnershipRef }

/** Buttons by which somebody says of two statements whether they are one clause; nothing for those who may not. */
export const ClauseButtons = (
  props: Given & {
    row: StatementRow
    other: StatementRow
    acts: readonly (readonly [act: string, words: string])[]
  },
) => {
  const { frame, partnership, row, other, acts } = props
  if (!mayLink(frame.actor, partnership.id, [row.record.standing, other.record.standing]).ok) return null
  return (
    <form
      class="clause-acts"
      method="post"
      action={to.clauseLinks(partnership.id, row.record.id, row.statement.number)}
    >
      <input type="hidden" name="wording" value={`${other.record.id}/${other.statement.number}`} />
      <input type="hidden" name="back" value={frame.path} />
      {acts.map(([act, words]) => (
        <button type="submit" name="act" value={act}>
          {words}
        </button>
      ))}
    </form>
  )
}

const dayOf = ({ record }: StatementRow): string => {
  const day = record.meeting?.start ?? record.published
  return day ? dateInWords(day) : 'a text without a day'
}

/** How a wording came to the clause, told, and what can be said of it. */
export const ClauseJoined = (props: Given & { step: ClauseStep }) => {
  const { step, ...given } = props
  if (step.joined === 'own') return <p class="joined how">The wording that this history is of.</p>
  if (!step.to) return null
  if (step.joined === 'confirmed')
    return (
      <div class="joined">
        <p class="how">● Confirmed: people said that it is the same clause as on {dayOf(step.to)}.</p>
        <ClauseButtons {...given} row={step.row} other={step.to} acts={[['reopen', 'Take back']]} />
      </div>
    )
  return (
    <div class="joined">
      <p class="how">
        ○ Proposed: {Math.round((step.likeness ?? 0) * 100)} % alike with the wording of {dayOf(step.to)}.
        Nobody has said whether it is the same clause.
      </p>
      <ClauseButtons
        {...given}
        row={step.row}
        other={step.to}
        acts={[
          ['confirm', 'It is the same clause'],
          ['reject', 'It is another'],
        ]}
      />
    </div>
  )
}
