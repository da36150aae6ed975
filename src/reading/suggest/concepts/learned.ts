import type { SuggestibleFramework } from '../../../frameworks/suggestible.ts'
import { GOALS } from '../targets.ts'
import type { ReadText, TextReader } from './read-text.ts'
import { stancesOf } from './stances.ts'
import { tallying } from './tally.ts'
import type { ConceptLesson } from './taught.ts'

/** The words of a concept itself count as so many texts that serve it, where goals are counted. */
const OWN_WORDS = 3

const goalsIn = ({ goals }: ReadText) => [...goals].map((score, goal) => [goal, score] as const)

/** A text that people spoke of, as far as it bears on the features of the text at hand. */
type SeenLesson = ConceptLesson & {
  readonly shared: readonly (readonly [feature: number, much: number])[]
  readonly goals: ReturnType<typeof goalsIn>
}

/** Texts that people spoke of, each read once for all frameworks. */
export const seenIn = (
  lessons: readonly ConceptLesson[],
  features: ReadonlyMap<number, number>,
  read: TextReader,
): readonly SeenLesson[] =>
  lessons.map((lesson) => {
    const text = read(lesson.text, lesson.lang)
    const shared: (readonly [number, number])[] = []
    for (const key of text.keys) {
      const feature = features.get(key)
      if (feature !== undefined) shared.push([feature, 1])
    }
    return { ...lesson, shared, goals: goalsIn(text) }
  })

/** What people taught of a framework, and the goals of its own words. */
export const learned = (
  framework: SuggestibleFramework,
  lessons: readonly SeenLesson[],
  features: number,
  read: TextReader,
) => {
  const { concepts } = framework
  const words = tallying(features, concepts.length)
  const goals = tallying(GOALS, concepts.length)
  for (const [at, { labels, definitions, tops, code }] of concepts.entries()) {
    const own = Int8Array.from(concepts, (other, to) =>
      to === at ? 1 : other.tops.includes(code) || tops.includes(other.code) ? 0 : -1,
    )
    const languages = Object.entries(labels)
    for (const [lang, label] of languages) {
      const whole = `${label}. ${definitions[lang] ?? ''}`
      goals.add(goalsIn(read(whole, lang || 'en')), own, OWN_WORDS / languages.length)
    }
  }
  for (const lesson of lessons) {
    const stances = stancesOf(lesson, framework)
    if (!stances) continue
    words.add(lesson.shared, stances)
    goals.add(lesson.goals, stances)
  }
  return { words, goals }
}

export type Learned = ReturnType<typeof learned>
