const OFF = 'mufakat-keys-off'

const statements = () => [...document.querySelectorAll<HTMLElement>('.note[data-statement], [data-waits]')]

let last: string | null = null

/** The statement, or the thing that waits, one is at: where the focus is, was last, or the address leads; on a statement's own page, that one. */
const current = (): HTMLElement | null => {
  const focused = document.activeElement?.closest<HTMLElement>('[data-statement], [data-waits]')
  if (focused) return focused
  const alone = document.querySelector<HTMLElement>('article[data-statement]')
  const arrived = /^#[sn]-(\d+)$/.exec(location.hash)?.[1]
  const id = last ?? (arrived ? `n-${arrived}` : null)
  return alone ?? (id ? document.getElementById(id) : null)
}

const move = (step: 1 | -1): void => {
  const all = statements()
  const here = current()
  const at = here ? all.indexOf(here) : -1
  const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step]
  if (!next) {
    press(
      step > 0
        ? '[data-next], .reading .pager [rel="next"]'
        : '[data-previous], .reading .pager [rel="prev"]',
    )
    return
  }
  next.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'nearest' })
  last = next.id || null
}

const press = (selector: string, within: ParentNode = document): void =>
  within.querySelector<HTMLElement>(selector)?.click()

const act = (selector: string): void => {
  const at = current()
  if (at) press(selector, at)
}

const KEYS: Readonly<Record<string, () => void>> = {
  j: () => move(1),
  k: () => move(-1),
  y: () => act('button[value="agree"], button[value="confirm"], button[value="same"]'),
  n: () => act('button[value="reject"], button[value="apart"]'),
  u: () => act('button[value="reopen"]'),
  e: () => act('[data-amend]'),
  '/': () => {
    const box = document.querySelector<HTMLElement>('[data-find]')
    if (box) box.focus()
    else press('.sections a[href$="/search"]')
  },
  '?': () => press('.foot a[data-help]'),
}

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null

/** Single-letter keys; they can be switched off on the help page (WCAG 2.2, 2.1.4). */
export const startKeys = (): void => {
  document.addEventListener('keydown', (event) => {
    const key = KEYS[event.key]
    if (!key || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
    if (localStorage.getItem(OFF)) return
    event.preventDefault()
    key()
  })
  const box = document.querySelector<HTMLInputElement>('.keys-switch input')
  if (!box) return
  box.checked = !localStorage.getItem(OFF)
  box.addEventListener('change', () =>
    box.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, '1'),
  )
}
