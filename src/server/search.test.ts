import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type SampleApp, sampleApp } from '../../test/sample-app.ts'
import { PUBLIC } from '../access/actor.ts'
import { docx } from '../reading/formats/docx.ts'
import { DOCX } from '../reading/formats/ooxml/package.ts'
import { sampleReading } from '../storage/testing/sample-reading.ts'
import { AT, sampleRecord } from '../storage/testing/sample-record.ts'
import { parseCsv } from '../text/csv.ts'

const P = '/two-rivers'
const at = (q: string, more = '') => `${P}/search?q=${encodeURIComponent(q)}${more}`

let app: SampleApp
before(async () => {
  app = await sampleApp()
})
after(() => app.close())

const plain = (page: string) => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

test('the page says what one can type, is in the navigation, and works without scripts', async () => {
  const { text } = await app.get(`${P}/search`)
  assert.match(plain(text), /What one can type/)
  assert.match(text, /<form method="get" action="\/two-rivers\/search"/)
  assert.match(text, /<input[^>]* data-find/)
  assert.match((await app.get(P)).text, /<a href="\/two-rivers\/search"/)
})

test('what is found is told in its own words, marked, with where it stands and how it spreads', async () => {
  const { text } = await app.get(at('flood kind:commitment'))
  assert.match(text, /<mark class="hit-word">floods?<\/mark>/i)
  assert.match(text, /href="\/two-rivers\/records\/\d+\/statements\/\d+"/)
  assert.match(plain(text), /\d+ found\./)
  assert.match(plain(text), /How it stands \w+ \d/)
  assert.match(text, /href="\/two-rivers\/search\?q=flood%20kind%3Acommitment%20status%3A\w+"/)
})

test('a search has one address, whatever way it was typed', async () => {
  const own = 'href="/two-rivers/search?q=flood%20-haze%20status%3Aproposed"'
  for (const typed of ['status:Proposed  flood -haze', 'FLOOD NOT haze state:proposed'])
    assert.ok((await app.get(at(typed))).text.includes(own), typed)
})

test('pages of one search have nothing in common, and beyond the last there is a sentence', async () => {
  const sentences = Array.from({ length: 25 }, (_, at) => `The sides noted tern colony ${at + 1}.`)
  await app.store.records.add('two-rivers', sampleRecord(sampleReading(sentences)), AT)
  const shown = async (page: number) => {
    const { text } = await app.get(at('in:statements "tern colony"', `&page=${page}`))
    return new Set([...text.matchAll(/href="([^"]*\/statements\/\d+)"/g)].map(([, href]) => href))
  }
  const [first, second] = [await shown(1), await shown(2)]
  assert.deepEqual(
    [first.size, second.size, [...first].filter((each) => second.has(each)).length],
    [20, 5, 0],
  )
  assert.match((await app.get(at('tern', '&page=999'))).text, /There are no more pages/)
})

test('the passages like a statement are those of other words, the closest first, and not its own sentence again', async () => {
  const own = 'The sides noted the theft of lamps from lighthouse keepers.'
  const other = 'The sides agreed that keepers repair the lamps of each lighthouse.'
  const id = await app.store.records.add('two-rivers', sampleRecord(sampleReading([own, own, other])), AT)
  const statements = (await app.store.records.get('two-rivers', id))!.statements
  assert.ok(statements.filter(({ content }) => content.quote.exact === own).length > 1)
  const { text } = await app.get(`${P}/records/${id}/statements/${statements[0]!.number}/like`)
  const shown = plain(text)
  assert.equal(shown.split('noted the theft').length, 2)
  assert.match(shown, /agreed that keepers repair the lamps/)
  assert.equal((await app.get(`${P}/records/${id}/statements/999/like`)).status, 404)
})

test('nothing found says what was searched for, what was probably meant and how to look more widely', async () => {
  const { text, status } = await app.get(at('ferrry "tide gauges" kind:concern'))
  assert.equal(status, 200)
  assert.match(plain(text), /Nothing was found for ferrry &quot;tide gauges&quot; kind:concern/)
  assert.match(plain(text), /without the fields/)
  assert.match(plain((await app.get(at('ferrry'))).text), /Did you mean ferry \?/)
})

test('what is unclear is one sentence, and whatever is typed is answered', async () => {
  assert.match(plain((await app.get(at('"ferry'))).text), /A quotation mark was not closed/)
  assert.match(plain((await app.get(at('kinds:note'))).text), /Did you mean kind:\?/)
  const typed = [
    'of the',
    '\0\u0001',
    '"'.repeat(999),
    'a '.repeat(5000),
    '<script>alert(1)</script>',
    "') or 1=1 --",
    '\u202e\ufeff',
    '%',
    '\\',
  ]
  for (const each of typed) {
    const { status, text } = await app.get(at(each))
    assert.equal(status, 200, each.slice(0, 20))
    assert.ok(!text.includes('<script>alert'), each)
  }
  assert.equal((await app.get(`${P}/search?q=%ff%fe`)).status, 200)
  assert.deepEqual(app.faults, [])
})

test('what was found comes as a table, each row with its address', async () => {
  const { text, headers } = await app.get(`${P}/search.csv?q=the%20OR%20flood`)
  assert.match(headers.get('content-type') ?? '', /^text\/csv/)
  assert.match(headers.get('content-disposition') ?? '', /^attachment; filename="search.csv"/)
  const [head, ...rows] = parseCsv(text)!
  assert.deepEqual(head!.slice(0, 3), ['what', 'words', 'who'])
  assert.ok(rows.length >= 2)
  for (const row of rows) {
    assert.equal(row.length, head!.length)
    assert.match(row.at(-1)!, /^http:\/\/localhost:4117\/two-rivers\//)
  }
})

test('what was found comes as a list with citations for Word, statements first by record', async () => {
  const textOf = async (q: string) => {
    const path = `${P}/search.docx?q=${encodeURIComponent(q)}`
    const answer = await app.request(`http://localhost:4117${path}`, { headers: { host: 'localhost:4117' } })
    assert.equal(answer.headers.get('content-type'), DOCX)
    const read = await docx.read(new Uint8Array(await answer.arrayBuffer()))
    assert.ok(read.ok)
    return read.value.value.text
  }
  const found = await app.store.search.cited('two-rivers', 'the OR flood', '2026-11-27')
  const hits = found!.cited!.hits
  const records = hits.flatMap((hit) => (hit.of === 'statements' ? [hit.row.record.id] : []))
  assert.ok(records.length >= 2)
  assert.ok(hits.slice(0, records.length).every((hit) => hit.of === 'statements'))
  const turns = records.filter((id, at) => id !== records[at - 1])
  assert.equal(turns.length, new Set(records).size)
  const text = await textOf('the OR flood')
  assert.match(text, /^Search: the OR flood, \d+ \w+ \d{4}/)
  for (const hit of hits) assert.ok(text.includes(hit.text), hit.text)
  assert.ok(hits.some(({ spans }) => spans.length > 0))
  assert.match(text, /, statement \d+\n+http:\/\/localhost:4117\/two-rivers\/records\/\d+\/statements\/\d+/)
  assert.match(await textOf('ferrry'), /Nothing was found/)
  assert.match((await app.get(at('flood'))).text, /href="\/two-rivers\/search\.docx\?q=flood"/)
})

test('the public finds what is public, and nowhere there is nothing', async () => {
  assert.equal((await app.get('/nowhere/search?q=ferry')).status, 404)
  assert.equal((await app.get('/nowhere/search.csv?q=the%20OR%20flood')).status, 404)
  assert.equal((await app.get('/nowhere/search.docx?q=flood')).status, 404)
  app.as(PUBLIC)
  assert.equal((await app.get(at('ferry'))).status, 200)
})
