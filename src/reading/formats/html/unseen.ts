import { type PageElement, wordsOf } from './elements.ts'
import { type Declarations, declared, isTransparent, isUnshown, paintOf } from './inline-style.ts'

/** What a page may hide: by an attribute, by its own style, or by being an element that is not displayed. */
const MAY_HIDE = '[hidden], [style], font[color], template, noscript, dialog, datalist'
/** Elements that no reader with an ordinary browser sees. Of a dialogue only one that is closed. */
const NEVER_SHOWN = /^(template|noscript|datalist)$/
const WHITE = '255,255,255'

/** Takes away what a reader of the page does not see. Answers how many words were in it. */
export const withoutHidden = (page: PageElement): number => {
  let words = 0
  for (const element of [...page.querySelectorAll(MAY_HIDE)]) {
    // A page hidden as a whole waits for its script to show it.
    if (element.localName === 'body' || !isHidden(element)) continue
    words += wordsOf(element).match(/\S+/g)?.length ?? 0
    element.remove()
  }
  return words
}

const isHidden = (element: PageElement): boolean => {
  if (element.getAttribute('hidden') !== null || NEVER_SHOWN.test(element.localName)) return true
  if (element.localName === 'dialog' && element.getAttribute('open') === null) return true
  const style = declared(element.getAttribute('style') ?? '')
  return isUnshown(style) || isLikeItsGround(element, style)
}

/** Letters in the colour of what they stand on, as far as the page itself says what that is. */
const isLikeItsGround = (element: PageElement, style: Declarations): boolean => {
  const written = style.get('color') ?? element.getAttribute('color')
  if (!written) return false
  if (wordsOf(element).length < 2 * colouredIn(element)) return false
  if (isTransparent(written)) return true
  const colour = paintOf(written)
  const ground = colour && groundOf(element)
  return Boolean(ground) && alike(colour!, ground!)
}

const COLOURED = '[style*=color], [style*=background], [bgcolor], font[color]'

/** How many letters within an element have a colour or a ground of their own, and are judged by themselves. */
const colouredIn = (element: PageElement): number =>
  [...element.children]
    .filter(
      (child) =>
        child.querySelector(COLOURED) !== null || /color|background/i.test(child.getAttribute('style') ?? ''),
    )
    .reduce((sum, child) => sum + wordsOf(child).length, 0)

const GROUND = '[style*=background], [bgcolor], [background], [class]'

/** The colour under an element; null where a picture or a style sheet, which is not looked at, may give it. */
const groundOf = (element: PageElement): string | null => {
  const under = element.closest(GROUND)
  if (!under) return WHITE
  const style = declared(under.getAttribute('style') ?? '')
  const written = style.get('background-color') ?? style.get('background') ?? under.getAttribute('bgcolor')
  return written ? paintOf(written) : null
}

/** How far apart two colours may be, of 255, and still not be told from each other by eye. */
const ALIKE = 20

const alike = (one: string, other: string): boolean => {
  const parts = other.split(',').map(Number)
  return one.split(',').every((part, at) => Math.abs(Number(part) - parts[at]!) <= ALIKE)
}
