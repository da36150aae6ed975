import { granted, type Outcome, refused } from '../../text/outcome.ts'
import type { PlanPart } from '../plan-parts.ts'

/** What was said of a statement and a line, or of a line and one of a later plan. */
export const LINK_STATES = ['confirmed', 'rejected'] as const
export type LinkState = (typeof LINK_STATES)[number]

/** What can be done: the two belong together, they don't, or what was said of them is taken back. */
export const LINK_ACTS = ['confirm', 'reject', 'reopen'] as const
export type LinkAct = (typeof LINK_ACTS)[number]

/** The line that is meant: by its place in the plan, or by the number that its document prints. */
export type LineMeant = { readonly line: number } | { readonly label: string }

export type LinkRefusal =
  | { readonly reason: 'link-without-number' }
  | { readonly reason: 'no-such-line'; readonly number: string }
  | { readonly reason: 'several-lines-of-that-number'; readonly number: string }
  | { readonly reason: 'no-such-plan' }
  | { readonly reason: 'no-such-act' }
  | { readonly reason: 'link-of-one-record' }
  | { readonly reason: 'link-decided-already' }
  | { readonly reason: 'link-gone' }

export const sentenceForLink = (refusal: LinkRefusal): string => {
  switch (refusal.reason) {
    case 'link-without-number':
      return 'Write the number of the action line, such as 1.2.3.'
    case 'no-such-line':
      return refusal.number
        ? `The plan has no action line “${refusal.number}”. Write its number as the plan prints it.`
        : 'The plan has no such action line. Nothing was changed.'
    case 'several-lines-of-that-number':
      return `The plan has several action lines “${refusal.number}”, so that the number alone doesn’t tell which is meant.`
    case 'no-such-plan':
      return 'That plan is not kept. Choose one from the list.'
    case 'no-such-act':
      return 'Choose whether they belong together. Nothing was changed.'
    case 'link-of-one-record':
      return 'These are words of the plan itself. Choose a line of another plan.'
    case 'link-decided-already':
      return 'Somebody has decided on this already. What they said is shown now; it can be taken back.'
    case 'link-gone':
      return 'Nothing is said of these two, or it was taken back meanwhile. Nothing was changed.'
  }
}

const bare = (number: string): string => number.trim().replace(/[.)\s]+$/, '')

/** The longest number that is told again in a sentence. */
const TOLD = 30

/** The line of a plan that is meant, by its place or by its number without the closing stop. */
export const lineMeant = (parts: readonly PlanPart[], meant: LineMeant): Outcome<PlanPart, LinkRefusal> => {
  const lines = parts.filter(({ kind }) => kind === 'line')
  if ('line' in meant) {
    const line = lines.find(({ number }) => number === meant.line)
    return line ? granted(line) : refused({ reason: 'no-such-line', number: '' })
  }
  const number = bare(meant.label)
  if (number === '') return refused({ reason: 'link-without-number' })
  const [line, second] = lines.filter(({ label }) => label !== null && bare(label) === number)
  if (!line) return refused({ reason: 'no-such-line', number: number.slice(0, TOLD) })
  return second
    ? refused({ reason: 'several-lines-of-that-number', number: number.slice(0, TOLD) })
    : granted(line)
}
