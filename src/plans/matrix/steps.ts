import { type Activity, checkActivity } from '../following/activity.ts'
import { assess, type LineFacts } from '../following/assess.ts'
import { checkEvidence, type Evidence } from '../following/evidence.ts'
import type { Status } from '../following/status.ts'
import { type Day, daysOf, writtenInWords } from '../following/written-date.ts'
import type { MatrixActivity, MatrixRow } from '../matrix.ts'
import { bare, type MatrixDifferences, SUPPORT, statusTold } from './differences.ts'
import { type Meanings, meaningKey } from './meanings.ts'

/** A body that lines can be given to. `side` holds the names of its side. */
export type KnownBody = {
  readonly id: number
  readonly names: readonly string[]
  readonly side: readonly string[]
}

/** A section that new lines can stand in. */
export type KnownSection = { readonly number: number; readonly label: string | null }

/** What taking a cell over would write. */
export type StepAct =
  | { readonly kind: 'line'; readonly section: number | null }
  | { readonly kind: 'activity'; readonly activity: Activity; readonly evidence: readonly Evidence[] }
  | { readonly kind: 'evidence'; readonly activity: string; readonly evidence: readonly Evidence[] }
  | { readonly kind: 'body'; readonly body: number; readonly lead: boolean }
  | { readonly kind: 'status'; readonly status: Status }

/** One thing that can be taken over. `key` names it within the list; a row that is no line yet is named by its place. */
export type Step = {
  readonly key: string
  readonly of: { readonly line: number } | { readonly row: number }
  /** What the cell says, as it is written. */
  readonly words: string
  readonly act: StepAct
}

/** Why a cell is not taken over. */
export const LEFT_REASONS = [
  'own-words',
  'set-by-hand',
  'status-unclear',
  'body-unknown',
  'body-otherwise',
  'not-in-matrix',
  'activity-unclear',
  'evidence-unclear',
  'evidence-without-activity',
] as const
export type LeftReason = (typeof LEFT_REASONS)[number]

/** A cell that is left as it is here. */
export type Left = { readonly of: Step['of']; readonly words: string; readonly why: LeftReason }

/** What of a matrix can be taken over, in the order of the plan, and what is left. */
export type MatrixSteps = { readonly steps: readonly Step[]; readonly left: readonly Left[] }

/** What of the plan the steps lead to. */
export type Known = {
  readonly bodies: readonly KnownBody[]
  readonly sections: readonly KnownSection[]
  readonly meanings: Meanings
  /** The day on which it is taken over. */
  readonly on: Day
}

type Told = {
  readonly acts: readonly { words: string; act: StepAct }[]
  readonly left: readonly Omit<Left, 'of'>[]
}

const NOTHING: Told = { acts: [], left: [] }

const joined = (told: readonly Told[]): Told => ({
  acts: told.flatMap(({ acts }) => acts),
  left: told.flatMap(({ left }) => left),
})

const STATE_SAID = /\s*\((planned|cancelled)\)\s*$/i

/** An activity as the register's own matrix writes it: title, date in words, place. Otherwise its words are its title. */
const partsOf = (words: string, date: string | null) => {
  const said = date && `, ${writtenInWords(date)}`
  const at = said ? words.indexOf(said) : -1
  if (!said || at <= 0) return { title: words, place: '' }
  const rest = words.slice(at + said.length)
  if (rest && !rest.startsWith(', ')) return { title: words, place: '' }
  return { title: words.slice(0, at), place: rest.slice(2) }
}

/** A matrix tells of what was done, but for what it says is planned, or is still to come. */
const stateOf = (said: string | undefined, date: string | null, { status }: MatrixRow, on: Day): string => {
  if (said) return said.toLowerCase()
  const days = date === null ? null : daysOf(date)
  if (days?.ok) return days.value.first > on ? 'planned' : 'held'
  return status === 'not_started' ? 'planned' : 'held'
}

const activityTold = ({ text, date }: MatrixActivity, row: MatrixRow, on: Day): Activity | null => {
  const words = text.replace(STATE_SAID, '')
  const { title, place } = partsOf(words, date)
  const checked = checkActivity(
    {
      ...{ title, place, date: date ?? '', state: stateOf(STATE_SAID.exec(text)?.[1], date, row, on) },
      ...{ participants: '', budget: '', currency: '', milestones: [] },
    },
    on,
  )
  return checked.ok ? checked.value : null
}

const evidenceTold = (addresses: readonly string[]) => {
  const checked = addresses.map((address) => ({
    address,
    evidence: checkEvidence({ address, shows: 'Named in the matrix', sha256: '', name: '' }),
  }))
  return {
    good: checked.flatMap(({ evidence }) => (evidence.ok ? [evidence.value] : [])),
    left: checked.flatMap(({ address, evidence }) =>
      evidence.ok ? [] : [{ words: address, why: 'evidence-unclear' as const }],
    ),
  }
}

/** New activities of a row with its new evidence, which hangs on the first activity that the row names. */
const doneIn = (
  row: MatrixRow,
  named: readonly MatrixActivity[],
  addresses: readonly string[],
  there: readonly { readonly id: string; readonly title: string; readonly date: string | null }[],
  on: Day,
): Told => {
  const { good, left } = evidenceTold(addresses)
  const read = named.map((each) => ({ words: each.text, activity: activityTold(each, row, on) }))
  const made = read.flatMap(({ words, activity }) => (activity ? [{ words, activity }] : []))
  const known = there.find(({ title, date }) =>
    row.activities.some((each) => each.date === date && bare(each.text).startsWith(bare(title))),
  )
  const holder = known ?? (there.length === 1 && made.length === 0 ? there[0] : undefined)
  const hangs = made.length > 0 && !known
  return {
    acts: [
      ...made.map(({ words, activity }, at) => ({
        words: hangs && at === 0 ? [words, ...addresses].join('\n') : words,
        act: { kind: 'activity' as const, activity, evidence: hangs && at === 0 ? good : [] },
      })),
      ...(holder && !hangs && good.length > 0
        ? [
            {
              words: addresses.join('\n'),
              act: { kind: 'evidence' as const, activity: holder.id, evidence: good },
            },
          ]
        : []),
    ],
    left: [
      ...read.flatMap(({ words, activity }) =>
        activity ? [] : [{ words, why: 'activity-unclear' as const }],
      ),
      ...left,
      ...(good.length > 0 && !hangs && !holder
        ? addresses
            .filter((each) => !left.some(({ words }) => words === each))
            .map((words) => ({ words, why: 'evidence-without-activity' as const }))
        : []),
    ],
  }
}

/** The body that a name in a cell means: by what somebody said, else by its own names; null for none, or for more than one. */
const bodyNamed = (name: string, side: string | null, { bodies, meanings }: Known): KnownBody | null => {
  const said = meanings.bodies.get(meaningKey(name))
  if (said !== undefined) return bodies.find(({ id }) => id === said) ?? null
  const fits = bodies.filter(
    (body) =>
      body.names.some((each) => bare(each) === bare(name)) &&
      (side === null || body.side.some((each) => bare(each) === bare(side))),
  )
  return fits.length === 1 ? fits[0]! : null
}

/** Each body once, however often a cell names it. */
const bodiesIn = (leads: MatrixRow['leads'], there: readonly number[], known: Known): Told => {
  const named = new Set<number>()
  return joined(
    leads.map(({ name, side }): Told => {
      const body = bodyNamed(name.replace(SUPPORT, ''), side, known)
      if (!body) return { acts: [], left: [{ words: name.replace(SUPPORT, ''), why: 'body-unknown' }] }
      if (there.includes(body.id)) return { acts: [], left: [{ words: name, why: 'body-otherwise' }] }
      if (named.has(body.id)) return NOTHING
      named.add(body.id)
      return {
        acts: [{ words: name, act: { kind: 'body', body: body.id, lead: !SUPPORT.test(name) } }],
        left: [],
      }
    }),
  )
}

/** How a line would stand once new activities are known of it. */
const factsWith = (facts: LineFacts, { acts }: Told, on: Day): LineFacts => ({
  ...facts,
  activities: [
    ...facts.activities,
    ...acts.flatMap(({ act }, at) =>
      act.kind === 'activity'
        ? [{ id: `new ${at}`, knownOn: on, state: act.activity.state, date: act.activity.date }]
        : [],
    ),
  ],
})

/** A status is set by hand only where it doesn't follow from what is taken over with it. */
const statusIn = (row: MatrixRow, facts: LineFacts, set: boolean, { meanings, on }: Known): Told => {
  const words = row.statusText
  if (set) return { acts: [], left: [{ words, why: 'set-by-hand' }] }
  const status = statusTold(row, meanings)
  if (!status) return words ? { acts: [], left: [{ words, why: 'status-unclear' }] } : NOTHING
  return assess(facts, on).status === status
    ? NOTHING
    : { acts: [{ words, act: { kind: 'status', status } }], left: [] }
}

const NO_FACTS: LineFacts = { activities: [], reports: [], overrides: [] }

const changedLine = ({ line, row, cells }: MatrixDifferences['changed'][number], known: Known): Told => {
  const only = (aspect: string) => cells.find((cell) => cell.aspect === aspect)
  const thereIn = (aspect: string) => only(aspect)?.there ?? []
  const own = (['number', 'words', 'items'] as const).flatMap(thereIn)
  const done = doneIn(
    row,
    row.activities.filter(({ text }) => thereIn('activities').includes(text)),
    thereIn('evidence'),
    line.activities,
    known.on,
  )
  const bodies = bodiesIn(
    row.leads.filter(({ name }) => thereIn('bodies').includes(name)),
    line.bodies.map(({ id }) => id),
    known,
  )
  const gone = (['bodies', 'activities', 'evidence'] as const).flatMap((aspect) => only(aspect)?.here ?? [])
  return joined([
    { acts: [], left: own.map((words) => ({ words, why: 'own-words' as const })) },
    bodies,
    done,
    only('status') ? statusIn(row, factsWith(line.facts, done, known.on), line.set, known) : NOTHING,
    {
      acts: [],
      left: gone
        .filter(
          (words) =>
            !bodies.left.some((each) => each.why === 'body-otherwise' && bare(each.words) === bare(words)),
        )
        .map((words) => ({ words, why: 'not-in-matrix' as const })),
    },
  ])
}

const labelOf = (label: string | null): string | null => label?.replace(/[.)\s]+$/, '') ?? null

/** The section that a new row stands in, by its number; null where the plan has none of it. */
const sectionOf = ({ section, number }: MatrixRow, { sections }: Known): number | null => {
  const within = (label: string | null) =>
    label === null ? undefined : sections.find((each) => labelOf(each.label) === labelOf(label))
  const above = number?.includes('.') ? number.slice(0, number.lastIndexOf('.')) : null
  return (within(above) ?? within(section))?.number ?? null
}

const addedRow = (row: MatrixRow, known: Known): Told => {
  const done = doneIn(row, row.activities, row.evidence, [], known.on)
  return joined([
    { acts: [{ words: row.text, act: { kind: 'line', section: sectionOf(row, known) } }], left: [] },
    bodiesIn(row.leads, [], known),
    done,
    statusIn(row, factsWith(NO_FACTS, done, known.on), false, known),
  ])
}

/** What of a matrix can be taken over, and what of it is left, each with why. Nothing that is here is taken away. */
export const stepsOf = ({ changed, added }: MatrixDifferences, known: Known): MatrixSteps => {
  const all = [
    ...changed.map((pair) => ({ of: { line: pair.line.number }, told: changedLine(pair, known) })),
    ...added.map((row, at) => ({ of: { row: at }, told: addedRow(row, known) })),
  ]
  const name = (of: Step['of']) => ('line' in of ? `${of.line}` : `new${of.row}`)
  return {
    steps: all.flatMap(({ of, told }) =>
      told.acts.map((each, at) => ({ key: `${name(of)}.${at}`, of, ...each })),
    ),
    left: all.flatMap(({ of, told }) => told.left.map((each) => ({ of, ...each }))),
  }
}

/**
 * The steps that were chosen. What hangs on a row that is no line yet goes with the line: without it there is nothing to write it
 * to.
 */
export const chosenOf = (steps: readonly Step[], keys: ReadonlySet<string>): readonly Step[] => {
  const lines = new Set(
    steps.flatMap(({ key, of, act }) =>
      'row' in of && act.kind === 'line' && keys.has(key) ? [of.row] : [],
    ),
  )
  return steps.filter(({ key, of }) => keys.has(key) && ('line' in of || lines.has(of.row)))
}
