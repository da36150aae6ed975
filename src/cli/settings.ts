import { granted, type Outcome, refused } from '../text/outcome.ts'

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
]

export const settingsHelp = (): string[] =>
  SETTINGS.map(({ name, means, otherwise }) => `  ${name.padEnd(22)} ${means} (otherwise: ${otherwise})`)

export type Settings = {
  readonly where: { readonly folder: string } | { readonly url: string }
  readonly port: number
  readonly demonstration: boolean
}

export type SettingRefusal = { readonly reason: 'bad-setting'; readonly name: string; readonly value: string }

export const sentenceForSetting = (refusal: SettingRefusal): string =>
  `The setting ${refusal.name} has the value “${refusal.value}”, which it cannot have. See docs/settings.md.`

const WORDS: Readonly<Record<string, boolean>> = { '': true, yes: true, no: false }

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
  const folder = env.MUFAKAT_FOLDER?.trim() || '.mufakat'
  return granted({ where: url ? { url } : { folder }, port: Number(port), demonstration })
}
