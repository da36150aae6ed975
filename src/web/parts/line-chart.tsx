/** A value at a place of the time that is drawn, 0 at its begin and 1 at its end; null where there is none, with what is said there. */
export type ChartPoint = { readonly at: number; readonly value: number | null; readonly words: string }

/** A line through its points, broken where there is none. Of two, the second is dashed and has square marks. */
export type ChartLine = { readonly name: string | null; readonly points: readonly ChartPoint[] }

/** A height that values are to be held against, such as a target. */
export type ChartLevel = { readonly value: number; readonly words: string }

export type ChartName = { readonly at: number; readonly words: string }

const HEAD = 24
const HIGH = 150
const FOOT = 24
/** The room below the floor for what stands under the points of a second line. */
const BELOW = 18
/** How much of the width is left free on either side, so that what stands at a point is not cut off. */
const MARGIN = 7

const across = (at: number): string => `${Math.round((MARGIN + at * (100 - 2 * MARGIN)) * 10) / 10}%`

/** Words near an end stand inside of it. */
const anchored = (at: number): 'start' | 'middle' | 'end' =>
  at < 0.06 ? 'start' : at > 0.94 ? 'end' : 'middle'

/** How far apart words stand at the least, as a share of the time. */
const APART = 0.16

/** Words that don't run into each other: those at the ends stay first of all, then whatever has room. */
export const spaced = <T extends ChartName>(all: readonly T[]): readonly T[] => {
  const worded = all.filter(({ words }) => words)
  const [first, ...rest] = worded
  const last = rest.pop()
  const kept: T[] = []
  for (const each of [last, first, ...rest])
    if (each && kept.every(({ at }) => Math.abs(at - each.at) >= APART)) kept.push(each)
  return worded.filter((each) => kept.includes(each))
}

type Scale = (value: number) => number

const scaleOf = (low: number, high: number): Scale => {
  const range = high - low || 1
  return (value) => Math.round((HEAD + HIGH - ((value - low) / range) * HIGH) * 10) / 10
}

const Segments = ({ points, y, kind }: { points: readonly ChartPoint[]; y: Scale; kind: string }) => (
  <>
    {points.map((to, at) => {
      const from = points[at - 1]
      if (!from || from.value === null || to.value === null) return null
      return (
        <line
          class={`line ${kind}`}
          x1={across(from.at)}
          y1={y(from.value)}
          x2={across(to.at)}
          y2={y(to.value)}
        />
      )
    })}
  </>
)

const Mark = ({ point, y, square }: { point: ChartPoint; y: Scale; square: boolean }) => {
  if (point.value === null) return null
  return square ? (
    <rect
      class="mark"
      x={across(point.at)}
      y={y(point.value) - 4}
      width="8"
      height="8"
      transform="translate(-4 0)"
    />
  ) : (
    <circle class="mark" cx={across(point.at)} cy={y(point.value)} r="4.5" />
  )
}

/** What stands at the points: their values, above those of the upper line and below those of the lower. */
const Words = ({ points, y, below }: { points: readonly ChartPoint[]; y: Scale; below: boolean }) => (
  <>
    {spaced(points).map(({ at, value, words }) => (
      <text
        class={value === null ? 'none' : 'value'}
        x={across(at)}
        y={value === null ? HEAD + HIGH - 6 : y(value) + (below ? 19 : -9)}
        text-anchor={anchored(at)}
      >
        {words}
      </text>
    ))}
  </>
)

/**
 * Values over time as lines, drawn for the eye: `title` says the finding, `about` what is drawn for those who don't see it, and a
 * table beside it has every number. `names` stand under the points of time.
 */
export const LineChart = (props: {
  title: string
  about: string
  lines: readonly ChartLine[]
  levels?: readonly ChartLevel[]
  names: readonly ChartName[]
  low: number
  high: number
}) => {
  const { title, about, lines, levels = [], names, low, high } = props
  const y = scaleOf(low, high)
  const floor = HEAD + HIGH + (lines.length > 1 ? BELOW : 0)
  return (
    <figure class="line-chart">
      <figcaption>{title}</figcaption>
      <svg width="100%" height={floor + FOOT} role="img" aria-label={`${title} ${about}`}>
        <line class="floor" x1="0" x2="100%" y1={HEAD + HIGH} y2={HEAD + HIGH} />
        {levels.map(({ value, words }) => (
          <>
            <line class="level" x1="0" x2="100%" y1={y(value)} y2={y(value)} />
            <text class="level" x="0" y={y(value) - 5}>
              {words}
            </text>
          </>
        ))}
        {lines.map(({ points }, at) => (
          <>
            <Segments points={points} y={y} kind={at === 0 ? 'first' : 'second'} />
            {points.map((point) => (
              <Mark point={point} y={y} square={at > 0} />
            ))}
            <Words points={points} y={y} below={at > 0} />
          </>
        ))}
        {names.map(({ at, words }) => (
          <text class="name" x={across(at)} y={floor + 17} text-anchor={anchored(at)}>
            {words}
          </text>
        ))}
      </svg>
    </figure>
  )
}
