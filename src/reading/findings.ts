import type { Span } from '../text/span.ts'
import type { Finding } from './read.ts'

/**
 * Every code a finding can have, and the sentence it is told in. `{…}` are filled in; `{count|word|words}` with the word
 * that goes with the number, `{count||was|were}` with that alone. docs/findings.md explains each;
 * test/docs.test.ts keeps the two together.
 */
export const FINDINGS = {
  'encoding-assumed': 'The file does not say how its letters are encoded; it was read as {encoding}.',
  'encoding-damaged':
    '{count|letter|letters} could not be decoded and {count||stands|stand} as \uFFFD. Check names nearby against the original.',
  'controls-dropped':
    '{count|control character that prints|control characters that print} nothing {count||was|were} left out.',
  'media-type-guessed': 'The name or the type given did not fit the contents; it was read as {mediaType}.',
  'not-read-yet':
    'The text is in {language}. It is kept and shown; statements are read from English only for now.',
  'partly-not-read':
    'Part of the text is in {language} (paragraphs: {paragraphs}). It is kept and shown; statements are read from English only for now.',
  'language-unsure': 'The language could not be told with confidence; the text was read as {language}.',
  'navigation-dropped': 'Parts of the page around the text (menus, links, notices) were left out.',
  'tracked-changes':
    'The document has tracked changes: insertions were read as text, deletions ({words|word|words}) were left out.',
  'text-boxes': 'Text boxes or comments in the document ({words|word|words}) were left out.',
  'hidden-text': 'Text that the original hides from its reader was left out: {words|word|words}{where}.',
  'sheets-hidden': 'Sheets that the workbook hides were left out: {sheets}.',
  'text-recognised':
    'The text of pages {pages} is not printed but lies unseen over a picture, as text recognition (OCR) puts it. Check names and figures against the picture.',
  'running-heads-dropped': 'Lines that repeat on each page (running heads, page numbers) were left out.',
  'hyphens-joined': '{count|word|words} divided at the end of a line {count||was|were} joined.',
  'columns-guessed':
    'Text in columns was read one column after the other (pages: {pages}). Check the order of its paragraphs.',
  'pages-without-text': 'Pages {pages} have no text layer (they may be scanned pictures) and were left out.',
  'spaces-missing': 'A space seems to be missing in “{words}”. The text is kept as it is.',
  'spaces-restored':
    '{count|paragraph|paragraphs} had no spaces between words; spaces were put in by a list of English words. Check names against the original.',
  'damaged-name':
    'A letter in “{words}” seems to have been lost before the file reached us. The text is kept as it is.',
  'state-assumed':
    'The text does not say for which state {name} acts; it was taken to be {state} from what else it says.',
  'no-meeting': 'No meeting was found that this text reports.',
  'date-unclear': 'The day of the meeting could not be told: {why}.',
  'date-relative': 'The day was counted from “{words}” against {basis}.',
  'date-unlikely': 'The date {date} looks wrong. It is kept as written.',
  'sources-disagree': 'This text gives {here}, the register has {there}. Both are kept.',
  'actor-unresolved': 'It is not clear who “{words}” stands for.',
  'actor-inherited':
    '{count|statement takes its|statements take their} actor from an earlier sentence or a lead-in.',
  'no-statements':
    'No statement was found: no sentence here says that someone notes, agrees, welcomes or commits to something.',
  'plan-no-title': 'No title was found that names a plan.',
  'plan-no-period':
    'The years that the plan covers were not found. They are looked for in the title and below it.',
  'plan-number-skipped': 'The number before {number} is missing. Check whether a line was lost.',
  'plan-number-doubled': 'The number {number} stands twice in the same place. Both are kept as printed.',
  'plan-number-back': 'The number {number} comes after a higher one. It is kept as printed.',
  'plan-orphan': 'The heading that {number} belongs under was not found.',
  'plan-lines-loose': '{count|line stands|lines stand} under no section.',
  'plan-lines-unnumbered':
    '{count|paragraph without a number was|paragraphs without a number were} taken for action lines.',
  'plan-section-empty': 'No action line was found under “{section}”.',
  'long-text': 'The text is long ({letters} letters). All of it was read and kept.',
} as const

export type FindingCode = keyof typeof FINDINGS

const PLACE = /\{(\w+)(?:\|(\|)?([^|}]*)\|([^}]*))?\}/g

/** A finding in its sentence, the facts filled in. */
export const finding = (
  code: FindingCode,
  facts: Record<string, string | number> = {},
  span?: Span,
): Finding => ({
  code,
  message: FINDINGS[code].replace(PLACE, (_, name: string, alone?: string, one?: string, many?: string) => {
    const fact = String(facts[name] ?? '')
    if (one === undefined) return fact
    const word = fact === '1' ? one : many
    return alone ? (word ?? '') : `${fact} ${word}`
  }),
  ...(span && { span }),
})
