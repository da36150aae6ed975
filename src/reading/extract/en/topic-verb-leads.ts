import { askForm } from './asking.ts'
import { after, among, oneOf, peek } from './phrases.ts'
import type { Token } from './tokens.ts'
import { type Governor, governing } from './topic-governing.ts'
import {
  AGAINST,
  AREA_VERBS,
  DOING,
  FOR_ENDS,
  GIVING,
  GOVERNING,
  ISSUE_VERBS,
  PRAISING,
  PROPOSING,
  STEPS_UP,
  TALK_VERBS,
  TALKS_OF,
  TASK_VERBS,
} from './words/topic-verbs.ts'

/** "combat aircraft": no verb. */
const isCombat = oneOf('combat')
const ofArms = oneOf('aircraft vehicle vehicles operations troops forces missions readiness power')

const article = oneOf('the a an its their our')
const talks = among(TALK_VERBS)
const talksOf = among(TALKS_OF)
const stepsUp = among(STEPS_UP)
const against = among(AGAINST)
const forIssue = among(ISSUE_VERBS)
const forArea = askForm(({ lower }) => AREA_VERBS.has(lower) && !lower.endsWith('ed'))

/** "crack down on", "put an end to": where the object of several words against a trouble begins; 0 for anything else. */
const againstEnd = (tokens: readonly Token[], at: number): number => {
  for (const phrase of AGAINST.get(tokens[at]!.lower) ?? [])
    if (phrase.every((word, i) => tokens[at + 1 + i]?.lower === word)) return at + 1 + phrase.length
  return 0
}

const ofPurpose = among(FOR_ENDS)
const proposes = among(PROPOSING)
const isA = oneOf('a an')
/** "to supply chains": no verb. */
const chains = oneOf('chain chains')
const gives = among(GIVING)
const does = among(DOING)
const inPerfect = askForm(({ lower }) => lower.endsWith('ed') && AREA_VERBS.has(lower))
const has = oneOf('have has')
const raises = oneOf('raise raising')

/** "supported the mediation": a verb in the past with its object, and none that describes. */
const furtheredThe = (tokens: readonly Token[], at: number): boolean =>
  inPast(tokens[at]) && article(tokens[at + 1]) && !helps(peek(tokens, at - 1))
const inPast = among(
  new Set(['supported', 'promoted', 'encouraged', 'championed', 'preserved', 'safeguarded', ...PRAISING]),
)
const helps = oneOf('is are was were be been being has have had')

/** "condemned once again in the strongest possible terms the raids": past what is said of how. */
const pastTerms = (tokens: readonly Token[], at: number): number => {
  const from = tokens[at]?.lower === 'once' && tokens[at + 1]?.lower === 'again' ? at + 2 : at
  if (tokens[from]?.lower !== 'in' || !theOrSuch(tokens[from + 1])) return from
  for (let i = from + 2; i < from + 6; i++) if (tokens[i]?.lower === 'terms') return i + 1
  return from
}
const theOrSuch = oneOf('the no such')

/** What a verb makes of its object; behind an article it is a noun ("the support of"). */
export const verbLead = (tokens: readonly Token[], at: number): Governor | null => {
  const { lower } = tokens[at]!
  if (!mayGovern(tokens[at]!) || article(peek(tokens, at - 1))) return null
  if (isCombat(tokens[at]) && ofArms(tokens[at + 1])) return null
  if (talks(tokens[at]) || (lower === 'review' && /^(to|will)$/.test(peek(tokens, at - 1)?.lower ?? '')))
    return governing('area', 'either', at + 1, true)
  if (talksOf(tokens[at]) && TALKS_OF.get(lower)!.includes(tokens[at + 1]?.lower ?? ''))
    return governing('area', 'either', at + 2, true)
  if (stepsUp(tokens[at]) && STEPS_UP.get(lower) === tokens[at + 1]?.lower)
    return governing('area', 'plain', at + 2, true)
  // "to secure grain supplies"; elsewhere it describes.
  if (ofPurpose(tokens[at]) && /^(to|will)$/.test(peek(tokens, at - 1)?.lower ?? ''))
    return governing('area', 'plain', at + 1, true)
  if (proposes(tokens[at]) && isA(tokens[at + 1])) return governing('area', 'given', at + 1, true)
  // "will transfer seed potatoes"
  if (
    gives(tokens[at]) &&
    !chains(tokens[at + 1]) &&
    /^(to|will|shall)$/.test(peek(tokens, at - 1)?.lower ?? '')
  )
    return governing('area', 'given', at + 1, true)
  if (raises(tokens[at]) && /\bawareness\b/.test(after(tokens, at, 4)))
    return governing('area', 'plain', at + 1, true)
  const past = against(tokens[at]) ? againstEnd(tokens, at) : 0
  if (past > 0) return governing('issue', 'plain', past, true)
  if (forIssue(tokens[at]))
    return governing('issue', TASK_VERBS.has(lower) ? 'either' : 'plain', pastTerms(tokens, at + 1), true)
  // "have strengthened river safety"
  if (inPerfect(tokens[at]!) && has(peek(tokens, at - 1))) return governing('area', 'loose', at + 1, true)
  if (does(tokens[at])) return governing('area', 'loose', at + 1, true)
  return forArea(tokens[at]!) || furtheredThe(tokens, at) ? governing('area', 'plain', at + 1, true) : null
}

/** Whether a word may be a verb that governs. */
const mayGovern = askForm(({ lower }) => GOVERNING.has(lower) || /^(?:review|raise|raising)$/.test(lower))
