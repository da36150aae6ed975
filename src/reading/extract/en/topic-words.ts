import { askForm } from './asking.ts'
import { capital, peek } from './phrases.ts'
import type { Token } from './tokens.ts'
import { countryNamed } from './words/countries.ts'
import { PROBLEMS } from './words/problems.ts'
import { NO_VERBS, NOT_ADJECTIVES, PLAIN_ADJECTIVES } from './words/topic-adjectives.ts'
import { DEPENDENT, FIELDS, HANGS, NEVER, PRAISE } from './words/topic-nouns.ts'
import { NOUNS_IN_ING } from './words/topic-phrases.ts'
import { AREA_VERBS, ISSUE_VERBS, OTHER_VERBS } from './words/topic-verbs.ts'

/** Whether a word is a form of a verb that governs topics. */
export const verbForm = askForm(({ lower }) => ISSUE_VERBS.has(lower) || AREA_VERBS.has(lower))

/** Whether a word ends as verbs do. */
export const makesVerb = askForm(
  ({ lower }) =>
    /^(?:(?:re|co|pre|over|de|out|under)-)?[^-]*(ize|ise|ify|ate)$/.test(lower) && !NO_VERBS.has(lower),
)

/** A verb that begins what looks like a noun phrase ("operationalise data flows", "use technology"). */
export const verbish = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at]!
  if (capital(token)) return verbForm(token)
  if (token.lower === 'use') return tokens[at + 1]?.lower !== 'of'
  // "opportunities to access markets"
  if (token.lower === 'access') return peek(tokens, at - 1)?.lower === 'to' && tokens[at + 1]?.lower !== 'to'
  return makesVerb(token)
}

/** Whether a clause begins at a word of small letters: a verb that governs, or any other of the genre. */
export const startsClause = (tokens: readonly Token[], at: number): boolean =>
  tokens[at] !== undefined && anyVerb(tokens[at]!) && !capital(tokens[at])

const anyVerb = askForm(
  (form) =>
    verbForm({ id: form.id, form }) || OTHER_VERBS.has(form.lower) || makesVerb({ id: form.id, form }),
)

/** Words in -ing that are nouns. */
export const nounInIng = (lower: string): boolean =>
  NOUNS_IN_ING.has(lower) ||
  FIELDS.has(lower) ||
  DEPENDENT.has(lower) ||
  PROBLEMS.has(lower) ||
  HANGS.has(lower)

/** A state or a body that stands before a topic and is no part of it ("ASEAN connectivity", "Norwegian fisheries"). */
export const maker = (token: Token): boolean => capital(token) && makes(token)

const makes = askForm(
  (token) =>
    !FIELDS.has(token.lower) &&
    !PROBLEMS.has(token.lower) &&
    (/^(?!.*\p{N})(?!IUU$|AMR$|HIV$|CBRN$|NCD)(\p{Lu}{2,}\p{Ll}?|\p{Lu}.*-(?:led|owned)|\p{Lu}\.\p{Lu}\.(-\p{L}+)?|\p{Lu}{2,}-.*)$/u.test(
      token.text,
    ) ||
      Boolean(countryNamed(token.text))),
)

const ADJECTIVAL =
  /(al|ic|ive|ary|ous|ed|ible|able|ent|ful|ern|ean|ish|arian|(?<!labor|observ|conserv)atory|isory|ulsory)$/
const NOUNS = /(ment|eed|ood)$/

/** Whether a word is an adjective, by its ending or by a list. */
export const adjective = askForm((token) => {
  const { lower } = token
  if (!token.word || NEVER.has(lower) || /\p{Lu}.*\p{Lu}/u.test(token.text)) return false
  if (PRAISE.has(lower) || PLAIN_ADJECTIVES.has(lower)) return true
  return ADJECTIVAL.test(lower) && !NOUNS.test(lower) && !NOT_ADJECTIVES.has(lower)
})

/** A verb of the genre in the third person, which is no noun as well: there a clause goes on ("Norland commits"). */
export const tellsOn = askForm(
  ({ lower }) =>
    lower.endsWith('s') &&
    OTHER_VERBS.has(lower) &&
    !FIELDS.has(lower) &&
    !DEPENDENT.has(lower) &&
    !NEVER.has(lower) &&
    !HANGS.has(lower),
)
