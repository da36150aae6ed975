import type { ConceptRef } from './mapping.ts'

/** A framework as it is named outside: the beginning of the names of its concepts, to which a code is added. */
export type NamedFramework = {
  readonly id: string
  readonly title: string
  readonly version: string | null
  /** "http://metadata.un.org/sdg/" */
  readonly namespace: string
  /** The path under which a register has the pages of its concepts: files name them so where their scheme has no name. */
  readonly page?: string
  /** The label of each concept by its code. */
  readonly labels: ReadonlyMap<string, string>
}

/** The frameworks of a partnership, between names and concepts. */
export type Naming = {
  readonly frameworks: readonly NamedFramework[]
  readonly of: (ref: ConceptRef) => { readonly uri: string; readonly curie: string; readonly label: string }
  /** The concept that a name is; null where it is none of these frameworks'. */
  readonly conceptOf: (uri: string) => ConceptRef | null
}

const behind = (name: string, beginning: string): string | null =>
  name.startsWith(beginning) ? name.slice(beginning.length) : null

/** Names for the concepts of some frameworks. Throws where asked for one that is none of them. */
export const namingOf = (frameworks: readonly NamedFramework[]): Naming => {
  const byId = new Map(frameworks.map((each) => [each.id, each]))
  // The longest first, since one namespace may begin as another does.
  const byNamespace = frameworks.toSorted((a, b) => b.namespace.length - a.namespace.length)
  return {
    frameworks,
    of: ({ framework, code }) => {
      const found = byId.get(framework)
      const label = found?.labels.get(code)
      if (!found || label === undefined) throw new Error(`no concept ${code} of ${framework}`)
      return { uri: `${found.namespace}${code}`, curie: `${found.id}:${code}`, label }
    },
    conceptOf: (uri) => {
      const path = /^https?:\/\/[^/]+(\/.*)$/.exec(uri)?.[1] ?? ''
      for (const { id, namespace, page, labels } of byNamespace) {
        const code = behind(uri, namespace) ?? (page === undefined ? null : behind(path, page))
        if (code !== null && labels.has(code)) return { framework: id, code }
      }
      return null
    },
  }
}
