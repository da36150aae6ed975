import { type Degree, type Mapping, PREDICATES } from './mapping.ts'
import type { Naming } from './naming.ts'

/** What a set of mappings says of itself. */
export type SetFacts = {
  /** Its own address. */
  readonly id: string
  readonly title: string
  /** The address of the licence under which it is given. */
  readonly license: string
  /** The day on which it is made, "YYYY-MM-DD". */
  readonly on: string
  /** The organisation or partnership that gives it, as an address. */
  readonly provider: string
}

/** What SSSOM has for a licence that nobody has named. */
export const NO_LICENSE = 'https://w3id.org/sssom/license/unspecified'

/** How sure a degree is, as SSSOM has it: a number from 0 to 1. */
const CONFIDENCE: Readonly<Record<Degree, number>> = { high: 0.9, medium: 0.6, low: 0.3 }

/** The degree of a confidence: that to which it is nearest. One that is not told is of a medium degree. */
export const degreeOf = (confidence: number | null): Degree =>
  confidence === null ? 'medium' : confidence >= 0.75 ? 'high' : confidence >= 0.45 ? 'medium' : 'low'

/** A mapping as SSSOM has it, with the fields of it that are used here. */
export type SssomMapping = {
  readonly subject_id: string
  readonly subject_label: string
  readonly predicate_id: string
  readonly object_id: string
  readonly object_label: string
  readonly mapping_justification: string
  readonly author_label?: readonly string[]
  readonly mapping_date?: string
  readonly reviewer_label?: readonly string[]
  readonly review_date?: string
  readonly confidence: number
  readonly comment?: string
  readonly subject_source: string
  readonly object_source: string
}

/** A set of mappings as SSSOM 1.1 has it, the form of its JSON. */
export type MappingSet = {
  readonly sssom_version: '1.1'
  readonly mapping_set_id: string
  readonly mapping_set_title: string
  readonly license: string
  readonly mapping_date: string
  readonly mapping_provider: string
  readonly curie_map: Readonly<Record<string, string>>
  readonly mappings: readonly SssomMapping[]
}

/** The prefixes that every set uses. */
const PREFIXES = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  semapv: 'https://w3id.org/semapv/vocab/',
}

const mappingOf = (mapping: Mapping, naming: Naming): SssomMapping => {
  const [subject, object] = [naming.of(mapping.from), naming.of(mapping.to)]
  const { proposed, reviewed, rationale } = mapping
  const dates = reviewed.flatMap(({ on }) => on ?? []).sort()
  return {
    ...{ subject_id: subject.curie, subject_label: subject.label },
    predicate_id: `skos:${PREDICATES[mapping.relation]}`,
    ...{ object_id: object.curie, object_label: object.label },
    mapping_justification: 'semapv:ManualMappingCuration',
    ...(proposed && { author_label: [proposed.by] }),
    ...(proposed?.on && { mapping_date: proposed.on }),
    ...(reviewed.length > 0 && { reviewer_label: reviewed.map(({ by }) => by) }),
    ...(dates.length > 0 && { review_date: dates.at(-1)! }),
    confidence: CONFIDENCE[mapping.degree],
    ...(rationale && { comment: rationale }),
    ...{ subject_source: subject.namespace, object_source: object.namespace },
  }
}

/** What the prefixes of the concepts stand for. */
const prefixesIn = (mappings: readonly Mapping[], naming: Naming): Readonly<Record<string, string>> =>
  Object.fromEntries(
    mappings
      .flatMap(({ from, to }) => [naming.of(from), naming.of(to)])
      .map(({ curie, namespace }) => [curie.slice(0, curie.indexOf(':')), namespace]),
  )

/** Mappings that people decided on as a set of SSSOM, https://mapping-commons.github.io/sssom/. */
export const mappingSet = (facts: SetFacts, mappings: readonly Mapping[], naming: Naming): MappingSet => ({
  sssom_version: '1.1',
  ...{ mapping_set_id: facts.id, mapping_set_title: facts.title, license: facts.license },
  ...{ mapping_date: facts.on, mapping_provider: facts.provider },
  curie_map: { ...prefixesIn(mappings, naming), ...PREFIXES },
  mappings: mappings.map((mapping) => mappingOf(mapping, naming)),
})
