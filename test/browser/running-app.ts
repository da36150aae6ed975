import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const CLI = join(import.meta.dirname, '..', '..', 'src', 'cli', 'mufakat.mjs')

/** Where Debian puts Chromium; CHROMIUM names another. */
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** For a test's `skip`: false where there is a browser, else the line that says why the test was left out. */
export const WITHOUT_BROWSER: string | false = existsSync(CHROMIUM)
  ? false
  : `there is no Chromium at ${CHROMIUM} (install it, or set CHROMIUM to where it is)`

/** The application as a person starts it: its own process, a folder of its own, the demonstration in it. */
export const startApp = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mufakat-browser-'))
  const env = { ...process.env, MUFAKAT_FOLDER: join(folder, 'data'), PORT: '0', DATABASE_URL: '' }
  const child = spawn(process.execPath, [CLI, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const { address, first } = await addressFrom(child)
  return {
    address: address.replace(/\/$/, ''),
    /** The path of the link by which the first administrator comes. */
    first,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const addressFrom = (child: ChildProcess) =>
  new Promise<{ address: string; first: string }>((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (part) => {
      said += part
      const address = /Mufakat is at (\S+)/.exec(said)?.[1]
      const first = /(\/first-administrator\/\S+)/.exec(said)?.[1]
      if (address && first) resolve({ address, first })
    })
    child.once('exit', () => reject(new Error(`the application ended before it was ready: ${said}`)))
  })

/** A Chromium that talks to nobody but the pages under test. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
    ],
  })
