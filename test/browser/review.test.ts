import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, describe, test } from 'node:test'
import { type ServerType, serve } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { personWith, postOf } from '../sample-actors.ts'
import { type SampleApp, sampleApp } from '../sample-app.ts'
import { seedPeople } from '../seed-people.ts'
import { startBrowser, WITHOUT_BROWSER } from './running-app.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const P = 'two-rivers'
const ada = personWith('Ada Marsh', postOf(P, 'side-editor', 'arlen'))
const cleo = personWith('Cleo Vane', postOf(P, 'co-chair', 'bresk'))

describe('review in a browser', { skip: WITHOUT_BROWSER }, () => {
  let app: SampleApp
  let server: ServerType
  let browser: Browser
  let address: string
  let numbers: readonly number[]
  const complaints: string[] = []

  const open = async (path: string, width = 1280, options = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, ...options })
    const page = await context.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`)
    })
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
    await page.goto(address + path)
    return page
  }

  before(async () => {
    app = await sampleApp()
    await seedPeople(app.store, [ada, cleo])
    const view = await app.store.records.get(P, 1)
    numbers = view!.statements.filter(({ state }) => state === 'proposed').map(({ number }) => number)
    const kind = view!.statements.find(({ number }) => number === numbers[0])!.content.kind
    await app.store.db
      .insertInto('four_eyes')
      .values({ partnership_id: P, kind, eyes: 'both-sides' })
      .execute()
    const revision = 1
    const decision = { act: 'confirm', revision, by: 'Cleo Vane', at: app.deps.now(), reason: null } as const
    await app.store.as(cleo).decisions.take(P, 1, numbers[0]!, decision)
    const subject = { of: 'statement', record: 1, number: numbers[0]! } as const
    const said = { words: '@Ada Marsh, is it right?', mentioned: [ada], at: app.deps.now() }
    await app.store.as(cleo).threads.post(P, subject, { scope: 'both', ...said })
    app.as(ada)
    await new Promise<void>((resolve) => {
      server = serve(
        { fetch: (request) => app.request(request), hostname: '127.0.0.1', port: 0 },
        ({ port }) => {
          address = `http://127.0.0.1:${port}`
          resolve()
        },
      )
    })
    browser = await startBrowser()
  })
  after(async () => {
    await browser?.close()
    server?.close()
    await app?.close()
  })

  test('axe-core finds nothing wrong, and nothing runs off the side, wide and narrow', async () => {
    const sorts = ['statements', 'seconding', 'agreement', 'names', 'assigned', 'mentioned']
    const paths = [
      ...sorts.map((sort) => `/${P}/review?sort=${sort}`),
      `/${P}/review/statement-1-${numbers[0]}`,
      `/${P}/records/1`,
      `/${P}/records/1/statements/${numbers[0]}`,
      '/notifications',
      '/notifications/settings',
    ]
    const found: string[] = []
    for (const path of paths)
      for (const width of [1280, 360]) {
        const page = await open(path, width, { colorScheme: width === 360 ? 'dark' : 'light' })
        for (const details of await page.locator('summary').all())
          if (await details.isVisible()) await details.click()
        await page.evaluate(AXE)
        const { violations } = (await page.evaluate(
          'axe.run(document, { resultTypes: ["violations"] })',
        )) as {
          violations: readonly { id: string; nodes: readonly { html: string; failureSummary: string }[] }[]
        }
        found.push(
          ...violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html, failureSummary }) => `${path} at ${width}: ${id} ${html} ${failureSummary}`),
          ),
        )
        const over = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'))
        if (over > 0) found.push(`${path} at ${width}: ${over} px too wide`)
        await page.context().close()
      }
    assert.deepEqual(found, [])
  })

  test('one goes through the queue by keys, and agrees with what waits', async () => {
    const page = await open(`/${P}/review?sort=seconding`)
    await page.keyboard.press('j')
    await page.keyboard.press('y')
    await page.getByText('You agreed, and the decision took effect.').waitFor()
    assert.equal((await app.store.statements.get(P, 1, numbers[0]!))?.statement.state, 'confirmed')
    await page.context().close()
  })

  test('several are chosen without a script, rejected with one reason, and taken back', async () => {
    const page = await open(`/${P}/records/1`, 1280, { javaScriptEnabled: false })
    await page.getByText('Decide on several at once').click()
    for (const number of numbers.slice(1, 3))
      await page.getByRole('checkbox', { name: `Choose statement ${number}`, exact: true }).check()
    await page.getByLabel(/One reason for all/).fill('They say nothing new.')
    await page.getByRole('button', { name: 'Reject them' }).click()
    await page.getByText('Rejected: 2 of 2 statements').waitFor()
    await page.getByRole('button', { name: 'Take it all back' }).click()
    await page.getByText('Taken back as a whole').waitFor()
    assert.equal((await app.store.statements.get(P, 1, numbers[1]!))?.statement.state, 'proposed')
    await page.context().close()
  })

  test('no page was complained of', () => {
    assert.deepEqual(complaints, [])
    assert.deepEqual(app.faults, [])
  })
})
