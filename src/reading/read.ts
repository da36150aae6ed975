import type { Span } from '../text/span.ts'
import type { FindingCode } from './findings.ts'

/** Something a person should know about how a document was read: a value beside the answer, never an error. */
export type Finding = { readonly code: FindingCode; readonly message: string; readonly span?: Span }

/** A value read from prose, with what was found unclear on the way. Reading prose never throws and never refuses. */
export type Read<T> = { readonly value: T; readonly findings: readonly Finding[] }

export const read = <T>(value: T, findings: readonly Finding[] = []): Read<T> => ({ value, findings })

/** Goes on with the value; the findings of both steps are kept, in order. */
export const andThen = <A, B>(first: Read<A>, next: (value: A) => Read<B>): Read<B> => {
  const second = next(first.value)
  return { value: second.value, findings: [...first.findings, ...second.findings] }
}
