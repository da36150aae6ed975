/**
 * The rows that the shipped weights are trained on, as lines for `mufakat train`: only the sets whose licences allow it (NOTICE
 * names each), and the official translations of goals, targets and indicators. None of them is in this repository; their folder
 * is beside it, or named by MUFAKAT_SHARED. `npm run train:prior` makes the weights of them.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Row } from '../src/reading/suggest/row.ts'
import { goalOf } from '../src/reading/suggest/targets.ts'

/** The sets that may be learned from, and how much a row of each counts. */
const SETS: Readonly<Record<string, number>> = {
  'un-goal': 2,
  'un-target': 2,
  'un-indicator': 2,
  'un-metadata': 2,
  'tub-original': 1,
  zora: 1,
  // Titles with one researcher's judgement each: many of them, and the least sure.
  'aurora-survey': 0.5,
  // Texts that several people agreed upon.
  'osdg-en-631': 3,
}

type Told = { set: string; text: string; lang: string; labels: number[]; target?: string }

const told = (line: string): readonly Row[] => {
  const { set, text, lang, labels, target } = JSON.parse(line) as Told
  const weight = SETS[set]
  if (weight === undefined) return []
  return [{ text, lang, goals: labels, weight, ...(target ? { targets: [target] } : {}) }]
}

const LABELS = /^sdg:(\S+) skos:prefLabel ((?:"(?:[^"\\]|\\.)*"@\w+[,\s]*)+)\./gm
const LABEL = /"((?:[^"\\]|\\.)*)"@(\w+)/g
const BROADER = /^sdg:(\S+) skos:broader (.+) \.$/gm

/** The labels of the official vocabulary in languages other than English: of goals, targets, and indicators by their targets. */
const translations = (turtle: string): readonly Row[] => {
  const above = new Map(
    [...turtle.matchAll(BROADER)].map((found) => [
      found[1]!,
      found[2]!.split(', ').map((name) => name.slice(4)),
    ]),
  )
  return [...turtle.matchAll(LABELS)].flatMap(([, name, labels]) => {
    const targets = /^\d+\./.test(name!) ? [name!] : name!.startsWith('C') ? (above.get(name!) ?? []) : []
    const goals = /^\d+$/.test(name!) ? [Number(name)] : [...new Set(targets.map(goalOf))]
    return [...labels!.matchAll(LABEL)]
      .filter(([, , lang]) => lang !== 'en' && goals.length > 0)
      .map(([, text, lang]) => ({ text: text!, lang: lang!, goals, targets }))
  })
}

/** All rows of the shipped weights, from the folder of shared data. */
export const priorRows = (shared: string): readonly Row[] => [
  ...readFileSync(join(shared, 'sdg', 'train.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .flatMap(told),
  ...translations(
    readFileSync(join(shared, 'standards', 'sdg-kos', 'sdg-kos-goals-targets-indicators.ttl'), 'utf8'),
  ),
]

if (import.meta.main) {
  const shared = process.env.MUFAKAT_SHARED ?? join(import.meta.dirname, '..', '..', 'shared')
  for (const row of priorRows(shared)) process.stdout.write(`${JSON.stringify(row)}\n`)
}
