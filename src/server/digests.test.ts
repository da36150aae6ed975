import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { createTransport } from 'nodemailer'
import { SMTPServer } from 'smtp-server'
import { personWith, postOf } from '../../test/sample-actors.ts'
import { type SampleApp, sampleApp } from '../../test/sample-app.ts'
import { seedPeople } from '../../test/seed-people.ts'
import { type DigestDeps, runDigests } from './digests.ts'

const P = 'two-rivers'
const [ada, ben] = ['Ada Marsh', 'Ben Holt'].map((name) =>
  personWith(name, postOf(P, 'side-editor', 'arlen')),
)
const reader = personWith('Ines Tarn', postOf(P, 'reader', 'arlen'))

let app: SampleApp
let server: SMTPServer
let letters: { to: string; raw: string }[] = []
let takes = true
let day = 10

const deps = (over: Partial<DigestDeps> = {}): DigestDeps => {
  const { port } = server.server.address() as { port: number }
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true })
  return {
    store: app.store,
    now: () => `2026-03-${day}T07:00:00.000Z`,
    letters: {
      origin: 'https://register.example',
      send: async (mail) => void (await transport.sendMail({ from: 'register@example.org', ...mail })),
    },
    log: () => {},
    ...over,
  }
}

/** What a letter says, its lines put together as they were before they were packed. */
const said = (raw: string): string =>
  raw
    .replace(/=\r?\n/g, '')
    .replaceAll('=3D', '=')
    .replace(/\r/g, '')

const share = async (marking: 'UNCLASSIFIED' | 'CONFIDENTIAL') =>
  app.store.db.updateTable('record').set({ marking, stage: 'joint' }).where('id', '=', 1).execute()

const assign = async () => {
  const asked = { to: { account: ben!.account, body: null, name: ben!.name }, told: [ben!.account] }
  const at = `2026-03-${day - 1}T12:00:00.000Z`
  const subject = { of: 'record', record: 1 } as const
  const due = '2026-12-01'
  const outcome = await app.store
    .as(ada!)
    .assignments.assign(P, subject, { ...asked, due, note: 'in short', at })
  assert.ok(outcome.ok)
}

before(async () => {
  app = await sampleApp()
  await seedPeople(app.store, [ada!, ben!, reader])
  server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      let raw = ''
      stream.on('data', (part: Buffer) => {
        raw += part.toString()
      })
      stream.on('end', () => {
        if (takes) letters.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), raw })
        done(takes ? null : new Error('the box is full'))
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
beforeEach(() => {
  letters = []
  takes = true
  day++
})
after(async () => {
  await new Promise<void>((resolve) => server.close(resolve))
  await app.close()
})

test('a letter has a line and a link for what somebody has not read, and leads to where letters are stopped', async () => {
  await share('UNCLASSIFIED')
  const record = await app.store.records.ref(P, 1)
  await assign()
  await runDigests(deps())
  assert.deepEqual(
    letters.map(({ to }) => to),
    ['ben-holt@example.org'],
  )
  const letter = said(letters[0]!.raw)
  assert.match(letter, /Subject: .*1 thing to read/)
  assert.ok(letter.includes(record!.title), 'the record is named')
  assert.match(letter, /https:\/\/register\.example\/two-rivers\/review\/record-1/)
  assert.match(letter, /https:\/\/register\.example\/notifications\/settings/)
  assert.match(letter, /Content-Type: text\/html/)
  assert.doesNotMatch(letter, /in short/, 'what was written stays here')
})

test('a letter names at its foot where each chain ends that its reader reads, and no other', async () => {
  await app.store.gate.accounts.rename(ada!.account, ada!.name, `2026-03-${day}T06:00:00.000Z`)
  await assign()
  await runDigests(deps())
  const letter = said(letters[0]!.raw)
  const heads = (await app.store.as(ben!).trail.heads(P))!
  assert.deepEqual(
    heads.map(({ chain }) => chain),
    ['joint', 'side/arlen'],
  )
  for (const { number, hash } of heads)
    assert.equal(letter.split(`, entry ${number}: ${hash}`).length, 3, 'in plain text and in HTML')
  const others = await app.store.db.selectFrom('trail_head').select(['chain', 'hash']).execute()
  assert.ok(others.length > heads.length)
  for (const { chain, hash } of others)
    assert.equal(letter.includes(hash), ['joint', 'side/arlen'].includes(chain), chain)
  assert.match(letter, /https:\/\/register\.example\/two-rivers\/trail/)
})

test('of a confidential record a letter says nothing but that', async () => {
  await share('CONFIDENTIAL')
  await app.store.db
    .updateTable('record')
    .set({ title: 'Lanterns for Quillon' })
    .where('id', '=', 1)
    .execute()
  await assign()
  await runDigests(deps())
  const letter = said(letters[0]!.raw)
  assert.match(letter, /a confidential record/)
  assert.doesNotMatch(letter, /Lanterns|Quillon|in short/)
})

test('of servers that write letters at once, one writes each letter, and once a day', async () => {
  await assign()
  await Promise.all([runDigests(deps()), runDigests(deps()), runDigests(deps())])
  await runDigests(deps())
  assert.equal(letters.length, 1)
})

test('a letter that was not taken is tried again after a while', async () => {
  await assign()
  takes = false
  await runDigests(deps())
  takes = true
  await runDigests(deps())
  assert.equal(letters.length, 0)
  await runDigests(deps({ now: () => `2026-03-${day}T07:20:00.000Z` }))
  assert.equal(letters.length, 1)
})

test('who wants no letters, or none of a sort, gets none; what was read is not told again', async () => {
  await assign()
  const theirs = app.store.as(ben!).notifications
  await theirs.set({ digest: 'none', sorts: ['assigned'], remind: 7 })
  await runDigests(deps())
  await theirs.set({ digest: 'daily', sorts: ['mentioned'], remind: 7 })
  await runDigests(deps())
  assert.equal(letters.length, 0)
  day++
  await theirs.set({ digest: 'daily', sorts: ['assigned'], remind: 7 })
  await assign()
  await theirs.read(null, `2026-03-${day}T06:00:00.000Z`)
  await runDigests(deps())
  assert.equal(letters.length, 0)
})

test('weekly letters go out on Mondays', async () => {
  day = 21
  await app.store.as(ben!).notifications.set({ digest: 'weekly', sorts: ['assigned'], remind: 7 })
  await assign()
  await runDigests(deps())
  assert.equal(letters.length, 0, 'a Saturday')
  day = 23
  await runDigests(deps())
  assert.equal(letters.length, 1, 'a Monday')
})

test('what is due is told a week before, on the day before, on the day and once it is over, each once', async () => {
  const at = (date: string) => deps({ letters: null, now: () => `${date}T07:00:00.000Z` })
  const dues = async () =>
    (await app.store.as(ben!).notifications.list(1)).rows.flatMap(({ detail }) =>
      detail.sort === 'due' ? [detail.near] : [],
    )
  await assign()
  for (const date of [
    '2026-11-23',
    '2026-11-24',
    '2026-11-29',
    '2026-11-30',
    '2026-11-30',
    '2026-12-01',
    '2026-12-02',
    '2026-12-03',
  ])
    await Promise.all([runDigests(at(date)), runDigests(at(date))])
  assert.deepEqual((await dues()).sort(), ['ahead', 'over', 'today', 'tomorrow'])
})
