/**
 * How well and how fast texts are aligned with goals. `npm run bench:align` prints the tables that stand in README.md;
 * `-- --check` ends with 1 where a floor is broken. It needs the shared rows beside the repository (MUFAKAT_SHARED), which are
 * measured here and never learned from.
 */
import { existsSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadWeights, SHIPPED_WEIGHTS } from '../src/cli/load-weights.ts'
import { type Suggester, suggester } from '../src/reading/suggest/suggester.ts'
import type { Suggestion } from '../src/reading/suggest/suggestion.ts'
import { GOALS } from '../src/reading/suggest/targets.ts'
import { train } from '../src/reading/suggest/train.ts'
import { writeWeights } from '../src/reading/suggest/write-weights.ts'
import { wordsIn } from '../src/search/words-in.ts'
import { priorRows } from './prior-rows.ts'

const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values
const shared = process.env.MUFAKAT_SHARED ?? join(import.meta.dirname, '..', '..', 'shared')
if (!existsSync(join(shared, 'sdg'))) {
  process.stdout.write(
    'The shared rows are not on this machine (set MUFAKAT_SHARED to their folder): nothing was measured.\n',
  )
  process.exit(0)
}

type Told = {
  readonly set: string
  readonly text: string
  readonly lang: string
  readonly labels?: readonly number[]
  readonly targets?: readonly string[]
  readonly sdg?: number
  readonly label?: boolean | number
}
const rowsOf = (file: string): readonly Told[] =>
  readFileSync(join(shared, 'sdg', `${file}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Told)

const dev = rowsOf('dev').filter(({ set }) => set !== 'osdg-mt-en')
const ofSet = (set: string) => dev.filter((row) => row.set === set)
const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
const seconds = (work: () => unknown): number => {
  const begun = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1e6
}

type Answered = { readonly row: Told; readonly said: Suggestion }
const answers = (suggest: Suggester, rows: readonly Told[]): readonly Answered[] =>
  rows.map((row) => ({ row, said: suggest(row.text, row.lang) }))

const ranked = ({ said }: Answered) => said.goals.map(({ goal }) => goal)
const top1 = (all: readonly Answered[]) =>
  mean(all.map((one) => Number(one.row.labels!.includes(ranked(one)[0]!))))
const within3 = (all: readonly Answered[]) =>
  mean(
    all.map((one) => {
      const three = ranked(one).slice(0, 3)
      return (
        one.row.labels!.filter((goal) => three.includes(goal)).length / Math.min(3, one.row.labels!.length)
      )
    }),
  )
const targets5 = (all: readonly Answered[]) =>
  mean(
    all
      .filter(({ row }) => row.targets?.length)
      .map(({ row, said }) =>
        Number(said.targets.slice(0, 5).some(({ target }) => row.targets!.includes(target))),
      ),
  )

/** Of each pair of a text and a goal: whether the text was said to serve it, and whether it does; mean over the goals. */
const pairs = (all: readonly Answered[]) => {
  const each = Array.from({ length: GOALS }, (_, at) => {
    const counts = [0, 0, 0, 0]
    for (const { row, said } of all)
      if (row.sdg === at + 1) {
        const yes = said.goals.some(({ goal, chosen }) => goal === row.sdg && chosen)
        counts[(row.label ? 2 : 0) + (yes ? 1 : 0)]! += 1
      }
    const [no, wrong, missed, right] = counts as [number, number, number, number]
    return {
      accuracy: (no + right) / (no + wrong + missed + right),
      f1: (2 * right) / Math.max(1, 2 * right + wrong + missed),
    }
  })
  return { accuracy: mean(each.map(({ accuracy }) => accuracy)), f1: mean(each.map(({ f1 }) => f1)) }
}

/** How often texts serve a goal whose score lies in each fifth. */
const fifths = (all: readonly Answered[]): readonly string[] => {
  const boxes = Array.from({ length: 5 }, () => ({ many: 0, right: 0 }))
  for (const { row, said } of all) {
    const { score } = said.goals.find(({ goal }) => goal === row.sdg)!
    const box = boxes[Math.min(4, Math.floor(score * 5))]!
    box.many += 1
    if (row.label) box.right += 1
  }
  return boxes.map(({ many, right }) => `${Math.round((100 * right) / Math.max(1, many))} % of ${many}`)
}

/** Accuracy of the first goal and its mean F1 over the goals there are. */
const firsts = (all: readonly Answered[]) => {
  const goals = [...new Set(all.map(({ row }) => row.labels![0]!))]
  const f1 = goals.map((goal) => {
    const said = all.filter((one) => ranked(one)[0] === goal).length
    const are = all.filter(({ row }) => row.labels![0] === goal).length
    const both = all.filter((one) => ranked(one)[0] === goal && one.row.labels![0] === goal).length
    return (2 * both) / Math.max(1, said + are)
  })
  return { accuracy: top1(all), f1: mean(f1) }
}

const weights = await loadWeights()
const suggest = suggester(weights)
const of = (set: string) => answers(suggest, ofSet(set))
const sdgc = of('sdgc')
const two = pairs(sdgc)
const spanish = firsts(of('osdg-es'))
const mention = of('unres-mention')
const gdc = of('unres-gdc')
const oro = of('oro-gold')

type Row = readonly [what: string, value: number, floor: number]
const rows: readonly Row[] = [
  ['SDGC, accuracy', two.accuracy, 0.83],
  ['SDGC, F1', two.f1, 0.82],
  ['UN resolutions, mentions: within three', within3(mention), 0.77],
  ['UN resolutions, mentions: first', top1(mention), 0],
  ['UN resolutions, mentions: target within five', targets5(mention), 0.6],
  ['UN resolutions, digital compact: within three', within3(gdc), 0.6],
  ['ORO: within three', within3(oro), 0.8],
  ['ORO: first', top1(oro), 0],
  ['OSDG in Spanish, accuracy', spanish.accuracy, 0.65],
  ['OSDG in Spanish, F1', spanish.f1, 0.6],
]

const LEARNED = [0, 20, 100, 500] as const
const taught = rowsOf('train').filter(({ set }) => set === 'osdg-es')
const asked = ofSet('osdg-es')
const teaching = LEARNED.map((many) => {
  const confirmed = taught.slice(0, many).map(({ text, labels, lang }) => ({ text, goals: labels!, lang }))
  const after = suggester(train(confirmed, 1, weights))
  return `${many} rows: ${top1(answers(after, asked)).toFixed(3)} in Spanish, ${pairs(answers(after, ofSet('sdgc'))).accuracy.toFixed(3)} SDGC`
})

for (let round = 0; round < 2; round++) answers(suggest, dev)
const quickest = (what: () => unknown) => Math.min(...[0, 1, 2].map(() => seconds(what)))
const aligning = quickest(() => answers(suggest, dev))
const speed = Math.round(dev.length / aligning)
/** Beside it, in the same run: what it takes to tell the words of the same texts apart. What a machine does in a second says nothing of the program. */
const split = () => dev.map(({ text }) => wordsIn(text).length)
split()
const times = aligning / quickest(split)
/** Some twice what was measured, 1.6 to 2.2. */
const MOST_TIMES = 5
const bytes = readFileSync(SHIPPED_WEIGHTS).length
const learning = seconds(() => writeWeights(train(priorRows(shared), 1)))

const say = (line: string) => process.stdout.write(`${line}\n`)
say(
  `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.versions.node}; ${dev.length} texts.\n`,
)
say('| what | measured | floor |\n|---|---|---|')
for (const [what, value, floor] of rows) say(`| ${what} | ${value.toFixed(3)} | ${floor || ''} |`)
say(`| texts a second of one processor | ${speed} | |`)
say(`| times what it takes to tell their words apart | ${times.toFixed(2)} | at most ${MOST_TIMES} |`)
say(`| training, seconds of one processor | ${learning.toFixed(1)} | at most 30 |`)
say(`| weights, bytes | ${bytes} | at most 1,000,000 |`)
say(`\nSDGC texts that serve the goal, by the fifth their score lies in: ${fifths(sdgc).join(', ')}.`)
say(`\nConfirmed rows on top of the shipped weights. ${teaching.join('; ')}.`)

const broken = rows.filter(([, value, floor]) => !(value >= floor)).map(([what]) => what)
if (times > MOST_TIMES) broken.push('times what it takes to tell their words apart')
if (learning > 30) broken.push('training')
if (bytes > 1_000_000) broken.push('weights')
if (check && broken.length > 0) {
  say(`\nBroken: ${broken.join('; ')}.`)
  process.exitCode = 1
}
