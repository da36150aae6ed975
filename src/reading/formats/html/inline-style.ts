/** The declarations of a style attribute by their names, in small letters; the last of a name holds. */
export type Declarations = ReadonlyMap<string, string>

export const declared = (style: string): Declarations => {
  const found = new Map<string, string>()
  for (const each of style.replace(/\/\*[\s\S]*?\*\//g, '').split(';')) {
    const at = each.indexOf(':')
    const value = each.slice(at + 1).replace('!important', '')
    if (at > 0) found.set(each.slice(0, at).trim().toLowerCase(), value.trim().toLowerCase())
  }
  return found
}

const PIXELS: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, em: 16, rem: 16, '%': 0.16, '': 1 }

/** A length in pixels; null for one that depends on what is not known here. */
const pixels = (value: string | undefined): number | null => {
  const found = /^(-?\d*\.?\d+)(px|pt|em|rem|%|)$/.exec(value ?? '')
  return found ? Number(found[1]) * PIXELS[found[2]!]! : null
}

const isBelow = (value: string | undefined, most: number): boolean => {
  const length = pixels(value)
  return length !== null && length <= most
}

/** Letters of this height, in pixels, are read by nobody; a box of this side holds none. */
const SMALLEST = 2
const NARROWEST = 1
/** How far, in pixels, something is moved to be out of sight. */
const AWAY = -500

/** Whether a style takes an element out of sight, whatever colour it has. */
export const isUnshown = (style: Declarations): boolean => {
  const opacity = style.get('opacity')
  return (
    style.get('display') === 'none' ||
    /^(hidden|collapse)$/.test(style.get('visibility') ?? '') ||
    style.get('content-visibility') === 'hidden' ||
    (opacity !== undefined && Number.parseFloat(opacity) / (opacity.endsWith('%') ? 100 : 1) < 0.05) ||
    isBelow(style.get('font-size'), SMALLEST) ||
    /\bscale[xy]?\(\s*0*\.?0+\s*[,)]/.test(style.get('transform') ?? '') ||
    isAway(style) ||
    isCut(style)
  )
}

const isAway = (style: Declarations): boolean => {
  const placed = /^(absolute|fixed|relative)$/.test(style.get('position') ?? '')
  const sides = placed ? ['left', 'top', 'right', 'bottom'] : []
  const moved = /translate[xy]?\(([^,)]+)/.exec(style.get('transform') ?? '')?.[1]
  return [...sides, 'text-indent', 'margin-left', 'margin-top']
    .map((name) => style.get(name))
    .concat(moved)
    .some((value) => isBelow(value, AWAY))
}

/** Whether nothing is left of an element, as its box is cut to nothing. */
const isCut = (style: Declarations): boolean => {
  const clip = /^rect\(([^)]*)\)/.exec(style.get('clip') ?? '')?.[1]
  const inset = /^inset\(\s*(\d+)%/.exec(style.get('clip-path') ?? '')?.[1]
  const cut = /^(hidden|clip)$/.test(style.get('overflow') ?? '')
  const sides = ['width', 'height', 'max-width', 'max-height'].map((name) => style.get(name))
  return (
    clip?.split(/[\s,]+/).every((side) => isBelow(side, NARROWEST)) ||
    (inset !== undefined && Number(inset) >= 50) ||
    (cut && sides.some((side) => isBelow(side, NARROWEST)))
  )
}

const NAMED: Readonly<Record<string, string>> = {
  white: '255,255,255',
  snow: '255,250,250',
  ivory: '255,255,240',
  ghostwhite: '248,248,255',
  whitesmoke: '245,245,245',
  black: '0,0,0',
}

/** A colour as "red,green,blue"; null for one that is not known here. */
export const paintOf = (written: string): string | null => {
  const value = written.trim().toLowerCase()
  const hex = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.exec(value)?.[1]
  if (hex) {
    const parts = hex.length < 6 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? [])
    return parts
      .slice(0, 3)
      .map((part) => Number.parseInt(part, 16))
      .join(',')
  }
  const rgb = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/.exec(value)
  if (rgb) return rgb.slice(1, 4).join(',')
  if (/^hsla?\([^,\s]+[\s,]+[^,\s]+[\s,]+100%/.test(value)) return NAMED.white!
  return NAMED[value] ?? null
}

/** Whether a colour lets all behind it through. */
export const isTransparent = (written: string): boolean =>
  /^transparent$|^(rgb|hsl)a?\(.*[,/]\s*0*\.?0+%?\s*\)$|^#(...0|.{6}00)$/i.test(written.trim())
