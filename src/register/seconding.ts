import type { Eyes } from '../partnership/four-eyes.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { satisfied, type Voice } from './four-eyes.ts'

/** What a person would have: an act, at the revision that they saw, and what stands after it. */
export type Wanted<A> = { readonly act: string; readonly revision: number; readonly asked: A }

/** A decision that waits for another voice. What it is about stands as it stood. */
export type Seconding<A> = Wanted<A> & {
  readonly id: string
  readonly eyes: Eyes
  readonly reason: string | null
  /** Who said yes so far, the one who proposed first. */
  readonly voices: readonly [Voice, ...Voice[]]
  readonly at: string
}

/** What becomes of a decision: it takes effect, waits anew, or joins the one that waits. `over` is put aside for it. */
export type Seconded<A> =
  | { readonly comes: 'into-effect'; readonly voices: readonly Voice[]; readonly over: Seconding<A> | null }
  | { readonly comes: 'to-wait'; readonly voices: readonly [Voice]; readonly over: Seconding<A> | null }
  | { readonly comes: 'to-join'; readonly voices: readonly [Voice, ...Voice[]]; readonly open: Seconding<A> }

export type SecondingRefusal =
  | { readonly reason: 'own-proposal' }
  | { readonly reason: 'waits-for-other-side' }
  | { readonly reason: 'proposed-otherwise'; readonly id: string; readonly act: string; readonly by: string }
  | { readonly reason: 'not-yours-to-take-back' }
  | { readonly reason: 'seconding-gone' }

/** The one sentence a person is told. Complete by type. */
export const sentenceForSeconding = (refusal: SecondingRefusal): string => {
  switch (refusal.reason) {
    case 'own-proposal':
      return 'You have said so already, and nobody seconds their own. It waits for another person; you can take it back until then.'
    case 'waits-for-other-side':
      return 'This takes a person of each side, and yours has said so already, or you are of neither. It waits for the other side. Nothing was changed.'
    case 'proposed-otherwise':
      return `${refusal.by} proposed something else (${refusal.act}), and that waits for a second person. Nothing of yours was saved. Agree with it, or put yours in its place.`
    case 'not-yours-to-take-back':
      return 'Only who proposed it can take it back. You can agree, or put another decision in its place. Nothing was changed.'
    case 'seconding-gone':
      return 'What was proposed here waits no more: it took effect, was taken back or gave way. Look at what stands now. Nothing was changed.'
  }
}

const joining = <A>(eyes: Eyes, open: Seconding<A>, voice: Voice): Outcome<Seconded<A>, SecondingRefusal> => {
  const own = open.voices.some(({ account }) => account === voice.account)
  const voices: readonly [Voice, ...Voice[]] = own ? open.voices : [...open.voices, voice]
  if (satisfied(eyes, voices)) return granted({ comes: 'into-effect', voices, over: open })
  if (own) return refused({ reason: 'own-proposal' })
  // Another voice of a side that has spoken brings it no nearer.
  const adds = voice.side !== null && !open.voices.some(({ side }) => side === voice.side)
  return adds ? granted({ comes: 'to-join', voices, open }) : refused({ reason: 'waits-for-other-side' })
}

/**
 * Whether a decision takes effect by one more voice. It does where enough people want the very same: the same act at the
 * same revision with the same outcome. Otherwise it waits. Where another decision waits already, whoever wants something
 * else is told of it, and puts theirs in its place by naming it (`instead`); who proposed it may change it unasked.
 */
export const second = <A>(
  eyes: Eyes,
  open: Seconding<A> | null,
  wanted: Wanted<A>,
  voice: Voice,
  same: (one: A, other: A) => boolean,
  instead: string | null,
): Outcome<Seconded<A>, SecondingRefusal> => {
  const fits =
    open !== null &&
    open.act === wanted.act &&
    open.revision === wanted.revision &&
    same(open.asked, wanted.asked)
  if (fits) return joining(eyes, open, voice)
  if (instead !== null && instead !== open?.id) return refused({ reason: 'seconding-gone' })
  const outdated = open !== null && open.revision !== wanted.revision
  if (open && !outdated && open.voices[0].account !== voice.account && instead !== open.id)
    return refused({ reason: 'proposed-otherwise', id: open.id, act: open.act, by: open.voices[0].name })
  return granted({ comes: satisfied(eyes, [voice]) ? 'into-effect' : 'to-wait', voices: [voice], over: open })
}

/** Taking back what one proposed, while it waits. */
export const takeBack = <A>(
  open: Seconding<A> | null,
  id: string,
  account: string,
): Outcome<Seconding<A>, SecondingRefusal> => {
  if (open?.id !== id) return refused({ reason: 'seconding-gone' })
  return open.voices[0].account === account ? granted(open) : refused({ reason: 'not-yours-to-take-back' })
}
