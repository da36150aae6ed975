import { ROLES, type Role } from '../../src/access/actor.ts'
import * as appointment from '../../src/access/appointment.ts'
import * as assignment from '../../src/access/assignment.ts'
import * as report from '../../src/access/report.ts'
import * as thread from '../../src/access/thread.ts'
import * as trail from '../../src/access/trail-sight.ts'
import type { Outcome } from '../../src/text/outcome.ts'
import { EDITS, type Holder, type Judged, lacks, P } from './judges.ts'

const DECIDES: readonly (Role | null)[] = [...EDITS, 'validating-officer']
const SIDES = ['hill', 'coast', null] as const

const said = (outcome: Outcome<unknown, { readonly reason: string }>) =>
  outcome.ok ? 'may' : outcome.refusal.reason
const runs = ({ actor }: Holder) => actor.kind === 'person' && actor.administrator
const account = ({ actor }: Holder) => (actor.kind === 'person' ? actor.account : 'nobody')
const chairs = ({ role, side }: Holder, of: string | null) =>
  role === 'co-chair' && (of === null || side === of)

/** Nobody takes part in a discussion or assigns but in a post: not the machine either. */
const byPost = (who: Holder, roles: readonly (Role | null)[]) =>
  roles.includes(who.role) ? 'may' : lacks(who)

const AT = '2026-01-02T03:00:00.000Z'
const NOW = { soon: '2026-01-02T03:14:59.000Z', late: '2026-01-02T03:15:01.000Z' }

/** What is said of a comment of one's own and of another's, that stands and that was withdrawn. */
const onComments = (
  who: Holder,
  judge: (comment: { account: string; at: string; withdrawn: boolean }) => string,
  ought: (own: boolean, withdrawn: boolean) => string,
) =>
  [account(who), 'somebody-else'].flatMap((by) =>
    [false, true].map((withdrawn) => {
      const own = who.actor.kind === 'person' && by === account(who)
      return [judge({ account: by, at: AT, withdrawn }), ought(own, withdrawn), `${by} ${withdrawn}`] as const
    }),
  )

const withdrawing = (own: boolean, withdrawn: boolean) => {
  if (!own) return 'not-your-comment'
  return withdrawn ? 'withdrawn-already' : 'may'
}

/** Discussions and assignments. */
export const ofReview: Readonly<Record<string, Judged>> = {
  mayDiscuss: (who) => [
    [said(thread.mayDiscuss(who.actor, P)), byPost(who, ['focal-point', ...DECIDES]), ''],
  ],
  mayEditComment: (who) => [
    ...onComments(who, (each) => said(thread.mayEditComment(who.actor, each, NOW.soon)), withdrawing),
    ...onComments(
      who,
      (each) => said(thread.mayEditComment(who.actor, each, NOW.late)),
      (own, withdrawn) => (own && !withdrawn ? 'edit-time-over' : withdrawing(own, withdrawn)),
    ),
  ],
  mayWithdrawComment: (who) =>
    onComments(who, (each) => said(thread.mayWithdrawComment(who.actor, each)), withdrawing),
  mayReport: (who) => [[said(report.mayReport(who.actor, P)), byPost(who, ['focal-point', ...DECIDES]), '']],
  mayValidate: (who) =>
    SIDES.map((side) => {
      const decides = DECIDES.includes(who.role)
      const ought = decides && who.side === side ? 'may' : decides ? 'for-owner-side' : lacks(who)
      return [said(report.mayValidate(who.actor, P, side)), ought, `for ${side}`] as const
    }),
  mayAssign: (who) => [[said(assignment.mayAssign(who.actor, P)), byPost(who, DECIDES), '']],
  mayFinish: (who) =>
    SIDES.flatMap((side) =>
      [account(who), 'somebody-else'].map((to) => {
        const assigned = {
          ...{ side: side ?? '', to: { account: to, body: null, name: to }, byAccount: 'somebody' },
        }
        const own = who.actor.kind === 'person' && to === account(who)
        const ofSide = DECIDES.includes(who.role) && who.side === side
        const ought = own || ofSide ? 'may' : 'not-assigned-to-you'
        return [said(assignment.mayFinish(who.actor, P, assigned)), ought, `${side} ${to}`] as const
      }),
    ),
}

/** Posts, and who reads the trail. */
export const ofPosts: Readonly<Record<string, Judged>> = {
  mayAppoint: (who) =>
    SIDES.flatMap((side) =>
      ROLES.flatMap((role) =>
        [[], ['hill', 'coast']].map((chaired) => {
          const begins = runs(who) && role === 'co-chair' && side !== null
          const may = who.machine || chairs(who, side) || (begins && !chaired.includes(side))
          const why = begins ? 'administrator-only-begins' : 'not-yours-to-appoint'
          const is = said(appointment.mayAppoint(who.actor, P, { role, side }, { chaired }))
          return [is, may ? 'may' : why, `${role} ${side} ${chaired}`] as const
        }),
      ),
    ),
  mayEnd: (who) =>
    SIDES.flatMap((side) =>
      [account(who), 'somebody-else', null].map((of) => {
        const own = who.actor.kind === 'person' && of === account(who)
        const may = who.machine || runs(who) || own || chairs(who, side)
        const is = said(appointment.mayEnd(who.actor, P, { side, account: of }))
        return [is, may ? 'may' : 'not-yours-to-end', `${side} ${of}`] as const
      }),
    ),
  maySeeAccess: (who) => [
    [appointment.maySeeAccess(who.actor, P), who.machine || runs(who) || who.role !== null, ''],
  ],
  mayReadTrail: (who) => [
    [trail.mayReadTrail(who.actor, P), who.machine || runs(who) || who.role !== null, ''],
  ],
  mayReadInstanceTrail: (who) => [[trail.mayReadInstanceTrail(who.actor), who.machine || runs(who), '']],
}
