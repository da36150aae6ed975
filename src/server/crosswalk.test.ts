import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { editorOf, personWith, postOf } from '../../test/sample-actors.ts'
import { SAMPLE_EDITOR, type SampleApp, sampleApp } from '../../test/sample-app.ts'
import { PUBLIC } from '../access/actor.ts'
import { namingOf } from '../frameworks/crosswalk/naming.ts'
import { readCrosswalk } from '../frameworks/crosswalk/read-crosswalk.ts'
import { readFramework } from '../frameworks/read-framework.ts'

const P = '/two-rivers'
const TWO = `${P}/crosswalk?first=river-aims&second=thrusts`
const THRUSTS = 'code,label,parent\nA,Peace on the banks,\nA1,Floods foretold together,A\nB,Trade,\n'

let app: SampleApp
before(async () => {
  app = await sampleApp()
  const file = { name: 'thrusts.csv', bytes: new TextEncoder().encode(THRUSTS) }
  const read = await readFramework(file, { id: 'thrusts', title: 'Thrusts', version: null, lenient: false })
  assert.ok(read.ok)
  await app.store.frameworks.import('two-rivers', read.value.scheme, '2026-01-02T03:04:05.000Z')
})
after(() => app.close())

const OTHER = editorOf('two-rivers', 'bresk', 'Ida Brook')
const plain = (page: string) => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const given = { first: 'river-aims', second: 'thrusts' }

test('two frameworks are chosen, and what their words suggest is shown to those who may say so', async () => {
  const bare = await app.get(`${P}/crosswalk`)
  assert.match(bare.text, /<option value="thrusts"/)
  assert.ok(!bare.text.includes('heat-map'))
  const { text } = await app.get(TWO)
  assert.match(plain(text), /The two sides have not agreed yet/)
  assert.match(plain(text), /W1 Floods foretold is .*? A1 Floods foretold together .*?both speak of/)
  assert.match(bare.text, /<a href="\/two-rivers\/frameworks"/)
  assert.match((await app.get(`${P}/frameworks`)).text, /href="\/two-rivers\/crosswalk"/)
})

test('one side proposes by words, the other agrees, and it stands in the map, the list and the files', async () => {
  const sent = {
    ...given,
    act: 'propose',
    from: 'W1',
    to: 'floods foretold together',
    relation: 'close',
    degree: 'high',
  }
  const done = await app.post(`${P}/crosswalk`, { ...sent, rationale: 'The <same> words', seen: '0' })
  assert.deepEqual([done.status, done.location], [303, TWO])
  const own = (await app.get(TWO)).text
  assert.match(
    plain(own),
    /W1 Floods foretold is much the same as A1 Floods foretold together Much in common: The &lt;same&gt; words/,
  )
  assert.ok(!own.includes('value="agree"'))
  app.as(PUBLIC)
  assert.doesNotMatch(plain((await app.get(TWO)).text), /is much the same as/)
  app.as(OTHER)
  const ends = { ...given, 'from-code': 'W1', 'to-code': 'A1' }
  assert.equal((await app.post(`${P}/crosswalk`, { ...ends, act: 'agree', seen: '7' })).status, 409)
  assert.equal((await app.post(`${P}/crosswalk`, { ...ends, act: 'agree', seen: '1' })).status, 303)
  app.as(PUBLIC)
  const all = await app.get(TWO)
  assert.match(all.text, /<a href="#from-W">W Water.*?<\/a>/)
  assert.match(
    all.text,
    /<td class="heat-3"><a href="\/two-rivers\/frameworks\/river-aims\/W\/with\/thrusts\/A" aria-label="1 mapping: W and A">1<\/a>/,
  )
  assert.match(all.text, /river-aims\/W1\/with\/thrusts\/A1">Nothing serves both yet<\/a>/)
  assert.match(plain(all.text), /said by Arlen.*?; agreed, said by Bresk/i)
  const table = await app.get(`${P}/crosswalk.sssom.tsv?first=river-aims&second=thrusts`)
  assert.match(
    table.text,
    /river-aims:W1\tFloods foretold\tskos:closeMatch\tthrusts:A1\tFloods foretold together/,
  )
  assert.match(table.headers.get('content-disposition')!, /crosswalk-river-aims-thrusts\.sssom\.tsv/)
  const json = JSON.parse((await app.get(`${P}/crosswalk.sssom.json?first=thrusts&second=river-aims`)).text)
  assert.deepEqual([json.mappings.length, json.mappings[0].subject_id], [1, 'thrusts:A1'])
  const turtle = await app.get(`${P}/crosswalk.ttl?first=river-aims&second=thrusts`)
  assert.match(turtle.text, /frameworks\/river-aims\/W1> skos:closeMatch <http.*frameworks\/thrusts\/A1> \./)
  assert.equal((await app.get(`${P}/crosswalk.ttl?first=river-aims&second=none`)).status, 404)
  app.as(SAMPLE_EDITOR)
})

test('what is handed out can be taken in again, by each of the three forms', async () => {
  const naming = namingOf(await app.store.crosswalks.names('two-rivers'))
  for (const ending of ['sssom.tsv', 'sssom.json', 'ttl']) {
    const { text } = await app.get(`${P}/crosswalk.${ending}?first=river-aims&second=thrusts`)
    const read = readCrosswalk({ name: `x.${ending}`, text }, naming)
    assert.ok(read.ok, `${ending}: ${read.ok ? '' : JSON.stringify(read.refusal)}`)
    const [{ from, to, relation }] = read.value as [(typeof read.value)[number]]
    assert.deepEqual(
      [from, relation, to],
      [...[{ framework: 'river-aims', code: 'W1' }, 'close', { framework: 'thrusts', code: 'A1' }]],
    )
  }
})

test('what a file proposed is taken up by a side first, and the page says so', async () => {
  const ends = { from: { framework: 'river-aims', code: 'T' }, to: { framework: 'thrusts', code: 'B' } }
  const words = { relation: 'related', degree: 'low', rationale: '', proposed: null, reviewed: [] } as const
  await app.store.crosswalks.import('two-rivers', [{ ...ends, ...words }], '2026-01-02T03:04:05.000Z')
  const sent = { ...given, act: 'agree', 'from-code': 'T', 'to-code': 'B' }
  const notice = async (seen: string) =>
    (await app.post(`${P}/crosswalk`, { ...sent, seen })).headers.get('set-cookie') ?? ''
  assert.match(await notice('1'), /mappingProposed/)
  app.as(OTHER)
  assert.match(await notice('2'), /mappingAgreed/)
  app.as(SAMPLE_EDITOR)
})

test('what can’t be kept is told, with everything typed still there, and who may not is told why', async () => {
  const sent = {
    ...given,
    act: 'propose',
    from: 'nothing like it',
    to: 'B',
    relation: 'broad',
    degree: 'low',
  }
  const wrong = await app.post(`${P}/crosswalk`, { ...sent, rationale: 'As agreed', seen: '0' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Choose a part of each framework/)
  assert.match(wrong.text, /name="from"[^>]*value="nothing like it"/)
  assert.match(wrong.text, /<option value="broad" selected/)
  assert.match(wrong.text, /name="rationale" value="As agreed"/)
  assert.equal((await app.post(`${P}/crosswalk`, { ...sent, second: 'none' })).status, 404)
  app.as(personWith('Ivo Lund', postOf('two-rivers', 'reader', 'arlen')))
  assert.equal((await app.post(`${P}/crosswalk`, sent)).status, 403)
  app.as(SAMPLE_EDITOR)
  assert.deepEqual(app.faults, [])
})
