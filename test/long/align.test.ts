import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

const CLI = join(import.meta.dirname, '..', '..', 'src', 'cli', 'mufakat.mjs')
const folder = mkdtempSync(join(tmpdir(), 'align-'))

const run = (words: readonly string[], input = '') =>
  spawnSync(process.execPath, [CLI, ...words], { encoding: 'utf8', input })

const LINES = [
  { id: 'w', text: 'Wells and latrines are to be dug before the dry season.', lang: 'en' },
  { id: 'n', text: 'The minutes are on the table by the door.', lang: 'en' },
  { id: 'p', text: 'Los pescadores protegerán los arrecifes de coral y el mar.' },
]
  .map((line) => JSON.stringify(line))
  .join('\n')

type Answer = {
  id: string
  goals: {
    goal: number
    score: number
    chosen: boolean
    because: string[]
    spans: { start: number; end: number }[]
  }[]
  targets: { target: string; score: number }[]
}

test('texts are aligned in the order they come, and answer as the contract says', () => {
  const { status, stdout } = run(['align', '--json'], LINES)
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer)
  assert.equal(status, 0)
  assert.deepEqual(
    answers.map(({ id }) => id),
    ['w', 'n', 'p'],
  )
  for (const { goals, targets } of answers) {
    assert.equal(goals.length, 17)
    assert.ok(targets.length >= 5)
    for (const { because, spans } of goals) assert.equal(because.length, spans.length)
  }
  assert.equal(answers[0]?.goals[0]?.goal, 6)
  assert.ok(answers[1]?.goals.every(({ chosen }) => !chosen))
  // No language is given: it is told from the text.
  assert.equal(answers[2]?.goals[0]?.goal, 14)
})

test('a line that is no text is named, and the others are aligned all the same', () => {
  const { status, stdout, stderr } = run(['align', '--json'], `nonsense\n${LINES}\n{"id":"x"}\n`)
  assert.equal(status, 3)
  assert.equal(stdout.trim().split('\n').length, 3)
  assert.match(stderr, /^Line 1 was passed over.*\nLine 5 was passed over/)
})

test('print for people takes plain lines, and says it where no goal stands out', () => {
  const { stdout } = run(
    ['align'],
    'Wells and latrines are to be dug.\nThe minutes are on the table by the door.\n',
  )
  assert.match(stdout, /6 Water and sanitation: .*“latrines”/)
  assert.match(stdout, /none: no goal stands out/)
})

test('training writes the same file twice, and what it learned is used by align', () => {
  const rows = join(folder, 'rows.jsonl')
  const texts = [
    'The Lantern Scheme opens.',
    'We extend the Lantern Scheme.',
    'The Lantern Scheme was reviewed.',
  ]
  writeFileSync(rows, texts.map((text) => JSON.stringify({ text, goals: [4], lang: 'en' })).join('\n'))
  const [one, two] = ['one.bin', 'two.bin'].map((name) => join(folder, name))
  for (const out of [one!, two!]) assert.equal(run(['train', '--out', out, rows]).status, 0)
  assert.ok(readFileSync(one!).equals(readFileSync(two!)))
  const line = JSON.stringify({ id: 'l', text: 'The Lantern Scheme begins in March.', lang: 'en' })
  const scoreOf = (words: readonly string[]) =>
    (JSON.parse(run(['align', '--json', ...words], line).stdout) as Answer).goals.find(
      ({ goal }) => goal === 4,
    )!.score
  assert.ok(scoreOf(['--weights', one!]) > scoreOf([]))
})

test('what is called wrongly, or is no file of weights, is said in a sentence', () => {
  const rows = join(folder, 'rows.jsonl')
  assert.match(run(['train', rows]).stderr, /--out/)
  assert.equal(run(['train', rows]).status, 2)
  assert.equal(run(['train', '--out', join(folder, 'x.bin')]).status, 2)
  assert.match(run(['train', '--seed', 'x', '--out', join(folder, 'x.bin'), rows]).stderr, /whole number/)
  const no = run(['align', '--weights', rows], 'x')
  assert.equal(no.status, 3)
  assert.match(no.stderr, /holds no weights/)
  assert.match(run(['align', '--weights', join(folder, 'none')], 'x').stderr, /there is no such file/)
  assert.equal(run(['train', '--out', join(folder, 'none', 'x.bin'), rows]).status, 3)
})
