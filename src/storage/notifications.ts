import type { Actor } from '../access/actor.ts'
import {
  type Digest,
  NOTIFICATION_SORTS,
  type NotificationDetail,
  type NotificationSettings,
  type NotificationSort,
  type NotificationView,
  USUAL_SETTINGS,
} from '../register/notification.ts'
import type { Listed } from '../register/views.ts'
import { type Context, type Database, listed, paging } from './database.ts'
import { json } from './storable-text.ts'
import { aboutIn } from './subjects.ts'

const PAGE = 50

const accountOf = (actor: Actor): string => (actor.kind === 'person' ? actor.account : '')

/** What somebody is told, by the policies of the table, with whether they have read it. */
const rowsFor = (db: Database, account: string) =>
  db
    .selectFrom('notification as told')
    .leftJoin('notification_read as seen', (join) =>
      join
        .onRef('seen.partnership_id', '=', 'told.partnership_id')
        .onRef('seen.notification_id', '=', 'told.id')
        .on('seen.account', '=', account),
    )

const selected = (db: Database, account: string) =>
  rowsFor(db, account)
    .innerJoin('partnership', 'partnership.id', 'told.partnership_id')
    .leftJoin('record', (join) =>
      join
        .onRef('record.partnership_id', '=', 'told.partnership_id')
        .onRef('record.id', '=', 'told.record_id'),
    )
    .leftJoin('person as low', (join) =>
      join.onRef('low.partnership_id', '=', 'told.partnership_id').onRef('low.id', '=', 'told.low_id'),
    )
    .leftJoin('person as high', (join) =>
      join.onRef('high.partnership_id', '=', 'told.partnership_id').onRef('high.id', '=', 'told.high_id'),
    )
    .select([
      'told.id',
      'told.partnership_id',
      'told.subject',
      'told.by',
      'told.at',
      'told.detail',
      'seen.at as read_at',
      'partnership.short_name as partnership',
      'record.title',
      'record.marking',
      'low.name as low',
      'high.name as high',
    ])
    .orderBy('told.at', 'desc')
    .orderBy('told.id', 'desc')

type Row = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number]

const notificationView = (row: Row): NotificationView => ({
  id: row.id,
  p: row.partnership_id,
  partnership: row.partnership,
  detail: row.detail as NotificationDetail,
  about: {
    subject: aboutIn(row),
    confidential: row.marking === 'CONFIDENTIAL',
    name: row.title ?? `${row.low} and ${row.high}`,
  },
  by: row.by,
  at: row.at,
  read: row.read_at !== null,
})

/** What somebody was told after an instant and has not read, of some sorts, oldest first: what their letter says. */
export const unreadSince = async (
  db: Database,
  account: string,
  p: string,
  since: string,
  sorts: readonly NotificationSort[],
): Promise<readonly NotificationView[]> => {
  if (sorts.length === 0) return []
  const rows = await selected(db, account)
    .where('told.partnership_id', '=', p)
    .where('told.at', '>', since)
    .where('told.sort', 'in', sorts)
    .where('seen.at', 'is', null)
    .limit(200)
    .execute()
  return rows.map(notificationView).reverse()
}

export const settingsIn = (
  row: { digest: string; sorts: unknown; remind: number } | undefined,
): NotificationSettings =>
  row
    ? {
        digest: row.digest as Digest,
        sorts: NOTIFICATION_SORTS.filter((sort) => (row.sorts as readonly string[]).includes(sort)),
        remind: row.remind,
      }
    : USUAL_SETTINGS

/** What the one who asks is told, over all partnerships in which they hold a post. */
export const notifications = ({ db, actor }: Context) => {
  const account = accountOf(actor)
  const partnerships = [
    ...new Set(actor.kind === 'person' ? actor.capacities.map(({ partnership }) => partnership) : []),
  ]
  return {
    /** A page of them, newest first. */
    list: async (page: number): Promise<Listed<NotificationView>> => {
      if (partnerships.length === 0) return listed([], 0, 1, PAGE)
      const { n } = await rowsFor(db, account)
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('told.partnership_id', 'in', partnerships)
        .executeTakeFirstOrThrow()
      const { offset, limit } = paging(page, PAGE)
      const rows = await selected(db, account)
        .where('told.partnership_id', 'in', partnerships)
        .offset(offset)
        .limit(limit)
        .execute()
      return listed(rows.map(notificationView), Number(n), page, PAGE)
    },

    /** How many are unread. */
    unread: async (): Promise<number> => {
      if (partnerships.length === 0) return 0
      const { n } = await rowsFor(db, account)
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('told.partnership_id', 'in', partnerships)
        .where('seen.at', 'is', null)
        .executeTakeFirstOrThrow()
      return Number(n)
    },

    /** Marks one as read, or all that there are. Answers how many were unread. */
    read: async (id: string | null, at: string): Promise<number> => {
      if (partnerships.length === 0) return 0
      const rows = await rowsFor(db, account)
        .select(['told.partnership_id', 'told.id as notification_id'])
        .where('told.partnership_id', 'in', partnerships)
        .where('seen.at', 'is', null)
        .$if(id !== null, (query) => query.where('told.id', '=', id as string))
        .execute()
      for (let from = 0; from < rows.length; from += 500)
        await db
          .insertInto('notification_read')
          .values(rows.slice(from, from + 500).map((row) => ({ ...row, account, at })))
          .onConflict((conflict) => conflict.doNothing())
          .execute()
      return rows.length
    },

    settings: async (): Promise<NotificationSettings> =>
      settingsIn(
        await db
          .selectFrom('notification_setting')
          .select(['digest', 'sorts', 'remind'])
          .where('account', '=', account)
          .orderBy('partnership_id')
          .limit(1)
          .executeTakeFirst(),
      ),

    /** Sets what is sent by letter, for all partnerships in which one holds a post. */
    set: async ({ digest, sorts, remind }: NotificationSettings): Promise<void> => {
      for (const partnership of partnerships)
        await db
          .insertInto('notification_setting')
          .values({ partnership_id: partnership, account, digest, sorts: json(sorts), remind })
          .onConflict((conflict) =>
            conflict
              .columns(['partnership_id', 'account'])
              .doUpdateSet({ digest, sorts: json(sorts), remind }),
          )
          .execute()
    },
  }
}
