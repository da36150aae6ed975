import type { BodyLeads, LineLed } from '../../register/map/map-view.ts'
import type { PartnershipRef } from '../../register/views.ts'
import { to } from '../addresses.ts'
import { counted } from '../words.ts'
import { ShownOf } from './shown-of.tsx'
import { SideMark } from './side-mark.tsx'

/** So many bodies, and lines of a body, are told on the page; the table as a file has all. */
const BODIES = 60
const LINES = 30

const LedLine = ({ p, line }: { p: string; line: LineLed }) => (
  <li>
    <a href={to.planLine(p, line.plan, line.line)}>
      {line.label && <b class="code">{line.label}</b>} {line.title}
    </a>
    {!line.lead && <span class="how"> in support</span>}
  </li>
)

const Body = ({ p, most, leads: { body, lines } }: { p: string; most: number; leads: BodyLeads }) => {
  const led = lines.filter(({ lead }) => lead).length
  const share = (count: number) => `${Math.round((count / most) * 1000) / 10}%`
  return (
    <details class="body-leads">
      <summary>
        <span class="name">
          {body.name} {body.side && <SideMark side={body.side} />}
        </span>{' '}
        <span class="count">
          leads {counted(led, 'line')}
          {lines.length > led && `, supports ${lines.length - led}`}
        </span>
        <svg width="100%" height="10" aria-hidden="true" focusable="false">
          <rect class="whole" width={share(lines.length)} height="10" />
          <rect width={share(led)} height="10" />
        </svg>
      </summary>
      <ul class="rows">
        {lines.slice(0, LINES).map((line) => (
          <LedLine p={p} line={line} />
        ))}
      </ul>
      {lines.length > LINES && (
        <p class="hint">
          And {lines.length - LINES} more: <a href={to.plans(p)}>the plans</a> have them.
        </p>
      )}
    </details>
  )
}

/** Which body leads which action lines, and which it supports: each opens to its lines. */
export const BodiesLeading = (props: { partnership: PartnershipRef; leads: readonly BodyLeads[] }) => {
  const { partnership, leads } = props
  const most = Math.max(1, ...leads.map(({ lines }) => lines.length))
  return (
    <section aria-labelledby="leads">
      <h2 id="leads">Who leads what</h2>
      {leads.length === 0 ? (
        <p class="empty">
          No action line is given to a body yet. That is done on the page of a line, under{' '}
          <a href={to.plans(partnership.id)}>Plans</a>.
        </p>
      ) : (
        <>
          <p class="how">Lines of all plans that are kept; each body opens to its lines.</p>
          {leads.slice(0, BODIES).map((each) => (
            <Body p={partnership.id} most={most} leads={each} />
          ))}
          <ShownOf shown={BODIES} of={leads.length} what="row" />
        </>
      )}
    </section>
  )
}
