import type { Listed, PartnershipRef } from './views.ts'

/** What an act was before and after, in a few flat facts ("stage": "joint"), as people are told them. */
export type TrailFacts = Readonly<Record<string, string | number | boolean | null>>

/** What of an act only those see who see its object. Kept beside the entry, which holds no more than its salted digest. */
export type TrailContent = {
  readonly before: TrailFacts | null
  readonly after: TrailFacts | null
  readonly reason: string | null
}

/** An entry of the trail as a page tells it. */
export type TrailRowView = {
  /** Its number in its chain; null where the chain is another side's own, whose numbers tell how long it is. */
  readonly number: number | null
  readonly chain: string
  readonly at: string
  readonly name: string
  readonly post: string | null
  readonly role: string | null
  readonly side: string | null
  readonly act: string
  readonly objectKind: string
  readonly objectId: string
  /** The record that it is about, where there is one to see. */
  readonly record: { readonly id: number; readonly title: string } | null
  readonly content: TrailContent | null
  /** There is more, which is not for the one who reads. */
  readonly withheld: boolean
}

/** What was done on one thing, newest first, and who read it where it is CONFIDENTIAL. */
export type HistoryView = {
  readonly rows: readonly TrailRowView[]
  readonly total: number
  readonly reads: { readonly total: number; readonly last: readonly TrailRowView[] }
}

/** Where a chain ends: what either side keeps to be able to tell later that nothing was cut or rewritten. */
export type HeadView = { readonly chain: string; readonly number: number; readonly hash: string }

/** What of a trail is looked at. */
export type TrailFilter = {
  readonly act: string | null
  readonly object: string | null
  readonly id: string | null
}

/** A page of a trail; `partnership` is null for the instance's own. */
export type TrailView = TrailFilter & {
  readonly partnership: PartnershipRef | null
  readonly heads: readonly HeadView[]
  readonly entries: Listed<TrailRowView>
}
