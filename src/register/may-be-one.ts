import { isJoining, type NameWords, nameWords } from './name-words.ts'

/** In what two names of perhaps one person differ, likeliest first. */
export const NAMES_ALIKE = [
  'writing',
  'spacing',
  'order',
  'fuller',
  'short-form',
  'initials',
  'slip',
] as const
export type NamesAlike = (typeof NAMES_ALIKE)[number]

/** A word shorter than this anchors nothing: too many people share it. */
const ANCHOR = 3
/** In a shorter word one letter makes another name: "Ming" and "Meng", "Maria" and "Mario". */
const SLIP = 6

/** Whether one letter more, less, other or swapped with its neighbour makes `b` of `a`. */
const oneLetterApart = (a: string, b: string): boolean => {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let from = 0
  while (from < short.length && short[from] === long[from]) from++
  const rest = (word: string, skipped: number) => word.slice(from + skipped)
  if (short.length < long.length) return rest(short, 0) === rest(long, 1)
  const swapped = short[from] === long[from + 1] && short[from + 1] === long[from]
  return rest(short, 1) === rest(long, 1) || (swapped && rest(short, 2) === rest(long, 2))
}

type Way = 'word' | 'short-form' | 'slip' | 'initial'

const ways: readonly (readonly [Way, (a: NameWords, i: number, b: NameWords, j: number) => boolean])[] = [
  ['word', (a, i, b, j) => a.words[i] === b.words[j]],
  ['short-form', (a, i, b, j) => a.formal[i] === b.formal[j]],
  ['slip', (a, i, b, j) => a.words[i]!.length >= SLIP && oneLetterApart(a.words[i]!, b.words[j]!)],
  [
    'initial',
    (a, i, b, j) => {
      const [x, y] = [a.formal[i]!, b.formal[j]!]
      return (x.length === 1 || y.length === 1) && x[0] === y[0]
    },
  ],
]

type Matched = {
  /** For each word of the shorter name, its place in the longer one. */
  readonly places: readonly number[]
  readonly by: readonly Way[]
  /** Words of the longer name that nothing answers to. */
  readonly left: readonly string[]
}

/** Every word of the shorter name with its own word of the longer, the surest ways first; null where one has none. */
const match = (short: NameWords, long: NameWords): Matched | null => {
  const places: number[] = short.words.map(() => -1)
  const by: Way[] = []
  const taken = new Set<number>()
  for (const [way, fits] of ways)
    for (const i of short.words.keys()) {
      if (places[i] !== -1) continue
      const j = long.words.findIndex((_, at) => !taken.has(at) && fits(short, i, long, at))
      if (j === -1) continue
      places[i] = j
      by[i] = way
      taken.add(j)
    }
  if (places.includes(-1)) return null
  return { places, by, left: long.words.filter((_, at) => !taken.has(at)) }
}

const inOrder = (places: readonly number[]) =>
  places.every((place, at) => at === 0 || place > places[at - 1]!)

/** The words of each name that are left when those that both begin and end with are taken away. */
const between = (a: readonly string[], b: readonly string[]) => {
  const least = Math.min(a.length, b.length)
  let from = 0
  while (from < least && a[from] === b[from]) from++
  let until = 0
  while (until < least - from && a[a.length - 1 - until] === b[b.length - 1 - until]) until++
  return { from, until, one: a.slice(from, a.length - until), other: b.slice(from, b.length - until) }
}

/** "Al" and "El" are one word of Arabic names, wherever they stand. */
const ARTICLES = new Set(['al', 'el', 'ul'])

/**
 * Whether a joining word of one name stands where the other has another word: "Tran Van Minh" and "Tran Duc Minh", "Le
 * Duc Anh" and "Do Duc Anh". There it is a name like others. Two joining words within a name are one and the same.
 */
const inPlaceOf = (a: NameWords, b: NameWords): boolean => {
  const { from, until, one, other } = between(a.all, b.all)
  if (one.length === 0 || other.length === 0) return false
  const [joins, joined] = [one.every(isJoining), other.every(isJoining)]
  if (!joins || !joined) return joins || joined
  return (from === 0 || until === 0) && ![...one, ...other].every((word) => ARTICLES.has(word))
}

const likeness = (short: NameWords, long: NameWords): NamesAlike | null => {
  if (short.letters === long.letters && short.all.length !== long.all.length) return 'spacing'
  const matched = match(short, long)
  if (!matched) return null
  const { places, by, left } = matched
  const count = (way: Way) => by.filter((each) => each === way).length
  const ordered = inOrder(places)
  if (!ordered && short.childOf && long.childOf) return null
  const anchored = short.words.some((word, at) => by[at] === 'word' && word.length >= ANCHOR)
  // The very same words in another order need no anchor: "Li Na", "Na Li".
  if (!anchored && (by.length < 2 || count('word') < long.words.length)) return null
  if (count('word') === short.words.length) {
    if (left.length === 0) return ordered ? 'writing' : 'order'
    return short.words.length > 1 ? 'fuller' : null
  }
  // Where a word is only likened, the rest must leave no doubt: the same order, and nothing over but initials.
  const sure = count('word') > 1 || left.every((word) => word.length === 1)
  if (!ordered || !sure) return null
  if (count('slip') > 0) return count('slip') === 1 && left.length === 0 ? 'slip' : null
  return count('initial') > 0 ? 'initials' : 'short-form'
}

const two = (a: NameWords, b: NameWords): NamesAlike | null => {
  if (a.generation !== null && b.generation !== null && a.generation !== b.generation) return null
  if (inPlaceOf(a, b)) return null
  return a.words.length <= b.words.length ? likeness(a, b) : likeness(b, a)
}

/**
 * Whether two people may be one, by the names they are known under, and in what the likest two of those differ; null
 * where nothing speaks for it. Never more than a proposal: names alone can't tell, and a person decides.
 */
export const mayBeOne = (a: readonly string[], b: readonly string[]): NamesAlike | null => {
  const theirs = b.map(nameWords)
  const found = a.map(nameWords).flatMap((mine) => theirs.map((their) => two(mine, their)))
  return NAMES_ALIKE.find((how) => found.includes(how)) ?? null
}
