import { type PageElement, wordsOf } from './elements.ts'

/** What is no part of the text wherever it stands. */
const FURNITURE =
  'nav, [role=navigation], [role=banner], [role=contentinfo], [role=search], [role=complementary], [role=dialog], form, footer, aside, [class*=breadcrumb], [class*=cookie], [id*=cookie], [class*=share-], [class*=social-], [class*=related], [id*=related], [class*=newsletter], [class*=sidebar], [id*=sidebar], [id=comments], [class*=comments]'

/** Elements that show that a page is dressed as part of a site, so that its text must be looked for. */
const DRESSED = `${FURNITURE}, header, [class*=menu], [id*=menu]`

/** A text that a program for texts saved as a page: it has no menus, only the heads and feet of its pages. */
export const isSavedText = (page: PageElement): boolean =>
  [...page.querySelectorAll('meta[content]')].some(
    (meta) =>
      /^generator$/i.test(meta.getAttribute('name') ?? '') &&
      /office|\bword\b|writer|google docs/i.test(meta.getAttribute('content') ?? ''),
  )

/** Takes away the heads and feet of pages that a program for texts wrote into a page. Answers whether there were any. */
export const withoutPageHeads = (page: PageElement): boolean => {
  const heads = [...page.querySelectorAll('div[title=header], div[title=footer]')]
  for (const head of heads) head.remove()
  return heads.length > 0
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
