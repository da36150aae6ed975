import { type Outcome, refused } from '../text/outcome.ts'
import type { FrameworkRefusal } from './framework-refusal.ts'
import { readJsonLd } from './read-json-ld.ts'
import { readTurtle } from './read-turtle.ts'
import { FRAMEWORK_BYTES } from './scheme.ts'
import { schemeOfCsv } from './scheme-of-csv.ts'
import { schemeOfTriples } from './scheme-of-triples.ts'
import type { Given, SchemeRead } from './scheme-read.ts'

/** A file of a framework: its name tells the form that it has. */
export type FrameworkFile = { readonly name: string; readonly bytes: Uint8Array }

const decoded = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * Reads a framework from SKOS in Turtle or JSON-LD, or from a table. It is read whole or not at all: what is wrong in the file is
 * named with its line. The cost grows with the file, no faster but for putting codes in order.
 */
export const readFramework = async (
  { name, bytes }: FrameworkFile,
  asked: Omit<Given, 'name'> = { id: null, title: null, version: null, lenient: false },
): Promise<Outcome<SchemeRead, FrameworkRefusal>> => {
  const [, stem = '', ending = ''] = /^(.*?)\.([a-z]+)$/i.exec(name) ?? []
  const form = ending.toLowerCase()
  if (!['ttl', 'turtle', 'jsonld', 'json', 'csv'].includes(form))
    return refused({ reason: 'framework-form-unknown' })
  if (bytes.length > FRAMEWORK_BYTES)
    return refused({ reason: 'framework-too-large', limit: FRAMEWORK_BYTES })
  const text = decoded(bytes)
  if (text === null) return refused({ reason: 'framework-unreadable', line: null, as: 'text in UTF-8' })
  const given = { ...asked, name: stem }
  if (form === 'csv') return schemeOfCsv(text, given)
  const triples = form.startsWith('j') ? await readJsonLd(text) : readTurtle(text)
  return triples.ok ? schemeOfTriples(triples.value, given) : triples
}
