import {
  DIGESTS,
  NOTIFICATION_SORTS,
  type NotificationSettings,
  type NotificationView,
  REMIND_DAYS,
} from '../../register/notification.ts'
import type { Listed } from '../../register/views.ts'
import { instantInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { Pager } from '../parts/pager.tsx'
import { notificationHref, notificationInWords, SORT_WORDS } from '../review-words.ts'

/** Which search it was, for its keeper's eyes alone: letters don't say it, and of what became CONFIDENTIAL it is not said at all. */
const Sought = ({ view: { p, detail, about } }: { view: NotificationView }) =>
  detail.sort !== 'found' || about.confidential ? null : (
    <>
      {' '}
      <a href={to.search(p, { q: detail.query })}>{detail.name}</a>
    </>
  )

const Item = ({ view, several }: { view: NotificationView; several: boolean }) => (
  <li class={view.read ? 'read' : 'unread'}>
    <p>
      {!view.read && <span class="new">New: </span>}
      <a href={notificationHref(view)}>{notificationInWords(view)}</a>
      <Sought view={view} />
      <span class="how">
        {' '}
        {several && `${view.partnership}, `}
        {instantInWords(view.at)}
      </span>
    </p>
    {!view.read && (
      <form method="post" action={to.notificationsRead()}>
        <input type="hidden" name="id" value={view.id} />
        <button type="submit" aria-label={`Mark as read: ${notificationInWords(view)}`}>
          Mark as read
        </button>
      </form>
    )}
  </li>
)

/** What somebody is told, newest first. */
export const NotificationsPage = (props: {
  frame: Frame
  notifications: Listed<NotificationView>
  unread: number
}) => {
  const { frame, notifications, unread } = props
  const several = new Set(notifications.rows.map(({ p }) => p)).size > 1
  return (
    <Page title="Notifications" partnership={null} frame={frame} name="notifications">
      <h1>Notifications</h1>
      {notifications.total === 0 ? (
        <p class="empty">
          Nothing yet. Here stands what is assigned to you, where you are mentioned, what comes due, and what
          became of what you proposed.
        </p>
      ) : (
        <>
          {unread > 0 && (
            <form method="post" action={to.notificationsRead()}>
              <button type="submit">Mark all {unread} as read</button>
            </form>
          )}
          <ul class="rows notifications">
            {notifications.rows.map((view) => (
              <Item view={view} several={several} />
            ))}
          </ul>
        </>
      )}
      <Pager
        now={notifications.page}
        last={notifications.pages}
        what="Page"
        href={(page) => to.notifications(page)}
      />
      <p class="more">
        <a href={to.notificationSettings()}>What is sent to you by e-mail</a>
      </p>
    </Page>
  )
}

const DIGEST_WORDS = {
  daily: 'Once a day, when there is something unread',
  weekly: 'On Mondays, when there is something unread',
  none: 'Never: I look here',
} as const

/** What of it is sent by e-mail, and how often. */
export const NotificationSettingsPage = (props: { frame: Frame; settings: NotificationSettings }) => {
  const { frame, settings } = props
  return (
    <Page title="Letters" partnership={null} frame={frame} name="notification-settings">
      <p class="eyebrow">
        <a href={to.notifications()}>Notifications</a>
      </p>
      <h1>What is sent to you by e-mail</h1>
      <form method="post" action={to.notificationSettings()}>
        <fieldset class="field">
          <legend>How often</legend>
          {DIGESTS.map((digest) => (
            <label class="choice">
              <input type="radio" name="digest" value={digest} checked={settings.digest === digest} />{' '}
              {DIGEST_WORDS[digest]}
            </label>
          ))}
        </fieldset>
        <fieldset class="field">
          <legend>Tell me when</legend>
          {NOTIFICATION_SORTS.map((sort) => (
            <label class="choice">
              <input type="checkbox" name="sorts" value={sort} checked={settings.sorts.includes(sort)} />{' '}
              {SORT_WORDS[sort]}
            </label>
          ))}
        </fieldset>
        <div class="field">
          <label for="remind">Remind me before something is due</label>
          <select id="remind" name="remind">
            {REMIND_DAYS.map((days) => (
              <option value={String(days)} selected={days === settings.remind}>
                {days === 0 ? 'never' : days === 1 ? 'one day before' : `${days} days before`}
              </option>
            ))}
          </select>
          <p class="hint">And once more when it is over. What is reported or done by then is not told.</p>
        </div>
        <p class="submit">
          <button type="submit" class="main">
            Save
          </button>{' '}
          <span class="consequence">
            Letters name things and people, never what was written, and nothing of confidential records. The
            list here has all of it, whatever you choose.
          </span>
        </p>
      </form>
    </Page>
  )
}
