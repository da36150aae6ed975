import { BEGINNING, contentDigest, type Digest, hashOf } from './trail-chain.ts'
import type { ChainName, TrailHead, TrailLink } from './trail-entry.ts'

export type WrongKind =
  | 'altered'
  | 'content-altered'
  | 'content-missing'
  | 'content-added'
  | 'unlinked'
  | 'dropped'
  | 'reordered'
  | 'doubled'
  | 'cut'
  | 'head-differs'
  | 'head-unknown'
  | 'kept-head-missing'
  | 'unreadable'

/** Something in a trail that isn't as it was written, with the entry or the entries where it shows. */
export type Wrong = ChainName & {
  readonly wrong: WrongKind
  readonly from: number
  readonly until: number
  /** The head that was asked for and isn't there, or the line that can't be read. */
  readonly what?: string
}

/** What verifying finds: how much was looked at, where each chain ends, and all that is wrong; whole where nothing is. */
export type Verified = {
  readonly entries: number
  readonly heads: readonly TrailHead[]
  readonly wrongs: readonly Wrong[]
}

type Gap = { from: number; until: number }
type Chain = { readonly name: ChainName; last: number; hash: string; gaps: Gap[] }

const keyOf = ({ partnership, chain }: ChainName) => `${partnership ?? ''} ${chain}`

/** Takes a number out of the gaps; answers whether it was missing. */
const fill = (chain: Chain, number: number): boolean => {
  const at = chain.gaps.findIndex(({ from, until }) => from <= number && number <= until)
  const gap = chain.gaps[at]
  if (!gap) return false
  const rest = [
    { from: gap.from, until: number - 1 },
    { from: number + 1, until: gap.until },
  ]
  chain.gaps.splice(at, 1, ...rest.filter(({ from, until }) => from <= until))
  return true
}

/**
 * Verifies a trail from its entries, given one after the other in the order of their file, and never holds more of it than
 * the end of each chain. `known` are heads that somebody kept: each must be the hash of an entry that is still there.
 */
export const verifyTrail = (digest: Digest, known: readonly string[] = []) => {
  const chains = new Map<string, Chain>()
  const wrongs: Wrong[] = []
  const missing = new Set(known)
  let entries = 0
  const say = (name: ChainName, wrong: WrongKind, from: number, until = from, what?: string) =>
    wrongs.push({
      partnership: name.partnership,
      chain: name.chain,
      wrong,
      from,
      until,
      ...(what !== undefined && { what }),
    })

  const chainFor = (name: ChainName): Chain => {
    const there = chains.get(keyOf(name))
    if (there) return there
    const { partnership, chain } = name
    const made = { name: { partnership, chain }, last: 0, hash: BEGINNING, gaps: [] }
    chains.set(keyOf(name), made)
    return made
  }

  const place = (chain: Chain, { entry, hash }: TrailLink) => {
    const { number } = entry
    if (number <= chain.last) return say(entry, fill(chain, number) ? 'reordered' : 'doubled', number)
    if (number > chain.last + 1) chain.gaps.push({ from: chain.last + 1, until: number - 1 })
    else if (entry.previous !== chain.hash) say(entry, 'unlinked', number)
    chain.last = number
    chain.hash = hash
  }

  const weigh = ({ entry, kept, withheld }: TrailLink) => {
    if (entry.content === null) {
      if (kept || withheld) say(entry, 'content-added', entry.number)
    } else if (kept) {
      if (contentDigest(kept, digest) !== entry.content) say(entry, 'content-altered', entry.number)
    } else if (!withheld) say(entry, 'content-missing', entry.number)
  }

  const settle = (heads: readonly TrailHead[]) => {
    const headed = new Set(heads.map(keyOf))
    for (const head of heads) {
      const chain = chainFor(head)
      if (head.number > chain.last) say(head, 'cut', chain.last + 1, head.number)
      else if (head.number < chain.last || head.hash !== chain.hash) say(head, 'head-differs', chain.last)
    }
    for (const chain of chains.values()) {
      if (!headed.has(keyOf(chain.name))) say(chain.name, 'head-unknown', chain.last)
      for (const { from, until } of chain.gaps) say(chain.name, 'dropped', from, until)
    }
    for (const hash of missing) say({ partnership: null, chain: '' }, 'kept-head-missing', 0, 0, hash)
  }

  return {
    /** Looks at the next entry. */
    take: (link: TrailLink): void => {
      entries++
      const { entry, hash } = link
      if (entry.number < 1 || hashOf(entry, digest) !== hash) say(entry, 'altered', entry.number)
      else missing.delete(hash)
      place(chainFor(entry), link)
      weigh(link)
    },
    /** Notes something that is no entry at all. */
    unreadable: (what: string, name: ChainName = { partnership: null, chain: '' }): void => {
      say(name, 'unreadable', 0, 0, what)
    },
    /** Ends the trail, with where its keeper says that each chain ends. */
    end: (heads: readonly TrailHead[]): Verified => {
      settle(heads)
      return {
        entries,
        heads: [...chains.values()].map(({ name, last, hash }) => ({ ...name, number: last, hash })),
        wrongs,
      }
    },
  }
}
