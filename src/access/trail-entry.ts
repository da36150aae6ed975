// What an entry says, and where it stands.

/** Which chain an entry is a link of. `partnership` is null for the instance's own (accounts, signing in). */
export type ChainName = { readonly partnership: string | null; readonly chain: string }

/**
 * An entry of the trail: who did what on what, in which capacity, when. Its hash is the digest of exactly these fields in
 * canonical form, so that each entry vouches for the one before it (src/access/trail-chain.ts).
 */
export type TrailEntry = ChainName & {
  /** From 1, without a gap. */
  readonly number: number
  readonly at: string
  /** The account that acted; null for the machine. */
  readonly account: string | null
  readonly name: string
  /** The capacity in which they acted, in words as they were then; null where the act needs none. */
  readonly post: string | null
  readonly role: string | null
  readonly side: string | null
  readonly act: string
  readonly objectKind: string
  readonly objectId: string
  /** The record that the object is of, or is. */
  readonly record: number | null
  /** Whose the object was, and how far it had come. */
  readonly owner: string | null
  readonly stage: string | null
  /** The salted digest of the content; null where there is none. */
  readonly content: string | null
  /** The hash of the entry before; of the first, `BEGINNING`. */
  readonly previous: string
}

/** Where a chain ends: the number and the hash of its last entry. Whoever has kept it can tell a trail that was cut or rewritten. */
export type TrailHead = ChainName & { readonly number: number; readonly hash: string }

/** An entry's content with its salt, as the canonical text that its digest covers. */
export type KeptContent = { readonly salt: string; readonly text: string }

/** An entry as it is exported and verified: with its hash, and with its content unless that is withheld from the reader. */
export type TrailLink = {
  readonly entry: TrailEntry
  readonly hash: string
  readonly kept: KeptContent | null
  /** There is content, and whoever exported it may not see it. */
  readonly withheld: boolean
}
