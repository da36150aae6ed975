import { actsFor } from './acts-for.ts'
import { isAtWar, stateAtWar } from './at-war.ts'
import type { Dateline } from './dateline.ts'
import { fieldOfPost, ministriesIn } from './ministries.ts'
import { ownState } from './own-state.ts'
import type { Person } from './people.ts'
import { before, capital, oneOf, owns, peek, words } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import {
  bySentence,
  isMet,
  loudestLeft,
  postOf,
  type Scene,
  statesOfOthers,
  type Told,
} from './states-left.ts'
import { toldInOrder } from './told-in-order.ts'
import { stateNamed } from './told-states.ts'
import { metOnVisit, stateVisited } from './visited.ts'
import { voices } from './voices.ts'
import { type Country, countryNamed, countryOfAdjective, writtenName } from './words/countries.ts'
import { headKind } from './words/heads-of-state.ts'
import { isHead, isOfState, stateOfOffice } from './words/offices.ts'

/** The state of a person, and whether it is only assumed: a reader is told so. */
export type Home = { readonly state: string | null; readonly assumed: boolean }

/** The state in whose name a press release is dated, where the dateline names a state ("SINGAPORE, 3 May"). */
const stateOfLine = (text: string, line: Dateline | null): Country | undefined =>
  line?.kind === 'head' && line.place
    ? (countryNamed(words(text, line.place)) ?? countryNamed(words(text, line.place).replace(/^.*, /, '')))
    : undefined

/** "I want to thank President Lind": whom a speaker thanks may be of their own state or of their hosts’. */
const isThanked = ({ namings }: Person, sentences: readonly Sentence[]): boolean =>
  namings.some(({ sentence, from }) =>
    /\b(?:i|we) (?:\S+ ){0,3}(?:thank|congratulate|commend)(?: \S+){0,4}$/.test(
      before(sentences[sentence]!.tokens, from, 9),
    ),
  )

const joins = oneOf('and ,')
/** Whether a person is only spoken of, at every place as somebody's source or owner: "the plan by President Lind". */
const onlySpokenOf = ({ namings }: Person, sentences: readonly Sentence[]): boolean =>
  namings.every(({ sentence, from, to }) => {
    const { tokens } = sentences[sentence]!
    let begin = from
    // "launched by President Lind and President Vik": the second is spoken of as the first is.
    while (
      begin > from - 12 &&
      (capital(peek(tokens, begin - 1)) ||
        (joins(peek(tokens, begin - 1)) && capital(peek(tokens, begin - 2))))
    )
      begin--
    return (
      /[’']s$/.test(tokens[to - 1]!.text) ||
      /^[’']s?$/.test(tokens[to]?.text ?? '') ||
      /^(?:from|by|to|under)$/.test(peek(tokens, begin - 1)?.lower ?? '')
    )
  })

/** "President Lind’s Head of Cabinet Tomas Berg": a head who is named for the sake of an aide, whose side is not told. */
const hasAide = ({ namings }: Person, sentences: readonly Sentence[]): boolean =>
  namings.every(({ sentence, to }) => {
    const { tokens } = sentences[sentence]!
    return owns(peek(tokens, to - 1)) && capital(tokens[to])
  })

/** How often a state speaks, at the least, before a head who is only spoken of is taken to be of it. */
const SPOKEN_OF = 2

/** Of several heads whose states the text leaves open none can be told; a president and their deputy are of one state. */
const headsAreOpen = (people: readonly Told[]): boolean => {
  const posts = people.map(({ person }) => postOf(person))
  const heads = posts.filter(isHead)
  const deputies =
    !heads.some((post) => /^president/i.test(post)) && posts.some((post) => /^vice president/i.test(post))
  return heads.length + (deputies ? 1 : 0) > 1
}

/**
 * Of several heads with an office each, the state of one whom only one of those that speak can have: "the President and
 * the Prime Minister" of Mexico and Norway. Two passes, as who is told leaves fewer states to the others.
 */
const byOffice = (
  heads: readonly Person[],
  scene: Scene,
  heard: ReadonlyMap<Country, number>,
  known: Map<Person, Country>,
  taken: ReadonlySet<Country>,
): Map<Person, Country> => {
  const kinds = heads.map((person) => headKind(postOf(person)))
  const alone = heads.filter((_, i) => kinds[i] && kinds.filter((kind) => kind === kinds[i]).length === 1)
  const found = new Map<Person, Country>()
  for (const person of [...alone, ...alone]) {
    if (found.has(person) || onlySpokenOf(person, scene.sentences)) continue
    const state = loudestLeft(person, scene, heard, statesOfOthers(person, scene), taken)
    if (!state) continue
    found.set(person, state)
    known.set(person, state)
  }
  return found
}

/**
 * The state of those who are named with a post and no state: that in whose name they are said to act, that whose office
 * it is, or that which speaks in the text and is nobody's whom they met.
 */
export const homeState = (
  text: string,
  sentences: readonly Sentence[],
  people: readonly Told[],
  line: Dateline | null,
): ((person: Person) => Home) => {
  const known = new Map<Person, Country>()
  const forms = new Map(
    people.flatMap(({ organisation }) => {
      const country = stateNamed(text, organisation ?? '')
      return country ? [[country, organisation!] as const] : []
    }),
  )
  const said = new Map<Person, Home>()
  for (const { person, organisation } of people) {
    const home = organisation
      ? { state: organisation, assumed: false }
      : sayOf(text, sentences, person, forms)
    if (home) said.set(person, home)
    const country = stateNamed(text, home?.state ?? '') ?? stateWithin(home?.state ?? '')
    if (country) known.set(person, country)
  }
  const open = people.filter(({ person }) => !said.has(person))
  if (open.length === 0) return (person) => said.get(person)!
  // Heard only where somebody's state hangs on it.
  let heard: ReadonlyMap<Country, number> | null = null
  const voicesHeard = () => {
    heard ??= voices(text, sentences)
    return heard
  }
  let houses: ReadonlyMap<string, Country | null> | null = null
  const ministries = () => {
    houses ??= ministriesIn(text, sentences)
    return houses
  }
  const warring = (person: Person) =>
    isHead(postOf(person)) && person.namings.some((naming) => isAtWar(sentences[naming.sentence]!, naming))
  const aggressors = open.filter(({ person }) => warring(person))
  const attacker = aggressors.length > 0 ? stateAtWar(text, sentences) : null
  for (const { person } of aggressors) {
    const state = attacker && (forms.get(attacker) ?? writtenName(text, attacker))
    said.set(person, { state, assumed: state !== null })
    if (attacker) known.set(person, attacker)
  }
  const scene = { text, sentences, known, there: bySentence(people) }
  for (const [person, state] of toldInOrder(text, sentences, people, scene))
    if (!said.has(person)) {
      const name = forms.get(state) ?? writtenName(text, state)
      said.set(person, { state: name, assumed: name !== null })
      known.set(person, state)
    }
  const left = open.filter(({ person }) => !said.has(person))
  const taken = new Set(forms.keys())
  // One who acts is told though others are spoken of whose states are open too.
  const crowded = headsAreOpen(left)
  const headless = headsAreOpen(left.filter(({ person }) => !onlySpokenOf(person, sentences)))
  const heads = headless
    ? left.map(({ person }) => person).filter((person) => headKind(postOf(person)) !== null)
    : []
  const told = headless ? byOffice(heads, scene, voicesHeard(), known, taken) : null
  const dated = stateOfLine(text, line)
  const assumed = (state: Country | undefined): Home => {
    const named = state ? (forms.get(state) ?? writtenName(text, state)) : null
    return { state: named, assumed: named !== null }
  }
  let visited: Country | null | undefined
  const visitedState = () => {
    if (visited === undefined) visited = stateVisited(text, sentences)
    return visited
  }
  const calledOn = ({ namings }: Person) =>
    namings.some((naming) => metOnVisit(sentences[naming.sentence]!, naming))
  return (person) => {
    const own = said.get(person)
    const post = postOf(person)
    if (own || !isOfState(post)) return own ?? { state: null, assumed: false }
    const byTitle = told?.get(person)
    if (byTitle) return assumed(byTitle)
    if (
      (isHead(post) || /^vice president/i.test(post)) &&
      (headless || (crowded && onlySpokenOf(person, sentences)))
    )
      return { state: null, assumed: false }
    const place = visitedState()
    const host = place && calledOn(person) ? place : null
    if (host && !statesOfOthers(person, scene).has(host) && host !== dated) return assumed(host)
    if (isMet(person, scene) || isThanked(person, sentences)) return { state: null, assumed: false }
    const not = statesOfOthers(person, scene)
    const field = fieldOfPost(post)
    const ministry = field ? ministries().get(field) : null
    if (ministry && !not.has(ministry)) return assumed(ministry)
    if (dated && !not.has(dated)) return assumed(dated)
    const speaker = loudestLeft(person, scene, voicesHeard(), not, taken)
    const doubtful = speaker && isHead(post) && onlySpokenOf(person, sentences)
    const weak = doubtful && (voicesHeard().get(speaker)! < SPOKEN_OF || hasAide(person, sentences))
    return assumed(weak ? undefined : speaker)
  }
}

/** "Norland Security Council": the state whose body somebody is of. */
const stateWithin = (organisation: string): Country | undefined => {
  const all = organisation.split(' ')
  const last = all.lastIndexOf('of')
  return (
    countryOfAdjective(all[0]!) ??
    countryNamed(all[0]!) ??
    (last > 0
      ? countryNamed(
          all
            .slice(last + 1)
            .join(' ')
            .replace(/^the /, ''),
        )
      : undefined)
  )
}

/** "the U.S. commitment": the state as the text writes it in words, where it does. */
const inWords = (text: string, state: string, country: Country): string | null =>
  /^[\p{Lu}.]+$/u.test(state) ? writtenName(text, country) : state

/** What the text says of a person's state in other words than beside their post. */
const sayOf = (
  text: string,
  sentences: readonly Sentence[],
  person: Person,
  forms: ReadonlyMap<Country, string>,
): Home | null => {
  for (const naming of person.namings) {
    const state = actsFor(text, sentences[naming.sentence]!, naming)
    if (state) return { state, assumed: false }
  }
  for (const naming of isOfState(postOf(person)) ? person.namings : []) {
    const state = ownState(text, sentences[naming.sentence]!, naming)
    const country = state ? stateNamed(text, state) : undefined
    if (state)
      return {
        state: (country && (forms.get(country) ?? inWords(text, state, country))) ?? state,
        assumed: true,
      }
  }
  const office = stateOfOffice(postOf(person))
  const state = office ? (forms.get(office) ?? writtenName(text, office)) : null
  return state ? { state, assumed: true } : null
}
