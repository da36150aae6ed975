import { type Likening, likening, stem, stemsOf, type Weighed } from '../../text/likeness.ts'
import type { PlanPart } from '../plan-parts.ts'
import { textOfPart } from '../text-of-part.ts'

/** A line that some words may be the ground of. `likeness` is from 0 to 1; `words` are the beginnings of the words it rests on. */
export type LikelyLine = {
  readonly line: PlanPart
  readonly likeness: number
  readonly words: ReadonlySet<string>
}

/** So much of what a statement and a line say is shared where the one may be the ground of the other. */
const LIKE = 0.22
/** Shorter words ("the", "and") bear nothing out, however few lines have them; nor do the small words that are as long. */
const SHORTEST = 4
const SMALL = new Set(
  'about also among been being between both each from have into more most once other over shall such than that their them then there these they this those through under upon were what when where which while will with within without'
    .split(' ')
    .map(stem),
)
/** Words that so few lines have tell which line is meant; of so many of them lines are looked up, and so many lines are likened. */
const FEW = 0.12
const LOOKED_UP = 12
const LIKENED = 8
/** So many telling words a statement and a line share at least, and so many lines are proposed for one statement. */
const SHARED = 2
const PROPOSED = 3

type Line = { readonly part: PlanPart; readonly weighed: Weighed }

/** The lines that have a telling word, by the word. */
const indexed = (lines: readonly Line[], { textsWith }: Likening): ReadonlyMap<string, readonly Line[]> => {
  const most = Math.max(2, lines.length * FEW)
  const found = new Map<string, Line[]>()
  for (const line of lines)
    for (const word of line.weighed.words) {
      if (word.length < SHORTEST || SMALL.has(word) || textsWith(word) > most) continue
      const there = found.get(word)
      if (there) there.push(line)
      else found.set(word, [line])
    }
  return found
}

/** The lines that share the most telling words with a text, the likeliest first; of few words each, so that the cost stays bounded. */
const candidates = (
  index: ReadonlyMap<string, readonly Line[]>,
  words: ReadonlySet<string>,
  of: Likening,
) => {
  const telling = [...words]
    .filter((word) => index.has(word))
    .sort((a, b) => of.textsWith(a) - of.textsWith(b) || (a < b ? -1 : 1))
    .slice(0, LOOKED_UP)
  const shared = new Map<Line, number>()
  for (const word of telling)
    for (const line of index.get(word) ?? []) shared.set(line, (shared.get(line) ?? 0) + of.weightOf(word))
  return [...shared]
    .sort(([one, a], [other, b]) => b - a || one.part.number - other.part.number)
    .slice(0, LIKENED)
    .map(([line]) => line)
}

/**
 * Which lines of a plan some words may be the ground of, the likeliest first. Words are weighed by the plan's lines alone, so that a
 * pair is likened the same wherever it is asked for. The plan is looked through once; each text then costs what its words do.
 */
export const likelyLines = (parts: readonly PlanPart[]): ((text: string) => readonly LikelyLine[]) => {
  const own = parts.filter(({ kind }) => kind === 'line')
  const sets = own.map((part) => stemsOf(textOfPart(part)))
  const of = likening(sets)
  const lines = own.map((part, at): Line => ({ part, weighed: of.weigh(sets[at]!) }))
  const index = indexed(lines, of)
  return (text) => {
    const said = of.weigh(stemsOf(text))
    return candidates(index, said.words, of)
      .map(({ part, weighed }) => ({
        line: part,
        likeness: of.likeness(said, weighed),
        words: new Set([...said.words].filter((word) => index.has(word) && weighed.words.has(word))),
      }))
      .filter(({ likeness, words }) => likeness >= LIKE && words.size >= SHARED)
      .sort((a, b) => b.likeness - a.likeness || a.line.number - b.line.number)
      .slice(0, PROPOSED)
  }
}
