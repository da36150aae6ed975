import { type Box, within } from './matrix.ts'

/** A colour as red, green and blue of 0 to 255; null where it can't be told (a pattern, a picture). */
export type Colour = readonly [number, number, number] | null

export const WHITE: Colour = [255, 255, 255]

/** A colour as the engine writes it, "#ffffff". */
export const colourOf = (written: unknown): Colour => {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(String(written))
  return found && ([1, 2, 3].map((at) => Number.parseInt(found[at]!, 16)) as unknown as Colour)
}

/** How far apart two colours may be, of 255, and still not be told from each other by eye. */
const ALIKE = 20

export const alike = (one: Colour, other: Colour): boolean =>
  one !== null && other !== null && one.every((part, at) => Math.abs(part - other[at]!) <= ALIKE)

/** What a page's areas are painted in, one over the other, and what lies under a place. */
export type Ground = {
  readonly paint: (box: Box, colour: Colour) => void
  readonly under: (x: number, y: number) => Colour
}

/** Rules of tables and underlines are no ground to write on. In points. */
const LEAST = 3
/** How many comparisons of a place with an area one page is worth. */
const MOST = 20_000_000

/** The ground of one page: white paper at first. Past a bound it is taken for white paper again. */
export const groundOf = (): Ground => {
  const areas: { box: Box; colour: Colour }[] = []
  let looks = 0
  return {
    paint: (box, colour) => {
      if (box[2] - box[0] >= LEAST && box[3] - box[1] >= LEAST) areas.push({ box, colour })
    },
    under: (x, y) => {
      for (let at = areas.length - 1; at >= 0; at--) {
        if (++looks > MOST) return WHITE
        if (within(areas[at]!.box, x, y)) return areas[at]!.colour
      }
      return WHITE
    },
  }
}
