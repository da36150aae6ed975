import type { PersonMention } from '../../../reading.ts'
import type { Actor } from '../../../statement.ts'
import type { Kind } from '../asking.ts'
import { among, capital, looks, oneOf, owns, peek } from '../phrases.ts'
import { ADDRESS, HONORIFICS, PARTICLES, POST_MODIFIERS, POSTS } from '../words/titles.ts'
import { canAct, headOf, type Range } from './grammar/can-act.ts'
import { rewritten, type Word } from './grammar/tagged.ts'
import { AGENTS } from './lexicon/subjects.ts'
import { partiesIn, proper } from './parties.ts'
import { isTitle, TITLE } from './title-words.ts'
import { whoWeAre } from './who-we-are.ts'
import { wordsOf } from './words-of.ts'

/** Who was named so far, so that "they", "both sides" or a bare surname can be told. Text with single spaces. */
export type Named = {
  person: string | null
  several: string | null
  /** The same, where each is a person; and where they are two, who may be the chairs of both sides. */
  persons: string | null
  chairs: string | null
  /** The first parties named as one subject: "A and B". */
  parties: string | null
  /** Whether those are more than two, for whom "both sides" can't stand. */
  more: boolean
  we: string | null
  meeting: string | null
  /** The latest subject that could act, for passives that name none. */
  latest: Actor | null
  /** The same, where "it" can stand for it: one state, body or meeting, and neither several nor a person. */
  one: string | null
  /** The two last named, for "the former" and "the latter". */
  pair: readonly [string, string] | null
  /** Longest form in which a person was named, by each capitalised word of it and by their title. */
  readonly names: Map<string, string>
  /** Subjects in "we" of which it is known already who they are. */
  readonly met: WeakSet<Range>
}

export const nobodyYet = (): Named => ({
  person: null,
  several: null,
  persons: null,
  chairs: null,
  parties: null,
  more: false,
  we: null,
  meeting: null,
  latest: null,
  one: null,
  pair: null,
  names: new Map(),
  met: new WeakSet(),
})

const SEVERAL =
  /^(?:both|the two|the three|the four|these|the) (?:sides|parties|countries|ministers|leaders|governments|nations|ministries|partners|states|co-chairs|delegations|organi[sz]ations|secretariats|presidents|institutions)$/i
const TWO =
  /^(?:both|the two|the) (?:sides|parties|countries|governments|nations|ministries|partners|states|organi[sz]ations|secretariats|institutions)$/i
const BOTH = /^(?:both|the two) /
/** What all of the three before and after begin with. */
const POINTS = /^(?:both|th(?:e|is|ese)) /
const MEETING =
  /^(?:the|this) (?:meeting|interface|summit|conference|session|council|committee|forum|dialogue)$/i

/** "His Majesty King Ana": how one is addressed, and neither name nor post. */
const isStyle = oneOf('majesty highness excellency excellencies royal serene')

/** Remembers the persons a sentence names with a title: "Ambassador Ana Silva". */
export const rememberNames = (named: Named, words: readonly Word[], kinds: Kind): string[] => {
  const found: string[] = []
  if ((kinds & TITLE) === 0) return found
  for (let i = 0; i < words.length; i++) {
    if (!isTitle(words[i]!)) continue
    let to = i + 1
    while (to < words.length && to - i < 12 && goesOnName(words, i, to)) to++
    let from = i
    while (from > 0 && capital(words[from - 1]!) && POST_MODIFIERS.has(words[from - 1]!.lower)) from--
    const written = (start: number) =>
      words
        .slice(start, to)
        .filter((word) => word.word && !isStyle(word))
        .map(withoutGenitive)
    const run = written(from)
    const own = written(i).filter((word) => !isTitle(word))
    if (own.length > 0) {
      const full = nameOf(run)
      found.push(full)
      for (const word of own) keepLonger(named.names, word.lower, nameOf(own))
      for (const word of run.filter(isTitle)) named.names.set(`the ${word.lower}`, full)
    }
    i = to - 1
  }
  return found
}

const oneCapital = looks(/^\p{Lu}$/u)
const isParticle = among(PARTICLES)

/** "President Ana R. Silva", "Mr. Berg"; not what belongs to the person ("President Silva’s Rivers Plan"). */
const goesOnName = (words: readonly Word[], title: number, at: number): boolean => {
  const before = words[at - 1]!
  if (owns(before)) return false
  const initial = oneCapital(before) && before.span.end === words[at]!.span.start
  const particle = isParticle(words[at]) && /^(?:\p{Lu}|(?:der|den|la|los)$)/u.test(words[at + 1]?.text ?? '')
  return capital(words[at]!) || particle || (words[at]!.text === '.' && (at === title + 1 || initial))
}

/** The words of a name, each initial with its stop. */
const nameOf = (words: readonly Word[]): string =>
  words.map((word) => (oneCapital(word) ? `${word.text}.` : word.text)).join(' ')

const withoutGenitive = (word: Word): Word => {
  if (!owns(word)) return word
  return rewritten(word, word.text.slice(0, -2))
}

const keepLonger = (names: Map<string, string>, key: string, name: string) => {
  if ((names.get(key)?.length ?? 0) < name.length) names.set(key, name)
}

/** Who an actor's words stand for, in the order in which a reader would say it; empty where the words say it themselves. */
export const resolve = (named: Named, words: string, people: readonly PersonMention[]): string[] => {
  const lower = words.toLowerCase()
  const told = (name: string | null): string[] =>
    name && name.toLowerCase() !== lower ? [name, ...fuller(named, name, people)] : []
  if (lower === 'he' || lower === 'she') return told(named.person)
  if (lower === 'they' || lower === 'both' || lower === 'the two') return told(named.several ?? named.parties)
  if (lower === 'we') return told(named.we ?? named.parties)
  if (lower === 'it' || lower === 'this') return told(named.one)
  if (lower === 'the former') return told(named.pair?.[0] ?? null)
  if (lower === 'the latter') return told(named.pair?.[1] ?? null)
  if (POINTS.test(lower)) {
    if (TWO.test(words)) return told(named.more && BOTH.test(lower) ? null : named.parties)
    if (SEVERAL.test(words))
      return told(ofKind(named, words) ?? (named.more && CHAIRS.test(words) ? null : named.parties))
    if (MEETING.test(words)) return [...new Set([...told(named.meeting), ...told(named.parties)])]
  }
  return fuller(named, words, people)
}

const PERSONS = /(?:ministers|leaders|presidents)$/i
const CHAIRS = /co-chairs$/i
const ANYONE = /(?:sides|parties|partners|delegations)$/i

/**
 * "The delegations" are the several last named; "the ministers" those named with that word, or the persons named one by
 * one; "the countries" those named with that word.
 */
const ofKind = ({ several, persons, chairs }: Named, words: string): string | null => {
  const noun = words.slice(words.lastIndexOf(' ') + 1).toLowerCase()
  const fits = ANYONE.test(words) || several?.toLowerCase().includes(noun)
  const named = fits ? several : PERSONS.test(words) ? persons : CHAIRS.test(words) ? chairs : null
  return named === words ? null : named
}

const byWord = new WeakMap<readonly PersonMention[], Map<string, PersonMention[]>>()

/** The people of a text who have a word in their name; the names are gone through once. */
const namedWith = (people: readonly PersonMention[], word: string): readonly PersonMention[] => {
  let index = byWord.get(people)
  if (!index) {
    index = new Map()
    for (const person of people)
      for (const each of new Set(person.name.split(/\s+/))) {
        const known = index.get(each)
        if (known) known.push(person)
        else index.set(each, [person])
      }
    byWord.set(people, index)
  }
  return index.get(word) ?? []
}

const addresses = (word: string): boolean =>
  HONORIFICS.has(word.replace(/\.$/, '').toLowerCase()) || ADDRESS.has(word.toLowerCase())

/** A person's fullest name, where the words hold less of it. */
const fuller = (named: Named, words: string, people: readonly PersonMention[]): string[] => {
  const office = named.names.get(words.toLowerCase())
  if (office) return [office]
  if (!/^\p{Lu}/u.test(words)) return []
  const tokens = words.split(' ')
  if (tokens.length > 8) return []
  const last = tokens.at(-1)!.replace(/[.,]$/, '')
  const alike = namedWith(people, last)
  const name = named.names.get(last.toLowerCase())
  if (alike.length === 0 && !name) return []
  const own = tokens.filter((token) => !addresses(token))
  const mention = alike.find(({ name }) => {
    const all = name.split(/\s+/)
    return own.length < all.length && own.every((token) => all.includes(token))
  })
  if (mention) return [mention.name]
  if (own.length === tokens.length && tokens.length > 1) return []
  return name && name !== words && !words.endsWith(name) && own.every((token) => name.includes(token))
    ? [name]
    : []
}

/** Whether words stand for someone named elsewhere and say nothing without it. */
export const isPronoun = (words: string): boolean =>
  /^(he|she|they|the two|the former|the latter)$/i.test(words) || TWO.test(words)

const plainAlone = oneOf('we they he she it i both all some this these')
const pointsAtSeveral = oneOf('both the these')

/** "they", "the two sides": what names nobody anew. */
const isPlain = (written: string, words: readonly Word[], { from, to }: Range): boolean =>
  (to - from === 1 && plainAlone(words[from])) || (pointsAtSeveral(words[from]) && SEVERAL.test(written))

const itOrThis = oneOf('it this')
const aMeeting = oneOf('meeting summit interface conference')

/** Whether a word of a subject is that of a meeting. */
const namesMeeting = (words: readonly Word[], { from, to }: Range): boolean => {
  for (let i = from; i < to; i++) if (aMeeting(words[i])) return true
  return false
}

/** Keeps in mind who the subjects of a sentence were, once it is read. */
export const remember = (
  named: Named,
  text: string,
  words: readonly Word[],
  subjects: readonly Range[],
  persons: readonly string[],
  people: readonly PersonMention[],
) => {
  for (const subject of subjects) {
    const written = wordsOf(text, words, subject)
    const head = words[subject.from]!
    const actor = {
      text: written,
      span: { start: head.span.start, end: words[subject.to - 1]!.span.end },
      resolved: [],
    }
    named.latest = actor
    const plain = isPlain(written, words, subject)
    const all = plain ? null : partiesIn(words, subject)
    const several = !plain && !all && plural(words, subject)
    const person = !plain && !all && singular(words, subject, people)
    // A subject that is one state, body or meeting.
    if (!(subject.to - subject.from === 1 && itOrThis(head)))
      named.one = plain || all || several || person ? null : written
    meetWe(named, text, words, subject)
    if (plain) {
      // Whoever "both sides" stands for, "they" in what follows stands for as well, whoever else was named between.
      const [who] = pointsAtSeveral(head) ? resolve(named, written, people) : []
      if (who !== undefined) named.several = who
      else if (head.lower === 'the') named.several ??= written
      continue
    }
    if (all) {
      named.several = written
      // "the co-chairs" are two, as far as nothing else is said.
      if (all.every((each) => singular(words, each, people)))
        Object.assign(named, { persons: written, chairs: all.length === 2 ? written : null })
      if (all.length === 2) named.pair = [wordsOf(text, words, all[0]!), wordsOf(text, words, all[1]!)]
      if (all.every((each) => canAct(words, each, false) && proper(words, each))) {
        named.more = named.parties ? named.more : all.length > 2
        named.parties ??= written
      }
    } else if (namesMeeting(words, subject) || MEETING.test(written)) named.meeting = written
    else if (person) {
      named.person = written
      const met = persons.filter((name) => isSomeone(name, people))
      if (met.length === 2) named.several = named.persons = named.chairs = `${met[0]} and ${met[1]}`
    } else if (several) named.several = written
    named.we ??= named.parties
  }
}

/** Whether a name behind a title is that of a person found ("General Atomics" is not), where any were found. */
const isSomeone = (name: string, people: readonly PersonMention[]): boolean =>
  people.length === 0 || name.split(' ').some((word) => namedWith(people, word).length > 0)

/** Keeps in mind who "we" are where it is said behind the word: for the first statement too. */
export const meetWe = (
  named: Named,
  text: string,
  words: readonly Word[],
  subject: Range,
  verb = words.length,
): void => {
  if (words[subject.from]!.lower !== 'we' || named.met.has(subject)) return
  named.met.add(subject)
  named.we = whoWeAre(text, words, subject.from, verb > subject.from ? verb : words.length) ?? named.we
}

/** "The Ministers"; the United States and the United Nations are one each. */
const plural = (words: readonly Word[], subject: Range): boolean => {
  const head = headOf(words, subject)
  if (!head || !AGENTS.has(head.lower) || !/[^su]s$/.test(head.lower)) return false
  return !/^(States|Nations)$/.test(head.text) || peek(words, words.indexOf(head) - 1)?.text !== 'United'
}

/** A subject that is one person: a title stands in it, or it ends in the last word of a person's name. */
const singular = (words: readonly Word[], { from, to }: Range, people: readonly PersonMention[]): boolean => {
  for (let i = from; i < to; i++) if (isTitle(words[i]!)) return true
  if (words[from]!.lower === 'the' && POSTS.has(headOf(words, { from, to })?.lower ?? '')) return true
  const last = words[to - 1]!.text
  return to - from <= 5 && people.some(({ name }) => name.endsWith(last) && name.includes(words[from]!.text))
}
