import { type Broader, upwards } from '../frameworks/upwards.ts'
import type { ConceptServed } from '../plans/alignment/alignment-views.ts'
import { saidRows } from './alignments-of.ts'
import type { Context } from './database.ts'
import { isSeen } from './standing.ts'

/** That a line or a statement serves a concept, as it was said last. */
export type Served = ConceptServed & {
  readonly of: 'line' | 'statement'
  readonly record: number
  readonly number: number
}

/** By what a line or a statement is known among all that serves something. */
export const subjectKey = ({ of, record, number }: Pick<Served, 'of' | 'record' | 'number'>): string =>
  `${of} ${record} ${number}`

/** The lines and the statements that serve a concept, each once. */
export type ServedBoth = Readonly<Record<Served['of'], ReadonlySet<string>>>

/** What serves each concept of a framework, itself or by what is under it, by the codes; goes through what serves once. */
export const servedByCode = (
  served: readonly Served[],
  broader: Broader,
): ReadonlyMap<string, ServedBoth> => {
  const by = new Map<string, Record<Served['of'], Set<string>>>()
  for (const each of served)
    for (const code of upwards(broader, each.code)) {
      const there = by.get(code) ?? { line: new Set(), statement: new Set() }
      there[each.of].add(subjectKey(each))
      by.set(code, there)
    }
  return by
}

/** What serves concepts on a day, as far as whoever asks sees it: lines that are there, statements that stand. */
export const servedOn = async (
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  p: string,
  framework: string | null,
  on: string | null,
): Promise<readonly Served[]> => {
  const rows = await saidRows(db, p)
    .leftJoin('plan_part', (join) =>
      join
        .onRef('plan_part.partnership_id', '=', 'alignment.partnership_id')
        .onRef('plan_part.record_id', '=', 'alignment.record_id')
        .onRef('plan_part.number', '=', 'alignment.line'),
    )
    .leftJoin('statement', (join) =>
      join
        .onRef('statement.partnership_id', '=', 'alignment.partnership_id')
        .onRef('statement.record_id', '=', 'alignment.record_id')
        .onRef('statement.number', '=', 'alignment.statement'),
    )
    .$if(framework !== null, (query) => query.where('alignment.framework', '=', framework as string))
    .where((eb) =>
      eb.or([eb('plan_part.gone', '=', false), eb('statement.state', 'not in', ['rejected', 'withdrawn'])]),
    )
    .execute()
  const seen = new Map<number, boolean>()
  for (const { record_id: record } of rows)
    if (!seen.has(record)) seen.set(record, await isSeen({ db, actor }, p, record))
  const last = new Map(
    rows
      .filter(({ record_id, at }) => seen.get(record_id) && (on === null || at.slice(0, 10) <= on))
      .map((row) => [`${row.record_id} ${row.subject} ${row.number} ${row.framework} ${row.code}`, row]),
  )
  return [...last.values()]
    .filter(({ state }) => state === 'confirmed')
    .map((row) => ({
      ...{ framework: row.framework, code: row.code, side: row.side, reason: row.reason, at: row.at },
      ...{ of: row.subject as Served['of'], record: row.record_id, number: row.number },
    }))
}
