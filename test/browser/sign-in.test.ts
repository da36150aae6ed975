import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { startApp, startBrowser, WITHOUT_BROWSER } from './running-app.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const EMAIL = 'root@machine.example'
const PASSWORD = 'four rivers one ferry'

const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(AXE)
  const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
    violations: { id: string; nodes: { html: string; failureSummary: string }[] }[]
  }
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) => `${new URL(page.url()).pathname} ${id}: ${html} ${failureSummary}`,
    ),
  )
}

describe('signing in, in a browser', { skip: WITHOUT_BROWSER }, () => {
  let app: Awaited<ReturnType<typeof startApp>>
  let browser: Browser
  let byName: string
  const complaints: string[] = []

  const open = async (address: string, options: Parameters<Browser['newContext']>[0] = {}) => {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
        complaints.push(`${page.url()}: ${message.text()}`)
    })
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
    await page.goto(address)
    return page
  }

  const enter = async (page: Page, password = PASSWORD) => {
    await page.getByLabel('E-mail address').fill(EMAIL)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  }

  const cookieOf = async (context: BrowserContext) =>
    (await context.cookies()).find(({ name }) => name.startsWith('__Host-'))

  before(async () => {
    ;[app, browser] = await Promise.all([startApp(), startBrowser()])
    byName = app.address.replace('127.0.0.1', 'localhost')
  })
  after(async () => {
    await browser?.close()
    await app?.stop()
  })

  test('the first administrator comes by the link of the console, and the browser takes the cookie', async () => {
    const page = await open(app.address + app.first, { javaScriptEnabled: false })
    await page.getByLabel('Name').fill('Ava Root')
    await page.getByLabel('E-mail address').fill(EMAIL)
    await page.getByLabel('Password').fill('short')
    await page.getByRole('button', { name: 'Make the account' }).click()
    assert.match(await page.locator('.error').innerText(), /at least 12/)
    assert.equal(await page.getByLabel('Name').inputValue(), 'Ava Root', 'what was typed is still there')
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Make the account' }).click()
    await page.waitForURL(/:\d+\/account$/)
    const cookie = await cookieOf(page.context())
    assert.deepEqual(cookie && [cookie.secure, cookie.httpOnly, cookie.sameSite, cookie.path], [
      true,
      true,
      'Lax',
      '/',
    ])
    assert.equal(await page.locator('.who-asks a:not(.notices)').innerText(), 'Ava Root')
    await page.context().close()
  })

  test('one signs in from the page one is on, comes back to it, and signs out', async () => {
    const page = await open(`${app.address}/asean-un/people`, { javaScriptEnabled: false })
    await page.getByRole('link', { name: 'Sign in' }).click()
    await enter(page, 'not this one at all')
    assert.match(await page.getByRole('alert').innerText(), /don’t go together here/)
    assert.equal(await page.getByLabel('E-mail address').inputValue(), EMAIL)
    await enter(page)
    await page.waitForURL('**/asean-un/people')
    await page.getByRole('link', { name: 'Ava Root' }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    assert.match(await page.locator('#notice').innerText(), /signed out/)
    assert.equal(await cookieOf(page.context()), undefined)
    await page.context().close()
  })

  test('a passkey is added to an account, and lets its holder in without a password', async () => {
    const page = await open(`${byName}/sign-in?back=/account`)
    const line = await page.context().newCDPSession(page)
    await line.send('WebAuthn.enable')
    await line.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await enter(page)
    await page.waitForURL(/:\d+\/account$/)
    await page.getByLabel('What this passkey is called').fill('The test’s key')
    const kept = page.waitForNavigation()
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await kept
    await page.getByText('The test’s key').waitFor()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.goto(`${byName}/sign-in?back=/asean-un`)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.waitForURL(/:\d+\/asean-un$/)
    assert.equal(await page.locator('.who-asks a:not(.notices)').innerText(), 'Ava Root')

    await page.goto(`${byName}/account`)
    await page.getByRole('button', { name: 'Remove the passkey The test’s key' }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.goto(`${byName}/sign-in`)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.locator('.passkey .error:not(:empty)').waitFor()
    assert.match(await page.locator('.passkey .error').innerText(), /was not taken/)
    assert.equal(await cookieOf(page.context()), undefined)
    await page.context().close()
  })

  test('by a number instead of a name there are no passkeys, and the page says so', async () => {
    const page = await open(`${app.address}/sign-in`)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.locator('.passkey .error:not(:empty)').waitFor()
    assert.match(await page.locator('.passkey .error').innerText(), /belongs to a name/)
    await page.context().close()
  })

  test('axe-core finds nothing wrong on the pages of signing in, wide and narrow, by day and night', async () => {
    const found: string[] = []
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [320, 'dark'],
    ] as const) {
      const page = await open(`${app.address}/sign-in?back=/account`, {
        colorScheme,
        viewport: { width, height: 800 },
      })
      const look = async () => {
        found.push(...(await violations(page)))
        const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
        if (Number(over) > 0) found.push(`${page.url()} runs ${over} px off the side`)
      }
      await look()
      await enter(page)
      await page.waitForURL(/:\d+\/account$/)
      await look()
      for (const path of [
        '/accounts',
        '/asean-un/access',
        '/forgotten-password',
        '/first-administrator/none',
      ]) {
        await page.goto(app.address + path)
        await look()
      }
      await page.goto(`${app.address}/asean-un/access`)
      await page.getByLabel('E-mail address').fill(`chair${width}@asean.example`)
      await page.getByLabel('What they may do').selectOption('co-chair')
      await page.getByLabel('For which side').selectOption({ index: 0 })
      await page.getByLabel('What the post is called').fill('Co-chair')
      await page.getByRole('button', { name: 'Invite', exact: true }).click()
      const link = await page.locator('.beside code').innerText()
      await look()
      await page.context().close()
      const guest = await open(link, { colorScheme, viewport: { width, height: 800 } })
      found.push(...(await violations(guest)))
      await guest.context().close()
    }
    assert.deepEqual(found, [])
  })

  test('no page of these complained in the browser', () => {
    assert.deepEqual(complaints, [])
  })
})
