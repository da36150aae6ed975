import { isElement, isWords, type PageElement, type PageNode } from './elements.ts'

/** Elements that may hold a menu: a list, a cell, a bar of links. */
const MAY_BE_MENU = /^(ul|ol|menu|div|td|p|section|table|tr|dl|center)$/
/** A menu has so many links at least, and so much of its letters in them. */
const LINKS = 3
const LINKED = 0.85
/** A page of fewer letters outside its links is a list of links itself, and stays as it is. */
const LEAST_TEXT = 80

type Measure = { letters: number; linked: number; links: number }

/**
 * Takes away what is links and little else, on pages whose menus nothing marks: where most letters of a list, a cell or a
 * bar stand in links. Answers whether there was any.
 */
export const withoutMenus = (page: PageElement): boolean => {
  const measures = new Map<PageNode, Measure>()
  const all = measured(page, false, measures)
  if (all.letters - all.linked < LEAST_TEXT) return false
  const found: PageElement[] = []
  const look = (element: PageElement): void => {
    const measure = measures.get(element)!
    const isMenu =
      MAY_BE_MENU.test(element.localName) &&
      measure.links >= LINKS &&
      measure.linked >= measure.letters * LINKED &&
      element.querySelector('h1') === null
    if (isMenu) found.push(element)
    else for (const child of element.children) look(child)
  }
  look(page)
  for (const element of found) element.remove()
  return found.length > 0
}

/** Counts the letters of an element, those in links, and the links, once for all that is in it. */
const measured = (node: PageNode, inLink: boolean, measures: Map<PageNode, Measure>): Measure => {
  const measure: Measure = { letters: 0, linked: 0, links: 0 }
  if (isWords(node)) {
    measure.letters = (node.textContent ?? '').replace(/[^\p{L}\p{N}]+/gu, '').length
    if (inLink) measure.linked = measure.letters
    return measure
  }
  if (!isElement(node) || /^(script|style)$/.test(node.localName)) return measure
  const link = node.localName === 'a' && node.getAttribute('href') !== null
  if (link) measure.links++
  for (const child of node.childNodes) {
    const { letters, linked, links } = measured(child, inLink || link, measures)
    measure.letters += letters
    measure.linked += linked
    measure.links += links
  }
  measures.set(node, measure)
  return measure
}
