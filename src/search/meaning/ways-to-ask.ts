import { LONG_FORM } from './terms-meant.ts'

/** Words that a text has to have: of each group one, of one of the ways. */
export type Way = readonly (readonly string[])[]

const nearest = (groups: readonly (readonly string[])[], many: number) =>
  groups.map((group) => group.slice(0, many))

const pairsOf = <T>(all: readonly T[]): readonly (readonly [T, T])[] =>
  all.flatMap((a, at) => all.slice(at + 1).map((b) => [a, b] as const))

/** To have one of some forms: all of it, or all but one of its stems where it is long. */
const waysOf = (forms: readonly (readonly string[])[]): readonly Way[] =>
  forms
    .flatMap((form) =>
      form.length < LONG_FORM ? [form] : form.map((_, without) => form.filter((_, at) => at !== without)),
    )
    .map((form) => form.map((stem) => [stem]))

/**
 * How texts that may be close are asked for, step by step from the narrowest to the widest: those with a form of a term that is meant, then with
 * something near each thing asked for, then near two of them, then near any, each time first by the nearest stems and then by more of them. Of each
 * step one of the ways has to hold.
 */
export const waysToAsk = (
  groups: readonly (readonly string[])[],
  forms: readonly (readonly string[])[] = [],
): readonly (readonly Way[])[] => {
  const there = groups.filter((group) => group.length > 0)
  const two = (many: number) => (there.length > 2 ? [pairsOf(nearest(there, many))] : [])
  const any = (many: number) => nearest(there, many).map((group) => [group])
  const all = there.length > 1 ? [[nearest(there, 60)]] : []
  const terms = forms.length > 0 ? [waysOf(forms)] : []
  if (there.length === 0) return []
  return [...terms, ...all, ...two(25), ...two(60), any(10), ...two(120), any(40), any(200)]
}

/** The same of texts of which there are few: those with a form of a term, or with something near two things asked for, then near any. */
export const waysToAskFew = (
  groups: readonly (readonly string[])[],
  forms: readonly (readonly string[])[] = [],
): readonly (readonly Way[])[] => {
  const there = groups.filter((group) => group.length > 0)
  const any = [...waysOf(forms), ...there.map((group) => [group])]
  return there.length > 1
    ? [[...waysOf(forms), ...pairsOf(nearest(there, 60))], any]
    : there.length > 0
      ? [any]
      : []
}
