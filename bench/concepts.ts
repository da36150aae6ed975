/**
 * How well parts of any framework are suggested, for the lines of plans of action: whether a line is given the pillar that its section
 * is of, by its words alone. `npm run bench:concepts` prints the tables that stand in README.md. It needs the shared plans beside the
 * repository (MUFAKAT_SHARED); nothing is kept of them.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadWeights } from '../src/cli/load-weights.ts'
import type { SuggestibleFramework } from '../src/frameworks/suggestible.ts'
import { textReader } from '../src/reading/suggest/concepts/read-text.ts'
import { suggestConcepts } from '../src/reading/suggest/concepts/suggest-concepts.ts'
import type { ConceptLesson } from '../src/reading/suggest/concepts/taught.ts'
import { suggester } from '../src/reading/suggest/suggester.ts'

const shared = process.env.MUFAKAT_SHARED ?? join(import.meta.dirname, '..', '..', 'shared')
if (!existsSync(join(shared, 'plans'))) {
  process.stdout.write(
    'The shared plans are not on this machine (set MUFAKAT_SHARED to their folder): nothing was measured.\n',
  )
  process.exit(0)
}

type Section = {
  readonly title: string
  readonly lines?: readonly { readonly text: string; readonly items?: readonly string[] }[]
  readonly sections?: readonly Section[]
}
/** A line with the headings that it stands under, the outermost first. */
type Line = { readonly text: string; readonly headings: readonly string[] }

const linesIn = (section: Section, above: readonly string[] = []): readonly Line[] => {
  const headings = [...above, section.title]
  return [
    ...(section.lines ?? []).map(({ text, items = [] }) => ({
      text: [text, ...items].join(' '),
      headings,
    })),
    ...(section.sections ?? []).flatMap((each) => linesIn(each, headings)),
  ]
}

const planOf = (name: string): readonly Line[] => {
  const read = JSON.parse(readFileSync(join(shared, 'plans', name, 'expected.json'), 'utf8'))
  return (read.sections as readonly Section[]).flatMap((section) => linesIn(section))
}

/** Three pillars, by labels of our own. */
const PILLARS: SuggestibleFramework = {
  id: 'pillars',
  concepts: [
    ['PS', 'Political-Security Community'],
    ['EC', 'Economic Community'],
    ['SC', 'Socio-Cultural Community'],
  ].map(([code, label]) => ({ code: code!, labels: { en: label! }, definitions: {}, tops: [code!] })),
}
const OF_HEADING: readonly (readonly [RegExp, string])[] = [
  [/^political/i, 'PS'],
  [/^economic/i, 'EC'],
  [/^socio/i, 'SC'],
]
const pillarOf = ({ headings }: Line): string | null =>
  OF_HEADING.find(([begins]) => begins.test(headings[0] ?? ''))?.[1] ?? null

/** What of the sections of a plan is told: nothing, their headings, or which lines stand together, under headings that name nothing. */
type Placed = 'no' | 'headings' | 'together'

const sectionsOf = ({ headings }: Line, placed: Placed) =>
  placed === 'no'
    ? []
    : headings.map((heading, at) => ({
        key: headings.slice(0, at + 1).join(' / '),
        heading: placed === 'headings' ? heading : 'Part',
      }))

const suggest = suggester(await loadWeights())
const read = textReader(suggest)
const lessonOf = (line: Line): ConceptLesson => {
  const code = pillarOf(line)!
  return {
    ...{ text: line.text, lang: 'en', sections: sectionsOf(line, 'together').map(({ key }) => key) },
    said: [{ framework: 'pillars', code, tops: [code], serves: true }],
  }
}
const askFor = (line: Line, lessons: readonly ConceptLesson[], placed: Placed) =>
  suggestConcepts(
    {
      ...{ text: line.text, lang: 'en', suggestion: suggest(line.text, 'en'), goals: new Map() },
      sections: sectionsOf(line, placed),
    },
    { frameworks: [PILLARS], lessons, agreed: [] },
    read,
  )

/** A shuffle that is the same each time (xorshift). */
const shuffled = <T>(all: readonly T[], seed: number): readonly T[] => {
  let state = seed * 2654435769 || 1
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  return all
    .map((one) => ({ one, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

type Answer = { readonly right: string | null; readonly codes: readonly string[] }
const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`

const say = (line: string) => process.stdout.write(`${line}\n`)
const told = (what: string, answers: readonly Answer[]) => {
  const having = answers.filter(({ right }) => right !== null)
  const said = having.filter(({ codes }) => codes.length > 0)
  const right = said.filter(({ right: pillar, codes }) => codes[0] === pillar)
  const others = answers.filter(({ right: pillar }) => pillar === null)
  say(
    `| ${what} | ${percent(said.length, having.length)} | ${percent(right.length, said.length)} | ${percent(others.filter(({ codes }) => codes.length > 0).length, others.length)} |`,
  )
}
const answer = (
  lines: readonly Line[],
  lessons: readonly ConceptLesson[],
  placed: Placed = 'no',
): readonly Answer[] =>
  lines.map((line) => ({
    right: pillarOf(line),
    codes: askFor(line, lessons, placed).map(({ code }) => code),
  }))

const ROUNDS = 20
const [a, b] = [planOf('dev-a'), planOf('dev-b')]
const ofPillars = (lines: readonly Line[]) => lines.filter((line) => pillarOf(line) !== null)
const others = (lines: readonly Line[]) => lines.filter((line) => pillarOf(line) === null)

/** Learns from some lines of a plan, drawn by lot, and asks for the others; over some rounds. */
const within = (lines: readonly Line[], share: number, placed: Placed = 'no'): readonly Answer[] =>
  Array.from({ length: ROUNDS }, (_, round) => {
    const drawn = shuffled(ofPillars(lines), round + 1)
    const taught = Math.round(drawn.length * share)
    return answer([...drawn.slice(taught), ...others(lines)], drawn.slice(0, taught).map(lessonOf), placed)
  }).flat()

say('| lines of | given a pillar | of which the right one | of lines of none, given one |\n|---|---|---|---|')
told('the larger plan, nothing taught', answer(a, []))
told('the smaller plan, nothing taught', answer(b, []))
told('the larger plan, taught an eighth of it', within(a, 0.125))
told('the larger plan, taught a quarter of it', within(a, 0.25))
told('the larger plan, taught half of it', within(a, 0.5))
told('the larger plan, taught three quarters of it', within(a, 0.75))
told('the smaller plan, taught half of it', within(b, 0.5))
told('the larger plan, taught the smaller one', answer(a, ofPillars(b).map(lessonOf)))
told('the smaller plan, taught the larger one', answer(b, ofPillars(a).map(lessonOf)))
told('the larger plan, taught a quarter of it, under headings that name nothing', within(a, 0.25, 'together'))
told('the larger plan, with its headings, nothing taught', answer(a, [], 'headings'))
told('the smaller plan, with its headings, nothing taught', answer(b, [], 'headings'))
