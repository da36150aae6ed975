import type { ProposedStatement } from '../reading/statement.ts'
import { quote } from '../text/quote.ts'
import { contentOf, type KeptStatement } from './statement.ts'

/** A text to take statements from, written for the tests of this room. */
export const SAMPLE_TEXT =
  'The Council and the League agreed to open a joint river watch. They noted the flood of last spring. ' +
  'The Council thanked the League.'

const placeOf = (text: string, words: string) => {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`“${words}” is not in the text`)
  return { start, end: start + words.length }
}

/** A proposed statement of a text: its sentence, and its verb as it stands there. */
export const sampleProposal = (
  text: string,
  sentence: string,
  verb: string,
  over: Partial<ProposedStatement> = {},
): ProposedStatement => {
  const whole = placeOf(text, sentence)
  const within = placeOf(sentence, verb)
  return {
    verb: verb.replace(/d$/, ''),
    kind: 'note',
    strength: 'noted',
    strengthWords: verb,
    actor: null,
    quote: quote(text, whole),
    verbSpan: { start: whole.start + within.start, end: whole.start + within.end },
    ...over,
  }
}

/** The same, kept under a number and not yet decided. */
export const sampleKept = (number: number, proposal: ProposedStatement): KeptStatement => ({
  number,
  state: 'proposed',
  revision: 1,
  content: contentOf(proposal),
  read: contentOf(proposal),
})
