import { likenessStep } from '../search/agreed/likeness-step.ts'
import type { Context } from './database.ts'
import type { Narrowed } from './wording-candidates.ts'
import { type KnownWording, wordingsLike } from './wordings.ts'

type Asked = Narrowed & {
  /** How much it has to have in common. */
  readonly least: number
  /** Wordings that are not meant. */
  readonly refused?: (wording: KnownWording) => boolean
}

/**
 * The adopted wording that is nearest to a text: the most like, in steps of a twentieth, and of those as like the nearest in time, which is the
 * latest of those before a day, else the earliest.
 */
export const nearestWording = async (
  context: Pick<Context, 'db' | 'actor'>,
  p: string,
  text: string,
  { least, refused = () => false, ...narrowed }: Asked,
): Promise<KnownWording | null> => {
  const found = await wordingsLike(context, p, text, { ...narrowed, near: true })
  const near = found.filter((each) => each.likeness >= least && !refused(each))
  const forward = narrowed.before === undefined ? 1 : -1
  const [first] = near.toSorted(
    (a, b) => likenessStep(b) - likenessStep(a) || forward * (a.date ?? '').localeCompare(b.date ?? ''),
  )
  return first ?? null
}
