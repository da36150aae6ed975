import { labelIn } from '../frameworks/scheme.ts'
import { goalName, orderedGoals } from '../plans/alignment/ordered-goals.ts'
import { assess } from '../plans/following/assess.ts'
import { latestValue, type PeriodValue } from '../plans/following/indicator.ts'
import { progressInWords, valueInWords } from '../plans/following/indicator-words.ts'
import type { LineIndicator } from '../plans/following/measuring.ts'
import { type FollowedLine, groupsByGoal, type Standing, standingOf } from '../plans/following/standing.ts'
import { STATUS_WORDS } from '../plans/following/status.ts'
import { writtenInWords } from '../plans/following/written-date.ts'
import type { PlanPart } from '../plans/plan-parts.ts'
import type { PlanMatrixView } from '../plans/plan-views.ts'
import { listed } from '../text/listed.ts'
import { activityInWords } from './plan-matrix.ts'
import type { Report } from './report.ts'
import { heldWithin, type Reported } from './reported.ts'
import { fillTemplate } from './templates/fill-template.ts'
import { JOINT_TEMPLATE } from './templates/joint-template.ts'
import type { Values } from './templates/template.ts'
import { figuresOf, planOf, sidesOf, timeOf } from './templates/usual-values.ts'

/** What a part is called above its lines. */
export const nameOf = ({ label, text }: PlanPart): string =>
  [label, text || 'Under no heading'].filter(Boolean).join(' ')

/** How a line is called in a sentence: by its number, or by its first words. */
export const lineName = ({ label, text }: PlanPart): string => label ?? `“${text.slice(0, 60)}”`

/** At which address a file that is evidence under a line can be had, by the sum of its bytes; null where none can be told. */
export type FileAt = (line: number, sha256: string) => string | null

type Made = {
  readonly view: PlanMatrixView
  readonly time: Reported
  readonly followed: ReadonlyMap<string, FollowedLine>
  readonly fileAt: FileAt
}

const statusOf = ({ followed, time }: Made, { number }: PlanPart): string => {
  const facts = followed.get(String(number))?.facts
  return facts ? STATUS_WORDS[assess(facts, time.until).status] : STATUS_WORDS['not-started']
}

/** What was done under one line in the time, and how it stands at its end; nothing where nothing was done. */
const lineValues = (made: Made, part: PlanPart): readonly Values[] => {
  const { activities, bodies } = made.view.followed.get(part.number) ?? { activities: [], bodies: [] }
  const done = activities.filter((activity) => heldWithin(activity, made.time))
  if (done.length === 0) return []
  const leads = bodies.filter(({ lead }) => lead).map(({ shortName, name }) => shortName ?? name)
  return [
    {
      ...{ line: lineName(part), text: part.text, leads: listed(leads), status: statusOf(made, part) },
      activities: done.map(activityInWords).join('; '),
      activityList: done.map((activity) => ({ activity: activityInWords(activity) })),
    },
  ]
}

type Nested = ReadonlyMap<number | null, readonly PlanPart[]>

const ownLines = (made: Made, nested: Nested, part: PlanPart): readonly Values[] =>
  (nested.get(part.number) ?? [])
    .filter(({ kind }) => kind === 'line')
    .flatMap((line) => lineValues(made, line))

/** The sections within a part, however deep, in their order; those under which nothing was done are left out. */
const sectionValues = (made: Made, nested: Nested, part: PlanPart): readonly Values[] =>
  (nested.get(part.number) ?? [])
    .filter(({ kind }) => kind === 'section')
    .flatMap((section) => {
      const [lines, inner] = [ownLines(made, nested, section), sectionValues(made, nested, section)]
      return lines.length + inner.length > 0 ? [{ section: nameOf(section), lines }, ...inner] : []
    })

const partValues = (made: Made, nested: Nested, part: PlanPart): Values => {
  const [lines, sections] = [ownLines(made, nested, part), sectionValues(made, nested, part)]
  return { ...{ part: nameOf(part), lines, sections }, done: lines.length + sections.length > 0 ? 'yes' : '' }
}

/** How many lines of each part of a plan were addressed and completed, of a standing that has its pillars. */
export const standingByPart = (view: PlanMatrixView, { groups }: Standing): readonly Values[] => {
  const pillars = new Map((groups.pillar ?? []).map((group) => [group.key, group]))
  return view.parts.flatMap((part) => {
    const group =
      part.kind === 'section' && part.parent === null ? pillars.get(String(part.number)) : undefined
    return group ? [{ part: nameOf(part), ...figuresOf(group) }] : []
  })
}

/** How many lines were addressed and completed by a day of those that serve each goal, for every framework that any serve. */
const standingByGoal = (view: PlanMatrixView, standing: Standing): readonly Values[] =>
  (view.frameworks ?? []).map((framework) => ({
    framework: labelIn(framework.titles),
    goals: orderedGoals(framework, groupsByGoal(view.lines, standing, framework.id)).map((group) => ({
      ...{ goal: goalName(framework, group.key), ...figuresOf(group) },
    })),
  }))

/** Every line with its bodies and how it stands. */
const everyLine = (made: Made): readonly Values[] =>
  made.view.parts
    .filter(({ number }) => made.followed.has(String(number)))
    .map((part) => {
      const bodies = made.view.followed.get(part.number)?.bodies ?? []
      const names = bodies.map(({ shortName, name }) => shortName ?? name).join('; ')
      return { number: part.label ?? '', text: part.text, bodies: names, status: statusOf(made, part) }
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
const measures = ({ view, time }: Made): readonly Values[] =>
  view.parts.flatMap((part) =>
    (view.followed.get(part.number)?.indicators ?? []).map((indicator) => {
      const latest = latestValue(indicator, time.until)
      const value = latest?.value.kind === 'number' ? measured(latest) : latest ? 'Not available' : ''
      return {
        ...{ number: part.label ?? '', indicator: indicator.title, value, note: noteOn(indicator, latest) },
        ...{ baseline: measured(indicator.baseline), target: measured(indicator.target) },
      }
    }),
  )

const fileWords = ({ name }: { readonly name: string }, address: string | null): string =>
  address === null ? name : `${name}: ${address}`

/** Where the words of evidence lead. */
const evidence = ({ view, time, fileAt }: Made): readonly Values[] =>
  view.parts.flatMap((part) =>
    (view.followed.get(part.number)?.activities ?? [])
      .filter((activity) => heldWithin(activity, time))
      .flatMap((activity) =>
        activity.evidence.map((each) => ({
          ...{ number: part.label ?? '', activity: activity.title, shows: each.shows },
          where: each.kind === 'address' ? each.address : fileWords(each, fileAt(part.number, each.sha256)),
        })),
      ),
  )

/** What fills the joint report: what the two sides did under a plan in some time, as its template's fields say. */
export const jointValues = (view: PlanMatrixView, time: Reported, fileAt: FileAt = () => null): Values => {
  const { parts, lines } = view
  const followed = new Map(lines.map((line) => [line.id, line]))
  const made: Made = { view, time, followed, fileAt }
  const nested = Map.groupBy(parts, ({ parent }) => parent)
  const idle = parts.filter(
    ({ kind, number }) => kind === 'line' && !view.followed.get(number)?.activities.length,
  )
  const standing = standingOf(lines, time.until, ['pillar'])
  const [indicators, shown] = [measures(made), evidence(made)]
  return {
    ...sidesOf(view.partnership),
    ...planOf(view.plan),
    ...timeOf(time),
    ...figuresOf(standing.whole),
    standing: standingByPart(view, standing),
    frameworks: standingByGoal(view, standing),
    parts: (nested.get(null) ?? []).map((top) => partValues(made, nested, top)),
    idle: listed(idle.map(lineName)),
    idleLines: idle.map((part) => ({ line: lineName(part), text: part.text })),
    everyLine: everyLine(made),
    ...{ indicators, anyIndicator: indicators.length > 0 ? 'yes' : '' },
    ...{ evidence: shown, anyEvidence: shown.length > 0 ? 'yes' : '' },
    evidenceAnnex: indicators.length > 0 ? 'III' : 'II',
  }
}

/** What the two sides did under a plan in some time, part by part, with the figures as they are computed and the lines behind them. */
export const jointReport = (view: PlanMatrixView, time: Reported, fileAt?: FileAt): Report =>
  fillTemplate(JOINT_TEMPLATE, jointValues(view, time, fileAt))
