import { aheadOf, daysToTell } from '../plans/following/ahead.ts'
import { assess } from '../plans/following/assess.ts'
import type { LineActivity } from '../plans/following/following-views.ts'
import { type Share, series, shareInWords, shareOf, standingOf } from '../plans/following/standing.ts'
import { STATUS_WORDS, STATUSES, type Status } from '../plans/following/status.ts'
import { daysOf, writtenInWords } from '../plans/following/written-date.ts'
import type { PlanPart } from '../plans/plan-parts.ts'
import type { PlanMatrixView } from '../plans/plan-views.ts'
import { firstYear } from '../plans/plan-years.ts'
import { capital } from '../text/capital.ts'
import { dateInWords } from '../text/dates.ts'
import { heldWithin, lineName, nameOf, type Reported } from './joint-report.ts'
import type { Report, ReportBlock } from './report.ts'

/** How much of each goes into two pages; what is left out is counted. */
const MOST = { parts: 7, days: 6, activities: 10 } as const
const LONGEST = { part: 48, activity: 70, place: 30, title: 120, row: 220 } as const

const clipped = (words: string, most: number): string =>
  words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`

type Bars = Extract<ReportBlock, { kind: 'bars' }>

const heading = (words: string): ReportBlock => ({ kind: 'heading', level: 1, words })
const paragraph = (words: string): ReportBlock => ({ kind: 'paragraph', number: null, words })

const bar = (label: string, share: Share): Bars['bars'][number] => ({
  label,
  share: share.of === 0 ? 0 : share.n / share.of,
  words: shareInWords(share),
})

/** “and 3 more”, where something is left out. */
const more = (all: readonly unknown[], most: number): string =>
  all.length > most ? ` and ${(all.length - most).toLocaleString('en-GB')} more` : ''

const byPart = ({ parts, lines }: PlanMatrixView, on: string): Bars => {
  const groups = new Map(
    (standingOf(lines, on, ['pillar']).groups.pillar ?? []).map((each) => [each.key, each]),
  )
  const tops = parts.flatMap((part) => {
    const group = part.parent === null ? groups.get(String(part.number)) : undefined
    return group ? [bar(clipped(nameOf(part), LONGEST.part), group.addressed)] : []
  })
  return {
    kind: 'bars',
    caption: `Addressed, by part${more(tops, MOST.parts) && `: the first ${MOST.parts}${more(tops, MOST.parts)}`}`,
    bars: tops.slice(0, MOST.parts),
  }
}

const overTime = (view: PlanMatrixView, on: string): Bars => ({
  kind: 'bars',
  caption: 'Addressed, each day as it was known then',
  bars: series(view.lines, daysToTell(firstYear(view, on), on).slice(-MOST.days)).map(({ on: day, whole }) =>
    bar(dateInWords(day), whole.addressed),
  ),
})

const byStatus = (statuses: readonly Status[]): Bars => ({
  kind: 'bars',
  caption: 'How the action lines stand',
  bars: STATUSES.flatMap((status) => {
    const n = statuses.filter((each) => each === status).length
    return n === 0 ? [] : [bar(capital(STATUS_WORDS[status]), shareOf(n, statuses.length))]
  }),
})

type Told = { readonly part: PlanPart; readonly activity: LineActivity }

/** The last day that an activity can have been held; where it has no date, the day it became known. */
const dayOf = ({ date, at }: LineActivity): string => {
  const days = date === null ? null : daysOf(date)
  return days?.ok ? days.value.last : at.slice(0, 10)
}

const whatWasDone = (view: PlanMatrixView, time: Reported): readonly ReportBlock[] => {
  const held = view.parts
    .flatMap((part) =>
      (view.followed.get(part.number)?.activities ?? [])
        .filter((activity) => heldWithin(activity, time))
        .map((activity): Told => ({ part, activity })),
    )
    .sort((a, b) => (dayOf(a.activity) < dayOf(b.activity) ? 1 : -1))
  if (held.length === 0)
    return [heading('What was done'), paragraph('No activity is known to have been held.')]
  const shown = held.slice(0, MOST.activities)
  return [
    heading('What was done'),
    paragraph(
      `Activities held: ${held.length.toLocaleString('en-GB')}${held.length > shown.length ? `; the latest ${shown.length}` : ''}.`,
    ),
    {
      ...{
        kind: 'table',
        caption: '',
        head: ['When', 'Activity', 'Where', 'Line'],
        widths: [20, 48, 20, 12],
      },
      rows: shown.map(({ part, activity: { date, title, place } }) => [
        date === null ? '' : writtenInWords(date),
        clipped(title, LONGEST.activity),
        clipped(place ?? '', LONGEST.place),
        part.label ?? '',
      ]),
    },
  ]
}

/** The first of some words that stand in a cell of so many letters, one at the least, and how many more there are. */
const fitting = (words: readonly string[], most: number): string => {
  let letters = 0
  const fit = words.findIndex((each) => {
    letters += each.length + 2
    return letters > most
  })
  const shown = fit < 0 ? words.length : Math.max(1, fit)
  return `${words.slice(0, shown).join('; ')}${more(words, shown)}`
}

/** A row of what wants somebody's attention; nothing where there is none. */
const row = (what: string, words: readonly string[]): readonly (readonly string[])[] =>
  words.length === 0 ? [] : [[what, words.length.toLocaleString('en-GB'), fitting(words, LONGEST.row)]]

const attention = (
  view: PlanMatrixView,
  on: string,
  status: (part: PlanPart) => Status | null,
): readonly ReportBlock[] => {
  const names = new Map(view.parts.map((part) => [part.number, lineName(part)]))
  const lines = view.parts.filter(({ kind }) => kind === 'line')
  const { overdue, upcoming } = aheadOf(view.followed, on)
  const planned = (all: typeof overdue) =>
    all.map(
      ({ line, activity: { title, date } }) =>
        `${clipped(title, LONGEST.activity)}${date === null ? '' : `, ${writtenInWords(date)}`} (${names.get(line) ?? line})`,
    )
  const standing = (wanted: Status) => lines.filter((part) => status(part) === wanted).map(lineName)
  const idle = lines.filter(({ number }) => !view.followed.get(number)?.activities.length)
  const rows = [
    ...row('Planned, its date over, not said to be held', planned(overdue)),
    ...row('Stalled', standing('stalled')),
    ...row('Needs resources', standing('needs-resources')),
    ...row('No activity known', idle.map(lineName)),
    ...row('Planned next', planned(upcoming)),
  ]
  return [
    heading('What needs attention'),
    rows.length === 0
      ? paragraph('Nothing: every line has an activity, and nothing is overdue or stalled.')
      : {
          ...{ kind: 'table', caption: '', head: ['What', 'How many', 'Which'], widths: [28, 10, 62] },
          rows,
        },
  ]
}

/** A plan on two pages: how it stands in charts, then what was done in a time and what needs attention on its last day. */
export const highlights = (view: PlanMatrixView, time: Reported): Report => {
  const { partnership, plan, lines } = view
  const [first, second] = partnership.sides
  const on = time.until
  const statuses = new Map(lines.map(({ id, facts }) => [id, assess(facts, on).status]))
  const { whole } = standingOf(lines, on)
  const years = plan.period ? ` (${plan.period.start}–${plan.period.end})` : ''
  return {
    title: `Highlights: ${clipped(plan.title, LONGEST.title)}${years}`,
    foot: `${first.shortName} and ${second.shortName}`,
    lines: [
      `${first.name} and ${second.name}`,
      `${dateInWords(time.from)} to ${dateInWords(time.until)}`,
      ...(partnership.demonstration
        ? ['A demonstration: its records were written for it and quote nobody']
        : []),
    ],
    blocks: [
      heading(`${shareInWords(whole.addressed)} addressed, ${shareInWords(whole.completed)} completed`),
      byPart(view, on),
      overTime(view, on),
      byStatus([...statuses.values()]),
      { kind: 'new-page' },
      ...whatWasDone(view, time),
      ...attention(view, on, ({ number }) => statuses.get(String(number)) ?? null),
    ],
  }
}
