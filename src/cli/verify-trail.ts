import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { sentenceForWrong } from '../access/sentence-for-wrong.ts'
import type { TrailHead } from '../access/trail-entry.ts'
import { parseTrailLine } from '../access/trail-lines.ts'
import { type Verified, verifyTrail as verifying } from '../access/verify-trail.ts'
import { verifyRegister } from '../storage/verify-register.ts'
import { sha256Of } from '../storage/write-trail.ts'
import { EXIT } from './exit.ts'
import { onRegister } from './open-register.ts'
import { whyNot } from './why-not.ts'
import { WrongFile } from './wrong-file.ts'

const options = {
  json: { type: 'boolean' },
  database: { type: 'boolean' },
  head: { type: 'string', multiple: true },
} as const

/** Verifies an export, a line at a time: what each line says, and that it ends where its first line says it does. */
export const verifyLines = async (
  lines: AsyncIterable<string> | Iterable<string>,
  known: readonly string[] = [],
): Promise<Verified> => {
  const found = verifying(sha256Of, known)
  let heads: readonly TrailHead[] | null = null
  let at = 0
  for await (const text of lines) {
    at++
    const line = parseTrailLine(text)
    if (!line.ok) found.unreadable(`Line ${at}`)
    else if ('link' in line.value) found.take(line.value.link)
    else if (heads) found.unreadable(`Line ${at}`)
    else heads = line.value.heads
  }
  if (!heads) found.unreadable('The first line, which says where each chain ends, is missing: what is there')
  return found.end(heads ?? [])
}

const verifyFile = async (path: string, known: readonly string[]): Promise<Verified> => {
  const input = createReadStream(path, 'utf8')
  const failed = new Promise<never>((_, reject) =>
    input.once('error', (error: NodeJS.ErrnoException) =>
      reject(new WrongFile(`${path} was not read: ${whyNot(error)}.`)),
    ),
  )
  return Promise.race([
    verifyLines(createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }), known),
    failed,
  ])
}

const print = ({ entries, heads, wrongs }: Verified): string => {
  const ends = heads.map(
    ({ partnership, chain, number, hash }) =>
      `  ${partnership ?? 'the instance'}, ${chain}: ${number} entries, head ${hash}\n`,
  )
  const verdict =
    wrongs.length === 0
      ? `The trail is whole: ${entries} entries, each as it was written.\n`
      : `The trail is not whole. Of ${entries} entries:\n`
  return [verdict, ...wrongs.map((wrong) => `  ${sentenceForWrong(wrong)}\n`), ...ends].join('')
}

const tell = (verified: Verified, json: boolean): number => {
  const whole = verified.wrongs.length === 0
  const told = {
    whole,
    ...verified,
    wrongs: verified.wrongs.map((wrong) => ({ ...wrong, sentence: sentenceForWrong(wrong) })),
  }
  process.stdout.write(json ? `${JSON.stringify(told)}\n` : print(verified))
  return whole ? EXIT.done : EXIT.refused
}

/** `mufakat verify trail`: whether each entry of an export, or of the register, is as it was written and none is gone. */
export const verifyTrail = async (words: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
  const [path, ...more] = positionals
  if (more.length > 0 || (path === undefined) === !values.database) {
    process.stderr.write('Name one export of a trail, or say --database for the register itself.\n')
    return EXIT.wrongCall
  }
  const known = (values.head ?? []).map((head) => head.trim().toLowerCase())
  const strange = known.find((head) => !/^[0-9a-f]{64}$/.test(head))
  if (strange !== undefined) {
    process.stderr.write(`“${strange}” is no head: a head has 64 digits and letters a–f.\n`)
    return EXIT.wrongCall
  }
  const json = values.json ?? false
  if (path !== undefined) return tell(await verifyFile(path, known), json)
  return onRegister(async (store) => tell(await verifyRegister(store.db, known), json))
}
