import { stdout } from 'node:process'
import { styleText } from 'node:util'

export type Style = Parameters<typeof styleText>[0]

/** Colour on a terminal, plain in a pipe and where NO_COLOR asks for it. */
export const ink = (style: Style, words: string): string => styleText(style, words, { stream: stdout })
export const dim = (words: string): string => ink('dim', words)

export const heading = (words: string, count?: number): string =>
  `\n${ink('bold', words)}${count === undefined ? '' : dim(` (${count})`)}`
