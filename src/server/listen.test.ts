import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { connect } from 'node:net'
import { after, before, test } from 'node:test'
import { type SampleApp, sampleApp } from '../../test/sample-app.ts'
import { type Listening, listen, takePort } from './listen.ts'

let app: SampleApp
let server: Listening
before(async () => {
  app = await sampleApp()
  const outcome = await listen(app.deps, 0)
  assert.ok(outcome.ok)
  server = outcome.value
})
after(async () => {
  await server.close()
  await app.close()
})

const proposals = async () => {
  const rows = await app.store.db.selectFrom('proposal').select('id').execute()
  return rows.length
}

test('it listens on this machine alone and prints where', () => {
  assert.match(server.address, /^http:\/\/127\.0\.0\.1:\d+\/$/)
})

test('a port that is taken is refused with a sentence that says what to do', async () => {
  const port = Number(new URL(server.address).port)
  const outcome = await listen(app.deps, port)
  assert.ok(!outcome.ok)
  assert.match(outcome.refusal.sentence, /is in use by another program.*PORT=/)
})

test('whoever asks while it starts is told to wait, and is shown nothing of the register', async () => {
  const port = await takePort(0)
  assert.ok(port.ok)
  const early = await fetch(`${port.value.address}two-rivers`)
  assert.equal(early.status, 503)
  const page = await early.text()
  assert.match(page, /Mufakat is starting/)
  const policy = early.headers.get('content-security-policy') ?? ''
  assert.match(policy, /default-src 'none'/)
  const style = /<style>(.*)<\/style>/s.exec(page)?.[1] ?? ''
  assert.ok(policy.includes(`'sha256-${createHash('sha256').update(style).digest('base64')}'`))
  await port.value.serve(app.deps)
  assert.equal((await fetch(`${port.value.address}two-rivers`)).status, 200)
  await port.value.close()
})

test('an upload that is cut off half way leaves nothing, and the server answers on', async () => {
  const { port, host } = new URL(server.address)
  const before = await proposals()
  await new Promise<void>((resolve, reject) => {
    const line = connect(Number(port), '127.0.0.1', () => {
      line.write(
        `POST /two-rivers/proposals HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\n` +
          'Content-Type: multipart/form-data; boundary=cut\r\nContent-Length: 100000\r\n\r\n' +
          '--cut\r\nContent-Disposition: form-data; name="text"\r\n\r\nThe League agreed to',
      )
      setTimeout(() => line.destroy(), 100)
    })
    line.once('error', reject)
    line.once('close', () => resolve())
  })
  const answer = await fetch(`${server.address}two-rivers`)
  assert.equal(answer.status, 200)
  assert.equal(await proposals(), before)
})
