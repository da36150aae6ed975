import type { Standing } from '../register/standing.ts'
import type { TrailContent } from '../register/trail-view.ts'
import { canonical } from './canonical.ts'
import type { ChainName, KeptContent, TrailEntry } from './trail-entry.ts'

/** SHA-256 of a text in UTF-8, in hexadecimal. Given by the edges: pure rooms know no library for it. */
export type Digest = (text: string) => string

/** What stands in place of the hash before the first entry. */
export const BEGINNING = '0'.repeat(64)

/** The hash of an entry: over its number, the hash before it, and all else that it says, its content by its digest alone. */
export const hashOf = (entry: TrailEntry, digest: Digest): string => digest(canonical(entry))

/** The canonical text of a content, as it is kept. */
export const contentText = ({ before, after, reason }: TrailContent): string =>
  canonical({ before, after, reason })

/**
 * The digest by which an entry vouches for its content. The salt keeps whoever may not see the content from guessing it by
 * trying out digests of what it may be.
 */
export const contentDigest = ({ salt, text }: KeptContent, digest: Digest): string =>
  digest(`{"content":${text},"salt":${canonical(salt)}}`)

/** The chain of a partnership that both sides read. */
export const JOINT_CHAIN = 'joint'
/** The chain of the joint secretariat's own drafts. */
export const SECRETARIAT_CHAIN = 'secretariat'
/** The chain of the instance itself: accounts, signing in, upkeep. */
export const INSTANCE_CHAIN = 'instance'

/** The chain that a side alone reads. */
export const sideChain = (side: string | null): string => (side === null ? SECRETARIAT_CHAIN : `side/${side}`)

/**
 * The chain that an entry is a link of. What is done on a draft, and who reads what is CONFIDENTIAL, is for its own side
 * alone, and goes into a chain of its own: in one chain for all, the numbers would tell the other side how much there is that
 * it doesn't see.
 */
export const chainOf = (
  partnership: string | null,
  act: string,
  { owner, stage }: Pick<Standing, 'owner' | 'stage'>,
): ChainName => {
  if (partnership === null) return { partnership, chain: INSTANCE_CHAIN }
  const own = stage === 'draft' || (act === 'read' && owner !== null)
  return { partnership, chain: own ? sideChain(owner) : JOINT_CHAIN }
}
