import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { makeFiles } from '../examples/make-files.ts'
import { agreedBy } from '../src/frameworks/crosswalk/agreed-by.ts'
import { type NamedFramework, namingOf } from '../src/frameworks/crosswalk/naming.ts'
import { readCrosswalk } from '../src/frameworks/crosswalk/read-crosswalk.ts'
import { readFramework } from '../src/frameworks/read-framework.ts'
import { labelIn } from '../src/frameworks/scheme.ts'
import { parsePartnership } from '../src/partnership/parse-partnership.ts'
import type { PartnershipFile, RecordEntry } from '../src/partnership/partnership.ts'
import { linesIn, outlineOf } from '../src/plans/outline/outline-of.ts'
import type { Outline } from '../src/plans/outline.ts'
import { NO_NAMES } from '../src/reading/extract/extractor.ts'
import { propose } from '../src/reading/propose.ts'
import type { Reading } from '../src/reading/reading.ts'
import { holds } from '../src/text/quote.ts'
import { sound, within } from '../src/text/span.ts'
import { eightWordRuns, realTexts } from './eight-word-runs.ts'
import { SHARED, WITHOUT_SHARED } from './shared.ts'

const EXAMPLES = join(import.meta.dirname, '..', 'examples')
const FOLDERS = ['asean-un', 'two-rivers'] as const

const partnershipIn = (folder: string): PartnershipFile => {
  const outcome = parsePartnership(
    JSON.parse(readFileSync(join(EXAMPLES, folder, 'partnership.json'), 'utf8')),
  )
  assert.ok(outcome.ok, outcome.ok ? '' : JSON.stringify(outcome.refusal.problems))
  return outcome.value
}

type Sample = { readonly folder: string; readonly entry: RecordEntry; readonly reading: Reading }
const samples: Sample[] = []

before(async () => {
  for (const folder of FOLDERS)
    for (const entry of partnershipIn(folder).records) {
      const bytes = new Uint8Array(readFileSync(join(EXAMPLES, folder, entry.file)))
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const outcome = await propose(
        { name: entry.file.split('/').at(-1)!, mediaType: null, bytes, sha256 },
        { published: entry.published, language: null, names: NO_NAMES },
      )
      assert.ok(outcome.ok, entry.file)
      samples.push({ folder, entry, reading: outcome.value })
    }
})

/** The numbers of all lines under some sections. */
const labelsIn = (sections: Outline['sections']): readonly string[] =>
  sections.flatMap(({ sections, lines }) => [
    ...lines.flatMap(({ number }) => number ?? []),
    ...labelsIn(sections),
  ])

const english = () => samples.filter(({ reading }) => reading.source.language === 'en')
const spansOf = ({ statements, people, instruments, issues, areas, figures }: Reading) => [
  ...statements.map(({ verbSpan }) => verbSpan),
  ...[...people, ...instruments, ...issues, ...areas].flatMap(({ span, spans }) => [span, ...spans]),
  ...figures.map(({ span }) => span),
]

test('each folder of records is what its partnership file lists, no more and no less', () => {
  for (const folder of FOLDERS)
    assert.deepEqual(
      partnershipIn(folder)
        .records.map(({ file }) => file)
        .sort(),
      readdirSync(join(EXAMPLES, folder, 'records'))
        .map((file) => `records/${file}`)
        .sort(),
    )
})

test('every record of a demonstration is marked illustrative, and those of real organisations say so themselves', () => {
  for (const { folder, entry, reading } of samples) {
    assert.ok(entry.illustrative, entry.file)
    if (folder === 'asean-un')
      assert.match(reading.document.text, /Not an official record\.|Bukan catatan resmi\./, entry.file)
  }
})

test('every figure and every dated meeting of the real partnership has its source', () => {
  const { figures, meetings, mechanisms } = partnershipIn('asean-un')
  for (const { source } of [...figures, ...meetings, ...mechanisms]) assert.ok(source)
})

test('the demonstration shows every format that can be read', () => {
  assert.deepEqual([...new Set(samples.map(({ reading }) => reading.source.mediaType))].sort(), [
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'text/html',
    'text/markdown',
    'text/plain',
  ])
})

test('every quote and mention of an example stands where it says', () => {
  for (const { entry, reading } of samples) {
    const { text } = reading.document
    for (const span of spansOf(reading)) assert.ok(sound(text, span), entry.file)
    for (const { quote, verbSpan } of reading.statements) {
      assert.ok(holds(text, quote), entry.file)
      assert.ok(within(verbSpan, quote.span), entry.file)
    }
  }
})

test('every English example yields its statements', () => {
  const LEAST: Readonly<Record<string, number>> = { 'asean-un': 8, 'two-rivers': 4 }
  // A plan of action is read by its lines.
  for (const { folder, entry, reading } of english().filter(({ entry }) => !entry.plan))
    assert.ok(
      reading.statements.length >= LEAST[folder]!,
      `${entry.file}: ${reading.statements.length} statements`,
    )
})

test('the example in another language is kept, and says that it is not read yet', () => {
  const others = samples.filter(({ reading }) => reading.source.language !== 'en')
  assert.deepEqual(
    others.map(({ entry, reading }) => [entry.file, reading.source.language, reading.statements.length]),
    [['records/catatan-2018.txt', 'id', 0]],
  )
  assert.ok(others[0]!.reading.findings.some(({ code }) => code === 'not-read-yet'))
})

test('every decision of a demonstration finds its statement', () => {
  const lost = samples.flatMap(({ entry, reading }) =>
    entry.decisions
      .filter(
        ({ at }) =>
          !reading.statements.some(({ verbSpan }) => reading.document.text.startsWith(at, verbSpan.start)),
      )
      .map(({ at }) => `${entry.file}: ${at}`),
  )
  assert.deepEqual(lost, [])
})

test('“yesterday” is counted from the dateline', () => {
  const read = samples.find(({ entry }) => entry.file === 'records/interface-2018.txt')!.reading
  assert.equal(read.meeting?.start?.value, '2018-04-10')
  assert.equal(read.meeting.start.rule, 'relative-to-dateline')
})

test('the made Word and PDF records are what their sources make', async () => {
  for (const { path, bytes } of await makeFiles())
    assert.ok(
      Buffer.from(bytes).equals(readFileSync(path)),
      `${path} differs from its source: run node examples/make-files.ts`,
    )
})

test('no eight words in a row of an example stand in a real text', { skip: WITHOUT_SHARED }, () => {
  const real = new Set(realTexts(SHARED!).flatMap(eightWordRuns))
  assert.ok(real.size > 10_000)
  const texts = [
    ...samples.map(({ entry, reading }) => [entry.file, reading.document.text] as const),
    ...globSync('*/sources/*', { cwd: EXAMPLES }).map(
      (file) => [file, readFileSync(join(EXAMPLES, file), 'utf8')] as const,
    ),
  ]
  const copied = texts.flatMap(([file, text]) =>
    eightWordRuns(text)
      .filter((run) => real.has(run))
      .map((run) => `${file}: ${run}`),
  )
  assert.deepEqual(copied, [])
})

test('every framework of a demonstration is read without a doubt, and everything that is aligned is in one of them', async () => {
  for (const folder of FOLDERS) {
    const { frameworks = [] } = partnershipIn(folder)
    assert.deepEqual(
      frameworks.map(({ file }) => file).sort(),
      readdirSync(join(EXAMPLES, folder, 'frameworks'))
        .map((file) => `frameworks/${file}`)
        .sort(),
    )
    const codes = new Set<string>()
    for (const { file, ...given } of frameworks) {
      const bytes = new Uint8Array(readFileSync(join(EXAMPLES, folder, file)))
      const read = await readFramework({ name: file.split('/').at(-1)!, bytes }, { ...given, lenient: false })
      assert.ok(read.ok, file)
      assert.deepEqual(read.value.findings, [], file)
      for (const { code } of read.value.scheme.concepts) codes.add(`${read.value.scheme.id} ${code}`)
    }
    for (const { entry, reading } of samples.filter((sample) => sample.folder === folder)) {
      const said = new Set<string>()
      for (const { framework, code, line, at } of entry.alignments ?? []) {
        const same = `${framework} ${code} ${line} ${at}`
        assert.ok(!said.has(same), `${entry.file} says it twice: ${same}`)
        said.add(same)
        assert.ok(codes.has(`${framework} ${code}`), `${entry.file}: ${framework} ${code}`)
        const found =
          at === null
            ? labelsIn(outlineOf(reading.document).sections).includes(line!)
            : reading.statements.some(({ verbSpan }) => reading.document.text.startsWith(at, verbSpan.start))
        assert.ok(found, `${entry.file}: ${line ?? at}`)
      }
    }
  }
})

test('every mapping of a demonstration is between parts that are there, as they are called, and told as agreed by both sides', async () => {
  for (const folder of FOLDERS) {
    const { frameworks = [], crosswalks = [], sides } = partnershipIn(folder)
    const named: NamedFramework[] = []
    for (const { file, ...given } of frameworks) {
      const bytes = new Uint8Array(readFileSync(join(EXAMPLES, folder, file)))
      const read = await readFramework({ name: file.split('/').at(-1)!, bytes }, { ...given, lenient: false })
      assert.ok(read.ok)
      const { id, uri, version, concepts } = read.value.scheme
      named.push({
        ...{ id, title: id, version, scheme: uri, namespace: `urn:framework:${id}/` },
        concepts: new Map(concepts.map(({ code, uri, labels }) => [code, { label: labelIn(labels), uri }])),
      })
    }
    const naming = namingOf(named)
    for (const { file, agreed } of crosswalks) {
      const text = readFileSync(join(EXAMPLES, folder, file), 'utf8')
      const read = readCrosswalk({ name: file, text }, naming)
      assert.ok(read.ok, read.ok ? '' : JSON.stringify(read.refusal))
      for (const mapping of read.value) {
        assert.ok(!agreed || agreedBy(mapping, sides), `${file}: ${mapping.from.code} ${mapping.to.code}`)
        for (const end of [mapping.from, mapping.to])
          assert.ok(text.includes(`\t${naming.of(end).label}\t`), `${file}: ${naming.of(end).label}`)
      }
    }
  }
})

test('the 2030 Agenda of the demonstration has its 17 goals and 169 targets, by their numbers', async () => {
  const file = join(EXAMPLES, 'asean-un', 'frameworks', '2030-agenda.ttl')
  const read = await readFramework({ name: '2030-agenda.ttl', bytes: new Uint8Array(readFileSync(file)) })
  assert.ok(read.ok)
  const { concepts } = read.value.scheme
  const goals = concepts.filter(({ depth }) => depth === 0).map(({ code }) => code)
  assert.deepEqual(
    goals,
    Array.from({ length: 17 }, (_, at) => String(at + 1)),
  )
  assert.equal(concepts.length - goals.length, 169)
  for (const { code, broader } of concepts.filter(({ depth }) => depth === 1))
    assert.deepEqual(broader, [code.split('.')[0]])
})

test('a plan of a demonstration is read without a doubt: every line by its number, under its section', () => {
  const plans = samples.filter(({ entry }) => entry.plan)
  assert.ok(plans.length > 0)
  for (const { entry, reading } of plans) {
    const { sections, period, findings } = outlineOf(reading.document)
    assert.deepEqual(findings, [], entry.file)
    assert.ok(period, entry.file)
    assert.ok(sections.reduce((sum, section) => sum + linesIn(section), 0) >= 20, entry.file)
  }
})
