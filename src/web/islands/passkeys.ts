import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'

/** Asks the server something in JSON; throws with its sentence where it refuses. */
const ask = async <T>(address: string, body: unknown): Promise<T> => {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const said = (await answer.json().catch(() => null)) as (T & { sentence?: string }) | null
  if (!answer.ok || !said) throw new Error(said?.sentence ?? 'The server did not answer. Try again.')
  return said
}

const answerOf = async (adding: boolean, question: string) =>
  adding
    ? startRegistration({ optionsJSON: await ask<PublicKeyCredentialCreationOptionsJSON>(question, {}) })
    : startAuthentication({ optionsJSON: await ask<PublicKeyCredentialRequestOptionsJSON>(question, {}) })

/** What a browser throws where somebody closed its window, or nothing fitting was at hand. */
const GIVEN_UP = 'No passkey was used. Nothing was changed.'
const TWICE = 'This device holds a passkey of yours already.'

const sentenceOf = (error: unknown): string => {
  if (!(error instanceof Error)) return GIVEN_UP
  if (error.name === 'NotAllowedError' || error.name === 'AbortError') return GIVEN_UP
  return error.name === 'InvalidStateError' ? TWICE : error.message
}

const run = async (part: HTMLElement): Promise<void> => {
  const { passkey, question = '', answer = '', back = '/' } = part.dataset
  const given = await answerOf(passkey === 'add', question)
  const name = part.querySelector('input')?.value ?? ''
  const said = await ask<{ back: string }>(answer, { answer: given, name, back })
  location.assign(said.back)
}

/** Passkeys, where the browser has them: to sign in, and to add one to an account. */
export const startPasskeys = (): void => {
  if (!browserSupportsWebAuthn()) return
  for (const part of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
    const button = part.querySelector('button')
    const told = part.querySelector('[role="status"]')
    part.hidden = false
    button?.addEventListener('click', () => {
      button.disabled = true
      if (told) told.textContent = ''
      run(part)
        .catch((error: unknown) => {
          if (told) told.textContent = sentenceOf(error)
        })
        .finally(() => {
          button.disabled = false
        })
    })
  }
}
