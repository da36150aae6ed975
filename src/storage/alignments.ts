import type { Capacity } from '../access/actor.ts'
import { mayDecide } from '../access/record.ts'
import type { AccessRefusal } from '../access/refusal.ts'
import type { TrailAct } from '../access/trail-acts.ts'
import type { ConceptRef } from '../frameworks/framework-views.ts'
import { labelIn } from '../frameworks/scheme.ts'
import type { Taught } from '../reading/suggest/concepts/taught.ts'
import type { Row } from '../reading/suggest/row.ts'
import {
  ALIGNMENT_ACTS,
  ALIGNMENT_REASON,
  type AlignmentAct,
  type AlignmentAsked,
  type AlignmentRefusal,
  type AlignmentState,
  type AlignmentSubject,
  alignmentAfter,
} from '../register/alignment/alignment.ts'
import { conceptMeant } from '../register/alignment/concept-meant.ts'
import type { Standing } from '../register/standing.ts'
import { type Outcome, refused } from '../text/outcome.ts'
import { conceptFrom, lastSaid, selectConcepts } from './alignments-of.ts'
import { taughtIn } from './concept-lessons.ts'
import { confirmedRows } from './confirmed-rows.ts'
import { type Context, holdPartnership } from './database.ts'
import { leaveEntry } from './leave-entry.ts'
import { lineStanding } from './line-standing.ts'
import { isSeen, standingOf } from './standing.ts'

type Missing = { readonly reason: 'not-found' }

const TOLD: Readonly<Record<AlignmentAct, TrailAct>> = {
  confirm: 'align',
  reject: 'reject-alignment',
  reopen: 'undo-alignment',
}

/** A concept as the trail tells it. */
const told = ({ framework, code, labels }: ConceptRef) => ({
  framework,
  concept: `${code} ${labelIn(labels)}`,
})

/** Which concepts of frameworks lines and statements serve, as people say. */
export const alignments = ({ db, actor, notes }: Context) => {
  /** The standing of what a line or a statement is of; null where there is none to see. */
  const subjectStanding = async (p: string, subject: AlignmentSubject): Promise<Standing | null> => {
    const { of, record, number } = subject
    if (!(await isSeen({ db, actor }, p, record))) return null
    if (of === 'line') return lineStanding(db, p, { record, line: number })
    const row = await db
      .selectFrom('statement')
      .select('number')
      .where('partnership_id', '=', p)
      .where('record_id', '=', record)
      .where('number', '=', number)
      .executeTakeFirst()
    return row ? standingOf(db, p, record) : null
  }

  const write = (
    p: string,
    { of, record, number }: AlignmentSubject,
    { framework, code }: ConceptRef,
    said: {
      readonly version: number
      readonly state: AlignmentState
      readonly capacity: Capacity | null
      readonly reason: string | null
      readonly at: string
    },
  ) =>
    db
      .insertInto('alignment')
      .values({
        ...{ partnership_id: p, record_id: record, subject: of, number, framework, code },
        ...{ line: of === 'line' ? number : null, statement: of === 'statement' ? number : null },
        ...{ version: said.version, state: said.state, reason: said.reason, at: said.at },
        ...{
          by: said.capacity?.post ?? null,
          side: said.capacity === null ? null : (said.capacity.side ?? ''),
        },
      })
      .execute()

  return {
    /** What was confirmed, as rows to learn from, of what both sides see. */
    rows: (p: string): Promise<readonly Row[]> => confirmedRows(db, p),

    /** All that concepts of other frameworks are suggested by for a line or a statement, of what both sides see of others. */
    taught: (p: string, asked: AlignmentSubject): Promise<Taught> => taughtIn(db, p, asked),

    /**
     * Says that a line or a statement serves a concept, or that it does not, or takes back what was said; answers the concept. What a
     * machine proposes will be a row of the same kind, which these acts settle.
     */
    decide: async (
      p: string,
      subject: AlignmentSubject,
      asked: AlignmentAsked,
      at: string,
    ): Promise<Outcome<ConceptRef, AlignmentRefusal | AccessRefusal | Missing>> => {
      const standing = await subjectStanding(p, subject)
      if (!standing) return refused({ reason: 'not-found' })
      const may = mayDecide(actor, p, standing)
      if (!may.ok) return may
      const act = ALIGNMENT_ACTS.find((each) => each === asked.act)
      if (!act) return refused({ reason: 'no-such-alignment-act' })
      const reason = asked.reason.trim() || null
      if (reason !== null && reason.length > ALIGNMENT_REASON)
        return refused({ reason: 'alignment-reason-too-long' })
      await holdPartnership(db, p)
      const concepts = (await selectConcepts(db, p).execute()).map(conceptFrom)
      const concept = conceptMeant(concepts, asked.concept)
      if (!concept.ok) return concept
      const before = await lastSaid(db, p, subject, concept.value)
      const state = alignmentAfter((before?.state as AlignmentState | undefined) ?? null, act)
      if (!state.ok) return state
      if (concept.value.gone && act !== 'reopen') return refused({ reason: 'no-such-concept', words: '' })
      await write(p, subject, concept.value, {
        ...{ version: (before?.version ?? 0) + 1, state: state.value, capacity: may.value, reason, at },
      })
      leaveEntry(
        { notes },
        {
          ...{ partnership: p, act: TOLD[act], record: subject.record, standing, capacity: may.value },
          object: { kind: subject.of, id: `${subject.record}/${subject.number}` },
          ...(act === 'reopen' ? { before: told(concept.value) } : { after: told(concept.value) }),
          reason,
        },
      )
      return concept
    },
  }
}
