/** A vector of a statement's quoted words, by a model of sentences (src/search/vectors/packed-vector.ts). */
export type StatementVectorTable = {
  partnership_id: string
  record_id: number
  number: number
  model: string
  /** The MD5 of the words it was made of, in hexadecimal. */
  words: string
  bits: string
  bytes: Uint8Array
}

export type VectorsSchema = { statement_vector: StatementVectorTable }
