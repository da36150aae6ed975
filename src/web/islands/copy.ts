import { say } from './say.ts'

const wordsOf = (citation: Element) =>
  [...citation.querySelectorAll('p')].map((line) => line.textContent?.trim()).join('\n')

const select = (element: Element) => {
  const range = document.createRange()
  range.selectNodeContents(element)
  getSelection()?.removeAllRanges()
  getSelection()?.addRange(range)
}

/** The "Copy" of a citation. Where the clipboard is closed to us, the words are selected to be copied by hand. */
export const startCopying = (): void => {
  document.addEventListener('click', async (event) => {
    const button = event.target instanceof Element ? event.target.closest('.copy') : null
    const citation = button?.closest('[data-cite]')
    if (!button || !citation) return
    try {
      await navigator.clipboard.writeText(wordsOf(citation))
      button.textContent = 'Copied'
      say('The citation was copied.')
    } catch {
      select(citation)
      say('The citation is selected; copy it with your own keys.')
    }
  })
}
