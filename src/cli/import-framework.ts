import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { sentenceForFrameworkFinding } from '../frameworks/framework-finding.ts'
import {
  type FrameworkRefusal,
  sentenceForFramework,
  sentenceForProblem,
} from '../frameworks/framework-refusal.ts'
import { readFramework } from '../frameworks/read-framework.ts'
import { FRAMEWORK_BYTES, labelIn, type Scheme } from '../frameworks/scheme.ts'
import type { Store } from '../storage/store.ts'
import { counted } from '../web/words.ts'
import { EXIT } from './exit.ts'
import { onRegister } from './open-register.ts'
import { printable } from './print-reading.ts'
import { onlyOrNamed } from './which-partnership.ts'
import { whyNot } from './why-not.ts'

const say = (line: string) => process.stderr.write(`${line}\n`)

const wrongCall = (sentence: string): number => {
  say(sentence)
  return EXIT.wrongCall
}

/** A file of a framework, or why it can't be read. One that is too large is not read, and refused by its size. */
const load = async (path: string) => {
  try {
    const { size } = await stat(path)
    if (size > FRAMEWORK_BYTES) return { name: basename(path), bytes: new Uint8Array(FRAMEWORK_BYTES + 1) }
    return { name: basename(path), bytes: new Uint8Array(await readFile(path)) }
  } catch (error) {
    return whyNot(error as NodeJS.ErrnoException)
  }
}

const tellRefusal = (name: string, refusal: FrameworkRefusal): void => {
  if (refusal.reason !== 'framework-unsound') {
    say(`${name} was not taken for a framework. ${sentenceForFramework(refusal)} Nothing was kept.`)
    return
  }
  say(`${name} was not taken for a framework, and nothing of it was kept:`)
  for (const problem of refusal.problems) say(`  ${printable(sentenceForProblem(problem))}`)
  if (refusal.more > 0) say(`  … and ${refusal.more} more of the kind.`)
  if (refusal.problems.every(({ code }) => code === 'two-labels'))
    say('With --lenient the longest of several labels is taken, and each is told.')
}

/** So many codes of what changed are named. */
const NAMED = 20

const codes = (what: string, all: readonly string[]): readonly string[] =>
  all.length === 0
    ? []
    : [`${what} (${all.length}): ${all.slice(0, NAMED).join(', ')}${all.length > NAMED ? ' …' : ''}`]

const keep = async (store: Store, asked: string | undefined, scheme: Scheme): Promise<number> => {
  const which = await onlyOrNamed(store, asked, 'Say which partnership works with it')
  if ('sentence' in which) return wrongCall(which.sentence)
  const p = which.ids[0]!
  const changes = await store.frameworks.import(p, scheme, new Date().toISOString())
  const title = `${labelIn(scheme.titles)} (${scheme.id})`
  if (changes.first) {
    process.stdout.write(`${title}: kept with ${counted(scheme.concepts.length, 'concept')}.\n`)
    return EXIT.done
  }
  const told = [
    ...codes('New', changes.added),
    ...codes('Changed', changes.changed),
    ...codes('There again', changes.back),
    ...codes('Gone; what was said of them is kept', changes.gone),
  ]
  process.stdout.write(
    `${[`${title}: ${told.length === 0 ? 'nothing differs among its concepts.' : 'brought up to this version.'}`, ...told].join('\n')}\n`,
  )
  return EXIT.done
}

/** `mufakat import framework FILE`: a scheme of goals, pillars or the like into the register, whole or not at all. */
export const importFramework = async (words: readonly string[]): Promise<number> => {
  const text = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { partnership: text, id: text, title: text, edition: text, lenient: { type: 'boolean' } },
    allowPositionals: true,
  })
  const [path, ...more] = positionals
  if (!path || more.length > 0) return wrongCall('Name one file: a framework in Turtle, JSON-LD or CSV.')
  const file = await load(path)
  if (typeof file === 'string') return wrongCall(`${printable(path)} was not read: ${file}.`)
  const given = { id: values.id ?? null, title: values.title ?? null, version: values.edition ?? null }
  const read = await readFramework(file, { ...given, lenient: values.lenient ?? false })
  if (!read.ok) {
    tellRefusal(printable(file.name), read.refusal)
    return EXIT.refused
  }
  for (const finding of read.value.findings) say(printable(sentenceForFrameworkFinding(finding)))
  return onRegister((store) => keep(store, values.partnership, read.value.scheme))
}
