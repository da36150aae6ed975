/** Parts of speech, as Universal Dependencies name them. A part's number is its place in this list. */
export const PARTS = [
  'X',
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SPACE',
  'SYM',
  'VERB',
] as const

export type Part = (typeof PARTS)[number]

export const partNumber = (name: string): number => {
  const at = PARTS.indexOf(name as Part)
  if (at < 0) throw new Error(`${name} is no part of speech`)
  return at
}

/** A letter for each part, in the order of PARTS: words.json is written with them. */
const LETTERS = 'Xjprxcdinmtouqsbyv'

export const letterOf = (name: string): string => LETTERS[partNumber(name)]!

/** The parts that letters stand for. */
export const partsOf = (letters: string): number[] => [...letters].map((letter) => LETTERS.indexOf(letter))
