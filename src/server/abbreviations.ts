import type { Context } from 'hono'
import { isAccessRefusal } from '../access/refusal.ts'
import { sentenceForAbbreviation } from '../partnership/abbreviation.ts'
import { to } from '../web/addresses.ts'
import { AbbreviationsPage } from '../web/pages/abbreviations.tsx'
import { forbid } from './forbid.ts'
import { readForm } from './form.ts'
import { leaveNotice } from './notices.ts'
import { refuse } from './refuse.ts'
import { answerPage, frameOf, notFound, pageFor } from './respond.ts'
import { type Deps, get, param, post, type Route } from './route.ts'
import { STATUS } from './statuses.ts'

const typedIn = async (context: Context) => {
  const form = await readForm(context)
  return { short: form.text('short'), meaning: form.text('meaning') }
}

/** Keeps what a short form stands for; where it can't be, the form again with what was typed. */
const add: Route['answer'] = async (context, deps) => {
  const p = param(context, 'p')
  const typed = await typedIn(context)
  const outcome = await deps.store.abbreviations.add(p, typed)
  if (outcome.ok) {
    leaveNotice(context, 'shortFormKept')
    return context.redirect(to.abbreviations(p), 303)
  }
  const { refusal } = outcome
  if (refusal.reason === 'not-found') return notFound(context, deps, 'partnership')
  if (isAccessRefusal(refusal)) return forbid(context, deps, refusal, to.abbreviations(p))
  const view = await deps.store.abbreviations.list(p)
  if (!view) return notFound(context, deps, 'partnership')
  const frame = { ...frameOf(context, deps), path: to.abbreviations(p) }
  return answerPage(
    context,
    AbbreviationsPage({ frame, view, refused: { refusal, typed } }),
    STATUS[refusal.reason],
  )
}

const remove: Route['answer'] = async (context, deps) => {
  const p = param(context, 'p')
  const outcome = await deps.store.abbreviations.remove(p, await typedIn(context))
  if (outcome.ok) {
    leaveNotice(context, 'shortFormGone')
    return context.redirect(to.abbreviations(p), 303)
  }
  return refusedBy(context, deps, outcome.refusal)
}

type Refusal = Extract<
  Awaited<ReturnType<Deps['store']['abbreviations']['remove']>>,
  { readonly ok: false }
>['refusal']

const refusedBy = (context: Context, deps: Deps, refusal: Refusal) => {
  const back = to.abbreviations(param(context, 'p'))
  if (refusal.reason === 'not-found') return notFound(context, deps, 'partnership')
  return isAccessRefusal(refusal)
    ? forbid(context, deps, refusal, back)
    : refuse(context, deps, sentenceForAbbreviation(refusal), STATUS[refusal.reason], back)
}

/** What short forms stand for when something is searched for, and how its editors change it. */
export const abbreviationRoutes: readonly Route[] = [
  get('/:p/abbreviations', async (context, deps) =>
    pageFor(
      context,
      deps,
      await deps.store.abbreviations.list(param(context, 'p')),
      (view, frame) => AbbreviationsPage({ frame, view }),
      'partnership',
    ),
  ),
  post('/:p/abbreviations', add),
  post('/:p/abbreviations/removal', remove),
]
