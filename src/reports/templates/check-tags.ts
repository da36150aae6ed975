import type { Fields } from './template.ts'

/** A mark of a Word template as it stands there: a field, or what is repeated (or left out) between two marks, with what is in it. */
export type Tag = {
  readonly field: string
  readonly sort: 'field' | 'each' | 'unless' | 'other'
  readonly within: readonly Tag[]
}

/** What is wrong with a template, so that somebody can find it in Word and put it right. */
export type TemplateProblem =
  | { readonly kind: 'unknown-field'; readonly field: string; readonly like: string | null }
  | { readonly kind: 'out-of-list'; readonly field: string; readonly list: string }
  | { readonly kind: 'list-as-words'; readonly field: string }
  | { readonly kind: 'other-mark'; readonly field: string }
  | { readonly kind: 'never-closed'; readonly field: string }
  | { readonly kind: 'never-opened'; readonly field: string }
  | { readonly kind: 'closed-by-another'; readonly field: string; readonly other: string }
  | { readonly kind: 'half-a-mark'; readonly words: string }

export const sentenceForProblem = (problem: TemplateProblem): string => {
  switch (problem.kind) {
    case 'unknown-field':
      return `There is no field “${problem.field}” there${problem.like ? `; did you mean “${problem.like}”?` : '.'}`
    case 'out-of-list':
      return `“${problem.field}” is there only between {{#${problem.list}}} and {{/${problem.list}}}.`
    case 'list-as-words':
      return `“${problem.field}” is a list: it is told between {{#${problem.field}}} and {{/${problem.field}}}.`
    case 'other-mark':
      return `“${problem.field}” is a mark of another kind: fields are words alone, as {{plan}}.`
    case 'never-closed':
      return `{{#${problem.field}}} is never closed by {{/${problem.field}}}.`
    case 'never-opened':
      return `{{/${problem.field}}} closes what no {{#${problem.field}}} opened.`
    case 'closed-by-another':
      return `{{#${problem.field}}} is closed by {{/${problem.other}}}.`
    case 'half-a-mark':
      return `A mark has only half of its braces, near “${problem.words}”.`
  }
}

/** In how many letters a name may differ to be taken for a slip of the same; the cost of one letter put in, left out or changed is 1. */
const SLIP = 2

const differs = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1]
    for (let to = 1; to <= other.length; to++)
      next.push(Math.min(row[to]! + 1, next[to - 1]! + 1, row[to - 1]! + (letter === other[to - 1] ? 0 : 1)))
    row = next
  }
  return row.at(-1)!
}

const like = (field: string, scopes: readonly Fields[]): string | null => {
  const near = scopes
    .flatMap((fields) => Object.keys(fields))
    .map((name) => ({ name, far: differs(field.toLowerCase(), name.toLowerCase()) }))
    .filter(({ far }) => far <= SLIP)
    .sort((a, b) => a.far - b.far)
  return near[0]?.name ?? null
}

/** The first list that has a field, however deep. */
const listWith = (field: string, fields: Fields): string | null => {
  for (const [name, { each }] of Object.entries(fields)) {
    if (!each) continue
    if (Object.hasOwn(each, field)) return name
    const deeper = listWith(field, each)
    if (deeper !== null) return deeper
  }
  return null
}

const unknown = (field: string, scopes: readonly Fields[]): TemplateProblem => {
  const list = listWith(field, scopes[0]!)
  return list === null
    ? { kind: 'unknown-field', field, like: like(field, scopes) }
    : { kind: 'out-of-list', field, list }
}

/** What the marks of a template name that is not there where they stand. Each problem is told once. */
export const checkTags = (tags: readonly Tag[], fields: Fields): readonly TemplateProblem[] => {
  const found = new Map<string, TemplateProblem>()
  const tell = (problem: TemplateProblem) => found.set(JSON.stringify(problem), problem)
  const check = (inner: readonly Tag[], scopes: readonly Fields[]): void => {
    for (const { field, sort, within } of inner) {
      if (sort === 'other') {
        tell({ kind: 'other-mark', field })
        continue
      }
      const held = scopes.findLast((scope) => Object.hasOwn(scope, field))?.[field]
      if (!held) tell(unknown(field, scopes))
      else if (sort === 'field' && held.each) tell({ kind: 'list-as-words', field })
      check(within, sort === 'each' && held?.each ? [...scopes, held.each] : scopes)
    }
  }
  check(tags, [fields])
  return [...found.values()]
}
