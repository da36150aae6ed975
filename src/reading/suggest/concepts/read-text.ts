import { featuresOf } from '../features.ts'
import type { Suggester } from '../suggester.ts'
import { GOALS } from '../targets.ts'

/** A text as others are likened to it: its features, each once, and how likely it serves each goal of the 2030 Agenda. */
export type ReadText = {
  readonly keys: Uint32Array
  /** The scores of the goals, from the first. */
  readonly goals: Float32Array
}

/** Reads a text in a language (BCP 47). */
export type TextReader = (text: string, lang: string) => ReadText

/** So many texts are kept as they were read, those read last: a page likens one text to as many as people spoke of. */
const KEPT = 6000

/** Reads texts by a suggester of goals, each once. What is kept follows from the text alone, whoever asks. */
export const textReader = (suggest: Suggester): TextReader => {
  const kept = new Map<string, ReadText>()
  const read: TextReader = (text, lang) => {
    const goals = new Float32Array(GOALS)
    for (const { goal, score } of suggest(text, lang).goals) goals[goal - 1] = score
    return { keys: Uint32Array.from(new Set(featuresOf(text, lang).keys)), goals }
  }
  return (text, lang) => {
    const name = `${lang} ${text}`
    const found = kept.get(name) ?? read(text, lang)
    kept.delete(name)
    kept.set(name, found)
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
    return found
  }
}
