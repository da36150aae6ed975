import type { Span } from '../../../text/span.ts'
import { finding } from '../../findings.ts'
import { type Read, read } from '../../read.ts'
import type { PersonMention } from '../../reading.ts'
import type { KnownNames } from '../extractor.ts'
import type { Dateline } from './dateline.ts'
import type { EventSentence } from './event-sentence.ts'
import { homeState } from './home-state.ts'
import { type NameFinder, nameFinder } from './known-names.ts'
import { type Naming, namingsIn } from './namings.ts'
import { tokenAt } from './phrases.ts'
import { inFull, nounsOf } from './post-owner-before.ts'
import { rolesOf, weSigned } from './roles.ts'
import { rollsIn, sidesOfRoll } from './roll.ts'
import type { Sentence } from './sentences.ts'
import { sideOf } from './sides.ts'
import { signersOf } from './signatures.ts'
import { isStateHere } from './told-states.ts'
import { PARTICLES, SUFFIXES } from './words/titles.ts'

/** A person, with all the places they are named at. */
export type Person = { name: string; keys: readonly string[]; namings: Naming[] }

/** The words of a name by which it is known again: with or without accents it is one. */
const keysOf = (name: string): string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s,.“”"()]+/)
    .map((word) => word.replace(/^(?:al|el)-(?=.)/, ''))
    .filter((word) => word.length > 1 && !SUFFIXES.has(word) && !PARTICLES.has(word))

const includes = (whole: readonly string[], part: readonly string[]) =>
  part.length > 0 && part.every((key) => whole.includes(key))

const same = (person: Person, keys: readonly string[]): boolean =>
  includes(person.keys, keys) ||
  (includes(keys, person.keys) &&
    (person.keys.length > 1 || keys.at(-1) === person.keys[0] || keys[0] === person.keys[0]))

/** How many people with a word of their name in common are compared with a new one, the newest first. */
const COMPARED = 60

/** At how many places, the first, it is asked what somebody is. */
const FIRST = 8
const CONSORT = /^First (?:Lady|Gentleman)$/

/** "First Lady Ana Lind" and "President Lind" are two, though they have a name in common. */
const married = ({ namings }: Person, { post }: Naming): boolean =>
  post !== null &&
  namings
    .slice(0, FIRST)
    .some((other) => other.post !== null && CONSORT.test(other.post) !== CONSORT.test(post))

/** Gathers the places where one person is named, by the fullest name. */
const gather = (namings: readonly Naming[]): Person[] => {
  const people: Person[] = []
  const byKey = new Map<string, Person[]>()
  const file = (person: Person, keys: readonly string[]) => {
    for (const key of keys)
      byKey
        .set(key, byKey.get(key) ?? [])
        .get(key)!
        .push(person)
  }
  for (const naming of namings) {
    const keys = keysOf(naming.name)
    const alike = keys.flatMap((key) => byKey.get(key)?.slice(-COMPARED) ?? [])
    const person = alike.find((p) => same(p, keys) && !married(p, naming))
    if (!person) {
      const fresh = { name: naming.name, keys, namings: [naming] }
      people.push(fresh)
      file(fresh, keys)
      continue
    }
    person.namings.push(naming)
    if (keys.length <= person.keys.length) continue
    file(
      person,
      keys.filter((key) => !person.keys.includes(key)),
    )
    person.name = naming.name
    person.keys = keys
  }
  return people
}

/** Names the register knows that the text has, in places not yet read as a name. */
const knownNamings = (
  text: string,
  sentence: Sentence,
  at: number,
  find: NameFinder,
  own: readonly Naming[],
): Naming[] => {
  const known = find(text, sentence.tokens)
  if (known.length === 0) return []
  const named = new Set(own.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)))
  return known.flatMap(({ span }) => {
    const from = tokenAt(sentence.tokens, span.start)
    const to = tokenAt(sentence.tokens, span.end - 1) + 1
    if (named.has(from) || named.has(to - 1)) return []
    const name = text.slice(span.start, span.end)
    return [{ name, span, sentence: at, from, to, post: null, organisation: null, brief: false }]
  })
}

const postOf = (person: Person): string | null => {
  const posts = person.namings.flatMap((naming) => (naming.post ? [naming] : []))
  return (
    (
      posts.find((naming) => !naming.brief && naming.post!.includes(' ')) ??
      posts.find((n) => n.post!.includes(' ')) ??
      posts[0]
    )?.post ?? null
  )
}

/** A house or an office that is a part of some state: who comes with its delegation is of the state. */
const partOfState = (organisation: string): boolean =>
  /\b(?:ministry|department|office|agency|bureau|directorate|cent(?:er|re)|service|federal commission|national commission|white house|cabinet|chancellery|national \S+ council)\b/i.test(
    organisation,
  )

const organisationOf = (person: Person): string | null =>
  person.namings.find((naming) => naming.organisation)?.organisation ?? null

/** Where a person is named by the fullest name. */
const fullest = ({ name, namings }: Person): Span =>
  (namings.find((naming) => naming.name === name) ?? namings[0]!).span

const byPlace = (a: Span, b: Span) => a.start - b.start

/** What is read in other ways where somebody signed is no second naming. */
const without = (namings: Naming[], signed: readonly Naming[]): Naming[] =>
  signed.length === 0
    ? namings
    : namings.filter(({ from, to }) => !signed.some((signer) => from < signer.to && to > signer.from))

/** All people that a text names, once each, in the order they are first named. */
export const readPeople = (
  text: string,
  sentences: readonly Sentence[],
  event: EventSentence | null,
  line: Dateline | null,
  published: string | null,
  names: KnownNames,
): Read<PersonMention[]> => {
  const nouns = nounsOf(text)
  const find = nameFinder(names.people)
  const signers = signersOf(text, sentences, nouns)
  const namings: Naming[] = []
  for (let at = 0; at < sentences.length; at++) {
    const sentence = sentences[at]!
    const signed = signers.length === 0 ? signers : signers.filter((signer) => signer.sentence === at)
    const own = without(namingsIn(sentence, at, text, nouns), signed)
    for (const naming of own) namings.push(naming)
    for (const naming of knownNamings(text, sentence, at, find, own)) namings.push(naming)
    for (const naming of signed) namings.push(naming)
  }
  const people = gather(namings).filter((person) => person.keys.length > 0)
  const named = Map.groupBy(namings, ({ sentence }) => sentence)
  const byName = new Map(
    people.flatMap((person) => person.namings.map((naming) => [naming, person] as const)),
  )
  const rolls = rollsIn(text, sentences)
  const sides = sidesOfRoll(text, sentences, rolls)
  const ofSide = (person: Person): string | null => {
    for (const naming of person.namings) {
      const under = sides.get(naming.sentence)
      if (under) return under
      const side = sideOf(text, sentences[naming.sentence]!, naming, named.get(naming.sentence) ?? [], nouns)
      if (side && 'state' in side)
        return inFull(text, side.state, sentences[naming.sentence]!.tokens[naming.from]!)
      const leader = side && byName.get(side.with)
      const theirs = leader && leader !== person ? organisationOf(leader) : null
      if (theirs && isStateHere(text, theirs)) return theirs
    }
    return null
  }
  const told = people.map((person) => {
    const own = organisationOf(person)
    const side = own === null || partOfState(own) ? ofSide(person) : null
    return { person, organisation: side ?? own }
  })
  const home = homeState(text, sentences, told, line)
  const sided = told.map(({ person }) => {
    const { state, assumed } = home(person)
    return { person, organisation: state, assumed }
  })
  const scene = {
    sentences,
    event,
    published,
    rolls,
    signers: new Set(signers),
    weSigned: weSigned(text),
    named: new Map(
      [...named].map(([at, found]) => [at, found.map(({ from }) => from).sort((a, b) => a - b)]),
    ),
  }
  const roles = rolesOf(sided, scene)
  return read(
    sided.map((each, i) => ({
      name: each.person.name,
      post: postOf(each.person),
      organisation: each.organisation,
      role: roles[i]!,
      span: fullest(each.person),
      spans: each.person.namings.map((naming) => naming.span).toSorted(byPlace),
    })),
    sided.flatMap(({ person, organisation, assumed }) =>
      assumed ? [finding('state-assumed', { name: person.name, state: organisation! }, fullest(person))] : [],
    ),
  )
}
