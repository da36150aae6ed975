import { type RawBuilder, sql } from 'kysely'
import { type Actor, capacitiesIn, type Role } from '../access/actor.ts'
import { DECIDING, EDITING } from '../access/roles.ts'
import type { ReviewSort } from '../register/review-views.ts'
import { pairsThatWait } from './alike.ts'

/** What a queue asks of whoever looks at it. */
export type Looking = {
  readonly account: string
  /** The sides for which they decide and edit; '' is the joint secretariat. */
  readonly decides: readonly string[]
  readonly edits: readonly string[]
  /** The bodies for which they are focal points. */
  readonly bodies: readonly number[]
}

export const lookingOf = (actor: Actor, p: string): Looking => {
  const capacities = capacitiesIn(actor, p)
  const sides = (roles: readonly Role[]) => [
    ...new Set(capacities.filter(({ role }) => roles.includes(role)).map(({ side }) => side ?? '')),
  ]
  return {
    account: actor.kind === 'person' ? actor.account : '',
    decides: sides(DECIDING),
    edits: sides(EDITING),
    bodies: capacities.flatMap(({ role, body }) => (role === 'focal-point' && body !== null ? [body] : [])),
  }
}

type Sql = RawBuilder<unknown>

export const words = (list: readonly string[]): Sql => sql`${[...list]}::text[]`
export const numbers = (list: readonly number[]): Sql => sql`${[...list]}::integer[]`

/** On this record they may decide: on a side's own draft, its own people. */
const decidable = ({ decides }: Looking): Sql =>
  sql`(record.stage <> 'draft' or coalesce(record.owner_side, '') = any (${words(decides)}))`

const statements = (p: string, looking: Looking): Sql => sql`
  with base as (
    select 'statement-' || statement.record_id || '-' || statement.number as subject, statement.record_id,
           statement.number, statement.kind, coalesce(record.published, '') as first, statement.start_at as place,
           null::text as by, null::text as at
      from statement
      join record on record.partnership_id = ${p} and record.id = statement.record_id
     where statement.partnership_id = ${p} and statement.state = 'proposed' and ${decidable(looking)}
       and cardinality(${words(looking.decides)}) > 0
       and not exists (
         select from seconding where seconding.partnership_id = ${p} and seconding.record_id = statement.record_id
            and seconding.number = statement.number and seconding.ended is null))`

/** Those of which one's voice would make a difference: not one's own, and of a side that has yet to speak. */
const seconding = (p: string, looking: Looking): Sql => sql`
  with base as (
    select seconding.subject, seconding.record_id, seconding.number, statement.kind, seconding.at as first,
           0 as place, null::text as by, seconding.at
      from seconding
      left join record on record.partnership_id = ${p} and record.id = seconding.record_id
      left join statement on statement.partnership_id = ${p} and statement.record_id = seconding.record_id
             and statement.number = seconding.number
     where seconding.partnership_id = ${p} and seconding.ended is null
       and not ${looking.account} = any (seconding.accounts) and cardinality(${words(looking.decides)}) > 0
       and (seconding.record_id is null or ${decidable(looking)})
       and (seconding.eyes <> 'both-sides' or exists (
         select from unnest(${words(looking.decides)}) as own (side)
          where own.side <> '' and not own.side = any (seconding.sides))))`

const agreement = (p: string, { edits }: Looking): Sql => sql`
  with base as (
    select 'record-' || record.id as subject, record.id as record_id, null::integer as number, null::text as kind,
           coalesce(record.published, '') as first, 0 as place, null::text as by, null::text as at
      from record
     where record.partnership_id = ${p} and record.stage = 'shared'
       and exists (select from unnest(${words(edits)}) as own (side)
                    where own.side <> '' and own.side is distinct from record.owner_side))`

const names = (p: string, { decides }: Looking): Sql => sql`${pairsThatWait(p, null)}, base as (
    select 'names-' || one || '-' || other as subject, null::integer as record_id, null::integer as number,
           null::text as kind, '' as first, likeliest as place, null::text as by, null::text as at
      from waits where cardinality(${words(decides)}) > 0)`

/** Reports of one's side that somebody else wrote. `place` is the line. */
const reports = (p: string, { account, decides }: Looking): Sql => sql`
  with base as (
    select 'record-' || record_id as subject, record_id, null::integer as number, null::text as kind,
           submitted_at as first, line as place, by, submitted_at as at
      from plan_report
     where partnership_id = ${p} and state = 'submitted' and account <> ${account}
       and side = any (${words(decides)}))`

/** All that is assigned within one's side: the filter says to whom. */
const assigned = (p: string, _: Looking): Sql => sql`
  with base as (
    select assignment.subject, assignment.record_id, assignment.number, statement.kind,
           assignment.at as first, 0 as place, assignment.by, assignment.at
      from assignment
      left join statement on statement.partnership_id = ${p} and statement.record_id = assignment.record_id
             and statement.number = assignment.number
     where assignment.partnership_id = ${p} and assignment.ended is null)`

const mentioned = (p: string, { account }: Looking): Sql => sql`
  with base as (
    select distinct on (comment.subject) comment.subject, thread.record_id, thread.number, statement.kind,
           comment.at as first, 0 as place, comment.by, comment.at
      from comment_mention mentioned
      join comment on comment.partnership_id = ${p} and comment.id = mentioned.comment_id
      join thread on thread.partnership_id = ${p} and thread.subject = comment.subject and thread.owner = comment.owner
      left join statement on statement.partnership_id = ${p} and statement.record_id = thread.record_id
             and statement.number = thread.number
     where mentioned.partnership_id = ${p} and mentioned.account = ${account}
       and comment.withdrawn_at is null and thread.resolved_at is null
     order by comment.subject, comment.at desc, comment.id desc)`

/** What waits for somebody, by sort: a table `base` each, of which the queue takes its page. */
export const WAITING: Readonly<Record<ReviewSort, (p: string, looking: Looking) => Sql>> = {
  statements,
  seconding,
  agreement,
  names,
  reports,
  assigned,
  mentioned,
}
