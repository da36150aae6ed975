const HIGH = 44

type YearCount = { readonly year: string; readonly statements: number }

/** What all sparks of a page share, so that they can be held against each other: the years, and the most of one year. */
export type SparkScale = { readonly first: number; readonly last: number; readonly most: number }

/** A scale that fits all of some counts. */
export const sparkScale = (all: readonly (readonly YearCount[])[]): SparkScale => {
  const counts = all.flat()
  const years = counts.map(({ year }) => Number(year))
  return {
    first: Math.min(...years),
    last: Math.max(...years),
    most: Math.max(1, ...counts.map(({ statements }) => statements)),
  }
}

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`

/** How often something was said, year by year, as small bars; the numbers stand beside it as text. */
export const YearSpark = ({
  title,
  years,
  scale,
}: {
  title: string
  years: readonly YearCount[]
  scale: SparkScale
}) => {
  const { first, last, most } = scale
  const span = last - first + 1
  return (
    <svg class="year-spark" width="100%" height={HIGH + 16} role="img" aria-label={title}>
      <line class="floor" x1="0" x2="100%" y1={HIGH} y2={HIGH} />
      {years.map(({ year, statements }) => {
        const high = Math.max(2, Math.round((statements / most) * (HIGH - 2)))
        return (
          <rect
            x={percent((Number(year) - first + 0.15) / span)}
            width={percent(0.7 / span)}
            y={HIGH - high}
            height={high}
          />
        )
      })}
      <text x="0" y={HIGH + 13}>
        {first}
      </text>
      {last > first && (
        <text x="100%" y={HIGH + 13} text-anchor="end">
          {last}
        </text>
      )}
    </svg>
  )
}
