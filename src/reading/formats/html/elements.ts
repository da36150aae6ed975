/** What is asked of a parsed page: the little of the DOM that the walk and the sieve use. */
export type PageNode = {
  readonly nodeType: number
  readonly textContent: string | null
  readonly childNodes: Iterable<PageNode>
}

export type PageElement = PageNode & {
  readonly localName: string
  readonly children: Iterable<PageElement>
  readonly getAttribute: (name: string) => string | null
  readonly querySelector: (selectors: string) => PageElement | null
  readonly querySelectorAll: (selectors: string) => Iterable<PageElement>
  readonly closest: (selectors: string) => PageElement | null
  readonly remove: () => void
}

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1
export const isWords = (node: PageNode): boolean => node.nodeType === 3 || node.nodeType === 4

/** The words of a node on one line. */
export const wordsOf = (node: PageNode | null): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim()
