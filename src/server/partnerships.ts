import { to } from '../web/addresses.ts'
import { HelpPage } from '../web/pages/help.tsx'
import { HomePage } from '../web/pages/home.tsx'
import { PartnershipPage } from '../web/pages/partnership.tsx'
import { sidesCss } from '../web/sides-css.ts'
import { answerPage, frameOf, notFound, pageFor } from './respond.ts'
import { get, numberAt, param, type Route } from './route.ts'

/** The instance's front, a partnership at a glance, its colours, and help. */
export const partnershipRoutes: readonly Route[] = [
  get('/', async (context, deps) => {
    const { partnerships } = await deps.store.partnerships.list()
    const [only, ...more] = partnerships
    if (only && more.length === 0) return context.redirect(to.partnership(only.id), 302)
    return answerPage(context, HomePage({ frame: frameOf(context, deps), partnerships }))
  }),

  get('/help', (context, deps) => answerPage(context, HelpPage({ frame: frameOf(context, deps) }))),

  // A short address to cite: it leads to the first partnership of the instance; the fragment goes with it.
  get('/records/:id', async (context, deps) => {
    const { partnerships } = await deps.store.partnerships.list()
    const id = numberAt(context, 'id')
    return partnerships[0] && id
      ? context.redirect(to.record(partnerships[0].id, id), 302)
      : notFound(context, deps, 'record')
  }),

  get('/:p', async (context, deps) => {
    const [p, today] = [param(context, 'p'), deps.now().slice(0, 10)]
    const plans = await deps.store.work.ahead(p)
    return pageFor(
      context,
      deps,
      await deps.store.overview(p),
      (view, frame) => PartnershipPage({ frame, view, plans, today }),
      'partnership',
    )
  }),

  get('/:p/sides.css', async (context, deps) => {
    const partnership = await deps.store.partnerships.get(param(context, 'p'))
    if (!partnership) return notFound(context, deps)
    return context.body(sidesCss(partnership.sides), 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'private, max-age=300',
    })
  }),
]
