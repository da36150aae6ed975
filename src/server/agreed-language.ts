import type { Context } from 'hono'
import { KINDS } from '../reading/statement.ts'
import type { AgreedAsked } from '../search/agreed/agreed-view.ts'
import { AgreedLanguagePage } from '../web/pages/agreed-language.tsx'
import { lookedAt } from './looked.ts'
import { pageFor } from './respond.ts'
import { get, param, type Route } from './route.ts'

const askedIn = (context: Context): AgreedAsked => {
  const kind = context.req.query('kind')
  return {
    ...lookedAt(context),
    text: (context.req.query('text') ?? '').trim(),
    kind: KINDS.find((each) => each === kind) ?? null,
  }
}

/** The closest adopted wordings of what somebody writes. */
export const agreedLanguageRoutes: readonly Route[] = [
  get('/:p/agreed-language', async (context, deps) =>
    pageFor(
      context,
      deps,
      await deps.store.agreedLanguage.find(param(context, 'p'), askedIn(context)),
      (view, frame) => AgreedLanguagePage({ frame, view }),
      'partnership',
    ),
  ),
]
