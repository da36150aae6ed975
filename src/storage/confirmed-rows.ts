import type { PlanPart } from '../plans/plan-parts.ts'
import { textOfPart } from '../plans/text-of-part.ts'
import type { Row } from '../reading/suggest/row.ts'
import { SUGGESTED_SCHEME } from '../reading/suggest/scheme.ts'
import type { Content } from '../register/statement.ts'
import { saidRows } from './alignments-of.ts'
import type { Database } from './database.ts'

type Said = Awaited<ReturnType<ReturnType<typeof saidRows>['execute']>>[number]

const keyOf = ({ record_id: record, subject, number }: Pick<Said, 'record_id' | 'subject' | 'number'>) =>
  `${record} ${subject} ${number}`

/** What stands of each thing that was said, by the subject that it was said of; what was taken back or rejected is left out. */
const confirmed = (rows: readonly Said[]): ReadonlyMap<string, readonly string[]> => {
  const latest = new Map(rows.map((row) => [`${keyOf(row)} ${row.code}`, row]))
  const standing = [...latest.values()].filter(({ state }) => state === 'confirmed')
  const groups = Map.groupBy(standing, keyOf)
  return new Map([...groups].map(([key, group]) => [key, group.map(({ code }) => code).sort()]))
}

/** Records from whose words may be learned: both sides see them, and they are not CONFIDENTIAL. */
const records = (db: Database, p: string) =>
  db
    .selectFrom('record')
    .select(['id', 'language'])
    .where('partnership_id', '=', p)
    .where('stage', 'in', ['joint', 'public'])
    .where('marking', '!=', 'CONFIDENTIAL')

const wordsOf = async (db: Database, p: string): Promise<ReadonlyMap<string, readonly [string, string]>> => {
  const languages = new Map((await records(db, p).execute()).map(({ id, language }) => [id, language]))
  const lines = await db
    .selectFrom('plan_part')
    .select(['record_id', 'number', 'title', 'items'])
    .where('partnership_id', '=', p)
    .where('kind', '=', 'line')
    .where('gone', '=', false)
    .execute()
  const statements = await db
    .selectFrom('statement')
    .select(['record_id', 'number', 'content'])
    .where('partnership_id', '=', p)
    .execute()
  const all = [
    ...lines.map((row) => ({
      ...{ ...row, subject: 'line' },
      words: textOfPart({ text: row.title, items: row.items as PlanPart['items'] }),
    })),
    ...statements.map((row) => ({
      ...{ record_id: row.record_id, number: row.number, subject: 'statement' },
      words: (row.content as Content).quote.exact,
    })),
  ]
  return new Map(
    all.flatMap((row) => {
      const language = languages.get(row.record_id)
      return language === undefined ? [] : [[keyOf(row), [row.words, language]] as const]
    }),
  )
}

const isTarget = (code: string): boolean => code.includes('.')

/**
 * Lines and statements with the goals and targets that people confirmed, as rows to learn from: only what both sides see, and
 * nothing CONFIDENTIAL. In the order of their words, so that the same register gives the same rows.
 */
export const confirmedRows = async (db: Database, p: string): Promise<readonly Row[]> => {
  const said = await saidRows(db, p)
    .innerJoin('framework', (join) =>
      join
        .onRef('framework.partnership_id', '=', 'alignment.partnership_id')
        .onRef('framework.id', '=', 'alignment.framework'),
    )
    .where('framework.uri', '=', SUGGESTED_SCHEME)
    .execute()
  const words = await wordsOf(db, p)
  return [...confirmed(said)]
    .flatMap(([key, codes]): readonly Row[] => {
      const found = words.get(key)
      if (!found) return []
      const [text, lang] = found
      const goals = [...new Set(codes.map((code) => Number(code.split('.')[0])))].sort((a, b) => a - b)
      return [{ text, goals, targets: codes.filter(isTarget), lang }]
    })
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
}
