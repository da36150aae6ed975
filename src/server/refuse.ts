import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { RefusedPage } from '../web/pages/trouble.tsx'
import { answerPage, frameOf } from './respond.ts'
import { type Deps, param } from './route.ts'

/** Says in one sentence why something was not done. */
export const refuse = async (
  context: Context,
  deps: Deps,
  sentence: string,
  status: ContentfulStatusCode,
  back?: string,
): Promise<Response> =>
  answerPage(
    context,
    RefusedPage({
      frame: frameOf(context, deps),
      partnership: await deps.store.partnerships.get(param(context, 'p')),
      sentence,
      kept: 'All else stands as it was.',
      ...(back !== undefined && { back }),
    }),
    status,
  )
