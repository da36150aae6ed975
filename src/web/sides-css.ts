import type { Side } from '../partnership/partnership.ts'
import { readable } from './contrast.ts'
import { PALETTE } from './palette.ts'

const isColour = (colour: string) => /^#[0-9a-f]{6}$/i.test(colour)

const colours = (sides: readonly Side[], paper: string, instead: string) =>
  sides
    .map((side) => `--side-${side.order}:${readable(isColour(side.colour) ? side.colour : instead, paper)}`)
    .join(';')

/**
 * The style sheet of a partnership's two sides: their colours as custom properties, each as near to what its owner
 * chose as can be read (4.5:1) by day and by night. A colour that is none is left out in favour of the soft ink.
 */
export const sidesCss = (sides: readonly Side[]): string => {
  const { light, dark } = PALETTE
  return [
    `:root{${colours(sides, light.paper, light.soft)}}`,
    `@media (prefers-color-scheme:dark){:root{${colours(sides, dark.paper, dark.soft)}}}`,
  ].join('\n')
}
