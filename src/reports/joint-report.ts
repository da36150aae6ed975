import { assess } from '../plans/following/assess.ts'
import type { LineActivity } from '../plans/following/following-views.ts'
import { latestValue, type PeriodValue } from '../plans/following/indicator.ts'
import { progressInWords, valueInWords } from '../plans/following/indicator-words.ts'
import type { LineIndicator } from '../plans/following/measuring.ts'
import { type FollowedLine, shareInWords, standingOf, type Tally } from '../plans/following/standing.ts'
import { STATUS_WORDS } from '../plans/following/status.ts'
import { daysOf, writtenInWords } from '../plans/following/written-date.ts'
import type { PlanPart } from '../plans/plan-parts.ts'
import type { PlanMatrixView } from '../plans/plan-views.ts'
import { dateInWords } from '../text/dates.ts'
import { activityInWords } from './plan-matrix.ts'
import type { Report, ReportBlock } from './report.ts'

/** The time that a report is on, both days included, "YYYY-MM-DD". How lines stand is told for its last day. */
export type Reported = { readonly from: string; readonly until: string }

/** Whether an activity was held in a time: by its own days, or by the day it became known where it has none. */
export const heldWithin = ({ state, date, at }: LineActivity, { from, until }: Reported): boolean => {
  if (state !== 'held') return false
  const days = date === null ? null : daysOf(date)
  const { first, last } = days?.ok ? days.value : { first: at.slice(0, 10), last: at.slice(0, 10) }
  return first <= until && last >= from
}

/** Paragraphs are counted on through the whole report, so that each can be cited. */
export const counting = () => {
  let number = 0
  return (words: string): ReportBlock => {
    number++
    return { kind: 'paragraph', number, words }
  }
}

/** "a, b and c". */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

/** What a part is called above its lines. */
export const nameOf = ({ label, text }: PlanPart): string =>
  [label, text || 'Under no heading'].filter(Boolean).join(' ')

/** How a line is called in a sentence: by its number, or by its first words. */
export const lineName = ({ label, text }: PlanPart): string => label ?? `“${text.slice(0, 60)}”`

const figures = ({ addressed, completed }: Tally): readonly string[] => [
  shareInWords(addressed),
  shareInWords(completed),
]

/** At which address a file that is evidence under a line can be had, by the sum of its bytes; null where none can be told. */
export type FileAt = (line: number, sha256: string) => string | null

type Made = {
  readonly view: PlanMatrixView
  readonly time: Reported
  readonly paragraph: (words: string) => ReportBlock
  readonly followed: ReadonlyMap<string, FollowedLine>
  readonly fileAt: FileAt
}

/** What was done under one line in the time, and how it stands at its end. */
const linePart = ({ view, time, paragraph, followed }: Made, part: PlanPart): ReportBlock | null => {
  const { activities, bodies } = view.followed.get(part.number) ?? { activities: [], bodies: [] }
  const done = activities.filter((each) => heldWithin(each, time))
  if (done.length === 0) return null
  const facts = followed.get(String(part.number))?.facts
  const status = facts ? STATUS_WORDS[assess(facts, time.until).status] : STATUS_WORDS['not-started']
  const leads = bodies.filter(({ lead }) => lead).map(({ shortName, name }) => shortName ?? name)
  const by = leads.length > 0 ? `, led by ${listed(leads)}` : ''
  return paragraph(
    `Under action line ${lineName(part)}${by}: ${done.map(activityInWords).join('; ')}. The line is ${status}.`,
  )
}

type Nested = ReadonlyMap<number | null, readonly PlanPart[]>

/** What was done under the lines of a part, then of its sections, each under its heading; those under which nothing was done are left out. */
const partBlocks = (made: Made, nested: Nested, part: PlanPart): readonly ReportBlock[] => {
  const parts = nested.get(part.number) ?? []
  const own = parts.filter(({ kind }) => kind === 'line').flatMap((line) => linePart(made, line) ?? [])
  const inner = parts
    .filter(({ kind }) => kind === 'section')
    .flatMap((section): readonly ReportBlock[] => {
      const told = partBlocks(made, nested, section)
      return told.length > 0 ? [{ kind: 'heading', level: 2, words: nameOf(section) }, ...told] : []
    })
  return [...own, ...inner]
}

/** How many lines of each part of a plan were addressed and completed by a day. */
export const byPart = (view: PlanMatrixView, until: string): ReportBlock => {
  const { whole, groups } = standingOf(view.lines, until, ['pillar'])
  const pillars = new Map((groups.pillar ?? []).map((group) => [group.key, group]))
  const rows = view.parts.flatMap((part) => {
    const group =
      part.kind === 'section' && part.parent === null ? pillars.get(String(part.number)) : undefined
    return group ? [[nameOf(part), ...figures(group)]] : []
  })
  return {
    kind: 'table',
    caption: `Action lines addressed and completed by ${dateInWords(until)}`,
    head: ['Part', 'Addressed', 'Completed'],
    widths: [60, 20, 20],
    rows: [...rows, ['The whole plan', ...figures(whole)]],
  }
}

/** Every line with its bodies and how it stands: the first annex. */
const annex = ({ view, time, followed }: Made): ReportBlock => ({
  kind: 'table',
  caption: 'Annex I. The action lines',
  head: ['No.', 'Action line', 'Bodies', 'Status'],
  widths: [10, 52, 22, 16],
  rows: view.parts.flatMap((part) => {
    const facts = followed.get(String(part.number))?.facts
    if (!facts) return []
    const bodies = view.followed.get(part.number)?.bodies ?? []
    const names = bodies.map(({ shortName, name }) => shortName ?? name).join('; ')
    return [[part.label ?? '', part.text, names, STATUS_WORDS[assess(facts, time.until).status]]]
  }),
})

const measured = (of: PeriodValue | null): string =>
  of === null ? '' : `${valueInWords(of.value)} (${writtenInWords(of.period)})`

/** Why there is no value, or how far it has come. */
const noteOn = (indicator: LineIndicator, latest: PeriodValue | null): string => {
  if (latest === null) return 'No value for a time that is over'
  if (latest.value.kind === 'not-available') return `${writtenInWords(latest.period)}: ${latest.value.note}`
  return progressInWords(indicator, latest.period)
}

/** What is measured of the lines: baseline, target, and the latest value with the note why there is none. */
const measures = ({ view, time }: Made): ReportBlock | null => {
  const rows = view.parts.flatMap((part) =>
    (view.followed.get(part.number)?.indicators ?? []).map((indicator) => {
      const latest = latestValue(indicator, time.until)
      const value = latest?.value.kind === 'number' ? measured(latest) : latest ? 'Not available' : ''
      return [
        ...[part.label ?? '', indicator.title, measured(indicator.baseline), measured(indicator.target)],
        ...[value, noteOn(indicator, latest)],
      ]
    }),
  )
  return rows.length === 0
    ? null
    : {
        ...{ kind: 'table', caption: 'Annex II. Indicators' },
        head: ['No.', 'Indicator', 'Baseline', 'Target', 'Latest value', 'Note'],
        ...{ widths: [8, 30, 15, 15, 15, 17], rows },
      }
}

const fileWords = ({ name }: { readonly name: string }, address: string | null): string =>
  address === null ? name : `${name}: ${address}`

/** Where the words of evidence lead: the last annex. */
const evidence = ({ view, time, fileAt }: Made, number: string): ReportBlock | null => {
  const rows = view.parts.flatMap((part) =>
    (view.followed.get(part.number)?.activities ?? [])
      .filter((each) => heldWithin(each, time))
      .flatMap((activity) =>
        activity.evidence.map((each) => [
          ...[part.label ?? '', activity.title, each.shows],
          each.kind === 'address' ? each.address : fileWords(each, fileAt(part.number, each.sha256)),
        ]),
      ),
  )
  return rows.length === 0
    ? null
    : {
        ...{
          kind: 'table',
          caption: `Annex ${number}. Evidence`,
          head: ['No.', 'Activity', 'It shows', 'Where'],
        },
        ...{ widths: [10, 30, 25, 35], rows },
      }
}

/** What the two sides did under a plan in some time, part by part, with the figures as they are computed and the lines behind them. */
export const jointReport = (view: PlanMatrixView, time: Reported, fileAt: FileAt = () => null): Report => {
  const { partnership, plan, parts, lines } = view
  const [first, second] = partnership.sides
  const paragraph = counting()
  const followed = new Map(lines.map((line) => [line.id, line]))
  const made: Made = { view, time, paragraph, followed, fileAt }
  const nested = Map.groupBy(parts, ({ parent }) => parent)
  const { whole } = standingOf(lines, time.until)
  const years = plan.period ? ` (${plan.period.start}–${plan.period.end})` : ''
  const summary = [
    paragraph(
      `This report tells what ${first.name} and ${second.name} did under the ${plan.title}${years} from ${dateInWords(time.from)} to ${dateInWords(time.until)}.`,
    ),
    paragraph(
      `Of its action lines ${shareInWords(whole.addressed)} were addressed and ${shareInWords(whole.completed)} completed by ${dateInWords(time.until)}, as was known on that day.`,
    ),
  ]
  const body = (nested.get(null) ?? []).flatMap((top): readonly ReportBlock[] => {
    const told = partBlocks(made, nested, top)
    return [
      { kind: 'heading', level: 1, words: nameOf(top) },
      ...(told.length > 0
        ? told
        : [paragraph('No activity was held under this part in the time of the report.')]),
    ]
  })
  const idle = parts.filter(
    ({ kind, number }) => kind === 'line' && !view.followed.get(number)?.activities.length,
  )
  const resting: ReportBlock[] =
    idle.length === 0
      ? []
      : [
          { kind: 'heading', level: 1, words: 'Lines without activity' },
          paragraph(
            `No activity is known under ${idle.length === 1 ? 'action line' : 'action lines'} ${listed(idle.map(lineName))}.`,
          ),
        ]
  const indicators = measures(made)
  const annexes = evidence(made, indicators ? 'III' : 'II')
  return {
    title: `Joint report on the ${plan.title}${years}`,
    foot: `${first.shortName} and ${second.shortName}`,
    lines: [`${first.name} and ${second.name}`, `${dateInWords(time.from)} to ${dateInWords(time.until)}`],
    blocks: [
      ...summary,
      byPart(view, time.until),
      ...body,
      ...resting,
      { kind: 'new-page' },
      annex(made),
      ...(indicators ? [indicators] : []),
      ...(annexes ? [annexes] : []),
    ],
  }
}
