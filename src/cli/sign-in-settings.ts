import type { MailSettings } from '../server/mail.ts'
import type { Provider } from '../server/sign-in/providers.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'

type Env = Readonly<Record<string, string | undefined>>

/** What signing in is told by the environment. */
export type SignInSettings = {
  /** The public address without a slash at the end; null where this machine alone is served. */
  readonly address: string | null
  /** The network address to listen on. */
  readonly listen: string
  readonly secret: string | null
  readonly mail: MailSettings | null
  readonly providers: readonly Provider[]
}

type Bad = { readonly reason: 'bad-setting'; readonly name: string; readonly value: string }

const HERE = '127.0.0.1'
const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|localhost)$/

const given = (env: Env, name: string): string | null => env[name]?.trim() || null

const bad = (name: string, value: string) => refused({ reason: 'bad-setting' as const, name, value })

/** Scheme and host alone, and https unless it is this machine's: the cookies of a session go no unsafe way. */
const originIn = (words: string): string | null => {
  if (!URL.canParse(words)) return null
  const { protocol, hostname, origin, pathname, search, username } = new URL(words)
  const safe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname))
  return safe && pathname === '/' && search === '' && username === '' ? origin : null
}

const addressIn = (env: Env): Outcome<Pick<SignInSettings, 'address' | 'listen'>, Bad> => {
  const words = given(env, 'MUFAKAT_ADDRESS')
  const address = words && originIn(words)
  if (words && !address) return bad('MUFAKAT_ADDRESS', words)
  const listen = given(env, 'MUFAKAT_LISTEN') ?? HERE
  if (!/^[\w.:-]+$/.test(listen) || (!address && !LOOPBACK.test(listen))) return bad('MUFAKAT_LISTEN', listen)
  return granted({ address, listen })
}

const mailIn = (env: Env): Outcome<MailSettings | null, Bad> => {
  const smtp = given(env, 'MUFAKAT_SMTP_URL')
  if (!smtp) return granted(null)
  if (!/^smtps?:\/\/./.test(smtp) || !URL.canParse(smtp))
    return bad('MUFAKAT_SMTP_URL', `${smtp.slice(0, 5)}…`)
  const from = given(env, 'MUFAKAT_MAIL_FROM')
  if (!from || !/^[^@\s<>]+@[^@\s<>]+$/.test(from)) return bad('MUFAKAT_MAIL_FROM', from ?? '')
  return granted({ smtp, from })
}

/** The providers that there may be, one for each organisation: how each stands in addresses, and what its settings begin with. */
export const PROVIDERS = [
  ['oidc', 'MUFAKAT_OIDC'],
  ['oidc-2', 'MUFAKAT_OIDC_2'],
] as const

const DOMAIN = /^[\p{L}\d-]+(\.[\p{L}\d-]+)+$/u

const providerIn = (env: Env, id: string, prefix: string): Outcome<readonly Provider[], Bad> => {
  const issuer = given(env, `${prefix}_ISSUER`)
  if (!issuer) return granted([])
  const safe = URL.canParse(issuer) && /^https:$|^http:$/.test(new URL(issuer).protocol)
  const plain = safe && new URL(issuer).protocol === 'http:' && !LOOPBACK.test(new URL(issuer).hostname)
  if (!safe || plain) return bad(`${prefix}_ISSUER`, issuer)
  const clientId = given(env, `${prefix}_CLIENT_ID`)
  if (!clientId) return bad(`${prefix}_CLIENT_ID`, '')
  const name = given(env, `${prefix}_NAME`) ?? new URL(issuer).hostname
  const clientSecret = given(env, `${prefix}_CLIENT_SECRET`)
  const domains = (given(env, `${prefix}_DOMAINS`) ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
  if (domains.length === 0 || !domains.every((domain) => DOMAIN.test(domain)))
    return bad(`${prefix}_DOMAINS`, domains.join(' '))
  return granted([{ id, name, issuer, clientId, clientSecret, domains }])
}

const providersIn = (env: Env): Outcome<readonly Provider[], Bad> => {
  const found: Provider[] = []
  for (const [id, prefix] of PROVIDERS) {
    const provider = providerIn(env, id, prefix)
    if (!provider.ok) return provider
    found.push(...provider.value)
  }
  return granted(found)
}

/** The settings of signing in as the environment gives them, or which of them cannot be. */
export const readSignInSettings = (env: Env): Outcome<SignInSettings, Bad> => {
  const secret = given(env, 'MUFAKAT_SECRET')
  if (secret && secret.length < 32)
    return bad('MUFAKAT_SECRET', `of ${secret.length} characters, fewer than 32`)
  const address = addressIn(env)
  if (!address.ok) return address
  const mail = mailIn(env)
  if (!mail.ok) return mail
  const providers = providersIn(env)
  if (!providers.ok) return providers
  return granted({ ...address.value, secret, mail: mail.value, providers: providers.value })
}
