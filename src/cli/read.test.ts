import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { SHARED, WITHOUT_SHARED } from '../../test/shared.ts'
import { EXIT } from './exit.ts'

const CLI = join(import.meta.dirname, 'mufakat.mjs')
const RECORDS = join(import.meta.dirname, '..', '..', 'examples', 'two-rivers', 'records')
const RELEASE = join(RECORDS, 'joint-table-2022.txt')

/** Runs the command as a person does, in a process of its own. */
const mufakat = (words: readonly string[], input = '') =>
  new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const child = spawn(process.execPath, [CLI, ...words])
    let [out, err] = ['', '']
    child.stdout.on('data', (part) => {
      out += part
    })
    child.stderr.on('data', (part) => {
      err += part
    })
    child.on('close', (code) => resolve({ code, out, err }))
    child.stdin.end(input)
  })

type Answer = {
  source: { name: string; mediaType: string; sha256: string; language: string }
  text: string
  meeting: {
    start: string
    found: { start: { rule: string; words: string; basis: { value: string } } }
  } & Record<string, unknown>
  people: { name: string; role: string; post: string; organisation: string }[]
  instruments: { name: string; year: string | null }[]
  issues: { text: string }[]
  areas: { text: string }[]
  statements: {
    verb: string
    kind: string
    actor: { text: string } | null
    span: { start: number; end: number }
    verbSpan: { start: number; end: number }
    quote: string
  }[]
  findings: { code: string }[]
}

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mufakat-read-'))
})
after(() => rm(folder, { recursive: true, force: true }))

test('a document is answered as one JSON object whose spans yield its words', async () => {
  const { code, out } = await mufakat(['read', '--json', RELEASE])
  assert.equal(code, EXIT.done)
  const answer = JSON.parse(out) as Answer
  assert.equal(answer.source.language, 'en')
  assert.equal(answer.meeting.start, '2022-06-09')
  assert.equal(answer.meeting.found.start.rule, 'relative-to-dateline')
  assert.equal(answer.meeting.found.start.words, 'yesterday')
  assert.equal(answer.meeting.found.start.basis.value, '2022-06-10')
  assert.ok(answer.statements.length > 6)
  for (const { span, quote, verbSpan } of answer.statements) {
    assert.equal(answer.text.slice(span.start, span.end), quote)
    assert.match(answer.text.slice(verbSpan.start, verbSpan.end), /^\p{L}/u)
  }
})

test('a folder is answered a line for each document, and standard input is read as well', async () => {
  const several = await mufakat(['read', '--json', RECORDS])
  const lines = several.out.trim().split('\n')
  assert.deepEqual(
    lines.map((line) => (JSON.parse(line) as Answer).source.mediaType),
    ['text/plain', 'text/markdown'],
  )
  const piped = await mufakat(['read', '--json', '-'], 'They agreed to meet.')
  assert.equal((JSON.parse(piped.out) as Answer).statements[0]?.verb, 'agree')
})

test('for a person it prints what was found, without colours in a pipe', async () => {
  const { out, code } = await mufakat(['read', RELEASE])
  assert.equal(code, EXIT.done)
  assert.match(out, /From {7}9 June 2022 {2}“yesterday”, counted from 10 June 2022 \[relative-to-dateline\]/)
  assert.match(out, /Statements \(\d+\)/)
  assert.match(out, /Mira Okonedo/)
  assert.equal(out.includes('\u001b'), false)
})

test('the day of publication and the language can be given', async () => {
  const text = 'The two councils met yesterday in Brescote. They agreed to mend the gauge.'
  const { out } = await mufakat(['read', '--json', '--published', '2023-03-02', '-'], text)
  assert.equal((JSON.parse(out) as Answer).meeting.start, '2023-03-01')
  const other = await mufakat(['read', '--json', '--lang', 'th', '-'], text)
  const answer = JSON.parse(other.out) as Answer
  assert.deepEqual(answer.statements, [])
  assert.ok(answer.findings.some(({ code }) => code === 'not-read-yet'))
})

test('a file that is refused is told in a sentence, the others are read, and the exit code says so', async () => {
  const empty = join(folder, 'empty.txt')
  await writeFile(empty, '')
  const { code, out, err } = await mufakat(['read', '--json', empty, RELEASE])
  assert.equal(code, EXIT.refused)
  assert.match(err, /empty\.txt was not read\. The file is empty\./)
  assert.equal(out.trim().split('\n').length, 1)
})

test('a reader of the output that closes it early ends the command quietly', async () => {
  const child = spawn('sh', [
    '-c',
    `"${process.execPath}" "${CLI}" read --json "${RECORDS}" "${RECORDS}" | head -c 50`,
  ])
  let err = ''
  child.stderr.on('data', (part) => {
    err += part
  })
  await new Promise((resolve) => child.once('close', resolve))
  assert.equal(err, '')
})

test('a file that is missing beside others is told, and the others are read', async () => {
  const { code, out, err } = await mufakat(['read', '--json', join(folder, 'gone.txt'), RELEASE])
  assert.equal(code, EXIT.refused)
  assert.match(err, /gone\.txt was not read: there is no such file/)
  assert.equal(out.trim().split('\n').length, 1)
})

test('a file larger than any that is taken is refused before it is loaded', async () => {
  const large = join(folder, 'large.txt')
  await writeFile(large, '')
  await truncate(large, 3_000_000_000)
  const { code, err } = await mufakat(['read', large])
  assert.equal(code, EXIT.refused)
  assert.match(err, /The file is 3000 MB; the limit is 25 MB/)
})

test('a wrong call says what is wrong and reads nothing', async () => {
  const calls: readonly (readonly [readonly string[], RegExp])[] = [
    [['read'], /Name a file/],
    [['read', join(folder, 'nowhere.txt')], /there is no such file/],
    [['read', '--published', '11 April', RELEASE], /takes a day as YYYY-MM-DD/],
    [['read', '--lang', 'english please', RELEASE], /takes a language code/],
    [['read', '--colour', RELEASE], /--colour/],
    [['reed'], /There is no command “reed”/],
    [['import', 'partnership'], /Name one partnership file/],
  ]
  for (const [words, sentence] of calls) {
    const { code, err, out } = await mufakat(words)
    assert.equal(code, EXIT.wrongCall, words.join(' '))
    assert.match(err, sentence)
    assert.equal(out, '')
  }
})

test('help lists every command and setting', async () => {
  const { out, code } = await mufakat(['--help'])
  assert.equal(code, EXIT.done)
  for (const name of ['read', 'serve', 'import partnership', 'MUFAKAT_FOLDER', 'DATABASE_URL'])
    assert.ok(out.includes(name), name)
})

test('the record of a real meeting is read as its annotation has it', { skip: WITHOUT_SHARED }, async () => {
  const { out } = await mufakat(['read', '--json', join(SHARED!, 'corpus', 'interface-2018.txt')])
  const answer = JSON.parse(out) as Answer
  const gold = JSON.parse(readFileSync(join(SHARED!, 'gold', 'annotations', 'seed-0001.json'), 'utf8'))
  const { start, end, place, venue, virtual, mechanism } = answer.meeting
  assert.deepEqual({ start, end, place, venue, virtual, mechanism }, gold.meeting)
  assert.equal(answer.meeting.found.start.rule, 'relative-to-dateline')
  const facts = <T extends object>(rows: readonly T[], ...keys: (keyof T)[]) =>
    rows.map((row) => keys.map((key) => row[key]))
  const people = ['name', 'role', 'post', 'organisation'] as const
  assert.deepEqual(facts(answer.people, ...people), facts(gold.people as Answer['people'], ...people))
  assert.deepEqual(
    facts(answer.instruments, 'name', 'year'),
    facts(gold.instruments as Answer['instruments'], 'name', 'year'),
  )
  assert.deepEqual(answer.issues.map(({ text }) => text).sort(), [...gold.issues].sort())
  assert.deepEqual(answer.areas.map(({ text }) => text).sort(), [...gold.areas].sort())
  assert.deepEqual(
    answer.statements.map(({ verb, kind, actor }) => [verb, kind, actor?.text]),
    (gold.statements as { verb: string; kind: string; actor: string }[]).map(({ verb, kind, actor }) => [
      verb,
      kind,
      actor,
    ]),
  )
})

test('of several files the end says how many were read, and a bad one stops none', async () => {
  const bad = join(folder, 'bad.docx')
  await writeFile(bad, Buffer.from([1, 2, 3, 4, 5]))
  const { code, out, err } = await mufakat([
    'read',
    '--json',
    RELEASE,
    bad,
    join(folder, 'none.txt'),
    RELEASE,
  ])
  assert.equal(code, EXIT.refused)
  assert.equal(out.trim().split('\n').length, 2)
  assert.match(err, /Reading 4 of 4\n/)
  assert.match(err, /\n2 of 4 files were read, 1 refused, 1 could not be opened\.\n$/)
})

test('files of other kinds in a folder are told, not passed over in silence', async () => {
  const mixed = await mkdtemp(join(folder, 'mixed-'))
  for (const name of ['old.doc', 'table.pptx', '.hidden', 'Thumbs.db'])
    await writeFile(join(mixed, name), 'x')
  await writeFile(join(mixed, 'one.txt'), 'They agreed to meet again.')
  const { code, out, err } = await mufakat(['read', '--json', mixed])
  assert.equal(code, EXIT.done)
  assert.equal(out.trim().split('\n').length, 1)
  assert.equal(err, '2 files of other kinds were passed over: old.doc, table.pptx.\n')
})

test('one file needs neither progress nor a summary', async () => {
  const { err } = await mufakat(['read', '--json', RELEASE])
  assert.equal(err, '')
})
