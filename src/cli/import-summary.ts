import type { Imported } from '../storage/imports.ts'
import { HOW_WORDS, measureWords } from '../web/likeness-words.ts'
import { counted } from '../web/words.ts'
import { printable } from './print-reading.ts'

/** What became of each file, by the path it was named by; a refusal or what the file system said is a sentence. */
export type Told = { readonly path: string } & (
  | { readonly as: 'refused' | 'missing' | 'faulty'; readonly why: string }
  | Imported
)

const linesOf = <T extends Told>(title: string, told: readonly T[], line: (each: T) => string): string[] =>
  told.length === 0 ? [] : [`${title}:`, ...told.map((each) => `  ${printable(each.path)}: ${line(each)}`)]

type As<T extends Told['as']> = Extract<Told, { readonly as: T }>

const are = <T extends Told['as']>(told: readonly Told[], ...as: readonly T[]): readonly As<T>[] =>
  told.filter((each): each is As<T> => (as as readonly string[]).includes(each.as))

const recordOf = ({ record: { id, title } }: { record: { id: number; title: string } }) =>
  `record ${id}, ${title}`

const copyLine = (each: As<'copy'>): string => {
  const measure = measureWords(each.found.likened)
  return `${HOW_WORDS[each.found.how]} as ${recordOf(each)}${measure ? ` (${measure})` : ''}`
}

/** What an import came to, for people: how many were new, known, attached or refused, and each that wants a word. */
export const importSummary = (told: readonly Told[]): string => {
  const [kept, copies, known] = [are(told, 'record'), are(told, 'copy'), are(told, 'known')]
  const not = are(told, 'refused', 'missing')
  const faulty = are(told, 'faulty')
  const like = kept.filter(({ like }) => like !== null)
  const unsure = kept.filter(({ unsure }) => unsure !== null)
  return [
    `${counted(told.length, 'file')}: ${kept.length} new, ${known.length} known already, ${copies.length} attached as the same text, ${not.length} refused${faulty.length > 0 ? `, ${faulty.length} not read by a fault of ours` : ''}.`,
    ...linesOf('Attached to the record they repeat', copies, copyLine),
    ...linesOf(
      'Kept, though much like another record; see whether they are the same text',
      like,
      (each) => `record ${each.record.id}, much like record ${each.like!.id}, ${each.like!.title}`,
    ),
    ...linesOf(
      'Kept without a meeting; choose one on the page of the record',
      unsure,
      (each) => `record ${each.record.id}, perhaps of ${each.unsure}`,
    ),
    ...linesOf('Refused', not, ({ why }) => why),
    ...linesOf('Not read, by a fault of ours', faulty, ({ why }) => why),
    '',
  ].join('\n')
}
