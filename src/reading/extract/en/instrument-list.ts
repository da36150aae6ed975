import type { Span } from '../../../text/span.ts'
import { headOf, isShort, keysOf } from './instrument-keys.ts'

/** An instrument found in a text: its fullest name, the noun that heads it, the words of the name, every mention. */
export type Instrument = {
  name: string
  head: string
  keys: readonly string[]
  year: string | null
  span: Span
  readonly spans: Span[]
  acronym: string | null
}

const subset = (part: readonly string[], whole: readonly string[]) =>
  part.length > 0 && part.every((key) => whole.includes(key))

/** "Agreement on Water between A and B": the words that say which agreement, where it has any. */
const keysWithoutParties = ({ name }: Instrument): string[] => {
  const at = name.indexOf(' between ')
  const keys = at < 0 ? [] : keysOf(name.slice(0, at))
  return keys.length > 2 ? keys : []
}

/** "the Norland-Peru Strategic Partnership", "the Norland-Peru Comprehensive Strategic Partnership": ties raised to more are others. */
const raised = (one: Instrument, more: Instrument): boolean =>
  one.head === 'partnership' &&
  more.keys.length === one.keys.length + 1 &&
  one.keys.length > 2 &&
  more.keys.includes('comprehensive') &&
  !one.keys.includes('comprehensive') &&
  one.keys.includes('strategic')

/** "the Framework for an Agreement on Trade" is no "Trade Framework Agreement". */
const inTheMaking = (one: Instrument, other: Instrument): boolean =>
  /^Framework (?:for|on) an? /.test(one.name) && / Framework /.test(other.name)

/** One name is another's when it says the same in fewer words, of the same kind of thing, and of no other year. */
const isSame = (a: Instrument, b: Instrument, withoutParties: readonly string[]): boolean => {
  if (a.year && b.year && a.year !== b.year) return false
  if (a.head && b.head && headOf(a.head) !== headOf(b.head)) return false
  if (a.acronym !== null && a.acronym === b.acronym && !isShort(a.acronym)) return true
  if (raised(a, b) || raised(b, a) || inTheMaking(a, b) || inTheMaking(b, a)) return false
  return subset(a.keys, b.keys) || subset(b.keys, a.keys) || subset(withoutParties, b.keys)
}

const filedUnder = ({ keys, acronym }: Instrument): readonly string[] =>
  acronym === null ? keys : [...keys, acronym.toLowerCase()]

/** How many instruments with a word in common are compared with a new one, the newest first. */
const COMPARED = 60

/** "UNCLOS" */
const letters = ({ head, name }: Instrument) => head === '' && !name.includes(' ')

/** The instruments of one text, each once, however often and however shortly it is named. */
export const instrumentList = () => {
  const found: Instrument[] = []
  const heads = new Set<string>()
  const byKey = new Map<string, Instrument[]>()
  const byLetters = new Map<string, Instrument>()
  const letter = ({ acronym }: Instrument, one: Instrument) => {
    if (acronym !== null && !isShort(acronym)) byLetters.set(acronym, one)
  }
  const file = (one: Instrument, keys: readonly string[]) => {
    for (const key of keys) {
      const filed = byKey.get(key)
      if (filed) filed.push(one)
      else byKey.set(key, [one])
    }
  }
  const known = (one: Instrument): Instrument | undefined => {
    const short = keysWithoutParties(one)
    for (const key of filedUnder(one))
      for (const other of byKey.get(key)?.slice(-COMPARED) ?? []) if (isSame(one, other, short)) return other
    return undefined
  }
  const merge = (into: Instrument, one: Instrument) => {
    into.spans.push(...one.spans)
    into.year ??= one.year
    into.acronym ??= one.acronym
    letter(one, into)
    // Letters alone are no fuller than words, however many words they stand for.
    const longer = one.keys.length > into.keys.length && !letters(one)
    const fuller = longer ? subset(into.keys, one.keys) || into.head === '' : letters(into) && !letters(one)
    if (!fuller) return
    const fresh = one.keys.filter((key) => !into.keys.includes(key))
    into.name = one.name
    into.keys = one.keys
    into.span = one.span
    file(into, fresh)
  }
  return {
    /** Takes up an instrument, or adds a mention to the one it is. */
    add: (one: Instrument): void => {
      const other = known(one)
      if (other) {
        merge(other, one)
        return
      }
      found.push(one)
      letter(one, one)
      heads.add(headOf(one.head))
      file(one, filedUnder(one))
    },
    /** Adds a mention to the instrument it is; what is not known yet stays out. */
    mention: (one: Instrument): void => {
      const other = known(one)
      if (other && subset(one.keys, other.keys)) merge(other, one)
    },
    /** Whether an instrument of this kind was found, with one of these words in its name where any are given. */
    has: (head: string, keys: readonly string[] | null = null): boolean =>
      heads.has(headOf(head)) &&
      (keys === null ||
        keys.some((key) =>
          byKey
            .get(key)
            ?.slice(-COMPARED)
            .some((one) => headOf(one.head) === headOf(head)),
        )),
    /** Whether any goes by letters of its own. */
    hasLetters: (): boolean => byLetters.size > 0,
    byLetters: (letters: string): Instrument | undefined => byLetters.get(letters),
    all: (): readonly Instrument[] => found,
  }
}
