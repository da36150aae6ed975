import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { render } from '../../web/render.ts'
import { answerPage } from '../respond.ts'

/**
 * A page whose address or content is for one person alone: nobody keeps it, and its address is told to no page that it
 * leads to. The origin is still told, or a browser would send its forms like a stranger’s.
 */
export const answerPrivately = (
  context: Context,
  page: Parameters<typeof render>[0],
  status: ContentfulStatusCode = 200,
): Response => {
  const answer = answerPage(context, page, status)
  answer.headers.set('cache-control', 'no-store')
  answer.headers.set('referrer-policy', 'strict-origin')
  return answer
}
