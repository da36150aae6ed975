import { hitRows } from '../web/hit-rows.ts'
import { SearchPage } from '../web/pages/search.tsx'
import { answerTable } from './answer-table.ts'
import { originOf } from './origin.ts'
import { notFound, pageFor } from './respond.ts'
import { get, pageAsked, param, type Route } from './route.ts'

/** Searching in a partnership: a page of what was found, and all of it as a table. */
export const searchRoutes: readonly Route[] = [
  get('/:p/search', async (context, deps) =>
    pageFor(
      context,
      deps,
      await deps.store.search.find(param(context, 'p'), context.req.query('q') ?? '', pageAsked(context)),
      (view, frame) => SearchPage({ frame, view }),
      'partnership',
    ),
  ),

  get('/:p/search.csv', async (context, deps) => {
    const p = param(context, 'p')
    const found = await deps.store.search.all(p, context.req.query('q') ?? '')
    if (!found) return notFound(context, deps, 'partnership')
    if (!found.hits) return context.text('That took too long and was given up. Narrow the search.\n', 503)
    return answerTable(context, 'search.csv', hitRows(p, originOf(context, deps), found.hits))
  }),
]
