import type { Gate } from '../../storage/gate.ts'
import type { Letter, SendMail } from '../mail.ts'
import { type Auth, makeAuth } from './auth.ts'
import { newPasswordLetter } from './letters.ts'
import type { Provider } from './providers.ts'
import { newToken } from './token.ts'

/** By what people sign in, and where this server stands. */
export type SignIn = {
  /** The public address, "https://register.example", without a slash at the end; null where this machine alone is served. */
  readonly address: string | null
  readonly secret: string
  /** Whether letters go to those they are for; else they are printed, and links are shown to whoever asks for them. */
  readonly mailed: boolean
  readonly providers: readonly Provider[]
  /** better-auth for the pages of an origin. */
  readonly auth: (origin: string) => Auth
  /** Sends a letter without keeping anybody waiting: how long it takes tells nothing of who has an account. */
  readonly post: (letter: Letter) => void
  /** Resolves once every letter is sent or has failed. */
  readonly posted: () => Promise<void>
}

export type SignInGiven = {
  readonly gate: Gate
  readonly now: () => string
  readonly address: string | null
  readonly providers: readonly Provider[]
  readonly mail: SendMail
  readonly mailed: boolean
  /** By which cookies are signed; null to make one once and keep it in the database. */
  readonly secret: string | null
  readonly log: (line: string) => void
}

/** Names of this machine are few; a host with a made-up port must not have us keep one more for ever. */
const ORIGINS = 8

/** Makes ready what people sign in by. */
export const makeSignIn = async (given: SignInGiven): Promise<SignIn> => {
  const { gate, now, address, providers, mail, mailed, log } = given
  const secret = given.secret ?? (await gate.kept.once('secret', newToken()))
  const going = new Set<Promise<void>>()
  const follow = (sending: Promise<void>) => {
    const followed = sending
      .catch((error: unknown) =>
        log(`a letter was not sent: ${error instanceof Error ? error.message : error}`),
      )
      .finally(() => going.delete(followed))
    going.add(followed)
  }
  const post = (letter: Letter) => follow(mail(letter))
  const sendLink = (origin: string) => (email: string, token: string) =>
    follow(
      gate.accounts.byEmail(email).then(async (account) => {
        if (account?.blocked === null) await mail(newPasswordLetter(account, origin, token))
      }),
    )
  const made = new Map<string, Auth>()
  const auth = (origin: string): Auth => {
    const there = made.get(origin)
    if (there) return there
    if (made.size >= ORIGINS) made.clear()
    const fresh = makeAuth({ gate, secret, origin, providers, sendLink: sendLink(origin), now })
    made.set(origin, fresh)
    return fresh
  }
  const posted = async () => {
    while (going.size > 0) await Promise.all(going)
  }
  return { address, secret, mailed, providers, auth, post, posted }
}
