import type { PartyMet } from '../../register/map/contacts.ts'
import type { MechanismRef, PartnershipRef } from '../../register/views.ts'
import { counted } from '../words.ts'

/** So many of each side are drawn, those of most meetings; the table has all. */
export const MOST_DRAWN = 14

const ROW = 30
const HEAD = 30
/** So many letters of a name have room in a column; of a longer one so many of its end stay, which tell posts of one title apart. */
const LETTERS = 42
const END = 16

const short = (name: string): string =>
  name.length > LETTERS
    ? `${name.slice(0, LETTERS - END - 1).trimEnd()}…${name.slice(-END).trimStart()}`
    : name

/** How thick a line is: of the most meetings of any line the thickest. */
const width = (meetings: number, most: number): number => Math.round((1.5 + 8 * (meetings / most)) * 10) / 10

type Line = { readonly x1: string; readonly x2: string; readonly y1: number; readonly y2: number }

type Placed = { readonly each: PartyMet; readonly y: number }

const placed = (parties: readonly PartyMet[], high: number): readonly Placed[] => {
  const gap = high / Math.max(1, parties.length)
  return parties.map((each, at) => ({ each, y: HEAD + Math.round((at + 0.5) * gap) }))
}

const Edge = (props: { href: string; words: string; line: Line; thick: number; side: number }) => {
  const { href, words, line, thick, side } = props
  return (
    <a href={href} aria-label={words}>
      <title>{words}</title>
      <line class={`edge side-${side}`} {...line} stroke-width={thick} />
    </a>
  )
}

/**
 * Who met in which series: the two sides’ parties left and right, the series between them, a line for each that was there, as thick as their
 * meetings are many. Every line leads to its meetings. The table beside it has all of it.
 */
export const ContactMap = (props: {
  partnership: PartnershipRef
  mechanisms: readonly MechanismRef[]
  parties: readonly PartyMet[]
  title: string
  href: (party: string, mechanism: number | null) => string
}) => {
  const { partnership, mechanisms, parties, title, href } = props
  const columns = partnership.sides.map(({ id }) =>
    parties.filter(({ party }) => party.side === id).slice(0, MOST_DRAWN),
  )
  const series = mechanisms.filter(({ id }) =>
    columns.flat().some(({ bySeries }) => bySeries.some(({ mechanism }) => mechanism === id)),
  )
  if (series.length === 0) return null
  const high = Math.max(...columns.map(({ length }) => length), series.length * 1.4) * ROW
  const middle = new Map(
    series.map(({ id }, at) => [id, HEAD + Math.round((at + 0.5) * (high / series.length))]),
  )
  const most = Math.max(...columns.flat().flatMap(({ bySeries }) => bySeries.map(({ meetings }) => meetings)))
  return (
    <figure class="contact-map">
      <figcaption>{title}</figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing whose lines are links is a group, not a fieldset */}
      <svg width="100%" height={HEAD + high} role="group" aria-label={title}>
        {columns.flatMap((column, at) =>
          placed(column, high).flatMap(({ each, y }) =>
            each.bySeries.flatMap(({ mechanism, meetings }) => {
              const to = mechanism === null ? undefined : middle.get(mechanism)
              const name = series.find(({ id }) => id === mechanism)?.shortName
              if (to === undefined || mechanism === null) return []
              const line =
                at === 0 ? { x1: '31%', x2: '42%', y1: y, y2: to } : { x1: '58%', x2: '69%', y1: to, y2: y }
              return [
                <Edge
                  {...{
                    line,
                    side: at + 1,
                    href: href(each.party.key, mechanism),
                    thick: width(meetings, most),
                  }}
                  words={`${each.party.name}: ${counted(meetings, 'meeting')} of ${name}`}
                />,
              ]
            }),
          ),
        )}
        {partnership.sides.map(({ shortName }, at) => (
          <text
            class="side-name"
            x={at === 0 ? '30%' : '70%'}
            y="14"
            text-anchor={at === 0 ? 'end' : 'start'}
          >
            {shortName}
          </text>
        ))}
        {series.map(({ id, shortName }) => (
          <>
            <rect class="series" x="42%" width="16%" y={middle.get(id)! - 14} height="28" rx="3" />
            <text class="value" x="50%" y={middle.get(id)! + 4} text-anchor="middle">
              {shortName.length > 20 ? `${shortName.slice(0, 19)}…` : shortName}
            </text>
          </>
        ))}
        {columns.flatMap((column, at) =>
          placed(column, high).map(({ each, y }) => (
            <text
              class="value"
              x={at === 0 ? '30%' : '70%'}
              y={y + 4}
              text-anchor={at === 0 ? 'end' : 'start'}
            >
              {short(each.party.name)}
              {each.party.name.length > LETTERS && <title>{each.party.name}</title>}
            </text>
          )),
        )}
      </svg>
    </figure>
  )
}
