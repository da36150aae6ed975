/** Tells what happened to those who listen to the page; on the page itself it is shown where it happened. */
export const say = (words: string): void => {
  const live = document.getElementById('live')
  if (live) live.textContent = words
}

/** A page that the server sent, as a document. */
export const parsed = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')

/** The sentence of a refusal or a fault in a page, in its own words. */
export const refusalIn = (page: Document): string | null =>
  page.querySelector('[data-refusal], [role="alert"], .error')?.textContent?.trim() ?? null
