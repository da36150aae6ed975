import type { Context } from 'hono'
import { KINDS } from '../reading/statement.ts'
import type { AgreedAsked } from '../search/agreed/agreed-view.ts'
import { AgreedLanguagePage } from '../web/pages/agreed-language.tsx'
import { pageFor } from './respond.ts'
import { get, numberIn, param, type Route } from './route.ts'

const yearIn = (words: string | undefined): string | null =>
  /^\d{4}$/.test(words?.trim() ?? '') ? words!.trim() : null

const askedIn = (context: Context): AgreedAsked => {
  const kind = context.req.query('kind')
  return {
    text: (context.req.query('text') ?? '').trim(),
    mechanism: numberIn(context.req.query('mechanism') ?? '') || null,
    side: context.req.query('side') || null,
    from: yearIn(context.req.query('from')),
    until: yearIn(context.req.query('until')),
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
