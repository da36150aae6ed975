import { granted, type Outcome, refused } from '../text/outcome.ts'
import type { Actor, Capacity, Role } from './actor.ts'
import { type AccessRefusal, capacityFor } from './refusal.ts'
import { DECIDING } from './roles.ts'

/** Who takes part in discussions. Readers read them. */
export const DISCUSSING: readonly Role[] = ['focal-point', ...DECIDING]

/** For how long the words of a comment can be changed. */
export const EDIT_MINUTES = 15

/** The longest comment, in letters. */
export const COMMENT_LIMIT = 4000

export type ThreadRefusal =
  | AccessRefusal
  | { readonly reason: 'comment-empty' }
  | { readonly reason: 'comment-too-long'; readonly limit: number }
  | { readonly reason: 'not-your-comment' }
  | { readonly reason: 'edit-time-over' }
  | { readonly reason: 'withdrawn-already' }
  | { readonly reason: 'thread-changed-meanwhile' }

export const sentenceForThread = (refusal: Exclude<ThreadRefusal, AccessRefusal>): string => {
  switch (refusal.reason) {
    case 'comment-empty':
      return 'Write something first. Nothing was posted.'
    case 'comment-too-long':
      return `A comment can have up to ${refusal.limit} letters. Nothing was posted; shorten it, or write two.`
    case 'not-your-comment':
      return 'Only who wrote a comment can change or withdraw it. Nothing was changed.'
    case 'edit-time-over':
      return `A comment can be changed for ${EDIT_MINUTES} minutes. You can withdraw it, or write another. Nothing was changed.`
    case 'withdrawn-already':
      return 'This comment was withdrawn. Nothing was changed.'
    case 'thread-changed-meanwhile':
      return 'Somebody settled or reopened this discussion while you were looking. Nothing was changed.'
  }
}

/** Taking part in a discussion of what one sees. */
export const mayDiscuss = (actor: Actor, p: string): Outcome<Capacity, AccessRefusal> =>
  capacityFor(actor, p, DISCUSSING)

/** The words of a comment as they are kept, or why they aren't. */
export const commentIn = (words: string): Outcome<string, ThreadRefusal> => {
  const said = words.trim()
  if (said === '') return refused({ reason: 'comment-empty' })
  return said.length > COMMENT_LIMIT
    ? refused({ reason: 'comment-too-long', limit: COMMENT_LIMIT })
    : granted(said)
}

type Written = { readonly account: string; readonly at: string; readonly withdrawn: boolean }

const mine = (actor: Actor, { account, withdrawn }: Written): Outcome<null, ThreadRefusal> => {
  if (actor.kind !== 'person' || actor.account !== account) return refused({ reason: 'not-your-comment' })
  return withdrawn ? refused({ reason: 'withdrawn-already' }) : granted(null)
}

/** Changing the words of one's comment, for a quarter of an hour. `now` and its instant are ISO 8601 in UTC. */
export const mayEditComment = (actor: Actor, comment: Written, now: string): Outcome<null, ThreadRefusal> => {
  const own = mine(actor, comment)
  if (!own.ok) return own
  const over = Date.parse(now) - Date.parse(comment.at) > EDIT_MINUTES * 60_000
  return over ? refused({ reason: 'edit-time-over' }) : own
}

/** Withdrawing one's comment, at any time. */
export const mayWithdrawComment = mine

/** Somebody who can be mentioned. */
export type Mentionable = { readonly account: string; readonly name: string }

const LETTER = /[\p{L}\p{N}]/u

/**
 * Who is mentioned in some words as “@Name”, of those who may see the discussion: the whole name, whatever its case. Of two
 * names that fit, the longer is meant. Where two people bear one name, both are.
 */
export const mentionedIn = (words: string, people: readonly Mentionable[]): readonly Mentionable[] => {
  const folded = words.toLowerCase()
  const byLength = [...people].sort((a, b) => b.name.length - a.name.length)
  const found = new Map<string, Mentionable>()
  for (let at = folded.indexOf('@'); at >= 0; at = folded.indexOf('@', at + 1)) {
    if (at > 0 && LETTER.test(folded[at - 1]!)) continue
    const here = byLength.find(({ name }) => {
      const rest = folded.slice(at + 1)
      return rest.startsWith(name.toLowerCase()) && !LETTER.test(rest[name.length] ?? ' ')
    })
    for (const person of people) if (here && person.name === here.name) found.set(person.account, person)
  }
  return [...found.values()]
}
