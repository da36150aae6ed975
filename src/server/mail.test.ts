import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { makeMail } from './mail.ts'

type Taken = {
  readonly from: string
  readonly to: readonly string[]
  readonly data: string
  readonly user: string
}

const taken: Taken[] = []
let smtp: SMTPServer
let at: string
before(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username = '', password }, _session, done) =>
      password === 'pass' ? done(null, { user: username }) : done(new Error('not this one')),
    onRcptTo: ({ address }, _session, done) =>
      address.startsWith('full@') ? done(new Error('the box is full')) : done(),
    onData: (stream, { envelope, user }, done) => {
      let data = ''
      stream.on('data', (part) => {
        data += part
      })
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        taken.push({
          from,
          to: envelope.rcptTo.map(({ address }) => address),
          data,
          user: String(user ?? ''),
        })
        done()
      })
    },
  })
  smtp.listen(0, '127.0.0.1')
  await once(smtp.server, 'listening')
  at = `127.0.0.1:${(smtp.server.address() as AddressInfo).port}`
})
after(() => new Promise<void>((done) => smtp.close(() => done())))

const settings = () => ({ smtp: `smtp://me:pass@${at}`, from: 'register@both.example' })
const silent = () => {}

test('a letter goes by SMTP, with the name and password of the setting', async () => {
  await makeMail(settings(), silent)({ to: 'ada@hill.example', subject: 'Réunion', text: 'Come.\n' })
  const letter = taken.at(-1)!
  assert.equal(letter.from, 'register@both.example')
  assert.deepEqual(letter.to, ['ada@hill.example'])
  assert.equal(letter.user, 'me')
  assert.match(letter.data, /^From: register@both\.example\r$/m)
  assert.match(letter.data, /^Subject: =\?UTF-8\?/m)
  assert.match(letter.data, /\r\n\r\nCome\./)
})

test('no word of a letter begins a line of its head, or another one to whom it goes', async () => {
  const mail = makeMail(settings(), silent)
  await mail({
    to: 'ada@hill.example',
    subject: 'Hi\r\nBcc: all@evil.example\r\n\r\nX',
    text: 'Bcc: in the text',
  })
  const letter = taken.at(-1)!
  assert.deepEqual(letter.to, ['ada@hill.example'])
  const [head = ''] = letter.data.split('\r\n\r\n')
  assert.doesNotMatch(head, /^Bcc:/im)
  await mail({ to: 'ada@hill.example\r\nBcc: all@evil.example', subject: 'x', text: 'x' }).catch(() => {})
  await mail({ to: 'ada@hill.example, all@evil.example', subject: 'x', text: 'x' }).catch(() => {})
  for (const { to, data } of taken) {
    assert.ok(!to.includes('all@evil.example'), to.join(' '))
    assert.doesNotMatch(data.split('\r\n\r\n')[0]!, /^Bcc:/im)
  }
})

test('a letter that is not taken is a fault to whoever sends it', async () => {
  await assert.rejects(makeMail(settings(), silent)({ to: 'full@hill.example', subject: 'x', text: 'x' }))
  const wrong = { ...settings(), smtp: `smtp://me:no@${at}` }
  await assert.rejects(makeMail(wrong, silent)({ to: 'ada@hill.example', subject: 'x', text: 'x' }))
})

test('without a server for mail, a letter is printed', async () => {
  const said: string[] = []
  const mail = makeMail(null, (line) => said.push(line))
  await mail({ to: 'ada@hill.example', subject: 'Hi\nthere', text: 'First\nsecond' })
  assert.deepEqual(said, ['A letter to ada@hill.example: Hi there\n    First\n    second'])
})
