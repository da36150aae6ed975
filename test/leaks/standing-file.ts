import type { PartnershipFile } from '../../src/partnership/partnership.ts'
import { samplePartnership } from '../../src/storage/testing/sample-partnership.ts'
import { OPEN } from './sights.ts'
import { canary, capitalCanary } from './tokens.ts'

/** The fields of a partnership file in which anything may be written. */
const FREE = new Set([
  'name',
  'shortName',
  'about',
  'title',
  'place',
  'venue',
  'note',
  'source',
  'unit',
  'post',
  'meaning',
])

/** A partnership file with a canary in every free-text field. Records name its people and things by words it lists too. */
export const standingFile = (
  p: string,
): { readonly file: PartnershipFile; readonly words: readonly string[] } => {
  const words: string[] = []
  const salted = (value: unknown, path: string, name = ''): unknown => {
    if (Array.isArray(value)) return value.map((each, at) => salted(each, `${path}.${at}`, name))
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(
        Object.entries(value).map(([key, each]) => [key, salted(each, `${path}.${key}`, key)]),
      )
    // A membership's post is a key of the file; a co-chair's is what somebody was called.
    const free = FREE.has(name) && !/memberships/.test(path)
    if (!free || (typeof value !== 'string' && value !== null)) return value
    words.push(canary(p, path))
    return `${value ?? 'Said'} ${capitalCanary(p, path)}`
  }
  const open = p === OPEN
  const { id, bodies, people, instruments, topics, mechanisms, ...rest } = samplePartnership(p, {
    demonstration: open,
    portal: open,
  })
  const called = {
    bodies,
    abbreviations: [{ short: 'ROW', meaning: 'rowing' }],
    people: people.map((each) => ({ ...each, alsoKnownAs: [...each.alsoKnownAs, each.name] })),
    instruments: instruments.map((each) => ({ ...each, aliases: [...each.aliases, each.name] })),
    topics: topics.map((each) => ({ ...each, aliases: [...each.aliases, each.name] })),
    mechanisms: mechanisms.map((each) => ({ ...each, aliases: [...each.aliases, each.name] })),
  }
  return { file: { id, ...(salted({ ...rest, ...called }, '') as Omit<PartnershipFile, 'id'>) }, words }
}
