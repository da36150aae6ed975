/**
 * How fast a text is read, beside two libraries on the same texts in the same run. `npm run bench:read` prints the table
 * that stands in README.md; `-- --check` reads less and ends with 1 where a stated ratio is broken.
 */
import { spawnSync } from 'node:child_process'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Contender, OURS, PEERS } from './contenders.ts'
import { PATHOLOGICAL } from './pathological.ts'
import { texts } from './texts.ts'

const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values

const ROUNDS = 3
/** Of the peers and of ours: compiling goes on for a few rounds, which is start-up, and all have as many. */
const WARM = 3
/** For a check every so manieth text is read, and the long text is shorter. */
const SPARSE = 6
const LONG = check ? 1_500_000 : 5_000_000
const SHORT = 5_000

const { from, texts: all } = texts()
const some = check ? all.filter((_, at) => at % SPARSE === 0) : all
const letters = (list: readonly string[]) => list.reduce((sum, text) => sum + text.length, 0)
const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!

let answered = 0
/** Seconds of the one processor that this process uses: what else the machine does is not counted. */
const secondsFor = async ({ read }: Contender, list: readonly string[]): Promise<number> => {
  const begun = process.cpuUsage()
  for (const text of list) answered += await read(text)
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1e6
}

type Row = readonly [what: string, value: string, aim: string, holds: boolean]
const rows: Row[] = []
const tell = (what: string, value: string, aim = '', holds = true) => {
  rows.push([what, value, aim, holds])
  process.stderr.write(`${what}: ${value}\n`)
}

/** Each in turn, round by round, so that a slow moment of the machine falls on all alike. */
const speeds = async (): Promise<Map<Contender, number>> => {
  const every = [OURS.whole, OURS.fromBytes, ...OURS.parts, PEERS.winkAlone, PEERS.winkEntities]
  // Loading a model is no reading: each reads one text before it is measured.
  for (const each of [...every, PEERS.compromiseEntities]) await secondsFor(each, some.slice(0, 1))
  const first = await secondsFor(OURS.whole, some)
  tell('extract + resolve, first pass', `${megabytes(some, first)} MB/s`)
  const taken = new Map(every.map((each) => [each, [] as number[]]))
  for (let round = 0; round < WARM; round++) for (const each of every) await secondsFor(each, some)
  for (let round = 0; round < ROUNDS; round++)
    for (const [each, seconds] of taken) seconds.push(await secondsFor(each, some))
  const speed = new Map([...taken].map(([each, seconds]) => [each, letters(some) / 1e6 / median(seconds)]))
  // It takes as long for one round as all others for all of theirs: the better of two.
  const slow = [
    await secondsFor(PEERS.compromiseEntities, some),
    await secondsFor(PEERS.compromiseEntities, some),
  ]
  speed.set(PEERS.compromiseEntities, letters(some) / 1e6 / Math.min(...slow))
  for (const [{ name }, each] of speed) tell(name, `${each.toFixed(each < 0.2 ? 3 : 2)} MB/s`)
  return speed
}

const megabytes = (list: readonly string[], seconds: number) => (letters(list) / 1e6 / seconds).toFixed(2)

const besidePeers = (speed: ReadonlyMap<Contender, number>) => {
  const ours = speed.get(OURS.whole)!
  const beside = (peer: Contender, words: string, aim: number, floor: number) => {
    const ratio = ours / speed.get(peer)!
    const short = ratio < aim ? ', short of the aim' : ''
    tell(
      `extract + resolve beside ${words}`,
      `${ratio.toFixed(2)}×${short}`,
      `${aim}×; at least ${floor}×`,
      ratio >= floor,
    )
  }
  beside(PEERS.compromiseEntities, 'compromise', 10, 5)
  beside(PEERS.winkAlone, 'wink-nlp alone', 0.5, 0.15)
}

/** The same paragraphs as many short texts and as one long one. */
const long = async () => {
  const source = all.join('\n\n')
  const text = source.repeat(Math.ceil(LONG / source.length)).slice(0, LONG)
  const pieces = text.match(new RegExp(`[^]{1,${SHORT}}(?:\\n|$)|[^]{1,${SHORT}}`, 'g'))!
  const short = await secondsFor(OURS.fromBytes, pieces)
  const one = await secondsFor(OURS.fromBytes, [text])
  const ratio = one / letters([text]) / (short / letters(pieces))
  tell(
    `a letter of a ${LONG / 1e6} MB text beside one of a 5 kB text`,
    `${ratio.toFixed(2)}×`,
    'at most 1.3×',
    ratio <= 1.8,
  )
}

const doubled = async () => {
  const best = async (text: string) => {
    const tries: number[] = []
    for (let n = 0; n < ROUNDS; n++) tries.push(await secondsFor(OURS.asEnglish, [text]))
    return Math.min(...tries)
  }
  const n = check ? 25_000 : 50_000
  for (const [name, text] of PATHOLOGICAL) {
    let [one, two] = [await best(text(n)), await best(text(2 * n))]
    // A collection of garbage may fall on one of the two: what is no line is measured again, the best of all counting.
    for (let again = 0; again < 3 && two > 3 * one; again++) {
      one = Math.min(one, await best(text(n)))
      two = Math.min(two, await best(text(2 * n)))
    }
    const ratio = two / one
    tell(
      `${(2 * n).toLocaleString('en-GB')} beside ${n.toLocaleString('en-GB')} ${name}`,
      `${ratio.toFixed(1)}× (${one.toFixed(2)} s, ${two.toFixed(2)} s)`,
      'about 2×',
      ratio <= 3.5 || two < 0.25,
    )
  }
}

/** One short file from the command line, with npm and all. */
const allTold = () => {
  const project = join(import.meta.dirname, '..')
  const file = join(project, 'examples', 'asean-un', 'records', 'interface-2018.txt')
  const took = (command: string, args: readonly string[]) => {
    const times = Array.from({ length: 5 }, () => {
      const begun = performance.now()
      const { status } = spawnSync(command, args, { cwd: project, stdio: ['ignore', 'ignore', 'inherit'] })
      if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`)
      return (performance.now() - begun) / 1000
    })
    return median(times)
  }
  const bare = took(process.execPath, ['-e', '0'])
  const whole = took('npm', ['run', '-s', 'mufakat', '--', 'read', file])
  tell('`npm run -s mufakat -- read` on one short file', `${whole.toFixed(2)} s`, 'under 0.5 s')
  const ratio = whole / bare
  tell('… beside starting Node with nothing to do', `${ratio.toFixed(0)}×`, 'at most 25×', ratio <= 40)
}

const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.versions.node}`
process.stderr.write(`${machine}; ${from}${check ? `, every ${SPARSE}th` : ''}, ${megabytes(some, 1)} MB\n`)
besidePeers(await speeds())
await long()
await doubled()
allTold()

console.log(`${machine}; ${from}, ${megabytes(some, 1)} million letters.\n`)
console.log('| what | measured | aim |\n|---|---|---|')
for (const [what, value, aim, holds] of rows)
  console.log(`| ${what} | ${value}${holds ? '' : ' **broken**'} | ${aim} |`)
const broken = rows.filter(([, , , holds]) => !holds)
if (answered === 0) throw new Error('nothing was read')
if (check && broken.length > 0) {
  console.error(`Broken: ${broken.map(([what, value]) => `${what} ${value}`).join('; ')}.`)
  process.exitCode = 1
}
