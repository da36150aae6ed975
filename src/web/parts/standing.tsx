import { mayDecide, mayMarkRecord, mayMoveRecord } from '../../access/record.ts'
import { sentenceForAccess } from '../../access/refusal.ts'
import { sentenceForStanding } from '../../access/sentence-for-standing.ts'
import type { Side } from '../../partnership/partnership.ts'
import { MARKINGS } from '../../register/standing.ts'
import type { RecordRef } from '../../register/views.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { NEXT, standingWords } from '../standing-words.ts'
import { ActButton } from './act-button.tsx'

type Given = {
  readonly frame: Frame
  readonly p: string
  readonly record: RecordRef
  readonly sides: readonly Side[]
}

const Move = ({ frame, p, record, sides }: Given) => {
  const { standing } = record
  const next = NEXT[standing.stage]
  const may = mayMoveRecord(frame.actor, p, standing, next.to)
  const refused = may.ok ? null : sentenceForStanding(may.refusal)
  return (
    <form method="post" action={to.stage(p, record.id)}>
      <input type="hidden" name="from" value={standing.stage} />
      <ActButton id="stage" name="to" value={next.to} refused={refused}>
        {next.words}
      </ActButton>{' '}
      <span class="consequence" id="stage-says">
        {refused ?? next.says(standing.owner, sides)}
      </span>
    </form>
  )
}

const Mark = ({ frame, p, record }: Given) => {
  const { standing } = record
  const other = MARKINGS.find((each) => each !== standing.marking)!
  const may = mayMarkRecord(frame.actor, p, standing, other)
  // Of a side's record the other side sees the marking, and whose it is to change; a button would only be in the way.
  if (!may.ok) return null
  return (
    <form method="post" action={to.marking(p, record.id)}>
      <ActButton id="marking" name="marking" value={other} refused={null}>
        Mark it {other}
      </ActButton>{' '}
      <span class="consequence" id="marking-says">
        {other === 'CONFIDENTIAL'
          ? 'Each reading of it is noted for your side, and it can’t be made public.'
          : 'Readings are no longer noted, and it can be made public.'}
      </span>
    </form>
  )
}

/** Whose a record is, how far it has come and how it is marked; what can be done next, or why not. Not for the public. */
export const StandingOf = (given: Given) => {
  const { frame, p, record, sides } = given
  if (frame.actor.kind === 'public') return null
  const decide = mayDecide(frame.actor, p, record.standing)
  return (
    <section class={`standing is-${record.standing.stage}`} aria-label="Whose it is and who sees it">
      <p>
        <b>{standingWords(record.standing, sides)}</b>{' '}
        <span class="marking" data-marking={record.standing.marking}>
          {record.standing.marking}
        </span>
      </p>
      <Move {...given} />
      <Mark {...given} />
      {!decide.ok && <p class="how">Confirming and rejecting: {sentenceForAccess(decide.refusal)}</p>}
    </section>
  )
}
