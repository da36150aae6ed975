import type { Store } from '../storage/store.ts'

/** The partnerships of a register that a command is about, or why that can't be told; the sentence is for a person. */
export type Which = { readonly ids: readonly string[] } | { readonly sentence: string }

/** The one partnership that was named, or else all that there are. */
export const allOrNamed = async (store: Store, asked: string | undefined): Promise<Which> => {
  const { partnerships } = await store.partnerships.list()
  const ids = partnerships.map(({ id }) => id)
  if (asked === undefined) return { ids }
  return ids.includes(asked)
    ? { ids: [asked] }
    : { sentence: `There is no partnership “${asked}”. The register has ${ids.join(', ') || 'none'}.` }
}

/** The one partnership that was named, or else the only one there is; `why` begins the sentence that asks which. */
export const onlyOrNamed = async (store: Store, asked: string | undefined, why: string): Promise<Which> => {
  const { partnerships } = await store.partnerships.list()
  const ids = partnerships.map(({ id }) => id)
  const p = asked ?? (ids.length === 1 ? ids[0]! : '')
  if (ids.includes(p)) return { ids: [p] }
  return {
    sentence:
      ids.length === 0
        ? 'The register has no partnership yet. Bring one in first: mufakat import partnership FILE'
        : `${why}: --partnership ${ids.join(', or --partnership ')}`,
  }
}
