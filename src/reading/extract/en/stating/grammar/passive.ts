import { looks, oneOf, peek } from '../../phrases.ts'
import { COMPANY, EFFECTS } from '../lexicon/subjects.ts'
import type { Act } from './act.ts'
import { baseOf } from './base-form.ts'
import { canAct, type Range } from './can-act.ts'
import { doing } from './complement.ts'
import type { Group } from './groups.ts'
import type { Word } from './tagged.ts'

/** How far behind its verb "by" may stand, and how long its phrase may be, in tokens. */
const BY_REACH = 8
const PHRASE = 60

const closesPhrase = (words: readonly Word[], at: number): boolean => {
  const word = words[at]!
  if (word.apart) return false
  if (word.text === ',' && /^(including|such|with|alongside)$/.test(words[at + 1]?.lower ?? '')) return true
  // "by A as well as B" names both.
  if (word.lower === 'as') return words[at + 1]?.lower !== 'well' && peek(words, at - 1)?.lower !== 'well'
  return (
    /^[.;:–—]$/.test(word.text) ||
    /^(on|in|at|during|before|after|until|to|that|which|who|today|yesterday|under)$/.test(word.lower)
  )
}

const opensClause = oneOf('that which who whom whose')
/** "by May", "by 2031" */
const isTime = looks(
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|\d+)$/i,
)

/** The noun phrase behind "by", with what is set off inside it. */
const byPhrase = (words: readonly Word[], at: number): Range | null => {
  for (let i = at + 1; i < Math.min(words.length, at + BY_REACH); i++) {
    // "launched with an address by the Minister": who gave the address.
    if (words[i]!.lower === 'with') return null
    // "agreed that the plan be kept by the Secretariat": who keeps it.
    if (opensClause(words[i])) return null
    if (words[i]!.lower !== 'by') continue
    if (isTime(words[i + 1])) return null
    let to = i + 1
    while (to < words.length && to - i < PHRASE && !closesPhrase(words, to)) to++
    while (to > i + 1 && /^(,|and)$/.test(words[to - 1]!.lower)) to--
    const range = { from: i + 1, to }
    return to > i + 1 && words[i + 1]!.pos !== 'VERB' && canAct(words, range, true) ? range : null
  }
  return null
}

/** "a memorandum between A and B was signed": the parties inside the subject. */
const between = (words: readonly Word[], subject: Range): Range | null => {
  for (let i = subject.from; i < subject.to; i++) {
    if (words[i]!.lower !== 'between') continue
    let to = i + 1
    while (to < subject.to && words[to]!.pos !== 'ADP' && words[to]!.text !== ',') to++
    return to > i + 1 ? { from: i + 1, to } : null
  }
  return null
}

/** "was invited by Arvania to take part": how a meeting came together, and nothing asked for at it. */
const toConvene = (words: readonly Word[], at: number): boolean => {
  for (let i = at + 1; i < Math.min(words.length - 1, at + 20); i++)
    if (words[i]!.lower === 'to') {
      if (/^(participate|attend|join|take|visit|speak)$/.test(words[i + 1]!.lower)) return true
    } else if (/^[.;:]$/.test(words[i]!.text)) return false
  return false
}

/** "were encouraged by the progress": what moved them, and nothing that was asked of them. */
const movedBy = (words: readonly Word[], at: number): boolean => words[at + 1]?.lower === 'by'

/** A passive: what is done stands before the verb; who does it behind "by", inside "between … and …", or nowhere. */
export const passiveAct = (words: readonly Word[], group: Group, subject: Range | null): Act | null => {
  const { known } = words[group.at]!
  if (known?.verb.lemma === 'invite' && toConvene(words, group.at)) return null
  const will = group.mood === 'will'
  if (!will && (!known?.verb.passive || group.tense === 'present')) return null
  const done = known && doing(words, known.verb, group.at, subject)
  const base = baseOf(words, group.at, true)
  const agent = byPhrase(words, group.at) ?? (subject && between(words, subject))
  if (!will && known?.verb.lemma === 'encourage' && !agent && movedBy(words, group.at)) return null
  if (
    (!will && !done) ||
    (COMPANY.has(base) && !(will && agent && base !== 'follow')) ||
    (EFFECTS.has(base) && !(will && agent))
  )
    return null
  const own = done?.kind === 'commitment' ? (known?.verb.rung ?? null) : null
  return {
    at: group.at,
    from: group.from,
    lemma: done?.lemma ?? base,
    kind: will || !done ? 'commitment' : done.kind,
    rung: will ? 'committed' : (done?.chosen.rung ?? own),
    subject: agent,
    lacks: agent ? 'nothing' : 'agent',
  }
}
