import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, transform } from 'esbuild'
import { to } from '../web/addresses.ts'
import { ISLANDS, STYLES } from '../web/assets.ts'

/** A file that pages link to. Its address holds a hash of its bytes, so that browsers may keep it for ever. */
export type Asset = { readonly type: string; readonly body: string; readonly href: string }

export type Assets = { readonly style: Asset; readonly script: Asset }

const web = join(import.meta.dirname, '..', 'web')

const asset = (name: string, type: string, body: string): Asset => ({
  type,
  body,
  href: to.asset(createHash('sha256').update(body).digest('hex').slice(0, 12), name),
})

const script = async (): Promise<string> => {
  const bundle = await build({
    entryPoints: [join(web, ISLANDS)],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
  })
  return bundle.outputFiles[0]!.text
}

const style = async (): Promise<string> => {
  const sheets = await Promise.all(STYLES.map((name) => readFile(join(web, name), 'utf8')))
  return (await transform(sheets.join('\n'), { loader: 'css', minify: true })).code
}

/** Makes the pages' style sheet and script from their sources, in memory: nothing has to be built beforehand. */
export const makeAssets = async (): Promise<Assets> => {
  const [css, js] = await Promise.all([style(), script()])
  return {
    style: asset('mufakat.css', 'text/css; charset=utf-8', css),
    script: asset('mufakat.js', 'text/javascript; charset=utf-8', js),
  }
}
