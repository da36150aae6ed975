import type { NearWordings, Wording } from '../search/agreed/agreed-view.ts'
import type { Context } from './database.ts'
import { statementKey, statementsBy } from './links-of.ts'
import { nearestWording } from './nearest-wording.ts'
import type { WithinTime } from './within-time.ts'

/** What is nearest to a statement has to have so much in common with it. */
const LEAST_NEAR = 0.4

/** A statement by its record, its words and its day. */
type Own = { readonly record: number; readonly text: string; readonly day: string | null }

/** The adopted wordings that are nearest to a statement before its day and after it, each as far as there was time to look for it. */
export const nearWordings = async (
  context: Pick<Context, 'db' | 'actor'>,
  p: string,
  { record, text, day }: Own,
  within: WithinTime,
): Promise<NearWordings> => {
  if (day === null) return { earlier: null, later: null, slow: [], undated: true }
  const nearest = async (when: { before: string } | { after: string }): Promise<Wording | null> => {
    const first = await nearestWording(context, p, text, { ...when, but: record, least: LEAST_NEAR })
    if (!first) return null
    const row = (await statementsBy(context.db, p, [first])).get(statementKey(first))
    return row ? { row, level: first.level, likeness: first.likeness } : null
  }
  const earlier = await within(async () => ({ wording: await nearest({ before: day }) }))
  const later = await within(async () => ({ wording: await nearest({ after: day }) }))
  return {
    ...{ earlier: earlier?.wording ?? null, later: later?.wording ?? null, undated: false },
    slow: [...(earlier ? [] : ['earlier' as const]), ...(later ? [] : ['later' as const])],
  }
}
