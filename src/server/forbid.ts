import type { Context } from 'hono'
import { type AccessRefusal, sentenceForAccess } from '../access/refusal.ts'
import { RefusedPage } from '../web/pages/trouble.tsx'
import { answerPage, frameOf, notFound } from './respond.ts'
import { type Deps, param } from './route.ts'

/** Says why somebody may not do what they asked (403). What they don't see is not found instead. */
export const forbid = async (
  context: Context,
  deps: Deps,
  refusal: AccessRefusal,
  back?: string,
): Promise<Response> => {
  const p = param(context, 'p')
  const partnership = p ? await deps.store.partnerships.get(p) : null
  if (p && !partnership) return notFound(context, deps, 'partnership')
  const page = RefusedPage({
    frame: frameOf(context, deps),
    partnership,
    sentence: sentenceForAccess(refusal),
    kept: 'Nothing was changed. What you see here you can go on reading.',
    ...(back !== undefined && { back }),
  })
  return answerPage(context, page, 403)
}
