import { STATES } from '../lexicon/adjectives.ts'
import { OBJECTS } from '../lexicon/objects.ts'
import { EFFECTS } from '../lexicon/subjects.ts'
import type { Act } from './act.ts'
import { baseOf } from './base-form.ts'
import { type Doing, doing } from './complement.ts'
import type { Group } from './groups.ts'
import { passiveAct } from './passive.ts'
import { canAct, type Range } from './subject.ts'
import type { Word } from './tagged.ts'

type Base = Pick<Act, 'at' | 'from' | 'subject' | 'lacks'>

const baseFor = (group: Group, subject: Range | null): Base => ({
  at: group.at,
  from: group.from,
  subject,
  lacks: subject ? 'nothing' : 'subject',
})

const asDone = (words: readonly Word[], base: Base, done: Doing): Act => ({
  ...base,
  lemma: done.lemma,
  kind: done.kind,
  rung: done.chosen.rung ?? (done.kind === 'commitment' ? (words[base.at]!.known?.verb.rung ?? null) : null),
})

const NEEDS_TO = new Set(['ready', 'prepared', 'resolved', 'determined'])

/** "are committed", "remain united in": what someone is, and so binds themselves to. */
export const stateAct = (words: readonly Word[], base: Base): Act | null => {
  const { lower } = words[base.at]!
  const state = STATES.get(lower)
  const next = words[base.at + 1]?.lower ?? ''
  const after = words[base.at + 2]?.lower ?? ''
  if (!state || (NEEDS_TO.has(lower) && next !== 'to') || (lower === 'united' && next !== 'in')) return null
  const stance = words.slice(base.at + 1, base.at + 7).some((word) => OBJECTS.outlook!.has(word.lower))
  const kind =
    lower !== 'united'
      ? state.kind
      : /^recogni[sz]ing$/.test(after)
        ? 'affirmation'
        : stance
          ? 'position'
          : state.kind
  return { ...base, lemma: `be ${lower}`, kind, rung: kind === state.kind ? state.rung : null }
}

const POINTERS = new Set(['this', 'these', 'that', 'those', 'there'])

/** "will have bilateral meetings": what is had is a meeting, and no mere effect. */
const meets = (words: readonly Word[], at: number): boolean =>
  words[at]!.lower === 'have' &&
  words.slice(at + 1, at + 6).some((word) => OBJECTS.talks!.has(word.lower) || /^meetings?$/.test(word.lower))

/** "will" with any verb that is more than an effect binds those who can act, and what is the parties' own work. */
const promise = (words: readonly Word[], group: Group, base: Base): Act | null => {
  const { subject } = base
  const word = words[group.at]!
  if (!subject || !/^\p{L}/u.test(word.text)) return null
  const clear = word.lower === 'make' && words[group.at + 1]?.lower === 'clear'
  if (EFFECTS.has(word.lower) && !clear && !meets(words, group.at)) return null
  const points = subject.to - subject.from === 1 && POINTERS.has(words[subject.from]!.lower)
  if (points ? !/^(include|involve|cover|focus)$/.test(word.lower) : !canAct(words, subject, true))
    return null
  const done = word.known && doing(words, word.known.verb, group.at, null)
  return {
    ...base,
    lemma: done?.lemma ?? baseOf(words, group.at, group.progressive),
    kind: 'commitment',
    rung: 'committed',
  }
}

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
  if (group.state) return able ? stateAct(words, base) : null
  if (will) return promise(words, group, base)
  const { known } = words[group.at]!
  if (group.progressive && known?.verb.lemma === 'support') return null
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
