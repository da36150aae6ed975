import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { SAMPLE_EDITOR, type SampleApp, sampleApp } from '../../test/sample-app.ts'
import type { Actor } from '../access/actor.ts'
import { askedAsRead } from '../plans/keeping-plan.ts'
import { TEMPLATES } from '../reports/templates/kinds.ts'
import { taggedReport } from '../reports/templates/tagged-report.ts'
import { docxOf } from '../reports/writers/docx.ts'
import { activityAsked } from '../storage/testing/sample-activity.ts'
import { sampleFramework } from '../storage/testing/sample-framework.ts'
import { ROUTES } from './routes.ts'

let app: SampleApp
before(async () => {
  app = await sampleApp()
  await copyOfFirst()
})

/** Gives record 1 a copy, so that the addresses of copies have something to answer. */
const copyOfFirst = async () => {
  const { bytes } = (await app.store.records.original('two-rivers', 1))!
  const file = new File([`${new TextDecoder().decode(bytes)}\n\nShare this page.`], 'again.txt')
  const { location } = await app.post('/two-rivers/proposals', { file })
  const fields = {
    proposal: location!.split('/').at(-1)!,
    source: 'https://coast.example/news',
    published: '',
  }
  await app.post('/two-rivers/records/1/copies', fields)
}
after(() => app.close())

/** An address of each route that a person can open, made from the route's own path. */
const opened = async (path: string): Promise<string> => {
  if (path.includes(':kind')) await keepTemplate()
  const query = path.includes('/crosswalk.')
    ? await twoFrameworks()
    : path.endsWith('/map/meetings')
      ? '?by=sides&one=arlen'
      : ''
  if (path.includes('/:g')) await twoFrameworks()
  const areas = await app.store.topics.list('two-rivers', 'area', 1)
  return path
    .replace('/assets/:hash/:name', app.assets.style.href)
    .replace(':p', 'two-rivers')
    .replace('/proposals/:id', `/proposals/${await proposalId()}`)
    .replace('/areas/:id', `/areas/${areas?.topics.rows[0]?.id}`)
    .replace('/plans/:id', `/plans/${await planId()}`)
    .replace('/lines/:n', '/lines/2')
    .replace(':sum', createHash('sha256').update(FILE).digest('hex'))
    .replace(':kind', 'brief')
    .replace('/:f', '/river-aims')
    .replace('/:code', '/W1')
    .replace('/:g', '/aims')
    .replace('/:other', '/1')
    .replace(':subject', 'statement-1-1')
    .replace(':b', await bulkId())
    .replace('/intakes/:i', `/intakes/${await intakeId()}`)
    .replace(':id', '1')
    .replace(':n', '1')
    .concat(query)
}

let plan: number | null = null
const FILE = new TextEncoder().encode('Ada, Ivo')
/** A record whose outline is kept as a plan of one line, under one section; a file bears out what was done under it. */
const planId = async (): Promise<number> => {
  if (plan !== null) return plan
  const text = 'Plan of Action 2024-2028\n\n1. WATER\n\n1.1. Map the wells of both banks;\n'
  const added = await app.post('/two-rivers/proposals', { text })
  const sent = { proposal: added.location!.split('/').at(-1)!, title: 'The plan', meeting: 'none' }
  const kept = await app.post('/two-rivers/records', { ...sent, kind: 'plan-of-action' })
  plan = Number(/records\/(\d+)/.exec(kept.location ?? '')![1])
  const { plans } = app.store.as(SAMPLE_EDITOR)
  const view = (await plans.outline('two-rivers', plan))!
  const asked = askedAsRead('The plan', view.outline, view.rows)
  assert.ok((await plans.keep('two-rivers', plan, asked, '2026-01-02T03:04:05.000Z')).ok)
  const place = { record: plan, line: 2 }
  const { following, evidence } = app.store.as(SAMPLE_EDITOR)
  const at = '2026-01-02T03:04:05.000Z'
  const written = await following.write('two-rivers', place, activityAsked(), at)
  assert.ok(written.ok)
  const file = { activity: written.value, version: 1, name: 'list.txt', shows: 'Who came', bytes: FILE }
  assert.ok((await evidence.add('two-rivers', place, file, at)).ok)
  return plan
}

/** A second framework beside that of the example, and the query that asks for both. */
const twoFrameworks = async (): Promise<string> => {
  await app.store.frameworks.import('two-rivers', sampleFramework(), '2026-01-02T03:04:05.000Z')
  return '?first=river-aims&second=aims'
}

/** A template of the one who asks. */
const keepTemplate = async () => {
  const { templates } = app.store.as(SAMPLE_EDITOR)
  const file = { name: 'ours.docx', bytes: await docxOf(taggedReport(TEMPLATES.brief.template)) }
  assert.ok((await templates.keep('two-rivers', 'brief', file, '2026-01-02T03:04:05.000Z')).ok)
}

/** What was taken over into that plan from a matrix. */
const intakeId = async (): Promise<string> => {
  const place = { partnership_id: 'two-rivers', record_id: await planId(), id: 'taken' }
  await app.store.db
    .insertInto('plan_intake')
    .values({
      ...{ ...place, matrix_id: 1, by: 'Noor', at: '2026-01-02T03:04:05.000Z' },
      ...{ reason: null, undone_by: null, undone_at: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return place.id
}

/** An act on many statements, of the one who asks. */
const bulkId = async () => {
  const by = { act: 'confirm', by: 'Noor', at: '2026-01-02T03:04:05.000Z', reason: null } as const
  const chosen = [{ record: 1, number: 1, revision: 99 }]
  const id = `b${performance.now()}`.replace('.', '')
  await app.store.as(SAMPLE_EDITOR).bulks.take('two-rivers', id, chosen, by)
  return id
}

let proposal: string | null = null
const proposalId = async () => {
  const answer =
    proposal ??
    (await app.post('/two-rivers/proposals', { text: 'The League agreed to lend two boats.' })).location
  proposal = answer
  return answer?.split('/').at(-1)
}

/** Pages for one person alone are opened by the tests of signing in (src/server/sign-in/). */
const PERSONAL = /:token|:provider|^\/accounts?$/
const PAGES = ROUTES.filter(({ method, path }) => method === 'GET' && !PERSONAL.test(path))

/** What is saved and not shown weighs what it holds. */
const SAVED = /\.(jsonl|docx|xlsx|pdf|ics|tsv|csv|json|ttl)$/

/** Who may open every page: an editor who runs the machine as well. */
const OPENS_ALL = { ...SAMPLE_EDITOR, administrator: true } as Actor

type Answer = Awaited<ReturnType<SampleApp['get']>>
let asked: Promise<ReadonlyMap<string, Answer>> | null = null

/** What every address that is a page answers, by its path in the routes: each is asked once, for all that is looked at in it. */
const answers = () => {
  asked ??= (async () => {
    const all = new Map<string, Answer>()
    app.as(OPENS_ALL)
    for (const { path } of PAGES) all.set(path, await app.get(await opened(path)))
    app.as(SAMPLE_EDITOR)
    return all
  })()
  return asked
}

test('every address that is a page answers, and with all that belongs to it weighs at most 60 kB', async () => {
  const extras =
    gzipSync(app.assets.style.body).length +
    gzipSync(app.assets.script.body).length +
    (await app.get('/two-rivers/sides.css')).wire
  for (const [path, { status, wire }] of await answers()) {
    assert.ok([200, 204, 302].includes(status), `${path} answers ${status}`)
    if (!SAVED.test(path)) assert.ok(wire + extras <= 60_000, `${path} weighs ${wire + extras} bytes`)
  }
  assert.deepEqual(app.faults, [])
})

test('no page holds a script, a style or a handler of its own', async () => {
  for (const [path, { text, headers }] of await answers()) {
    if (!headers.get('content-type')?.startsWith('text/html')) continue
    assert.doesNotMatch(text, /<style|\sstyle="|\son[a-z]+="|javascript:/i, path)
    assert.equal(text.match(/<script/g)?.length, 1, path)
  }
})

test('every answer carries the security headers', async () => {
  for (const path of ['/two-rivers', '/nothing/here', '/two-rivers/records/1/original']) {
    const { headers } = await app.get(path)
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/)
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
  }
})

test('what is not there is told kindly, under 404, for numbers that are none too', async () => {
  for (const path of [
    '/nowhere',
    '/two-rivers/records/999',
    '/two-rivers/records/-1',
    '/two-rivers/records/1e3',
    '/two-rivers/records/99999999999999999999',
    '/two-rivers/records/1/statements/999',
    '/two-rivers/people/0',
    '/two-rivers/proposals/77',
    '/assets/0123/mufakat.css',
    "/two-rivers/meetings/1'%20or%201=1",
  ]) {
    const { status, text } = await app.get(path)
    assert.equal(status, 404, path)
    assert.match(text, /There is no such/, path)
  }
  assert.deepEqual(app.faults, [])
})

test('the short address of a record leads to it in its partnership', async () => {
  const { status, location } = await app.get('/records/1')
  assert.equal(status, 302)
  assert.equal(location, '/two-rivers/records/1')
})

test('the file of a record comes back byte for byte, to be saved and not shown', async () => {
  const { headers, text } = await app.get('/two-rivers/records/1/original')
  assert.match(headers.get('content-disposition') ?? '', /^attachment; filename="joint-table-2022.txt"/)
  assert.match(text, /^HARROWMOUTH, 10 June 2022 – /)
})

test('a page of a text of more than two million letters is as light as any other', async () => {
  const line = 'The Council noted the report of the ferry crews and agreed to mend the gauge.\n\n'
  const sent = await app.post('/two-rivers/proposals', { text: line.repeat(2_050_000 / line.length) })
  assert.equal(sent.status, 303)
  const preview = await app.get(sent.location!)
  assert.equal(preview.status, 200)
  assert.ok(preview.wire < 40_000, `${preview.wire} bytes`)
  await app.post(`${sent.location}/removal`, {})
})

test('a full disk is told in a sentence, and reading goes on', async () => {
  const full = Object.assign(new Error('cannot execute INSERT in a read-only transaction'), { code: '25006' })
  const { as } = app.deps.store
  app.deps.store.as = (actor) => {
    const nouns = as(actor)
    return { ...nouns, uploads: { ...nouns.uploads, add: () => Promise.reject(full) } }
  }
  try {
    const answer = await app.post('/two-rivers/proposals', { text: 'They agreed to meet.' })
    assert.equal(answer.status, 507)
    assert.match(answer.text, /The disk that holds the register is full/)
    assert.equal((await app.get('/two-rivers')).status, 200)
  } finally {
    app.deps.store.as = as
  }
})

test('a fault of ours is answered with a reference that the log has too, and the server lives on', async () => {
  const { as } = app.deps.store
  app.deps.store.as = (actor) => {
    const nouns = as(actor)
    return { ...nouns, meetings: { ...nouns.meetings, get: () => Promise.reject(new Error('a bug')) } }
  }
  try {
    const { status, text } = await app.get('/two-rivers/meetings/1')
    assert.equal(status, 500)
    const reference = /<code>([0-9a-f]{8})<\/code>/.exec(text)?.[1]
    assert.ok(reference && app.faults.some((line) => line.includes(reference) && line.includes('a bug')))
    assert.doesNotMatch(text, /a bug/)
  } finally {
    app.deps.store.as = as
  }
})
