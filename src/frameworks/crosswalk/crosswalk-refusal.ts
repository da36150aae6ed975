/** One thing that is wrong in a file of mappings, with its line where the file has lines that tell. */
export type CrosswalkProblem = { readonly line: number | null } & (
  | { readonly code: 'relation-unknown'; readonly predicate: string }
  | { readonly code: 'prefix-unknown'; readonly name: string }
  | { readonly code: 'concept-unknown'; readonly name: string }
  | { readonly code: 'within-one-framework'; readonly name: string }
  | { readonly code: 'mapped-twice'; readonly one: string; readonly other: string }
  | { readonly code: 'confidence-unclear'; readonly value: string }
)

/** Why a file is not taken for mappings. Nothing of it is kept then. */
export type CrosswalkRefusal =
  | {
      readonly reason: 'crosswalk-unsound'
      readonly problems: readonly CrosswalkProblem[]
      readonly more: number
    }
  | { readonly reason: 'crosswalk-unreadable'; readonly line: number | null; readonly as: string }
  | { readonly reason: 'crosswalk-columns-missing'; readonly columns: readonly string[] }
  | { readonly reason: 'crosswalk-too-large'; readonly limit: number }
  | { readonly reason: 'no-mappings' }

/** So many problems of a file are named; of more it is said how many there are. */
const NAMED = 20

/** The refusal of a file for what is wrong in it, in the order of its lines. */
export const unsoundCrosswalk = (problems: readonly CrosswalkProblem[]): CrosswalkRefusal => {
  const sorted = problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
  return {
    ...{ reason: 'crosswalk-unsound', problems: sorted.slice(0, NAMED) },
    more: Math.max(0, sorted.length - NAMED),
  }
}

const what = (problem: CrosswalkProblem): string => {
  switch (problem.code) {
    case 'relation-unknown':
      return `“${problem.predicate}” is none of the five relations (skos:exactMatch, closeMatch, broadMatch, narrowMatch, relatedMatch)`
    case 'prefix-unknown':
      return `the prefix of “${problem.name}” is not in the file’s list of prefixes`
    case 'concept-unknown':
      return `“${problem.name}” is no concept of the frameworks that are kept here`
    case 'within-one-framework':
      return `both ends of the mapping from “${problem.name}” are of one framework`
    case 'mapped-twice':
      return `“${problem.one}” and “${problem.other}” are mapped a second time`
    case 'confidence-unclear':
      return `“${problem.value}” is no confidence: a number from 0 to 1 is`
  }
}

/** What is wrong in a file of mappings, each for itself. */
export const sentencesForCrosswalk = (problems: readonly CrosswalkProblem[]): readonly string[] =>
  problems.map((problem) => `${problem.line === null ? '' : `Line ${problem.line}: `}${what(problem)}.`)

/** The one sentence a person is told. Complete by type. */
export const sentenceForCrosswalk = (refusal: CrosswalkRefusal): string => {
  switch (refusal.reason) {
    case 'crosswalk-unsound':
      return `Some of this file can’t be taken over, so nothing of it was: ${refusal.problems.length + refusal.more} ${refusal.problems.length + refusal.more === 1 ? 'place' : 'places'}.`
    case 'crosswalk-unreadable':
      return `This file can’t be read as ${refusal.as}${refusal.line === null ? '' : `, from line ${refusal.line} on`}.`
    case 'crosswalk-columns-missing':
      return `The table has no column ${refusal.columns.map((each) => `“${each}”`).join(', ')}.`
    case 'crosswalk-too-large':
      return `This file has more than ${refusal.limit.toLocaleString('en-GB')} mappings. Bring it in parts.`
    case 'no-mappings':
      return 'This file holds no mappings.'
  }
}
