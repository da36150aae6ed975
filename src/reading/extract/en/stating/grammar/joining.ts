import type { StatementKind } from '../../../../statement.ts'
import { capital, looks, oneOf, peek } from '../../phrases.ts'
import { AGENTS } from '../lexicon/subjects.ts'
import { canAct, headOf, type Range } from './can-act.ts'
import { doing } from './complement.ts'
import type { Group } from './groups.ts'
import { joins } from './opening.ts'
import { BE, beforeAdverbs, determines, WILL } from './small-words.ts'
import type { Sub } from './subordinate.ts'
import type { Word } from './tagged.ts'
import { type Main, tenseOf } from './tense.ts'

export const isAnd = oneOf('and or but nor & yet')

/** What a verb that only goes on from an infinitive seldom does: these go back to the main verb. */
const SPEECH: ReadonlySet<StatementKind> = new Set<StatementKind>([
  'affirmation',
  'request',
  'welcome',
  'note',
  'concern',
])

const pronoun = oneOf('we they he she it both')
const stops = oneOf('; :')
const dash = oneOf('– —')
const digits = looks(/^\d/)

/** How far back a second clause may begin, in tokens. */
const REACH = 60

/** Whether a past form only describes the noun before it ("…, signed in 2021, …"). */
export const reduced = (words: readonly Word[], group: Group): boolean => {
  const next = words[group.at + 1]
  // "…, said, “…”": a quotation is what the verb says, and it describes no noun.
  if (/^[“"„]$/.test(words[group.at + 2]?.text ?? '') && !next?.word) return false
  // "…, called on the parties": the word that the verb takes with it is no mark of a description.
  if (/^(on|upon)$/.test(next?.lower ?? '') && words[group.at]!.known?.verb.lemma === 'call') return false
  return !next?.word || /^(by|in|on|at|under|during|from|between|of|with|as)$/.test(next.lower)
}

const TITLE = /^(President|Minister|Prime|Secretary|Chancellor|Ambassador|Commissioner|Vice|Foreign)$/

/** "… and the two governments reiterate": nothing but an article, a number and who acts stands before the verb. */
const office = (words: readonly Word[], from: number, verb: number): boolean => {
  if (words[from]?.lower !== 'the' || verb - from > 5) return false
  for (let i = from; i < verb; i++)
    if (!/^(DET|NUM|ADJ|NOUN|PROPN|ADV)$/.test(words[i]!.pos) || (i > from && words[i]!.pos === 'DET'))
      return false
  return canAct(words, { from, to: verb }, false)
}

/** "… and President Orla conveyed": a title opens the second clause where its verb is one of saying. */
const titled = (words: readonly Word[], and: number, verb: number): boolean =>
  (TITLE.test(words[and + 1]?.text ?? '') || office(words, and + 1, verb)) &&
  verb - and < 8 &&
  !words.slice(Math.max(0, and - 4), and).some((word) => TITLE.test(word.text)) &&
  words[verb]!.known?.verb.saying === true

const inPhrase = (word: Word): boolean => /^(DET|NUM|ADJ|NOUN|PROPN)$/.test(word.pos) && !word.apart

const counted = oneOf('two three four five')
const asSeveral = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'both' || (words[at]?.lower === 'the' && counted(words[at + 1]))

/** "… and Sudland will chair it": who has a "will" or a verb of saying behind them begins a clause of their own. */
const ownClause = (words: readonly Word[], from: number, and: number, verb: number): boolean => {
  if (verb - and > 7 || verb - and < 2 || !words.slice(and + 1, verb).every(inPhrase)) return false
  const will = WILL.has(words[verb]!.lower)
  for (let i = from; i < and; i++) if (words[i]!.text === ',') return false
  // "noted Norland and Sudland will …": both, in a clause without "that".
  const first = { from, to: and }
  if (
    peek(words, from - 1)?.known?.verb.saying &&
    words.slice(from, and).every(inPhrase) &&
    canAct(words, first, will)
  )
    return false
  const says = words[verb]!.known?.verb.saying && capital(words[and + 1])
  // "… and the two leaders reaffirmed": two or both who say something begin a clause of their own.
  if (words[verb]!.known?.verb.saying && asSeveral(words, and + 1))
    return canAct(words, { from: and + 1, to: verb }, false)
  if (!will && (!says || /^(by|in|on|at|to|from|of)$/.test(words[verb + 1]?.lower ?? ''))) return false
  return canAct(words, { from: and + 1, to: verb }, will)
}

/** Where a second clause of a sentence may begin, looking back from its verb; -1 where nothing parts it from the first. */
export const clauseStart = (
  words: readonly Word[],
  from: number,
  to: number,
  afterMainVerb: boolean,
  below: boolean,
  lists: boolean,
): number => {
  let comma = -1
  let and = -1
  for (let i = to - 1; i >= from && to - i < REACH; i--) {
    const word = words[i]!
    if (word.apart) continue
    if (stops(word) || (dash(word) && !joins(words, i))) return i + 1
    if (word.text === ',') {
      if (isAnd(words[i + 1]) && i + 2 < to) return i + 2
      if (comma < 0) comma = i + 1
    }
    if (
      and < 0 &&
      isAnd(word) &&
      peek(words, i - 1)?.text !== ',' &&
      (pronoun(words[i + 1]) ||
        digits(words[i + 1]) ||
        titled(words, i, to) ||
        (!below && ownClause(words, from, i, to)))
    )
      and = i + 1
  }
  if (and >= 0) return and
  if (!afterMainVerb || comma < 0 || /^(we|they|he|she|the|both)$/.test(words[comma]?.lower ?? ''))
    return comma
  // "An envoy will be named, a hotline will be set up, and …"
  return lists && /^an?$/.test(words[comma]!.lower) ? comma : -1
}

/** Whether a verb with a subject of its own stands outside the subordinate clause before it. */
export const leaves = (words: readonly Word[], group: Group, subject: Range, main: Main): boolean => {
  if (group.mood === 'will')
    return peek(words, subject.from - 1)?.text === ',' || peek(words, subject.from - 2)?.text === ','
  const known = words[group.at]!.known
  return known?.verb.saying === true && tenseOf(group) === main.tense && canAct(words, subject, false)
}

/** "was briefed on it and urged members to help": what has an object is done, and not suffered. */
const hasNoun = (word: Word | undefined): boolean =>
  word?.word === true && /^(?:DET|NOUN|PROPN|PRON|NUM|ADJ|POSS)$/.test(word.pos)

/** "was organised by A and supported by B", "will be reviewed and adopted": the second verb is a passive too. */
export const inPassive = (words: readonly Word[], group: Group, main: Main | null): Group => {
  const goesOn = main?.passive && !group.aux && group.mood === 'finite' && group.tense === 'past'
  return goesOn && isAnd(peek(words, beforeAdverbs(words, group.from))) && !hasNoun(words[group.at + 1])
    ? { ...group, voice: 'passive', mood: main.tense === 'will' ? 'will' : group.mood }
    : group
}

const kindAt = (words: readonly Word[], at: number): StatementKind | undefined => {
  const { known } = words[at]!
  return known ? doing(words, known.verb, at, null)?.kind : undefined
}

export const speaks = (words: readonly Word[], group: Group): boolean => {
  const kind = kindAt(words, group.at)
  return kind !== undefined && SPEECH.has(kind)
}

/** "We will continue to support it and reiterate …": what is said behind an infinitive is said now. */
export const saysNow = (words: readonly Word[], group: Group, main: Main, sub: Sub | null): boolean =>
  main.tense === 'will' && (main.infinitive || sub !== null) && group.bare && speaks(words, group)

/** "the effort that was needed …": its verb is a passive, and takes no object. */
const isPassive = (words: readonly Word[], sub: Sub, group: Group): boolean =>
  words
    .slice(sub.at, group.from)
    .some(({ lower }, i, all) => BE.has(lower) && /ed$/.test(all[i + 1]?.lower ?? ''))

const hasObject = (words: readonly Word[], { at }: Group): boolean => determines(words[at + 1])

const ofOne = oneOf('is was has does')
const ofSeveral = oneOf('are remain stand')

/** "We hold that trade is vital and are committed to it": the second verb is of several, as the clause below is not. */
const disagreesWith = (words: readonly Word[], sub: Sub, group: Group): boolean =>
  ofSeveral(words[group.from]) && words.slice(sub.at, group.from).some(ofOne)

const outOfSub = (words: readonly Word[], group: Group, comma: boolean, main: Main, sub: Sub): boolean => {
  const known = words[group.at]!.known
  if (group.mood === 'will' && main.tense === 'will') return comma
  if (group.state && main.tense === 'present' && disagreesWith(words, sub, group)) return true
  if (!known || group.aux) return false
  // "will see that it is heard, and call on members to help"
  if (main.tense === 'will')
    return comma && group.bare && words[group.at - 1]!.lower === 'and' && speaks(words, group)
  if (tenseOf(group) !== main.tense) return false
  if (comma) return true
  if (!known.verb.saying) return false
  // "which condemned the raids and demanded an end": both verbs are of the clause.
  if (sub.kind === 'relative' && sub.says && sub.verb === tenseOf(group)) return false
  return (
    sub.verb !== tenseOf(group) ||
    speaks(words, group) ||
    (isPassive(words, sub, group) && hasObject(words, group))
  )
}

const visits = oneOf(
  'attend participate visit meet hold deliver speak chair co-chair moderate join host sign launch tour call witness',
)

const BINDING = /^(commit|recommit|intend|plan|resolve|pledge|agree|aim|undertake|vow)$/

/** "We agree to work on it and commit to continue": who states something binds themselves, unless they ask it of others. */
const binds = (words: readonly Word[], group: Group, main: Main): boolean =>
  main.tense === 'present' &&
  kindAt(words, main.at) !== undefined &&
  kindAt(words, main.at) !== 'request' &&
  BINDING.test(words[group.at]!.lower) &&
  words[group.at + 1]?.lower === 'to'

/** Verbs that are no nouns, though a preposition stands behind them. */
const takesPreposition = oneOf(
  'refrain abstain desist withdraw dispose abide prepare provide compete advocate',
)

/** Whether a plain form goes on from the main verb and not from an infinitive behind it. */
const bareGoesOn = (
  words: readonly Word[],
  group: Group,
  left: number,
  comma: boolean,
  main: Main,
): boolean => {
  const takesNothing =
    /^(for|of|by|from|between|among)$/.test(words[group.at + 1]?.lower ?? '') &&
    !takesPreposition(words[group.at])
  if (!words[group.at]!.known && takesNothing) return false
  const { known } = words[group.at]!
  // "welcomed the offer and pledge to help": behind a past tense a plain form that may be a noun is one.
  if (!main.infinitive)
    return main.tense !== 'past' || (known !== null && !/^(pledge|vow)$/.test(known.verb.lemma))
  if (main.tense === 'past') return false
  if (binds(words, group, main)) return true
  // "will deliver a statement to share its story, take part in talks, and hold meetings": one visit, told act by act.
  if (main.tense === 'will' && comma && visits(words[main.at]) && visits(words[group.at])) return true
  if (main.tense === 'will')
    return (comma && !main.bareAfter && words[left]!.text !== ',') || (!comma && speaks(words, group))
  return speaks(words, group)
}

/** "The sides discussed prices and plans to …": behind a past tense, a noun, since no plural subject takes the form. */
const disagrees = (words: readonly Word[], group: Group, main: Main): boolean => {
  if (main.tense !== 'past' || group.aux || !main.subject) return false
  const { form } = words[group.at]!.known!
  const head = headOf(words, main.subject)?.lower ?? ''
  const several =
    /^(we|they|both|all)$/.test(head) ||
    (AGENTS.has(head) && /[^su]s$/.test(head) && head !== 'states' && head !== 'nations')
  const one = /^(he|she|it|minister|president|secretary|ambassador|chair|director)$/.test(head)
  return (form === 'third' && several) || (form === 'base' && one && !splits(words, main.subject))
}

const splits = (words: readonly Word[], { from, to }: Range): boolean =>
  words.slice(from, to).some((word) => word.pos === 'CCONJ')

/** Whether a verb without a subject of its own goes on from the main verb, not from something inside its clause. */
export const continues = (
  words: readonly Word[],
  group: Group,
  left: number,
  main: Main,
  sub: Sub | null,
): boolean => {
  const mark = words[left]!
  const known = words[group.at]!.known
  const comma = /^[,;]$/.test(mark.text) || peek(words, left - 1)?.text === ','
  if (
    isAnd(mark) &&
    peek(words, left - 1)?.pos === 'ADP' &&
    // "will work with and support": the preposition and the second verb share what follows.
    !(main.tense === 'will' && group.bare && left - 2 === main.at) &&
    !(main.tense === 'present' && speaks(words, group))
  )
    return false
  // "will be reviewed and adopted": made a passive under the "will" of the first.
  if (group.voice === 'passive' && !group.aux && main.tense === 'will') return true
  if (known?.verb.alsoNoun && isAnd(mark) && main.subject && disagrees(words, group, main)) return false
  if (mark.text === ',' && group.tense === 'past' && !group.aux && (reduced(words, group) || !known))
    return false
  if (sub && sub.verb !== null) return outOfSub(words, group, comma, main, sub)
  if (group.aux || group.state) return true
  if (group.bare) return bareGoesOn(words, group, left, comma, main)
  return group.tense !== 'past' || main.tense === 'past' || speaks(words, group)
}
