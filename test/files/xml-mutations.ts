/** An XML text cut into its tags and words. `ends` is where the element that a tag opens is closed; null for other cuts. */
type Cut = { readonly text: string; readonly ends: number | null }

const cuts = (xml: string): Cut[] => {
  const texts = xml.match(/<[^>]*>|[^<]+/g) ?? []
  const ends = new Map<number, number>()
  const open: number[] = []
  for (const [at, text] of texts.entries()) {
    if (!text.startsWith('<') || text.startsWith('<?')) continue
    if (text.endsWith('/>')) ends.set(at, at)
    else if (text.startsWith('</')) ends.set(open.pop() ?? at, at)
    else open.push(at)
  }
  return texts.map((text, at) => ({ text, ends: ends.get(at) ?? null }))
}

type Below = (limit: number) => number
type Change = (xml: string, below: Below) => string

/** Chooses one element below the root, and hands out what stands before it, it, and what stands after. */
const atElement =
  (change: (element: string, below: Below) => string): Change =>
  (xml, below) => {
    const all = cuts(xml)
    const elements = all.flatMap(({ ends }, at) => (ends === null || at < 2 ? [] : [{ at, ends }]))
    const chosen = elements[below(elements.length)]
    if (!chosen) return xml
    const text = (from: number, to: number) =>
      all
        .slice(from, to)
        .map((cut) => cut.text)
        .join('')
    const [before, after] = [text(0, chosen.at), text(chosen.ends + 1, all.length)]
    return before + change(text(chosen.at, chosen.ends + 1), below) + after
  }

const VALUES = [
  '',
  '0',
  '-1',
  '1',
  '9',
  '255',
  '4294967296',
  '1e308',
  'NaN',
  'FFFFFF',
  'off',
  '&#0;',
  '\uFFFD',
  '%1%9',
]
const NAMES =
  'w:p w:r w:t w:tbl w:tr w:tc w:ins w:del w:delText w:sym w:vanish w:shd w:num w:lvl w:footnote'.split(' ')

const CHANGES: readonly Change[] = [
  // An element lost.
  atElement(() => ''),
  // An element said again, many times.
  atElement((element, below) => element.repeat(2 + below(element.length > 2000 ? 5 : 60))),
  // An element in itself, many times over.
  atElement((element, below) => {
    const first = /^<[^>]*[^/]>/.exec(element)?.[0]
    const times = 1 + below(200)
    const last = first && element.slice(element.lastIndexOf('</'))
    return first ? first.repeat(times) + element + last!.repeat(times) : element
  }),
  // An element under another name.
  atElement((element, below) => {
    const name = /^<([^\s/>]+)/.exec(element)![1]!
    const next = NAMES[below(NAMES.length)]!
    const named = `<${next}${element.slice(name.length + 1)}`
    return element.endsWith(`</${name}>`) && !element.endsWith('/>')
      ? `${named.slice(0, named.lastIndexOf('</'))}</${next}>`
      : named
  }),
  // Another value.
  (xml, below) => {
    const values = [...xml.matchAll(/"[^"<>]*"/g)]
    const { index, 0: value } = values[below(values.length)] ?? { index: 0, 0: '' }
    return value
      ? `${xml.slice(0, index)}"${VALUES[below(VALUES.length)]}"${xml.slice(index + value.length)}`
      : xml
  },
  // A very long value.
  (xml, below) => xml.replace(/"[^"<>]*"/, (value) => `"${value.slice(1, -1)}${'9'.repeat(below(50_000))}"`),
  // Other words.
  (xml, below) =>
    xml.replace(/>[^<]+</g, (words) =>
      below(3)
        ? words
        : `>${String.fromCodePoint(...Array.from({ length: 30 }, () => 0x3f + below(0xd000)))}<`,
    ),
]

/** An XML text with one to four changes that leave it well formed: what reads it gets past its parser. */
export const mutatedXml = (xml: string, random: () => number): string => {
  const below = (limit: number) => Math.floor(random() * Math.max(1, limit))
  let changed = xml
  for (let times = 1 + below(4); times > 0 && changed.length < 2_000_000; times--)
    changed = CHANGES[below(CHANGES.length)]!(changed, below)
  return changed
}
