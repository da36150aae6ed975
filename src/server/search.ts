import { DOCX } from '../reading/formats/ooxml/package.ts'
import { citedListDocx } from '../reports/writers/cited-list-docx.ts'
import { printQuery } from '../search/print-query.ts'
import { citedHits } from '../web/cited-hits.ts'
import { hitRows } from '../web/hit-rows.ts'
import { SearchPage } from '../web/pages/search.tsx'
import { answerMade } from './answer-file.ts'
import { answerTable } from './answer-table.ts'
import { originOf } from './origin.ts'
import { notFound, pageFor } from './respond.ts'
import { type Deps, get, pageAsked, param, type Route } from './route.ts'

const todayOf = ({ now }: Deps): string => now().slice(0, 10)

const TOO_LONG = 'That took too long and was given up. Narrow the search.\n'

/** So long somebody waits for a model of sentences that stands elsewhere, in milliseconds; then words alone tell what is close. */
const MOST_WAIT = 1500

/** What was found; with a model of sentences, what is close by that too. It is asked only where few have the words themselves. */
const found = async (deps: Deps, p: string, typed: string, page: number) => {
  const { store, embedder } = deps
  const today = todayOf(deps)
  const view = await store.search.find(p, typed, page, today, embedder ? 'later' : 'now')
  if (!view || !embedder || view.closeTo === null) return view
  const asked = await embedder.embed([view.closeTo], MOST_WAIT)
  const vector = asked.ok ? { model: embedder.model, vector: asked.value[0]! } : null
  return {
    ...view,
    close: await store.search.close(p, typed, today, vector),
    closeBy: { model: embedder.model, host: embedder.host },
  }
}

/** Searching in a partnership: a page of what was found, and all of it as a table or a list with citations. */
export const searchRoutes: readonly Route[] = [
  get('/:p/search', async (context, deps) =>
    pageFor(
      context,
      deps,
      await found(deps, param(context, 'p'), context.req.query('q') ?? '', pageAsked(context)),
      (view, frame) => SearchPage({ frame, view }),
      'partnership',
    ),
  ),

  get('/:p/search.csv', async (context, deps) => {
    const p = param(context, 'p')
    const found = await deps.store.search.all(p, context.req.query('q') ?? '', todayOf(deps))
    if (!found) return notFound(context, deps, 'partnership')
    if (!found.hits) return context.text(TOO_LONG, 503)
    return answerTable(context, 'search.csv', hitRows(p, originOf(context, deps), found.hits))
  }),

  get('/:p/search.docx', async (context, deps) => {
    const found = await deps.store.search.cited(
      param(context, 'p'),
      context.req.query('q') ?? '',
      todayOf(deps),
    )
    if (!found) return notFound(context, deps, 'partnership')
    const { cited } = found
    if (!cited) return context.text(TOO_LONG, 503)
    const q = printQuery(cited.query)
    const list = citedHits(cited, q, todayOf(deps), originOf(context, deps))
    return answerMade(context, { name: 'search.docx', mediaType: DOCX, bytes: await citedListDocx(list) })
  }),
]
