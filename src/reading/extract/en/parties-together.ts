import { kindOfWord } from './asking.ts'
import { looks, oneOf } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'
import { compounded, statesOf } from './voices.ts'
import type { Country } from './words/countries.ts'

/** The union whose presidents sign and speak beside heads of state, by the names it goes by. General knowledge. */
const EUROPE: Country = { names: ['European Commission', 'European Union', 'EU', 'E.U.'], adjectives: [] }

type Party = { readonly country: Country; readonly from: number; readonly to: number }

const isEurope = oneOf('eu e.u. european')
const union = oneOf('union commission')

const isCompound = looks(/-/)
/** Words with which a union or a compound of parties is named. */
const OTHERS = kindOfWord(({ text, lower }) => /^(?:eu|e\.u\.|european)$/.test(lower) || text.includes('-'))

const unionAt = (tokens: readonly Token[], at: number): Party[] => {
  if (tokens[at]!.lower !== 'european') return [{ country: EUROPE, from: at, to: at + 1 }]
  return union(tokens[at + 1]) ? [{ country: EUROPE, from: at, to: at + 2 }] : []
}

const compoundAt = (token: Token, at: number): Party[] => {
  const parts = token.text.split('-')
  const states = compounded(token)
  const europe = parts.some((part) => part === 'EU') ? [EUROPE] : []
  // "the Norland-EU partnership": the union stands where it is written.
  const all = parts[0] === 'EU' ? [...europe, ...states] : [...states, ...europe]
  return all.map((country) => ({ country, from: at, to: at + 1 }))
}

const othersIn = (tokens: readonly Token[]): Party[] => {
  const found: Party[] = []
  for (let at = 0; at < tokens.length; at++)
    if (isEurope(tokens[at])) found.push(...unionAt(tokens, at))
    else if (isCompound(tokens[at])) found.push(...compoundAt(tokens[at]!, at))
  return found
}

const separates = oneOf(', and & - – —')
const passes = oneOf('the')

/** Whether nothing but marks, "and", articles and short forms in brackets stands between two parties. */
const together = (tokens: readonly Token[], a: Party, b: Party): boolean => {
  if (a.from === b.from) return true
  let depth = 0
  let parted = false
  for (let at = a.to; at < b.from; at++) {
    const token = tokens[at]!
    if (token.text === '(') depth++
    else if (token.text === ')') depth--
    else if (depth > 0 || passes(token)) continue
    else if (separates(token)) parted = true
    else return false
  }
  return parted || depth > 0
}

const NONE: Country[][] = []

/** The parties a sentence names together, each once and in their order: "Norland and Peru", "the Norland-Peru dialogue". */
export const partiesTogether = (text: string, sentence: Sentence): Country[][] => {
  const { tokens } = sentence
  const states = statesOf(text, sentence)
  const others = sentence.kinds & OTHERS ? othersIn(tokens) : []
  if (states.length + others.length === 0) return NONE
  const all: Party[] = [...states, ...others].sort((a, b) => a.from - b.from)
  const runs: Country[][] = []
  let last: Party | null = null
  for (const party of all) {
    const run = last && together(tokens, last, party) ? runs.at(-1)! : []
    if (run.length === 0) runs.push(run)
    if (!run.includes(party.country)) run.push(party.country)
    last = party
  }
  return runs.filter((run) => run.length > 1)
}
