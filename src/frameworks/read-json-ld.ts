import { JsonLdParser } from 'jsonld-streaming-parser'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import type { FrameworkRefusal } from './framework-refusal.ts'
import { BASE } from './read-turtle.ts'
import type { Triple } from './triple.ts'

/** A context that the file leaves elsewhere. It is never asked for. */
class Elsewhere extends Error {
  readonly address: string
  constructor(address: string) {
    super('elsewhere')
    this.address = address
  }
}

const elsewhere = (error: unknown): Elsewhere | null => {
  if (error instanceof Elsewhere) return error
  const cause = (error as { readonly cause?: unknown } | null)?.cause
  return cause === undefined ? null : elsewhere(cause)
}

const linesIn = (text: string): number => text.split(/\r\n|\r|\n/).length

const wrongIn = (text: string): string => {
  try {
    JSON.parse(text)
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

const SURPRISE = /^Unexpected (?!end)/

/** Where JSON ends to make sense. The engine tells the place, but not of a sign it did not expect: the least text that has one. */
const lineOf = (message: string, text: string): number => {
  const [, position] = /position (\d+)/.exec(message) ?? []
  let until = position === undefined ? text.trimEnd().length : Number(position)
  if (position === undefined && SURPRISE.test(message))
    for (let from = 0; from < until; ) {
      const middle = (from + until) >> 1
      if (SURPRISE.test(wrongIn(text.slice(0, middle)))) until = middle
      else from = middle + 1
    }
  return linesIn(text.slice(0, until))
}

/** So deep a file may be nested: a scheme needs a handful, and the cost of reading grows faster than the depth. */
const DEEPEST = 32

/** Where JSON is nested too deeply, by the place; null where it is not. */
const tooDeepAt = (text: string): number | null => {
  let depth = 0
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{\]}]/gs)) {
    if (sign === '[' || sign === '{') depth++
    else if (sign === ']' || sign === '}') depth--
    if (depth > DEEPEST) return index
  }
  return null
}

/** The statements of a JSON-LD file. Its context has to be in it; nothing is fetched. */
export const readJsonLd = async (text: string): Promise<Outcome<readonly Triple[], FrameworkRefusal>> => {
  const wrong = wrongIn(text)
  if (wrong !== '')
    return refused({ reason: 'framework-unreadable', line: lineOf(wrong, text), as: 'JSON-LD' })
  const deep = tooDeepAt(text)
  if (deep !== null)
    return refused({ reason: 'framework-unreadable', line: linesIn(text.slice(0, deep)), as: 'JSON-LD' })
  const asked: string[] = []
  const parser = new JsonLdParser({
    baseIRI: BASE,
    documentLoader: {
      load: (address: string) => {
        asked.push(address)
        return Promise.reject(new Elsewhere(address))
      },
    },
  })
  const triples: Triple[] = []
  try {
    await new Promise<void>((resolve, reject) => {
      parser.on('data', ({ subject, predicate, object }) => {
        triples.push({
          ...{ subject: subject.value, predicate: predicate.value, object: object.value },
          language: object.termType === 'Literal' ? object.language : null,
          line: null,
        })
      })
      parser.on('end', resolve)
      parser.on('error', reject)
      parser.write(text)
      parser.end()
    })
    return granted(triples)
  } catch (error) {
    const address = elsewhere(error)?.address ?? asked[0]
    return refused(
      address === undefined
        ? { reason: 'framework-unreadable', line: null, as: 'JSON-LD' }
        : { reason: 'context-elsewhere', address: address.slice(0, 200) },
    )
  }
}
