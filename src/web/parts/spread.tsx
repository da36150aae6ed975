import type { Spread as Spreads } from '../../register/map/contacts.ts'
import type { MechanismRef } from '../../register/views.ts'
import { counted } from '../words.ts'

type More = { readonly mechanism?: number; readonly from?: string; readonly until?: string }

/** In which series and years somebody met, each number leading to those meetings. */
export const Spread = ({
  spread,
  mechanisms,
  href,
}: {
  spread: Spreads
  mechanisms: readonly MechanismRef[]
  href: (more: More) => string
}) => (
  <>
    <td class="number">
      <a href={href({})} aria-label={counted(spread.meetings, 'meeting')}>
        {spread.meetings}
      </a>
      <span class="unit" aria-hidden="true">
        {spread.meetings === 1 ? ' meeting' : ' meetings'}
      </span>
    </td>
    <td>
      {spread.bySeries.map(({ mechanism, meetings }) => {
        const name = mechanisms.find(({ id }) => id === mechanism)?.shortName ?? 'no series'
        return (
          <>
            <span class="year-count">
              {name} {mechanism === null ? meetings : <a href={href({ mechanism })}>{meetings}</a>}
            </span>{' '}
          </>
        )
      })}
    </td>
    <td>
      {spread.byYear.map(({ year, meetings }) => (
        <>
          <span class="year-count">
            {year} <a href={href({ from: year, until: year })}>{meetings}</a>
          </span>{' '}
        </>
      ))}
    </td>
  </>
)
