/** What searches are asked for: all there is of each sort, what is left of it without something, little words, and a slip of the hand. */
export const SEARCHED: readonly string[] = [
  ...['in:statements', 'in:records', 'in:lines', 'in:activities', 'in:people', 'in:meetings'],
  ...['in:instruments', 'year:1990-2090', 'agreed OR noted OR pact OR plan', '-xylograph', 'side:hill'],
  ...['goal:1', 'agrede', 'mechanism:none', 'of the', ''],
]

/** What passages are looked for that are close in meaning: to words near those of what is there, and to nothing. */
export const CLOSE_TO: readonly string[] = [
  'a treaty on rivers and boats',
  'accord',
  'promised to help',
  'the',
  '',
]

/** What agreed language is looked for: words that stand in many texts, some in few, little ones and none. */
export const WRITTEN: readonly string[] = [
  ...['The sides agreed to row.', 'They noted the river plan. They agreed on a pact of ferries.'],
  ...['of the', 'Xylographs!', ''],
]
