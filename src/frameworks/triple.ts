/** A statement of RDF, with the line of the file on which it ends where that is known. */
export type Triple = {
  readonly subject: string
  readonly predicate: string
  readonly object: string
  /** The language of words; "" where none is told; null where the object is no words but a name. */
  readonly language: string | null
  readonly line: number | null
}
