import { notFound } from './respond.ts'
import { get, type Route } from './route.ts'

/** The style sheet and the script of the pages. Browsers ask for an icon unasked; there is none. */
export const assetRoutes: readonly Route[] = [
  get('/favicon.ico', (context) => context.body(null, 204, { 'cache-control': 'public, max-age=86400' })),

  get('/assets/:hash/:name', (context, deps) => {
    const found = Object.values(deps.assets).find(({ href }) => href === context.req.path)
    if (!found) return notFound(context, deps)
    return context.body(found.body, 200, {
      'content-type': found.type,
      'cache-control': 'public, max-age=31536000, immutable',
    })
  }),
]
