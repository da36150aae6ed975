/** Is told of an XML text as it goes by. Names come without their prefix; `attributes` are as written, for `attribute`. */
export type XmlWatcher = {
  readonly start: (name: string, attributes: string) => void
  readonly end: (name: string) => void
  readonly words: (words: string) => void
}

/** An XML text that breaks off, does not nest, or declares a document type: none of which a document does. */
export class XmlDamage extends Error {}

const TAG = /<(\/?)([^\s/>]+)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/y

/** Goes through an XML text once. Resolves the five named entities and character references only. */
export const walkXml = (xml: string, watcher: XmlWatcher): void => {
  const open: string[] = []
  for (let at = 0; at < xml.length; ) {
    const next = xml.indexOf('<', at)
    const until = next < 0 ? xml.length : next
    if (until > at && open.length > 0) watcher.words(resolved(xml.slice(at, until)))
    if (next < 0) break
    const aside = asideEnd(xml, next)
    if (aside) {
      if (aside.words && open.length > 0) watcher.words(aside.words)
      at = aside.end
      continue
    }
    TAG.lastIndex = next
    const tag = TAG.exec(xml)
    if (!tag) throw new XmlDamage(`no tag at ${next}`)
    at = TAG.lastIndex
    const [, closing, full = '', attributes = '', empty] = tag
    const name = full.slice(full.indexOf(':') + 1)
    if (closing) {
      if (open.pop() !== full) throw new XmlDamage(`${full} closes at ${next} what is not open`)
      watcher.end(name)
    } else {
      watcher.start(name, attributes)
      if (empty) watcher.end(name)
      else open.push(full)
    }
  }
  if (open.length > 0) throw new XmlDamage(`${open.at(-1)} is not closed`)
}

/** What stands aside from the tags at a place: a comment, an instruction, words that need no resolving. */
const asideEnd = (xml: string, at: number): { end: number; words?: string } | null => {
  const ends = (start: string, end: string) => {
    if (!xml.startsWith(start, at)) return null
    const found = xml.indexOf(end, at + start.length)
    if (found < 0) throw new XmlDamage(`${start} at ${at} does not end`)
    return found + end.length
  }
  const silent = ends('<!--', '-->') ?? ends('<?', '?>')
  if (silent !== null) return { end: silent }
  const raw = ends('<![CDATA[', ']]>')
  if (raw !== null) return { end: raw, words: xml.slice(at + 9, raw - 3) }
  if (xml.startsWith('<!', at)) throw new XmlDamage(`a declaration at ${at}`)
  return null
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const resolved = (words: string): string =>
  words.includes('&')
    ? words.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{2,4}));/g, (all, decimal, hex, name) => {
        if (name) return NAMED[name] ?? all
        const point = decimal ? Number(decimal) : Number.parseInt(hex, 16)
        return point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)
          ? '\uFFFD'
          : String.fromCodePoint(point)
      })
    : words

/** The value of an attribute by its name without prefix; null where it is not given. */
export const attribute = (attributes: string, name: string): string | null => {
  const found = attributePattern(name).exec(attributes)
  return found ? resolved(found[1] ?? found[2] ?? '') : null
}

const patterns = new Map<string, RegExp>()

const attributePattern = (name: string): RegExp => {
  const pattern = patterns.get(name) ?? new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  patterns.set(name, pattern)
  return pattern
}

/** An element with what it holds: for the small parts of a document, such as its styles. */
export type XmlElement = {
  readonly name: string
  readonly attributes: string
  readonly children: XmlElement[]
  words: string
}

export const xmlTree = (xml: string): XmlElement => {
  const root: XmlElement = { name: '', attributes: '', children: [], words: '' }
  const path = [root]
  walkXml(xml, {
    start: (name, attributes) => {
      const element: XmlElement = { name, attributes, children: [], words: '' }
      path.at(-1)!.children.push(element)
      path.push(element)
    },
    end: () => path.pop(),
    words: (words) => {
      path.at(-1)!.words += words
    },
  })
  return root
}

/** The element at the end of a path of names; undefined where there is none. */
export const at = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>(
    (here, name) => here?.children.find((child) => child.name === name),
    element,
  )

/** The `val` of the element at the end of a path. */
export const valueAt = (element: XmlElement | undefined, ...path: readonly string[]): string | null => {
  const found = at(element, ...path)
  return found ? attribute(found.attributes, 'val') : null
}
