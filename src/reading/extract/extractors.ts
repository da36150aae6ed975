import { english } from './en/english.ts'
import type { Extractor } from './extractor.ts'

/** Every language that statements can be read from. A new one is one folder and one row here. */
export const EXTRACTORS: readonly Extractor[] = [english]
