import { finding } from '../reading/findings.ts'
import type { Finding } from '../reading/read.ts'
import type { Fact, MeetingFacts } from '../reading/reading.ts'
import { calm } from '../text/calm.ts'
import { rangeInWords } from '../text/dates.ts'
import type { Days } from './days-apart.ts'
import { daysAgree, namesAgree } from './same-facts.ts'

/** What sources of one meeting can give otherwise. */
export const ABOUT = ['days', 'place', 'venue'] as const
export type About = (typeof ABOUT)[number]

/** What the register itself has of a meeting. */
export type Entered = {
  readonly start: string | null
  readonly end: string | null
  readonly place: string | null
  readonly venue: string | null
}

/** A source's word on one matter: what it comes to, and the fact with its place in the text; null for the register. */
type Word = {
  readonly value: string
  readonly agrees: (other: Word) => boolean
  readonly fact: Fact<unknown> | null
}

const days = (given: Days & { readonly fact: Fact<unknown> | null }): Word & { readonly days: Days } => ({
  value: rangeInWords(given.start, given.end) ?? given.start,
  fact: given.fact,
  days: given,
  agrees: (other) => 'days' in other && daysAgree(given, other.days as Days),
})

const named = (value: string, fact: Fact<unknown> | null): Word => ({
  value: calm(value),
  fact,
  agrees: (other) => namesAgree(value, other.value) !== false,
})

const enteredWord = (about: About, { start, end, place, venue }: Entered): Word | null => {
  if (about === 'days') return start ? days({ start, end, fact: null }) : null
  const value = about === 'place' ? place : venue
  return value ? named(value, null) : null
}

const saidWord = (about: About, { start, end, place, venue }: MeetingFacts): Word | null => {
  if (about === 'days')
    return start ? days({ start: start.value, end: end?.value ?? null, fact: start }) : null
  const fact = about === 'place' ? place : venue
  return fact && named(fact.value, fact)
}

/** One value and who gives it: `null` is the register's own entry, the rest are sources by their place in the list. */
export type ValueGiven = {
  readonly value: string
  readonly by: readonly { readonly source: number | null; readonly fact: Fact<unknown> | null }[]
}

export type Disagreement = { readonly about: About; readonly values: readonly ValueGiven[] }

type Group = { readonly first: Word; readonly by: ValueGiven['by'] }

const grouped = (words: readonly (readonly [number | null, Word | null])[]): readonly Group[] => {
  const groups: { readonly first: Word; readonly by: ValueGiven['by'][number][] }[] = []
  for (const [source, word] of words) {
    if (!word) continue
    const group = groups.find(({ first }) => first.agrees(word))
    if (group) group.by.push({ source, fact: word.fact })
    else groups.push({ first: word, by: [{ source, fact: word.fact }] })
  }
  return groups
}

/**
 * Where the register's entry of a meeting and the texts that report it give other days, another place or another venue:
 * each value with who gives it, the register's first. Nothing is chosen between them. A matter on which nobody differs, or
 * only one speaks, is left out.
 */
export const disagreements = (
  meeting: Entered,
  sources: readonly (MeetingFacts | null)[],
): readonly Disagreement[] =>
  ABOUT.flatMap((about) => {
    const groups = grouped([
      [null, enteredWord(about, meeting)],
      ...sources.map((facts, at) => [at, facts && saidWord(about, facts)] as const),
    ])
    return groups.length > 1
      ? [{ about, values: groups.map(({ first, by }) => ({ value: first.value, by })) }]
      : []
  })

/** The same of one text, as findings beside it: what it gives and what the register has. */
export const disagreementFindings = (
  meeting: Entered | null,
  facts: MeetingFacts | null,
): readonly Finding[] =>
  meeting
    ? disagreements(meeting, [facts]).map(({ values: [there, here] }) =>
        finding(
          'sources-disagree',
          { here: here!.value, there: there!.value },
          here!.by[0]!.fact?.span ?? undefined,
        ),
      )
    : []
