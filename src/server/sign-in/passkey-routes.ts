import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Context } from 'hono'
import { to } from '../../web/addresses.ts'
import { backHere } from '../back-to.ts'
import { originOf } from '../origin.ts'
import { type Deps, postJson, type Route } from '../route.ts'
import { mayTry } from './limits.ts'
import { tidyName } from './names.ts'
import { bodyOf, challengeIn, nameOf, refuse, soon } from './passkey-answer.ts'
import { startSession } from './session-cookie.ts'

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
  postJson('/sign-in/passkey/question', askToSignIn),
  postJson('/sign-in/passkey', signIn),
  postJson('/account/passkeys/question', askToAdd),
  postJson('/account/passkeys', add),
]
