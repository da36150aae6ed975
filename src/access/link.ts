import type { Standing } from '../register/standing.ts'
import { refused } from '../text/outcome.ts'
import type { Actor } from './actor.ts'
import { type May, mayDecide } from './record.ts'

type Two = readonly [Standing, Standing]

/**
 * Saying that words of one record and a line of another belong together: for those who decide on both. Of two drafts both are one
 * side's, so that what is said of them is that side's alone.
 */
export const mayLink = (actor: Actor, p: string, [one, other]: Two): May => {
  const may = mayDecide(actor, p, one)
  if (!may.ok) return may
  if (one.stage === 'draft' && other.stage === 'draft' && one.owner !== other.owner)
    return refused({ reason: 'for-owner-side' })
  const too = mayDecide(actor, p, other)
  // What is done on a draft is done in the post of its side.
  return too.ok && one.stage === 'draft' ? may : too
}

/** Who reads what is said of two records: where one is a draft, its side alone, for good, since the entry tells of both. */
export const readBy = ([one, other]: Two): Pick<Standing, 'owner' | 'stage'> & {
  readonly apart: boolean
} => {
  const draft = [one, other].find(({ stage }) => stage === 'draft')
  return { ...(draft ?? one), apart: draft !== undefined }
}
