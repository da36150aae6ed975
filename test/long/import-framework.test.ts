import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { EXIT } from '../../src/cli/exit.ts'
import { newFolder } from '../../src/storage/testing/new-folder.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const CLI = join(ROOT, 'src', 'cli', 'mufakat.mjs')

let folder: string
let register: Awaited<ReturnType<typeof newFolder>>
const run = (...words: readonly string[]) => {
  const env = { ...process.env, MUFAKAT_FOLDER: register.folder, DATABASE_URL: '' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'import', ...words], {
    ...{ encoding: 'utf8', env },
  })
  return { code: status, out: stdout, err: stderr }
}
const importing = async (name: string, contents: string, ...options: readonly string[]) => {
  const path = join(folder, name)
  await writeFile(path, contents)
  return run('framework', ...options, path)
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mufakat-framework-'))
  register = await newFolder()
})
after(async () => {
  register.drop()
  await rm(folder, { recursive: true, force: true })
})

const AIMS = 'code,label,parent\nW,Water,\nW1,Floods,W\n'

test('without a partnership there is nothing to bring a framework into', async () => {
  const { code, err } = await importing('aims.csv', AIMS)
  assert.equal(code, EXIT.wrongCall)
  assert.match(err, /no partnership yet/)
})

test('a framework is kept, brought up to a newer version, and what that changes is told', async () => {
  assert.equal(run('partnership', join(ROOT, 'examples', 'two-rivers', 'partnership.json')).code, EXIT.done)
  const first = await importing('aims.csv', AIMS, '--title', 'Aims')
  assert.deepEqual(
    [first.code, first.out, first.err],
    [EXIT.done, 'Aims (aims): kept with 2 concepts.\n', ''],
  )
  const same = await importing('aims.csv', AIMS, '--title', 'Aims')
  assert.match(same.out, /nothing differs/)
  const next = await importing('aims.csv', 'code,label,parent\nW,Waters,\nT,Travel,\n', '--title', 'Aims')
  assert.equal(
    next.out,
    'Aims (aims): brought up to this version.\nNew (1): T\nChanged (1): W\nGone; what was said of them is kept (1): W1\n',
  )
})

test('what is wrong in a file is named with its line, and nothing of it is kept', async () => {
  const { code, out, err } = await importing('other.csv', 'code,label,parent\n1,One,\n2,Two,9\n')
  assert.deepEqual([code, out], [EXIT.refused, ''])
  assert.match(err, /nothing of it was kept:\n {2}Line 3: “2” has the parent “9”/)
  const again = await importing('other.csv', 'code,label,parent\n1,One,\n')
  assert.match(again.out, /kept with 1 concept\./)
})

test('doubled labels are refused, and taken by the longest where that is asked for', async () => {
  const scheme = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<#s> a skos:ConceptScheme ; skos:prefLabel "Tides"@en .
<#1> a skos:Concept ; skos:prefLabel "Ebb"@en , "The ebb"@en .
`
  const refused = await importing('tides.ttl', scheme)
  assert.equal(refused.code, EXIT.refused)
  assert.match(refused.err, /Line 3: .*\nWith --lenient/)
  const kept = await importing('tides.ttl', scheme, '--lenient', '--partnership', 'two-rivers')
  assert.equal(kept.code, EXIT.done)
  assert.match(kept.err, /the longest was taken/)
})

test('a partnership that is not there, and a file that is not, are each told', async () => {
  const none = await importing('aims.csv', AIMS, '--partnership', 'nowhere')
  assert.deepEqual([none.code, /--partnership two-rivers/.test(none.err)], [EXIT.wrongCall, true])
  assert.equal(run('framework', join(folder, 'missing.ttl')).code, EXIT.wrongCall)
  assert.equal(run('framework').code, EXIT.wrongCall)
})

test('mappings between two frameworks come in as proposals, all of them or none', async () => {
  const thrusts = 'code,label,parent\nA,Peace,\nB,Trade,\n'
  assert.equal(
    (await importing('thrusts.csv', thrusts, '--id', 'thrusts', '--title', 'Thrusts')).code,
    EXIT.done,
  )
  const table = (...rows: readonly string[]) =>
    [
      '#curie_map:',
      '#  r: "urn:framework:river-aims/"',
      '#  t: "urn:framework:thrusts/"',
      ...['subject_id\tpredicate_id\tobject_id', ...rows],
    ].join('\n')
  const bring = async (contents: string) => {
    const path = join(folder, 'x.sssom.tsv')
    await writeFile(path, contents)
    return run('crosswalk', path)
  }
  const good = 'r:W\tskos:relatedMatch\tt:A'
  const wrong = await bring(table(good, 'r:W9\tskos:closeMatch\tt:B'))
  assert.equal(wrong.code, EXIT.refused)
  assert.match(wrong.err, /Nothing was kept\.\n {2}Line 6: “urn:framework:river-aims\/W9” is no concept/)
  assert.match((await bring(table(good))).out, /^1 mapping proposed\.\n$/)
  assert.match((await bring(table(good))).out, /^0 mappings proposed; 1 mapping left/)
  assert.equal(run('crosswalk').code, EXIT.wrongCall)
})

test('what people confirmed is printed as rows to learn from, and a server with weights that are none says so', () => {
  const env = { ...process.env, MUFAKAT_FOLDER: register.folder, DATABASE_URL: '' }
  const mufakat = (more: Readonly<Record<string, string>>, ...words: readonly string[]) =>
    spawnSync(process.execPath, [CLI, ...words], { encoding: 'utf8', env: { ...env, ...more } })
  const exported = mufakat({}, 'export', 'alignments')
  assert.equal(exported.status, EXIT.done)
  assert.match(exported.stderr, /^0 texts with confirmed goals\.\n$/)
  assert.equal(mufakat({}, 'export', 'alignments', '--partnership', 'nowhere').status, EXIT.wrongCall)
  const served = mufakat({ MUFAKAT_WEIGHTS: join(folder, 'aims.csv'), PORT: '0' }, 'serve')
  assert.notEqual(served.status, EXIT.done)
  assert.match(served.stderr + served.stdout, /aims\.csv holds no weights/)
})
