/**
 * Makes the Word and PDF records of the demonstration from their sources in asean-un/sources. Run it after changing a
 * source: `node examples/make-files.ts`. The bytes are the same on every run, so that a test can compare them.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeDocx } from './make-docx.ts'
import { makePdf } from './make-pdf.ts'
import { parseSource } from './parse-source.ts'

const folder = join(import.meta.dirname, 'asean-un')

const MADE: Readonly<Record<string, typeof makeDocx | typeof makePdf>> = {
  'secretariats-2017.docx': makeDocx,
  'summit-2019.docx': makeDocx,
  'declaration-2011.pdf': makePdf,
  'interface-2020.pdf': makePdf,
}

/** Each made file: its path, and its bytes as its source has them now. */
export const makeFiles = (): Promise<{ readonly path: string; readonly bytes: Uint8Array }[]> =>
  Promise.all(
    Object.entries(MADE).map(async ([name, make]) => {
      const source = readFileSync(join(folder, 'sources', name.replace(/\.\w+$/, '.md')), 'utf8')
      return { path: join(folder, 'records', name), bytes: await make(parseSource(source)) }
    }),
  )

if (process.argv[1] === import.meta.filename) {
  for (const { path, bytes } of await makeFiles()) {
    writeFileSync(path, bytes)
    process.stdout.write(`${path}: ${bytes.length.toLocaleString('en-GB')} bytes\n`)
  }
}
