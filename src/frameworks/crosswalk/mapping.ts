/** How a concept of one framework relates to one of another, by SKOS; “broad”: the second is the wider. */
export const RELATIONS = ['exact', 'close', 'broad', 'narrow', 'related'] as const
export type Relation = (typeof RELATIONS)[number]

/** The mapping property of SKOS that each is. */
export const PREDICATES: Readonly<Record<Relation, string>> = {
  exact: 'exactMatch',
  close: 'closeMatch',
  broad: 'broadMatch',
  narrow: 'narrowMatch',
  related: 'relatedMatch',
}

const TURNED: Readonly<Record<Relation, Relation>> = {
  ...{ exact: 'exact', close: 'close', related: 'related', broad: 'narrow', narrow: 'broad' },
}

/** How much the two have to do with each other. */
export const DEGREES = ['high', 'medium', 'low'] as const
export type Degree = (typeof DEGREES)[number]

/** A concept, by its framework and its code there. */
export type ConceptRef = { readonly framework: string; readonly code: string }

/** Who said something, and on which day, "YYYY-MM-DD"; null where a file doesn't tell. */
export type Said = { readonly by: string; readonly on: string | null }

/** That two concepts of two frameworks relate to each other, who proposed it and why, and who reviewed it. */
export type Mapping = {
  readonly from: ConceptRef
  readonly to: ConceptRef
  readonly relation: Relation
  readonly degree: Degree
  /** Why; "" where nobody said. */
  readonly rationale: string
  readonly proposed: Said | null
  readonly reviewed: readonly Said[]
}

/** The same mapping as it reads from its other end. */
export const turned = (mapping: Mapping): Mapping => ({
  ...mapping,
  ...{ from: mapping.to, to: mapping.from, relation: TURNED[mapping.relation] },
})

/** By what a mapping is known: two concepts are mapped once, from whichever end. */
export const mappingKey = ({ from, to }: Pick<Mapping, 'from' | 'to'>): string =>
  [from, to]
    .map(({ framework, code }) => `${framework} ${code}`)
    .sort()
    .join(' | ')
