import { capital, looks, oneOf } from '../../phrases.ts'
import { COPULAS, STATES } from '../lexicon/adjectives.ts'
import { AGENTS } from '../lexicon/subjects.ts'
import type { Word } from './tagged.ts'

/**
 * A verb with the auxiliaries before it. `at` is the main verb (for "are committed", the adjective), `from` the first
 * word of the group. `bare` is a plain form without auxiliary, which may go on from an infinitive or a "will" before it.
 */
export type Group = {
  readonly at: number
  readonly from: number
  readonly mood: 'finite' | 'will' | 'modal' | 'infinitive' | 'ing' | 'being'
  readonly voice: 'active' | 'passive'
  readonly tense: 'past' | 'present'
  readonly bare: boolean
  readonly aux: boolean
  readonly progressive: boolean
  readonly state: boolean
}

const WILL = new Set(['will', 'shall', '’ll', "'ll"])
const MODALS = new Set(['would', 'can', 'could', 'may', 'might', 'must', 'should', 'cannot', 'ought'])
const BE = new Set(['am', 'is', 'are', 'was', 'were', 'be', 'been', 'being', '’re', "'re", '’m', "'m"])
const HAVE = new Set(['has', 'have', 'had', 'having', '’ve', "'ve"])
const DO = new Set(['do', 'does', 'did'])
const PAST_AUX = new Set(['was', 'were', 'had', 'did', 'has', 'have', '’ve', "'ve"])
const AUXILIARY = new Set([...WILL, ...MODALS, ...BE, ...HAVE, ...DO, 'to'])

/** Words that may stand between an auxiliary and its verb, or between a subject and its verb. */
const BETWEEN = new Set(
  `also further jointly both all each not never hereby again together strongly firmly once now still always therefore thus then
  too either fully deeply warmly duly mutually collectively unanimously particularly especially solemnly only once-again
  today yesterday respectively accordingly subsequently consequently equally similarly likewise additionally unequivocally`.split(
    /\s+/,
  ),
)

export const isBetween = (word: Word | undefined): boolean =>
  word !== undefined &&
  (BETWEEN.has(word.lower) ||
    (word.pos === 'ADV' && word.word && !/^(as|how|when|where|why)$/.test(word.lower)))

const determines = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.pos === 'DET' ||
    word.pos === 'POSS' ||
    (word.pos === 'NUM' && !/^\d{4}$/.test(word.text)) ||
    POSSESSIVE_WORDS.has(word.lower))

const POSSESSIVE_WORDS = new Set(
  'our their its his her my your whose this these those such any some no'.split(' '),
)

/** The last word before `at` that no adverb is. */
export const beforeAdverbs = (words: readonly Word[], at: number): number => {
  let i = at - 1
  while (i >= 0 && at - i < 6 && isBetween(words[i])) i--
  return i
}

const SUBJECT_PRONOUNS = new Set(['we', 'they', 'he', 'she', 'it', 'i', 'who', 'which'])

const capitals = (word: Word): boolean => word.text.length > 3 && word.text === word.text.toUpperCase()

const nominal = (word: Word | undefined): boolean =>
  word !== undefined && (word.pos === 'NOUN' || word.pos === 'PROPN' || capital(word))

/** Whether the word behind is one the verb goes with: "call for", "look forward". */
const takesNext = (words: readonly Word[], at: number): boolean => {
  const right = words[at + 1]?.lower
  return words[at]!.known?.verb.cases.some(({ test }) => test === right) === true
}

/** Whether a plain or -s form that is also a noun stands as a verb: by its subject before and its object behind. */
const standsAsVerb = (words: readonly Word[], at: number): boolean => {
  const left = words[beforeAdverbs(words, at)]
  const right = words[at + 1]
  if (!left) return false
  const takes = takesNext(words, at)
  if (left.pos === 'CCONJ' && right?.pos === 'ADP' && !takes) return false
  if (left.pos === 'CCONJ' && (words[at]!.pos === 'ADJ' || words[at - 2]?.pos === 'VERB'))
    return right?.pos !== 'ADP'
  if (SUBJECT_PRONOUNS.has(left.lower)) return true
  if (determines(left) || left.pos === 'ADJ' || left.pos === 'ADP') return false
  // "The leaders welcome progress", "the Presidents pledge to": several who can act, and no noun before another.
  if (words[at]!.known!.form === 'base' && severalAgents(left) && standsAlone(words, at)) return true
  if (AUXILIARY.has(left.lower)) return !BE.has(left.lower) && !HAVE.has(left.lower)
  const object =
    right !== undefined && (determines(right) || takes || right.lower === 'that' || right.pos === 'PRON')
  if (!nominal(left)) return words[at]!.pos === 'VERB' || object
  return object || words[at]!.pos === 'VERB'
}

const severalAgents = ({ lower, text }: Word): boolean =>
  lower.endsWith('s') && AGENTS.has(lower) && text !== text.toUpperCase()

/** Whether what follows could be the object of a verb, and doesn't show that the word is a noun. */
const standsAlone = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1]
  if (!next?.word || capital(words[at])) return false
  return (
    next.lower === 'to' ||
    (next.pos !== 'ADP' && next.pos !== 'AUX' && next.pos !== 'VERB') ||
    (next.pos === 'VERB' && /(ed|ing)$/.test(next.lower))
  )
}

/** What stands behind "will" and is no verb, whatever a tagger says of it. */
const NO_VERB =
  /^(not|also|likely|better|best|soon|very|largely|likewise|are|is)$|-(grown|driven|made|based|led|wide|level)$/

const allOfThem = oneOf('all both each')

/** Whether the word at a place is a verb there, by its part of speech or, for a verb of the lexicon, by the words around. */
const isVerb = (words: readonly Word[], at: number): boolean => {
  const word = words[at]!
  if (!word.word || word.apart) return false
  const { known } = word
  // "We further commit": an adverb, which a tagger takes for the verb.
  if (word.lower === 'further' && adverbial(words, at)) return false
  // "We all express": the quantifier belongs to the pronoun before it.
  const left = allOfThem(words[at - 1]) ? words[at - 2] : words[at - 1]
  if (
    WILL.has(words[beforeAdverbs(words, at)]?.lower ?? '') &&
    !/^(DET|PRON|ADP|ADV|PART|SCONJ|CCONJ)$/.test(word.pos) &&
    !NO_VERB.test(word.lower)
  )
    return !/^(DET|ADJ|POSS)$/.test(words[beforeAdverbs(words, at) - 1]?.pos ?? '')
  if (known && at > 0 && left?.word && inTitle(word)) return titleVerb(words, at)
  if (known && capitals(word)) return known.form !== 'third' || !known.verb.alsoNoun
  if (known && (known.form === 'base' || known.form === 'third') && known.verb.alsoNoun)
    return at === 0 ? word.pos === 'VERB' : standsAsVerb(words, at)
  if (
    word.lower === 'work' &&
    left?.pos === 'CCONJ' &&
    (words[at - 2]?.pos === 'VERB' || WITH.test(words[at + 1]?.lower ?? ''))
  )
    return true
  // A name is none: "Dr Tan See Leng".
  if (!known && at > 0 && left?.word && inTitle(word) && capital(left)) return false
  // "a dialogue on shared concerns", "hold them to account"
  if (known?.form === 'past' && left?.pos === 'ADP') return false
  if (word.lower === 'account' && left?.lower === 'to') return false
  if (word.pos === 'VERB' || word.pos === 'AUX') return !adjectival(words, at)
  if (!known || capital(word)) return known?.form === 'ing' && at === 0
  if (known.form === 'past' || known.form === 'ing')
    return (
      !determines(left) &&
      left?.pos !== 'ADJ' &&
      !(known.form === 'past' && left?.pos === 'ADP') &&
      !adjectival(words, at)
    )
  return !determines(left) && left?.pos !== 'ADJ' && left?.pos !== 'ADP'
}

/** Whether "further" stands before the verb it belongs to, and has no object of its own. */
const adverbial = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1]
  return next !== undefined && (next.known !== null || next.pos === 'VERB' || isBetween(next))
}

/** What follows "and work …" where it is a verb. */
const WITH = /^(to|with|together|closely|towards?)$/

const inTitle = looks(/^\p{Lu}\p{Ll}/u)

/** "Leaders Welcome …", in a heading where every word has a capital; elsewhere a capital makes a name of the word. */
const titleVerb = (words: readonly Word[], at: number): boolean => {
  const { verb, form } = words[at]!.known!
  if (!verb.saying || verb.lemma === 'state' || (form === 'base' && !/[^s]s$/.test(words[at - 1]!.lower)))
    return false
  const long = words.filter((word) => word.text.length > 3 && word.word)
  return (
    long.length < 40 && long.every((word) => /^[\p{Lu}\p{N}]/u.test(word.text)) && !determines(words[at - 1])
  )
}

const likeParticiple = looks(/(?:ed|ing|en)$/i)

/** "the continued efforts", "increasing debt": a participle that belongs to the noun behind it. */
const adjectival = (words: readonly Word[], at: number): boolean => {
  const word = words[at]!
  if (!likeParticiple(word)) return false
  const left = words[at - 1]
  const right = words[at + 1]
  const noun = right !== undefined && (right.pos === 'NOUN' || right.pos === 'PROPN' || right.pos === 'ADJ')
  const behind = words[beforeAdverbs(words, at)]
  if (noun && (determines(behind) || (left?.pos === 'VERB' && !left.known))) return true
  // "promote internationally recognised rights"
  if (noun && /ly$/.test(left?.lower ?? '') && (behind?.pos === 'VERB' || behind?.pos === 'ADP')) return true
  return (determines(left) || left?.pos === 'ADJ') && (noun || (right?.pos === 'CCONJ' && determines(left)))
}

const inThird = looks(/[^su]s$/i)

/** "promotes": it agrees with a subject of its own and goes on from no "will". */
const thirdPerson = (word: Word): boolean =>
  word.known ? word.known.form === 'third' : word.pos === 'VERB' && inThird(word)

type Auxiliaries = { readonly from: number; readonly found: readonly string[] }

/** The auxiliaries before a main verb, nearest first. */
const auxiliaries = (words: readonly Word[], at: number): Auxiliaries => {
  const found: string[] = []
  let from = at
  for (let i = beforeAdverbs(words, at); i >= 0 && found.length < 4; i = beforeAdverbs(words, i)) {
    const lower = words[i]!.lower
    const known = AUXILIARY.has(lower) || (found.length === 0 && lower === 'get')
    if (!known || words[i]!.apart || found.includes('to')) break
    found.push(lower)
    from = i
  }
  return { from, found }
}

const pastForm = (word: Word): boolean =>
  word.known ? word.known.form === 'past' || word.known.form === 'participle' : pastShape(word)

/** The look of a past form; the irregular ones that reports of meetings use. */
const pastShape = looks(
  /(?:ed|^(?:met|held|took|made|gave|came|went|led|brought|built|saw|said|began|became|spoke|wrote|kept|found|left|sent|set|put|had|was|were|did|shown|given|taken|done|won|laid|paid|sought|underwent|underpinned|drew|rose|stood|grew|knew|broke|chose))$/i,
)

const groupOf = (words: readonly Word[], at: number): Group => {
  const word = words[at]!
  const { from, found } = auxiliaries(words, at)
  const ing = word.lower.endsWith('ing') && (word.known ? word.known.form === 'ing' : word.lower.length > 5)
  const be = found.some((each) => BE.has(each))
  const has = (set: ReadonlySet<string>) => found.some((each) => set.has(each))
  const mood = found.includes('to')
    ? 'infinitive'
    : has(WILL)
      ? 'will'
      : has(MODALS)
        ? 'modal'
        : ing && !be
          ? 'ing'
          : found.includes('being') || found.includes('having')
            ? 'being'
            : 'finite'
  const past = found.length > 0 ? has(PAST_AUX) : pastForm(word)
  return {
    at,
    from,
    mood,
    voice: be && !ing && !COPULAS.has(word.lower) ? 'passive' : 'active',
    tense: past ? 'past' : 'present',
    bare: found.length === 0 && !ing && !past && !thirdPerson(word),
    aux: found.length > 0,
    progressive: ing && be,
    state: false,
  }
}

/** The adjective that a copula leads to ("remain firmly committed"), or -1. */
const stateAfter = (words: readonly Word[], at: number): number => {
  let i = at + 1
  while (i < words.length && i - at < 5 && isBetween(words[i])) i++
  const word = words[i]
  return word && !word.apart && STATES.has(word.lower) ? i : -1
}

/** Whether an auxiliary at a place leads to a verb further on and so is no main verb itself. */
const leadsOn = (words: readonly Word[], at: number): boolean => {
  let i = at + 1
  while (i < words.length && i - at < 6 && isBetween(words[i])) i++
  return i < words.length && (AUXILIARY.has(words[i]!.lower) ? words[i]!.lower !== 'to' : isVerb(words, i))
}

/** All groups of a sentence, in order. */
export const groups = (words: readonly Word[]): Group[] => {
  const found: Group[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (word.apart || !word.word) continue
    if (COPULAS.has(word.lower)) {
      const adjective = stateAfter(words, i)
      if (adjective > 0) {
        found.push({
          ...groupOf(words, i),
          at: adjective,
          state: true,
          voice: 'active',
          bare: false,
          aux: true,
        })
        i = adjective
        continue
      }
    }
    if (AUXILIARY.has(word.lower)) {
      if (word.lower === 'to' || WILL.has(word.lower) || MODALS.has(word.lower) || leadsOn(words, i)) continue
      found.push(groupOf(words, i))
    } else if (isVerb(words, i)) found.push(groupOf(words, i))
  }
  return found
}
