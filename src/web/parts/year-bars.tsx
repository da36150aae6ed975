import { counted } from '../words.ts'

export type YearCount = { readonly year: string; readonly statements: number }

const HIGH = 72
const HEAD = 18
const FOOT = 22

/** Every year from the first to the last, those without a statement too. */
const filled = (years: readonly YearCount[]): readonly YearCount[] => {
  const counts = new Map(years.map(({ year, statements }) => [Number(year), statements]))
  const known = [...counts.keys()].filter(Number.isFinite)
  const first = Math.min(...known)
  const last = Math.max(...known)
  return Array.from({ length: Math.min(100, last - first + 1) }, (_, at) => ({
    year: String(first + at),
    statements: counts.get(first + at) ?? 0,
  }))
}

const percent = (share: number) => `${Math.round(share * 10) / 10}%`

type Place = { readonly at: number; readonly of: number; readonly most: number; readonly href: string | null }

const YearBar = ({ year, statements, at, of, most, href }: YearCount & Place) => {
  const high = Math.round((statements / most) * HIGH)
  const width = 100 / of
  const bar = (
    <>
      <rect
        x={percent((at + 0.2) * width)}
        width={percent(0.6 * width)}
        y={HEAD + HIGH - high}
        height={high}
      />
      <text class="value" x={percent((at + 0.5) * width)} y={HEAD + HIGH - high - 5} text-anchor="middle">
        {statements}
      </text>
    </>
  )
  if (!href) return bar
  return (
    <a href={href} aria-label={`${year}: ${counted(statements, 'statement')}`}>
      {bar}
    </a>
  )
}

/** Which years are written under the bars: all of a few, and only every so many of many. */
const YearNames = ({ years }: { years: readonly YearCount[] }) => {
  const every = Math.ceil(years.length / 12)
  return (
    <>
      {years.map(({ year }, at) =>
        at % every === 0 ? (
          <text
            class={years.length > 6 && (at / every) % 2 === 1 ? 'odd' : undefined}
            x={percent((at + 0.5) * (100 / years.length))}
            y={HEAD + HIGH + 16}
            text-anchor="middle"
          >
            {year}
          </text>
        ) : null,
      )}
    </>
  )
}

/** How many statements there were each year: a bar a year with its number over it, which leads where `href` says. */
export const YearBars = (props: {
  title: string
  years: readonly YearCount[]
  href: (year: string) => string | null
}) => {
  const { title, years, href } = props
  const all = filled(years)
  const most = Math.max(1, ...all.map((one) => one.statements))
  return (
    <figure class="year-bars">
      <figcaption>{title}</figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing whose bars are links is a group, not a fieldset */}
      <svg width="100%" height={HEAD + HIGH + FOOT} role="group" aria-label={title}>
        <line class="floor" x1="0" x2="100%" y1={HEAD + HIGH} y2={HEAD + HIGH} />
        {all.map((one, at) =>
          one.statements > 0 ? (
            <YearBar {...one} at={at} of={all.length} most={most} href={href(one.year)} />
          ) : null,
        )}
        <YearNames years={all} />
      </svg>
    </figure>
  )
}
