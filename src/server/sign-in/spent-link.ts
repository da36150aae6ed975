import type { Context } from 'hono'
import { type SignInRefusal, sentenceForSignIn } from '../../access/sign-in.ts'
import { RefusedPage } from '../../web/pages/trouble.tsx'
import { frameOf } from '../respond.ts'
import type { Deps } from '../route.ts'
import { STATUS } from '../statuses.ts'
import { answerPrivately } from './private-page.ts'

/** The page for a link that leads nowhere: spent, withdrawn, too old, or none of ours; all look alike. */
export const showSpentLink = (context: Context, deps: Deps, refusal: SignInRefusal): Response => {
  const page = RefusedPage({
    frame: { ...frameOf(context, deps), path: '/' },
    partnership: null,
    sentence: sentenceForSignIn(refusal),
    kept: 'Nothing was changed.',
  })
  return answerPrivately(context, page, STATUS[refusal.reason])
}
