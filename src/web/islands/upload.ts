import { parsed, say } from './say.ts'

const lineOf = (form: HTMLFormElement) => form.querySelector<HTMLElement>('.progress-line')

const show = (form: HTMLFormElement, words: string, share: number | null): void => {
  const line = lineOf(form)
  if (!line) return
  line.textContent = words
  if (share === null) return
  const bar = document.createElement('progress')
  bar.max = 1
  bar.value = share
  bar.setAttribute('aria-label', 'How much has been sent')
  line.append(bar)
}

/** The server's page in place of ours: it says beside the field why the text was not read. */
const shown = (html: string): void => {
  const main = parsed(html).querySelector('main')
  if (!main) return
  document.querySelector('main')?.replaceWith(main)
  main.querySelector<HTMLElement>('[aria-invalid], h1')?.focus()
  start()
}

const send = (form: HTMLFormElement): void => {
  const request = new XMLHttpRequest()
  const button = form.querySelector<HTMLButtonElement>('button.main')
  const ended = (words: string) => {
    show(form, words, null)
    if (button) button.disabled = false
  }
  request.open('POST', form.action)
  request.upload.addEventListener('progress', ({ loaded, total }) =>
    loaded < total
      ? show(form, `Sending: ${Math.floor((loaded / total) * 100)} %`, loaded / total)
      : show(form, 'Sent. It is being read.', 1),
  )
  request.addEventListener('load', () => {
    if (request.responseURL && request.responseURL !== form.action && request.status < 400)
      location.assign(request.responseURL)
    else shown(request.responseText)
  })
  request.addEventListener('error', () =>
    ended(
      'The server did not answer. Nothing was kept, and what you chose and typed is still here. Try again.',
    ),
  )
  if (button) button.disabled = true
  show(form, 'Sending', 0)
  request.send(new FormData(form))
}

const take = (form: HTMLFormElement, files: FileList): void => {
  const input = form.querySelector<HTMLInputElement>('input[type="file"]')
  if (!input || files.length === 0) return
  input.files = files
  say(`${files[0]?.name} is chosen.`)
}

const start = (): void => {
  const form = document.querySelector<HTMLFormElement>('form[data-upload]')
  if (!form) return
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    send(form)
  })
}

/** A file dropped anywhere on the page is chosen, and how much of it has been sent is shown. */
export const startUploading = (): void => {
  start()
  const here = () => document.querySelector<HTMLFormElement>('form[data-upload]')
  const over = (on: boolean) => document.body.classList.toggle('dropping', on)
  addEventListener('dragover', (event) => {
    if (!here()) return
    event.preventDefault()
    over(true)
  })
  addEventListener('dragleave', () => over(false))
  addEventListener('drop', (event) => {
    const form = here()
    over(false)
    if (!form || !event.dataTransfer) return
    event.preventDefault()
    take(form, event.dataTransfer.files)
  })
}
