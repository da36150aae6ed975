/**
 * What a rule answers: the value, or a refusal that says by `reason` which rule said no, with the facts that a sentence
 * about it needs. A refusal is returned, never thrown; what is thrown is a fault.
 */
export type Outcome<T, R extends { readonly reason: string }> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R }

export const granted = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

export const refused = <R extends { readonly reason: string }>(
  refusal: R,
): { readonly ok: false; readonly refusal: R } => ({
  ok: false,
  refusal,
})
