import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { emailFrom, sentenceForAppointment } from '../../access/appointment.ts'
import { choosePassword, sentenceForPassword } from '../../access/password.ts'
import { sentenceForSignIn } from '../../access/sign-in.ts'
import { to } from '../../web/addresses.ts'
import { type AccountRefused, FirstAdministratorPage } from '../../web/pages/first-administrator.tsx'
import { readForm } from '../form.ts'
import { frameOf } from '../respond.ts'
import { type Deps, get, param, post, type Route } from '../route.ts'
import { hashPassword } from './argon2.ts'
import { isFirstLink } from './first-administrator.ts'
import { mayTry } from './limits.ts'
import { tidyName } from './names.ts'
import { answerPrivately } from './private-page.ts'
import { startSession } from './session-cookie.ts'
import { showSpentLink } from './spent-link.ts'
import { digestOf } from './token.ts'

const show = (context: Context, deps: Deps, refused: AccountRefused | null) => {
  const page = FirstAdministratorPage({
    frame: frameOf(context, deps),
    token: param(context, 'token'),
    refused,
  })
  return answerPrivately(context, page, refused ? 422 : 200)
}

const make = async (context: Context, deps: Deps): Promise<Response> => {
  const form = await readForm(context)
  const [token, now] = [param(context, 'token'), deps.now()]
  const may = await mayTry(context, deps, 'link', token)
  if (!may.ok) return showSpentLink(context, deps, may.refusal)
  if (!(await isFirstLink(deps.gate, token, now)))
    return showSpentLink(context, deps, { reason: 'link-spent' })
  const typed = { name: form.text('name').slice(0, 300), email: form.text('email').slice(0, 300) }
  const refuse = (field: AccountRefused['field'], sentence: string) =>
    show(context, deps, { sentence, field, typed })
  const name = tidyName(typed.name)
  if (!name) return refuse('name', sentenceForSignIn({ reason: 'name-missing' }))
  const email = emailFrom(typed.email)
  if (!email) return refuse('email', sentenceForAppointment({ reason: 'email-unclear' }))
  const chosen = choosePassword(form.text('password'), email)
  if (!chosen.ok) return refuse('password', sentenceForPassword(chosen.refusal))
  const account = {
    id: randomUUID(),
    name,
    email,
    proven: false,
    administrator: true,
    password: await hashPassword(chosen.value),
  }
  if (!(await deps.gate.accounts.addFirstAdministrator(digestOf(token), account, now)))
    return showSpentLink(context, deps, { reason: 'link-spent' })
  await startSession(context, deps, account.id)
  return context.redirect(to.account(), 303)
}

/** The first administrator, by the link that is printed at the console. */
export const firstAdministratorRoutes: readonly Route[] = [
  get('/first-administrator/:token', async (context, deps) =>
    (await isFirstLink(deps.gate, param(context, 'token'), deps.now()))
      ? show(context, deps, null)
      : showSpentLink(context, deps, { reason: 'link-spent' }),
  ),

  post('/first-administrator/:token', make),
]
