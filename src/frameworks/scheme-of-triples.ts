import { granted, type Outcome, refused } from '../text/outcome.ts'
import type { FrameworkFinding } from './framework-finding.ts'
import { type FrameworkProblem, type FrameworkRefusal, unsound } from './framework-refusal.ts'
import { isCode } from './is-code.ts'
import { namedScheme } from './named-scheme.ts'
import { type FoundConcept, outlineOfConcepts } from './outline-of-concepts.ts'
import { CONCEPT_LIMIT, LABEL_LIMIT, type Labels, labelIn, nameOutside, slugOf } from './scheme.ts'
import type { Given, SchemeRead } from './scheme-read.ts'
import type { Triple } from './triple.ts'

const SKOS = 'http://www.w3.org/2004/02/skos/core#'
const DCT = 'http://purl.org/dc/terms/'
const DC = 'http://purl.org/dc/elements/1.1/'
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const RDFS_LABEL = 'http://www.w3.org/2000/01/rdf-schema#label'
const VERSION = 'http://www.w3.org/2002/07/owl#versionInfo'

/** What is said of one thing, by the name of what is said. */
type About = Map<string, Triple[]>

const bySubject = (triples: readonly Triple[]): ReadonlyMap<string, About> => {
  const all = new Map<string, About>()
  for (const triple of triples) {
    const about = all.get(triple.subject) ?? new Map<string, Triple[]>()
    const there = about.get(triple.predicate)
    if (there) there.push(triple)
    else about.set(triple.predicate, [triple])
    all.set(triple.subject, about)
  }
  return all
}

/** What is said, each once: a file may say a thing twice over. */
const once = (triples: readonly Triple[] = []): readonly Triple[] =>
  [
    ...new Map(triples.toReversed().map((each) => [`${each.language} ${each.object}`, each])).values(),
  ].toReversed()

const wordsOf = (triples: readonly Triple[]): Labels =>
  Object.fromEntries(
    triples
      .filter(({ language }) => language !== null)
      .toReversed()
      .map(({ language, object }) => [language!.toLowerCase(), object.trim()]),
  )

/** The last part of a name, behind the last of its strokes. */
const lastPart = (uri: string): string => uri.split(/[/#:]/).at(-1) ?? ''

/** The code of a concept: its notation, the shortest of several, else the last part of its name. */
const codeOf = (uri: string, about: About): string => {
  const notations = (about.get(`${SKOS}notation`) ?? []).map(({ object }) => object.trim())
  const [first, ...more] = notations.filter((each) => each !== '')
  return first === undefined
    ? lastPart(uri)
    : more.reduce((shortest, each) => (each.length < shortest.length ? each : shortest), first)
}

const firstOf = (about: About, ...names: readonly string[]): string | null => {
  for (const name of names) {
    const words = about.get(name)?.[0]?.object.trim()
    if (words) return words.slice(0, LABEL_LIMIT)
  }
  return null
}

/** The things that are concepts of the scheme: by their type, or because the scheme or they say so. */
const conceptsIn = (
  all: ReadonlyMap<string, About>,
  scheme: string,
): readonly (readonly [string, About])[] => {
  const tops = new Set((all.get(scheme)?.get(`${SKOS}hasTopConcept`) ?? []).map(({ object }) => object))
  return [...all].filter(([uri, about]) => {
    const schemes = [`${SKOS}inScheme`, `${SKOS}topConceptOf`].flatMap((name) => about.get(name) ?? [])
    if (schemes.length > 0) return schemes.some(({ object }) => object === scheme)
    return tops.has(uri) || (about.get(TYPE) ?? []).some(({ object }) => object === `${SKOS}Concept`)
  })
}

/** Whom a concept says that it is a part of, and who says that it is theirs. */
const broaderIn = (concepts: readonly (readonly [string, About])[]) => {
  const found = new Map<string, Map<string, number | null>>()
  const add = (uri: string, broader: string, line: number | null) => {
    const there = found.get(uri) ?? new Map<string, number | null>()
    if (!there.has(broader)) there.set(broader, line)
    found.set(uri, there)
  }
  for (const [uri, about] of concepts)
    for (const { object, line } of about.get(`${SKOS}broader`) ?? []) add(uri, object, line)
  for (const [uri, about] of concepts)
    for (const { object, line } of about.get(`${SKOS}narrower`) ?? []) add(object, uri, line)
  return found
}

const lineIn = (about: About): number | null => [...about.values()][0]?.[0]?.line ?? null

/** Words that are said of something, each once: spaces around and between them don't tell them apart. */
const wordsSaid = (about: About, name: string): readonly Triple[] =>
  once(
    (about.get(name) ?? [])
      .filter(({ language }) => language !== null)
      .map((each) => ({ ...each, object: each.object.trim().replace(/\s+/g, ' ') })),
  )

const longestFirst = (labels: readonly Triple[]): readonly Triple[] =>
  labels.toSorted((a, b) => b.object.length - a.object.length)

type Doubled = {
  readonly code: 'two-labels'
  readonly concept: string
  readonly language: string
  readonly line: number | null
}

/** Preferred labels that a concept has beyond one in each language. */
const doubled = (code: string, labels: readonly Triple[]): readonly Doubled[] => {
  const seen = new Set<string>()
  return labels.flatMap(({ language, line }): Doubled[] => {
    const of = (language ?? '').toLowerCase()
    if (seen.has(of)) return [{ code: 'two-labels', concept: code, language: of, line }]
    seen.add(of)
    return []
  })
}

const byCode = new Intl.Collator('en', { numeric: true }).compare

/** A framework of what is said in a file of RDF, by the terms of SKOS. */
export const schemeOfTriples = (
  triples: readonly Triple[],
  given: Given,
): Outcome<SchemeRead, FrameworkRefusal> => {
  const all = bySubject(triples)
  const schemes = [...all].filter(([, about]) =>
    (about.get(TYPE) ?? []).some(({ object }) => object === `${SKOS}ConceptScheme`),
  )
  const [scheme, second] = schemes
  if (!scheme) return refused({ reason: 'no-scheme' })
  if (second) return refused({ reason: 'several-schemes', schemes: schemes.slice(0, 5).map(([uri]) => uri) })
  const [uri, about] = scheme
  const concepts = conceptsIn(all, uri)
  if (concepts.length === 0) return refused({ reason: 'no-concepts' })
  if (concepts.length > CONCEPT_LIMIT) return refused({ reason: 'concepts-too-many' })
  const codes = new Map(concepts.map(([of, each]) => [of, codeOf(of, each)]))
  const broader = broaderIn(concepts)
  const problems: FrameworkProblem[] = []
  const findings: FrameworkFinding[] = []
  const used = new Set<string>()
  const found = concepts.map(([of, each]): FoundConcept => {
    const code = codes.get(of)!
    const line = lineIn(each)
    const said = wordsSaid(each, `${SKOS}prefLabel`)
    const definitions = wordsSaid(each, `${SKOS}definition`)
    const twice = doubled(code, said)
    const labels = given.lenient ? longestFirst(said) : said
    const notations = each.get(`${SKOS}notation`) ?? []
    if (used.has(code))
      problems.push({ code: 'code-doubled', concept: code, line: notations[0]?.line ?? line })
    used.add(code)
    if (!isCode(code)) problems.push({ code: 'code-unfit', concept: code.slice(0, 80), line })
    if (given.lenient) findings.push(...twice.map((of) => ({ ...of, code: 'several-labels' as const })))
    else problems.push(...twice)
    if ([...labels, ...definitions].some(({ object }) => object.length > LABEL_LIMIT))
      problems.push({ code: 'too-long', concept: code, line })
    if (labels.length === 0) findings.push({ code: 'no-label', line, concept: code })
    const above = [...(broader.get(of) ?? [])]
    for (const [parent, where] of above)
      if (!codes.has(parent))
        findings.push({
          code: 'broader-elsewhere',
          line: where,
          concept: code,
          broader: parent.slice(0, 200),
        })
    return {
      code,
      uri: nameOutside(of),
      labels: labels.length === 0 ? { '': code } : wordsOf(labels),
      definitions: wordsOf(definitions),
      broader: above.flatMap(([parent]) => codes.get(parent) ?? []),
      line: above[0]?.[1] ?? line,
    }
  })
  if (problems.length > 0) return refused(unsound(problems))
  const outline = outlineOfConcepts(found.toSorted((a, b) => byCode(a.code, b.code)))
  if (!outline.ok) return outline
  const titles = [`${SKOS}prefLabel`, `${DCT}title`, `${DC}title`, RDFS_LABEL]
    .map((name) => wordsOf(about.get(name) ?? []))
    .find((words) => Object.keys(words).length > 0)
  const own = firstOf(about, `${DCT}identifier`, `${DC}identifier`, `${SKOS}notation`)
  const named = namedScheme(given, { titles: titles ?? {}, id: slugOf(own ?? labelIn(titles ?? {})) })
  if (!named.ok) return named
  return granted({
    scheme: {
      ...named.value,
      uri: nameOutside(uri),
      version: given.version ?? firstOf(about, VERSION, `${DCT}hasVersion`),
      issued: firstOf(about, `${DCT}issued`, `${DCT}date`, `${DC}date`),
      modified: firstOf(about, `${DCT}modified`),
      source: firstOf(about, `${DCT}source`, `${DC}source`),
      concepts: outline.value,
    },
    findings,
  })
}
