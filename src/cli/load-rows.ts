import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { Row } from '../reading/suggest/row.ts'
import { GOALS, TARGETS } from '../reading/suggest/targets.ts'
import { whyNot } from './why-not.ts'
import { WrongFile } from './wrong-file.ts'

const ROW = z.object({
  text: z.string().max(1_000_000),
  goals: z.array(z.number().int().min(1).max(GOALS)),
  targets: z.array(z.enum(TARGETS)).optional(),
  lang: z.string().min(1).optional(),
  weight: z.number().positive().max(1000).optional(),
})

const rowOf = (line: string): { row: Row } | { wrong: string } => {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { wrong: 'it is not JSON' }
  }
  const read = ROW.safeParse(value)
  if (read.success) return { row: read.data as Row }
  const [issue] = read.error.issues
  return { wrong: `${issue?.path.join('.') || 'the row'}: ${issue?.message}` }
}

/** Reads confirmed rows, a JSON object a line; "-" is standard input. A wrong line refuses the whole file. */
export const loadRows = async (path: string): Promise<readonly Row[]> => {
  const input = path === '-' ? process.stdin : createReadStream(path, 'utf8')
  const failed = new Promise<never>((_, reject) =>
    input.once('error', (error: NodeJS.ErrnoException) =>
      reject(new WrongFile(`${path} was not read: ${whyNot(error)}.`)),
    ),
  )
  const all = async (): Promise<readonly Row[]> => {
    const rows: Row[] = []
    let number = 0
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1
      if (line.trim() === '') continue
      const read = rowOf(line)
      if ('wrong' in read) throw new WrongFile(`Line ${number} of ${path} can’t be taken: ${read.wrong}.`)
      rows.push(read.row)
    }
    return rows
  }
  return Promise.race([all(), failed])
}
