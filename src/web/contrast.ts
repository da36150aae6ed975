type Rgb = readonly [number, number, number]

const rgbOf = (colour: string): Rgb => {
  const hex = colour.replace(/^#/, '').replace(/^(.)(.)(.)$/, '$1$1$2$2$3$3')
  const value = Number.parseInt(hex, 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

const hexOf = (rgb: Rgb): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

const linear = (part: number): number => {
  const share = part / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

const luminance = (rgb: Rgb): number => {
  const [r, g, b] = rgb.map(linear) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** The contrast ratio of two "#rrggbb" colours, from 1 to 21 (WCAG 2.2, 1.4.3). */
export const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(rgbOf(a)), luminance(rgbOf(b))].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const mixed = (from: Rgb, to: Rgb, share: number): Rgb =>
  from.map((part, at) => part + (to[at]! - part) * share) as unknown as Rgb

const STEPS = 50

/**
 * The colour nearest to `colour` that stands out from `background` by `ratio`: darkened on a light ground, lightened
 * on a dark one, in steps of a fiftieth.
 */
export const readable = (colour: string, background: string, ratio = 4.5): string => {
  const goal: Rgb = luminance(rgbOf(background)) > 0.18 ? [0, 0, 0] : [255, 255, 255]
  for (let step = 0; step <= STEPS; step++) {
    const tried = hexOf(mixed(rgbOf(colour), goal, step / STEPS))
    if (contrast(tried, background) >= ratio) return tried
  }
  return hexOf(goal)
}
