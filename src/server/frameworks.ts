import { isDay } from '../partnership/partial-date.ts'
import { ConceptPage } from '../web/pages/concept.tsx'
import { FrameworkPage } from '../web/pages/framework.tsx'
import { FrameworksPage } from '../web/pages/frameworks.tsx'
import { pageFor } from './respond.ts'
import { get, numberIn, param, type Route } from './route.ts'

/** Frameworks: all of a partnership, one with its outline, and a concept with what serves it. */
export const frameworkRoutes: readonly Route[] = [
  get('/:p/frameworks', async (context, deps) =>
    pageFor(
      context,
      deps,
      await deps.store.frameworks.list(param(context, 'p')),
      (view, frame) => FrameworksPage({ frame, view }),
      'partnership',
    ),
  ),

  get('/:p/frameworks/:f', async (context, deps) =>
    pageFor(
      context,
      deps,
      await deps.store.frameworks.get(param(context, 'p'), param(context, 'f')),
      (view, frame) => FrameworkPage({ frame, view }),
      'framework',
    ),
  ),

  get('/:p/frameworks/:f/:code', async (context, deps) => {
    const today = deps.now().slice(0, 10)
    const asked = context.req.query('on') ?? ''
    const on = isDay(asked) ? asked : today
    const plan = numberIn(context.req.query('plan') ?? '') || null
    const [p, f, code] = [param(context, 'p'), param(context, 'f'), param(context, 'code')]
    return pageFor(
      context,
      deps,
      await deps.store.frameworks.concept(p, f, code, on),
      (view, frame) => ConceptPage({ frame, view, on, today, plan }),
      'part of a framework',
    )
  }),
]
