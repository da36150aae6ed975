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
import { lineName, nameOf } from './joint-report.ts'
import type { Report } from './report.ts'
import { heldWithin, type Reported } from './reported.ts'
import { bar } from './templates/bar.ts'
import { fillTemplate } from './templates/fill-template.ts'
import { HIGHLIGHTS_TEMPLATE } from './templates/highlights-template.ts'
import type { Values } from './templates/template.ts'
import { figuresOf, planOf, sidesOf, timeOf } from './templates/usual-values.ts'

/** How much of each goes into two pages; what is left out is counted. */
const MOST = { parts: 7, days: 6, activities: 10 } as const
const LONGEST = { part: 48, activity: 70, place: 30, title: 120, row: 220 } as const

const clipped = (words: string, most: number): string =>
  words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`

type Row = { readonly label: string; readonly share: Share }

const rowValues = ({ label, share }: Row): Values => ({
  ...{ label, words: shareInWords(share) },
  ...bar(share.of === 0 ? 0 : share.n / share.of),
})

/** “and 3 more”, where something is left out. */
const more = (all: readonly unknown[], most: number): string =>
  all.length > most ? ` and ${(all.length - most).toLocaleString('en-GB')} more` : ''

const byPart = ({ parts, lines }: PlanMatrixView, on: string): readonly Row[] => {
  const groups = new Map(
    (standingOf(lines, on, ['pillar']).groups.pillar ?? []).map((each) => [each.key, each]),
  )
  return parts.flatMap((part) => {
    const group = part.parent === null ? groups.get(String(part.number)) : undefined
    return group ? [{ label: clipped(nameOf(part), LONGEST.part), share: group.addressed }] : []
  })
}

const overTime = (view: PlanMatrixView, on: string): readonly Row[] =>
  series(view.lines, daysToTell(firstYear(view, on), on).slice(-MOST.days)).map(({ on: day, whole }) => ({
    ...{ label: dateInWords(day), share: whole.addressed },
  }))

const byStatus = (statuses: readonly Status[]): readonly Row[] =>
  STATUSES.flatMap((status) => {
    const n = statuses.filter((each) => each === status).length
    return n === 0 ? [] : [{ label: capital(STATUS_WORDS[status]), share: shareOf(n, statuses.length) }]
  })

type Told = { readonly part: PlanPart; readonly activity: LineActivity }

/** The last day that an activity can have been held; where it has no date, the day it became known. */
const dayOf = ({ date, at }: LineActivity): string => {
  const days = date === null ? null : daysOf(date)
  return days?.ok ? days.value.last : at.slice(0, 10)
}

const whatWasDone = (view: PlanMatrixView, time: Reported): readonly Told[] =>
  view.parts
    .flatMap((part) =>
      (view.followed.get(part.number)?.activities ?? [])
        .filter((activity) => heldWithin(activity, time))
        .map((activity): Told => ({ part, activity })),
    )
    .sort((a, b) => (dayOf(a.activity) < dayOf(b.activity) ? 1 : -1))

const toldValues = ({ part, activity: { date, title, place } }: Told): Values => ({
  when: date === null ? '' : writtenInWords(date),
  activity: clipped(title, LONGEST.activity),
  where: clipped(place ?? '', LONGEST.place),
  line: part.label ?? '',
})

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
const row = (what: string, words: readonly string[]): readonly Values[] =>
  words.length === 0
    ? []
    : [{ what, count: words.length.toLocaleString('en-GB'), which: fitting(words, LONGEST.row) }]

const attention = (
  view: PlanMatrixView,
  on: string,
  status: (part: PlanPart) => Status | null,
): readonly Values[] => {
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
  return [
    ...row('Planned, its date over, not said to be held', planned(overdue)),
    ...row('Stalled', standing('stalled')),
    ...row('Needs resources', standing('needs-resources')),
    ...row('No activity known', idle.map(lineName)),
    ...row('Planned next', planned(upcoming)),
  ]
}

/** What fills the two pages of highlights: as much as has room there, and how much more there is. */
export const highlightsValues = (view: PlanMatrixView, time: Reported): Values => {
  const { partnership, plan, lines } = view
  const on = time.until
  const statuses = new Map(lines.map(({ id, facts }) => [id, assess(facts, on).status]))
  const [tops, held] = [byPart(view, on), whatWasDone(view, time)]
  const wants = attention(view, on, ({ number }) => statuses.get(String(number)) ?? null)
  return {
    ...sidesOf(partnership),
    ...planOf({ ...plan, title: clipped(plan.title, LONGEST.title) }),
    ...timeOf(time),
    ...figuresOf(standingOf(lines, on).whole),
    byPart: tops.slice(0, MOST.parts).map(rowValues),
    partsShown: tops.length > MOST.parts ? `the first ${MOST.parts}${more(tops, MOST.parts)}` : '',
    overTime: overTime(view, on).map(rowValues),
    byStatus: byStatus([...statuses.values()]).map(rowValues),
    ...{ held: held.length === 0 ? '' : held.length.toLocaleString('en-GB') },
    heldShown: held.length > MOST.activities ? `the latest ${MOST.activities}` : '',
    activities: held.slice(0, MOST.activities).map(toldValues),
    ...{ attention: wants, anyAttention: wants.length > 0 ? 'yes' : '' },
  }
}

/** A plan on two pages: how it stands in charts, then what was done in a time and what needs attention on its last day. */
export const highlights = (view: PlanMatrixView, time: Reported): Report =>
  fillTemplate(HIGHLIGHTS_TEMPLATE, highlightsValues(view, time))
