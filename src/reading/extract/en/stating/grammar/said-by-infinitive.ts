import { oneOf, peek } from '../../phrases.ts'
import { type Doing, doing } from './complement.ts'
import type { Group } from './groups.ts'
import type { Sub } from './subordinate.ts'
import type { Word } from './tagged.ts'
import type { Main } from './tense.ts'

/** Where an infinitive stands: behind a main verb, and in a clause below it or not. */
type Place = { readonly words: readonly Word[]; readonly main: Main; readonly sub: Sub | null }

const doneAt = (words: readonly Word[], at: number): Doing | null => {
  const { known } = words[at]!
  return known ? doing(words, known.verb, at, null) : null
}

const glad = oneOf('pleased proud delighted honoured honored happy glad')
const announces = oneOf('announce confirm launch unveil reaffirm endorse note acknowledge')
const courteous = oneOf('wish wishes wished like opportunity honour honor pleasure privilege')
const goesOn = oneOf('continue continues')
const gathers = oneOf('met meet gathered gather convened convene assembled')

const speaks = (words: readonly Word[], at: number): boolean =>
  /^(request|concern|affirmation|welcome)$/.test(doneAt(words, at)?.kind ?? '')

/** Whether it stands in a subordinate clause that has no verb yet. */
const below = (sub: Sub | null): boolean => sub !== null && sub.verb === null

/** "are pleased to announce": the courtesy is put aside, the announcement counts. */
const isProud = ({ words, main, sub }: Place, { from, at }: Group): boolean =>
  glad(peek(words, from - 1)) && from - main.at < 4 && !below(sub) && announces(words[at])

/** "took the opportunity to discuss …": it was taken, where "offered an opportunity" leaves that open. */
const usesOpportunity = (words: readonly Word[], verb: number, to: number): boolean =>
  words[to - 1]!.lower === 'opportunity' && /^(took|take|taken|used|seized)$/.test(words[verb]!.lower)

/** "We wish to thank …", "He took the opportunity to commend …": said with courtesy, and said. */
const isCourteous = ({ words, main, sub }: Place, { from, at }: Group): boolean =>
  courteous(peek(words, from - 1)) &&
  from - main.at <= 5 &&
  !main.infinitive &&
  !below(sub) &&
  (speaks(words, at) || (usesOpportunity(words, main.at, from) && doneAt(words, at)?.kind === 'discussion'))

/** "We continue to call on …": what is said again is said here. */
const goesOnSaying = ({ words, main, sub }: Place, { from, at }: Group): boolean =>
  main.tense === 'present' &&
  !main.infinitive &&
  !below(sub) &&
  goesOn(words[main.at]) &&
  from - main.at <= 2 &&
  speaks(words, at)

/** "He went on to say …": said next, and said. */
const wentOn = ({ words, main, sub }: Place, { from, at }: Group): boolean =>
  main.tense === 'past' &&
  !below(sub) &&
  /^(went|gone)$/.test(words[main.at]!.lower) &&
  words[from - 1]!.lower === 'on' &&
  from - main.at === 2 &&
  doneAt(words, at) !== null

/** "We met today to reiterate …": in the parties' own voice what they gathered for is said by gathering. */
const isGathered = ({ words, main, sub }: Place, { at }: Group): boolean => {
  if (!main.subject || main.infinitive || sub) return false
  const own = words[main.subject.from]!.lower === 'we' || words[at + 1]?.lower === 'our'
  return (
    own &&
    gathers(words[main.at]) &&
    words[at]!.known?.verb.participle === true &&
    doneAt(words, at)?.kind !== 'discussion'
  )
}

/** Whether an infinitive states something all the same. */
export const saidByInfinitive = (place: Place, group: Group): boolean =>
  isProud(place, group) ||
  isCourteous(place, group) ||
  goesOnSaying(place, group) ||
  wentOn(place, group) ||
  isGathered(place, group)
