import { parsed } from './say.ts'

const SWAPPED = ['.key', '.reading'] as const

/** The row one is reading: the first that reaches below the top of the window. */
const rowInView = () =>
  [...document.querySelectorAll<HTMLElement>('.row[id]')].find(
    (row) => row.getBoundingClientRect().bottom > 80,
  )

const swap = async (link: HTMLAnchorElement): Promise<void> => {
  const answer = await fetch(link.href)
  if (!answer.ok) throw new Error(String(answer.status))
  const page = parsed(await answer.text())
  const at = [...document.querySelectorAll('[data-swap]')].indexOf(link)
  const row = rowInView()
  const before = row?.getBoundingClientRect().top ?? 0
  for (const selector of SWAPPED) {
    const fresh = page.querySelector(selector)
    if (fresh) document.querySelector(selector)?.replaceWith(fresh)
  }
  history.pushState(null, '', link.href)
  const same = row && document.getElementById(row.id)
  if (same) scrollBy({ top: same.getBoundingClientRect().top - before, behavior: 'instant' })
  document.querySelectorAll<HTMLElement>('[data-swap]')[at]?.focus({ preventScroll: true })
}

/** A filter of the text is changed where one is reading, instead of at the top of a new page. */
export const startSwapping = (): void => {
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-swap]') : null
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    swap(link).catch(() => location.assign(link.href))
  })
  addEventListener('popstate', () => {
    if (document.querySelector('[data-swap]') && !location.hash) location.reload()
  })
}
