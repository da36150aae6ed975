import type { Context } from 'hono'
import { WATCH_SORTS } from '../register/watch/watch-views.ts'
import type { WatchAsked } from '../storage/watch.ts'
import { WatchPage } from '../web/pages/watch.tsx'
import { watchRows } from '../web/watch-rows.ts'
import { answerTable } from './answer-table.ts'
import { lookedAt } from './looked.ts'
import { originOf } from './origin.ts'
import { notFound, pageFor } from './respond.ts'
import { type Deps, get, pageAsked, param, type Route } from './route.ts'

const watchAsked = (context: Context, deps: Deps): WatchAsked => ({
  kind: context.req.query('kind') === 'area' ? 'area' : 'issue',
  narrow: lookedAt(context),
  sort: WATCH_SORTS.find((sort) => sort === context.req.query('sort')) ?? 'statements',
  today: deps.now().slice(0, 10),
})

/** How issues of concern and areas of cooperation are spoken of through the years: a page, and all of it as a table. */
export const watchRoutes: readonly Route[] = [
  get('/:p/watch', async (context, deps) =>
    pageFor(
      context,
      deps,
      await deps.store.watch.list(param(context, 'p'), watchAsked(context, deps), pageAsked(context)),
      (view, frame) => WatchPage({ frame, view }),
      'partnership',
    ),
  ),

  get('/:p/watch.csv', async (context, deps) => {
    const p = param(context, 'p')
    const found = await deps.store.watch.all(p, watchAsked(context, deps))
    if (!found) return notFound(context, deps, 'partnership')
    return answerTable(context, 'watch.csv', watchRows(found, originOf(context, deps)))
  }),
]
