const UNITS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  )
const TENS: readonly [string, string, number][] = [
  ['twentieth', 'twenty', 20],
  ['thirtieth', 'thirty', 30],
  ['fortieth', 'forty', 40],
  ['fiftieth', 'fifty', 50],
  ['sixtieth', 'sixty', 60],
]

const ORDINALS = new Map<string, number>([
  ['inaugural', 1],
  ['maiden', 1],
  ...UNITS.map((word, n) => [word, n] as const),
  ...TENS.flatMap(([whole, ten, n]) => [
    [whole, n] as const,
    ...UNITS.slice(1, 10).map((unit, i) => [`${ten}-${unit}`, n + i + 1] as const),
  ]),
])

/** The number an ordinal says ("4th", "Fifteenth", "inaugural"); null where the word is none. */
export const ordinal = (word: string): number | null => {
  const lower = word.toLowerCase()
  const first = lower.charCodeAt(0)
  const digits = first >= 48 && first <= 57 ? /^(\d{1,3})(?:st|nd|rd|th)$/.exec(lower) : null
  return digits ? Number(digits[1]) : (ORDINALS.get(lower) ?? null)
}
