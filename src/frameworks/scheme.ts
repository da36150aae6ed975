/** Words by the language that they are in (its code, such as "en"); "" for words whose language is not told. */
export type Labels = Readonly<Record<string, string>>

/** A concept of a scheme, as SKOS has them: one goal, target, pillar or thrust. */
export type Concept = {
  /** What it is called by, which stays through the versions of its scheme: "16", "16.3". */
  readonly code: string
  /** Its name among all concepts, an address most often, where its file gives it one. */
  readonly uri: string | null
  readonly labels: Labels
  readonly definitions: Labels
  /** The codes of the concepts that it is a part of; it is shown under the first. */
  readonly broader: readonly string[]
  /** The codes of the topmost concepts above it; its own where it is one of them. */
  readonly tops: readonly string[]
  /** How far below its topmost concept it is shown. */
  readonly depth: number
}

/** A framework: a concept scheme with its concepts in the order of its outline, each under the one that it is a part of. */
export type Scheme = {
  /** What it is called by in addresses: small letters, digits and hyphens. */
  readonly id: string
  /** Its name among all schemes, where it has one. */
  readonly uri: string | null
  readonly titles: Labels
  readonly version: string | null
  /** The days on which it was issued and last changed, as they are written. */
  readonly issued: string | null
  readonly modified: string | null
  readonly source: string | null
  readonly concepts: readonly Concept[]
}

/** So many concepts a framework may have: an outline of more is no page that anybody reads. */
export const CONCEPT_LIMIT = 10_000
/** So large a file of a framework may be, in bytes. */
export const FRAMEWORK_BYTES = 16 * 1024 * 1024
/** So long a code may be, and the address of a framework. */
export const CODE_LIMIT = 60
/** So long a label, a definition or a title may be. */
export const LABEL_LIMIT = 2000

/** A name as one that means the same everywhere: whole, with the scheme it is written by. Null where it is none, or counts in its file alone. */
export const nameOutside = (name: string): string | null =>
  /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(name) && !name.startsWith('urn:framework:') ? name : null

/** Words in the language asked for, else in English, else in the first there is. */
export const labelIn = (labels: Labels, language = 'en'): string =>
  labels[language] ?? labels.en ?? labels['en-gb'] ?? labels[''] ?? Object.values(labels)[0] ?? ''

/** What a framework can be called in addresses, made of its title; "" where nothing is left of it. */
export const slugOf = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, CODE_LIMIT)
    .replace(/-+$/, '')

/** Whether words can stand in addresses for a framework. */
export const isSlug = (words: string): boolean =>
  /^[a-z0-9][a-z0-9-]*$/.test(words) && words.length <= CODE_LIMIT
