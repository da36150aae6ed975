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

/** A set of parts as the bits of one number. */
export const partSet = (names: readonly string[]): number =>
  names.reduce((set, name) => set | (1 << partNumber(name)), 0)
