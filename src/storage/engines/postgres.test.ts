import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { openEngine, sentenceForEngine } from './engine.ts'
import { requestSplitter } from './split-requests.ts'

const refusalFor = async (url: string) => {
  const outcome = await openEngine({ url })
  if (outcome.ok) await outcome.value.close()
  assert.ok(!outcome.ok, 'the database was opened')
  const sentence = sentenceForEngine(outcome.refusal)
  assert.match(sentence, /^.*\.$/)
  assert.doesNotMatch(sentence + JSON.stringify(outcome.refusal), /secret/)
  return outcome.refusal
}

const message = (letter: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(5)
  head.write(letter)
  head.writeUInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

const text = (value: string) => Buffer.from(`${value}\0`)
const int16 = (value: number) => Buffer.from([value >> 8, value & 255])
const int32 = (value: number) => Buffer.from([0, 0, value >> 8, value & 255])

const column = (name: string, type: number) =>
  Buffer.concat([text(name), int32(0), int16(0), int32(type), int16(4), int32(0), int16(0)])
const cell = (value: string) => Buffer.concat([int32(value.length), Buffer.from(value)])

const READY = message('Z', Buffer.from('I'))
const WELCOME = Buffer.concat([message('R', int32(0)), READY])
/** What a PostgreSQL 14 answers when asked what it is. There is none here to ask. */
const FOURTEEN = Buffer.concat([
  message('T', Buffer.concat([int16(3), column('number', 23), column('version', 25), column('spread', 16)])),
  message('D', Buffer.concat([int16(3), cell('140012'), cell('14.12'), cell('f')])),
  message('C', text('SELECT 1')),
  READY,
])

const answer = (socket: Socket) => {
  const split = requestSplitter()
  let greeted = false
  socket.on('data', (chunk) => {
    for (const { ends } of split(chunk)) {
      if (ends) socket.end()
      else socket.write(greeted ? FOURTEEN : WELCOME)
      greeted = true
    }
  })
}

describe('a database by its address', () => {
  test('an address that cannot be understood is refused', async () => {
    for (const url of ['', 'nowhere', 'mysql://root:secret@localhost/x', 'postgres://a:secret@[1/x'])
      assert.equal((await refusalFor(url)).reason, 'database-url-unclear', url)
  })

  test('a server that does not answer is refused by its host alone', async () => {
    assert.deepEqual(await refusalFor('postgres://clerk:secret@127.0.0.1:1/register'), {
      reason: 'database-unreachable',
      host: '127.0.0.1:1',
    })
    const named = await refusalFor('postgres://clerk:secret@no-such-host.invalid/register')
    assert.equal(named.reason, 'database-unreachable')
  })

  test('a server older than PostgreSQL 15 is refused with its version', async () => {
    const server = createServer(answer).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const refusal = await refusalFor(`postgres://clerk:secret@127.0.0.1:${port}/register`)
    server.close()
    assert.deepEqual(refusal, { reason: 'database-too-old', version: '14.12' })
  })

  const url = process.env.TEST_DATABASE_URL
  const skip = url ? false : 'TEST_DATABASE_URL is not set, so PostgreSQL was left out'

  test('a database and a user that are not there are refused', { skip }, async () => {
    const missing = new URL(url!)
    missing.pathname = '/no_such_database'
    const refusal = await refusalFor(missing.href)
    assert.equal(refusal.reason, 'database-missing')
    const stranger = new URL(url!)
    stranger.username = 'nobody_at_all'
    stranger.password = 'secret'
    assert.equal((await refusalFor(stranger.href)).reason, 'database-entry-refused')
  })

  test('a connection that the server cuts does not end the process, and a new one takes its place', {
    skip,
  }, async () => {
    const outcome = await openEngine({ url: url! })
    assert.ok(outcome.ok)
    const { db, close } = outcome.value
    await assert.rejects(sql`select pg_terminate_backend(pg_backend_pid())`.execute(db))
    // The end of a connection may be heard only by the next query; a third one has a new connection in any case.
    const again = () => sql`select 1 as one`.execute(db)
    assert.deepEqual((await again().catch(again)).rows, [{ one: 1 }])
    await close()
  })
})
