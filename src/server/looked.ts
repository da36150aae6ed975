import type { Context } from 'hono'
import type { WatchNarrow } from '../register/watch/said.ts'
import { yearOf } from '../text/dates.ts'
import { numberIn } from './route.ts'

const yearIn = (words: string | undefined): string | null => yearOf(words?.trim() ?? null)

/** Which series, side and years an address asks to look at; what is none narrows by nothing. */
export const lookedAt = (context: Context): WatchNarrow => ({
  mechanism: numberIn(context.req.query('mechanism') ?? '') || null,
  side: context.req.query('side') || null,
  from: yearIn(context.req.query('from')),
  until: yearIn(context.req.query('until')),
})
