import type { Context } from 'hono'
import { PARTY_SORTS } from '../register/map/present.ts'
import type { MapAsked } from '../storage/partnership-map.ts'
import { mapRows } from '../web/map-rows.ts'
import { MapPage } from '../web/pages/map.tsx'
import { MapMeetingsPage } from '../web/pages/map-meetings.tsx'
import { answerTable } from './answer-table.ts'
import { lookedAt } from './looked.ts'
import { originOf } from './origin.ts'
import { notFound, pageFor } from './respond.ts'
import { type Deps, get, pageAsked, param, type Route } from './route.ts'

const mapAsked = (context: Context, deps: Deps): MapAsked => {
  const { mechanism, from, until } = lookedAt(context)
  return {
    sort: PARTY_SORTS.find((sort) => sort === context.req.query('by')) ?? 'bodies',
    narrow: { mechanism, from, until },
    today: deps.now().slice(0, 10),
  }
}

/** The partnership as a map: a page and a table, and the meetings behind each number. */
export const mapRoutes: readonly Route[] = [
  get('/:p/map', async (context, deps) =>
    pageFor(
      context,
      deps,
      await deps.store.partnershipMap.get(param(context, 'p'), mapAsked(context, deps)),
      (view, frame) => MapPage({ frame, view }),
      'partnership',
    ),
  ),

  get('/:p/map.csv', async (context, deps) => {
    const view = await deps.store.partnershipMap.get(param(context, 'p'), mapAsked(context, deps))
    if (!view) return notFound(context, deps, 'partnership')
    if (view.slow) return context.text('That took too long and was given up. Try again later.\n', 503)
    return answerTable(context, 'map.csv', mapRows(view, originOf(context, deps)))
  }),

  get('/:p/map/meetings', async (context, deps) =>
    pageFor(
      context,
      deps,
      await deps.store.partnershipMap.meetings(
        param(context, 'p'),
        mapAsked(context, deps),
        { one: context.req.query('one') ?? '', other: context.req.query('other') || null },
        pageAsked(context),
      ),
      (view, frame) => MapMeetingsPage({ frame, view }),
      'meeting',
    ),
  ),
]
