import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { EXIT } from '../../src/cli/exit.ts'
import { workbookFile } from '../files/workbook-file.ts'

const CLI = join(import.meta.dirname, '..', '..', 'src', 'cli', 'mufakat.mjs')

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mufakat-plan-'))
})
after(() => rm(folder, { recursive: true, force: true }))

/** Runs `import plan` as a person does, over a file made for it. */
const importing = async (name: string, contents: string | Uint8Array, ...options: readonly string[]) => {
  const path = join(folder, name)
  await writeFile(path, contents)
  const run = spawnSync(process.execPath, [CLI, 'import', 'plan', ...options, path], { encoding: 'utf8' })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

const PLAN = `Plan of Action 2026-2030

1. POLITICAL COOPERATION

1.1. Dialogue

1.1.1. Hold a meeting of ministers each year;
1.1.3. Exchange officials, by means of:
(a) secondments; and
(b) visits;
`

test('a plan is printed as one JSON object whose spans yield the words of its lines', async () => {
  const { code, out, err } = await importing('plan.txt', PLAN, '--json')
  assert.equal(code, EXIT.done)
  assert.equal(err, '')
  const { title, period, sections, findings, text: whole } = JSON.parse(out)
  assert.deepEqual([title, period], ['Plan of Action', { start: 2026, end: 2030 }])
  assert.deepEqual(
    sections[0].sections[0].lines.map(({ number, items }: Record<string, unknown>) => [number, items]),
    [
      ['1.1.1', []],
      ['1.1.3', ['(a) secondments; and', '(b) visits;']],
    ],
  )
  for (const { span, text } of sections[0].sections[0].lines)
    assert.equal(whole.slice(span.start, span.end), text)
  assert.deepEqual(
    findings.map(({ code }: { code: string }) => code),
    ['plan-number-skipped'],
  )
})

test('for a person the outline is laid out with its findings', async () => {
  const { out } = await importing('plan.txt', PLAN)
  assert.match(out, /2 sections, 2 action lines\. Nothing was kept\./)
  assert.match(out, /\n {4}1\.1\.1 {2}Hold a meeting of ministers each year;\n/)
  assert.match(out, /The number before 1\.1\.3 is missing/)
})

test('a matrix in a workbook is answered by its rows', async () => {
  const { code, out } = await importing(
    'matrix.xlsx',
    workbookFile({
      sheets: [
        {
          rows: [
            ['No.', 'Action line', 'Status'],
            ['1.1', 'Meet each year', 'On going'],
          ],
        },
      ],
    }),
    '--json',
  )
  assert.equal(code, EXIT.done)
  const { rows } = JSON.parse(out)
  assert.deepEqual(
    rows.map(({ number, text, status, statusText }: Record<string, unknown>) => [
      number,
      text,
      status,
      statusText,
    ]),
    [['1.1', 'Meet each year', 'ongoing', 'On going']],
  )
})

test('what is no plan, no matrix or locked is refused in a sentence that says what was looked for', async () => {
  const minutes = await importing('minutes.txt', 'The ministers met and talked. Nothing was agreed.\n')
  assert.equal(minutes.code, EXIT.refused)
  assert.match(minutes.err, /No action lines were found\. Looked for: .* Found: 0 headings and 1 paragraph\./)
  const budget = await importing(
    'budget.xlsx',
    workbookFile({
      sheets: [
        {
          rows: [
            ['Boats', 'Piers'],
            ['3', '4'],
          ],
        },
      ],
    }),
  )
  assert.equal(budget.code, EXIT.refused)
  assert.match(budget.err, /No row of headings was found among 2 rows\./)
  const locked = Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0],
    ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
  ])
  const { code, err } = await importing('locked.xlsx', locked)
  assert.equal(code, EXIT.refused)
  assert.match(err, /The Excel \(XLSX\) file is locked with a password\./)
  assert.equal(minutes.out + budget.out, '')
})

test('called without a file, or with one that is not there, it says so', () => {
  const run = (...words: readonly string[]) =>
    spawnSync(process.execPath, [CLI, 'import', 'plan', ...words], { encoding: 'utf8' })
  assert.equal(run().status, EXIT.wrongCall)
  assert.match(run().stderr, /Name one file/)
  assert.equal(run(join(folder, 'nowhere.docx')).status, EXIT.wrongCall)
})
