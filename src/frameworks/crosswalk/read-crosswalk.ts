import { granted, type Outcome, refused } from '../../text/outcome.ts'
import { readTurtle } from '../read-turtle.ts'
import type { CrosswalkRefusal } from './crosswalk-refusal.ts'
import { type FoundMapping, mappingsOf } from './found-mapping.ts'
import { type Mapping, PREDICATES } from './mapping.ts'
import type { Naming } from './naming.ts'
import { readSssomJson, readSssomTsv } from './read-sssom.ts'

const SKOS = 'http://www.w3.org/2004/02/skos/core#'
const MATCHES = new Set(Object.values(PREDICATES).map((name) => `${SKOS}${name}`))

/** The mappings that a Turtle file has among other statements. */
const readMatches = (text: string): Outcome<readonly FoundMapping[], CrosswalkRefusal> => {
  const read = readTurtle(text)
  if (!read.ok) {
    const line = read.refusal.reason === 'framework-unreadable' ? read.refusal.line : null
    return refused({ reason: 'crosswalk-unreadable', line, as: 'Turtle' })
  }
  return granted(
    read.value
      .filter(({ predicate, language }) => MATCHES.has(predicate) && language === null)
      .map(({ subject, predicate, object, line }) => ({
        ...{ line, subject, predicate, object, confidence: '', comment: '' },
        ...{ authors: [], on: null, reviewers: [], reviewed: null },
      })),
  )
}

const readerOf = (name: string, text: string) => {
  if (/\.ttl$/i.test(name)) return readMatches
  return /\.json$/i.test(name) || text.trimStart().startsWith('{') ? readSssomJson : readSssomTsv
}

/**
 * Mappings between the frameworks that are kept, of a file: SSSOM as a table or as JSON, or SKOS in Turtle, by its name. All of
 * them or none; what says that two concepts do not match is left out.
 */
export const readCrosswalk = (
  { name, text }: { readonly name: string; readonly text: string },
  naming: Naming,
): Outcome<readonly Mapping[], CrosswalkRefusal> => {
  const found = readerOf(name, text)(text)
  return found.ok ? mappingsOf(found.value, naming) : found
}
