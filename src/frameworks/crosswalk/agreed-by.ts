import type { Mapping } from './mapping.ts'

/** A side, by its id and what it is called. */
export type NamedSide = { readonly id: string; readonly name: string; readonly shortName: string }

/** The side that proposed a mapping and the one that agreed, each with the day, "YYYY-MM-DD", where the file tells it. */
export type AgreedBy = {
  readonly proposed: { readonly side: string; readonly on: string | null }
  readonly reviewed: { readonly side: string; readonly on: string | null }
}

/** Who agreed to a mapping, where its file names one side as who proposed it and the other among who reviewed it; else null. */
export const agreedBy = (
  { proposed, reviewed }: Pick<Mapping, 'proposed' | 'reviewed'>,
  sides: readonly NamedSide[],
): AgreedBy | null => {
  const sideOf = (by: string) => sides.find(({ name, shortName }) => by === name || by === shortName)?.id
  const from = proposed === null ? undefined : sideOf(proposed.by)
  const found = reviewed.flatMap(({ by, on }) => {
    const side = sideOf(by)
    return side === undefined || side === from ? [] : [{ side, on }]
  })[0]
  return from === undefined || !found ? null : { proposed: { side: from, on: proposed!.on }, reviewed: found }
}
