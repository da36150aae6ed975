import { type PageElement, wordsOf } from './elements.ts'

/** What is no part of the text wherever it stands. */
const FURNITURE =
  'nav, [role=navigation], [role=banner], [role=contentinfo], [role=search], [role=complementary], [role=dialog], form, footer, aside, [class*=breadcrumb], [class*=cookie], [id*=cookie], [class*=share-], [class*=social-], [class*=related], [id*=related], [class*=newsletter], [class*=sidebar], [id*=sidebar], [id=comments], [class*=comments]'

/** Elements that show that a page is dressed as part of a site, so that its text must be looked for. */
const DRESSED = `${FURNITURE}, header, [class*=menu], [id*=menu]`

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
