import type { StatementKind } from '../../../../statement.ts'
import { oneOf, peek } from '../../phrases.ts'
import { OBJECTS } from '../lexicon/objects.ts'
import { type Verb, type VerbCase, verbCase } from '../lexicon/verbs.ts'
import { canAct, type Range } from './can-act.ts'
import { isBetween } from './small-words.ts'
import type { Word } from './tagged.ts'

/** How far the object's noun is looked for, in tokens. */
const REACH = 14

/** What a verb does where it stands: its kind, its lemma with what it takes in, and the case of the lexicon that fitted. */
export type Doing = { readonly lemma: string; readonly kind: StatementKind; readonly chosen: VerbCase }

const DUTY = new Set(['should', 'shall', 'will', 'must', 'would'])

const PARTICLES = new Set(['forward', 'up', 'out', 'together'])

/** The first word behind a verb that is no adverb. */
const behind = (words: readonly Word[], at: number): number => {
  let i = at + 1
  while (i < words.length && i - at < 5 && isBetween(words[i]) && !PARTICLES.has(words[i]!.lower)) i++
  return pastAside(words, i)
}

const opensAside = oneOf('in by ,')

/** Steps over what is put between a verb and what it takes: "in particular", "aim by 2031 to", "intend, where fit, to". */
const pastAside = (words: readonly Word[], at: number): number => {
  if (!opensAside(words[at])) return at
  const first = words[at]!.lower
  const second = words[at + 1]?.lower ?? ''
  if (first === 'in' && /^(particular|detail|depth|principle)$/.test(second)) return at + 2
  if (first !== ',' && /^\d{4}$/.test(second) && words[at + 2]?.lower === 'to') return at + 2
  if (first !== ',') return at
  for (let i = at + 2; i < Math.min(words.length - 1, at + 12); i++)
    if (words[i]!.text === ',') return words[i + 1]!.lower === 'to' ? i + 1 : at
  return at
}

const stops = (word: Word): boolean => (word.word ? endsObject(word) : !joinsObject(word))
const joinsObject = oneOf('- ’ / [')
const endsObject = oneOf('that which who to by for on at in from of as with because')

/** The object's noun, if it is one of a set: the first in the noun phrase behind the verb. */
const objectIn = (words: readonly Word[], from: number, set: ReadonlySet<string>): string | null => {
  for (let i = from; i < Math.min(words.length, from + REACH); i++) {
    const word = words[i]!
    const inner =
      word.text === '.' &&
      (words[i + 1]?.span.start === word.span.end || /^\p{Lu}$/u.test(peek(words, i - 1)?.text ?? ''))
    if (stops(word) && !inner && i > from) return null
    const noun =
      word.pos !== 'VERB' || i > from || /^(for|over|about|of|that)$/.test(words[i + 1]?.lower ?? '')
    if (set.has(word.lower) && noun) return word.lower
  }
  return null
}

/** "would be in the interest of both": what will be so, not what someone shall do ("would be held" is). */
const forecasts = (words: readonly Word[], at: number): boolean =>
  /^(would|will)$/.test(words[at]!.lower) &&
  words[at + 1]?.lower === 'be' &&
  !/(ed|en|ld|de|ne)$/.test(words[at + 2]?.lower ?? '')

/** Whether a that-clause says what someone shall do: its first verb is "should", "will", "shall". */
const duty = (words: readonly Word[], from: number): boolean => {
  for (let i = from; i < Math.min(words.length, from + 25); i++) {
    const word = words[i]!
    if (DUTY.has(word.lower)) return !forecasts(words, i)
    // "agreed that the plan be ready"
    if (word.lower === 'be') return true
    if (word.pos === 'AUX' || (word.pos === 'VERB' && !/(ed|ing)$/.test(word.lower))) return false
  }
  return false
}

const opensClause = oneOf('both the we they all it this these each our their')

/** "agreed both sides should": a clause without "that". */
const bareClause = (words: readonly Word[], from: number): boolean => {
  const word = words[from]
  if (!opensClause(word)) return false
  for (let i = from + 1; i < Math.min(words.length, from + 10); i++) {
    if (!words[i]!.word || words[i]!.pos === 'ADP') return false
    if (DUTY.has(words[i]!.lower) || words[i]!.pos === 'AUX') return true
  }
  return false
}

const someone = (words: readonly Word[], from: number, to: number): boolean =>
  canAct(words, { from, to }, false) ||
  words.slice(from, to).some(({ lower }) => /^(?:\p{L}+(?:ers|ors)|companies|firms|industry)$/u.test(lower))

/** "expect suppliers and owners to report": someone is to do something. */
const expectsOf = (words: readonly Word[], at: number): boolean => {
  for (let i = at + 1; i < Math.min(words.length - 1, at + REACH); i++) {
    if (words[i]!.lower === 'to') return words[i + 1]!.pos === 'VERB' && someone(words, at, i)
    if (stops(words[i]!) && words[i]!.text !== ',') return false
  }
  return false
}

type Place = { readonly words: readonly Word[]; readonly next: number; readonly object: Range | null }

/** Where the object stands: behind the verb, or, of a passive, before it. */
const objectFrom = ({ next, object }: Place) => (object ? object.from : next)

const fits = ({ test, objects, pair }: VerbCase, place: Place): string | null => {
  const { words, next } = place
  const word = words[next]
  const yes = (holds: boolean) => (holds ? '' : null)
  if (test === '*') return ''
  if (test === '!*') return yes(word !== undefined && (word.pos === 'DET' || /^\p{Lu}/u.test(word.text)))
  if (objects) return objectIn(words, objectFrom(place), objects)
  if (test === 'to+do')
    return yes(word?.lower === 'to' && /^(VERB|AUX|ADV)$/.test(words[next + 1]?.pos ?? ''))
  if (test === 'someone+to') return yes(expectsOf(words, next))
  if (pair) return yes(word?.lower === pair[0] && words[next + 1]?.lower === pair[1])
  if (test === 'that+duty')
    return yes(
      (word?.lower === 'that' && duty(words, next + 1)) || (bareClause(words, next) && duty(words, next)),
    )
  if (test === 'that') return yes(word?.lower === 'that' || bareClause(words, next))
  // "We intend:", and the infinitives each on a line below.
  if (test === 'to' && word?.text === ':') return yes(true)
  // "speaking on behalf of members": for whom, and not on what.
  if (test === 'on' && words[next + 1]?.lower === 'behalf') return null
  return yes(word?.lower === test)
}

/** Nouns that a light verb takes into its name in the singular. */
const SINGULAR: Readonly<Record<string, string>> = {
  concerns: 'concern',
  hopes: 'hope',
  worries: 'worry',
  commitments: 'commitment',
  condolence: 'condolences',
  agreements: 'agreement',
  intentions: 'intention',
  briefings: 'briefing',
  reports: 'report',
  updates: 'update',
}

const lemmaOf = (verb: Verb, chosen: VerbCase, noun: string): string => {
  if (chosen.tail === '') return verb.lemma
  if (!chosen.tail.startsWith('+')) return `${verb.lemma} ${chosen.tail}`
  const plural = verb.lemma === 'exchange' || verb.lemma === 'share'
  const one = plural ? noun : (SINGULAR[noun] ?? noun)
  return `${verb.lemma} ${chosen.tail === '+a' ? (/^[aeiou]/.test(one) ? 'an ' : 'a ') : ''}${one}`
}

const introduces = oneOf(', :')

/** Whether a quotation opens behind a verb, with or without a comma or a colon before it. */
const quotes = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1]
  const mark = introduces(next) ? words[at + 2] : next
  return mark !== undefined && /^["“„«]$/.test(mark.text) && (mark !== next || words[at + 3]?.word === true)
}

const QUOTES = verbCase('*', 'position', '')

const isNote = oneOf('note')

/** "took note with appreciation": what is felt decides, as it does behind "noted". */
const felt = (words: readonly Word[], from: number, kind: StatementKind): StatementKind => {
  const note = words.findIndex((word, at) => at >= from && isNote(word))
  if (words[note + 1]?.lower !== 'with') return kind
  if (objectIn(words, note + 1, OBJECTS.thanks!)) return 'welcome'
  return objectIn(words, note + 1, OBJECTS.regret!) ? 'concern' : kind
}

/** Reads what a verb does from the words behind it; `object` is the subject of its passive. Null where it states nothing. */
export const doing = (words: readonly Word[], verb: Verb, at: number, object: Range | null): Doing | null => {
  const next = behind(words, at)
  const said = introduces(words[at + 1]) && quotes(words, at)
  for (const chosen of verb.cases) {
    const noun = fits(chosen, { words, next, object })
    if (noun === null) continue
    if (chosen.tail === 'none') return null
    const kind = said ? 'position' : noun === 'note' ? felt(words, next, chosen.kind) : chosen.kind
    return { lemma: lemmaOf(verb, chosen, noun), kind, chosen }
  }
  // "She added: “…”": whatever the verb does else, what it brings is said.
  return said ? { lemma: verb.lemma, kind: 'position', chosen: QUOTES } : null
}
