/** As much of n3 as is used here; its own package brings no types. */
declare module 'n3' {
  type Term = { readonly termType: string; readonly value: string; readonly language?: string }
  type Token = { readonly line: number }
  export const DataFactory: Readonly<Record<string, unknown>>
  export class Parser {
    constructor(options: {
      readonly format: string
      readonly baseIRI: string
      readonly factory: Readonly<Record<string, unknown>> & {
        readonly quad: (subject: Term, predicate: Term, object: Term) => unknown
      }
    })
    parse(input: string, observers: { readonly onToken: (token: Token) => void }): unknown[]
  }
}
