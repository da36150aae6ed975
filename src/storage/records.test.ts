import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenBy } from './testing/given-by.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'
import { bytesOf, sampleReading } from './testing/sample-reading.ts'
import { AT, sampleRecord } from './testing/sample-record.ts'

const TEXT = [
  'Ada Brook met the ferry masters about the spring floods.',
  'The leagues agreed to build a ferry at Low Bank under the River Plan.',
]
const NAMES = {
  people: ['Ada Brook'],
  issues: ['spring floods'],
  areas: ['ferry'],
  instruments: [{ name: 'River Plan', year: null }],
}
const reading = sampleReading(TEXT, NAMES)

onEachEngine('records', (bed: Bed) => {
  test('a record that is kept comes back as it was read', async () => {
    const p = await bed.partnership()
    const id = await bed.store.records.add(p, sampleRecord(reading, { source: 'the archive' }), AT)
    const view = await bed.store.records.get(p, id)
    assert.ok(view)
    assert.equal(view.text, reading.document.text)
    assert.deepEqual(view.blocks, reading.document.blocks)
    assert.deepEqual(view.statements[0]?.content, reading.statements[0])
    assert.deepEqual(view.file, {
      name: 'record.txt',
      mediaType: 'text/plain',
      sha256: reading.source.sha256,
      size: reading.source.size,
    })
    assert.equal(view.record.source, 'the archive')
    assert.equal(view.record.counts.byState.proposed, 1)
    assert.equal(view.record.counts.byKind.commitment, 1)
    assert.equal(view.readAt, AT)
    for (const { span, words } of view.mentions) assert.equal(view.text.slice(span.start, span.end), words)
  })

  test('a mention is known by name or alias, and a new name gets a page of its own', async () => {
    const p = await bed.partnership()
    const other = sampleReading(['Ivo Soren and Lena Marsh noted it.'], {
      people: ['Ivo Soren', 'Lena Marsh'],
    })
    const id = await bed.store.records.add(p, sampleRecord(other), AT)
    const mentions = (await bed.store.records.get(p, id))?.mentions ?? []
    const people = mentions.map((mention) => (mention.kind === 'person' ? mention.person : null))
    assert.deepEqual(
      people.map((person) => person?.name),
      ['Ivo Sören', 'Lena Marsh'],
    )
    const lena = await bed.store.people.get(p, people[1]!.id, 1)
    assert.deepEqual(
      lena?.records.map((record) => record.id),
      [id],
    )
  })

  test('the file comes back byte for byte, also where two records share it', async () => {
    const p = await bed.partnership()
    const bytes = Uint8Array.from({ length: 70_000 }, (_, n) => n % 256)
    const first = await bed.store.records.add(p, sampleRecord(reading, { bytes }), AT)
    const second = await bed.store.records.add(p, sampleRecord(reading, { bytes }), AT)
    assert.notEqual(first, second)
    for (const id of [first, second])
      assert.deepEqual((await bed.store.records.original(p, id))?.bytes, bytes)
    assert.equal((await bed.store.records.bySha(p, reading.source.sha256))?.id, first)
  })

  test('a text of five million letters is kept and comes back whole', async () => {
    const p = await bed.partnership()
    const line = 'The river was as high as anybody remembers, and nobody crossed it that day. '
    const long = sampleReading([line.repeat(65_000), 'They noted the height of the water.'])
    assert.ok(long.document.text.length > 4_900_000)
    const id = await bed.store.records.add(p, sampleRecord(long), AT)
    const view = await bed.store.records.get(p, id)
    assert.equal(view?.text, long.document.text)
    assert.equal(view?.statements.length, 1)
  })

  test('a letter that PostgreSQL can’t hold leaves every quote at its place', async () => {
    const p = await bed.partnership()
    const odd = sampleReading(['A NUL \0 stands here.', 'They noted half \ud83d a pair and \0.'])
    const id = await bed.store.records.add(p, sampleRecord(odd), AT)
    const view = await bed.store.records.get(p, id)
    assert.ok(view)
    const [statement] = view.statements
    assert.ok(statement)
    const { span, exact } = statement.content.quote
    assert.equal(exact, 'They noted half \ufffd a pair and \ufffd.')
    assert.equal(view.text.slice(span.start, span.end), exact)
  })

  test('records are listed newest first, a page at a time', async () => {
    const p = await bed.partnership()
    const days = Array.from({ length: 23 }, (_, n) => `2018-05-${String(n + 1).padStart(2, '0')}`)
    for (const published of days) await bed.store.records.add(p, sampleRecord(reading, { published }), AT)
    const first = (await bed.store.records.list(p, 1))?.records
    const second = (await bed.store.records.list(p, 2))?.records
    assert.equal(first?.total, 23)
    assert.equal(first?.pages, 2)
    assert.deepEqual(
      [...(first?.rows ?? []), ...(second?.rows ?? [])].map(({ published }) => published),
      days.toReversed(),
    )
  })

  test('a proposal is kept as one act, once', async () => {
    const p = await bed.partnership()
    const meeting = await bed.store.meetings.byKey(p, 'summit-1')
    const id = givenBy(await bed.store.proposals.add(p, { reading, bytes: bytesOf(reading), at: AT }))
    const proposal = await bed.store.proposals.get(p, id)
    assert.deepEqual(proposal?.reading, reading)
    assert.equal(proposal?.repeats, null)
    const keeping = {
      title: 'Kept',
      kind: 'report',
      published: '2018-05-03',
      meeting,
      source: null,
      marking: 'UNCLASSIFIED',
    } as const
    const keep = () => bed.store.proposals.keep(p, id, keeping, AT)
    const outcomes = await Promise.all([keep(), keep()])
    const kept = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []))
    assert.equal(kept.length, 1)
    assert.deepEqual(
      outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.reason])),
      ['proposal-gone'],
    )
    assert.equal(await bed.store.proposals.get(p, id), null)
    const view = await bed.store.records.get(p, kept[0]!)
    assert.equal(view?.record.title, 'Kept')
    assert.equal(view?.record.meeting?.id, meeting)
    assert.deepEqual((await bed.store.records.original(p, kept[0]!))?.bytes, bytesOf(reading))
  })

  test('keeping with a meeting that is not there is refused and the proposal stays', async () => {
    const p = await bed.partnership()
    const id = givenBy(await bed.store.proposals.add(p, { reading, bytes: bytesOf(reading), at: AT }))
    const keeping = {
      title: 'Kept',
      kind: 'report',
      published: null,
      meeting: 99,
      source: null,
      marking: 'UNCLASSIFIED',
    } as const
    assert.deepEqual(await bed.store.proposals.keep(p, id, keeping, AT), {
      ok: false,
      refusal: { reason: 'unknown-meeting' },
    })
    assert.ok(await bed.store.proposals.get(p, id))
    assert.equal((await bed.store.records.list(p, 1))?.records.total, 0)
  })

  test('a discarded proposal is gone, and old ones are dropped without those that are young', async () => {
    const p = await bed.partnership()
    const add = async (at: string) =>
      givenBy(await bed.store.proposals.add(p, { reading, bytes: bytesOf(reading), at }))
    const gone = await add(AT)
    assert.equal(await bed.store.proposals.discard(p, gone), true)
    assert.equal(await bed.store.proposals.discard(p, gone), false)
    const old = await add('2026-01-01T00:00:00.000Z')
    const young = await add('2026-01-03T00:00:00.000Z')
    await bed.store.proposals.dropOlderThan('2026-01-02T00:00:00.000Z')
    assert.equal(await bed.store.proposals.get(p, old), null)
    assert.ok(await bed.store.proposals.get(p, young))
  })

  test('a proposal of bytes that are kept already names their record', async () => {
    const p = await bed.partnership()
    const record = await bed.store.records.add(p, sampleRecord(reading), AT)
    const id = givenBy(await bed.store.proposals.add(p, { reading, bytes: bytesOf(reading), at: AT }))
    const repeats = (await bed.store.proposals.get(p, id))?.repeats
    assert.deepEqual([repeats?.how, repeats?.record.id], ['bytes', record])
  })

  test('of two partnerships neither sees a row of the other', async () => {
    const p = await bed.partnership()
    const q = await bed.partnership()
    const { records, statements, proposals, people, topics, instruments } = bed.store
    const id = await records.add(p, sampleRecord(reading), AT)
    const proposal = givenBy(await proposals.add(p, { reading, bytes: bytesOf(reading), at: AT }))
    assert.equal(await records.get(q, id), null)
    assert.equal((await records.original(q, id)) ?? null, null)
    assert.equal(await records.bySha(q, reading.source.sha256), null)
    assert.equal(await statements.get(q, id, 1), null)
    assert.equal(await proposals.get(q, proposal), null)
    assert.equal(await proposals.discard(q, proposal), false)
    assert.equal((await records.list(q, 1))?.records.total, 0)
    assert.equal((await statements.list(q, { kind: null, state: null }, 1))?.statements.total, 0)
    assert.ok((await people.list(q, 1))?.people.rows.every((row) => row.records === 0))
    assert.ok((await topics.list(q, 'issue', 1))?.topics.rows.every((row) => row.statements === 0))
    assert.ok((await instruments.list(q, 1))?.instruments.rows.every((row) => row.citedBy === 0))
  })
})
