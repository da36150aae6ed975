import type { May } from '../../access/record.ts'
import { sentenceForAccess } from '../../access/refusal.ts'
import { decided, type KeptStatement } from '../../register/statement.ts'
import { to } from '../addresses.ts'

type Place = {
  readonly p: string
  readonly record: number
  readonly statement: KeptStatement
  readonly back: string
  /** Whether the one who reads may decide. */
  readonly may: May
}

/** The reason that the next person will ask for, above all of a rejection; it goes with whichever button is pressed. */
const Reason = ({ number }: { number: number }) => (
  <details class="why">
    <summary aria-label={`Why? A reason for the decision on statement ${number}`}>Why?</summary>
    <label>
      Reason, kept and shown with the decision
      <textarea name="reason" rows={2} maxlength={1000} />
    </label>
  </details>
)

/**
 * The one-step decisions on a statement, as a plain form: confirm and reject, or undo. Amending has its own page. Whoever has
 * not signed in only reads; whose posts don't suffice sees greyed buttons that say why.
 */
export const Decide = ({ p, record, statement, back, may }: Place) => {
  const refused = may.ok ? null : sentenceForAccess(may.refusal)
  if (!may.ok && may.refusal.reason === 'sign-in-first') return null
  const { number } = statement
  const act = (value: string, words: string) => (
    <button
      type="submit"
      name="act"
      value={value}
      aria-label={`${words} statement ${number}`}
      disabled={refused !== null}
      title={refused ?? undefined}
    >
      {words}
    </button>
  )
  return (
    <form class="decide" method="post" action={to.decisions(p, record, number)} data-decide={number}>
      <input type="hidden" name="revision" value={statement.revision} />
      <input type="hidden" name="back" value={back} />
      {decided(statement) ? (
        act('reopen', 'Undo')
      ) : (
        <>
          {act('confirm', 'Confirm')}
          {act('reject', 'Reject')}
          {may.ok && <Reason number={number} />}
        </>
      )}
      {may.ok && (
        <a
          href={`${to.statement(p, record, number)}#amend`}
          data-amend
          aria-label={`Amend statement ${number}`}
        >
          Amend
        </a>
      )}
    </form>
  )
}
