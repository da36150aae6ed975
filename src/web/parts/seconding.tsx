import type { Actor } from '../../access/actor.ts'
import { refusalFor, sentenceForAccess } from '../../access/refusal.ts'
import { capacityOf, DECIDING } from '../../access/roles.ts'
import type { SecondingView } from '../../register/review-views.ts'
import { sentenceForSeconding } from '../../register/seconding.ts'
import type { KeptStatement } from '../../register/statement.ts'
import { subjectKey } from '../../register/subject.ts'
import type { PartnershipRef } from '../../register/views.ts'
import { to } from '../addresses.ts'
import { verbAsPrinted } from '../noted.ts'
import { waitsInWords } from '../review-words.ts'

/** Why somebody can't agree; null where they can. */
const whyNot = (actor: Actor, p: string, { eyes, voices, wanted }: SecondingView): string | null => {
  const capacity = capacityOf(actor, p, DECIDING)
  if (actor.kind !== 'person' || !capacity) return sentenceForAccess(refusalFor(actor, p, DECIDING))
  if (voices.some(({ account }) => account === actor.account))
    return sentenceForSeconding({ reason: 'own-proposal' })
  return eyes === 'both-sides' && !wanted.includes(capacity.side ?? '')
    ? sentenceForSeconding({ reason: 'waits-for-other-side' })
    : null
}

/** What an amendment would make of the statement, where it changes it. */
const Change = ({ seconding, statement }: { seconding: SecondingView; statement: KeptStatement | null }) => {
  const content = seconding.asked?.content
  if (!content || seconding.act !== 'amend' || !statement) return null
  return (
    <p class="how">
      As: {content.actor?.text ?? 'no actor named'} {verbAsPrinted(content)}, {content.kind}
      {content.quote.exact !== statement.content.quote.exact && <>: “{content.quote.exact}”</>}.
    </p>
  )
}

/** A decision that waits for a second person: who said so, for whom it waits, and what one can do. */
export const SecondingBlock = (props: {
  partnership: PartnershipRef
  seconding: SecondingView
  statement: KeptStatement | null
  actor: Actor
  back: string
}) => {
  const { partnership, seconding, statement, actor, back } = props
  const p = partnership.id
  const not = whyNot(actor, p, seconding)
  const own = actor.kind === 'person' && seconding.voices[0].account === actor.account
  const last = seconding.wanted.length < 2
  const of = statement ? ` on statement ${statement.number}` : ''
  return (
    <div class="seconding">
      <p class="waits">{waitsInWords(seconding, partnership.sides)}</p>
      <Change seconding={seconding} statement={statement} />
      {seconding.reason && <p class="how">Reason: {seconding.reason}</p>}
      <form
        method="post"
        class="decide"
        action={to.seconding(p, subjectKey(seconding.subject), seconding.id)}
        data-decide={statement?.number}
      >
        <input type="hidden" name="back" value={back} />
        {own ? (
          <button type="submit" name="act" value="take-back" aria-label={`Take back what I proposed${of}`}>
            Take it back
          </button>
        ) : (
          <button
            type="submit"
            name="act"
            value="agree"
            disabled={not !== null}
            aria-label={`Agree with what was proposed${of}`}
          >
            Agree
          </button>
        )}{' '}
        <span class="consequence">
          {not ?? (last ? 'It takes effect at once.' : 'It then waits for the other side.')}
        </span>
      </form>
    </div>
  )
}
