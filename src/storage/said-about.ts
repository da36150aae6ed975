import { type RawBuilder, sql } from 'kysely'
import { seesRecord } from '../access/record.ts'
import type { TopicKind } from '../partnership/partnership.ts'
import type { Marking, Stage } from '../register/standing.ts'
import type { PartnershipRef } from '../register/views.ts'
import { isAsked, occasionOf, type Said, type WatchNarrow } from '../register/watch/said.ts'
import { sidesSpeaking } from '../web/by-speaker.ts'
import type { Context } from './database.ts'
import { sawWords } from './leave-entry.ts'
import { isPortal } from './portal.ts'
import { standingIn } from './standing.ts'

/** So many statements on topics are looked through, the newest: who acts in each is told row by row. */
export const MOST_SAID = 20_000

/** A statement as the database has it, before it is told which sides act in it. */
type Row = Omit<Said, 'sides'> & {
  readonly actor: string | null
  readonly resolved: readonly string[] | null
  readonly owner_side: string | null
  readonly marking: Marking
  readonly stage: Stage
}

/** What of what is looked at the database can tell: who acts is told row by row, once it has answered. */
const lookedAt = ({ mechanism, from, until }: WatchNarrow): RawBuilder<unknown> => {
  const year = sql`substr(coalesce(m.start_date, r.published), 1, 4)`
  return sql.join(
    [
      sql`true`,
      ...(mechanism === null ? [] : [sql`m.mechanism_id = ${mechanism}`]),
      ...(from === null ? [] : [sql`${year} >= ${from}`]),
      ...(until === null ? [] : [sql`${year} <= ${until}`]),
    ],
    sql` and `,
  )
}

/**
 * The mentions are put to their statements first: where the database expects hardly any rows, since nothing has counted them yet, it
 * would put them anew to each statement.
 */
const saidRows = (
  p: string,
  { kind, which, narrow }: { kind: TopicKind; which: RawBuilder<unknown>; narrow: WatchNarrow },
  limit: number,
) => sql<Row>`
  with a as materialized (
    select distinct mention.ref_id as topic, mention.record_id, statement.number
      from mention
      join statement on statement.partnership_id = mention.partnership_id and statement.record_id = mention.record_id
       and statement.start_at <= mention.start_at and statement.end_at >= mention.end_at
     where mention.partnership_id = ${p} and mention.kind = ${kind} and mention.ref_id is not null
       and statement.state not in ('rejected', 'withdrawn') and ${which})
  select a.topic, s.record_id as record, s.number, coalesce(m.start_date, r.published) as date, r.meeting_id as meeting,
         m.mechanism_id as mechanism, s.state, s.content ->> 'strength' as strength, s.content #>> '{actor,text}' as actor,
         s.content #> '{actor,resolved}' as resolved, r.owner_side, r.marking, r.stage
    from a
    join statement s on s.partnership_id = ${p} and s.record_id = a.record_id and s.number = a.number
    join record r on r.partnership_id = ${p} and r.id = a.record_id
    left join meeting m on m.partnership_id = r.partnership_id and m.id = r.meeting_id
   where ${lookedAt(narrow)}
   order by date desc nulls last, r.title, r.id, s.start_at, s.number
   limit ${limit}`

/** Standing statements on topics, the newest first, as far as whoever asks may see them and looks at them. */
export type SaidAbout = {
  readonly said: readonly Said[]
  /** Whether there are older ones among what is looked at. */
  readonly unread: boolean
  /** Notes the records of all that is counted or shown of it: that it is told of tells what they say. */
  readonly note: () => void
}

const saidAs = ({ sides }: PartnershipRef, { actor, resolved, ...row }: Row): Said => ({
  ...{ topic: row.topic, record: row.record, number: row.number, date: row.date, meeting: row.meeting },
  ...{ mechanism: row.mechanism, state: row.state, strength: row.strength },
  sides: sidesSpeaking([actor ?? '', ...(resolved ?? [])], sides).map(({ id }) => id),
})

const saidWhere = async (
  context: Pick<Context, 'db' | 'actor'>,
  partnership: PartnershipRef,
  asked: { readonly kind: TopicKind; readonly which: RawBuilder<unknown>; readonly narrow: WatchNarrow },
): Promise<SaidAbout> => {
  const { db, actor } = context
  const { id: p } = partnership
  const { rows } = await saidRows(p, asked, MOST_SAID + 1).execute(db)
  const portal = await isPortal(db, p)
  const seen = rows.slice(0, MOST_SAID).filter((row) => seesRecord(actor, p, standingIn(row), portal))
  const standings = new Map(seen.map((row) => [row.record, standingIn(row)]))
  const said = seen.map((row) => saidAs(partnership, row)).filter(isAsked(asked.narrow))
  return {
    ...{ said, unread: rows.length > MOST_SAID },
    note: () => {
      for (const id of new Set(said.map(({ record }) => record)))
        sawWords(db, p, { id, standing: standings.get(id)! })
    },
  }
}

/** What was said on all topics of a kind. */
export const saidOnAll = (
  context: Pick<Context, 'db' | 'actor'>,
  partnership: PartnershipRef,
  kind: TopicKind,
  narrow: WatchNarrow,
): Promise<SaidAbout> => saidWhere(context, partnership, { kind, which: sql`true`, narrow })

/** What was said on one topic. */
export const saidOn = (
  context: Pick<Context, 'db' | 'actor'>,
  partnership: PartnershipRef,
  { kind, id }: { readonly kind: TopicKind; readonly id: number },
  narrow: WatchNarrow,
): Promise<SaidAbout> => saidWhere(context, partnership, { kind, which: sql`mention.ref_id = ${id}`, narrow })

/** What was said on all topics of a kind, on the occasions on which some things were said. */
export const saidBeside = async (
  context: Pick<Context, 'db' | 'actor'>,
  partnership: PartnershipRef,
  kind: TopicKind,
  narrow: WatchNarrow,
  said: readonly Said[],
): Promise<SaidAbout> => {
  if (said.length === 0) return { said: [], unread: false, note: () => {} }
  const occasions = [...new Map(said.map((each) => [occasionOf(each), each])).values()]
  const meetings = occasions.flatMap(({ meeting }) => meeting ?? [])
  const records = occasions.filter(({ meeting }) => meeting === null).map(({ record }) => record)
  const which = sql`mention.record_id in (
      select id from record
       where partnership_id = ${partnership.id} and (meeting_id = any (${meetings}::integer[]) or id = any (${records}::integer[])))`
  return saidWhere(context, partnership, { kind, which, narrow })
}
