import type { MechanismRef, MeetingRef } from '../../register/views.ts'
import { rangeInWords, yearsOf } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import { type Scale, scaleOf } from '../scale.ts'

export type Series = {
  readonly mechanism: MechanismRef
  readonly meetings: readonly MeetingRef[]
}

const ROW = 52
const FOOT = 28

const momentsOf = (series: readonly Series[]): readonly number[] =>
  series
    .flatMap(({ mechanism, meetings }) => [mechanism.begun, ...meetings.map((meeting) => meeting.start)])
    .flatMap((date) => (date ? [yearsOf(date) ?? []].flat() : []))

const Years = ({ scale, height }: { scale: Scale; height: number }) => (
  <g class="years">
    {scale.ticks.map((year, at) => (
      <g class={at % 2 === 1 ? 'odd' : undefined}>
        <line x1={`${scale.at(year)}%`} x2={`${scale.at(year)}%`} y1="0" y2={height - FOOT + 6} />
        <text x={`${scale.at(year)}%`} y={height - 6} text-anchor="middle">
          {year}
        </text>
      </g>
    ))}
  </g>
)

const Dot = ({ p, meeting, x, y }: { p: string; meeting: MeetingRef; x: number; y: number }) => {
  const when = rangeInWords(meeting.start, meeting.end)
  const says = [meeting.name, when, meeting.place].filter(Boolean).join(', ')
  return (
    <a href={to.meeting(p, meeting.id)} aria-label={says}>
      <title>{says}</title>
      <circle class="reach" cx={`${x}%`} cy={y} r="12" />
      <circle class={meeting.records > 0 ? 'dot told' : 'dot'} cx={`${x}%`} cy={y} r="5.5" />
    </a>
  )
}

const SeriesRow = ({ p, series, scale, y }: { p: string; series: Series; scale: Scale; y: number }) => {
  const { mechanism, meetings } = series
  const begun = mechanism.begun ? yearsOf(mechanism.begun) : null
  const dated = meetings.flatMap((meeting) => {
    const years = meeting.start && yearsOf(meeting.start)
    return years ? [{ meeting, x: scale.at(years) }] : []
  })
  const starts = [begun === null ? [] : scale.at(begun), ...dated.map(({ x }) => x)].flat()
  const from = starts.length > 0 ? Math.min(...starts) : undefined
  return (
    <g>
      <text class="name" x="0" y={y - 18}>
        {mechanism.shortName}
      </text>
      {from !== undefined && <line class="run" x1={`${from}%`} x2="100%" y1={y} y2={y} />}
      {dated.map(({ meeting, x }) => (
        <Dot p={p} meeting={meeting} x={x} y={y} />
      ))}
    </g>
  )
}

/**
 * The series of meetings of a partnership on one line of years each. Drawn in per cent of the width, so that its words
 * keep their size on any screen. A filled dot has a record. Every dot leads to its meeting.
 */
export const Timeline = ({ p, series, title }: { p: string; series: readonly Series[]; title: string }) => {
  const scale = scaleOf(momentsOf(series))
  if (!scale) return null
  const height = series.length * ROW + FOOT
  return (
    <figure class="timeline">
      <figcaption>{title}. A filled dot has a record; an empty one has none yet.</figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing whose dots are links is a group, not a fieldset */}
      <svg width="100%" height={height} role="group" aria-label={title}>
        <Years scale={scale} height={height} />
        {series.map((one, at) => (
          <SeriesRow p={p} series={one} scale={scale} y={at * ROW + 36} />
        ))}
      </svg>
    </figure>
  )
}
