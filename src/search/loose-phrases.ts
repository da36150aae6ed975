/**
 * What is looked for in a text of which it is known which words it has, though not where: `loose` finds whatever may have it, `exact` what surely does
 * ("" for nothing that surely does). Where both are the same, no phrase is asked for.
 */
export type Loosened = { readonly loose: string; readonly exact: string }

/** A word as PostgreSQL writes it in a question, with its weights; an operator; a bracket. */
const PARTS = /'(?:[^']|'')*'(?::[*A-D]+)?|<(?:-|\d+)>|[()&|!]/g

const isPhrase = (part: string): boolean => part.startsWith('<')

/** Alternatives of a question that has no brackets: what stands between its bars. */
const alternatives = (parts: readonly string[]): readonly (readonly string[])[] => {
  const all: string[][] = [[]]
  for (const part of parts)
    if (part === '|') all.push([])
    else all.at(-1)!.push(part)
  return all
}

/**
 * A question to the database for words or phrases, one or another of them, as PostgreSQL writes such questions (its documentation: Text Search Types),
 * without the order of the words in its phrases.
 */
export const loosened = (asked: string): Loosened => {
  const parts: readonly string[] = asked.match(PARTS) ?? []
  if (!parts.some(isPhrase)) return { loose: asked, exact: asked }
  const loose = parts.map((part) => (isPhrase(part) ? '&' : part)).join(' ')
  // Brackets may hold a phrase of alternatives: nothing of it is sure.
  if (parts.includes('(')) return { loose, exact: '' }
  const sure = alternatives(parts).filter((words) => !words.some(isPhrase))
  return { loose, exact: sure.map((words) => words.join(' ')).join(' | ') }
}
