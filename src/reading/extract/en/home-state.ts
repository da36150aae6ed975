import type { Person } from './people.ts'
import { spanOf, words } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import { beginsCountry, COUNTRIES, type Country, countryNamed } from './words/countries.ts'

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

const HIGH =
  /^(vice )?president$|^prime minister$|^(deputy )?national security|^secretary of|^minister|^permanent secretary|minister/i

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

const written = (text: string, country: Country): string | null =>
  country.names.find((name) => text.includes(name)) ?? null

/**
 * The state of those who are named with a post and no state: that of the delegation they lead, of the others in their
 * list, or the state the text speaks of most and for which nobody else holds a post.
 */
export const homeState = (
  text: string,
  sentences: readonly Sentence[],
  people: readonly Person[],
): ((person: Person) => string | null) => {
  const counts = tally(text, sentences)
  const taken = new Set(
    people.flatMap((person) => person.namings.flatMap((n) => countryNamed(n.organisation ?? '') ?? [])),
  )
  const most = [...counts].filter(([country]) => !taken.has(country)).toSorted((a, b) => b[1] - a[1])[0]?.[0]
  const only = COUNTRIES.length > 0 && most ? written(text, most) : null
  const heads = people.filter((p) => HEAD.test(postOf(p)) && !p.namings.some((n) => n.organisation)).length
  return (person) => {
    for (const naming of person.namings) {
      const led = delegation(text, sentences[naming.sentence]!, person)
      if (led) return led
    }
    const beside = neighbour(people, person)
    if (beside) return beside
    const post = postOf(person)
    return HIGH.test(post) && !(HEAD.test(post) && heads > 1) ? only : null
  }
}

/** The state of the next person in the same sentence who has one and the same kind of post. */
const neighbour = (people: readonly Person[], person: Person): string | null => {
  const own = person.namings[0]!
  const kind = own.post?.split(' ')[0]
  const others = people.flatMap((p) =>
    p.namings.filter(
      (n) => n.sentence === own.sentence && p !== person && countryNamed(n.organisation ?? ''),
    ),
  )
  const next = others.filter((n) => n.from > own.from && n.from - own.to < 14)[0]
  return next && kind && /^Secretary/.test(kind) ? next.organisation : null
}
