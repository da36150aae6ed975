import type { Span } from '../../../text/span.ts'
import { featuresOf, tellingWords } from '../features.ts'
import type { Because, Suggestion } from '../suggestion.ts'
import { type Credits, crediting } from './credits.ts'
import { type Fit, labelFits } from './label-fit.ts'
import { type Learned, learned, seenIn } from './learned.ts'
import type { TextReader } from './read-text.ts'
import { type AskedSection, type SectionFit, sectionFits } from './section-fit.ts'
import type { AgreedGoal, Taught } from './taught.ts'

/** A concept for a text, and all that it rests on. */
export type ConceptSuggestion = {
  readonly framework: string
  readonly code: string
  /** From 0 to 1; over one half all of them. */
  readonly score: number
  /** Words of the text, exactly as they stand there. */
  readonly because: readonly Because[]
  /** The section of the plan that it goes with; null where none does. */
  readonly section: SectionFit | null
  /** The goal that it was agreed to go with, by its code; null where none is. */
  readonly goal: string | null
}

/** A text for which concepts are asked. */
export type ConceptsAsked = {
  readonly text: string
  /** BCP 47. */
  readonly lang: string
  /** The sections of a plan that it stands in, the outermost first; none where it is not of a plan. */
  readonly sections: readonly AskedSection[]
  /** The goals that its words point to. */
  readonly suggestion: Suggestion
  /** How surely it serves goals and targets, by their codes: by its words, or as people said. */
  readonly goals: ReadonlyMap<string, number>
}

/** What speaks for a concept has to come to more than this. Nothing is an answer too. */
const OVER = 1.5
/** What a label counts of which the text has all, and a section or a goal that surely goes with the concept. */
const LABEL = 2.8
const SECTION = 3
const AGREED = 2
/** What goals say together counts so much beside what words do. */
const BY_GOALS = 2
/** What each word of a definition counts, and what they count at most: by themselves they are not enough. */
const DEFINITION = 0.4
const DEFINITIONS = 1.2
/** Texts of so many say something, and a word from so many of them on: what one text has is chance. */
const ENOUGH_TEXTS = 5
const ENOUGH_WITH_WORD = 2
/** The words of a text say more the more of them there are, but not as many times more: they go together. */
const WORDS_TOGETHER = 0.75
const GOALS_TOGETHER = 0.5
/** What a word of a label says is halved by so many texts that have it and do not serve the concept. */
const LABEL_TRUST = 2

/** The features of a text at hand, each once, with the places that it stands at. */
const placesOf = ({ text, lang }: ConceptsAsked) => {
  const { keys, starts, ends } = featuresOf(text, lang)
  const places = new Map<number, Span[]>()
  keys.forEach((key, at) => {
    const span = { start: starts[at]!, end: ends[at]! }
    const there = places.get(key)
    if (there) there.push(span)
    else places.set(key, [span])
  })
  return [...places].map(([key, spans]) => ({ key, spans }))
}

/** The surest of the goals that a concept was agreed to go with. */
const agreedGoal = (
  agreed: readonly AgreedGoal[],
  goals: ConceptsAsked['goals'],
): { readonly goal: string; readonly sureness: number } | null =>
  agreed
    .map(({ goal, sureness }) => ({ goal, sureness: sureness * (goals.get(goal) ?? 0) }))
    .reduce<{ goal: string; sureness: number } | null>(
      (best, one) => (one.sureness > (best?.sureness ?? 0) ? one : best),
      null,
    )

/** What the words of a label say: less where people said of texts that have them that they do not serve the concept. */
const byLabel = (
  { label }: Fit,
  at: number,
  { words }: Learned,
  features: ReadonlyMap<number, number>,
  credits: Credits,
): number => {
  let whole = 0
  for (const { share, by } of label) {
    const known = by.flatMap(({ keys }) => features.get(keys[0]!) ?? [])
    const trusted = known.map((thing) => {
      const { serving, not } = words.seen(thing, at)
      return (LABEL_TRUST + serving) / (LABEL_TRUST + serving + not)
    })
    const credit = LABEL * share * Math.max(0, ...trusted)
    whole += credit
    credits.add(
      by.map(({ span }) => span),
      credit,
    )
  }
  return whole
}

/** What the words of a text say by what people said of other texts. */
const byLessons = (
  at: number,
  { words }: Learned,
  places: ReturnType<typeof placesOf>,
  credits: Credits,
): number => {
  if (words.texts(at) < ENOUGH_TEXTS) return 0
  const told = places.flatMap(({ spans }, thing) => {
    const { serving, not } = words.seen(thing, at)
    const speaks = serving + not < ENOUGH_WITH_WORD ? 0 : words.speaks(thing, at)
    return speaks === 0 ? [] : [{ spans, speaks }]
  })
  const together = Math.max(1, told.length) ** WORDS_TOGETHER
  let whole = 0
  for (const { spans, speaks } of told) {
    whole += speaks / together
    credits.add(spans, speaks / together)
  }
  return whole
}

/** What the goals that a text may serve say, by the goals of the texts that serve the concept. */
const byGoals = (at: number, { goals }: Learned, { suggestion }: ConceptsAsked, credits: Credits): number => {
  const told = suggestion.goals
    .map(({ goal, score, because }) => ({ score, because, speaks: score * goals.speaks(goal - 1, at) }))
    .filter(({ speaks }) => speaks !== 0)
  const together =
    Math.max(
      1,
      told.reduce((sum, { score }) => sum + score, 0),
    ) ** GOALS_TOGETHER
  let whole = 0
  for (const { because, speaks } of told) {
    whole += (BY_GOALS * speaks) / together
    credits.add(
      because.map(({ span }) => span),
      (BY_GOALS * speaks) / together,
    )
  }
  return whole
}

const toScore = (sum: number): number => 1 / (1 + Math.exp(OVER - sum))

/**
 * The concepts of frameworks that a text may serve, the surest first: by the words of their labels and definitions, by what people said
 * of other texts, by the section of the plan that it stands in, and by the goals that both sides agreed they go with. Pure: the same
 * text, taught the same, is answered the same.
 */
export const suggestConcepts = (
  asked: ConceptsAsked,
  { frameworks, lessons, agreed }: Taught,
  read: TextReader,
): readonly ConceptSuggestion[] => {
  const places = placesOf(asked)
  const features = new Map(places.map(({ key }, at) => [key, at]))
  const words = tellingWords(asked.text, asked.lang)
  const seen = seenIn(lessons, features, read)
  const found = frameworks.flatMap((framework) => {
    const fits = labelFits(framework.concepts)
    const fit = fits(words)
    const taught = learned(framework, seen, features.size, read)
    const sections = sectionFits(asked.sections, asked.lang, framework, fits, lessons)
    return framework.concepts.flatMap(({ code }, at): readonly ConceptSuggestion[] => {
      const credits = crediting()
      const { tells, by } = fit[at]!.defined
      const defined = Math.min(DEFINITIONS, DEFINITION * tells)
      credits.add(
        by.map(({ span }) => span),
        defined,
      )
      const section = sections.get(at) ?? null
      const own = agreed.filter((each) => each.framework === framework.id && each.code === code)
      const goal = agreedGoal(own, asked.goals)
      const sum =
        byLabel(fit[at]!, at, taught, features, credits) +
        defined +
        byLessons(at, taught, places, credits) +
        byGoals(at, taught, asked, credits) +
        SECTION * (section?.sureness ?? 0) +
        AGREED * (goal?.sureness ?? 0)
      const because = credits.because(asked.text)
      if (sum <= OVER || (because.length === 0 && !section && !goal)) return []
      return [
        { framework: framework.id, code, score: toScore(sum), because, section, goal: goal?.goal ?? null },
      ]
    })
  })
  return found.sort((a, b) => b.score - a.score)
}
