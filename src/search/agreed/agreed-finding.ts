/** So much is taken of a text, and so many of its sentences. */
export const MOST_ASKED = { letters: 2000, sentences: 8 } as const

/** What is to be said of a text for which agreed language is looked for. */
export type AgreedFinding =
  | { readonly code: 'too-long' }
  | { readonly code: 'too-many-sentences' }
  | { readonly code: 'no-words' }
  | { readonly code: 'only-little-words' }
  | { readonly code: 'nothing-like-it'; readonly narrowed: boolean }
  | { readonly code: 'too-slow' }

export const sentenceForAgreed = (finding: AgreedFinding): string => {
  switch (finding.code) {
    case 'too-long':
      return `The text is longer than two thousand letters; its beginning was looked for. Paste the rest by itself.`
    case 'too-many-sentences':
      return `The text has more sentences than are looked for at once; the first ${MOST_ASKED.sentences} were. Paste the others by themselves.`
    case 'no-words':
      return 'The text has no words. Paste or write a sentence.'
    case 'only-little-words':
      return 'This has only little words, such as “the” and “of”, which stand in every text. Add what it is about.'
    case 'nothing-like-it':
      return finding.narrowed
        ? 'No adopted wording of these texts is like it. Look in all texts, or try fewer and plainer words.'
        : 'No adopted wording is like it. Nothing of this has been agreed in these words; try fewer and plainer words.'
    case 'too-slow':
      return 'Looking for all of it took too long and was given up; what was found before is shown. Paste fewer sentences at once.'
  }
}
