import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

/** Somebody at the provider, by the name they sign in there with. */
export type Known = { readonly email: string; readonly email_verified: boolean; readonly name: string }

const CLIENT = { id: 'mufakat', secret: 'a secret for these tests only, long enough' }

/**
 * A real OpenID provider on this machine, as an organisation would run one. `enter` walks its pages as a browser does and
 * answers where it leads in the end.
 */
export const startIdentityProvider = async (redirect: string, id = 'oidc', domains = ['hill.example']) => {
  const people = new Map<string, Known>()
  const server = createServer((request, response) => answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'test' }
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [redirect],
        scope: 'openid email profile',
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: ['of these tests'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, ...people.get(id) }),
    }),
  })
  const answer = provider.callback()
  const enter = async (address: string, login: string): Promise<string> => {
    const jar = new Map<string, string>()
    const ask = async (to: string, init: RequestInit = {}) => {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const said = await fetch(to, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } })
      for (const set of said.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!
        if (value) jar.set(name!, value)
        else jar.delete(name!)
      }
      return said
    }
    let at = address
    for (let step = 0; step < 12; step++) {
      if (!at.startsWith(issuer)) return at
      const said = await ask(at)
      const next = said.headers.get('location')
      if (next) {
        at = new URL(next, at).href
        continue
      }
      const page = await said.text()
      const form = /<form[^>]* action="([^"]+)"/.exec(page)?.[1]
      if (!form) throw new Error(`the provider says ${said.status}: ${page.slice(0, 300)}`)
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? 'login'
      const body = new URLSearchParams({ prompt, login, password: 'any' })
      const sent = await ask(new URL(form, at).href, { method: 'POST', body })
      at = new URL(sent.headers.get('location') ?? '', at).href
    }
    throw new Error('the provider leads round in a ring')
  }
  return {
    issuer,
    settings: {
      ...{ id, name: 'Hill League', issuer, domains },
      ...{ clientId: CLIENT.id, clientSecret: CLIENT.secret },
    },
    people,
    enter,
    stop: () => new Promise<void>((done) => server.close(() => done()).closeAllConnections()),
  }
}
