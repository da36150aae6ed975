import type { Context } from 'hono'
import { z } from 'zod'
import { type SignInRefusal, sentenceForSignIn } from '../../access/sign-in.ts'
import type { Deps } from '../route.ts'
import { STATUS } from '../statuses.ts'

/** A question is answered within five minutes. */
const HOLDS = 5 * 60_000

/** A refusal as the script of a page takes it. */
export const refuse = (context: Context, refusal: SignInRefusal): Response =>
  context.json({ sentence: sentenceForSignIn(refusal) }, STATUS[refusal.reason])

/** The name a passkey is bound to; null where these pages are asked for by a number. */
export const nameOf = (origin: string): string | null => {
  const { hostname } = new URL(origin)
  return /^[\d.]+$|^\[/.test(hostname) ? null : hostname
}

/** When a question that is asked now is over. */
export const soon = (deps: Deps): string => new Date(Date.parse(deps.now()) + HOLDS).toISOString()

const base64url = z.string().regex(/^[\w-]{1,20000}$/)
const answered = z.looseObject({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}),
  response: z.looseObject({ clientDataJSON: base64url }),
})
const body = z.object({
  name: z.string().max(300).optional(),
  back: z.string().max(4000).optional(),
  answer: answered,
})

/** An answer of a passkey as it was sent; null where it is none. */
export const bodyOf = async (context: Context) =>
  body.safeParse(await context.req.json().catch(() => null)).data ?? null

/** The challenge that an answer says it signs, to look it up by; the library checks that it is the one signed. */
export const challengeIn = (clientData: string): string => {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientData, 'base64url').toString()) as {
      challenge?: unknown
    }
    return typeof challenge === 'string' ? challenge : ''
  } catch {
    return ''
  }
}
