import type { PublishedFigure } from '../../partnership/partnership.ts'
import { type Assessment, type AssessSettings, assess, type LineFacts } from './assess.ts'
import { isAddressed, isCompleted, isCounted } from './status.ts'
import type { Day } from './written-date.ts'

/** A goal that a line serves: a topmost concept of a framework, from the day on which people said so until it was taken back. */
export type GoalServed = {
  readonly framework: string
  readonly key: string
  readonly from: Day
  readonly until: Day | null
}

/** An action line with where it belongs and what is known of it. Bodies are keys; it may be under several, as under several goals. */
export type FollowedLine = {
  readonly id: string
  readonly section: string | null
  readonly pillar: string | null
  readonly bodies: readonly string[]
  readonly goals: readonly GoalServed[]
  readonly facts: LineFacts
}

/** By what lines are counted apart. A line's years are those of its activities, held or planned. */
export const GROUPINGS = ['section', 'pillar', 'body', 'goal', 'year'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** What counting is told: how a line is assessed, and the framework by whose goals lines are counted; all where it is left out. */
export type StandingSettings = AssessSettings & { readonly framework?: string }

/** A line behind a number: its id, and how it stands by which rule. */
export type AssessedLine = { readonly id: string; readonly assessment: Assessment }

/** N of M, with the share as a whole percent, a half rounded up; null where M is 0. */
export type Share = { readonly n: number; readonly of: number; readonly percent: number | null }

/** A share with the lines that are its N. */
export type ComputedFigure = Share & { readonly lines: readonly AssessedLine[] }

/**
 * How many of the lines were addressed and completed. `counted` are the M of both: all lines but those superseded or retired,
 * which are `leftOut`.
 */
export type Tally = {
  readonly counted: readonly AssessedLine[]
  readonly leftOut: readonly AssessedLine[]
  readonly addressed: ComputedFigure
  readonly completed: ComputedFigure
}

/** The lines of one section, pillar, body, goal or year; `key` is null for those that have none. */
export type StandingGroup = Tally & { readonly key: string | null }

/**
 * How the lines of a plan stand on a day, as was known on that day. Groups come in the order of the plan, years in their own, and
 * that of lines without one last; only groupings that were asked for are there.
 */
export type Standing = {
  readonly on: Day
  readonly whole: Tally
  readonly groups: Readonly<Partial<Record<Grouping, readonly StandingGroup[]>>>
}

/** N of M as a share, in whole numbers throughout, so that no half is lost to binary fractions. */
export const shareOf = (n: number, of: number): Share => ({
  n,
  of,
  percent: of > 0 ? Math.floor((200 * n + of) / (2 * of)) : null,
})

/** A share for people: "97 of 103 (94 %)". */
export const shareInWords = ({ n, of, percent }: Share): string =>
  `${n.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}${percent === null ? '' : ` (${percent} %)`}`

const figureOf = (lines: readonly AssessedLine[], of: number): ComputedFigure => ({
  ...shareOf(lines.length, of),
  lines,
})

const tallyOf = (lines: readonly AssessedLine[]): Tally => {
  const counted = lines.filter(({ assessment }) => isCounted(assessment.status))
  const among = (holds: (assessment: Assessment) => boolean) =>
    figureOf(
      counted.filter(({ assessment }) => holds(assessment)),
      counted.length,
    )
  return {
    counted,
    leftOut: lines.filter(({ assessment }) => !isCounted(assessment.status)),
    addressed: among(({ status, done }) => isAddressed(status, done)),
    completed: among(({ status }) => isCompleted(status)),
  }
}

type Asked = { readonly on: Day; readonly framework: string | undefined }

/** The goals that a line was said to serve on a day. */
const goalsOn = ({ goals }: FollowedLine, { on, framework }: Asked): readonly string[] =>
  goals
    .filter((goal) => framework === undefined || goal.framework === framework)
    .filter(({ from, until }) => from <= on && (until === null || on < until))
    .map(({ key }) => key)

/** What a line is counted under, by each grouping. */
const KEYS: Readonly<
  Record<Grouping, (line: FollowedLine, assessment: Assessment, asked: Asked) => readonly (string | null)[]>
> = {
  section: ({ section }) => [section],
  pillar: ({ pillar }) => [pillar],
  body: ({ bodies }) => bodies,
  goal: (line, _, asked) => goalsOn(line, asked),
  year: (_, { years }) => years,
}

/** Each key once, however often a line names it; null for a line that has none. */
const keysOf = (
  grouping: Grouping,
  line: FollowedLine,
  assessment: Assessment,
  asked: Asked,
): Iterable<string | null> => {
  const keys = KEYS[grouping](line, assessment, asked)
  return keys.length === 0 ? [null] : new Set(keys)
}

const inOrder = (grouping: Grouping, keys: readonly (string | null)[]): readonly (string | null)[] => {
  const named = keys.filter((key) => key !== null)
  return [...(grouping === 'year' ? named.sort() : named), ...(keys.includes(null) ? [null] : [])]
}

/** `assessed` are the lines in the same order. */
const groupsOf = (
  grouping: Grouping,
  lines: readonly FollowedLine[],
  assessed: readonly AssessedLine[],
  asked: Asked,
): readonly StandingGroup[] => {
  const members = new Map<string | null, AssessedLine[]>()
  for (const [at, line] of lines.entries())
    for (const key of keysOf(grouping, line, assessed[at]!.assessment, asked)) {
      const there = members.get(key)
      if (there) there.push(assessed[at]!)
      else members.set(key, [assessed[at]!])
    }
  return inOrder(grouping, [...members.keys()]).map((key) => ({ key, ...tallyOf(members.get(key)!) }))
}

/**
 * How many lines of a plan were addressed and completed on a day, over all and by each grouping asked for. A line under several
 * keys counts once in each of their groups and once in the whole. The cost grows with lines and activities, no faster.
 */
export const standingOf = (
  lines: readonly FollowedLine[],
  on: Day,
  groupBy: readonly Grouping[] = [],
  settings: StandingSettings = {},
): Standing => {
  const asked = { on, framework: settings.framework }
  const assessed = lines.map(({ id, facts }) => ({ id, assessment: assess(facts, on, settings) }))
  return {
    on,
    whole: tallyOf(assessed),
    groups: Object.fromEntries(
      groupBy.map((grouping) => [grouping, groupsOf(grouping, lines, assessed, asked)]),
    ),
  }
}

/**
 * The groups by the goals of one framework, of lines whose standing is known already: lines are assessed once, however many frameworks
 * they are counted by.
 */
export const groupsByGoal = (
  lines: readonly FollowedLine[],
  { on, whole }: Pick<Standing, 'on' | 'whole'>,
  framework: string,
): readonly StandingGroup[] => {
  const byId = new Map([...whole.counted, ...whole.leftOut].map((each) => [each.id, each]))
  const known = lines.filter(({ id }) => byId.has(id))
  return groupsOf(
    'goal',
    known,
    known.map(({ id }) => byId.get(id)!),
    { on, framework },
  )
}

/** The whole on each of several days, each as was known on it; its groups by goal are `groupsByGoal` of each. */
export const series = (
  lines: readonly FollowedLine[],
  days: readonly Day[],
  settings: AssessSettings = {},
): readonly Standing[] => days.map((on) => standingOf(lines, on, [], settings))

/** A figure as its source published it; see `PublishedFigure`. */
export type PublishedShare = Pick<PublishedFigure, 'on' | 'value' | 'of' | 'unit' | 'source'>

/**
 * A published figure beside the computed one. The published one is kept as it is, and neither is put right by the other.
 * `published.percent` is null where the figure is no share.
 */
export type Beside<C extends Share = Share> = {
  readonly published: PublishedShare & { readonly percent: number | null }
  readonly computed: C
  /** Points by which the computed percent is above the published one; null where either is none. */
  readonly points: number | null
  /** Whether they are no more than a point apart; null where they can't be compared. */
  readonly agrees: boolean | null
}

const percentOf = ({ value, of, unit }: PublishedShare): number | null => {
  if (of !== null) return shareOf(value, of).percent
  return unit === '%' ? Math.floor(value + 0.5) : null
}

/** Puts a published figure beside a computed one. Both are compared as people read them, in whole percents. */
export const beside = <C extends Share>(published: PublishedShare, computed: C): Beside<C> => {
  const percent = percentOf(published)
  const points = percent === null || computed.percent === null ? null : computed.percent - percent
  return {
    published: { ...published, percent },
    computed,
    points,
    agrees: points === null ? null : Math.abs(points) <= 1,
  }
}
