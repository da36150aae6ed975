import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { onlyAt, securityHeaders } from './guard.ts'

const app = new Hono()
  .use(securityHeaders)
  .use(onlyAt(null))
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

test('with a public address, that one and no other is answered, and forms come from its pages alone', async () => {
  const at = new Hono()
    .use(onlyAt('https://register.example'))
    .get('/', (context) => context.text('page'))
    .post('/', (context) => context.text('taken'))
  const status = async (method: string, headers: Record<string, string>) =>
    (await at.request('http://x/', { method, headers })).status
  const host = 'register.example'
  assert.equal(await status('GET', { host }), 200)
  const safe = (await at.request('http://x/', { headers: { host } })).headers
  assert.match(safe.get('strict-transport-security') ?? '', /^max-age=\d{8}/)
  for (const other of ['localhost:4117', '127.0.0.1:4117', 'register.example:8443', 'evil.example', ''])
    assert.equal(await status('GET', { host: other }), 421, other)
  assert.equal(await status('POST', { host, origin: 'https://register.example' }), 200)
  for (const origin of ['http://register.example', 'https://evil.example', 'null', 'http://localhost:4117'])
    assert.equal(await status('POST', { host, origin }), 403, origin)
})

test('refused answers carry the security headers too', async () => {
  const answer = await app.request('http://x/', { headers: { host: 'evil.example' } })
  assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/)
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
})
