import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { train as learn } from '../reading/suggest/train.ts'
import { writeWeights } from '../reading/suggest/write-weights.ts'
import { EXIT } from './exit.ts'
import { loadRows } from './load-rows.ts'
import { loadWeights } from './load-weights.ts'
import { whyNot } from './why-not.ts'
import { WrongFile } from './wrong-file.ts'

const say = (line: string) => process.stderr.write(`${line}\n`)

const wrongCall = (sentence: string): number => {
  say(sentence)
  return EXIT.wrongCall
}

/** `mufakat train`: confirmed rows in, a file of weights out. The same rows, seed and prior give the same file. */
export const train = async (words: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: {
      out: { type: 'string' },
      prior: { type: 'string', default: 'shipped' },
      seed: { type: 'string', default: '1' },
    },
    allowPositionals: true,
  })
  const [path, ...more] = positionals
  if (!path || more.length > 0) return wrongCall('Name one file of rows, or “-” for standard input.')
  if (!values.out) return wrongCall('Say by --out which file the weights are to be written to.')
  if (!/^\d{1,9}$/.test(values.seed)) return wrongCall('The seed is a whole number of up to nine digits.')
  const rows = await loadRows(path)
  say(`Read ${rows.length} rows; learning from them.`)
  const prior =
    values.prior === 'none' ? null : await loadWeights(values.prior === 'shipped' ? undefined : values.prior)
  const bytes = writeWeights(learn(rows, Number(values.seed), prior))
  try {
    await writeFile(values.out, bytes)
  } catch (error) {
    throw new WrongFile(`${values.out} was not written: ${whyNot(error as NodeJS.ErrnoException)}.`)
  }
  say(`Wrote ${bytes.length} bytes of weights to ${values.out}.`)
  return EXIT.done
}
