import type { Context } from 'hono'
import { DIGESTS, NOTIFICATION_SORTS, REMIND_DAYS, USUAL_SETTINGS } from '../register/notification.ts'
import { to } from '../web/addresses.ts'
import { NotificationSettingsPage, NotificationsPage } from '../web/pages/notifications.tsx'
import { forbid } from './forbid.ts'
import { readForm } from './form.ts'
import { leaveNotice } from './notices.ts'
import { answerPage, frameOf } from './respond.ts'
import { type Deps, get, pageAsked, post, type Route } from './route.ts'

/** For those who have signed in; to others it is said that they have to. */
const signedIn =
  (answer: Route['answer']): Route['answer'] =>
  (context, deps) =>
    context.get('actor').kind === 'person'
      ? answer(context, deps)
      : forbid(context, deps, { reason: 'sign-in-first' })

const read = async (context: Context, deps: Deps): Promise<Response> => {
  const id = (await readForm(context)).text('id') || null
  leaveNotice(context, 'unread', await deps.store.notifications.read(id, deps.now()))
  return context.redirect(to.notifications(), 303)
}

const save = async (context: Context, deps: Deps): Promise<Response> => {
  const form = await readForm(context)
  const digest = DIGESTS.find((each) => each === form.text('digest'))
  if (!digest) return context.text('Choose one of: daily, weekly, none. Nothing was changed.\n', 400)
  const sorts = NOTIFICATION_SORTS.filter((sort) => form.all('sorts').includes(sort))
  const remind = REMIND_DAYS.find((days) => String(days) === form.text('remind')) ?? USUAL_SETTINGS.remind
  await deps.store.notifications.set({ digest, sorts, remind })
  leaveNotice(context, 'letters')
  return context.redirect(to.notificationSettings(), 303)
}

/** What somebody is told, over all partnerships, and what of it is sent by e-mail. */
export const notificationRoutes: readonly Route[] = [
  get(
    '/notifications',
    signedIn(async (context, deps) => {
      const notifications = await deps.store.notifications.list(pageAsked(context))
      const unread = await deps.store.notifications.unread()
      return answerPage(context, NotificationsPage({ frame: frameOf(context, deps), notifications, unread }))
    }),
  ),
  post('/notifications/read', signedIn(read)),
  get(
    '/notifications/settings',
    signedIn(async (context, deps) =>
      answerPage(
        context,
        NotificationSettingsPage({
          frame: frameOf(context, deps),
          settings: await deps.store.notifications.settings(),
        }),
      ),
    ),
  ),
  post('/notifications/settings', signedIn(save)),
]
