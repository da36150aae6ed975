import type { Colour } from './ground.ts'
import { type Box, type Matrix, product, SAME } from './matrix.ts'

/** The state in which a page draws. `moved` and `painted` tell a picture that was not decoded: a move, and nothing drawn. */
export type Drawing = {
  ctm: Matrix
  clip: Box
  fill: Colour
  stroke: Colour
  fillAlpha: number
  strokeAlpha: number
  mode: number
  font: string
  size: number
  letterGap: number
  wordGap: number
  scale: number
  leading: number
  rise: number
  moved: boolean
  painted: boolean
}

export const freshDrawing = (view: Box): Drawing => ({
  ctm: SAME,
  clip: view,
  fill: [0, 0, 0],
  stroke: [0, 0, 0],
  fillAlpha: 1,
  strokeAlpha: 1,
  mode: 0,
  font: '',
  size: 0,
  letterGap: 0,
  wordGap: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  moved: false,
  painted: false,
})

/** Where the next letter goes: the matrix of the line, and how far along it. */
export type Pen = { matrix: Matrix; lineX: number; lineY: number; x: number; y: number }

export const freshPen = (): Pen => ({ matrix: SAME, lineX: 0, lineY: 0, x: 0, y: 0 })

export const movePen = (pen: Pen, x: number, y: number): void => {
  pen.lineX += x
  pen.lineY += y
  pen.x = pen.lineX
  pen.y = pen.lineY
}

/** The change from the letters' own size to the page. */
export const letterMatrix = (drawing: Drawing, pen: Pen): Matrix => {
  const { ctm, size, scale, rise } = drawing
  const placed = product(product(ctm, pen.matrix), [1, 0, 0, 1, pen.x, pen.y + rise])
  return product(placed, [size * scale, 0, 0, size, 0, 0])
}
