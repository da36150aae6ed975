import type { NewArea, NewAreasView } from '../search/rising/new-areas-view.ts'
import { to } from './addresses.ts'

type Given = Pick<NewAreasView, 'partnership' | 'since' | 'until' | 'years'>

/** Of which years: all, the later ones, or those before. */
type When = 'all' | 'later' | 'before'

const yearsOf = (when: When, { since, until }: Given): { from: string | null; until: string | null } => {
  if (when === 'all' || since === null) return { from: null, until: null }
  return when === 'later' ? { from: since, until } : { from: null, until: String(Number(since) - 1) }
}

/** Where the statements with a term are: those on the topic that it names, else what is found by its words. */
export const statementsWith = (given: Given, { term, topic }: NewArea, when: When): string => {
  const p = given.partnership.id
  const years = yearsOf(when, given)
  if (topic) return `${to.topic(p, topic.kind, topic.id, years)}#statements`
  const narrowed = years.until === null ? '' : ` year:${years.from ?? '1000'}-${years.until}`
  return to.search(p, { q: `"${term.replaceAll('"', ' ')}" in:statements${narrowed}` })
}

/** "3 of 4, before 0 of 7". */
export const riseWords = (
  { later, before }: NewArea,
  { occasions }: Pick<NewAreasView, 'occasions'>,
): string =>
  `in ${later} of ${occasions.later} occasions since, before in ${before === 0 ? 'none' : before} of ${occasions.before}`
