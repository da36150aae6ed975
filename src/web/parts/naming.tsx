import { overlaps, type Span } from '../../text/span.ts'
import type { Shown } from '../addresses.ts'
import type { Named } from '../named.ts'

const TITLES: Readonly<Record<Exclude<Shown, 'figures'>, string>> = {
  people: 'People',
  instruments: 'Instruments',
  issues: 'Issues of concern',
  areas: 'Areas of cooperation',
}

/** Each name once, in the order of the text. */
const once = (named: readonly Named[]): readonly Named[] =>
  [...new Map(named.toReversed().map((one) => [one.href ?? one.name.toLowerCase(), one])).values()].sort(
    (a, b) => a.span.start - b.span.start,
  )

const List = ({ title, named }: { title: string; named: readonly Named[] }) => (
  <section>
    <h3>{title}</h3>
    <ul>
      {once(named).map((one) => (
        <li>
          {one.href ? <a href={one.href}>{one.name}</a> : one.name}
          {one.says && <span class="how">, {one.says}</span>}
        </li>
      ))}
    </ul>
  </section>
)

/**
 * An index of what a record names, each with the page that knows more of it. Of a long record, `within` is the part
 * that is shown.
 */
export const Naming = ({ named, within }: { named: readonly Named[]; within?: Span | null }) => {
  const here = within ? named.filter((one) => overlaps(one.span, within)) : named
  const lists = Object.entries(TITLES)
    .map(([shown, title]) => ({ title, named: here.filter((one) => one.shown === shown) }))
    .filter((list) => list.named.length > 0)
  if (lists.length === 0) return null
  return (
    <section class="naming" aria-labelledby="naming">
      <h2 id="naming">Named in this {within ? 'part' : 'record'}</h2>
      <div class="columns">
        {lists.map((list) => (
          <List {...list} />
        ))}
      </div>
    </section>
  )
}
