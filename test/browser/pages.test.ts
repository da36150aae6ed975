import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { ROUTES } from '../../src/server/routes.ts'
import { cookiesOf, enterAsCoChair } from '../enter-as-co-chair.ts'
import { startApp, startBrowser, WITHOUT_BROWSER } from './running-app.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const P = 'asean-un'

type Violation = {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

/** What axe-core finds wrong on a page that it was brought to, a line each. It runs beside the page's policy, which would not let it in. */
const violations = async (page: Page): Promise<string[]> => {
  const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
    violations: Violation[]
  }
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n    ${html}\n    ${failureSummary}`),
  )
}

describe('pages in a browser', { skip: WITHOUT_BROWSER }, () => {
  let app: Awaited<ReturnType<typeof startApp>>
  let browser: Browser
  let cookies: ReturnType<typeof cookiesOf>
  const complaints: string[] = []

  const open = async (path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
    await context.addCookies(cookies)
    const page = await context.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`)
    })
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
    await page.goto(app.address + path)
    return page
  }

  const upload = async (page: Page, name: string, text: string) => {
    await page.setInputFiles('input[type=file]', { name, mimeType: 'text/plain', buffer: Buffer.from(text) })
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.waitForURL('**/proposals/*')
  }

  /** Each page of the server by an address at which there is something. */
  const addresses = async (): Promise<string[]> => {
    const page = await open(`/${P}/records/new`)
    await upload(page, 'note.txt', 'The two Secretariats agreed to share a calendar.')
    const proposal = new URL(page.url()).pathname
    await page.context().close()
    const paths = ROUTES.filter(
      ({ method, path }) =>
        method === 'GET' &&
        !/assets|original|\.css|\.ico|\.jsonl|\.xlsx|\.docx|\.pdf|\.ics|\.csv|:sum|:i\b|^\/records|:token|:provider|:kind/.test(
          path,
        ),
    )
      .map(({ path }) => path.replace(':p', P).replace('/proposals/:id', proposal.replace(`/${P}`, '')))
      .map((path) =>
        path
          .replace('/plans/:id', '/plans/11')
          .replace('/lines/:n', '/lines/4')
          .replace(':id', '2')
          .replace(':n', '1')
          .replace('/:f', '/2030-agenda')
          .replace('/:code', '/16')
          .replace('/:g', '/community-pillars')
          .replace('/:other', '/APSC')
          .replace(':subject', 'record-2')
          .replace(':b', 'none'),
      )
    const filtered = [
      `/${P}/records/2?kind=commitment`,
      `/${P}/records/2?show=people.issues.areas.instruments`,
      `/${P}/watch?kind=area&sort=silence&from=2018`,
      `/${P}/issues/1?from=2017&strength=noted`,
      `/${P}/map?by=people`,
      `/${P}/map/meetings?by=sides&one=asean`,
      `/${P}/crosswalk?first=complementarities&second=2030-agenda`,
    ]
    return [...paths, ...filtered, `/${P}/statements?state=proposed`, '/nowhere/at/all']
  }

  before(async () => {
    ;[app, browser] = await Promise.all([startApp(), startBrowser()])
    cookies = cookiesOf(await enterAsCoChair(app.address, app.first, P, 'asean'), app.address)
  })
  after(async () => {
    await browser?.close()
    await app?.stop()
  })

  // A page is opened once and then made narrow and dark: its styles follow the window, and no script of ours asks how wide that is.
  test('axe-core finds nothing wrong on any page, by day and wide, by night and narrow, and nothing runs off the side at 320 px', async () => {
    const found: string[] = []
    const over: string[] = []
    for (const path of await addresses()) {
      const page = await open(path, { viewport: { width: 1280, height: 800 }, colorScheme: 'light' })
      await page.evaluate(AXE)
      const look = async (how: string) =>
        found.push(...(await violations(page)).map((each) => `${path} ${how}: ${each}`))
      await look('wide, by day')
      await page.setViewportSize({ width: 360, height: 800 })
      await page.emulateMedia({ colorScheme: 'dark' })
      await look('narrow, by night')
      await page.setViewportSize({ width: 320, height: 640 })
      const wide = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'))
      if (wide > 0) over.push(`${path} by ${wide} px`)
      await page.context().close()
    }
    assert.deepEqual(found, [])
    assert.deepEqual(over, [])
  })

  test('a record is found from the partnership and read, its statements marked and told beside it', async () => {
    const page = await open('/')
    await page.getByRole('link', { name: 'Records', exact: true }).first().click()
    const read = page.locator('main li', { hasText: /\d statements/ })
    await read.locator('a[href*="/records/"]').first().click()
    await page.waitForURL(/\/records\/\d+/)
    assert.ok((await page.locator('[id^="s-"]').count()) > 3, 'statements are marked in place')
    const first = page.locator('[id^="s-"]').first()
    assert.ok((await first.innerText()).length > 10)
    await page.context().close()
  })

  test('a statement is confirmed by the keyboard and taken back', async () => {
    const page = await open(`/${P}/records/2`)
    const before = await page.locator('[data-decide] button[value=confirm]').count()
    await page.keyboard.press('j')
    const decided = page.waitForResponse((answer) => answer.url().includes('/decisions'))
    await page.keyboard.press('y')
    await decided
    await page.getByRole('status').filter({ hasText: 'confirmed' }).first().waitFor()
    await page.reload()
    assert.equal(await page.locator('[data-decide] button[value=confirm]').count(), before - 1)
    await page.context().close()
  })

  test('a statement is confirmed without JavaScript, and undone', async () => {
    const page = await open(`/${P}/records/2`, { javaScriptEnabled: false })
    const confirm = page.locator('[data-decide] button[value=confirm]')
    const before = await confirm.count()
    await confirm.first().click()
    assert.match(await page.locator('#notice').innerText(), /is confirmed/)
    assert.equal(await confirm.count(), before - 1)
    await page.locator('[data-decide] button[value=reopen]').first().click()
    assert.match(await page.locator('#notice').innerText(), /was taken back/)
    await page.context().close()
  })

  test('a record is added by upload: read, looked at, kept', async () => {
    const page = await open(`/${P}/records/new`)
    const text =
      'JAKARTA, 5 March 2026 – The two Secretariats agreed to publish one calendar of work at a meeting held ' +
      'yesterday. They welcomed the offer of a shared reading room and noted the wish for shorter reports.'
    await upload(page, 'calendar.txt', text)
    assert.match(await page.locator('main').innerText(), /4 March 2026/)
    await page.locator('input[name=title]').fill('One calendar of work')
    await page.getByRole('button', { name: 'Keep this record' }).click()
    await page.waitForURL(/\/records\/\d+$/)
    assert.match(await page.locator('h1').innerText(), /One calendar of work/)
    assert.match(await page.locator('#notice').innerText(), /The record is kept/)
    await page.context().close()
  })

  test('an upload that is refused says why, and the form still has what was typed', async () => {
    const page = await open(`/${P}/records/new`)
    await page.setInputFiles('input[type=file]', {
      name: 'empty.txt',
      mimeType: 'text/plain',
      buffer: Buffer.alloc(0),
    })
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.getByText('The file is empty').first().waitFor()
    await page.context().close()
  })

  test('no page has complained to the console', () => {
    const real = complaints.filter((each) => !/status of (404|422)/.test(each))
    assert.deepEqual(real, [])
  })
})
