import { oneOf, peek } from '../phrases.ts'
import type { Act, Acts } from './grammar/act.ts'
import { baseOf } from './grammar/base-form.ts'
import { canAct, type Range } from './grammar/can-act.ts'
import { doing } from './grammar/complement.ts'
import { hasObject } from './grammar/listed.ts'
import { openingOf } from './grammar/opening.ts'
import { isBetween } from './grammar/small-words.ts'
import { subjectIn } from './grammar/subject.ts'
import type { Word } from './grammar/tagged.ts'
import { NOUNS_TOO, OPENERS } from './lexicon/plain-verbs.ts'

/** What shows that the word before it is a verb. */
const OBJECT_BEGINS =
  /^(the|a|an|its|their|our|his|her|this|these|all|any|each|both|more|up|out|into|together|with|at|over|down|towards?|jointly|closely)$/

/** Whether a word is a verb in its plain form, as an item or a coordinated part of one begins with. */
const plainVerb = (words: readonly Word[], at: number): boolean => {
  const word = words[at]
  const next = words[at + 1]
  if (!word?.word || word.apart || !next || /(ing|ed|-driven|-based|-led)$/.test(word.lower)) return false
  if (/^(of|is|are|was|were|has|have|will|'|’)$/.test(next.lower) || next.text === ':') return false
  if (OPENERS.has(word.lower) || word.known?.form === 'base') return true
  if (NOUNS_TOO.has(word.lower)) return word.pos === 'VERB' || OBJECT_BEGINS.test(next.lower)
  return word.pos === 'VERB' && !/[^s]s$/.test(word.lower)
}

/** "To strengthen ties, we identified …": a sentence of its own that opens with what it is for, and no item. */
const isPurpose = (words: readonly Word[], at: number, to: number): boolean =>
  peek(words, at - 1)?.lower === 'to' &&
  words
    .slice(at, to)
    .some((word, i) => word.text === ',' && /^(we|they|the|both)$/.test(words[at + i + 1]?.lower ?? ''))

const actAt = (words: readonly Word[], at: number): Act => {
  const { known } = words[at]!
  const done = known ? doing(words, known.verb, at, null) : null
  return {
    at,
    from: at,
    lemma: done?.lemma ?? baseOf(words, at, false),
    kind: 'commitment',
    rung: 'committed',
    subject: null,
    lacks: 'subject',
  }
}

/**
 * The imperative verbs of an item under a lead-in ("will …:", "commit to:"): the first word and the verbs coordinated
 * with it. Empty where the item begins with anything else, such as a noun or a gerund.
 */
export const itemActs = (words: readonly Word[], from: number, to: number): Act[] => {
  let at = from
  while (
    at < to &&
    (!words[at]!.word || isBetween(words[at]) || /^(and|to|\d+|[ivx]+|[a-z])$/i.test(words[at]!.text))
  )
    at++
  if (at >= to || !plainVerb(words, at) || isPurpose(words, at, to)) return []
  const found = [actAt(words, at)]
  let infinitive = false
  for (let i = at + 1; i < to; i++) {
    const word = words[i]!
    if (/^(that|which|who|so)$/.test(word.lower) || /^[.:;]$/.test(word.text)) break
    // "…, by opening …" tells how; "by 2031" tells by when, and the item goes on behind it.
    if (/^(by|through)$/.test(word.lower) && !/^\d/.test(words[i + 1]?.text ?? '')) break
    if (word.lower === 'to' && words[i + 1]?.pos === 'VERB') infinitive = true
    const coordinated = word.lower === 'and' || (word.text === ',' && words[i + 1]?.lower !== 'and')
    let next = i + 1
    while (next < to && isBetween(words[next])) next++
    if (!coordinated || infinitive || next >= to || !plainVerb(words, next)) continue
    if (takesObject(words, next)) found.push(actAt(words, next))
  }
  return found
}

/** Whether a word in the middle of an item is a verb: by its tag and what follows, or by a determiner behind it. */
const takesObject = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1]
  if (/^(the|a|an|its|their|our|this|these|all|any|each)$/.test(next?.lower ?? '')) return true
  if (words[at]!.pos !== 'ADJ' && hasObject(words, at)) return true
  return words[at]!.pos === 'VERB' && /^(DET|PRON|ADJ|NOUN|PROPN|ADP)$/.test(next?.pos ?? '')
}

/** "Both sides will:", and nothing but items behind it: who will, if they can act; else null. */
export const whoWill = (words: readonly Word[], lead: number): Range | null => {
  const will = peek(words, lead - 1)
  if (!will || will.apart || !/^(will|shall)$/.test(will.lower)) return null
  const subject = subjectIn(words, openingOf(words), lead - 1)
  return subject && canAct(words, subject, true) ? subject : null
}

const actions = oneOf('actions action steps measures commitments undertakings priorities')

/** "we must redouble our efforts through the following actions:": what follows is undertaken, though "must" undertakes nothing. */
const followingActions = (words: readonly Word[], at: number): boolean =>
  at === words.length - 1 &&
  actions(peek(words, at - 1)) &&
  words.slice(Math.max(0, at - 4), at).some(({ lower }) => lower === 'following') &&
  words.some(({ lower }) => /^(must|should|need|can)$/.test(lower))

/** "We are taking concrete steps to:": what one is at work on, item by item, one undertakes. */
const isAtWork = (words: readonly Word[], at: number): boolean =>
  at === words.length - 1 &&
  words[at - 1]!.lower === 'to' &&
  words.some(
    ({ lower }, i) =>
      at - i < 6 &&
      /^(working|taking|acting|moving)$/.test(lower) &&
      /^(are|is|also)$/.test(peek(words, i - 1)?.lower ?? ''),
  )

/** "To date, Norland has:", and what it did in items. */
export const hasDone = (words: readonly Word[], at: number): boolean =>
  at === words.length - 1 && words[at]!.text === ':' && /^(have|has)$/.test(words[at - 1]!.lower)

/** What an item under "has:" did: its first verb, a past form. */
export const doneActs = (words: readonly Word[]): Act[] => {
  const at = openingOf(words)
  const known = words[at]?.known
  if (!known || !/^(past|participle)$/.test(known.form)) return []
  const done = doing(words, known.verb, at, null)
  if (!done) return []
  return [
    {
      at,
      from: at,
      lemma: done.lemma,
      kind: done.kind,
      rung: done.chosen.rung ?? (done.kind === 'commitment' ? known.verb.rung : null),
      subject: null,
      lacks: 'subject',
    },
  ]
}

const colon = oneOf(':')

const lastColon = (words: readonly Word[]): number => {
  for (let at = words.length - 1; at >= 0; at--) if (colon(words[at]) && !words[at]!.apart) return at
  return -1
}

/** Where the items begin that a sentence leads in, when it ends in a colon or holds one before them; -1 where it leads in none. */
export const leadsInAt = (words: readonly Word[], { acts, subject }: Acts): number => {
  const last = words.at(-1)
  // "The two sides will" and nothing more: the colon was left out.
  if (last?.word && whoWill(words, words.length)) return words.length
  const at = lastColon(words)
  if (at < 1) return -1
  const before = words[at - 1]!.lower
  // "…, which will:" goes on from what the sentence set up.
  const goesOn = /^(will|shall)$/.test(before) && peek(words, at - 2)?.lower === 'which' && acts.length > 0
  if (goesOn || whoWill(words, at)) return at
  if (followingActions(words, at) || (subject && (isAtWork(words, at) || hasDone(words, at)))) return at
  const near = words.slice(Math.max(0, at - 8), at).map((word) => word.lower)
  const act = acts.findLast((each) => each.at < at)
  const term =
    near.includes('in') &&
    near.some((word) => /^(short|near|medium|mid|long|longer)(-term|er)?$/.test(word) || word === 'term')
  // What follows "to:" the speakers take on themselves, whatever the verb, unless they ask it of others.
  const binds =
    act !== undefined && (act.kind === 'commitment' || (act.kind !== 'request' && before === 'to'))
  const opens =
    before === 'to' ||
    /^(intend|agree|commit|recommit|pledge|resolve|decide|undertake|plan|aim|seek|vow|strive)$/.test(
      act?.at === at - 1 ? act.lemma : '',
    ) ||
    before === 'hereby' ||
    words.slice(act?.at ?? at, at).some((word) => word.lower === 'following')
  return (binds && opens) || (term && acts.length === 0) ? at : -1
}
