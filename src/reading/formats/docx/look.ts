import { attribute } from '../ooxml/xml.ts'

/** How letters look, as far as it decides whether they are seen. What isn't said is left to what lies beneath. */
export type Look = {
  vanish?: boolean
  tiny?: boolean
  /** A colour "ffffff"; null where it is left to the program, which then picks one that can be read. */
  colour?: string | null
  /** What the letters stand on; null where that can't be told. */
  ground?: string | null
}

export const PLAIN_LOOK: Look = {}

/** The size of letters, in half points, up to which nobody reads them. */
const SMALLEST = 4
/** How narrow letters may be drawn, in percent of their width. */
const NARROWEST = 5
/** How far apart two colours may be, of 255, and still not be told from each other by eye. */
const ALIKE = 20

/** A switch of the format is on when it is there, unless its value says otherwise. */
export const isOn = (value: string | null): boolean => !['0', 'false', 'off', 'none'].includes(value ?? '')

/** The colours by which Word marks words, by their names. */
const MARKERS: Readonly<Record<string, string>> = {
  black: '000000',
  blue: '0000ff',
  cyan: '00ffff',
  darkBlue: '00008b',
  darkCyan: '008b8b',
  darkGray: 'a9a9a9',
  darkGreen: '006400',
  darkMagenta: '800080',
  darkRed: '8b0000',
  darkYellow: '808000',
  green: '00ff00',
  lightGray: 'd3d3d3',
  magenta: 'ff00ff',
  red: 'ff0000',
  white: 'ffffff',
  yellow: 'ffff00',
}

const colour = (written: string | null): string | null =>
  /^[0-9a-f]{6}$/i.test(written ?? '') ? written!.toLowerCase() : null

export const groundIn = (written: string | null): Look => {
  const ground = colour(written)
  return ground === null ? {} : { ground }
}

/** Takes in what one property of letters, or the shading of what they stand on, says. */
export const learnLook = (look: Look, name: string, attributes: string): void => {
  const value = attribute(attributes, 'val')
  if (name === 'vanish') look.vanish = isOn(value)
  if (name === 'color') look.colour = colour(value) ?? themed(attribute(attributes, 'themeColor'))
  if (name === 'sz' && Number(value) > 0) look.tiny = Number(value) <= SMALLEST
  if (name === 'w' && Number(value) > 0 && Number(value) < NARROWEST) look.tiny = true
  if (name === 'highlight' && value && MARKERS[value]) look.ground = MARKERS[value]
  if (name === 'shd') Object.assign(look, shaded(attributes, value))
}

/** White is what the theme calls its light background. */
const themed = (name: string | null): string | null =>
  name === 'background1' || name === 'light1' ? 'ffffff' : null

/** A pattern other than a clear one mixes two colours; one of the theme may be any. */
const shaded = (attributes: string, pattern: string | null): Look => {
  if (pattern === 'solid') return groundIn(attribute(attributes, 'color'))
  const fill = attribute(attributes, 'fill')
  const mixed = pattern !== null && !/^(clear|nil)$/.test(pattern)
  if (mixed || (attribute(attributes, 'themeFill') && !colour(fill))) return { ground: null }
  return groundIn(fill)
}

/** Whether letters are seen on the nearest of the grounds under them that has a colour: white paper, if none has. */
export const isSeen = (look: Look, grounds: readonly Look[]): boolean => {
  if (look.vanish || look.tiny) return false
  if (!look.colour) return true
  const ground = [...grounds, look].findLast((each) => each.ground !== undefined)
  const under = ground ? ground.ground : 'ffffff'
  return !under || !alike(look.colour, under)
}

const alike = (one: string, other: string): boolean =>
  [0, 2, 4].every((at) => Math.abs(part(one, at) - part(other, at)) <= ALIKE)

const part = (written: string, at: number): number => Number.parseInt(written.slice(at, at + 2), 16)
