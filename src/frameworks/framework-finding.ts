/** What is unclear in the file of a framework that was read all the same. */
export type FrameworkFinding =
  | {
      readonly code: 'broader-elsewhere'
      readonly line: number | null
      readonly concept: string
      readonly broader: string
    }
  | {
      readonly code: 'several-labels'
      readonly line: number | null
      readonly concept: string
      readonly language: string
    }
  | { readonly code: 'no-label'; readonly line: number | null; readonly concept: string }
  | {
      readonly code: 'several-codes'
      readonly line: number | null
      readonly concept: string
      readonly kept: string
    }

/** Which language a label is in, where one is told. */
export const inLanguage = (language: string): string =>
  language === '' ? 'without a language' : `in the language “${language}”`

/** A finding in words, with its line. */
export const sentenceForFrameworkFinding = (finding: FrameworkFinding): string => {
  const at = finding.line === null ? '' : `Line ${finding.line}: `
  switch (finding.code) {
    case 'broader-elsewhere':
      return `${at}“${finding.concept}” is a part of ${finding.broader}, which is not in the file; that was left out.`
    case 'several-labels':
      return `${at}“${finding.concept}” has a second preferred label ${inLanguage(finding.language)}; the longest was taken.`
    case 'no-label':
      return `${at}“${finding.concept}” has no label; its code stands in place of one.`
    case 'several-codes':
      return `${at}“${finding.concept}” has several notations; “${finding.kept}”, the shortest, was kept as its code.`
  }
}
