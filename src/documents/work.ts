/**
 * The three levels at which one speaks of a document, after FRBR as Akoma Ntoso uses it: the Work is the press release
 * as such, an Expression is its text in one language and version, a Manifestation is the file that holds it.
 */
export type Manifestation = {
  readonly name: string
  readonly mediaType: string
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string
  readonly size: number
}

/** `language` is a BCP 47 tag ("en", "th"), or "und" where it could not be told. */
export type Expression = { readonly language: string; readonly text: string; readonly of: Manifestation }

/** What kind of work a record is. */
export const RECORD_KINDS = [
  'press-release',
  'joint-statement',
  'chairs-statement',
  'declaration',
  'remarks',
  'report',
  'plan-of-action',
  'other',
] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

export type Work = { readonly title: string; readonly kind: RecordKind; readonly published: string | null }
