const SENT = 'sent'

type Field = HTMLInputElement | HTMLTextAreaElement

const fieldsOf = (kept: HTMLElement): readonly Field[] =>
  kept instanceof HTMLTextAreaElement
    ? [kept]
    : [...kept.querySelectorAll<Field>('textarea, input:not([type="hidden"])')]

const keyOf = (kept: HTMLElement, field: Field) => `draft:${kept.dataset.keep}:${field.name}`

/** After the form was sent and no error came back, the draft has done its work. */
const settled = (kept: HTMLElement): boolean => {
  const sent = `draft:${kept.dataset.keep}:${SENT}`
  const done = sessionStorage.getItem(sent) !== null && !document.querySelector('.error')
  sessionStorage.removeItem(sent)
  return done
}

/** What was typed and not yet sent comes back after a reload, in the same tab only. */
export const startDrafts = (): void => {
  for (const kept of document.querySelectorAll<HTMLElement>('[data-keep]')) {
    const done = settled(kept)
    for (const field of fieldsOf(kept)) {
      const typed = sessionStorage.getItem(keyOf(kept, field))
      if (done) sessionStorage.removeItem(keyOf(kept, field))
      else if (typed !== null && field.value === field.defaultValue) field.value = typed
    }
    kept.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
        sessionStorage.setItem(keyOf(kept, target), target.value)
    })
    kept
      .closest('form')
      ?.addEventListener('submit', () => sessionStorage.setItem(`draft:${kept.dataset.keep}:${SENT}`, '1'))
  }
}
