import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode

const ADDRESSES = ['href', 'src', 'action', 'formaction', 'data', 'xlink:href', 'srcdoc', 'poster', 'content']
const FOREIGN = [
  'iframe',
  'object',
  'embed',
  'base',
  'animate',
  'use',
  'foreignobject',
  'math',
  'style',
  'video',
  'audio',
  'marquee',
  'template',
]

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : [])

/** What in a page could run, or is none of the application's own: as a browser would parse it. Empty where nothing could. */
export const runningIn = (html: string, own: readonly string[]): readonly string[] => {
  const found: string[] = []
  const look = (node: Node): void => {
    if (defaultTreeAdapter.isElementNode(node)) {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]))
      if (
        node.tagName === 'script' &&
        (!own.includes(attributes.get('src') ?? '') || childrenOf(node).length > 0)
      )
        found.push('a script')
      // Charts are SVG of our own; what could run in one is named here and by its attributes.
      const ownChart = attributes.has('aria-hidden') || attributes.has('role')
      if (FOREIGN.includes(node.tagName.toLowerCase()) || (node.tagName === 'svg' && !ownChart))
        found.push(`<${node.tagName}>`)
      for (const [name, value] of attributes) {
        if (name.startsWith('on')) found.push(`${node.tagName} ${name}`)
        if (name === 'style') found.push(`${node.tagName} style`)
        if (
          ADDRESSES.includes(name) &&
          /^(javascript|vbscript|data):/i.test(value.replace(/[\s\p{Cc}]/gu, ''))
        )
          found.push(`${node.tagName} ${name}=${value}`)
      }
      if (node.tagName === 'meta' && attributes.has('http-equiv')) found.push('meta http-equiv')
    }
    for (const child of childrenOf(node)) look(child)
  }
  for (const node of parse(html).childNodes) look(node)
  return found
}
