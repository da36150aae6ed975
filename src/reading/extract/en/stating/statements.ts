import type { Document } from '../../../../documents/document.ts'
import { quote } from '../../../../text/quote.ts'
import { finding } from '../../../findings.ts'
import { type Finding, type Read, read } from '../../../read.ts'
import type { PersonMention } from '../../../reading.ts'
import type { Actor, ProposedStatement } from '../../../statement.ts'
import { breaks } from '../markup.ts'
import { words as onOneLine } from '../phrases.ts'
import type { Sentence } from '../sentences.ts'
import { isPronoun, meetWe, type Named, nobodyYet, remember, rememberNames, resolve } from './actors.ts'
import type { Act, Acts } from './grammar/act.ts'
import { canAct, type Range } from './grammar/can-act.ts'
import { openingOf, opensInCapitals } from './grammar/opening.ts'
import { actsOf } from './grammar/sentence.ts'
import { subjectIn } from './grammar/subject.ts'
import { tagged, type Word } from './grammar/tagged.ts'
import { doneActs, hasDone, itemActs, leadsInAt, whoWill } from './items.ts'
import { quoted } from './quoted-words.ts'
import { doneByThings, rememberThings, shortFor, type Things, writtenShort } from './short-for-things.ts'
import { strength } from './strength.ts'
import { announcesText, opensQuote, unquoted } from './text-in-quotes.ts'
import { wordsOf } from './words-of.ts'

/** `points`: what is said below is not told one by one; `done`: it was done; `said`: verbs in their own tense go on below. */
type Lead = {
  readonly actor: Actor | null
  readonly points: boolean
  readonly done?: boolean
  readonly said?: boolean
}

type Progress = {
  readonly document: Document
  readonly people: readonly PersonMention[]
  readonly named: Named
  /** Acronyms of programmes and the like, which say nothing. */
  readonly things: Things
  readonly statements: ProposedStatement[]
  readonly findings: Finding[]
  /** The actor of the lead-in that the items below hang on; undefined where none is open. */
  lead: Lead | undefined
  inherited: number
}

/** Reads the statements of a text, in order. `people` are the persons it names, by their fullest names. */
export const readStatements = (
  document: Document,
  sentences: readonly Sentence[],
  people: readonly PersonMention[],
): Read<ProposedStatement[]> => {
  const progress: Progress = {
    document,
    people,
    named: nobodyYet(),
    things: new Map(),
    statements: [],
    findings: [],
    lead: undefined,
    inherited: 0,
  }
  let open = false
  let block = -1
  let end = 0
  let given: 'no' | 'announced' | 'here' = 'no'
  for (const written of sentences) {
    if (isNumber(written)) continue
    if (given === 'announced') given = opensQuote(written) ? 'here' : 'no'
    const { sentence, ends } =
      given === 'here' ? unquoted(written) : { sentence: written, ends: announcesText(written) }
    if (ends) given = given === 'here' ? 'no' : 'announced'
    const parted = sentence.at !== block || breaks(document.text.slice(end, sentence.span.start))
    end = sentence.span.end
    if (parted) open = open && /^["“„]/.test(sentence.tokens[0]?.text ?? '')
    const first = sentence.at !== block
    block = sentence.at
    const { words, open: still } = tagged(document.text, sentence, open && !first)
    open = still
    for (const cell of cells(document.text, sentence, words)) readSentence(progress, sentence, cell, first)
  }
  const { statements, findings, inherited } = progress
  if (statements.length === 0) findings.push(finding('no-statements'))
  if (inherited > 0) findings.push(finding('actor-inherited', { count: inherited }))
  return read(statements, findings)
}

/** The words of a table's row, cell by cell: no sentence goes on in the next. Of any other sentence, all at once. */
const cells = (text: string, { block }: Sentence, words: readonly Word[]): (readonly Word[])[] => {
  if (block.kind !== 'table-row') return words.length > 0 ? [words] : []
  const found: Word[][] = []
  for (const [i, word] of words.entries())
    if (i > 0 && !text.slice(words[i - 1]!.span.end, word.span.start).includes('\t')) found.at(-1)!.push(word)
    else found.push([word])
  return found
}

/** A list's own number, which the cutter takes for a sentence ("1."). */
const isNumber = ({ tokens }: Sentence): boolean =>
  tokens.length < 4 && tokens.every(({ text, word }) => !word || /^(\d{1,3}|\p{L}|[ivxlc]+)$/iu.test(text))

const readSentence = (progress: Progress, sentence: Sentence, words: readonly Word[], first: boolean) => {
  const persons = rememberNames(progress.named, words, sentence.kinds)
  rememberThings(progress.things, words)
  spacesMissing(progress, words)
  if (progress.lead?.points && sentence.block.kind === 'list-item') return
  if (progress.lead?.said && first && goesOnSaying(progress, sentence, words, persons)) return
  const listed =
    progress.lead &&
    !progress.lead.points &&
    !progress.lead.said &&
    first &&
    !opensInCapitals(words, openingOf(words))
  const end = listed ? titleEnd(words) : 0
  const item = !listed ? [] : progress.lead!.done ? doneActs(words) : itemActs(words, 0, end)
  if (item.length > 0) {
    for (const act of item) add(progress, sentence, words, act, progress.lead!.actor, true)
    if (end < words.length) readClauses(progress, sentence, words.slice(end + 1), persons, false)
    return
  }
  readClauses(progress, sentence, words, persons, first)
}

/** "Ministers:", and below "(a) noted …; (b) welcomed …": the items say what their subject, which stands above, said. */
const goesOnSaying = (
  progress: Progress,
  sentence: Sentence,
  words: readonly Word[],
  persons: readonly string[],
): boolean => {
  const { acts } = actsOf(words, true)
  if (acts[0]?.lacks !== 'subject') return false
  progress.named.latest = progress.lead!.actor
  readClauses(progress, sentence, words, persons, false, true)
  return true
}

/** "Launch the fund: Both sides will pay into it.": where the title of an item ends and sentences of its own begin. */
const titleEnd = (words: readonly Word[]): number => {
  const colon = words.findIndex(
    ({ text, apart }, at) =>
      text === ':' && !apart && words.length - at > 4 && /^\p{Lu}/u.test(words[at + 1]!.text),
  )
  return colon > 0 ? colon : words.length
}

const readClauses = (
  progress: Progress,
  sentence: Sentence,
  words: readonly Word[],
  persons: readonly string[],
  first: boolean,
  elided = false,
) => {
  const { named, document } = progress
  const found = actsOf(words, elided)
  const lead = leadsInAt(words, found)
  let met = 0
  for (const act of found.acts) {
    if (lead >= 0 && act.at > lead) continue
    while (met < found.subjects.length && found.subjects[met]!.to <= (act.subject?.from ?? act.from))
      remember(named, document.text, words, [found.subjects[met++]!], persons, progress.people)
    if (isThing(progress, words, act)) continue
    const actor = actorOf(progress, words, act, found)
    add(progress, sentence, words, act, actor, act.lacks === 'subject' && actor !== null)
  }
  const opener = found.acts.length === 0 ? namedAlone(words) : null
  const unmet = opener ? [opener] : found.subjects.slice(met)
  remember(named, document.text, words, unmet, persons, progress.people)
  const points = found.acts.at(-1)?.lemma === 'make points' && words.at(-1)?.text === ':'
  if (points) progress.lead = { actor: null, points }
  else if (lead >= 0) openLead(progress, sentence, words, found, lead)
  else if (found.acts.length === 0 && opensSaying(progress, words)) return
  else if (first && sentence.block.kind !== 'list-item' && !goesOn(words)) progress.lead = undefined
}

/** "It supports growth", "PSB supports growth": where what is named can act for nobody. What the parties' work will do binds still. */
const isThing = ({ named, things }: Progress, words: readonly Word[], act: Act): boolean => {
  const { subject, at } = act
  if (!subject || subject.from > at) return false
  const will = words.slice(subject.to, at).some(({ lower }) => lower === 'will' || lower === 'shall')
  const it = subject.to - subject.from === 1 && words[subject.from]!.lower === 'it'
  if (it && named.one === null) return !will
  const short = it ? writtenShort(things, named.one!) : shortFor(things, words, subject)
  return short !== undefined && (will ? short === 'text' : doneByThings(act))
}

/** "Mindful of the floods, Ministers:": who says what stands below, each with its own verb. */
const opensSaying = (progress: Progress, words: readonly Word[]): boolean => {
  if (words.length < 2 || words.length > 40 || words.at(-1)!.text !== ':') return false
  const from = openingOf(words)
  if (words[from]?.lower === 'we') return false
  const subject = subjectIn(words, from, words.length - 1)
  if (!subject || subject.to < words.length - 1 || !canAct(words, subject, false)) return false
  progress.lead = { actor: actorIn(progress, words, subject), points: false, said: true }
  return true
}

/** "The Council,": who speaks in the preamble below, named on a line of its own. */
const namedAlone = (words: readonly Word[]): Range | null => {
  if (words.at(-1)?.text !== ',' || words.length > 14 || !/^the$/i.test(words[0]!.text)) return null
  const subject = { from: 0, to: words.length - 1 }
  return canAct(words, subject, false) ? subject : null
}

/** "AND FURTHER:": more items under the lead-in that is open. */
const goesOn = (words: readonly Word[]): boolean =>
  words.length <= 4 && words.at(-1)?.text === ':' && /^(and|further|also)$/.test(words[0]!.lower)

const openLead = (
  progress: Progress,
  sentence: Sentence,
  words: readonly Word[],
  found: Acts,
  lead: number,
) => {
  const subject =
    whoWill(words, lead) ?? found.acts.findLast((act) => act.at < lead)?.subject ?? found.subject
  const actor = subject ? actorIn(progress, words, subject) : (progress.lead?.actor ?? progress.named.latest)
  progress.lead = { actor, points: false, done: hasDone(words, lead) }
  let from = lead + 1
  for (let i = from; i <= words.length; i++) {
    if (i < words.length && words[i]!.text !== ';') continue
    for (const act of itemActs(words, from, i)) add(progress, sentence, words, act, actor, true)
    from = i + 1
  }
}

const actorIn = (progress: Progress, words: readonly Word[], range: Range): Actor => {
  const text = wordsOf(progress.document.text, words, range)
  const span = { start: words[range.from]!.span.start, end: words[range.to - 1]!.span.end }
  const resolved = resolve(progress.named, text, progress.people)
  if (resolved.length === 0 && isPronoun(text))
    progress.findings.push(finding('actor-unresolved', { words: text }, span))
  return { text, span, resolved }
}

/** The actor of a statement: its own subject, else the party last named, where the words leave it to the reader. */
const actorOf = (progress: Progress, words: readonly Word[], act: Act, found: Acts): Actor | null => {
  if (act.subject) {
    meetWe(progress.named, progress.document.text, words, act.subject, act.from)
    return actorIn(progress, words, act.subject)
  }
  const { latest } = progress.named
  if (act.lacks === 'subject') return latest && withResolved(progress, latest)
  if (act.kind !== 'discussion') return null
  return found.subject ? actorIn(progress, words, found.subject) : latest && withResolved(progress, latest)
}

const withResolved = (progress: Progress, actor: Actor): Actor => ({
  ...actor,
  resolved: resolve(progress.named, actor.text, progress.people),
})

const add = (
  progress: Progress,
  sentence: Sentence,
  words: readonly Word[],
  act: Act,
  actor: Actor | null,
  inherited: boolean,
) => {
  const { text } = progress.document
  const word = words[act.at]!
  const { rung, span } = strength(words, act)
  if (inherited) progress.inherited++
  progress.statements.push({
    verb: act.lemma,
    kind: act.kind,
    strength: rung,
    strengthWords: onOneLine(text, span),
    actor,
    quote: quote(text, quoted(text, sentence, words, act.at)),
    verbSpan: word.span,
  })
}

const spacesMissing = (progress: Progress, words: readonly Word[]) => {
  for (let i = 1; i < words.length; i++) {
    const before = words[i - 1]!
    const word = words[i]!
    if (!before.word || !word.word || before.span.end !== word.span.start) continue
    const span = { start: before.span.start, end: word.span.end }
    progress.findings.push(
      finding('spaces-missing', { words: progress.document.text.slice(span.start, span.end) }, span),
    )
  }
}
