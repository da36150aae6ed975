import type { NotTaken } from '../../register/taking.ts'
import type { StatementView } from '../../register/views.ts'
import { to } from '../addresses.ts'
import type { Typed } from './amend.tsx'

/** After somebody decided otherwise than another proposed: their decision once more, to be put in its place. */
export const InPlace = (props: {
  view: StatementView
  refusal: NotTaken
  typed: Typed & { readonly act?: string }
}) => {
  const { view, refusal, typed } = props
  if (refusal.reason !== 'proposed-otherwise') return null
  const { partnership, record, statement } = view
  const { act = 'confirm', ...fields } = typed
  // An act without an amendment sends no field of one.
  const sent = Object.entries(fields).filter(([name]) => act === 'amend' || name === 'reason')
  return (
    <form class="in-place" method="post" action={to.decisions(partnership.id, record.id, statement.number)}>
      <input type="hidden" name="revision" value={statement.revision} />
      <input type="hidden" name="instead" value={refusal.id} />
      {sent.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <p class="submit">
        <button type="submit" name="act" value={act}>
          Put mine in its place
        </button>{' '}
        <span class="consequence">
          {refusal.by} is told. Yours then waits for a second person, where it takes one.
        </span>
      </p>
    </form>
  )
}
