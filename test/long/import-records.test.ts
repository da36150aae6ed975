import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { EXIT } from '../../src/cli/exit.ts'
import { importSummary } from '../../src/cli/import-summary.ts'
import { openStore } from '../../src/storage/store.ts'
import { newFolder } from '../../src/storage/testing/new-folder.ts'

const CLI = join(import.meta.dirname, '..', '..', 'src', 'cli', 'mufakat.mjs')
const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples')
const RIVERS = join(EXAMPLES, 'two-rivers', 'partnership.json')
const RELEASE = join(EXAMPLES, 'two-rivers', 'records', 'joint-table-2022.txt')

let register: Awaited<ReturnType<typeof newFolder>>
let files: string

/** Runs the command as a person does, on the register of these tests; `until` ends it by force once it has said that. */
const mufakat = (words: readonly string[], until?: RegExp) =>
  new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const env = { ...process.env, MUFAKAT_FOLDER: register.folder, DATABASE_URL: '' }
    const child = spawn(process.execPath, [CLI, ...words], { env })
    let [out, err] = ['', '']
    child.stdout.on('data', (part) => {
      out += part
    })
    child.stderr.on('data', (part) => {
      err += part
      if (until?.test(err)) child.kill('SIGKILL')
    })
    child.on('close', (code) => resolve({ code, out, err }))
  })

const importing = (...words: readonly string[]) => mufakat(['import', 'records', ...words])

const put = (name: string, text: string) => writeFile(join(files, name), text)

/** A text of its own for each number. */
const text = (n: number) =>
  `BRESCOTE, ${(n % 28) + 1} May 2019 – The League agreed to lend boat ${n} to the ferry of mile ${n * 7}. ` +
  `The Council noted that lock ${n * 3} is worn and thanked crew ${n * 11} for its report on weir ${n * 13}.`

const recordsIn = async (p: string) => {
  const opened = await openStore({ folder: register.folder })
  assert.ok(opened.ok)
  try {
    const { rows, total } = (await opened.value.records.list(p, 1))!.records
    return {
      total,
      views: await Promise.all(rows.map(async ({ id }) => (await opened.value.records.get(p, id))!)),
    }
  } finally {
    await opened.value.close()
  }
}

before(async () => {
  register = await newFolder()
  files = await mkdtemp(join(tmpdir(), 'mufakat-import-'))
})
after(async () => {
  await rm(files, { recursive: true, force: true })
  register.drop()
})

test('without a partnership it says how to bring one in', async () => {
  await put('one.txt', text(1))
  const { code, err } = await importing(files)
  assert.equal(code, EXIT.wrongCall)
  assert.match(err, /no partnership yet.*mufakat import partnership FILE/)
  assert.equal((await mufakat(['import', 'partnership', RIVERS])).code, EXIT.done)
})

test('a folder is kept: what is new, known, the same text, or refused and why; a bad file ends nothing', async () => {
  const release = await readFile(RELEASE, 'utf8')
  await copyFile(RELEASE, join(files, 'a-known.txt'))
  await put(
    'b-copy.html',
    `<!doctype html><title>x</title><main>${release.replace(/\n\n/g, '<p>')}<p>Share it</main>`,
  )
  await put('c-broken.pdf', '%PDF-1.7 broken')
  await put('d-empty.txt', '')
  await put('old.doc', 'an old file')
  await put(
    'list.csv',
    'file,published,source,title,kind\none.txt,2019-05-03,https://arlen.example/1,"Boat, lent",report\nx.txt,,,,',
  )
  const { code, out, err } = await importing(
    '--list',
    join(files, 'list.csv'),
    files,
    join(files, 'gone.txt'),
  )
  assert.equal(code, EXIT.refused, err)
  assert.match(out, /^6 files: 1 new, 1 known already, 1 attached as the same text, 3 refused\.$/m)
  assert.match(out, /b-copy\.html: (Nearly t|T)he same text.* as record 1, /)
  assert.match(out, /c-broken\.pdf: The file does not open as PDF/)
  assert.match(out, /d-empty\.txt: The file is empty/)
  assert.match(out, /gone\.txt: It was not read: there is no such file or folder\./)
  assert.match(err, /^Reading 6 of 6$/m)
  assert.match(err, /^1 file of another kind was passed over: old\.doc\.$/m)
  assert.match(err, /The list names 1 more that are not imported: .*x\.txt/)
  const { views } = await recordsIn('two-rivers')
  const one = views.find(({ file }) => file.name === 'one.txt')!
  assert.deepEqual(
    [one.record.title, one.record.kind, one.record.published, one.record.source],
    ['Boat, lent', 'report', '2019-05-03', 'https://arlen.example/1'],
  )
  const copied = views.find(({ file }) => file.name === 'joint-table-2022.txt')!
  assert.deepEqual(
    copied.copies.map(({ name }) => name),
    ['b-copy.html'],
  )
})

test('a fault in the reading of one file is told beside the others', () => {
  const summary = importSummary([
    { path: 'a.txt', as: 'known', record: { id: 1, title: 'One' } },
    { path: 'b.txt', as: 'faulty', why: 'Please report this: Error: lost' },
  ] as const)
  assert.match(summary, /^2 files: 0 new, 1 known already, .* 0 refused, 1 not read by a fault of ours\.$/m)
  assert.match(summary, /Not read, by a fault of ours:\n {2}b\.txt: Please report this: Error: lost/)
})

test('begun again after it was cut off, it keeps the rest and nothing twice', async () => {
  const many = await mkdtemp(join(tmpdir(), 'mufakat-import-'))
  try {
    for (let n = 1; n <= 60; n++) await writeFile(join(many, `${n}.txt`), text(n + 100))
    const before = (await recordsIn('two-rivers')).total
    const cut = await mufakat(['import', 'records', many], /^Reading 25 of 60$/m)
    assert.equal(cut.code, null)
    const { code, out } = await importing(many)
    assert.equal(code, EXIT.done)
    const [, fresh, known] = /^60 files: (\d+) new, (\d+) known already, 0 attached/.exec(out)!.map(Number)
    assert.ok(known! >= 25 && fresh! + known! === 60, out)
    assert.equal((await recordsIn('two-rivers')).total, before + 60)
    assert.match((await importing(many)).out, /^60 files: 0 new, 60 known already/)
  } finally {
    await rm(many, { recursive: true, force: true })
  }
})

test('where there are several partnerships it asks which, and takes the one named', async () => {
  const own = JSON.parse(await readFile(RIVERS, 'utf8'))
  const second = join(files, 'second.json')
  await writeFile(second, JSON.stringify({ ...own, id: 'two-lakes', records: [], frameworks: [] }))
  assert.equal((await mufakat(['import', 'partnership', second])).code, EXIT.done)
  const asked = await importing(RELEASE)
  assert.equal(asked.code, EXIT.wrongCall)
  assert.match(asked.err, /--into two-lakes, or --into two-rivers|--into two-rivers, or --into two-lakes/)
  const wrong = await importing('--into', 'two-seas', RELEASE)
  assert.equal(wrong.code, EXIT.wrongCall)
  assert.match(wrong.err, /There is no partnership “two-seas”/)
  assert.match((await importing('--into', 'two-lakes', RELEASE)).out, /^1 file: 1 new/)
})

test('what cannot be called so is told in a sentence, and the exit code is that of a wrong call', async () => {
  const cases: readonly (readonly [readonly string[], number, RegExp])[] = [
    [[], EXIT.wrongCall, /Name the files or folders/],
    [['-'], EXIT.wrongCall, /standard input has no name/],
    [['--stage', 'draft', files], EXIT.wrongCall, /--stage takes joint or public; “draft” is neither/],
    [['--into', 'two-rivers', join(files, 'nothing.txt')], EXIT.wrongCall, /^Reading 1 of 1$/m],
    [
      ['--list', join(files, 'nothing.csv'), RELEASE],
      EXIT.refused,
      /nothing\.csv was not read: there is no such file/,
    ],
  ]
  for (const [words, code, said] of cases) {
    const answer = await importing(...words)
    assert.equal(answer.code, code, words.join(' '))
    assert.match(answer.err, said)
  }
})

test('a list that can’t be used is refused with the line that is wrong, before anything is kept', async () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ['file,day\na.txt,1', /a column “day”/],
    ['title\nOne', /no column “file”/],
    ['file,published\na.txt,1 May', /line 2, gives “1 May” for a day/],
    ['file,kind\na.txt,rumour', /line 2, gives “rumour” for a kind/],
    ['file,title\n,One', /line 2, names no file/],
    ['file\n"a.txt', /a quotation mark is not closed/],
  ]
  for (const [list, said] of cases) {
    await put('list.csv', list)
    const { code, err } = await importing('--list', join(files, 'list.csv'), '--into', 'two-rivers', RELEASE)
    assert.equal(code, EXIT.refused, list)
    assert.match(err, said)
  }
})
