import { type Mapping, PREDICATES } from './mapping.ts'
import type { Naming } from './naming.ts'

/** A sign by its number, as Turtle has it. */
const byNumber = (sign: string): string =>
  `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

/** A name in angle brackets; what may not stand there is written by its number. */
const iri = (uri: string): string => `<${uri.replace(/[\p{Cc} <>"{}|^`\\]/gu, byNumber)}>`

/** Mappings as statements of SKOS in Turtle, one a line. Turtle has no place for who said it and why: the table of SSSOM has. */
export const skosTurtle = (mappings: readonly Mapping[], naming: Naming): string =>
  [
    '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .',
    '',
    ...mappings.map(({ from, to, relation }) => {
      const [subject, object] = [naming.of(from), naming.of(to)]
      return `${iri(subject.uri)} skos:${PREDICATES[relation]} ${iri(object.uri)} .`
    }),
    '',
  ].join('\n')
