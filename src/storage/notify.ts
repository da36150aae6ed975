import type { Actor } from '../access/actor.ts'
import type { Audience, NotificationDetail } from '../register/notification.ts'
import type { Subject } from '../register/subject.ts'
import type { Context } from './database.ts'
import { newId } from './new-id.ts'
import { json } from './storable-text.ts'
import { aboutColumns } from './subjects.ts'

const accountOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.account : null)

/**
 * Leaves a notification in the transaction of the act that it tells of: both are on disk, or neither. Nobody is told of
 * their own acts. Whom a side has for it is found when they look, by the posts they hold then.
 */
export const notify = async (
  { db, actor }: Context,
  p: string,
  subject: Subject,
  detail: NotificationDetail,
  audiences: readonly Audience[],
  at: string,
): Promise<void> => {
  const by = actor.kind === 'person' ? actor.name : null
  const account = accountOf(actor)
  const told = audiences.filter((each) => each.to !== 'account' || each.account !== account)
  if (told.length === 0) return
  await db
    .insertInto('notification')
    .values(
      told.map((each) => ({
        partnership_id: p,
        id: newId(),
        ...aboutColumns(subject),
        sort: detail.sort,
        audience: each.to,
        account: each.to === 'account' ? each.account : null,
        side: 'side' in each ? each.side : null,
        by,
        by_account: account,
        at,
        detail: json(detail),
      })),
    )
    .execute()
}
