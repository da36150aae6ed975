import { parse, YAMLParseError } from 'yaml'
import { granted, type Outcome, refused } from '../../text/outcome.ts'
import { type CrosswalkRefusal, unsoundCrosswalk } from './crosswalk-refusal.ts'
import type { FoundMapping } from './found-mapping.ts'

/** Prefixes that a file need not tell: SSSOM has them built in. */
const BUILT_IN: Readonly<Record<string, string>> = {
  owl: 'http://www.w3.org/2002/07/owl#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  semapv: 'https://w3id.org/semapv/vocab/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  sssom: 'https://w3id.org/sssom/',
}

/** What is told of a set as a whole and holds for each mapping that says nothing else. */
const HANDED_ON = ['mapping_date', 'license'] as const

type Slots = Readonly<Record<string, unknown>>
type Row = { readonly line: number | null; readonly slots: Slots }

const isObject = (value: unknown): value is Slots =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const words = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

/** Several values of one slot: a list, or words parted by strokes of which one behind a backslash is of a word. */
const several = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.map(words).filter(Boolean)
  const parts = words(value).match(/(?:\\.|[^|\\])+/g) ?? []
  return parts.map((part) => part.replace(/\\(.)/g, '$1').trim()).filter(Boolean)
}

const prefixesIn = (map: unknown): Readonly<Record<string, string>> => ({
  ...BUILT_IN,
  ...(isObject(map) &&
    Object.fromEntries(
      Object.entries(map).map(([prefix, value]) => [
        prefix,
        words(isObject(value) ? value.prefix_reference : value),
      ]),
    )),
})

/** A name written out: "sdg:16" by the prefixes of its file. Null where its prefix is not among them. */
const whole = (name: string, prefixes: Readonly<Record<string, string>>): string | null => {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(name)) return name
  const at = name.indexOf(':')
  const prefix = name.slice(0, at)
  return at > 0 && Object.hasOwn(prefixes, prefix) ? `${prefixes[prefix]}${name.slice(at + 1)}` : null
}

/** A mapping that says of two concepts that they do not match, or of one that none does. */
const saysNo = ({ slots }: Row): boolean =>
  words(slots.predicate_modifier) === 'Not' ||
  [slots.subject_id, slots.object_id].some((each) => words(each) === 'sssom:NoTermFound')

const foundIn = (rows: readonly Row[], set: Slots): Outcome<readonly FoundMapping[], CrosswalkRefusal> => {
  const prefixes = prefixesIn(set.curie_map)
  const handed = Object.fromEntries(HANDED_ON.map((slot) => [slot, set[slot]]))
  const unknown = []
  const found: FoundMapping[] = []
  for (const row of rows.filter((each) => !saysNo(each))) {
    const slots: Slots = { ...handed, ...row.slots }
    const names = [slots.subject_id, slots.predicate_id, slots.object_id].map(words)
    const [subject, predicate, object] = names.map((name) => whole(name, prefixes))
    if (!subject || !predicate || !object) {
      const name = names.find((each) => whole(each, prefixes) === null) ?? ''
      unknown.push({ line: row.line, code: 'prefix-unknown' as const, name })
      continue
    }
    const [on, reviewed] = [slots.mapping_date, slots.review_date].map(words)
    const authors = [...several(slots.author_label), ...several(slots.author_id)]
    found.push({
      ...{ line: row.line, subject, predicate, object, confidence: words(slots.confidence) },
      comment: words(slots.comment),
      ...{ authors: authors.slice(0, 1), on: on || null },
      reviewers:
        several(slots.reviewer_label).length > 0 ? several(slots.reviewer_label) : several(slots.reviewer_id),
      reviewed: reviewed || null,
    })
  }
  return unknown.length > 0 ? refused(unsoundCrosswalk(unknown)) : granted(found)
}

/** The values of a line between tabs; a value with marks around it may hold a tab, and each mark in it twice. */
const valuesOf = (line: string): readonly string[] => {
  if (!line.includes('"')) return line.split('\t')
  return (line.match(/(?:^|\t)(?:"(?:[^"]|"")*"(?=\t|$)|[^\t]*)/g) ?? []).map((piece) => {
    const value = piece.replace(/^\t/, '')
    return /^".*"$/s.test(value) ? value.slice(1, -1).replaceAll('""', '"') : value
  })
}

const NEEDED = ['subject_id', 'predicate_id', 'object_id'] as const

/** The mappings of a table of SSSOM: comments that tell of the set, a line of columns, then a line a mapping. */
export const readSssomTsv = (text: string): Outcome<readonly FoundMapping[], CrosswalkRefusal> => {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  const begins = lines.findIndex((line) => !line.startsWith('#'))
  const head = (begins < 0 ? lines : lines.slice(0, begins)).map((line) => line.slice(1))
  let set: unknown
  try {
    // In some files each line of the comments begins with a blank.
    const blank = head.every((line) => line === '' || line.startsWith(' '))
    set = parse(head.map((line) => (blank ? line.slice(1) : line)).join('\n'), { maxAliasCount: 0 }) ?? {}
  } catch (error) {
    const line = error instanceof YAMLParseError ? (error.linePos?.[0].line ?? null) : null
    return refused({ reason: 'crosswalk-unreadable', line, as: 'a table of SSSOM' })
  }
  if (!isObject(set)) return refused({ reason: 'crosswalk-unreadable', line: 1, as: 'a table of SSSOM' })
  const [columns, ...body] = begins < 0 ? [] : lines.slice(begins)
  const names = valuesOf(columns ?? '').map((name) => name.trim())
  const missing = NEEDED.filter((name) => !names.includes(name) && set[name] === undefined)
  if (missing.length > 0) return refused({ reason: 'crosswalk-columns-missing', columns: missing })
  const rows = body.flatMap((line, at): readonly Row[] => {
    if (line.trim() === '') return []
    const values = valuesOf(line)
    const slots = Object.fromEntries(
      names.flatMap((name, column) => (values[column]?.trim() ? [[name, values[column].trim()]] : [])),
    )
    return [{ line: begins + at + 2, slots }]
  })
  return foundIn(rows, set)
}

/** The mappings of a set of SSSOM in JSON. JSON tells no lines: the place in the list is told instead. */
export const readSssomJson = (text: string): Outcome<readonly FoundMapping[], CrosswalkRefusal> => {
  let set: unknown
  try {
    set = JSON.parse(text)
  } catch {
    return refused({ reason: 'crosswalk-unreadable', line: null, as: 'JSON' })
  }
  if (!isObject(set) || !Array.isArray(set.mappings))
    return refused({ reason: 'crosswalk-unreadable', line: null, as: 'a set of SSSOM' })
  const rows = set.mappings.map((slots, at) => ({ line: at + 1, slots: isObject(slots) ? slots : {} }))
  return foundIn(rows, set)
}
