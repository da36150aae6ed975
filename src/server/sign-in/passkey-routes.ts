import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Context } from 'hono'
import { z } from 'zod'
import { type SignInRefusal, sentenceForSignIn } from '../../access/sign-in.ts'
import { to } from '../../web/addresses.ts'
import { backHere } from '../back-to.ts'
import { originOf } from '../origin.ts'
import { type Deps, post, type Route } from '../route.ts'
import { STATUS } from '../statuses.ts'
import { mayTry } from './limits.ts'
import { tidyName } from './names.ts'
import { startSession } from './session-cookie.ts'

/** A question is answered within five minutes. */
const HOLDS = 5 * 60_000

const refuse = (context: Context, refusal: SignInRefusal): Response =>
  context.json({ sentence: sentenceForSignIn(refusal) }, STATUS[refusal.reason])

/** The name a passkey is bound to; null where these pages are asked for by a number. */
const nameOf = (origin: string): string | null => {
  const { hostname } = new URL(origin)
  return /^[\d.]+$|^\[/.test(hostname) ? null : hostname
}

const soon = (deps: Deps): string => new Date(Date.parse(deps.now()) + HOLDS).toISOString()

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

const bodyOf = async (context: Context) =>
  body.safeParse(await context.req.json().catch(() => null)).data ?? null

/** The challenge that an answer says it signs, to look it up by; the library checks that it is the one signed. */
const challengeIn = (clientData: string): string => {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientData, 'base64url').toString()) as {
      challenge?: unknown
    }
    return typeof challenge === 'string' ? challenge : ''
  } catch {
    return ''
  }
}

const askToSignIn = async (context: Context, deps: Deps): Promise<Response> => {
  const rpID = nameOf(originOf(context, deps))
  if (rpID === null) return refuse(context, { reason: 'passkey-needs-a-name' })
  const may = await mayTry(context, deps, 'question', '')
  if (!may.ok) return refuse(context, may.refusal)
  const options = await generateAuthenticationOptions({ rpID, userVerification: 'required' })
  await deps.gate.passkeys.ask(options.challenge, null, soon(deps))
  return context.json(options)
}

const signIn = async (context: Context, deps: Deps): Promise<Response> => {
  const [origin, given] = [originOf(context, deps), await bodyOf(context)]
  const rpID = nameOf(origin)
  if (rpID === null) return refuse(context, { reason: 'passkey-needs-a-name' })
  const may = await mayTry(context, deps, 'signIn', given?.answer.id ?? '')
  if (!may.ok) return refuse(context, may.refusal)
  const passkey = given && (await deps.gate.passkeys.get(given.answer.id))
  const challenge = given ? challengeIn(given.answer.response.clientDataJSON) : ''
  const fresh = await deps.gate.passkeys.spend(challenge, null, deps.now())
  const account = passkey && (await deps.gate.accounts.get(passkey.account))
  if (!given || !passkey || !fresh || !account || account.blocked)
    return refuse(context, { reason: 'passkey-not-known' })
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: given.answer as unknown as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    credential: {
      id: passkey.id,
      publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
      counter: passkey.counter,
    },
  }).catch(() => ({ verified: false, authenticationInfo: null }))
  if (!verified || !authenticationInfo) return refuse(context, { reason: 'passkey-not-known' })
  await deps.gate.passkeys.used(passkey.id, authenticationInfo.newCounter, deps.now())
  await startSession(context, deps, account.id)
  return context.json({ back: backHere(given.back ?? '', to.home()) })
}

const askToAdd = async (context: Context, deps: Deps): Promise<Response> => {
  const actor = context.get('actor')
  const rpID = nameOf(originOf(context, deps))
  if (actor.kind !== 'person') return refuse(context, { reason: 'not-let-in' })
  if (rpID === null) return refuse(context, { reason: 'passkey-needs-a-name' })
  const account = await deps.gate.accounts.get(actor.account)
  const there = await deps.gate.passkeys.of(actor.account)
  const options = await generateRegistrationOptions({
    rpName: 'Mufakat',
    rpID,
    userName: account?.email ?? actor.name,
    userDisplayName: actor.name,
    userID: new TextEncoder().encode(actor.account),
    attestationType: 'none',
    excludeCredentials: there.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await deps.gate.passkeys.ask(options.challenge, actor.account, soon(deps))
  return context.json(options)
}

const add = async (context: Context, deps: Deps): Promise<Response> => {
  const [actor, origin, given] = [context.get('actor'), originOf(context, deps), await bodyOf(context)]
  const rpID = nameOf(origin)
  if (actor.kind !== 'person') return refuse(context, { reason: 'not-let-in' })
  if (rpID === null) return refuse(context, { reason: 'passkey-needs-a-name' })
  const challenge = given ? challengeIn(given.answer.response.clientDataJSON) : ''
  const fresh = await deps.gate.passkeys.spend(challenge, actor.account, deps.now())
  if (!given || !fresh) return refuse(context, { reason: 'passkey-not-known' })
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: given.answer as unknown as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
  }).catch(() => ({ verified: false as const, registrationInfo: undefined }))
  if (!verified || !registrationInfo) return refuse(context, { reason: 'passkey-not-known' })
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential
  const kept = await deps.gate.passkeys.add(
    {
      id,
      account: actor.account,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports,
    },
    tidyName(given.name ?? '') || 'A passkey',
    deps.now(),
  )
  return kept ? context.json({ back: to.account() }) : refuse(context, { reason: 'passkey-not-known' })
}

/** Passkeys, asked for by the small script of a page (JSON). */
export const passkeyRoutes: readonly Route[] = [
  post('/sign-in/passkey/question', askToSignIn),
  post('/sign-in/passkey', signIn),
  post('/account/passkeys/question', askToAdd),
  post('/account/passkeys', add),
]
