import { granted, type Outcome, refused } from '../text/outcome.ts'
import type { FrameworkRefusal } from './framework-refusal.ts'
import { isSlug, LABEL_LIMIT, type Labels, type Scheme, slugOf } from './scheme.ts'
import type { Given } from './scheme-read.ts'

/** What a framework is called: as whoever brings it in says, else as its file does. */
export const namedScheme = (
  given: Given,
  own: { readonly titles: Labels; readonly id: string },
): Outcome<Pick<Scheme, 'id' | 'titles'>, FrameworkRefusal> => {
  const titles: Labels = given.title === null ? own.titles : { ...own.titles, en: given.title.trim() }
  if (Object.values(titles).every((title) => title === '')) return refused({ reason: 'framework-unnamed' })
  if (Object.values(titles).some((title) => title.length > LABEL_LIMIT))
    return refused({ reason: 'framework-unnamed' })
  const id = given.id ?? (own.id || slugOf(Object.values(titles)[0]!))
  return isSlug(id) ? granted({ id, titles }) : refused({ reason: 'framework-name-unfit' })
}
