import { parsed, refusalIn, say } from './say.ts'

const noteOf = (root: Document, number: string) => root.getElementById(`n-${number}`)

/** Puts the server's own note and words in place of ours; false when its page does not have them. */
const renewed = (page: Document, number: string, note: Element): boolean => {
  const fresh = noteOf(page, number)
  if (!fresh?.classList.contains('note')) return false
  const [here, there] = [note, fresh].map((one) => one.closest('.row')?.querySelector(':scope > .words'))
  if (here && there) here.replaceWith(there)
  note.replaceWith(fresh)
  fresh.focus({ preventScroll: true })
  const state = fresh.querySelector('.state')?.textContent?.replace(/^\P{L}+/u, '') ?? 'changed'
  const waits = fresh.querySelector('.waits')?.textContent
  say(waits ?? `Statement ${number} is ${state}.`)
  return true
}

const told = (note: Element, words: string): void => {
  note.querySelector('.trouble')?.remove()
  const line = document.createElement('p')
  line.className = 'trouble'
  line.textContent = words
  note.append(line)
  say(words)
}

const fieldsOf = (form: HTMLFormElement, by: HTMLElement | null) =>
  new URLSearchParams([...new FormData(form, by)].map(([name, value]) => [name, String(value)]))

const send = async (form: HTMLFormElement, by: HTMLElement | null, number: string, note: Element) => {
  note.setAttribute('aria-busy', 'true')
  try {
    const answer = await fetch(form.action, { method: 'POST', body: fieldsOf(form, by) })
    const page = parsed(await answer.text())
    if (answer.ok && renewed(page, number, note)) return
    told(
      note,
      refusalIn(page) ?? `Statement ${number} may not have been changed. Load the page again to see.`,
    )
  } catch {
    told(
      note,
      `The server did not answer, so it is not sure that statement ${number} was changed. Try again.`,
    )
  } finally {
    note.removeAttribute('aria-busy')
  }
}

/** Confirm, reject and undo in place: the same form is sent, and the server's answer replaces the note. */
export const startDeciding = (): void => {
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement)) return
    const number = form.dataset.decide
    const note = form.closest('.note')
    if (!number || !note) return
    event.preventDefault()
    if (note.getAttribute('aria-busy') !== 'true') void send(form, event.submitter, number, note)
  })
}
