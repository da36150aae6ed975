import { TRAIL_ACTS, TRAIL_OBJECTS } from '../access/trail-acts.ts'
import { JOINT_CHAIN, SECRETARIAT_CHAIN, sideChain } from '../access/trail-chain.ts'
import type { Side } from '../partnership/partnership.ts'
import type { TrailContent, TrailFacts, TrailRowView } from '../register/trail-view.ts'
import { to } from './addresses.ts'
import { capital } from './words.ts'

const known = (words: Readonly<Record<string, string>>, name: string): string =>
  Object.hasOwn(words, name) ? words[name]! : name

/** What was done, "changed the marking"; an act that a newer version wrote stands as it is named. */
export const actWords = (act: string): string => known(TRAIL_ACTS, act)

/** In which capacity somebody acted: "Desk officer, side editor"; "" for the machine. */
export const capacityWords = ({ post, role }: Pick<TrailRowView, 'post' | 'role'>): string =>
  [post, role].filter(Boolean).join(', ')

/** What an act was on, and where that is shown; null where it is not shown, or not to whoever reads. */
export const objectOf = (
  p: string | null,
  { objectKind, objectId, record }: Pick<TrailRowView, 'objectKind' | 'objectId' | 'record'>,
): { readonly words: string; readonly href: string | null } => {
  const kind = known(TRAIL_OBJECTS, objectKind)
  const number = Number(objectId)
  if (p === null) return { words: capital([kind, objectId].filter(Boolean).join(' ')), href: null }
  switch (objectKind) {
    case 'record':
      return record
        ? { words: record.title, href: to.record(p, record.id) }
        : { words: `Record ${objectId}`, href: null }
    case 'statement': {
      const [of, n] = objectId.split('/')
      return record
        ? { words: `Statement ${n} of ${record.title}`, href: to.statement(p, record.id, Number(n)) }
        : { words: `Statement ${n} of record ${of}`, href: null }
    }
    case 'line': {
      const [of, n] = objectId.split('/')
      return record
        ? { words: `An action line of ${record.title}`, href: to.planLine(p, record.id, Number(n)) }
        : { words: `Action line ${n} of record ${of}`, href: null }
    }
    case 'person':
      return { words: `Person ${objectId}`, href: to.person(p, number) }
    case 'partnership':
      return { words: 'The partnership', href: to.partnership(p) }
    case 'framework':
      return { words: `The framework ${objectId}`, href: to.framework(p, objectId) }
    case 'invitation':
    case 'post':
      return { words: capital(`${kind} ${objectId}`), href: to.access(p) }
    default:
      return { words: capital(`${kind} ${objectId}`), href: null }
  }
}

/** How a value of a fact is written; a side by its short name. */
const valueWords = (
  name: string,
  value: TrailFacts[string] | undefined,
  sides: readonly Pick<Side, 'id' | 'shortName'>[],
): string => {
  const side = name === 'side' ? sides.find(({ id }) => id === value) : undefined
  if (side) return side.shortName
  if (value === null || value === undefined || value === '') return 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value)
}

/** What changed, fact by fact: those that were the same before and after are left out. */
export const changesIn = (
  { before, after }: TrailContent,
  sides: readonly Pick<Side, 'id' | 'shortName'>[],
): readonly string[] => {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return names.flatMap((name) => {
    const words = (facts: TrailFacts | null) => valueWords(name, facts?.[name], sides)
    const [was, is] = [words(before), words(after)]
    if (before && after) return was === is ? [] : [`${name}: ${was} → ${is}`]
    const only = before ? was : is
    return only === 'none' ? [] : [`${name}: ${only}`]
  })
}

/** What a chain is called: who reads it. */
export const chainWords = (chain: string, sides: readonly Side[]): string => {
  if (chain === JOINT_CHAIN) return 'Both sides’'
  if (chain === SECRETARIAT_CHAIN) return 'The joint secretariat’s own'
  const side = sides.find(({ id }) => chain === sideChain(id))
  return side ? `${side.shortName}’s own` : 'The instance’s'
}
