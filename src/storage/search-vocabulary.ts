import { sql } from 'kysely'
import type { Content } from '../register/statement.ts'
import { isLittle } from '../search/little-words.ts'
import { meant } from '../search/meant.ts'
import type { Query, Term } from '../search/query.ts'
import { wordsIn } from '../search/words-in.ts'
import type { Database } from './database.ts'

/** So many of the newest statements, and of the names of each sort, are gone through for a word that was meant. */
const MOST = { statements: 1500, names: 1000 } as const

/** What has a name, and the mentions by which a record brings one. */
const NAMED = [
  ['person', ['person']],
  ['instrument', ['instrument']],
  ['topic', ['issue', 'area']],
  ['mechanism', []],
] as const

/**
 * Whether a name is the partnership's own, or stands in a record that is not CONFIDENTIAL. The record is looked up mention by mention until
 * one is: put together with all of them first, each name would cost as much as there are mentions.
 */
const isOpen = (nouns: readonly string[]) => sql`(named.key is not null or exists (
  select from mention
   where mention.partnership_id = named.partnership_id and mention.kind in (${sql.join(nouns)}) and mention.ref_id = named.id
     and (select marking from record
           where record.partnership_id = mention.partnership_id and record.id = mention.record_id) <> 'CONFIDENTIAL'))`

/**
 * The words that stand in what whoever asks may see, with how often. Of what is CONFIDENTIAL none is taken: it is not being read. Names
 * are gone through in their order until there are enough; what they stand in is asked of no others.
 */
const vocabularyOf = async (db: Database, p: string): Promise<ReadonlyMap<string, number>> => {
  const statements = await db
    .selectFrom('statement')
    .innerJoin('record', (join) =>
      join
        .onRef('record.partnership_id', '=', 'statement.partnership_id')
        .onRef('record.id', '=', 'statement.record_id'),
    )
    .select('content')
    .where('statement.partnership_id', '=', p)
    .where('statement.state', 'not in', ['rejected', 'withdrawn'])
    .where('record.marking', '!=', 'CONFIDENTIAL')
    .orderBy((eb) => eb.fn.coalesce('record.published', eb.val('')), 'desc')
    .orderBy('record.title')
    .orderBy('statement.start_at')
    .limit(MOST.statements)
    .execute()
  const texts = statements.map(({ content }) => (content as Content).quote.exact)
  for (const [table, nouns] of NAMED) {
    const { rows } = await sql<{ name: string }>`
      select name from (select * from ${sql.table(table)} where partnership_id = ${p} order by name offset 0) as named
       where ${nouns.length > 0 ? isOpen(nouns) : sql`true`}
       limit ${MOST.names}`.execute(db)
    texts.push(...rows.map(({ name }) => name))
  }
  const counts = new Map<string, number>()
  for (const word of texts.flatMap(wordsIn)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** The query with words that are there in place of those that were probably slips; null where none was. */
export const meantQuery = async (db: Database, p: string, query: Query): Promise<Query | null> => {
  if (query.wanted.length === 0) return null
  const known = await vocabularyOf(db, p)
  let changed = false
  const instead = ({ words }: Term): Term => ({
    words: words.map((word) => {
      const other = isLittle(word) ? null : meant(word, known)
      if (other !== null) changed = true
      return other ?? word
    }),
  })
  const wanted = query.wanted.map((group) => group.map(instead))
  return changed ? { ...query, wanted } : null
}
