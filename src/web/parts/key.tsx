import { KINDS, type StatementKind } from '../../reading/statement.ts'
import type { RecordQuery, Shown } from '../addresses.ts'
import type { Named } from '../named.ts'
import { listedByKind, type Noted } from '../noted.ts'
import { KindMark } from './kind-mark.tsx'

export type KeyProps = {
  readonly statements: readonly Noted[]
  readonly named: readonly Named[]
  readonly kind: StatementKind | null
  readonly show: readonly Shown[]
  readonly find: string
  /** The address of this very text with something else asked for. */
  readonly href: (query: RecordQuery) => string
}

const Kinds = ({ statements, kind, show, find, href }: KeyProps) => {
  const counts = listedByKind(statements)
  return (
    <>
      <h2>Statements</h2>
      <ul>
        <li>
          <a href={href({ show, find })} data-swap aria-current={kind ? undefined : 'true'}>
            all <span class="count">{statements.length}</span>
          </a>
        </li>
        {KINDS.filter((each) => counts.has(each) || each === kind).map((each) => (
          <li>
            <a
              href={href({ kind: each, show, find })}
              data-swap
              aria-current={each === kind ? 'true' : undefined}
            >
              <KindMark kind={each} many /> <span class="count">{counts.get(each) ?? 0}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

const Names = ({ named, kind, show, find, href }: KeyProps) => {
  const present = (['people', 'instruments', 'issues', 'areas', 'figures'] as const)
    .map((shown) => ({
      shown,
      count: new Set(named.filter((one) => one.shown === shown).map((one) => one.name)).size,
    }))
    .filter(({ count }) => count > 0)
  if (present.length === 0) return null
  const toggled = (one: Shown) => (show.includes(one) ? show.filter((each) => each !== one) : [...show, one])
  return (
    <>
      <h2>Show in the text</h2>
      <ul>
        {present.map(({ shown, count }) => (
          <li>
            <a
              href={href({ kind, find, show: toggled(shown) })}
              data-swap
              aria-current={show.includes(shown) ? 'true' : undefined}
            >
              <span class={`t t-${shown}`}>{shown}</span> <span class="count">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

const Find = ({ kind, show, find, href }: KeyProps) => (
  <search class="find">
    <form method="get" action={`${href({})}#reading`}>
      <label for="find">Find in statements</label>
      <input id="find" type="search" name="find" value={find} data-find />
      {kind && <input type="hidden" name="kind" value={kind} />}
      {show.length > 0 && <input type="hidden" name="show" value={show.join('.')} />}
      <button type="submit">Find</button>
    </form>
  </search>
)

/** The legend, which is the filter as well: how each kind is marked, how many there are, what else can be shown. */
export const Key = (props: KeyProps) => (
  <aside class="key" id="key" aria-label="Marks and filters">
    <Kinds {...props} />
    <Names {...props} />
    {props.statements.length > 0 && <Find {...props} />}
  </aside>
)
