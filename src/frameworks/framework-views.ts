import type { Labels, Scheme } from './scheme.ts'

/** A framework that a partnership works with, named. */
export type FrameworkRef = Pick<
  Scheme,
  'id' | 'uri' | 'titles' | 'version' | 'issued' | 'modified' | 'source'
>

/** A concept of a framework, by what people call it. */
export type ConceptRef = {
  /** The framework's id, and its titles. */
  readonly framework: string
  readonly titles: Labels
  readonly code: string
  /** Its name outside, where it has one. */
  readonly uri: string | null
  readonly labels: Labels
  /** The codes of the topmost concepts above it. */
  readonly tops: readonly string[]
  readonly depth: number
  /** Whether the newest version of the framework has it no more. */
  readonly gone: boolean
}
