import type { Context } from 'hono'
import { to } from '../../web/addresses.ts'
import { AccountsPage } from '../../web/pages/accounts.tsx'
import { readForm } from '../form.ts'
import { leaveNotice } from '../notices.ts'
import { frameOf, notFound } from '../respond.ts'
import { type Deps, get, param, post, type Route } from '../route.ts'
import { answerPrivately } from './private-page.ts'

/** Whoever runs the machine; null for all others, to whom these pages are not there. */
const administrator = (context: Context) => {
  const actor = context.get('actor')
  return actor.kind === 'person' && actor.administrator ? actor : null
}

const show = async (context: Context, deps: Deps): Promise<Response> => {
  const actor = administrator(context)
  if (!actor) return notFound(context, deps)
  const partnerships = await deps.gate.partnerships()
  const page = AccountsPage({
    frame: frameOf(context, deps),
    accounts: await deps.gate.accounts.list(),
    own: actor.account,
    partnerships,
  })
  return answerPrivately(context, page)
}

const block = async (context: Context, deps: Deps): Promise<Response> => {
  const [actor, id] = [administrator(context), param(context, 'id')]
  // Nobody locks the machine for themselves.
  if (!actor || id === actor.account) return notFound(context, deps)
  const blocked = (await readForm(context)).text('blocked') === 'yes'
  const { accounts } = deps.gate
  const setting = blocked ? accounts.block : accounts.letIn
  if (!(await setting(id, actor, deps.now())) && !(await accounts.get(id))) return notFound(context, deps)
  leaveNotice(context, blocked ? 'blocked' : 'let-in')
  return context.redirect(to.accounts(), 303)
}

/** All accounts of the instance. */
export const accountsRoutes: readonly Route[] = [get('/accounts', show), post('/accounts/:id/block', block)]
