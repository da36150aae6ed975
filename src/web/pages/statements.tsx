import { KINDS } from '../../reading/statement.ts'
import { STATES } from '../../register/statement.ts'
import type { StatementsView } from '../../register/views.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { KindMark } from '../parts/kind-mark.tsx'
import { StateMark } from '../parts/state-mark.tsx'
import { StatementItems } from '../parts/statement-item.tsx'
import { capital, counted, KIND_WORDS } from '../words.ts'

type Given = { readonly frame: Frame; readonly view: StatementsView }

const titleOf = ({ kind, state }: StatementsView): string =>
  capital([state, kind ? KIND_WORDS[kind].many : 'statements'].filter(Boolean).join(' '))

const Filters = ({ view }: { view: StatementsView }) => {
  const { partnership, kind, state } = view
  const p = partnership.id
  return (
    <nav class="filters" aria-label="Filters">
      <ul>
        <li>
          <a href={to.statements(p, { state })} aria-current={kind ? undefined : 'true'}>
            all kinds
          </a>
        </li>
        {KINDS.map((each) => (
          <li>
            <a
              href={to.statements(p, { kind: each, state })}
              aria-current={each === kind ? 'true' : undefined}
            >
              <KindMark kind={each} many />
            </a>
          </li>
        ))}
      </ul>
      <ul>
        <li>
          <a href={to.statements(p, { kind })} aria-current={state ? undefined : 'true'}>
            in any state
          </a>
        </li>
        {STATES.map((each) => (
          <li>
            <a
              href={to.statements(p, { kind, state: each })}
              aria-current={each === state ? 'true' : undefined}
            >
              <StateMark state={each} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Statements of all records, by kind and state. */
export const StatementsPage = ({ frame, view }: Given) => {
  const { partnership, kind, state, statements } = view
  return (
    <Page title={titleOf(view)} partnership={partnership} frame={frame} name="statements">
      <h1>{titleOf(view)}</h1>
      <Filters view={view} />
      <p class="lead">{capital(counted(statements.total, 'statement'))}, those of the newest record first.</p>
      <StatementItems
        p={partnership.id}
        sides={partnership.sides}
        statements={statements}
        none="No statement is like this."
        href={(page) => to.statements(partnership.id, { kind, state, page })}
      />
    </Page>
  )
}
