/** What can be refused of saying that two statements are one clause through the years, or are not. */
export type ClauseRefusal =
  | { readonly reason: 'no-such-clause-act' }
  | { readonly reason: 'no-such-statement' }
  | { readonly reason: 'clause-of-one-record' }
  | { readonly reason: 'clause-decided-already' }
  | { readonly reason: 'clause-link-gone' }

export const sentenceForClause = ({ reason }: ClauseRefusal): string => {
  switch (reason) {
    case 'no-such-clause-act':
      return 'Choose whether the two belong together. Nothing was changed.'
    case 'no-such-statement':
      return 'There is no such statement. Paste the address of its page, which ends in “/statements/” and a number.'
    case 'clause-of-one-record':
      return 'Both are words of one record. A clause goes on in another text; choose a statement of that.'
    case 'clause-decided-already':
      return 'Somebody has decided on these two already. What they said is shown now; it can be taken back.'
    case 'clause-link-gone':
      return 'Nothing is said of these two, or it was taken back meanwhile. Nothing was changed.'
  }
}

/** A statement by its record and its number within it. */
export type StatementRef = { readonly record: number; readonly number: number }

/** The statement that an address, or "12/4", names; null where it names none. */
export const statementNamed = (words: string): StatementRef | null => {
  const found = /^(?:\S*\/records\/)?([1-9]\d{0,8})\/(?:statements\/)?([1-9]\d{0,8})(?:[/?#]\S*)?$/.exec(
    words.trim(),
  )
  return found ? { record: Number(found[1]), number: Number(found[2]) } : null
}
