import { askForm } from '../../asking.ts'
import { among, capital, looks, oneOf, peek } from '../../phrases.ts'
import { AGENTS } from '../lexicon/subjects.ts'
import { describesAgents } from './describes-agents.ts'
import { inWillList, mayList } from './listed.ts'
import { openingOf } from './opening.ts'
import {
  AUXILIARY,
  BE,
  beforeAdverbs,
  beforeAside,
  determines,
  HAVE,
  isBetween,
  isWill,
} from './small-words.ts'
import type { Word } from './tagged.ts'

const comma = oneOf(',')
const SUBJECT_PRONOUNS = new Set(['we', 'they', 'he', 'she', 'it', 'i', 'who', 'which'])

/** All in capitals. */
const capitals = askForm(({ text }) => text.length > 3 && text === text.toUpperCase())

const nominal = (word: Word | undefined): boolean =>
  word !== undefined && (word.pos === 'NOUN' || word.pos === 'PROPN' || capital(word))

const vows = oneOf('pledge pledges vow vows')

/** Whether the word behind is one the verb goes with: "call for", "look forward". */
const takesNext = (words: readonly Word[], at: number): boolean => {
  const right = words[at + 1]?.lower
  if (right === 'to' && vows(words[at]) && words[at + 2]?.pos === 'VERB') return true
  return words[at]!.known?.verb.cases.some(({ test }) => test === right) === true
}

/** "welcome in particular the summit": what the verb has behind it. */
const pastParticular = (words: readonly Word[], at: number): Word | undefined =>
  words[at]?.lower === 'in' && words[at + 1]?.lower === 'particular' ? words[at + 2] : words[at]

/** "…, and support equal rights": behind ", and" a noun would have no adjective and noun behind it. */
const closesClause = (words: readonly Word[], at: number): boolean =>
  peek(words, at - 1)?.pos === 'CCONJ' &&
  peek(words, at - 2)?.text === ',' &&
  words[at]!.known!.form === 'base' &&
  words[at + 1]?.pos === 'ADJ' &&
  /^(NOUN|PROPN)$/.test(words[at + 2]?.pos ?? '')

/** Verbs whose participle is their plain form: "a fund was set up". */
const invariable = oneOf('set put cut cast split spread')

const sharing = oneOf('share shares')
const concerns = oneOf('concern concerns')

/** Whether a plain or -s form that is also a noun stands as a verb: by its subject before and its object behind. */
const standsAsVerb = (words: readonly Word[], at: number): boolean => {
  const left = peek(words, beforeAdverbs(words, at))
  if (!left) return false
  const right = pastParticular(words, at + 1)
  const takes = takesNext(words, at)
  // "We, the Mayors, pledge to …"
  if (comma(left) && words[0]!.lower === 'we' && right?.lower === 'to' && words[at + 2]?.pos === 'VERB')
    return true
  if (left.pos === 'CCONJ' && right?.pos === 'ADP' && !takes) return false
  if (left.pos === 'CCONJ' && (words[at]!.pos === 'ADJ' || peek(words, at - 2)?.pos === 'VERB'))
    return right?.pos !== 'ADP'
  if (SUBJECT_PRONOUNS.has(left.lower)) return true
  // "Norland and Sudland share concerns about …": no noun, whoever stands before it.
  if (sharing(words[at]) && concerns(right) && nominal(left)) return true
  if (determines(left) || left.pos === 'ADJ' || left.pos === 'ADP') return false
  // "The leaders welcome progress", "the Presidents pledge to": several who can act, and no noun before another.
  if (words[at]!.known!.form === 'base' && severalAgents(left) && standsAlone(words, at)) return true
  if (AUXILIARY.has(left.lower))
    return invariable(words[at]) || (!BE.has(left.lower) && !HAVE.has(left.lower))
  const object =
    right !== undefined &&
    (determines(right) || takes || right.lower === 'that' || right.pos === 'PRON' || closesClause(words, at))
  if (!nominal(left)) return words[at]!.pos === 'VERB' || object
  return object || words[at]!.pos === 'VERB'
}

/** "Requests the Secretariat to …": the number of its paragraph is no part of the sentence. */
const opensItem = ([word, next]: readonly Word[]): boolean =>
  word!.known!.form === 'third' && next !== undefined && determines(next)

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

/** Whether a plain form closes a noun phrase: "who agree will sign" is a clause. */
const endsSubject = (words: readonly Word[], at: number): boolean => {
  const { known, pos } = words[at]!
  const left = peek(words, beforeAdverbs(words, at))
  return (
    (known ? known.form === 'base' : pos === 'VERB') && left !== undefined && nominal(left) && !clausal(left)
  )
}
const clausal = oneOf('who which that we they i you')

const endsInEd = looks(/ed$/i)
const allOfThem = oneOf('all both each')

const joinsClause = oneOf('; and')

/** "4. DEMANDS the release of", "RESOLVES to": what a verb that opens a paragraph has behind it. */
const followsOn = (word: Word | undefined): boolean => determines(word) || toOrThat(word)
const toOrThat = oneOf('to that')

/** "EXPRESSES CONCERN at … and CALLS ON members": one of several in capitals in a sentence that is not. */
const goesOnInCapitals = (words: readonly Word[], at: number): boolean => {
  const left = peek(words, at - 1)
  if (!left || !joinsClause(left) || left.text === 'AND') return false
  const first = words.find((each) => each.word)
  return first !== undefined && capitals(first) && first.known !== null
}

/** Parts of speech of words that lead, join or describe, and are no verbs. */
const isLittle = (pos: Word['pos']): boolean => {
  switch (pos) {
    case 'DET':
    case 'PRON':
    case 'ADP':
    case 'ADV':
    case 'PART':
    case 'SCONJ':
    case 'CCONJ':
      return true
    default:
      return false
  }
}

const mayBeVerb = askForm((form) => mayList(form) || form.lower === 'work' || WISHES.has(form.lower))

/** What most words are: in no list of verbs, and of a part that is taken for a verb behind "will" at the most. */
const neverVerb = (word: Word, underWill: boolean): boolean =>
  word.known === null &&
  (underWill ? isLittle(word.pos) : word.pos !== 'VERB' && word.pos !== 'AUX') &&
  !mayBeVerb(word)

/**
 * Whether the word at a place is a verb there, by its part of speech or, for a verb of the lexicon, by the words around.
 * `underWill`: a "will" stands before it, as near as one that it could belong to.
 */
export const isVerb = (words: readonly Word[], at: number, underWill: boolean): boolean => {
  const word = words[at]!
  if (!word.word || word.apart || neverVerb(word, underWill)) return false
  const { known } = word
  // "We further commit": an adverb, which a tagger takes for the verb.
  if (word.lower === 'further' && adverbial(words, at)) return false
  if (word.lower === 'inter' && words[at + 1]?.lower === 'alia') return false
  if (word.lower === 'turn' && peek(words, at - 1)?.lower === 'in') return false
  // "The Norland grant will be announced": before a "will" a plain form is its subject.
  if (isWill(words[at + 1]) && endsSubject(words, at)) return false
  // "We all express": the quantifier belongs to the pronoun before it.
  const left = allOfThem(peek(words, at - 1)) ? peek(words, at - 2) : peek(words, at - 1)
  if (isWill(peek(words, beforeAside(words, at))) && !isLittle(word.pos) && !NO_VERB.test(word.lower))
    return !/^(DET|ADJ|POSS)$/.test(peek(words, beforeAside(words, at) - 1)?.pos ?? '')
  if (isCompound(word) || (endsInEd(word) && describesAgents(words, at))) return false
  if (inWillList(words, at) || wishes(words, at)) return true
  if (known && at > 0 && left?.word && inTitle(word)) return titleVerb(words, at)
  // "MEDIA NOTE": a heading ends in no verb; "RESOLVES:" leads in what follows.
  if (known && capitals(word) && words[at + 1]?.text === ':') return at === 0 || known.form === 'base'
  if (known && capitals(word) && at === words.length - 1) return false
  if (known && capitals(word))
    return (
      known.form !== 'third' ||
      !known.verb.alsoNoun ||
      goesOnInCapitals(words, at) ||
      (at === openingOf(words) && followsOn(words[at + 1]))
    )
  if (known && (known.form === 'base' || known.form === 'third') && known.verb.alsoNoun)
    return at === 0 ? word.pos === 'VERB' || opensItem(words) : standsAsVerb(words, at)
  if (
    word.lower === 'work' &&
    left?.pos === 'CCONJ' &&
    (peek(words, at - 2)?.pos === 'VERB' || WITH.test(words[at + 1]?.lower ?? ''))
  )
    return true
  // A name is none: "Dr Tan See Leng".
  if (!known && at > 0 && left?.word && inTitle(word) && (capital(left) || left.pos === 'ADP')) return false
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

/** "American-grown goods": a noun with its participle describes; "co-chaired" is done. */
const isCompound = looks(
  /^(?!(?:co|re|pre|de|over|under|out|fast|fine|cross|kick|jump|mis|up)-).+-(?:[a-z]+ed|grown|made|led|built|driven|born|held|run|owned|sent|given|taken|written)$/i,
)

const WISHES = new Set(['wishes', 'pledges', 'vows', 'promises'])
const wishesOrHopes = among(WISHES)

/** "My delegation wishes to thank": what a tagger takes for a noun, with one who can wish before it. */
const wishes = (words: readonly Word[], at: number): boolean => {
  if (!wishesOrHopes(words[at]) || words[at + 1]?.lower !== 'to' || words[at + 2]?.pos !== 'VERB')
    return false
  const left = peek(words, at - 1)
  return left !== undefined && (capital(left) || AGENTS.has(left.lower)) && !left.lower.endsWith('s')
}

/** "Leaders Welcome …", in a heading where every word has a capital; elsewhere a capital makes a name of the word. */
const titleVerb = (words: readonly Word[], at: number): boolean => {
  const { verb, form } = words[at]!.known!
  if (!verb.saying || verb.lemma === 'state' || (form === 'base' && !/[^s]s$/.test(words[at - 1]!.lower)))
    return false
  const long = words.filter((word) => word.text.length > 3 && word.word)
  return (
    long.length < 40 &&
    long.every((word) => /^[\p{Lu}\p{N}]/u.test(word.text)) &&
    !determines(peek(words, at - 1))
  )
}

const likeParticiple = looks(/(?:ed|ing|en)$/i)

/** "the continued efforts", "increasing debt": a participle that belongs to the noun behind it. */
const adjectival = (words: readonly Word[], at: number): boolean => {
  const word = words[at]!
  if (!likeParticiple(word)) return false
  const left = peek(words, at - 1)
  const right = words[at + 1]
  const noun = right !== undefined && (right.pos === 'NOUN' || right.pos === 'PROPN' || right.pos === 'ADJ')
  const behind = peek(words, beforeAdverbs(words, at))
  if (noun && (determines(behind) || (left?.pos === 'VERB' && !left.known))) return true
  // "promote internationally recognised rights"
  if (noun && /ly$/.test(left?.lower ?? '') && (behind?.pos === 'VERB' || behind?.pos === 'ADP')) return true
  return (determines(left) || left?.pos === 'ADJ') && (noun || (right?.pos === 'CCONJ' && determines(left)))
}
