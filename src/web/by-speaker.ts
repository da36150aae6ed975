import type { Side } from '../partnership/partnership.ts'
import type { StatementRow } from '../register/views.ts'
import { fold } from '../text/fold.ts'

/**
 * Statements of one speaker: of both sides or people of both, of one, or, with no side, of somebody else by the name that the record
 * has; null where it names nobody.
 */
export type Spoken<Row extends StatementRow> = {
  readonly sides: readonly Side[]
  readonly name: string | null
  readonly rows: readonly Row[]
}

/** Words between blanks, so that a name is found in them whole. */
const wordsOf = (text: string): string => ` ${fold(text)} `

/** What behind or before a side's name says that somebody else is spoken of: “partners of ASEAN”, “Ambassador of Japan to ASEAN”. */
const OTHERS = / (?:to|with|non|outside|beyond|from|towards|by|than) (?:the )?$/
const PARTNERS = /\b(?:partners?|friends|neighbours)\b/

/** The sides whose name stands in the words of who acts, whole: “ASEAN envoys” names one, “ASEAN-UN Summit” two. */
export const sidesSpeaking = (words: readonly string[], sides: readonly Side[]): readonly Side[] => {
  const all = words.map(wordsOf).filter((each) => !PARTNERS.test(each))
  const names = ({ name, shortName }: Side) => [name.replace(/^the /i, ''), shortName].map(wordsOf)
  const speaks = (each: string, name: string) => {
    for (let at = each.indexOf(name); at >= 0; at = each.indexOf(name, at + 1))
      if (!OTHERS.test(each.slice(0, at + 1))) return true
    return false
  }
  return sides
    .filter((side) => names(side).some((name) => all.some((each) => speaks(each, name))))
    .toSorted((a, b) => a.order - b.order)
}

/** What names nobody by itself: “he” of one record and “he” of another are not one speaker. */
const NOBODY = /^(?:he|she|it|we|they|this|i|both|all|some|the two|both sides|the two sides|the sides)$/i

const speakerOf = <Row extends StatementRow>(row: Row, sides: readonly Side[]) => {
  const { actor } = row.statement.content
  if (!actor) return { row, of: [], name: null }
  const of = sidesSpeaking([actor.text, ...actor.resolved], sides)
  const named = actor.resolved.at(-1) ?? (NOBODY.test(actor.text) ? null : actor.text)
  return { row, of, name: of.length > 0 ? null : named }
}

/**
 * Statements by who speaks, as far as the words of each name them: both sides first, then each side, then everybody else by name, then
 * nobody. Each in the order they came in.
 */
export const bySpeaker = <Row extends StatementRow>(
  rows: readonly Row[],
  sides: readonly Side[],
): readonly Spoken<Row>[] => {
  const spoken = rows.map((row) => speakerOf(row, sides))
  const key = ({ of, name }: (typeof spoken)[number]) =>
    `${of.map(({ id }) => id).join(' ')} | ${name === null ? '' : wordsOf(name).replace(/^ the /, ' ')}`
  const groups = [...Map.groupBy(spoken, key).values()].map(
    (each): Spoken<Row> => ({
      ...{ sides: each[0]!.of, name: each[0]!.name },
      rows: each.map(({ row }) => row),
    }),
  )
  const place = ({ sides: of, name }: Spoken<Row>): number => {
    if (of.length > 0) return of.length > 1 ? 0 : of[0]!.order
    return name === null ? 4 : 3
  }
  return groups.toSorted((a, b) => place(a) - place(b))
}
