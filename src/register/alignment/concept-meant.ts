import type { ConceptRef } from '../../frameworks/framework-views.ts'
import { labelIn } from '../../frameworks/scheme.ts'
import { fold } from '../../text/fold.ts'
import { granted, type Outcome, refused } from '../../text/outcome.ts'
import type { AlignmentRefusal, ConceptMeant } from './alignment.ts'

/** A concept as a list offers it, and as it is taken again when somebody chooses it there. */
export const conceptOption = ({
  code,
  labels,
  titles,
}: Pick<ConceptRef, 'code' | 'labels' | 'titles'>): string =>
  `${code} ${labelIn(labels)} (${labelIn(titles)})`

/** So many that fit what was typed are offered. */
const OFFERED = 12

/** The longest words that are told again in a sentence. */
const TOLD = 60

const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(/[^\p{L}\p{M}\p{N}.]+/u)
    .filter(Boolean)

/** Whether each of the words begins one of a text's. */
const begins = (asked: readonly string[], text: string): boolean => {
  const words = wordsOf(text)
  return asked.every((each) => words.some((word) => word.startsWith(each)))
}

/**
 * The concepts that fit what somebody typed, the surest way of fitting alone: what a list offers, a code, a whole label, or the
 * beginnings of words of one.
 */
export const conceptsFitting = (concepts: readonly ConceptRef[], typed: string): readonly ConceptRef[] => {
  const words = fold(typed.trim())
  if (words === '') return []
  const there = concepts.filter(({ gone }) => !gone)
  // Of numbers alone a code is meant, and one that is not there is not likened to others.
  const asked = /\p{L}{2}/u.test(typed) ? wordsOf(typed) : []
  const ways: readonly ((concept: ConceptRef) => boolean)[] = [
    (concept) => fold(conceptOption(concept)) === words,
    ({ code }) => fold(code) === words,
    ({ labels }) => Object.values(labels).some((label) => fold(label) === words),
    (concept) =>
      asked.length > 0 &&
      begins(asked, `${conceptOption(concept)} ${Object.values(concept.labels).join(' ')}`),
  ]
  for (const way of ways) {
    const found = there.filter(way)
    if (found.length > 0) return found.slice(0, OFFERED)
  }
  return []
}

/** The one concept that is meant. One that went away with a newer version can still be taken back, by its code. */
export const conceptMeant = (
  concepts: readonly ConceptRef[],
  meant: ConceptMeant,
): Outcome<ConceptRef, AlignmentRefusal> => {
  if ('code' in meant) {
    const concept = concepts.find(
      ({ framework, code }) => framework === meant.framework && code === meant.code,
    )
    return concept ? granted(concept) : refused({ reason: 'no-such-concept', words: '' })
  }
  const words = meant.words.trim()
  if (words === '') return refused({ reason: 'concept-missing' })
  const [concept, second] = conceptsFitting(concepts, words)
  if (!concept) return refused({ reason: 'no-such-concept', words: words.slice(0, TOLD) })
  return second ? refused({ reason: 'several-concepts', words: words.slice(0, TOLD) }) : granted(concept)
}
