import { isDay } from '../partnership/partial-date.ts'
import { type ConceptAddress, to } from '../web/addresses.ts'
import { ConceptPage } from '../web/pages/concept.tsx'
import { FrameworkPage } from '../web/pages/framework.tsx'
import { FrameworksPage } from '../web/pages/frameworks.tsx'
import { TwoConceptsPage } from '../web/pages/two-concepts.tsx'
import { pageFor } from './respond.ts'
import { get, numberIn, param, type Route } from './route.ts'

/** A part of a framework as a list to choose from names it: "2030-agenda/16". */
const partChosen = (typed: string): ConceptAddress | null => {
  const [, framework, code] = /^([^/]+)\/([^/]+)$/.exec(typed) ?? []
  return framework && code ? { framework, code } : null
}

/** Frameworks: all of a partnership, one with its outline, a concept with what serves it, and two with what serves both. */
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
    const part = plan && (numberIn(context.req.query('part') ?? '') || null)
    const [p, f, code] = [param(context, 'p'), param(context, 'f'), param(context, 'code')]
    const other = partChosen(context.req.query('with') ?? '')
    if (other) return context.redirect(to.twoConcepts(p, { framework: f, code }, other), 303)
    return pageFor(
      context,
      deps,
      await deps.store.frameworks.concept(p, f, code, on),
      (view, frame) => ConceptPage({ frame, view, on, today, plan, part }),
      'part of a framework',
    )
  }),

  get('/:p/frameworks/:f/:code/with/:g/:other', async (context, deps) => {
    const today = deps.now().slice(0, 10)
    const p = param(context, 'p')
    const one = { framework: param(context, 'f'), code: param(context, 'code') }
    const other = { framework: param(context, 'g'), code: param(context, 'other') }
    return pageFor(
      context,
      deps,
      await deps.store.crosswalks.concepts(p, one, other, today),
      (view, frame) => TwoConceptsPage({ frame, view, today }),
      'part of a framework',
    )
  }),
]
