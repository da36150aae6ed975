import { type PageElement, wordsOf } from './elements.ts'

/** What is no part of the text wherever it stands. */
const FURNITURE =
  'nav, [role=navigation], [role=banner], [role=contentinfo], [role=search], [role=complementary], [role=dialog], form, footer, aside, [class*=breadcrumb], [class*=cookie], [id*=cookie], [class*=share-], [class*=social-]'

/** Elements that show that a page is dressed as part of a site, so that its text must be looked for. */
const DRESSED = `${FURNITURE}, header, [class*=menu], [id*=menu], [class*=sidebar], [id*=sidebar]`

const HIDDEN = '[hidden], [style]'
const UNSHOWN =
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*(0|[01](\.\d+)?(px|pt))\s*(px|pt|em|%|;|$)|opacity\s*:\s*0(;|$)/i
const WHITE = /(?:^|[;\s])color\s*:\s*(#fff(?:fff)?\b|white\b|rgba?\(\s*255\s*,\s*255\s*,\s*255\b)/i

/** What may give white letters a dark ground: a colour behind them, or a style sheet that is not looked at. */
const GROUND = '[style*=background], [bgcolor], [background], [class]'

/** White letters on the white of a page. */
const isWhiteOnWhite = (element: PageElement): boolean =>
  WHITE.test(element.getAttribute('style') ?? '') && element.closest(GROUND) === null

/** Takes away what a reader of the page does not see. Answers whether there were words in it. */
export const withoutHidden = (page: PageElement): boolean => {
  let words = false
  for (const element of [...page.querySelectorAll(HIDDEN)]) {
    const hidden =
      element.getAttribute('hidden') !== null ||
      UNSHOWN.test(element.getAttribute('style') ?? '') ||
      isWhiteOnWhite(element)
    if (!hidden) continue
    words ||= wordsOf(element) !== ''
    element.remove()
  }
  return words
}

/** Whether a page has menus, banners and the like around its text. */
export const isDressed = (page: PageElement): boolean => page.querySelector(DRESSED) !== null

/** Takes away menus, footers, forms. Answers whether there were words in them. */
export const withoutFurniture = (page: PageElement): boolean => {
  let words = false
  for (const element of [...page.querySelectorAll(FURNITURE)]) {
    // A form or an aside that holds most of the page holds its text: some systems wrap all of it in one.
    if (wordsOf(element).length > wordsOf(page).length / 2) continue
    words ||= wordsOf(element) !== ''
    element.remove()
  }
  return words
}
