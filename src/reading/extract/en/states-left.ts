import { opposite, statesMet } from './counterparts.ts'
import type { Naming } from './namings.ts'
import type { Person } from './people.ts'
import type { Sentence } from './sentences.ts'
import type { Country } from './words/countries.ts'
import { headKind, mayHold, seldomActs } from './words/heads-of-state.ts'
import { officeHeldOnce } from './words/offices.ts'

/** A person with the organisation that the text says is theirs. */
export type Told = { readonly person: Person; readonly organisation: string | null }

export const postOf = (person: Person): string => person.namings.find((naming) => naming.post)?.post ?? ''

export type Scene = {
  readonly text: string
  readonly sentences: readonly Sentence[]
  /** Whose state is known, with the state. */
  readonly known: ReadonlyMap<Person, Country>
  readonly there: ReadonlyMap<number, readonly Placed[]>
}

/** How far apart those are named, at the most, who are asked whether they met, in tokens. */
const APART = 240

export type Placed = { readonly person: Person; readonly naming: Naming }

/** Who is named in each sentence. */
export const bySentence = (people: readonly Told[]): Map<number, Placed[]> =>
  Map.groupBy(
    people.flatMap(({ person }) => person.namings.map((naming) => ({ person, naming }))),
    ({ naming }) => naming.sentence,
  )

/** The states that can't be a person's: of those they met, and of those who hold the office that a state has once. */
export const statesOfOthers = (
  person: Person,
  { text, sentences, known, there }: Scene,
  sameHead = false,
): Set<Country> => {
  const found = new Set<Country>()
  for (const naming of person.namings) {
    const sentence = sentences[naming.sentence]!
    for (const state of statesMet(text, sentence, naming)) found.add(state)
    for (const { person: other, naming: theirs } of there.get(naming.sentence) ?? []) {
      const near = Math.abs(theirs.from - naming.from) < APART
      const state = other === person || !near ? undefined : known.get(other)
      if (state && opposite(sentence, naming, theirs)) found.add(state)
    }
  }
  const post = postOf(person)
  const office = officeHeldOnce(post)
  if (office)
    for (const [other, state] of known)
      if (
        officeHeldOnce(postOf(other)) === office &&
        !(sameHead && headKind(postOf(other)) !== headKind(post))
      )
        found.add(state)
  return found
}

/** Whether a person is met by another whose state is open too: they are of two sides, and which is whose is not told. */
export const isMet = (person: Person, { sentences, known, there }: Scene): boolean =>
  person.namings.some((naming) =>
    (there.get(naming.sentence) ?? []).some(
      ({ person: other, naming: theirs }) =>
        other !== person &&
        !known.has(other) &&
        theirs.from < naming.from &&
        naming.from - theirs.from < APART &&
        opposite(sentences[naming.sentence]!, theirs, naming),
    ),
  )

/**
 * What a text lets be heard, as far as it concerns one person. `not`: states that can't be theirs; `taken`: states for
 * which somebody is said to hold office; `others`: all states that somebody else is of.
 */
type Voices = {
  readonly heard: ReadonlyMap<Country, number>
  readonly not: ReadonlySet<Country>
  readonly taken: ReadonlySet<Country>
  readonly others: ReadonlySet<Country>
}

/** How many times as often as one state another may speak that is not asked of: beside two parties a third is none. */
const DROWNED = 4

/**
 * The state that speaks in a text far more than any other does. One for which somebody else is said to hold office
 * counts half: who is named without a state is more likely of one that is taken for granted. Where no other speaks at all,
 * once is enough for one that is nobody else's.
 */
const loudest = ({ heard, not, taken, others }: Voices): Country | undefined => {
  const [first, second] = [...heard]
    .filter(([state]) => !not.has(state))
    .map(([state, times]) => ({ state, times: taken.has(state) ? times / 2 : times }))
    .toSorted((a, b) => b.times - a.times)
  if (!first || first.times === 0) return undefined
  const drowning = Math.max(0, ...[...not].map((state) => heard.get(state) ?? 0))
  if (first.times * DROWNED < drowning) return undefined
  if (!second) return first.state
  const least =
    second.times === 0 && !others.has(first.state) ? 1 : Math.max(1.5 + second.times, 2 * second.times)
  return first.times >= least ? first.state : undefined
}

/** The state that speaks far more than any other of those that have somebody who holds the post. */
const loudestWith = (post: string, voices: Voices): Country | undefined => {
  const without = [...voices.heard.keys()].filter((state) => !mayHold(state, post))
  const state = loudest({ ...voices, not: new Set([...voices.not, ...without]) })
  return state && seldomActs(state, post) && loudest(voices) !== state ? undefined : state
}

/** The same of the states that are left. One whose president is known may have a prime minister too, where none is left. */
export const loudestLeft = (
  person: Person,
  scene: Scene,
  heard: ReadonlyMap<Country, number>,
  not: ReadonlySet<Country>,
  taken: ReadonlySet<Country>,
): Country | undefined => {
  const post = postOf(person)
  const others = new Set(scene.known.values())
  const state = loudestWith(post, { heard, not, taken, others })
  if (state || !headKind(post)) return state
  return loudestWith(post, { heard, not: statesOfOthers(person, scene, true), taken, others })
}
