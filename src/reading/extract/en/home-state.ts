import type { Dateline } from './dateline.ts'
import type { Naming } from './namings.ts'
import type { Person } from './people.ts'
import { spanOf, words } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import { beginsCountry, type Country, countryNamed, writtenName } from './words/countries.ts'

/** "led the X delegation", "the X delegation was led by": the state of the one who leads. */
const delegation = (text: string, sentence: Sentence, person: Person): string | null => {
  const { tokens } = sentence
  const at = tokens.findIndex((token) => token.lower === 'delegation')
  if (at < 1) return null
  for (let width = 4; width > 0; width--) {
    if (at - width < 0) continue
    const written = words(text, spanOf(tokens, at - width, at)).replace(/[’']s$/, '')
    const led = tokens
      .slice(Math.max(0, at - width - 3), at + 8)
      .some((token) => /^(led|headed|comprising|comprised)$/.test(token.lower))
    if (countryNamed(written) && led && person.namings.length > 0) return written
  }
  return null
}

/** Posts that only a state has. */
const OFFICE =
  /\b(minister|president|chancellor|premier|king|queen|senator|ambassador|attorney|permanent secretary|(?:under)?secretary(?! ?-?general)|national security|special (?:envoy|representative)|administrator|advis[eo]r|representative|governor)\b/i

const HEAD = /^(president|prime minister|chancellor|king|premier)\b/i

const postOf = (person: Person): string => person.namings.find((naming) => naming.post)?.post ?? ''

/** How often each state is named, by the text's first two hundred sentences. */
const tally = (text: string, sentences: readonly Sentence[]): Map<Country, number> => {
  const counts = new Map<Country, number>()
  for (const sentence of sentences.slice(0, 200))
    for (let i = 0; i < sentence.tokens.length; i++) {
      if (!beginsCountry(sentence.tokens[i]!.lower)) continue
      for (let width = 3; width > 0; width--) {
        if (i + width > sentence.tokens.length) continue
        const country = countryNamed(words(text, spanOf(sentence.tokens, i, i + width)).replace(/[’']s$/, ''))
        if (!country) continue
        counts.set(country, (counts.get(country) ?? 0) + 1)
        i += width - 1
        break
      }
    }
  return counts
}

/** The state in whose name a press release is dated, where the dateline names a state ("SINGAPORE, 3 May"). */
const stateOfLine = (text: string, line: Dateline | null): Country | undefined => {
  if (line?.kind !== 'head' || !line.place) return undefined
  return countryNamed(words(text, line.place))
}

/** The one state a text speaks of for which nobody is said to hold office, where there is just one. */
const onlyLeft = (counts: ReadonlyMap<Country, number>, taken: ReadonlySet<Country>): Country | undefined => {
  const left = [...counts.keys()].filter((country) => !taken.has(country))
  return left.length === 1 && taken.size > 0 ? left[0] : undefined
}

/**
 * The state a text speaks of most, of those for which nobody is said to hold office. A state that is named
 * much less than another is only spoken of, such as where the meeting was.
 */
const mostNamed = (
  counts: ReadonlyMap<Country, number>,
  taken: ReadonlySet<Country>,
): Country | undefined => {
  const top = Math.max(0, ...counts.values())
  const [most, count = 0] =
    [...counts].filter(([country]) => !taken.has(country)).toSorted((a, b) => b[1] - a[1])[0] ?? []
  return count >= top / 2 ? most : undefined
}

/** The state of a person, and whether it is only assumed: a reader is told so. */
export type Home = { readonly state: string | null; readonly assumed: boolean }

const once = <T>(find: () => T): (() => T) => {
  let found: { readonly value: T } | null = null
  return () => {
    found ??= { value: find() }
    return found.value
  }
}

/**
 * The state of those who are named with a post and no state: that of the delegation they lead, of the others in their
 * list, or the state the text speaks of most and for which nobody else holds a post.
 */
export const homeState = (
  text: string,
  sentences: readonly Sentence[],
  people: readonly Person[],
  line: Dateline | null,
): ((person: Person) => Home) => {
  const taken = new Set(
    people.flatMap((person) => person.namings.flatMap((n) => countryNamed(n.organisation ?? '') ?? [])),
  )
  // Counted only where somebody's state hangs on it.
  const spokenOf = once(() => {
    const ofLine = stateOfLine(text, line)
    const counts = ofLine ? null : tally(text, sentences)
    const most = ofLine ?? (counts && (onlyLeft(counts, taken) ?? mostNamed(counts, taken)))
    return most ? writtenName(text, most) : null
  })
  const heads = people.filter((p) => HEAD.test(postOf(p)) && !p.namings.some((n) => n.organisation)).length
  const named = bySentence(people)
  return (person) => {
    for (const naming of person.namings) {
      const led = delegation(text, sentences[naming.sentence]!, person)
      if (led) return { state: led, assumed: false }
    }
    const beside = neighbour(named, person)
    if (beside) return { state: beside, assumed: false }
    const post = postOf(person)
    const state = OFFICE.test(post) && !(HEAD.test(post) && heads > 1) ? spokenOf() : null
    return { state, assumed: state !== null }
  }
}

type Placed = { readonly person: Person; readonly naming: Naming }

/** Who is named in each sentence. */
const bySentence = (people: readonly Person[]): Map<number, Placed[]> => {
  const found = new Map<number, Placed[]>()
  for (const person of people)
    for (const naming of person.namings) {
      const there = found.get(naming.sentence)
      if (there) there.push({ person, naming })
      else found.set(naming.sentence, [{ person, naming }])
    }
  return found
}

/** The state of the next person in the same sentence who has one and the same kind of post. */
const neighbour = (named: ReadonlyMap<number, readonly Placed[]>, person: Person): string | null => {
  const own = person.namings[0]!
  if (!/^Secretary/.test(own.post ?? '')) return null
  const next = named
    .get(own.sentence)
    ?.find(
      ({ person: other, naming: { from, organisation } }) =>
        other !== person && from > own.from && from - own.to < 14 && countryNamed(organisation ?? ''),
    )
  return next?.naming.organisation ?? null
}
