import type { Context } from 'hono'
import { isAccessRefusal } from '../access/refusal.ts'
import { maySaveSearch } from '../access/saved-search.ts'
import { type SavedSearchRefusal, sentenceForSavedSearch } from '../search/saved-search.ts'
import { to } from '../web/addresses.ts'
import { SavedSearchesPage } from '../web/pages/saved-searches.tsx'
import { forbid } from './forbid.ts'
import { readForm } from './form.ts'
import { leaveNotice } from './notices.ts'
import { refuse } from './refuse.ts'
import { answerPage, frameOf, notFound } from './respond.ts'
import { type Deps, get, param, post, type Route } from './route.ts'
import { STATUS } from './statuses.ts'

const list: Route['answer'] = async (context, deps) => {
  const p = param(context, 'p')
  const view = await deps.store.savedSearches.list(p)
  if (view) return answerPage(context, SavedSearchesPage({ frame: frameOf(context, deps), view }))
  const may = maySaveSearch(context.get('actor'), p)
  return may.ok || !(await deps.store.partnerships.get(p))
    ? notFound(context, deps, 'partnership')
    : forbid(context, deps, may.refusal, to.search(p))
}

type Refusal = Extract<
  Awaited<ReturnType<Deps['store']['savedSearches']['remove']>>,
  { readonly ok: false }
>['refusal']

const refusedBy = (context: Context, deps: Deps, refusal: Refusal, back: string) => {
  if (refusal.reason === 'not-found') return notFound(context, deps, 'partnership')
  if (isAccessRefusal(refusal)) return forbid(context, deps, refusal, back)
  const told: SavedSearchRefusal = refusal
  return refuse(context, deps, sentenceForSavedSearch(told), STATUS[told.reason], back)
}

const save: Route['answer'] = async (context, deps) => {
  const p = param(context, 'p')
  const form = await readForm(context)
  const query = form.text('q')
  const asked = { name: form.text('name'), query, alert: form.text('alert') === 'yes' }
  const outcome = await deps.store.savedSearches.save(p, asked, deps.now())
  if (!outcome.ok) return refusedBy(context, deps, outcome.refusal, to.search(p, { q: query.slice(0, 4000) }))
  leaveNotice(context, asked.alert ? 'searchWatched' : 'searchKept')
  return context.redirect(to.savedSearches(p), 303)
}

const remove: Route['answer'] = async (context, deps) => {
  const p = param(context, 'p')
  const outcome = await deps.store.savedSearches.remove(p, (await readForm(context)).text('id'))
  if (!outcome.ok) return refusedBy(context, deps, outcome.refusal, to.savedSearches(p))
  leaveNotice(context, 'searchGone')
  return context.redirect(to.savedSearches(p), 303)
}

/** The searches that somebody keeps for themselves. */
export const savedSearchRoutes: readonly Route[] = [
  get('/:p/searches', list),
  post('/:p/searches', save),
  post('/:p/searches/removal', remove),
]
