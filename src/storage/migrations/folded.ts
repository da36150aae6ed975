import { MARKED_LETTERS, PARTING_SIGNS } from '../../text/fold-letters.ts'

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

/** Marks that stand by themselves after their letter. They go. */
const MARKS = Array.from({ length: 0x70 }, (_, at) => String.fromCharCode(0x300 + at)).join('')

/** Letters that may have to be folded: few texts have any, and to go through the whole row of them for each letter takes its time. */
const ANY_MARKED = `'[\u00c0-\u024f\u1e00-\u1eff\u0300-\u036f]'`

/** A text of the database as it is searched, by the rule of src/text/fold-letters.ts. It is in columns that are kept: never changed. */
export const folded = (text: string): string => {
  const parted = `translate(${text}, ${quoted(PARTING_SIGNS)}, ${quoted(' '.repeat(PARTING_SIGNS.length))})`
  return `case when ${text} ~ ${ANY_MARKED}
    then translate(${parted}, ${quoted(MARKED_LETTERS.from + MARKS)}, ${quoted(MARKED_LETTERS.to)}) else ${parted} end`
}
