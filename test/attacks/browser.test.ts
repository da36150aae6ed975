import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openReader } from '../../src/sandbox/open-reader.ts'
import { openTypesetter } from '../../src/sandbox/open-typesetter.ts'
import { type Listening, listen } from '../../src/server/listen.ts'
import { samplePartnership } from '../../src/storage/testing/sample-partnership.ts'
import { startBrowser, WITHOUT_BROWSER } from '../browser/running-app.ts'
import { newRegister, SHORT } from '../leaks/place.ts'
import { ACTORS } from '../leaks/sights.ts'
import { signInOver } from '../leaks/sign-in-over.ts'
import { shippedSuggester } from '../shipped-suggester.ts'
import { XSS } from './xss-list.ts'

const P = 'alpha'

describe('what people type, in a browser', { skip: WITHOUT_BROWSER }, () => {
  let server: Listening
  let browser: Browser
  let page: Page
  const ends: (() => Promise<void>)[] = []
  const ran: string[] = []
  let looked = 0

  before(async () => {
    const { store, drop } = await newRegister()
    const reader = openReader()
    const typesetter = openTypesetter()
    ends.push(reader.close, store.close, drop)
    await store.partnerships.import(samplePartnership(P))
    const now = () => '2026-01-02T03:04:05.000Z'
    const deps = {
      store,
      signIn: await signInOver(store, now),
      read: reader.read,
      inspectTemplate: reader.inspectTemplate,
      fillTemplate: reader.fillTemplate,
      suggest: shippedSuggester,
      typeset: typesetter.set,
      now,
      whoAsks: async () => ACTORS.DA!,
    }
    const listening = await listen(deps, 0)
    assert.ok(listening.ok)
    server = listening.value
    browser = await startBrowser()
    ends.unshift(() => browser.close(), server.close)
    page = await browser.newPage()
    page.on('dialog', async (dialog) => {
      ran.push(`dialog at ${page.url()}`)
      await dialog.dismiss()
    })
    page.on('console', (message) => {
      if (/Content.Security.Policy|Refused to/i.test(message.text()))
        ran.push(`${page.url()}: ${message.text()}`)
    })
  })
  after(async () => {
    console.log(`# ${looked} pages looked at in Chromium`)
    for (const end of ends) await end()
  })

  const post = (path: string, fields: Readonly<Record<string, string | Blob>>) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    const base = server.address.replace(/\/$/, '')
    return fetch(base + path, { method: 'POST', body, headers: { origin: base }, redirect: 'manual' })
  }

  const look = async (path: string) => {
    looked++
    await page.goto(new URL(path, server.address).href)
    // What waits for a pointer or for the focus gets it.
    await page.evaluate(
      `for (const each of document.querySelectorAll('main *')) each.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))`,
    )
  }

  test('is caught where it runs: the test would see it', async () => {
    await page.goto('about:blank')
    await page.evaluate(`document.body.innerHTML = '<img src=x onerror=alert(1)>'`)
    await page.waitForEvent('dialog', { timeout: 5000 }).catch(() => {})
    assert.equal(ran.length, 1)
    ran.length = 0
  })

  test('opens no dialog, runs nothing and asks for nothing that the policy has to refuse', async () => {
    for (const words of XSS.filter((_, at) => at % (SHORT ? 12 : 3) === 0)) {
      const file = new File(
        [`Hill agreed to row with ${words}.\n\nMora ${words} noted the tide.`],
        'record.txt',
        { type: 'text/plain' },
      )
      const proposal = (await post(`/${P}/proposals`, { file })).headers.get('location')
      assert.ok(proposal, words)
      await look(proposal)
      const kept = await post(`/${P}/records`, {
        ...{
          proposal: proposal.split('/').at(-1)!,
          title: words,
          kind: 'press-release',
          published: '',
          meeting: 'none',
        },
        ...{ source: words, marking: 'UNCLASSIFIED' },
      })
      const record = kept.headers.get('location')
      assert.ok(record, words)
      await post(`${record}/statements/1/decisions`, { act: 'confirm', revision: '1', reason: words })
      await look(record)
      await look(`${record}/statements/1`)
    }
    for (const path of ['', '/records', '/people', '/issues', '/instruments', '/statements'])
      await look(`/${P}${path}`)
    assert.deepEqual(ran, [])
  })
})
