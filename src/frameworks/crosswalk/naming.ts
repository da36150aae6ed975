import type { ConceptRef } from './mapping.ts'

/** A concept as it is named: its label, and its name outside where its framework gave it one. */
export type NamedConcept = { readonly label: string; readonly uri: string | null }

/** A framework with what its concepts are called outside. */
export type NamedFramework = {
  readonly id: string
  readonly title: string
  readonly version: string | null
  /** The beginning of a name for concepts that have none of their own, to which the code is added: the address of their pages, say. */
  readonly namespace: string
  /** The name of its scheme, where it has one: files name concepts by that and their code as well. */
  readonly scheme?: string | null
  /** The path under which a register has the pages of its concepts: files name them so where their scheme has no name. */
  readonly page?: string
  /** Each concept by its code. */
  readonly concepts: ReadonlyMap<string, NamedConcept>
}

/** A concept as files name it: whole, and by the prefix of its file. */
export type ConceptName = {
  readonly uri: string
  readonly curie: string
  readonly label: string
  /** What the prefix stands for. */
  readonly namespace: string
}

/** The frameworks of a partnership, between names and concepts. */
export type Naming = {
  readonly frameworks: readonly NamedFramework[]
  readonly of: (ref: ConceptRef) => ConceptName
  /** The concept that a name is; null where it is none of these frameworks'. */
  readonly conceptOf: (uri: string) => ConceptRef | null
}

const behind = (name: string, beginning: string): string | null =>
  name.startsWith(beginning) ? name.slice(beginning.length) : null

/** A name in two: up to the last stroke, hash or colon that something stands behind, and that. */
const parted = (uri: string): readonly [namespace: string, rest: string] => {
  const before = uri.length - 2
  const at = Math.max(...['/', '#', ':'].map((sign) => uri.lastIndexOf(sign, before))) + 1
  return [uri.slice(0, at), uri.slice(at)]
}

/** Prefixes that SSSOM has for itself. */
const BUILT_IN: readonly string[] = ['owl', 'rdf', 'rdfs', 'semapv', 'skos', 'sssom']

/** The names of a framework's concepts: most often all begin alike and have the framework's id as their prefix; of others it is numbered. */
const namesIn = ({ id, namespace, concepts }: NamedFramework): ReadonlyMap<string, ConceptName> => {
  const prefixes = new Map<string, string>()
  const first = BUILT_IN.includes(id) ? `framework-${id}` : id
  const prefixFor = (beginning: string): string => {
    const there = prefixes.get(beginning) ?? (prefixes.size === 0 ? first : `${first}.${prefixes.size + 1}`)
    prefixes.set(beginning, there)
    return there
  }
  return new Map(
    [...concepts].map(([code, { label, uri }]) => {
      const [beginning, rest] = uri === null ? [namespace, code] : parted(uri)
      const curie = `${prefixFor(beginning)}:${rest}`
      return [code, { uri: `${beginning}${rest}`, curie, label, namespace: beginning }]
    }),
  )
}

/** The names that a scheme's own name and a code make; most schemes call their concepts so. */
const underScheme = (scheme: string | null | undefined): readonly string[] =>
  scheme ? [/[/#]$/.test(scheme) ? scheme : `${scheme}/`] : []

/** Names for the concepts of some frameworks. Throws where asked for one that is none of them. */
export const namingOf = (frameworks: readonly NamedFramework[]): Naming => {
  const names = new Map(frameworks.map((each) => [each.id, namesIn(each)]))
  const byName = new Map(
    frameworks.flatMap(({ id, concepts }) =>
      [...concepts].flatMap(([code, { uri }]) =>
        uri === null ? [] : [[uri, { framework: id, code }] as const],
      ),
    ),
  )
  // The longest first, since one beginning may begin as another does.
  const beginnings = frameworks
    .flatMap((each) => [each.namespace, ...underScheme(each.scheme)].map((begins) => ({ ...each, begins })))
    .toSorted((a, b) => b.begins.length - a.begins.length)
  return {
    frameworks,
    of: ({ framework, code }) => {
      const found = names.get(framework)?.get(code)
      if (!found) throw new Error(`no concept ${code} of ${framework}`)
      return found
    },
    conceptOf: (uri) => {
      const own = byName.get(uri)
      if (own) return own
      const path = /^https?:\/\/[^/]+(\/.*)$/.exec(uri)?.[1] ?? ''
      for (const { id, begins, page, concepts } of beginnings) {
        const code = behind(uri, begins) ?? (page === undefined ? null : behind(path, page))
        if (code !== null && concepts.has(code)) return { framework: id, code }
      }
      return null
    },
  }
}
