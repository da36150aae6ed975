/** Letters that are not a letter with a mark, but are written as one where there is no such key. */
const ALONE: Readonly<Record<string, string>> = {
  đ: 'd',
  Đ: 'D',
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  ı: 'i',
  ħ: 'h',
  Ħ: 'H',
}

const plain = (letter: string): string => ALONE[letter] ?? letter.normalize('NFD').charAt(0)

const range = (from: number, until: number): readonly string[] =>
  Array.from({ length: until - from + 1 }, (_, at) => String.fromCharCode(from + at))

const MARKED = [...range(0xc0, 0x24f), ...range(0x1e00, 0x1eff)].filter((letter) => plain(letter) !== letter)

/** Letters of the Latin alphabet with marks, each beside the letter that it is searched as. */
export const MARKED_LETTERS = { from: MARKED.join(''), to: MARKED.map(plain).join('') } as const

/**
 * Signs that the database takes for parts of addresses, numbers and tags, and those without width, which it keeps within a word. To a
 * search they part words.
 */
export const PARTING_SIGNS = '-/.@:_&+<>~\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff'

const BY_LETTER = new Map([
  ...MARKED.map((letter) => [letter, plain(letter)] as const),
  ...[...PARTING_SIGNS].map((sign) => [sign, ' '] as const),
])

/**
 * A text as it is searched: Latin letters without their marks, signs within words as spaces, letters of other scripts as they are. One
 * character for one, so that a place in a folded text is the same place in the text itself. The database folds by the same rows
 * (src/storage/migrations/0022-search.ts): what stands here is in its columns, and a change needs a migration.
 */
export const foldLetters = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => BY_LETTER.get(text.charAt(at)) ?? text.charAt(at)).join('')
