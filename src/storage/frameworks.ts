import type { Selectable } from 'kysely'
import { compareVersions, type EarlierConcept, type VersionChanges } from '../frameworks/compare-versions.ts'
import type { ConceptRef, FrameworkRef } from '../frameworks/framework-views.ts'
import type { Concept, Labels, Scheme } from '../frameworks/scheme.ts'
import { labelIn } from '../frameworks/scheme.ts'
import { upwards } from '../frameworks/upwards.ts'
import type {
  ConceptRow,
  ConceptView,
  FrameworksView,
  FrameworkView,
  OtherFramework,
} from '../plans/alignment/alignment-views.ts'
import { conceptFrom, selectConcepts } from './alignments-of.ts'
import { type Context, holdPartnership } from './database.ts'
import { leaveEntry } from './leave-entry.ts'
import { getPartnership } from './partnerships.ts'
import type { FrameworkTable } from './schema-of-frameworks.ts'
import { type Served, servedByCode, servedOn } from './served-on.ts'
import { serving } from './serving.ts'
import { json } from './storable-text.ts'

export const frameworkFrom = (row: Selectable<FrameworkTable>): FrameworkRef => ({
  ...{ id: row.id, uri: row.uri, titles: row.titles as Labels, version: row.version },
  ...{ issued: row.issued, modified: row.modified, source: row.source },
})

const sameHead = (one: FrameworkRef, other: FrameworkRef): boolean =>
  (['uri', 'version', 'issued', 'modified', 'source'] as const).every((name) => one[name] === other[name]) &&
  JSON.stringify(Object.entries(one.titles).sort()) === JSON.stringify(Object.entries(other.titles).sort())

/** So many concepts go into one statement. */
const AT_ONCE = 500

/** A framework of up to so many concepts is offered whole, of a larger one the topmost. */
const OFFERED_WHOLE = 40
/** Of a larger one its topmost parts, where they are no more than so many; of one that is flat and large none. */
const OFFERED_TOPS = 100

/** Frameworks that a partnership works with, and what serves their concepts. */
export const frameworks = ({ db, actor, notes }: Context) => {
  const selectFrameworks = (p: string) =>
    db.selectFrom('framework').selectAll().where('partnership_id', '=', p)

  const rowsOf = (p: string, f: string) =>
    selectConcepts(db, p)
      .select(['concept.definitions', 'concept.broader'])
      .where('concept.framework', '=', f)
      .execute()

  type Row = Awaited<ReturnType<typeof rowsOf>>[number]

  /** Concepts with how many lines and statements serve each, itself or by what is under it. */
  const counted = (rows: readonly Row[], served: readonly Served[]): readonly ConceptRow[] => {
    const broader = new Map(rows.map(({ code, broader }) => [code, broader as readonly string[]]))
    const by = servedByCode(served, broader)
    return rows.map((row) => ({
      ...{ ...conceptFrom(row), definitions: row.definitions as Labels },
      lines: by.get(row.code)?.line.size ?? 0,
      statements: by.get(row.code)?.statement.size ?? 0,
    }))
  }

  /** The other frameworks by title, with the parts that are offered of each. */
  const othersThan = async (p: string, f: string): Promise<readonly OtherFramework[]> => {
    const sizes = await db
      .selectFrom('concept')
      .select('framework')
      .select((eb) => eb.fn.countAll<number>().as('all'))
      .select((eb) => eb.fn.countAll<number>().filterWhere('depth', '=', 0).as('tops'))
      .where('partnership_id', '=', p)
      .where('framework', '!=', f)
      .where('gone', '=', false)
      .groupBy('framework')
      .execute()
    const whole = sizes.filter(({ all }) => Number(all) <= OFFERED_WHOLE)
    const byTops = sizes.filter(
      ({ all, tops }) => Number(all) > OFFERED_WHOLE && Number(tops) <= OFFERED_TOPS,
    )
    const named = [...whole, ...byTops].map(({ framework }) => framework)
    if (named.length === 0) return []
    const rows = await selectConcepts(db, p)
      .where('concept.framework', 'in', named)
      .where('concept.gone', '=', false)
      .where((eb) =>
        eb.or([
          eb('concept.depth', '=', 0),
          eb('concept.framework', 'in', ['', ...whole.map(({ framework }) => framework)]),
        ]),
      )
      .execute()
    const { compare } = new Intl.Collator('en')
    return [...Map.groupBy(rows.map(conceptFrom), ({ framework }) => framework)]
      .map(([id, all]) => ({
        ...{ id, titles: all[0]!.titles },
        parts: all,
      }))
      .sort((a, b) => compare(labelIn(a.titles), labelIn(b.titles)) || compare(a.id, b.id))
  }

  /** Writes the concepts of a version over those of the one before; what it has no more is kept, and told apart. */
  const writeConcepts = async (
    p: string,
    f: string,
    concepts: readonly Concept[],
    gone: readonly string[],
  ) => {
    const rows = concepts.map(({ code, uri, labels, definitions, broader, tops, depth }, at) => ({
      ...{ partnership_id: p, framework: f, code, uri, depth, seq: at + 1, gone: false },
      ...{ labels: json(labels), definitions: json(definitions), broader: json(broader), tops: json(tops) },
    }))
    const columns = ['uri', 'labels', 'definitions', 'broader', 'tops', 'depth', 'seq', 'gone'] as const
    for (let from = 0; from < rows.length; from += AT_ONCE)
      await db
        .insertInto('concept')
        .values(rows.slice(from, from + AT_ONCE))
        .onConflict((conflict) =>
          conflict
            .columns(['partnership_id', 'framework', 'code'])
            .doUpdateSet((eb) =>
              Object.fromEntries(columns.map((column) => [column, eb.ref(`excluded.${column}`)])),
            ),
        )
        .execute()
    if (gone.length === 0) return
    await db
      .updateTable('concept')
      .set({ gone: true })
      .where('partnership_id', '=', p)
      .where('framework', '=', f)
      .where('code', 'in', gone)
      .execute()
  }

  return {
    /** Every framework of a partnership, by title; null where there is no partnership to see. */
    list: async (p: string): Promise<FrameworksView | null> => {
      const partnership = await getPartnership(db, p)
      if (!partnership) return null
      const rows = await selectFrameworks(p).execute()
      const counts = await db
        .selectFrom('concept')
        .select('framework')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('partnership_id', '=', p)
        .where('gone', '=', false)
        .groupBy('framework')
        .execute()
      const concepts = new Map(counts.map(({ framework, n }) => [framework, Number(n)]))
      const served = await servedOn({ db, actor }, p, null, null)
      const things = (f: string, of: Served['of']) =>
        new Set(
          served
            .filter((each) => each.framework === f && each.of === of)
            .map(({ record, number }) => `${record} ${number}`),
        ).size
      const { compare } = new Intl.Collator('en')
      return {
        partnership,
        frameworks: rows
          .map((row) => ({
            ...{ ...frameworkFrom(row), concepts: concepts.get(row.id) ?? 0 },
            ...{ lines: things(row.id, 'line'), statements: things(row.id, 'statement') },
          }))
          .sort((a, b) => compare(labelIn(a.titles), labelIn(b.titles)) || compare(a.id, b.id)),
      }
    },

    /** A framework with all its concepts and how much serves each; null where there is none to see. */
    get: async (p: string, f: string): Promise<FrameworkView | null> => {
      const partnership = await getPartnership(db, p)
      const row = partnership && (await selectFrameworks(p).where('id', '=', f).executeTakeFirst())
      if (!row) return null
      const all = counted(await rowsOf(p, f), await servedOn({ db, actor }, p, f, null))
      return {
        ...{ partnership, framework: { ...frameworkFrom(row), at: row.at } },
        concepts: all.filter(({ gone }) => !gone),
        gone: all.filter(({ gone, lines, statements }) => gone && lines + statements > 0),
      }
    },

    /** A concept with what served it on a day, itself or by what is under it; null where there is none to see. */
    concept: async (p: string, f: string, code: string, on: string): Promise<ConceptView | null> => {
      const partnership = await getPartnership(db, p)
      const row = partnership && (await selectFrameworks(p).where('id', '=', f).executeTakeFirst())
      if (!row) return null
      const rows = await rowsOf(p, f)
      const own = rows.find((each) => each.code === code)
      if (!own) return null
      const all = await servedOn({ db, actor }, p, f, on)
      const broader = new Map(rows.map((each) => [each.code, each.broader as readonly string[]]))
      const served = all.filter((each) => upwards(broader, each.code).has(code))
      const under = counted(rows, all)
      const above = upwards(broader, code)
      const refs: readonly ConceptRef[] = rows.map(conceptFrom)
      return {
        ...{ partnership, framework: frameworkFrom(row) },
        concept: { ...conceptFrom(own), definitions: own.definitions as Labels },
        above: refs.filter((each) => each.code !== code && above.has(each.code)),
        below: under.filter(({ gone, code: each }) => !gone && (broader.get(each) ?? []).includes(code)),
        ...(await serving(db, p, served, on)),
        others: await othersThan(p, f),
      }
    },

    /**
     * Brings a framework in, or a newer version in place of an older one: what was said of its concepts goes on with the codes that are
     * still there. Answers what it changed.
     */
    import: async (
      p: string,
      scheme: Scheme,
      at: string,
    ): Promise<VersionChanges & { readonly first: boolean }> => {
      await holdPartnership(db, p)
      const { concepts, ...head } = scheme
      const there = await selectFrameworks(p).where('id', '=', head.id).executeTakeFirst()
      const rows = await rowsOf(p, head.id)
      const before = rows.map((row): EarlierConcept => {
        const { labels, definitions, broader } = row as unknown as EarlierConcept
        return { code: row.code, labels, definitions, broader, gone: row.gone }
      })
      const changes = compareVersions(before, concepts)
      const told = (all: readonly { readonly code: string; readonly uri: string | null }[]) =>
        all.map(({ code, uri }) => `${code} ${uri}`).join('\n')
      const same =
        there !== undefined &&
        sameHead(frameworkFrom(there), head) &&
        Object.values(changes).every(({ length }) => length === 0) &&
        told(rows.filter(({ gone }) => !gone)) === told(concepts)
      if (same) return { ...changes, first: false }
      const values = {
        ...{ uri: head.uri, titles: json(head.titles), version: head.version, issued: head.issued },
        ...{ modified: head.modified, source: head.source, at },
      }
      await db
        .insertInto('framework')
        .values({ partnership_id: p, id: head.id, ...values })
        .onConflict((conflict) => conflict.columns(['partnership_id', 'id']).doUpdateSet(values))
        .execute()
      await writeConcepts(p, head.id, concepts, changes.gone)
      leaveEntry(
        { notes },
        {
          ...{ partnership: p, act: 'import-framework', object: { kind: 'framework', id: head.id } },
          after: {
            ...{ title: labelIn(head.titles), version: head.version, concepts: concepts.length },
            ...{ added: changes.added.length, changed: changes.changed.length },
            ...{ gone: changes.gone.length, back: changes.back.length },
          },
        },
      )
      return { ...changes, first: there === undefined }
    },
  }
}
