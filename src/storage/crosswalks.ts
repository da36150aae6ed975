import type { Capacity } from '../access/actor.ts'
import { mayMap } from '../access/mapping.ts'
import type { AccessRefusal } from '../access/refusal.ts'
import type { TrailAct } from '../access/trail-acts.ts'
import { agreedBy } from '../frameworks/crosswalk/agreed-by.ts'
import {
  checkMapping,
  type MappingAct,
  type MappingAsked,
  type MappingRefusal,
  type MappingState,
  mappingAfter,
} from '../frameworks/crosswalk/deciding.ts'
import { type Mapping, mappingKey, type ConceptRef as Pair, turned } from '../frameworks/crosswalk/mapping.ts'
import type { NamedFramework } from '../frameworks/crosswalk/naming.ts'
import { type AlignedSubject, proposeMappings } from '../frameworks/crosswalk/propose-mappings.ts'
import { alignedSubjects, countTogether } from '../frameworks/crosswalk/together.ts'
import type { FrameworkRef } from '../frameworks/framework-views.ts'
import { type Labels, labelIn } from '../frameworks/scheme.ts'
import type { CrosswalkView, MappedFramework } from '../plans/alignment/crosswalk-view.ts'
import type { TwoConceptsView } from '../plans/alignment/two-concepts-view.ts'
import { type Outcome, refused } from '../text/outcome.ts'
import { conceptFrom, selectConcepts } from './alignments-of.ts'
import { type Context, holdPartnership } from './database.ts'
import { frameworkFrom } from './frameworks.ts'
import { leaveEntry } from './leave-entry.ts'
import {
  broaderIn,
  keptMapping,
  type MappingRow,
  mappingFrom,
  mappingsBetween,
  selectMappings,
} from './mappings-of.ts'
import { getPartnership } from './partnerships.ts'
import { servedOn, subjectKey } from './served-on.ts'
import { twoConcepts } from './two-concepts.ts'

type Missing = { readonly reason: 'not-found' }

const TOLD: Readonly<Record<MappingAct, TrailAct>> = {
  propose: 'propose-mapping',
  agree: 'agree-mapping',
  reject: 'reject-mapping',
  withdraw: 'withdraw-mapping',
}

/** A whole day, as files have it; a year or a month alone is none. */
const DAY = /^\d{4}-\d\d-\d\d$/

/** So many suggestions are shown, the most telling of them. */
const SUGGESTED = 20

const relationWords = (mapping: Pick<Mapping, 'relation' | 'from' | 'to'>) => ({
  from: `${mapping.from.framework} ${mapping.from.code}`,
  to: `${mapping.to.framework} ${mapping.to.code}`,
  relation: mapping.relation,
})

/** How concepts of two frameworks relate to each other, as people of both sides say. */
export const crosswalks = (context: Context) => {
  const { db, actor, notes } = context

  /** Lines and statements with all concepts that they serve, with what is above those, as far as whoever asks sees them. */
  const subjectsIn = async (p: string, frameworks: readonly string[]): Promise<readonly AlignedSubject[]> => {
    const served = await servedOn(context, p, null, null)
    return alignedSubjects(
      served.map((each) => ({ ...each, subject: subjectKey(each) })),
      await broaderIn(db, p, frameworks),
    )
  }

  const frameworksOf = async (p: string): Promise<readonly FrameworkRef[]> => {
    const rows = await db.selectFrom('framework').selectAll().where('partnership_id', '=', p).execute()
    const { compare } = new Intl.Collator('en')
    return rows
      .map(frameworkFrom)
      .sort((a, b) => compare(labelIn(a.titles), labelIn(b.titles)) || compare(a.id, b.id))
  }

  const conceptsOf = async (p: string, framework: string) => {
    const rows = await selectConcepts(db, p)
      .select('concept.definitions')
      .where('concept.framework', '=', framework)
      .where('concept.gone', '=', false)
      .execute()
    return rows.map((row) => ({ ref: conceptFrom(row), definitions: row.definitions as Labels }))
  }

  const pairOf = async (
    p: string,
    first: FrameworkRef,
    second: FrameworkRef,
  ): Promise<NonNullable<CrosswalkView['pair']>> => {
    const [ones, others] = [await conceptsOf(p, first.id), await conceptsOf(p, second.id)]
    const subjects = await subjectsIn(p, [first.id, second.id])
    const together = countTogether(subjects)
    const rows = await mappingsBetween(db, p, first.id, second.id).where('state', '!=', 'withdrawn').execute()
    const worded = (all: typeof ones) =>
      all.map(({ ref, definitions }) => ({
        ...{ framework: ref.framework, code: ref.code },
        ...{ label: labelIn(ref.labels), definition: labelIn(definitions) },
      }))
    const decided = new Set(rows.map((row) => mappingKey(mappingFrom(row))))
    const mapped = (framework: FrameworkRef, all: typeof ones): MappedFramework => ({
      ...framework,
      concepts: all.map(({ ref }) => ref),
    })
    return {
      ...{ from: mapped(first, ones), to: mapped(second, others) },
      mappings: rows.map((row) => keptMapping(actor, row, first.id, together)),
      suggested: mayMap(actor, p).ok
        ? proposeMappings(worded(ones), worded(others), subjects, decided).slice(0, SUGGESTED)
        : [],
    }
  }

  /** Who said something, in which post, and when; of what a file says there is no post, and a side only where it names one. */
  type Who = { readonly side: string | null; readonly by: string | null; readonly at: string }

  const whoIn = (capacity: Capacity, at: string): Who => ({
    ...{ side: capacity.side ?? '', by: capacity.post, at },
  })

  type Done = Promise<Outcome<MappingState, MappingRefusal | AccessRefusal | Missing>>

  const write = async (
    p: string,
    mapping: Mapping,
    before: MappingRow | undefined,
    said: Who & { readonly state: MappingState },
  ): Promise<void> => {
    const { state, ...who } = said
    const nobody = { reviewed_side: null, reviewed_by: null, reviewed_at: null }
    const key = {
      ...{ partnership_id: p, from_framework: mapping.from.framework, from_code: mapping.from.code },
      ...{ to_framework: mapping.to.framework, to_code: mapping.to.code },
    }
    const { relation, degree, rationale } = mapping
    const values =
      state === 'agreed' || (state === 'withdrawn' && before)
        ? {
            ...{ state, version: before!.version + 1 },
            ...(state === 'agreed' && { reviewed_side: who.side, reviewed_by: who.by, reviewed_at: who.at }),
          }
        : {
            ...{ state, version: (before?.version ?? 0) + 1, relation, degree, rationale },
            ...who,
            ...nobody,
          }
    if (before)
      await db
        .updateTable('concept_mapping')
        .set(values)
        .where((eb) => eb.and(key))
        .execute()
    else
      await db
        .insertInto('concept_mapping')
        .values({ ...key, ...values, ...{ relation, degree, rationale }, ...who, ...nobody })
        .execute()
  }

  const tell = (p: string, act: MappingAct, mapping: Mapping, capacity: Capacity | null): void =>
    leaveEntry(
      { notes },
      {
        ...{ partnership: p, act: TOLD[act], object: { kind: 'partnership', id: p }, capacity },
        after: { ...relationWords(mapping), ...(act === 'propose' && { degree: mapping.degree }) },
        reason: mapping.rationale || null,
      },
    )

  const at = (p: string, { from, to }: { readonly from: Pair; readonly to: Pair }) =>
    selectMappings(db, p)
      .where('from_framework', '=', from.framework)
      .where('from_code', '=', from.code)
      .where('to_framework', '=', to.framework)
      .where('to_code', '=', to.code)
      .executeTakeFirst()

  const areThere = async (p: string, ends: readonly Pair[]): Promise<boolean> => {
    for (const { framework, code } of ends) {
      const row = await selectConcepts(db, p)
        .where('concept.framework', '=', framework)
        .where('concept.code', '=', code)
        .where('concept.gone', '=', false)
        .executeTakeFirst()
      if (!row) return false
    }
    return true
  }

  /** From the framework that comes first by its id. */
  const inOrder = (mapping: Mapping): Mapping =>
    mapping.from.framework < mapping.to.framework ? mapping : turned(mapping)

  return {
    /** Two frameworks beside each other, by their ids; which there are where one of them is none. Null where there is no partnership. */
    get: async (p: string, first: string, second: string): Promise<CrosswalkView | null> => {
      const partnership = await getPartnership(db, p)
      if (!partnership) return null
      const frameworks = await frameworksOf(p)
      const [one, other] = [first, second].map((id) => frameworks.find((each) => each.id === id))
      const pair = one && other && one !== other ? await pairOf(p, one, other) : null
      return { partnership, frameworks, pair }
    },

    /** Two concepts with how they relate and what serves both; null where there is one of them only, or none to see. */
    concepts: (p: string, one: Pair, other: Pair, on: string): Promise<TwoConceptsView | null> =>
      twoConcepts(context, p, [one, other], on),

    /**
     * The frameworks of a partnership by the names that a file may call their concepts by: their own, that of the scheme and the code, their page in
     * a register, or "urn:framework:", the framework's id, and the code.
     */
    names: async (p: string): Promise<readonly NamedFramework[]> => {
      const found = []
      for (const { id, uri, titles, version } of await frameworksOf(p)) {
        const refs = (await conceptsOf(p, id)).map(({ ref }) => ref)
        found.push({
          ...{ id, title: labelIn(titles), version, scheme: uri },
          ...{ namespace: `urn:framework:${id}/`, page: `/${p}/frameworks/${id}/` },
          concepts: new Map(refs.map(({ code, labels, uri }) => [code, { label: labelIn(labels), uri }])),
        })
      }
      return found
    },

    /** Proposes a mapping, agrees to one, denies one or takes back what was said; answers how it stands then. */
    decide: async (p: string, asked: MappingAsked, instant: string): Done => {
      if (!(await getPartnership(db, p))) return refused({ reason: 'not-found' })
      const may = mayMap(actor, p)
      if (!may.ok) return may
      const checked = checkMapping(asked)
      if (!checked.ok) return checked
      if (!(await areThere(p, [asked.from, asked.to]))) return refused({ reason: 'mapped-concept-missing' })
      await holdPartnership(db, p)
      const { act, relation, degree, rationale } = checked.value
      const wanted = inOrder({
        ...{ from: asked.from, to: asked.to, relation, degree, rationale },
        ...{ proposed: null, reviewed: [] },
      })
      const before = await at(p, wanted)
      if ((before?.version ?? 0) !== asked.seen) return refused({ reason: 'mapping-changed-meanwhile' })
      const stood = before ? { state: before.state as MappingState, side: before.side } : null
      const state = mappingAfter(stood, act, may.value.side ?? '')
      if (!state.ok) return state
      // Whoever agrees, denies or takes back says nothing else of it than was said.
      const said = act === 'propose' || !before ? wanted : { ...wanted, ...mappingFrom(before) }
      await write(p, said, before, { state: state.value, ...whoIn(may.value, instant) })
      tell(p, act, said, may.value)
      return state
    },

    /**
     * Takes mappings of a file as proposed, or where `agreed` as agreed if the file says which side proposed each and that the other agreed; those
     * of which something is said already are left as they are. Answers how many of each.
     */
    import: async (p: string, mappings: readonly Mapping[], instant: string, { agreed = false } = {}) => {
      await holdPartnership(db, p)
      const sides = agreed ? ((await getPartnership(db, p))?.sides ?? []) : []
      const on = (day: string | null) => (day !== null && DAY.test(day) ? `${day}T00:00:00.000Z` : instant)
      let [proposed, agreedTo, left] = [0, 0, 0]
      for (const each of mappings.map(inOrder)) {
        const before = await at(p, each)
        // What was taken back can be proposed anew, and never stands as agreed again because a file says so.
        if (before && (agreed || before.state !== 'withdrawn')) {
          left++
          continue
        }
        const both = agreedBy(each, sides)
        const first = both && { side: both.proposed.side, by: null, at: on(both.proposed.on) }
        await write(p, each, before, {
          state: 'proposed',
          ...(first ?? { side: null, by: null, at: instant }),
        })
        tell(p, 'propose', each, null)
        if (both) {
          const second = { side: both.reviewed.side, by: null, at: on(both.reviewed.on) }
          await write(p, each, await at(p, each), { state: 'agreed', ...second })
          tell(p, 'agree', each, null)
          agreedTo++
        } else proposed++
      }
      return { proposed, agreed: agreedTo, left }
    },
  }
}
