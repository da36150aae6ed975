import { inLanguage } from './framework-finding.ts'
import { CONCEPT_LIMIT } from './scheme.ts'

/** One thing that is wrong in the file of a framework, with its line where the file has lines that tell. */
export type FrameworkProblem = { readonly line: number | null } & (
  | { readonly code: 'two-labels'; readonly concept: string; readonly language: string }
  | { readonly code: 'cycle'; readonly concepts: readonly string[] }
  | { readonly code: 'parent-missing'; readonly concept: string; readonly parent: string }
  | { readonly code: 'code-doubled'; readonly concept: string }
  | { readonly code: 'code-missing' }
  | { readonly code: 'code-unfit'; readonly concept: string }
  | { readonly code: 'label-missing'; readonly concept: string }
  | { readonly code: 'uri-unfit'; readonly concept: string; readonly uri: string }
  | { readonly code: 'uri-doubled'; readonly concept: string; readonly uri: string }
  | { readonly code: 'too-long'; readonly concept: string }
)

/** Why a file is not taken for a framework. Nothing of it is kept then. */
export type FrameworkRefusal =
  | {
      readonly reason: 'framework-unsound'
      readonly problems: readonly FrameworkProblem[]
      readonly more: number
    }
  | { readonly reason: 'framework-unreadable'; readonly line: number | null; readonly as: string }
  | { readonly reason: 'framework-form-unknown' }
  | { readonly reason: 'framework-too-large'; readonly limit: number }
  | { readonly reason: 'concepts-too-many' }
  | { readonly reason: 'no-scheme' }
  | { readonly reason: 'several-schemes'; readonly schemes: readonly string[] }
  | { readonly reason: 'no-concepts' }
  | { readonly reason: 'context-elsewhere'; readonly address: string }
  | { readonly reason: 'columns-missing'; readonly columns: readonly string[] }
  | { readonly reason: 'framework-unnamed' }
  | { readonly reason: 'framework-name-unfit' }

/** So many problems of a file are named; of more it is said how many there are. */
const NAMED = 20

/** The refusal of a file for what is wrong in it, in the order of its lines. */
export const unsound = (problems: readonly FrameworkProblem[]): FrameworkRefusal => {
  const sorted = problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
  return {
    ...{ reason: 'framework-unsound', problems: sorted.slice(0, NAMED) },
    more: Math.max(0, sorted.length - NAMED),
  }
}

const what = (problem: FrameworkProblem): string => {
  switch (problem.code) {
    case 'two-labels':
      return `“${problem.concept}” has two preferred labels ${inLanguage(problem.language)}`
    case 'cycle':
      return problem.concepts.length === 1
        ? `“${problem.concepts[0]}” is given as a part of itself`
        : `these are each a part of the next, in a ring: ${problem.concepts.map((each) => `“${each}”`).join(', ')}`
    case 'parent-missing':
      return `“${problem.concept}” has the parent “${problem.parent}”, which is no code of this file`
    case 'code-doubled':
      return `the code “${problem.concept}” is used a second time`
    case 'code-missing':
      return 'there is no code'
    case 'code-unfit':
      return `“${problem.concept}” is no code: codes are up to 60 letters, digits, stops, hyphens and underscores`
    case 'label-missing':
      return `“${problem.concept}” has no label`
    case 'uri-unfit':
      return `“${problem.concept}” has the uri “${problem.uri}”, which is no whole name such as https://example.org/goals/1`
    case 'uri-doubled':
      return `“${problem.concept}” has the uri “${problem.uri}”, which another concept has as well`
    case 'too-long':
      return `“${problem.concept}” has a label, a definition or a uri of more than 2,000 letters`
  }
}

/** One problem in words, with its line. */
export const sentenceForProblem = (problem: FrameworkProblem): string => {
  const words = what(problem)
  return problem.line === null
    ? `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
    : `Line ${problem.line}: ${words}.`
}

/** The one sentence a person is told. Complete by type. */
export const sentenceForFramework = (refusal: FrameworkRefusal): string => {
  switch (refusal.reason) {
    case 'framework-unsound':
      return `${refusal.problems.map(sentenceForProblem).join(' ')}${
        refusal.more > 0 ? ` There is more of the kind: ${refusal.more} in all that are not named here.` : ''
      }`
    case 'framework-unreadable':
      return `It could not be read as ${refusal.as}${refusal.line === null ? '' : `: line ${refusal.line} is where it ends to make sense`}.`
    case 'framework-form-unknown':
      return 'Frameworks are read from SKOS in Turtle (.ttl) or JSON-LD (.jsonld, .json), and from tables (.csv). Give one of these.'
    case 'framework-too-large':
      return `The file is larger than ${refusal.limit / 1024 / 1024} MB, which is the most that is read of a framework.`
    case 'concepts-too-many':
      return `It has more than ${CONCEPT_LIMIT.toLocaleString('en-GB')} concepts, which is the most that a framework can have here.`
    case 'no-scheme':
      return 'No concept scheme was found. One is looked for by its type, skos:ConceptScheme.'
    case 'several-schemes':
      return `The file holds several concept schemes (${refusal.schemes.join(', ')}). Save the one that is meant to a file of its own.`
    case 'no-concepts':
      return 'No concept was found in it.'
    case 'context-elsewhere':
      return `Its context is kept elsewhere (${refusal.address}), and nothing is fetched from other machines. Write the context into the file, or save the scheme as Turtle.`
    case 'columns-missing':
      return `The first line names no column ${refusal.columns.map((each) => `“${each}”`).join(' and none ')}. The columns are code, label and parent; label may also be given by language, as label@fr.`
    case 'framework-unnamed':
      return 'Nothing in the file says what the framework is called. Give it a title.'
    case 'framework-name-unfit':
      return 'The name of a framework in addresses is made of small letters a–z, digits and hyphens, up to 60 of them.'
  }
}
