/** Switches off each policy in turn and sees whether the run notices: prints what was switched off and what caught it. */
import { spawn } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { policiesIn, switchOff } from './open-wall.ts'
import { itsTurn, newRegister, SHORT } from './place.ts'
import { rowsIn } from './rows.ts'
import { ACTORS } from './sights.ts'
import { breachesOf } from './walls.ts'
import { makeWorld } from './world.ts'

/** Words on the command line narrow what is switched off to what has one of them in its name. */
const ONLY = process.argv.slice(2)
const asked = (off: string) => ONLY.length === 0 || ONLY.some((word) => off.includes(word))

/** Of what can be switched off a short run takes some, another some each day, and says how many. */
const sampled = <T>(all: readonly T[]): readonly T[] => {
  const every = SHORT && ONLY.length === 0 ? 10 : 1
  const some = all.filter((_, at) => itsTurn(at, every))
  console.log(`${some.length} of ${all.length} are switched off`)
  return some
}

const ROOT = join(import.meta.dirname, '..', '..')

type Caught = { readonly off: string; readonly by: string | null }

const tell = ({ off, by }: Caught) => console.log(`${off.padEnd(60)} ${by ?? 'NOT CAUGHT'}`)

/** Each policy of the database lets everything pass for a while; the database is asked itself, under everybody's sight. */
const innerWall = async (): Promise<readonly Caught[]> => {
  const { store, drop } = await newRegister()
  try {
    await makeWorld(store)
    const rows = await rowsIn(store)
    const found: Caught[] = []
    const policies = (await policiesIn(store)).filter(({ name }) => asked(name))
    for (const policy of sampled(policies)) {
      const restore = await switchOff(store, policy)
      const [first] = await breachesOf(store, rows, ACTORS, [policy.table])
      await restore()
      found.push({
        off: `policy ${policy.name}`,
        by: first ? `${first.who}: ${first.act} ${first.table} ${first.how}` : null,
      })
      tell(found.at(-1)!)
    }
    return found
  } finally {
    await store.close()
    await drop()
  }
}

type Patch = {
  readonly off: string
  readonly file: string
  readonly patch: (source: string) => string
  readonly tests: readonly string[]
}

const ACCESS = ['test/leaks/access.test.ts']

/** A function of src/access in whose place one stands that answers the same to everybody. */
const replaced = (file: string, name: string, answer: string): Patch => ({
  off: `${file} ${name}`,
  file,
  patch: (source) =>
    `${source.replace(`export const ${name} =`, `const ${name}Before =`)}\nexport const ${name}: typeof ${name}Before = ${answer}\n`,
  tests: ACCESS,
})

const accessPatches = (): readonly Patch[] =>
  globSync('src/access/*.ts', { cwd: ROOT })
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => {
      const source = readFileSync(join(ROOT, file), 'utf8')
      return [...source.matchAll(/^export const ((may|sees)[A-Z]\w*) =/gm)].map(([, name, kind]) =>
        replaced(file, name!, kind === 'sees' ? '() => true' : '() => ({ ok: true, value: null }) as never'),
      )
    })

const swap = (off: string, file: string, from: string, to: string, tests: readonly string[]): Patch => ({
  off: `${file}: ${off}`,
  file,
  patch: (source) => source.replace(from, to),
  tests,
})

const SESSIONS = ['test/leaks/connections.test.ts']
const PATCHES: readonly Patch[] = [
  swap(
    'every role edits',
    'src/access/roles.ts',
    'EDITING: readonly Role[] = [',
    "EDITING: readonly Role[] = ['reader', ",
    ACCESS,
  ),
  swap(
    'every role decides',
    'src/access/roles.ts',
    'DECIDING: readonly Role[] = [',
    "DECIDING: readonly Role[] = ['reader', ",
    ACCESS,
  ),
  swap(
    'side editors publish',
    'src/access/roles.ts',
    'PUBLISHING: readonly Role[] = [',
    "PUBLISHING: readonly Role[] = ['side-editor', ",
    ACCESS,
  ),
  swap(
    'posts count in every partnership',
    'src/access/actor.ts',
    'each.partnership === partnership',
    'partnership !== ""',
    ACCESS,
  ),
  swap(
    'settings outlive the transaction',
    'src/storage/door.ts',
    'value}, true)',
    'value}, false)',
    SESSIONS,
  ),
  swap('the role outlives the transaction', 'src/storage/door.ts', 'APP}, true)', 'APP}, false)', SESSIONS),
  swap(
    'nobody takes the app’s role',
    'src/storage/door.ts',
    "set_config('role'",
    "set_config('mufakat.role'",
    SESSIONS,
  ),
]

/** Whether tests fail in a copy of the sources that is patched; null where they pass. */
const caughtBy = async ({ file, patch, tests }: Patch): Promise<string | null> => {
  const copy = mkdtempSync(join(tmpdir(), 'mufakat-switched-off-'))
  try {
    for (const each of ['src', 'test', 'examples', 'package.json', 'tsconfig.json'])
      cpSync(join(ROOT, each), join(copy, each), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
    const source = readFileSync(join(copy, file), 'utf8')
    const patched = patch(source)
    if (patched === source) throw new Error(`nothing was switched off in ${file}`)
    writeFileSync(join(copy, file), patched)
    const child = spawn(process.execPath, ['--import', 'tsx', '--test', '--test-reporter=tap', ...tests], {
      cwd: copy,
    })
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
    })
    const code = await new Promise((resolve) => child.on('close', resolve))
    return code === 0 ? null : (/^\s*not ok \d+ - (.*)$/m.exec(said)?.[1] ?? 'the run ended')
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

const outerWall = async (): Promise<readonly Caught[]> => {
  const found: Caught[] = []
  for (const each of sampled([...accessPatches(), ...PATCHES].filter(({ off }) => asked(off)))) {
    found.push({ off: each.off, by: await caughtBy(each) })
    tell(found.at(-1)!)
  }
  return found
}

const all = [...(await outerWall()), ...(await innerWall())]
const missed = all.filter(({ by }) => by === null)
console.log(`${all.length} switched off, ${all.length - missed.length} caught`)
process.exitCode = missed.length === 0 ? 0 : 1
