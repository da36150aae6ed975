import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type SignInApp, signIn, signInApp } from '../../../test/sign-in-app.ts'
import { ROUTES } from '../routes.ts'
import { hasEnded, isStale } from './ends.ts'

let app: SignInApp
before(async () => {
  app = await signInApp()
  const id = await app.account('ada@hill.example', { administrator: true })
  await app.appoint(id, { role: 'co-chair' })
})
after(() => app.close())

const made = (path: string) =>
  path
    .replace(':p', 'river')
    .replace(/:(id|n)/g, '1')
    .replace(':token', 'A'.repeat(43))
    .replace(/:\w+/g, 'x')

test('no form of any route is taken from another site, with whatever session', async () => {
  const visitor = app.visitor()
  await signIn(visitor, 'ada@hill.example')
  const posts = ROUTES.filter(({ method }) => method === 'POST')
  assert.ok(posts.length > 20)
  for (const { path } of posts)
    for (const origin of [
      'https://evil.example',
      'null',
      'http://localhost',
      'http://localhost:4117.evil.example',
    ])
      assert.equal((await visitor.post(made(path), {}, { origin })).status, 403, `${path} from ${origin}`)
  assert.deepEqual(app.faults, [])
})

test('what is sent to passkeys may be anything, and is told in a sentence', async () => {
  const visitor = app.visitor()
  await signIn(visitor, 'ada@hill.example')
  const question = JSON.parse((await visitor.json('/sign-in/passkey/question', {})).text)
  const clientData = (over: object) =>
    Buffer.from(JSON.stringify({ type: 'webauthn.get', origin: 'http://localhost:4117', ...over })).toString(
      'base64url',
    )
  const answer = {
    id: 'AAAA',
    rawId: 'AAAA',
    type: 'public-key',
    clientExtensionResults: {},
    response: {
      clientDataJSON: clientData({ challenge: question.challenge }),
      authenticatorData: 'AA',
      signature: 'AA',
    },
  }
  const bodies = [
    null,
    [],
    'x',
    { answer: {} },
    { answer },
    { answer: { ...answer, response: { clientDataJSON: '!!' } } },
    { answer: { ...answer, response: { clientDataJSON: clientData({ challenge: { $gt: '' } }) } } },
    { answer: { ...answer, id: '__proto__' }, name: 'x'.repeat(400) },
  ]
  for (const path of ['/sign-in/passkey', '/account/passkeys'])
    for (const body of bodies) {
      const { status, text } = await visitor.json(path, body)
      assert.equal(status, 401, JSON.stringify(body))
      assert.match(JSON.parse(text).sentence, /was not taken/)
    }
  assert.deepEqual(app.faults, [])
})

test('a passkey of a stranger’s is not added without having signed in', async () => {
  for (const path of ['/account/passkeys/question', '/account/passkeys'])
    assert.equal((await app.visitor().json(path, {})).status, 401)
})

test('what a browser calls itself is printed on the account page, not run', async () => {
  const visitor = app.visitor()
  const agent = '<script>alert(1)</script>'
  await visitor.post(
    '/sign-in',
    { email: 'ada@hill.example', password: 'four rivers one ferry' },
    { 'user-agent': agent },
  )
  const { text } = await visitor.get('/account')
  assert.match(text, /&lt;script&gt;alert\(1\)/)
  assert.doesNotMatch(text, /<script>alert/)
})

test('a session ends eight hours after it was used and is noted as used once a minute', () => {
  const begun = '2026-11-26T00:00:00.000Z'
  const session = { begun, used: '2026-11-26T04:00:00.000Z', administrator: false }
  assert.equal(hasEnded(session, '2026-11-26T11:59:59.999Z'), false)
  assert.equal(hasEnded(session, '2026-11-26T12:00:00.000Z'), true)
  assert.equal(isStale(begun, '2026-11-26T00:00:59.999Z'), false)
  assert.equal(isStale(begun, '2026-11-26T00:01:00.000Z'), true)
})
