import type { NotificationSettings, NotificationView } from '../register/notification.ts'
import type { Context } from './database.ts'
import { settingsIn, unreadSince } from './notifications.ts'

/** After these many minutes a letter that was claimed and not sent may be written by another server. */
const CLAIM_MINUTES = 15

/** On which weekday weekly letters go out: Monday. */
const WEEKDAY = 1

const minutesBefore = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) - minutes * 60_000).toISOString()

/** Letters that tell people what they have not read. One a person, partnership and day, whatever servers there are. */
export const digests = ({ db, actor }: Context) => ({
  /** How an account chose to be written to. Asked by the machine. */
  settingsOf: async (p: string, account: string): Promise<NotificationSettings> =>
    settingsIn(
      await db
        .selectFrom('notification_setting')
        .select(['digest', 'sorts', 'remind'])
        .where('partnership_id', '=', p)
        .where('account', '=', account)
        .executeTakeFirst(),
    ),

  /**
   * Claims the letter of a day for an account, where none was written that day and it is a day for one; answers since when
   * it tells, or null where another server has it or it was sent.
   */
  claim: async (
    p: string,
    account: string,
    digest: NotificationSettings['digest'],
    now: string,
  ): Promise<string | null> => {
    const day = now.slice(0, 10)
    if (digest === 'none') return null
    if (digest === 'weekly' && new Date(now).getUTCDay() !== WEEKDAY) return null
    const claimed = await db
      .insertInto('digest')
      .values({ partnership_id: p, account, day, claimed_at: now })
      .onConflict((conflict) =>
        conflict
          .columns(['partnership_id', 'account', 'day'])
          .doUpdateSet({ claimed_at: now })
          .where('digest.sent_at', 'is', null)
          .where('digest.claimed_at', '<', minutesBefore(now, CLAIM_MINUTES)),
      )
      .returning('day')
      .executeTakeFirst()
    if (!claimed) return null
    const last = await db
      .selectFrom('digest')
      .select((eb) => eb.fn.max('claimed_at').as('at'))
      .where('partnership_id', '=', p)
      .where('account', '=', account)
      .where('sent_at', 'is not', null)
      .executeTakeFirst()
    return last?.at ?? minutesBefore(now, (digest === 'weekly' ? 7 : 1) * 24 * 60)
  },

  /** Says that a claimed letter was sent, with how many lines; 0 where there was nothing to tell. */
  sent: async (p: string, account: string, now: string, lines: number): Promise<void> => {
    await db
      .updateTable('digest')
      .set({ sent_at: now, lines })
      .where('partnership_id', '=', p)
      .where('account', '=', account)
      .where('day', '=', now.slice(0, 10))
      .execute()
  },

  /** What the one who asks has not read since an instant, by what they may see now. */
  lines: async (
    p: string,
    since: string,
    { sorts }: Omit<NotificationSettings, 'remind'>,
  ): Promise<readonly NotificationView[]> =>
    unreadSince(db, actor.kind === 'person' ? actor.account : '', p, since, sorts),
})
