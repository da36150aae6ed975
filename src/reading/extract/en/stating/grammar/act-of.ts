import { looks, oneOf } from '../../phrases.ts'
import { STATES } from '../lexicon/adjectives.ts'
import { OBJECTS } from '../lexicon/objects.ts'
import { AGENTS, EFFECTS, OWN_WORK, WORK_EFFECTS } from '../lexicon/subjects.ts'
import type { Act } from './act.ts'
import { baseOf } from './base-form.ts'
import { canAct, headOf, type Range } from './can-act.ts'
import { type Doing, doing } from './complement.ts'
import type { Group } from './groups.ts'
import { passiveAct } from './passive.ts'
import { BE } from './small-words.ts'
import type { Word } from './tagged.ts'

type Base = Pick<Act, 'at' | 'from' | 'subject' | 'lacks'>

const baseFor = (group: Group, subject: Range | null): Base => ({
  at: group.at,
  from: group.from,
  subject,
  lacks: subject ? 'nothing' : 'subject',
})

/** Every act is made here, or for a passive beside it: of one shape, and field by field, since copying costs more. */
const acting = (
  { at, from, subject, lacks }: Base,
  lemma: string,
  kind: Act['kind'],
  rung: Act['rung'],
): Act => ({ at, from, lemma, kind, rung, subject, lacks })

const asDone = (words: readonly Word[], base: Base, done: Doing): Act =>
  acting(
    base,
    done.lemma,
    done.kind,
    done.chosen.rung ?? (done.kind === 'commitment' ? (words[base.at]!.known?.verb.rung ?? null) : null),
  )

/** Adjectives that state something only with what follows them. */
const NEEDS: Readonly<Record<string, RegExp>> = {
  ready: /^to$/,
  prepared: /^to$/,
  poised: /^to$/,
  willing: /^to$/,
  scheduled: /^to$/,
  resolved: /^(to|in)$/,
  determined: /^(to|that)$/,
  united: /^in$/,
  unified: /^in$/,
  aligned: /^(in|on|with)$/,
  convinced: /^(that|of)$/,
  confident: /^(that|in)$/,
  hopeful: /^that$/,
  supportive: /^of$/,
  opposed: /^to$/,
}

/** "are proud to continue": what one is proud to do on and on is promised; pride in what was done is not. */
const proud = (words: readonly Word[], at: number): boolean =>
  words[at + 1]?.lower === 'to' && /^(continue|work|partner|join|stand)$/.test(words[at + 2]?.lower ?? '')

/** "are committed", "remain united in": what someone is, and so binds themselves to. */
export const stateAct = (words: readonly Word[], base: Base): Act | null => {
  const { lower } = words[base.at]!
  const state = STATES.get(lower)
  const next = words[base.at + 1]?.lower ?? ''
  const after = words[base.at + 2]?.lower ?? ''
  if (!state || (lower === 'proud' && !proud(words, base.at)) || NEEDS[lower]?.test(next) === false)
    return null
  const stance = words.slice(base.at + 1, base.at + 7).some((word) => OBJECTS.outlook!.has(word.lower))
  const kind =
    lower !== 'united'
      ? state.kind
      : /^recogni[sz]ing$/.test(after)
        ? 'affirmation'
        : stance
          ? 'position'
          : state.kind
  return acting(base, `be ${lower}`, kind, kind === state.kind ? state.rung : null)
}

const beginsWithLetter = looks(/^\p{L}/u)
const POINTERS = new Set(['this', 'these', 'that', 'those', 'there'])

/** "will have bilateral meetings": what is had is a meeting, and no mere effect. */
const meets = (words: readonly Word[], at: number): boolean =>
  words[at]!.lower === 'have' &&
  words.slice(at + 1, at + 6).some((word) => OBJECTS.talks!.has(word.lower) || /^meetings?$/.test(word.lower))

const isWork = (words: readonly Word[], subject: Range): boolean => {
  const head = headOf(words, subject)?.lower ?? ''
  return !AGENTS.has(head) && (OWN_WORK.has(head) || OWN_WORK.has(head.replace(/s$/, '')))
}

/** "we will remain united": how someone will bear themselves, and no mere effect. */
const holdsOn = (words: readonly Word[], at: number): boolean =>
  words[at]!.lower === 'remain' && (holdFast(words[at + 1]) || inContact(words, at + 1))
const holdFast = oneOf('united vigilant engaged seized focused aligned steadfast firm')

/** "in close contact", "in touch" */
const inContact = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'in' && (contact(words[at + 1]) || contact(words[at + 2]))
const contact = oneOf('contact touch')

/** "The Minister will lead the delegation": only what leads to something is an effect. */
const leads = (words: readonly Word[], at: number): boolean =>
  words[at]!.lower === 'lead' && words[at + 1]?.lower !== 'to'

/** "will make new investments": something is done, where "will make a difference" foretells. */
const makes = (words: readonly Word[], at: number): boolean => {
  if (words[at]!.lower !== 'make') return false
  for (let i = at + 1; i < Math.min(words.length, at + 7); i++) {
    if (OBJECTS.made!.has(words[i]!.lower)) return true
    if (/^(to|that|for|in|of)$/.test(words[i]!.lower)) return false
  }
  return false
}

/** "will contribute 30 million to the fund": a promise of money, and no mere effect. */
const gives = (words: readonly Word[], at: number): boolean =>
  words[at]!.lower === 'contribute' &&
  !/^(to|towards?|in)$/.test(words[at + 1]?.lower ?? '') &&
  words.slice(at + 1, at + 6).some(({ pos, text }) => pos === 'NUM' || /^[$€£¥]/.test(text))

/** "will" with any verb that is more than an effect binds those who can act, and what is the parties' own work. */
const promise = (words: readonly Word[], group: Group, base: Base): Act | null => {
  const { subject } = base
  const word = words[group.at]!
  if (!subject || !beginsWithLetter(word) || BE.has(word.lower)) return null
  const clear = word.lower === 'make' && words[group.at + 1]?.lower === 'clear'
  const act =
    clear ||
    meets(words, group.at) ||
    holdsOn(words, group.at) ||
    leads(words, group.at) ||
    gives(words, group.at) ||
    makes(words, group.at)
  if (EFFECTS.has(word.lower) && !act) return null
  // "The pact will enter into force": an effect, whoever it is said of.
  if (word.lower === 'enter' && words[group.at + 2]?.lower === 'force') return null
  const points = subject.to - subject.from === 1 && POINTERS.has(words[subject.from]!.lower)
  if (points ? !/^(include|involve|cover|focus)$/.test(word.lower) : !canAct(words, subject, true))
    return null
  if (WORK_EFFECTS.has(word.lower) && isWork(words, subject)) return null
  const done = word.known && doing(words, word.known.verb, group.at, null)
  return acting(base, done?.lemma ?? baseOf(words, group.at, group.progressive), 'commitment', 'committed')
}

/** "we will remain united": the adjective needs more to bind by itself, and binds under "will". */
const remaining = (words: readonly Word[], group: Group, base: Base): Act | null =>
  group.mood === 'will' && base.subject && words[base.at - 1]!.lower === 'remain'
    ? acting({ ...base, at: base.at - 1 }, 'remain', 'commitment', 'committed')
    : null

/** What a main verb states, if anything. `will`: it is under a "will", its own or that of the verb it is joined to. */
export const actOf = (
  words: readonly Word[],
  group: Group,
  subject: Range | null,
  will: boolean,
): Act | null => {
  const base = baseFor(group, subject)
  if (group.voice === 'passive') return passiveAct(words, group, subject)
  const able = !subject || canAct(words, subject, false)
  if (group.state) return able ? (stateAct(words, base) ?? remaining(words, group, base)) : null
  if (will) return promise(words, group, base)
  const { known } = words[group.at]!
  if (group.progressive && /^(support|analy[sz]e)$/.test(known?.verb.lemma ?? '')) return null
  // "We have stood together": how they bore themselves until now.
  if (known?.verb.lemma === 'stand' && group.aux && !group.state) return null
  // "The talks focused on" tells what was talked about; "has focused", "focuses" tell of conduct.
  if (known?.verb.lemma === 'focus' && (group.aux || group.tense !== 'past')) return null
  const done = known && able ? doing(words, known.verb, group.at, null) : null
  return done && asDone(words, base, done)
}

/** What a participle states for the subject of its sentence ("…, underscoring that …"). */
export const participleAct = (words: readonly Word[], group: Group, subject: Range | null): Act | null => {
  const { known } = words[group.at]!
  if (known?.form !== 'ing' || !known.verb.participle) return null
  const done = doing(words, known.verb, group.at, null)
  return done && asDone(words, baseFor(group, subject), done)
}
