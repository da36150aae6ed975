/** What officials call something, in the forms in which it stands in their texts, and what others say for it. */
export type Term = { readonly forms: readonly string[]; readonly plain: readonly string[] }

const parts = (side: string): readonly string[] =>
  side
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')

/**
 * The terms of a list: each line has the forms of a term, "=", and what people ask for it by, both divided by ";". Lines that are empty or begin with
 * "#" say nothing; throws at any other that is not of this form.
 */
export const termsFrom = (list: string): readonly Term[] =>
  list.split('\n').flatMap((line, at) => {
    if (line.trim() === '' || line.startsWith('#')) return []
    const [forms = [], plain = [], ...more] = line.split('=').map(parts)
    if (forms.length === 0 || plain.length === 0 || more.length > 0)
      throw new Error(`line ${at + 1} is no term: ${line}`)
    return [{ forms, plain }]
  })
