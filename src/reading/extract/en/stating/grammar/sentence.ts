import { askForm } from '../../asking.ts'
import { oneOf, peek } from '../../phrases.ts'
import type { Act, Acts } from './act.ts'
import { actOf, participleAct } from './act-of.ts'
import { canAct, type Range } from './can-act.ts'
import { describesAgents } from './describes-agents.ts'
import { inGerundList } from './gerund-list.ts'
import { type Group, groups } from './groups.ts'
import { clauseStart, continues, inPassive, isAnd, leaves, reduced, saysNow, speaks } from './joining.ts'
import { joins, openingOf, opensInCapitals, setsOff } from './opening.ts'
import { recitalAt, recitals } from './recital.ts'
import { saidByInfinitive } from './said-by-infinitive.ts'
import { beforeAdverbs } from './small-words.ts'
import { subjectIn } from './subject.ts'
import { keptOpen, opened, opens, pastComma, type Sub } from './subordinate.ts'
import type { Word } from './tagged.ts'
import { type Main, tenseOf } from './tense.ts'

/** What is known while a sentence is read from left to right. */
type State = {
  readonly words: readonly Word[]
  readonly elided: boolean
  readonly acts: Act[]
  readonly subjects: Range[]
  /** Participles that stand before the subject they belong to. */
  waiting: Group[]
  main: Main | null
  sub: Sub | null
  start: number
  cursor: number
  lastVerb: number
  /** The last verb that could be a main one. */
  readonly lastFinite: number
}

const cuts = oneOf('; : – — - • |')

/**
 * Reads one sentence. `elided`: its subject stands in the line that it goes on from ("Ministers:", and below "(a) noted …").
 * One pass over its verbs, from left to right; each is told to be a main verb or not. */
export const actsOf = (words: readonly Word[], elided = false): Acts => {
  const all = groups(words)
  const recital = recitalAt(words)
  if (recital >= 0) return { acts: recitals(words, all, recital), subject: null, subjects: [] }
  const state: State = {
    words,
    elided,
    acts: [],
    subjects: [],
    waiting: [],
    main: null,
    sub: null,
    start: openingOf(words),
    cursor: 0,
    lastVerb: -1,
    lastFinite:
      all.findLast(({ mood }) => mood === 'finite' || mood === 'will' || mood === 'modal')?.at ?? -1,
  }
  for (const group of all) {
    stepTo(state, group.from)
    meet(state, inPassive(words, group, state.main))
    state.lastVerb = group.at
    state.cursor = Math.max(state.cursor, group.at + 1)
  }
  if (!state.main) preamble(state)
  const { main } = state
  return {
    acts: state.acts.length > 1 ? state.acts.toSorted((a, b) => a.at - b.at) : state.acts,
    subject: main?.able ? main.subject : null,
    subjects: state.subjects,
  }
}

const comma = oneOf(',')
/** What may part clauses: a mark, "and", or a word that opens one. Most words do not. */
const parts = askForm((form) => {
  const asked = { id: form.id, form }
  return cuts(asked) || comma(asked) || isAnd(asked) || opens(asked)
})

/** Passes the words up to a verb: what they open and close. */
const stepTo = (state: State, to: number) => {
  const { words } = state
  for (; state.cursor < to; state.cursor++) {
    const at = state.cursor
    const word = words[at]!
    if (!parts(word) || word.apart) continue
    if (cuts(word) && !joins(words, at) && !setsOff(words, at)) cut(state, at)
    else if (word.text === ',') state.sub = keptOpen(words, state.sub) ? state.sub : pastComma(state.sub)
    else if (goesPast(words, at, state.sub)) state.sub = null
    else state.sub = opened(words, at, state.main !== null, state.sub) ?? state.sub
  }
}

/** "… until 2031 and we reiterate …": what seemed to open a clause was a preposition. */
const goesPast = (words: readonly Word[], at: number, sub: Sub | null): boolean =>
  sub?.kind === 'adverbial' &&
  sub.verb === null &&
  !sub.fronted &&
  isAnd(words[at]) &&
  /^(we|they|he|she)$/.test(words[at + 1]?.lower ?? '') &&
  !/^(while|if|because|when|whereas|although)$/.test(words[sub.at]!.lower)

const cut = (state: State, at: number) => {
  const { text } = state.words[at]!
  if (text === ';' || text === ':' || !state.main) state.sub = null
  if (!state.main && text !== ';') state.start = at + 1
}

const meet = (state: State, group: Group) => {
  if (group.mood === 'infinitive') {
    if (state.main && saidByInfinitive({ ...state, main: state.main }, group))
      take(state, { ...group, mood: 'finite', from: group.at }, state.main.subject, true)
    else if (state.main) state.main = { ...state.main, infinitive: true }
  } else if (group.mood === 'ing') meetParticiple(state, group)
  else if (group.mood !== 'being') meetFinite(state, group)
}

/** Whether a participle is set off by a comma, or opens its sentence or clause, and hangs on no preposition. */
const setOff = (words: readonly Word[], left: number, group: Group): boolean => {
  const word = peek(words, left)
  if (!word) return true
  if (!word.word) return /^[,;:–—.]$/.test(word.text) || group.at <= 3
  return isAnd(word) && peek(words, left - 1)?.text === ','
}

const isText = oneOf(
  'statement statements resolution resolutions declaration letter report communique communiqué',
)

/** "Further to the statement by the Council, condemning …, we issued": what a text named before says, and not who speaks here. */
const ofText = (words: readonly Word[], from: number, at: number): boolean => {
  for (let i = from; i < at; i++) if (isText(words[i])) return true
  return false
}

const meetParticiple = (state: State, group: Group) => {
  const { words, main } = state
  const left = beforeAdverbs(words, group.from)
  const goesOn =
    isAnd(peek(words, left)) &&
    (state.waiting.length > 0 || words[state.acts.at(-1)?.at ?? group.at]!.known?.form === 'ing')
  if ((!goesOn && !setOff(words, left, group)) || describesAgents(words, group.at)) return
  if (!main) {
    if (goesOn || !ofText(words, state.start, group.from)) state.waiting.push(group)
  } else if (inGerundList(words, main.at, group.at)) return
  else if (main.able || (state.elided && !main.subject))
    keep(state, participleAct(words, group, main.subject))
}

const keep = (state: State, act: Act | null) => {
  if (act) state.acts.push(act)
}

const meetFinite = (state: State, group: Group) => {
  const { words, main, sub, start } = state
  const left = beforeAdverbs(words, group.from)
  const mark = peek(words, left)
  const shares = !mark?.word || isAnd(mark) || mark.apart
  if (
    sub &&
    sub.verb === null &&
    (!shares || ((sub.kind !== 'adverbial' || keptOpen(words, sub)) && mark?.text === ','))
  )
    return inSub(state, group, sub)
  if (left < start)
    return bothAlone(words, start, group) ? withSubject(state, group) : opensSentence(state, group)
  if (!shares) return withSubject(state, group)
  if (!main) return afterSetOff(state, group, mark)
  if (continues(words, group, left, main, sub)) return take(state, group, main.subject, true)
  if (main.infinitive) state.main = { ...main, bareAfter: true }
}

/** "Both commended …": the word that else stands between a subject and its verb is the subject. */
const bothAlone = (words: readonly Word[], start: number, group: Group): boolean =>
  group.from > start && /^(both|all)$/.test(words[start]!.lower)

/** "…, where …", "a meeting at which …": what follows was done there. */
const atMeeting = (words: readonly Word[], at: number): boolean =>
  words[at]!.lower === 'where' ||
  (words[at]!.lower === 'which' && /^(in|at|during)$/.test(peek(words, at - 1)?.lower ?? ''))

/** The first verb of a subordinate clause. Only "…, where they agreed to …" states what the meeting itself did. */
const inSub = (state: State, group: Group, sub: Sub) => {
  const { words, main } = state
  state.sub = { ...sub, verb: tenseOf(group), says: speaks(words, group) }
  if (!atMeeting(words, sub.at) || main?.tense !== 'past' || tenseOf(group) !== 'past') return
  const subject = subjectIn(words, sub.at + 1, group.from)
  if (subject && group.voice === 'active' && canAct(words, subject, false))
    keep(state, actOf(words, group, subject, false))
}

/** "Agree to:", alone on its line: the speakers were named before a preamble. */
const opensList = (words: readonly Word[], at: number): boolean =>
  words.at(-1)?.text === ':' && words.at(-2)?.lower === 'to' && words.length - at < 6

/** "Reaffirms its support …" opens an item and takes its subject from above; "Given …" opens what is no clause. */
const opensSentence = (state: State, group: Group) => {
  const { known } = state.words[group.at]!
  const solemn =
    opensInCapitals(state.words, group.at) ||
    opensList(state.words, group.at) ||
    state.words.slice(0, group.at).some((word) => word.lower === 'hereby')
  if (!solemn && !state.elided && !group.aux && (group.tense === 'past' || !known || known.form === 'base'))
    return
  take(state, group, null, false)
}

/** A verb behind a comma with no main verb before it: its subject has something set off behind it. */
const afterSetOff = (state: State, group: Group, mark: Word | undefined) => {
  const { words } = state
  const subject = speakerBehind(words, group, mark) ?? subjectIn(words, state.start, group.from)
  const describes = mark?.text === ',' && !group.aux && group.tense === 'past' && reduced(words, group)
  if (subject && !describes) take(state, group, subject, false)
}

/** "…,” said Minister Silva.": the speaker stands behind the verb. */
const speakerBehind = (words: readonly Word[], group: Group, mark: Word | undefined): Range | null => {
  if (!mark || !/^[”"’]$/.test(mark.text) || !words[group.at]!.known?.verb.saying) return null
  let to = group.at + 1
  while (
    to < words.length &&
    to - group.at < 14 &&
    words[to]!.word &&
    !/^(at|in|on|during|who|while)$/.test(words[to]!.lower)
  )
    to++
  const range = { from: group.at + 1, to }
  return to > group.at + 1 && canAct(words, range, false) ? range : null
}

const withSubject = (state: State, group: Group) => {
  const { words, main, sub, lastVerb } = state
  const from = main
    ? clauseStart(
        words,
        Math.max(main.at, lastVerb) + 1,
        group.from,
        main.at >= lastVerb,
        sub !== null,
        main.tense === 'will' && group.mood === 'will',
      )
    : state.start
  const subject = from < 0 ? null : subjectIn(words, from, group.from)
  const inside = main && sub && sub.verb !== null && subject && !leaves(words, group, subject, main)
  if (subject && !inside && !describesNoun(state, group, subject) && !inContact(state, group, subject))
    take(state, group, subject, false)
}

/** "a hub launched in 2023 aims to …": a past form without its object, which only describes the noun before it. */
const describesNoun = ({ words, lastFinite }: State, group: Group, subject: Range): boolean => {
  if (words[subject.to - 1]!.pos === 'PRON') return false
  const { known } = words[group.at]!
  if (known?.verb.lemma === 'focus' && /^(an?|which)$/.test(words[subject.from]!.lower)) return true
  if (known?.verb.lemma === 'aim' && group.tense === 'past' && words[group.at + 1]?.lower === 'at')
    return true
  if (
    group.at >= lastFinite ||
    !known?.verb.passive ||
    group.aux ||
    group.tense !== 'past' ||
    group.voice === 'passive'
  )
    return false
  const next = words[group.at + 1]
  if (!next || !/^(by|in|on|at|under|during|between)$/.test(next.lower)) return false
  return (
    !/^(particular|this|that)$/.test(words[group.at + 2]?.lower ?? '') &&
    !known.verb.cases.some(({ test }) => test === next.lower)
  )
}

/** "The principles we set out serve …": a clause without "that" behind the noun that is its object. */
const inContact = ({ words, lastFinite }: State, group: Group, subject: Range): boolean => {
  const pronoun = subject.to - 1
  const noun = peek(words, pronoun - 1)
  if (group.at >= lastFinite || words[pronoun]!.pos !== 'PRON' || noun?.pos !== 'NOUN') return false
  const from = Math.max(0, pronoun - 5)
  const article = words.slice(from, pronoun).findLastIndex(isArticle)
  const before = peek(words, from + article - 1)
  if (article < 0 || (before?.word && !isAnd(before))) return false
  const next = words[group.at + 1]
  return next !== undefined && /^(ADP|VERB|AUX|ADV|PART)$/.test(next.pos)
}

const isArticle = ({ lower }: Word): boolean => /^(the|these|those|all)$/.test(lower)

/** Takes a verb for a main verb. `shared`: its subject is that of the verb before it. */
const take = (state: State, group: Group, subject: Range | null, shared: boolean) => {
  const { words, main } = state
  const goesOn = shared && group.bare && main && !saysNow(words, group, main, state.sub)
  const tense = goesOn ? main.tense : tenseOf(group)
  const act = tense === 'modal' ? null : actOf(words, group, subject, tense === 'will')
  keep(state, act)
  const passive = group.voice === 'passive'
  const able = subject !== null && !(act && passive) && canAct(words, subject, false)
  if (subject && able) {
    if (state.subjects.at(-1) !== subject) state.subjects.push(subject)
    if (!main) for (const participle of state.waiting) keep(state, participleAct(words, participle, subject))
  }
  state.waiting = []
  state.main = { subject, able, tense, passive, at: group.at, infinitive: false, bareAfter: false }
  state.sub = null
}

/** "REAFFIRMING …;": a sentence that is nothing but a participle and what hangs on it. */
const preamble = (state: State) => {
  const { words, start } = state
  const first = state.waiting[0]
  if (words[start]?.lower === 'we') state.subjects.push({ from: start, to: start + 1 })
  if (!first || first.from > start + 1 || !/^\p{Lu}/u.test(words[first.from]!.text)) return
  for (const each of state.waiting) keep(state, participleAct(words, each, null))
}
