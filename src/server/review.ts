import { ASSIGNED_TO, DUE_BY, REVIEW_SORTS, type ReviewQuery } from '../register/review-views.ts'
import { ReviewPage } from '../web/pages/review.tsx'
import { kindAsked } from './records.ts'
import { pageFor } from './respond.ts'
import { get, numberIn, pageAsked, param, type Route } from './route.ts'

const oneOf = <T extends string>(list: readonly T[], words: string | undefined): T | null =>
  list.find((each) => each === words) ?? null

/** What waits for whoever asks. */
export const reviewRoutes: readonly Route[] = [
  get('/:p/review', async (context, deps) => {
    const asked = (name: string) => context.req.query(name)
    const query: ReviewQuery = {
      sort: oneOf(REVIEW_SORTS, asked('sort')),
      record: numberIn(asked('record') ?? '') || null,
      kind: kindAsked(asked('kind')),
      assigned: oneOf(ASSIGNED_TO, asked('assigned')),
      due: oneOf(DUE_BY, asked('due')),
      page: pageAsked(context),
    }
    const today = deps.now().slice(0, 10)
    return pageFor(
      context,
      deps,
      await deps.store.review.queue(param(context, 'p'), query, today),
      (view, frame) => ReviewPage({ frame, view, today }),
      'partnership',
    )
  }),
]
