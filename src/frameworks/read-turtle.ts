import { DataFactory, Parser } from 'n3'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import type { FrameworkRefusal } from './framework-refusal.ts'
import type { Triple } from './triple.ts'

/** Names that are not whole are completed by this, so that a file reads alike wherever it lies. */
export const BASE = 'urn:framework:'

const lineOf = (error: unknown): number | null => {
  const line = (error as { readonly context?: { readonly line?: unknown } }).context?.line
  return typeof line === 'number' ? line : null
}

/** The statements of a Turtle file, in its order, each with its line. */
export const readTurtle = (text: string): Outcome<readonly Triple[], FrameworkRefusal> => {
  // A statement is made when the token behind it is read; it ends on the line of the one before.
  let [line, before] = [1, 1]
  const quad = (
    subject: { readonly value: string },
    predicate: { readonly value: string },
    object: { readonly termType: string; readonly value: string; readonly language?: string },
  ): Triple => ({
    ...{ subject: subject.value, predicate: predicate.value, object: object.value },
    language: object.termType === 'Literal' ? (object.language ?? '') : null,
    line: before,
  })
  const parser = new Parser({ format: 'text/turtle', baseIRI: BASE, factory: { ...DataFactory, quad } })
  try {
    const onToken = (token: { readonly line: number }) => {
      before = line
      line = token.line
    }
    return granted(parser.parse(text, { onToken }) as Triple[])
  } catch (error) {
    return refused({ reason: 'framework-unreadable', line: lineOf(error), as: 'Turtle' })
  }
}
