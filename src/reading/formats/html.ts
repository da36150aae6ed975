import { compose, type Piece } from '../../documents/compose.ts'
import type { Document } from '../../documents/document.ts'
import { granted, type Outcome, refused } from '../../text/outcome.ts'
import { finding } from '../findings.ts'
import { type Finding, type Read, read } from '../read.ts'
import type { ReadingRefusal } from '../refusal.ts'
import { withBareNumbers, withPlainHeadings } from './by-shape.ts'
import { decode } from './decoding.ts'
import type { Format } from './format.ts'
import { type PageElement, wordsOf } from './html/elements.ts'
import { headlineOf } from './html/headline.ts'
import { withoutMenus } from './html/menus.ts'
import { DEEPEST, nestingOf } from './html/nesting.ts'
import { isDressed, isSavedText, withoutFurniture, withoutPageHeads } from './html/sieve.ts'
import { withoutHidden } from './html/unseen.ts'
import { piecesIn } from './html/walk.ts'
import { latin } from './media.ts'
import { fullerTitle, ownTitle } from './own-title.ts'
import { withTitle } from './with-title.ts'

const HTML = 'text/html'

/** A page of the web: its text without the menus, banners and notices around it, and without what it hides. */
export const html: Format = {
  mediaType: HTML,
  extensions: ['html', 'htm', 'xhtml'],
  read: async (bytes) => {
    const decoded = await decode(bytes, declaredEncoding(bytes))
    if (!decoded.ok) return decoded
    const { value, findings } = decoded.value
    const nesting = nestingOf(value)
    if (nesting > DEEPEST) return refused({ reason: 'damaged-file', mediaType: HTML })
    try {
      return await documentOf(value, nesting, findings)
    } catch (error) {
      // Elements nested thousands deep are no page: the engine's stack ends before they do.
      if (error instanceof RangeError && /call stack/i.test(error.message))
        return refused({ reason: 'damaged-file', mediaType: HTML })
      throw error
    }
  },
}

/** The encoding a page names for itself in its first kilobyte, as browsers look for it. */
const declaredEncoding = (bytes: Uint8Array): string | null =>
  /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(latin(bytes, 2048))?.[1] ?? null

/** Gives a page the tags that it may leave out, and that the parser asks for. */
const whole = (source: string): string => {
  const [, before, rest] = /^((?:\s*<!doctype[^>]*>|\s*<\?xml[^>]*>|\s*<!--[\s\S]*?-->)*)([\s\S]*)$/i.exec(
    source,
  )!
  const html = /<html\b[^>]*>/i.exec(rest!)?.[0] ?? ''
  const inner = rest!.replace(html, '')
  const body = /<body\b/i.exec(inner)?.index
  const head = /<\/head>/i.exec(inner)
  const end = body ?? (head ? head.index + head[0].length : 0)
  const above = inner.slice(0, end)
  const top = /<head\b/i.test(above) ? above : `<head>${above}</head>`
  const content = inner.slice(end)
  return `${before}${html || '<html>'}${top}${body === undefined ? '<body>' : ''}${content}`
}

const documentOf = async (
  source: string,
  nesting: number,
  decoding: readonly Finding[],
): Promise<Outcome<Read<Document>, ReadingRefusal>> => {
  const { parseHTML } = await import('linkedom')
  const { document } = parseHTML(whole(source))
  const root = document.documentElement
  const hidden = root ? withoutHidden(root) : 0
  // The parser's own look for the body makes one where it finds none.
  const page: PageElement | null = root ? (root.querySelector('body') ?? root) : null
  if (!page) return refused({ reason: 'no-text', mediaType: HTML })
  const siteTitle = ownTitle(document.querySelector('title')?.textContent)
  const saved = root !== null && isSavedText(root)
  const headline = headlineOf(page, siteTitle, saved)
  const { pieces, dropped } = saved
    ? { dropped: withoutPageHeads(page), pieces: piecesIn(page) }
    : await textOf(document, page, nesting)
  const titled = withHeadline(pieces, headline)
  const shown = withPlainHeadings(withTitle(withBareNumbers(titled)))
  const composed = compose(shown, headline || fullerTitle(siteTitle, shown))
  if (!composed.text) return refused({ reason: 'no-text', mediaType: HTML })
  const findings: Finding[] = [...decoding]
  if (dropped) findings.push(finding('navigation-dropped'))
  if (hidden > 0) findings.push(finding('hidden-text', { words: hidden }))
  return granted(read(composed, findings))
}

/** How large a page may be for the search of its text, which looks at each element many times. In elements. */
const SEARCHED_AT_MOST = 8_000
/** How deep its elements may be nested for it: it goes through all that is in each. */
const SEARCHED_TO = 100
/** How many parts marked as the main one are looked at: of more, none holds half of the page. */
const MAINS = 100
/** The search found the text if it kept at least this share of the page's prose. */
const KEPT = 0.6
/** A block of so many letters is prose. */
const PROSE = 80

type Parsed = ReturnType<typeof import('linkedom').parseHTML>['document']

/** The blocks of the text: of the marked main part, of what a search for the text finds, or of the whole page. */
const textOf = async (
  document: Parsed,
  page: PageElement,
  nesting: number,
): Promise<{ pieces: Piece[]; dropped: boolean }> => {
  const all = wordsOf(page).length
  const dressed = isDressed(page)
  const furniture = dressed && withoutFurniture(page)
  const cut = withoutMenus(page) || furniture
  if (!dressed) return { pieces: piecesIn(page), dropped: cut }
  const mains = [...page.querySelectorAll('main, [role=main], article')].slice(0, MAINS)
  const half = wordsOf(page).length / 2
  const main = mains.find((each) => wordsOf(each).length > half)
  if (main) return { pieces: piecesIn(main), dropped: cut || wordsOf(main).length < all }
  if (nesting > SEARCHED_TO || [...page.querySelectorAll('*')].length > SEARCHED_AT_MOST)
    return { pieces: piecesIn(page), dropped: cut }
  const whole = piecesIn(page)
  const { Readability } = await import('@mozilla/readability')
  const found = new Readability<PageElement>(document as never, {
    serializer: (node) => node as never,
  }).parse()
  const kept = found?.content ? piecesIn(found.content) : []
  // What the search leaves out may be text: a table that it takes for the layout, parts beside the longest one.
  if (proseIn(kept) === 0 || proseIn(kept) < proseIn(whole) * KEPT) return { pieces: whole, dropped: cut }
  return { pieces: kept, dropped: true }
}

const proseIn = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { text, cells }) => {
    const length = cells ? cells.join(' ').length : text.length
    return length < PROSE ? sum : sum + length
  }, 0)

/** How far down a headline may stand that is no heading. */
const TITLED = 5

/** The headline stands first, also where the search for the text took it for part of the banner. */
const withHeadline = (pieces: readonly Piece[], headline: string): Piece[] => {
  if (!headline) return [...pieces]
  const at = pieces.findIndex(
    ({ kind, text }, place) =>
      (kind === 'heading' || place < TITLED) && text.replace(/\s+/g, ' ') === headline,
  )
  const title: Piece = { kind: 'title', text: headline }
  return at < 0 ? [title, ...pieces] : pieces.map((piece, place) => (place === at ? title : piece))
}
