import { sql } from 'kysely'
import type { Person } from '../access/actor.ts'
import { seesRecord } from '../access/record.ts'
import { type Owing, remindedOf } from '../access/reminded.ts'
import type { Round } from '../plans/following/round.ts'
import { workOf } from '../plans/following/work.ts'
import { nearness, REMIND_DAYS, USUAL_SETTINGS } from '../register/notification.ts'
import type { Context } from './database.ts'
import { members } from './members.ts'
import { roundFrom } from './rounds-of.ts'
import { standingOf } from './standing.ts'
import { json } from './storable-text.ts'
import { aboutColumns } from './subjects.ts'
import { workOn } from './work.ts'

/** How long after its day a round is still told as over: a server may have stood still for a while. */
const AFTER = 7
const LONGEST = Math.max(...REMIND_DAYS)

const daysFrom = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

type OpenRound = { readonly p: string; readonly round: Round }

/** The open rounds whose day is near, or has just gone by. */
const nearRounds = async ({ db }: Context, today: string): Promise<readonly OpenRound[]> => {
  const rows = await db
    .selectFrom('plan_round')
    .selectAll()
    .where('state', '=', 'open')
    .where('due', '<=', daysFrom(today, LONGEST))
    .where('due', '>=', daysFrom(today, -AFTER))
    .orderBy('due')
    .execute()
  return rows.map((row) => ({ p: row.partnership_id, round: roundFrom(row) }))
}

/** The bodies that owe a report in a round, by what the register holds at that moment. */
const owingIn = async (
  context: Context,
  { p, round }: OpenRound,
  today: string,
): Promise<readonly Owing[]> => {
  const view = await workOn(context, p, today)
  return (view ? workOf(view, today) : [])
    .filter(({ lines }) => lines.some((line) => line.round?.round.id === round.id && line.round.missing))
    .map(({ body }) => ({ body: body.id, side: body.side }))
}

/** How many days before each account is reminded in a partnership, where it has chosen. */
const chosenIn = async ({ db }: Context, p: string): Promise<ReadonlyMap<string, number>> => {
  const rows = await db
    .selectFrom('notification_setting')
    .select(['account', 'remind'])
    .where('partnership_id', '=', p)
    .execute()
  return new Map(rows.map(({ account, remind }) => [account, remind]))
}

const leave = async (
  { db }: Context,
  { p, round }: OpenRound,
  account: string,
  near: string,
  now: string,
) => {
  const { due, period, record } = round
  // The id says what is told, so that of two servers that ask at once one tells, and none a second time.
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('notification')
    .values({
      ...{ partnership_id: p, id: `round-${round.id}-${due}-${near}-${account}` },
      ...aboutColumns({ of: 'record', record }),
      ...{ sort: 'due', audience: 'account', account, side: null, by: null, by_account: null, at: now },
      detail: json({ sort: 'due', due, near, period }),
    })
    .onConflict((conflict) => conflict.columns(['partnership_id', 'id']).doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0)
}

/** Those who are to be told: of what they may see, and of what their bodies owe. */
const tellable = async (context: Context, open: OpenRound, people: readonly Person[], today: string) => {
  const standing = await standingOf(context.db, open.p, open.round.record)
  if (!standing) return []
  const owing = await owingIn(context, open, today)
  const reminded = new Set(owing.flatMap((each) => remindedOf(people, open.p, each)))
  return [...reminded].filter((person) => seesRecord(person, open.p, standing, false))
}

/** Tells those who owe reports in a round of its day: once as many days before as they chose, and once when it is over. */
export const tellRounds = async (context: Context, now: string): Promise<number> => {
  const today = now.slice(0, 10)
  const rounds = await nearRounds(context, today)
  if (rounds.length === 0) return 0
  // Of servers that ask at once one goes through the plans at a time.
  await sql`select pg_advisory_xact_lock(hashtextextended('mufakat rounds', 0))`.execute(context.db)
  const people = (await members(context).reachable(today)).map(
    ({ account, name, capacities }): Person => ({
      ...{ kind: 'person', account, name, administrator: false, capacities },
    }),
  )
  let told = 0
  for (const open of rounds) {
    const chosen = await chosenIn(context, open.p)
    for (const { account } of await tellable(context, open, people, today)) {
      const near = nearness(open.round.due, today, chosen.get(account) ?? USUAL_SETTINGS.remind)
      if (near) told += await leave(context, open, account, near === 'over' ? 'over' : 'ahead', now)
    }
  }
  return told
}
