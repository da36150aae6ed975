import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { PASSWORD, type SignInApp, signIn, signInApp } from '../../../test/sign-in-app.ts'
import type { Visitor } from '../../../test/visitor.ts'
import { ROLES } from '../../access/actor.ts'
import { firstAdministratorLink } from './first-administrator.ts'

let app: SignInApp
let administrator: Visitor
let chair: Visitor
before(async () => {
  app = await signInApp()
})
after(() => app.close())
afterEach(() => assert.deepEqual(app.faults, []))

const DAY = 86_400_000
const POST = { role: 'reader', side: 'hill', body: '', post: 'Desk officer', from: '', until: '' }
const NEW = { name: 'Noor Hadley', password: PASSWORD }

const invite = (visitor: Visitor, email: string, over: Record<string, string> = {}) =>
  visitor.post('/river/invitations', { ...POST, email, ...over })

/** Has the chair invite somebody, and answers the link of the letter. */
const invited = async (email: string, over: Record<string, string> = {}) => {
  const answer = await invite(chair, email, over)
  assert.equal(answer.status, 303, answer.text)
  return app.link()
}

/** The roles that the form to invite offers to somebody, the one it is set to first. */
const offered = async (visitor: Visitor) => {
  const { text } = await visitor.get('/river/access')
  const options = /<select id="role".*?<\/select>/.exec(text)?.[0] ?? ''
  const roles = [...options.matchAll(/value="([\w-]+)"( selected)?/g)]
  return roles.toSorted(([, , a = ''], [, , b = '']) => b.length - a.length).map(([, role]) => role)
}

const accountsOf = (email: string) =>
  app.store.db.selectFrom('sign_in.account').selectAll().where('email', '=', email).execute()

const postsOf = async (email: string) =>
  app.store.gate.appointments.capacitiesOf((await accountsOf(email))[0]?.id ?? '', app.now().slice(0, 10))

test('the first administrator comes by the link of the console, which works once', async () => {
  const stale = (await firstAdministratorLink(app.store.gate, app.now()))!
  const link = (await firstAdministratorLink(app.store.gate, app.now()))!
  assert.equal(
    (await app.visitor().get(stale)).status,
    410,
    'a new start makes a new link in place of the old one',
  )
  assert.equal((await app.visitor().get(link)).status, 200)
  administrator = app.visitor()
  const fields = {
    name: 'Ava Root',
    email: 'Root@machine.example',
    password: PASSWORD,
    side: 'hill',
    role: 'co-chair',
  }
  assert.equal((await administrator.post(link, { ...fields, password: 'short' })).status, 422)
  const made = await administrator.post(link, fields)
  assert.equal(made.location, '/account')
  assert.match((await administrator.get('/account')).text, /You run this machine/)
  assert.deepEqual(await postsOf('root@machine.example'), [], 'running the machine is no post')
  assert.equal((await app.visitor().post(link, { ...fields, email: 'second@machine.example' })).status, 410)
  assert.deepEqual(await accountsOf('second@machine.example'), [])
  const told = await app.store.trail.list(null, { act: null, object: null, id: null }, 1)
  assert.deepEqual(told!.entries.rows.map(({ act, name }) => `${name}: ${act}`).toReversed(), [
    'Ava Root: make-administrator',
    'Ava Root: sign-in',
  ])
  assert.equal(await firstAdministratorLink(app.store.gate, app.now()), null)
})

test('the link of the console is no more after a day', async () => {
  const other = await signInApp()
  const link = (await firstAdministratorLink(other.store.gate, other.now()))!
  other.pass(DAY)
  assert.equal((await other.visitor().get(link)).status, 410)
  assert.equal((await other.visitor().post(link, { ...NEW, email: 'late@x.example' })).status, 410)
  await other.close()
})

test('an administrator invites the first co-chair of a side, and nobody else', async () => {
  assert.deepEqual(await offered(administrator), ['co-chair'])
  const refused = await invite(administrator, 'reader@hill.example')
  assert.equal(refused.status, 403)
  assert.match(refused.text, /given by its own co-chair/)
  const own = await invite(administrator, 'root@machine.example', { role: 'co-chair' })
  assert.equal(own.status, 403)
  assert.match(own.text, /Nobody gives a post to themselves/)
  const asked = await invite(administrator, 'chair@hill.example', { role: 'co-chair', post: 'Co-chair' })
  assert.equal(asked.status, 303)
  assert.equal((await invite(administrator, 'me@hill.example', { role: 'co-chair' })).status, 403)
  const link = await app.link()
  chair = app.visitor()
  const page = await chair.get(link)
  assert.match(page.text, /You are invited/)
  assert.equal(page.headers.get('referrer-policy'), 'strict-origin')
  assert.equal(page.headers.get('cache-control'), 'no-store')
  assert.equal((await chair.post(link, NEW)).location, '/river/access')
  assert.deepEqual(
    (await postsOf('chair@hill.example')).map(({ role, side }) => [role, side]),
    [['co-chair', 'hill']],
  )
  assert.match((await chair.get('/river/access')).text, /Noor Hadley/)
})

test('where letters go, the link is shown to nobody; else once, and the address counts as shown by nobody', async () => {
  const asked = await invite(chair, 'letter@hill.example')
  assert.equal(asked.status, 303)
  assert.doesNotMatch((await chair.get('/river/access')).text, /<code>/)
  assert.equal((await app.visitor().post(await app.link(), NEW)).status, 303)
  assert.equal((await accountsOf('letter@hill.example'))[0]?.email_verified, true)

  const silent = await signInApp({ mailed: false })
  const id = await silent.account('chair@hill.example')
  await silent.appoint(id, { role: 'co-chair' })
  const inviting = silent.visitor()
  await signIn(inviting, 'chair@hill.example')
  assert.match((await inviting.get('/river/access')).text, /You are shown a link/)
  assert.match((await chair.get('/river/access')).text, /A letter with a link is sent/)
  const shown = await invite(inviting, 'guest@hill.example')
  const link = /<code>http:\/\/localhost:4117(\/[^<]+)<\/code>/.exec(shown.text)?.[1] ?? ''
  assert.equal((await silent.visitor().post(link, NEW)).status, 303)
  const [guest] = await silent.store.db
    .selectFrom('sign_in.account')
    .select('email_verified')
    .where('email', '=', 'guest@hill.example')
    .execute()
  assert.equal(guest?.email_verified, false)
  await silent.close()
})

test('a co-chair invites for their own side and the joint secretariat, never for the other side', async () => {
  const roles = await offered(chair)
  assert.equal(roles[0], 'reader')
  assert.deepEqual(roles.toSorted(), [...ROLES].toSorted())
  assert.equal((await invite(chair, 'spy@coast.example', { side: 'coast' })).status, 403)
  assert.equal((await invite(chair, 'joint@both.example', { role: 'joint-editor', side: '' })).status, 303)
  assert.equal((await invite(chair, 'editor@hill.example', { role: 'side-editor' })).status, 303)
})

test('a post may be for the delegation of a member state, which is told with it', async () => {
  const { text } = await chair.get('/river/access')
  const group = /<optgroup label="Delegations of [^"]+"><option value="(\d+)">Fellmark<\/option><\/optgroup>/
  const [, body = ''] = group.exec(text) ?? assert.fail('the delegation is not offered')
  assert.doesNotMatch(text, /<option[^>]*>Coast Council/, 'nobody invites for a body of the other side')
  assert.equal((await invite(chair, 'delegate@fellmark.example', { body })).status, 303)
  const delegate = app.visitor()
  assert.equal((await delegate.post(await app.link(), NEW)).status, 303)
  assert.match((await delegate.get('/river/access')).text, /for the delegation of Fellmark/)
})

test('who has no post sees neither the list nor that there is one, and can’t invite', async () => {
  await app.account('stranger@x.example')
  const stranger = app.visitor()
  await signIn(stranger, 'stranger@x.example')
  for (const visitor of [stranger, app.visitor()]) {
    const [there, not] = [await visitor.get('/river/access'), await visitor.get('/nowhere/access')]
    assert.equal(there.status, 404)
    assert.equal(there.text.replaceAll('river', 'nowhere').length > 0, not.text.length > 0)
    assert.equal((await invite(visitor, 'friend@x.example')).status, 404)
    assert.equal((await visitor.get('/accounts')).status, 404)
  }
  assert.deepEqual(await app.store.gate.invitations.ofEmail('friend@x.example', app.now()), [])
})

test('a reader sees who has access and can invite nobody', async () => {
  const id = await app.account('plain@hill.example')
  await app.appoint(id)
  const reader = app.visitor()
  await signIn(reader, 'plain@hill.example')
  const page = await reader.get('/river/access')
  assert.equal(page.status, 200)
  assert.doesNotMatch(page.text, />Invite</)
  assert.equal((await invite(reader, 'friend@hill.example')).status, 403)
})

test('an invitation gives what was offered, whatever the form of acceptance says', async () => {
  const link = await invited('guest@hill.example')
  const guest = app.visitor()
  await guest.post(link, {
    ...NEW,
    email: 'other@evil.example',
    role: 'co-chair',
    side: 'coast',
    administrator: 'true',
    emailVerified: 'true',
    id: 'chosen',
    body: '1',
    partnership: 'nowhere',
    token: 'x',
  })
  const [account] = await accountsOf('guest@hill.example')
  assert.equal(account?.administrator, false)
  assert.notEqual(account?.id, 'chosen')
  assert.deepEqual(await accountsOf('other@evil.example'), [])
  assert.deepEqual(await postsOf('guest@hill.example'), [
    { partnership: 'river', role: 'reader', side: 'hill', body: null, post: 'Desk officer' },
  ])
})

test('an invitation works once, until it is withdrawn or seven days old', async () => {
  const once = await invited('once@hill.example')
  assert.equal((await app.visitor().post(once, NEW)).status, 303)
  assert.equal((await app.visitor().get(once)).status, 410)
  assert.equal((await app.visitor().post(once, NEW)).status, 410)

  const withdrawn = await invited('gone@hill.example')
  const [given] = await app.store.gate.invitations.ofEmail('gone@hill.example', app.now())
  assert.equal((await chair.post(`/river/invitations/${given!.id}/withdrawal`)).status, 303)
  assert.equal((await app.visitor().post(withdrawn, NEW)).status, 410)

  const old = await invited('old@hill.example')
  assert.equal((await app.visitor().get(old.replace('/river/', '/other/'))).status, 410)
  app.pass(7 * DAY)
  assert.equal((await app.visitor().get(old)).status, 410)
  assert.equal((await app.visitor().post(old, NEW)).status, 410)
  for (const email of ['gone@hill.example', 'old@hill.example']) assert.deepEqual(await accountsOf(email), [])
  await signIn(chair, 'chair@hill.example')
  await signIn(administrator, 'root@machine.example')
})

test('two who accept at the same time make one account', async () => {
  const link = await invited('race@hill.example')
  const answers = await Promise.all([1, 2, 3].map(() => app.visitor().post(link, NEW)))
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 410, 410])
  assert.equal((await accountsOf('race@hill.example')).length, 1)
  assert.equal((await postsOf('race@hill.example')).length, 1)
})

test('an invitation to an address with an account is accepted by that account alone', async () => {
  await app.account('known@hill.example')
  await app.account('other@hill.example')
  const link = await invited('known@hill.example')
  assert.match((await app.visitor().get(link)).text, /Sign in with it/)
  const taken = await app.visitor().post(link, NEW)
  assert.equal(taken.status, 303)
  assert.match(taken.location ?? '', /^\/sign-in\?back=/)
  const other = app.visitor()
  await signIn(other, 'other@hill.example')
  assert.equal((await other.post(link)).status, 409)
  const known = app.visitor()
  await signIn(known, 'known@hill.example')
  assert.match((await known.get('/account')).text, /invites you to/)
  const [given] = await app.store.gate.invitations.ofEmail('known@hill.example', app.now())
  assert.equal((await other.post(`/river/invitations/${given!.id}/acceptance`)).status, 410)
  assert.equal((await known.post(`/river/invitations/${given!.id}/acceptance`)).status, 303)
  assert.equal((await postsOf('known@hill.example')).length, 1)
  assert.equal((await postsOf('other@hill.example')).length, 0)
})

test('a post is ended by its side’s co-chair, its holder or an administrator, at the next call, and once', async () => {
  const id = await app.account('leaver@hill.example')
  const foreign = await app.account('coast@coast.example')
  await app.appoint(foreign, { role: 'co-chair', side: 'coast', post: 'Co-chair' })
  const coast = app.visitor()
  await signIn(coast, 'coast@coast.example')
  const leaver = app.visitor()
  await signIn(leaver, 'leaver@hill.example')
  const post = await app.appoint(id)
  assert.equal((await leaver.get('/river/access')).status, 200)
  assert.equal((await coast.post(`/river/appointments/${post}/end`)).status, 403)
  assert.equal((await app.visitor().post(`/river/appointments/${post}/end`)).status, 404)
  assert.equal((await chair.post(`/river/appointments/${post}/end`)).status, 303)
  assert.equal((await leaver.get('/river/access')).status, 404, 'it counts no more at the very next call')
  assert.equal((await chair.post(`/river/appointments/${post}/end`)).status, 409)
  const own = await app.appoint(id)
  assert.equal((await leaver.post(`/river/appointments/${own}/end`)).status, 303)
  const third = await app.appoint(id)
  assert.equal((await administrator.post(`/river/appointments/${third}/end`)).status, 303)
})

test('e-mail addresses, and who is only invited, are told to the side itself and to administrators', async () => {
  await invited('secret@hill.example')
  const [given] = await app.store.gate.invitations.ofEmail('secret@hill.example', app.now())
  const id = await app.account('watch@coast.example')
  await app.appoint(id, { role: 'co-chair', side: 'coast', post: 'Co-chair' })
  const coast = app.visitor()
  await signIn(coast, 'watch@coast.example')
  const { text } = await coast.get('/river/access')
  assert.match(text, /Noor Hadley/)
  assert.doesNotMatch(text, /@hill\.example/)
  const there = await coast.post(`/river/invitations/${given!.id}/withdrawal`)
  const not = await coast.post('/river/invitations/9999/withdrawal')
  assert.equal(there.status, 404)
  assert.equal(there.text.replaceAll(`/${given!.id}/`, '/9999/'), not.text.replaceAll('/9999/', '/9999/'))
  assert.match((await chair.get('/river/access')).text, /secret@hill\.example/)
  assert.match((await administrator.get('/river/access')).text, /secret@hill\.example/)
})

test('an administrator blocks an account and lets it in again; others can’t, and nobody blocks themselves', async () => {
  const id = await app.account('blocked@hill.example')
  const [own] = await accountsOf('root@machine.example')
  const visitor = app.visitor()
  await signIn(visitor, 'blocked@hill.example')
  assert.equal((await chair.post(`/accounts/${id}/block`, { blocked: 'yes' })).status, 404)
  assert.equal((await administrator.post(`/accounts/${own!.id}/block`, { blocked: 'yes' })).status, 404)
  assert.equal((await visitor.get('/account')).status, 200)
  assert.equal((await administrator.post(`/accounts/${id}/block`, { blocked: 'yes' })).status, 303)
  assert.equal((await visitor.get('/account')).status, 303)
  assert.match((await administrator.get('/accounts')).text, /blocked by Ava Root/)
  assert.equal((await administrator.post(`/accounts/${id}/block`, { blocked: 'no' })).status, 303)
  assert.equal((await signIn(visitor, 'blocked@hill.example')).status, 303)
})

test('nothing typed into a letter begins another line of its head, and odd addresses get none', async () => {
  const count = app.letters.length
  for (const email of [
    'a@b.example\r\nBcc: all@evil.example',
    'a@b.example, c@d.example',
    '"a b"@c.example',
    'a@b',
    '<script>@x.example',
    'a@b.example\u0000',
    `${'a'.repeat(65)}@b.example`,
  ]) {
    const { status } = await invite(chair, email)
    assert.ok(status === 422 || (status === 303 && !/[\r\n,"<\0]/.test(app.letters.at(-1)!.to)), email)
  }
  await invited('line@hill.example', { post: 'Officer\r\nBcc: all@evil.example\u2028x' })
  for (const { to, subject } of app.letters.slice(count)) assert.doesNotMatch(to + subject, /[\r\n]/)
})

test('each mistake of an invitation is told beside its field', async () => {
  for (const [over, sentence] of [
    [{ role: 'administrator' }, /Choose one of the roles/],
    [{ side: 'nowhere' }, /Choose one of the two sides/],
    [{ side: '' }, /belongs to a side/],
    [{ role: 'joint-editor' }, /works for both sides/],
    [{ role: 'focal-point' }, /reports for a body/],
    [{ body: '2' }, /not one of that side/],
    [{ post: ' ' }, /what the post is called/],
    [{ post: 'x'.repeat(121) }, /too long/],
    [{ from: '2026-13-01' }, /Give the day/],
    [{ from: '2026-02-02', until: '2026-02-01' }, /end before it begins/],
  ] as const) {
    const { status, text } = await invite(chair, 'x@hill.example', over)
    assert.equal(status, 422)
    assert.match(text, sentence)
  }
})
