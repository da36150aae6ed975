import { labelIn } from '../frameworks/scheme.ts'
import type { Side } from '../partnership/partnership.ts'
import type { PartnershipRef } from '../register/views.ts'
import { fieldValue } from '../search/field-value.ts'
import { type Field, type Query, valuesOf } from '../search/query.ts'
import type { QueryFinding } from '../search/query-finding.ts'
import { wordsIn } from '../search/words-in.ts'
import { conceptFrom, selectConcepts } from './alignments-of.ts'
import type { Database } from './database.ts'

export type ConceptKey = { readonly framework: string; readonly code: string }

/** What a query's names stand for in the register; null where it doesn't narrow by them. */
export type NamesAsked = {
  readonly sides: readonly Side[] | null
  readonly notSides: readonly Side[]
  readonly mechanisms: readonly number[] | null
  readonly notMechanisms: readonly number[]
  /** Of each of these one has to be served. */
  readonly concepts: readonly (readonly ConceptKey[])[]
  readonly notConcepts: readonly ConceptKey[]
}

type Called<T> = { readonly is: T; readonly names: readonly string[] }

/** What is called so: by exactly that name, else by a name that has all its words. */
const called = <T>(all: readonly Called<T>[], value: string): readonly T[] => {
  const exactly = all.filter(({ names }) => names.some((name) => fieldValue(name) === value))
  if (exactly.length > 0) return exactly.map(({ is }) => is)
  const words = wordsIn(value)
  return all
    .filter(({ names }) =>
      names.some((name) => {
        const there = new Set(wordsIn(name))
        return words.length > 0 && words.every((word) => there.has(word))
      }),
    )
    .map(({ is }) => is)
}

/** So many names are told where one is not known. */
const TOLD = 8

const lookUp = <T>(query: Query, field: Field, all: readonly Called<T>[]) => {
  const findings: QueryFinding[] = []
  const of = (not: boolean) =>
    valuesOf(query, field, not).flatMap((value) => {
      const found = called(all, value)
      const known = all.slice(0, TOLD).flatMap(({ names }) => names.slice(-1))
      if (found.length === 0)
        findings.push({ code: 'unknown-name', field, value, known, more: all.length > TOLD })
      return found
    })
  const asked = valuesOf(query, field).length > 0
  return { found: asked ? of(false) : null, not: of(true), findings }
}

const sidesCalled = (query: Query, { sides }: PartnershipRef) =>
  lookUp(
    query,
    'side',
    sides.map((side) => ({ is: side, names: [side.id, side.name, side.shortName] })),
  )

const hasField = (query: Query, ...fields: readonly Field[]) =>
  query.filters.some(({ field }) => fields.includes(field))

const mechanismsCalled = async (db: Database, p: string, query: Query) => {
  if (!hasField(query, 'mechanism')) return { found: null, not: [], findings: [] }
  const rows = await db
    .selectFrom('mechanism')
    .select(['id', 'name', 'short_name', 'aliases'])
    .where('partnership_id', '=', p)
    .orderBy('id')
    .execute()
  return lookUp(
    query,
    'mechanism',
    rows.map((row) => ({ is: row.id, names: [row.name, ...row.aliases, row.short_name] })),
  )
}

/** The parts of frameworks that are called so, with all that is under them. */
const conceptsCalled = async (db: Database, p: string, query: Query) => {
  if (!hasField(query, 'pillar', 'goal')) return { found: [], not: [], findings: [] }
  const rows = await selectConcepts(db, p).select('concept.broader').execute()
  const all = rows.map((row) => ({ ...conceptFrom(row), broader: row.broader as readonly string[] }))
  const names = all.map((concept) => ({
    is: concept,
    names: [`${concept.framework}/${concept.code}`, concept.code, labelIn(concept.labels)],
  }))
  const under = (tops: readonly (typeof all)[number][]): readonly ConceptKey[] => {
    const has = new Set(tops.map(({ framework, code }) => `${framework} ${code}`))
    for (let before = -1; before < has.size; ) {
      before = has.size
      for (const { framework, code, broader } of all)
        if (broader.some((above) => has.has(`${framework} ${above}`))) has.add(`${framework} ${code}`)
    }
    return all.filter(({ framework, code }) => has.has(`${framework} ${code}`))
  }
  // Each field's values are alternatives among themselves; what is asked as a pillar and as a goal has to serve both.
  const parts = (['pillar', 'goal'] as const).map((field) => lookUp(query, field, names))
  return {
    found: parts.map(({ found }) => found && under(found)).filter((each) => each !== null),
    not: under(parts.flatMap(({ not }) => not)),
    findings: parts.flatMap(({ findings }) => findings),
  }
}

/** Looks up what a query calls by name. A name that nothing has is told, and finds nothing. */
export const lookUpNames = async (
  db: Database,
  partnership: PartnershipRef,
  query: Query,
): Promise<{ readonly names: NamesAsked; readonly findings: readonly QueryFinding[] }> => {
  const sides = sidesCalled(query, partnership)
  const mechanisms = await mechanismsCalled(db, partnership.id, query)
  const concepts = await conceptsCalled(db, partnership.id, query)
  return {
    names: {
      ...{ sides: sides.found, notSides: sides.not },
      ...{ mechanisms: mechanisms.found, notMechanisms: mechanisms.not },
      ...{ concepts: concepts.found, notConcepts: concepts.not },
    },
    findings: [...sides.findings, ...mechanisms.findings, ...concepts.findings],
  }
}

/** What a question without fields calls by name. */
export const NO_NAMES_ASKED: NamesAsked = {
  ...{ sides: null, notSides: [], mechanisms: null, notMechanisms: [] },
  ...{ concepts: [], notConcepts: [] },
}
