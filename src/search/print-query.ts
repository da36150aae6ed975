import { FIELDS, type Filter, type Query, type Term } from './query.ts'

const printTerm = ({ words }: Term): string => (words.length === 1 ? words[0]! : `"${words.join(' ')}"`)

const printFilter = ({ field, value, not }: Filter): string =>
  `${not ? '-' : ''}${field}:${value.includes(' ') ? `"${value}"` : value}`

/** The one way in which a query is written, in its address too: words, what is left out, then the fields in their order. */
export const printQuery = ({ wanted, unwanted, filters }: Query): string =>
  [
    ...wanted.map((group) => group.map(printTerm).join(' OR ')),
    ...unwanted.map((term) => `-${printTerm(term)}`),
    ...FIELDS.flatMap((field) => filters.filter((each) => each.field === field)).map(printFilter),
  ].join(' ')
