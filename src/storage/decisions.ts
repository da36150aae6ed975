import { mayDecide, mayIdentify } from '../access/record.ts'
import type { AccessRefusal } from '../access/refusal.ts'
import type { Decision } from '../register/decision.ts'
import type { StatementAsked } from '../register/keep-seconding.ts'
import { type SecondingRefusal, takeBack } from '../register/seconding.ts'
import type { Subject } from '../register/subject.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import type { Context } from './database.ts'
import { leaveEntry } from './leave-entry.ts'
import { endSeconding, openSeconding } from './secondings.ts'
import { standingOf } from './standing.ts'
import { type Decided, type TakingRefused, takeDecision } from './take-decision.ts'

export const decisions = (context: Context) => {
  const { db, actor, notes } = context
  const capacityFor = async (p: string, record: number) => {
    const standing = await standingOf(db, p, record)
    return standing ? mayDecide(actor, p, standing) : refused({ reason: 'not-found' } as const)
  }
  /** Whether they decide on anything both sides see: asked first, so that no answer tells whether what they named is there. */
  const decidesHere = (p: string) => mayIdentify(actor, p)
  return {
    /**
     * Takes a person's decision by the rule of the register. Answers once it is on disk; of two people who decide on the
     * same revision, one is told that it changed meanwhile. Where it takes a second person, it waits: `waits` says so.
     */
    take: async (
      p: string,
      record: number,
      number: number,
      decision: Decision,
      instead: string | null = null,
    ): Promise<Outcome<Decided, TakingRefused | AccessRefusal>> => {
      const may = await capacityFor(p, record)
      return may.ok ? takeDecision(context, { p, record, number }, decision, may.value, instead) : may
    },

    /** Agrees with the decision that waits, as it was shown. */
    agree: async (
      p: string,
      record: number,
      number: number,
      id: string,
      { by, at, reason }: Pick<Decision, 'by' | 'at' | 'reason'>,
    ): Promise<Outcome<Decided, TakingRefused | AccessRefusal>> => {
      const here = decidesHere(p)
      if (!here.ok) return here
      const may = await capacityFor(p, record)
      if (!may.ok) return may
      const subject: Subject = { of: 'statement', record, number }
      const open = await openSeconding<StatementAsked>(db, p, subject)
      if (open?.id !== id) return refused({ reason: 'seconding-gone' })
      const { content } = open.asked
      const decision = {
        act: open.act as Decision['act'],
        revision: open.revision,
        by,
        at,
        reason,
        ...(open.act === 'amend' && {
          amendment: {
            kind: content.kind,
            verb: content.verb,
            actor: content.actor?.text ?? null,
            words: content.quote.exact,
          },
        }),
      }
      return takeDecision(context, { p, record, number }, decision, may.value, null)
    },

    /** Takes back what one proposed, while it waits. */
    takeBack: async (
      p: string,
      record: number,
      number: number,
      id: string,
      { by, at }: Pick<Decision, 'by' | 'at'>,
    ): Promise<Outcome<null, SecondingRefusal | AccessRefusal | { readonly reason: 'not-found' }>> => {
      const here = decidesHere(p)
      if (!here.ok) return here
      const may = await capacityFor(p, record)
      if (!may.ok) return may
      const open = await openSeconding<StatementAsked>(db, p, { of: 'statement', record, number }, true)
      const outcome = takeBack(open, id, actor.kind === 'person' ? actor.account : '')
      if (!outcome.ok) return outcome
      await endSeconding(db, p, id, 'taken-back', { by, at })
      const standing = await standingOf(db, p, record)
      leaveEntry(
        { notes },
        {
          partnership: p,
          act: 'take-back',
          object: { kind: 'statement', id: `${record}/${number}` },
          record,
          ...(standing && { standing }),
          capacity: may.value,
          before: { 'asked for': open?.act ?? null },
        },
      )
      return granted(null)
    },
  }
}
