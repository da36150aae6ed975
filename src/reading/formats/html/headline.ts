import { type PageElement, wordsOf } from './elements.ts'

/** What parts the title of a page from the name of its site: "Remarks to the Forum | Lakes Union". */
const PARTS = /\s+[|–—·»:-]+\s+/

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The page's own headline: its first h1 outside the banner, or its only one; not one that only names the site. */
export const headlineOf = (page: PageElement, siteTitle: string | undefined, saved: boolean): string => {
  const all = [...page.querySelectorAll('h1')].filter((h1) => wordsOf(h1) !== '')
  const parts = siteTitle?.split(PARTS) ?? []
  const site = parts.length > 1 ? plain(parts.at(-1)!) : ''
  const own = all.filter((h1) => plain(wordsOf(h1)) !== site)
  // Programs for texts have a style for the title, and keep h1 for its parts.
  const styled = [...page.querySelectorAll('p[class]')].find(
    (each) => /^(mso)?title\b/i.test(each.getAttribute('class') ?? '') && wordsOf(each) !== '',
  )
  if (styled) return wordsOf(styled)
  if (saved && all.length > 1) return ''
  const found = own.find((h1) => !h1.closest('header, nav, footer, aside')) ?? own[0]
  if (found) return wordsOf(found)
  if (all.length === 0) return ''
  const titled = [...page.querySelectorAll('h2, h3')].filter((heading) => wordsOf(heading) !== '')
  const said = titled.find((heading) => plain(wordsOf(heading)) === plain(parts[0]!))
  return wordsOf(said ?? titled.find((heading) => /title/i.test(heading.getAttribute('class') ?? '')) ?? null)
}
