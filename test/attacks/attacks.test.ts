import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { ROUTES } from '../../src/server/routes.ts'
import { addressesOf, fieldsRead } from '../leaks/fill.ts'
import { type Ground, groundOver, type Sent } from '../leaks/ground.ts'
import { knownIn, type Thing } from '../leaks/known.ts'
import { newRegister, SHORT } from '../leaks/place.ts'
import { ACTORS, mayKnow } from '../leaks/sights.ts'
import { makeWorld } from '../leaks/world.ts'
import { runningIn } from './inert.ts'
import { XSS } from './xss-list.ts'

const HOST = 'localhost:4117'
const DA = ACTORS.DA!

describe('attacks on the web application', () => {
  let ground: Ground
  let drop: () => Promise<void>
  let things: readonly Thing[]
  const tried: Record<string, number> = {}
  const count = (what: string) => {
    tried[what] = (tried[what] ?? 0) + 1
  }

  before(async () => {
    const register = await newRegister()
    drop = register.drop
    await makeWorld(register.store)
    ground = await groundOver(register.store)
    things = (await knownIn(register.store)).filter(
      ({ p, audience }) => p === 'alpha' && mayKnow(DA, audience),
    )
  })
  after(async () => {
    console.log(
      `# tried: ${Object.entries(tried)
        .map(([what, n]) => `${what} ${n}`)
        .join(', ')}`,
    )
    await ground?.close()
    await drop?.()
  })

  /** The register as a whole, to see that nothing was changed. */
  const standing = async () => {
    const { store } = ground
    const records = await store.db.selectFrom('record').selectAll().orderBy('id').execute()
    const statements = await store.db
      .selectFrom('statement')
      .selectAll()
      .orderBy('record_id')
      .orderBy('number')
      .execute()
    const proposals = await store.db
      .selectFrom('proposal')
      .select(['id', 'owner_side'])
      .orderBy('id')
      .execute()
    const acts = await store.db
      .selectFrom('identity_act')
      .selectAll()
      .orderBy('partnership_id')
      .orderBy('id')
      .execute()
    return JSON.stringify([records, statements, proposals, acts])
  }

  const forms = () =>
    ROUTES.filter(({ method }) => method === 'POST').map((route) => {
      const [first] = addressesOf(route, things, ground.assets)
      assert.ok(first, `${route.path} has an address`)
      return { route: route.path, path: first.path }
    })

  /** Of a long list a short run takes some. */
  const some = <T>(all: readonly T[], every = 6) => (SHORT ? all.filter((_, at) => at % every === 0) : all)

  const raw = async (path: string, init: RequestInit & { readonly headers: Record<string, string> }) => {
    await ground.get(DA, '/help')
    return ground.app.request(`http://${HOST}${path}`, { ...init, headers: { host: HOST, ...init.headers } })
  }

  test('a form from another site is refused at every address that takes one, and changes nothing', async () => {
    const before = await standing()
    const body = new URLSearchParams({
      act: 'confirm',
      revision: '1',
      from: 'draft',
      to: 'shared',
      marking: 'CONFIDENTIAL',
    })
    const strangers: readonly Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `https://${HOST}` },
      { origin: 'http://localhost:4118' },
      { origin: `http://${HOST}.evil.example` },
      { origin: '' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
      { origin: `http://${HOST}`, host: 'evil.example' },
    ]
    for (const { path } of forms())
      for (const headers of strangers) {
        count('foreign forms')
        const { status } = await raw(path, { method: 'POST', body, headers })
        assert.ok(
          status === 403 || status === 421,
          `${path} with ${JSON.stringify(headers)} answers ${status}`,
        )
      }
    assert.equal(await standing(), before)
  })

  test('no form and no query leads to another site', async () => {
    const places = [
      'https://evil.example/',
      '//evil.example/',
      '/\\evil.example',
      '\\\\evil.example',
      '/%2f/evil.example',
      'javascript:alert(1)',
      '/alpha/../../evil',
      '/alpha//evil.example',
      'http:evil.example',
      '/\t/evil.example',
      '@evil.example',
      ' //evil.example',
      '/alpha/\r\nlocation: https://evil.example',
    ]
    const names = ['back', 'next', 'return', 'url', 'redirect', 'to']
    for (const place of some(places)) {
      const acts: readonly Sent[] = [
        { act: 'apart', one: '1', other: '2' },
        { act: 'confirm', revision: '1' },
        { from: 'draft', to: 'draft' },
        {},
      ]
      for (const { path } of forms())
        for (const act of acts) {
          count('open redirects')
          const sent = { ...Object.fromEntries(names.map((name) => [name, place])), ...act }
          const { headers } = await ground.post(DA, path, sent)
          const location = /^location: (.*)$/m.exec(headers)?.[1]
          if (location)
            assert.equal(new URL(location, `http://${HOST}`).host, HOST, `${path} leads to ${location}`)
        }
      for (const path of ['/', '/alpha', '/records/1', '/alpha/people/1'])
        for (const name of names) {
          count('open redirects')
          const { headers } = await ground.get(DA, `${path}?${name}=${encodeURIComponent(place)}`)
          const location = /^location: (.*)$/m.exec(headers)?.[1]
          if (location) assert.equal(new URL(location, `http://${HOST}`).host, HOST)
        }
    }
  })

  test('what a form carries beside its fields has no effect: not whose it is, where it stands, who did it or when', async () => {
    const extra = {
      ...{
        stage: 'public',
        owner: 'coast',
        owner_side: 'coast',
        by: 'Somebody Else',
        role: 'co-chair',
        side: 'coast',
        at: '1999-01-01T00:00:00.000Z',
      },
      ...{
        partnership: 'beta',
        partnership_id: 'beta',
        p: 'beta',
        id: '1',
        number: '1',
        kept_at: '1999-01-01',
        account: 'x',
        actor_name: 'x',
      },
      ...{
        administrator: 'true',
        'capacities[0][role]': 'co-chair',
        '__proto__[stage]': 'public',
        'constructor.prototype.stage': 'public',
        illustrative: 'true',
        sha256: 'x',
        reading: '{}',
      },
    }
    const upload = await ground.post(DA, '/alpha/proposals', {
      ...extra,
      text: 'Hill agreed to row a boat of its own.',
    })
    const proposal = /^location: \/alpha\/proposals\/(\d+)$/m.exec(upload.headers)?.[1]
    assert.ok(proposal, upload.headers)
    const { owner_side: owner } = await ground.store.db
      .selectFrom('proposal')
      .select('owner_side')
      .where('id', '=', Number(proposal))
      .executeTakeFirstOrThrow()
    assert.equal(owner, 'hill')
    const kept = await ground.post(DA, '/alpha/records', {
      ...extra,
      proposal,
      title: 'Own',
      kind: 'press-release',
      published: '',
      meeting: 'none',
      source: '',
      marking: 'UNCLASSIFIED',
    })
    const record = Number(/^location: \/alpha\/records\/(\d+)$/m.exec(kept.headers)?.[1])
    const row = () =>
      ground.store.db.selectFrom('record').selectAll().where('id', '=', record).executeTakeFirstOrThrow()
    const { partnership_id, owner_side, stage, illustrative, kept_at, reading } = await row()
    assert.deepEqual(
      [partnership_id, owner_side, stage, illustrative, kept_at, reading],
      ['alpha', 'hill', 'draft', false, '2026-01-02T03:04:05.000Z', 1],
    )
    const numbers = await ground.store.db
      .selectFrom('statement')
      .select('number')
      .where('record_id', '=', record)
      .execute()
    await ground.post(DA, `/alpha/records/${record}/statements/${numbers[0]!.number}/decisions`, {
      ...extra,
      act: 'confirm',
      revision: '1',
      reason: '',
    })
    const [decision] = await ground.store.db
      .selectFrom('decision')
      .selectAll()
      .where('record_id', '=', record)
      .execute()
    assert.deepEqual([decision?.by, decision?.at], ['Delegate Hill', '2026-01-02T03:04:05.000Z'])
    assert.equal((await row()).stage, 'draft')
    // And every form with them all at once, on what is not the sender's to change.
    const before = await standing()
    for (const { path } of forms()) {
      count('mass assignments')
      await ground.post(ACTORS['DA as reader']!, path, {
        ...extra,
        act: 'confirm',
        revision: '1',
        from: 'draft',
        to: 'shared',
      })
    }
    assert.equal(await standing(), before)
  })

  test('no line of a header is made by what is sent', async () => {
    const lines = [
      'x\r\nset-cookie: stolen=1',
      'x\nlocation: https://evil.example',
      'x\r\n\r\n<script>alert(1)</script>',
      '%0d%0aset-cookie: stolen=1',
      'x\u0085y',
      'x\u2028set-cookie: stolen=1',
    ]
    for (const line of some(lines, 3)) {
      for (const { path } of forms())
        for (const name of [...fieldsRead(), 'file']) {
          count('header injections')
          const file = name === 'file' ? new File(['Hill agreed to row.'], line) : line
          const { headers, status } = await ground.post(DA, path, {
            act: 'apart',
            one: '1',
            other: '2',
            [name]: file,
          })
          assert.doesNotMatch(headers, /^(set-cookie: stolen|location: https:\/\/evil)/m, `${path} ${name}`)
          assert.notEqual(status, 500, `${path} ${name} ${JSON.stringify(line)}`)
        }
      count('header injections')
      const { headers } = await ground.get(DA, `/alpha/records?page=${encodeURIComponent(line)}`)
      assert.doesNotMatch(headers, /^(set-cookie: stolen|location: https:\/\/evil)/m)
    }
    assert.deepEqual(ground.faults, [])
  })

  test('a file’s name leads nowhere and its download is no page', async () => {
    const names = [
      '../../../etc/passwd',
      '..\\..\\boot.ini',
      '/etc/passwd',
      'a/../../b.txt',
      '....//x.txt',
      '%2e%2e%2fx.txt',
      'x.txt\u0000.html',
      'con.txt',
      '.htaccess',
      `"; filename="x.html`,
      'a\u202etxt.exe',
      'é'.repeat(300),
    ]
    for (const name of names) {
      count('file names')
      const sent = await ground.post(DA, '/alpha/proposals', {
        file: new File([`Hill agreed to row to ${names.indexOf(name)}.`], name, { type: 'text/plain' }),
      })
      const path = /^location: (\/alpha\/proposals\/\d+)$/m.exec(sent.headers)?.[1]
      if (!path) {
        assert.ok(sent.status >= 400 && sent.status < 500, `${name}: ${sent.status}`)
        continue
      }
      const kept = await ground.post(DA, '/alpha/records', {
        proposal: path.split('/').at(-1)!,
        title: 'File',
        kind: 'press-release',
        published: '',
        meeting: 'none',
        source: '',
        marking: 'UNCLASSIFIED',
      })
      const record = /^location: (.*)$/m.exec(kept.headers)![1]!
      const { headers } = await ground.get(DA, `${record}/original`)
      const disposition = /^content-disposition: (.*)$/m.exec(headers)![1]!
      assert.match(
        disposition,
        /^attachment; filename="[\w.-]*"; filename\*=UTF-8''[\w.!~*'()%-]*$/,
        disposition,
      )
    }
  })

  test('bodies that are too large, of another kind, or hide another method change nothing and break nothing', async () => {
    const before = await standing()
    const own = { origin: `http://${HOST}` }
    for (const { path } of forms()) {
      for (const [type, body] of [
        [
          'application/json',
          '{"act":"confirm","from":"draft","to":"shared","revision":1,"marking":"CONFIDENTIAL"}',
        ],
        ['text/plain', 'act=confirm&from=draft&to=shared&marking=CONFIDENTIAL'],
        ['multipart/form-data', 'act=confirm'],
        [
          'multipart/form-data; boundary=x',
          '--x\r\ncontent-disposition: form-data; name="act"\r\n\r\nconfirm',
        ],
        ['application/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
        ['', ''],
      ] as const) {
        // A passkey is asked for and answered in JSON, which no form of another site can be.
        if (type === 'application/json' && /\/passkeys?(\/question)?$/.test(path)) continue
        count('odd bodies')
        const { status } = await raw(path, {
          method: 'POST',
          body,
          headers: { ...own, 'content-type': type },
        })
        assert.ok(status >= 400 && status < 500, `${path} with ${type} answers ${status}`)
      }
      for (const name of ['x-http-method-override', 'x-http-method', 'x-method-override']) {
        count('method overrides')
        await raw(`${path}?_method=POST&act=confirm&from=draft&to=shared`, {
          method: 'GET',
          headers: { ...own, [name]: 'POST' },
        })
      }
      for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
        count('other methods')
        const { status } = await raw(path, { method, headers: own })
        assert.equal(status, 404, `${method} ${path}`)
      }
    }
    count('oversized bodies')
    const large = await raw('/alpha/proposals', {
      method: 'POST',
      body: 'x'.repeat(60_000_000),
      headers: { ...own, 'content-type': 'application/x-www-form-urlencoded', 'content-length': '60000000' },
    })
    assert.equal(large.status, 413)
    assert.equal(await standing(), before)
    assert.deepEqual(ground.faults, [])
  })

  test('what people type never runs, in whatever field and on whatever page it stands', async () => {
    const scripts = [ground.assets.script.href]
    const look = (what: string, text: string) => assert.deepEqual(runningIn(text, scripts), [], what)
    for (const [at, words] of some([...XSS.entries()], 8)) {
      for (const { path } of forms())
        if (!/readings|removal|\/proposals$/.test(path)) {
          count('XSS in forms')
          const sent = Object.fromEntries(fieldsRead().map((name) => [name, words]))
          const { text } = await ground.post(DA, path, {
            ...sent,
            act: at % 2 ? 'amend' : 'same',
            revision: '1',
          })
          look(`${path} ${words}`, text)
        }
      for (const query of ['find', 'show', 'kind', 'page', 'of']) {
        count('XSS in queries')
        for (const path of ['/alpha/records/1', '/alpha/people/alike', `/alpha/${encodeURIComponent(words)}`])
          look(
            `${path} ${query} ${words}`,
            (await ground.get(DA, `${path}?${query}=${encodeURIComponent(words)}`)).text,
          )
      }
      count('XSS in documents')
      const file = new File(
        [`${words}\n\nHill agreed to row with ${words}.\n\nMr. ${words} noted the tide.`],
        `${words.replaceAll('/', '_')}.txt`,
        { type: 'text/plain' },
      )
      const read = await ground.post(DA, '/alpha/proposals', { file })
      const proposal = /^location: (.*)$/m.exec(read.headers)?.[1]
      if (!proposal) continue
      look(`proposal ${words}`, (await ground.get(DA, proposal)).text)
      const kept = await ground.post(DA, '/alpha/records', {
        proposal: proposal.split('/').at(-1)!,
        title: words,
        kind: 'press-release',
        published: '',
        meeting: 'none',
        source: words,
        marking: 'UNCLASSIFIED',
      })
      const record = /^location: (.*)$/m.exec(kept.headers)?.[1]
      assert.ok(record, kept.text.slice(0, 200))
      const decided = await ground.post(DA, `${record}/statements/1/decisions`, {
        act: 'confirm',
        revision: '1',
        reason: words,
      })
      assert.ok(decided.status === 303 || decided.status === 404)
      for (const each of [record, `${record}/statements/1`, `${record}/meeting`])
        look(`${each} ${words}`, (await ground.get(DA, each)).text)
    }
    for (const path of [
      '/alpha',
      '/alpha/records',
      '/alpha/statements',
      '/alpha/people',
      '/alpha/people/alike',
      '/alpha/issues',
      '/alpha/areas',
      '/alpha/instruments',
      '/alpha/records/new',
    ])
      look(path, (await ground.get(DA, path)).text)
    assert.deepEqual(ground.faults, [])
  })
})
