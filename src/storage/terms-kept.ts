import { readdirSync, readFileSync } from 'node:fs'
import { type Term, termsFrom } from '../search/meaning/terms.ts'
import { indexOfTerms, type TermIndex } from '../search/meaning/terms-meant.ts'

const FOLDER = new URL('../search/meaning/terms/', import.meta.url)

/** The terms of the lists that come with the program. */
export const keptTerms = (): readonly Term[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .flatMap((name) => termsFrom(readFileSync(new URL(name, FOLDER), 'utf8')))

let kept: TermIndex | null = null

/** The terms by their words, read from their files when they are first asked for. */
export const termIndex = (): TermIndex => {
  kept ??= indexOfTerms(keptTerms())
  return kept
}
