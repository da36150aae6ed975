import { granted, type Outcome, refused } from '../text/outcome.ts'
import type { EndpointSettings } from '../vectors/openai-endpoint.ts'
import { PROVIDERS, readSignInSettings, type SignInSettings } from './sign-in-settings.ts'

/** A setting: an environment variable, what it means, and what holds where it is not given. */
export type Setting = { readonly name: string; readonly means: string; readonly otherwise: string }

export const SETTINGS: readonly Setting[] = [
  { name: 'MUFAKAT_FOLDER', means: 'folder of the embedded database', otherwise: '.mufakat' },
  { name: 'PORT', means: 'port of the web application', otherwise: '4117' },
  {
    name: 'DATABASE_URL',
    means: 'a PostgreSQL database (15 or newer) in place of the embedded one',
    otherwise: 'none',
  },
  {
    name: 'MUFAKAT_DEMONSTRATION',
    means: '“no” leaves an empty register empty',
    otherwise: 'the demonstration partnership is loaded',
  },
  {
    name: 'MUFAKAT_WEIGHTS',
    means: 'a file of weights by which goals are suggested',
    otherwise: 'those that come with Mufakat',
  },
  {
    name: 'MUFAKAT_READERS',
    means: 'how many files one process reads at once, 0 to 2; 0 leaves it to “mufakat work”',
    otherwise: '1',
  },
  {
    name: 'MUFAKAT_EMBEDDINGS_URL',
    means: 'where a model of sentences is asked, in the way of OpenAI’s API, https://…/v1',
    otherwise: 'closeness in meaning is told by words alone, and nothing is sent',
  },
  { name: 'MUFAKAT_EMBEDDINGS_MODEL', means: 'what the model is called there', otherwise: 'none' },
  { name: 'MUFAKAT_EMBEDDINGS_KEY', means: 'the key to it', otherwise: 'none is sent' },
  {
    name: 'MUFAKAT_ADDRESS',
    means: 'the public address, https://…, behind which this server stands',
    otherwise: 'this machine alone is served',
  },
  {
    name: 'MUFAKAT_LISTEN',
    means: 'the network address to listen on, where there is a public address',
    otherwise: '127.0.0.1',
  },
  {
    name: 'MUFAKAT_SECRET',
    means: 'by which cookies are signed, 32 characters or more',
    otherwise: 'made once and kept in the database',
  },
  {
    name: 'MUFAKAT_SMTP_URL',
    means: 'the server by which letters go, smtps://user:password@host',
    otherwise: 'letters are printed at the console',
  },
  { name: 'MUFAKAT_MAIL_FROM', means: 'whom letters come from', otherwise: 'none' },
  ...PROVIDERS.flatMap(([, prefix], at) => [
    {
      name: `${prefix}_ISSUER`,
      means: at === 0 ? 'an organisation’s identity provider (OpenID Connect)' : 'the other organisation’s',
      otherwise: 'none',
    },
    { name: `${prefix}_DOMAINS`, means: 'the ends of the e-mail addresses it speaks for', otherwise: 'none' },
    { name: `${prefix}_CLIENT_ID`, means: 'as what this register is known there', otherwise: 'none' },
    { name: `${prefix}_CLIENT_SECRET`, means: 'its secret there', otherwise: 'a public client' },
    { name: `${prefix}_NAME`, means: 'what the provider is called', otherwise: 'its host' },
  ]),
]

export const settingsHelp = (): string[] =>
  SETTINGS.map(({ name, means, otherwise }) => `  ${name.padEnd(29)} ${means} (otherwise: ${otherwise})`)

export type Settings = {
  readonly where: { readonly folder: string } | { readonly url: string }
  readonly port: number
  readonly demonstration: boolean
  readonly signIn: SignInSettings
  /** A file of weights; null for those that come with Mufakat. */
  readonly weights: string | null
  /** The model of sentences that is asked; null for none. */
  readonly embeddings: EndpointSettings | null
  /** How many files this process reads at once; 0 where others do. */
  readonly readers: number
}

export type SettingRefusal = { readonly reason: 'bad-setting'; readonly name: string; readonly value: string }

export const sentenceForSetting = (refusal: SettingRefusal): string =>
  `The setting ${refusal.name} has the value “${refusal.value}”, which it cannot have. See docs/settings.md.`

const WORDS: Readonly<Record<string, boolean>> = { '': true, yes: true, no: false }

const HERE = /^(127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/

/** An address to which words of the register may go: safe on the way, unless it is this machine's own. */
const isSafe = (url: string): boolean => {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, username, search, hash } = new URL(url)
  const safe = protocol === 'https:' || (protocol === 'http:' && HERE.test(hostname))
  return safe && username === '' && search === '' && hash === ''
}

const embeddingsIn = (
  env: Readonly<Record<string, string | undefined>>,
): Outcome<EndpointSettings | null, SettingRefusal> => {
  const bad = (name: string, value: string) => refused({ reason: 'bad-setting' as const, name, value })
  const url = env.MUFAKAT_EMBEDDINGS_URL?.trim() || null
  const model = env.MUFAKAT_EMBEDDINGS_MODEL?.trim() || null
  const key = env.MUFAKAT_EMBEDDINGS_KEY?.trim() || null
  if (url === null) return model === null && key === null ? granted(null) : bad('MUFAKAT_EMBEDDINGS_URL', '')
  if (!isSafe(url)) return bad('MUFAKAT_EMBEDDINGS_URL', `${url.split(':')[0]!.slice(0, 12)}…`)
  if (model === null || model.length > 200 || !/^[\x21-\x7e]+$/.test(model))
    return bad('MUFAKAT_EMBEDDINGS_MODEL', model ?? '')
  if (key !== null && !/^[\x21-\x7e]+$/.test(key)) return bad('MUFAKAT_EMBEDDINGS_KEY', '…')
  return granted({ url, model, key })
}

/** The settings as the environment gives them, or which of them cannot be. Values that hold passwords are not shown. */
export const readSettings = (
  env: Readonly<Record<string, string | undefined>>,
): Outcome<Settings, SettingRefusal> => {
  const port = env.PORT?.trim() || '4117'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
    return refused({ reason: 'bad-setting', name: 'PORT', value: port })
  const url = env.DATABASE_URL?.trim()
  if (url && !/^postgres(ql)?:\/\//.test(url))
    return refused({
      reason: 'bad-setting',
      name: 'DATABASE_URL',
      value: `${url.split(':')[0]!.slice(0, 12)}…`,
    })
  const wish = env.MUFAKAT_DEMONSTRATION?.trim().toLowerCase() ?? ''
  const demonstration = WORDS[wish]
  if (demonstration === undefined)
    return refused({ reason: 'bad-setting', name: 'MUFAKAT_DEMONSTRATION', value: wish })
  const readers = env.MUFAKAT_READERS?.trim() || '1'
  if (!/^[012]$/.test(readers))
    return refused({ reason: 'bad-setting', name: 'MUFAKAT_READERS', value: readers })
  const folder = env.MUFAKAT_FOLDER?.trim() || '.mufakat'
  const signIn = readSignInSettings(env)
  if (!signIn.ok) return signIn
  const embeddings = embeddingsIn(env)
  if (!embeddings.ok) return embeddings
  return granted({
    where: url ? { url } : { folder },
    port: Number(port),
    demonstration,
    signIn: signIn.value,
    weights: env.MUFAKAT_WEIGHTS?.trim() || null,
    readers: Number(readers),
    embeddings: embeddings.value,
  })
}
