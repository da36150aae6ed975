import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { localOnly, securityHeaders } from './guard.ts'

const app = new Hono()
  .use(securityHeaders)
  .use(localOnly)
  .get('/', (context) => context.text('page'))
  .post('/', (context) => context.text('taken'))

const ask = async (method: string, headers: Record<string, string>) =>
  (await app.request('http://x/', { method, headers })).status

test('only names of this machine are answered', async () => {
  for (const host of ['localhost:4117', '127.0.0.1:4117', '[::1]:80', 'localhost'])
    assert.equal(await ask('GET', { host }), 200)
  for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.nip.io:4117', ''])
    assert.equal(await ask('GET', { host }), 421)
})

test('a form from another site, or from nowhere in a browser, is refused', async () => {
  const host = 'localhost:4117'
  assert.equal(await ask('POST', { host, origin: 'http://localhost:4117' }), 200)
  assert.equal(await ask('POST', { host, 'sec-fetch-site': 'same-origin' }), 200)
  assert.equal(await ask('POST', { host }), 200, 'a command-line client sends neither')
  assert.equal(await ask('POST', { host, origin: 'http://evil.example' }), 403)
  assert.equal(await ask('POST', { host, origin: 'http://localhost:9999' }), 403)
  assert.equal(await ask('POST', { host, origin: 'null' }), 403)
  assert.equal(await ask('POST', { host, 'sec-fetch-site': 'cross-site' }), 403)
})

test('refused answers carry the security headers too', async () => {
  const answer = await app.request('http://x/', { headers: { host: 'evil.example' } })
  assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/)
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
})
