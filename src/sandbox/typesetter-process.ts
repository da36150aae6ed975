import { createRequire } from 'node:module'
import { Socket } from 'node:net'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { TYPST_TEMPLATE } from '../reports/writers/typst-template.ts'
import { frames, writeFrame } from './frames.ts'
import { LONGEST, REPLIES } from './messages.ts'
import { shutNetwork } from './no-network.ts'

/**
 * The process in which reports are set as pages, one after the other, until its standard input ends. Started by
 * `openTypesetter`. It reads fonts and what it is sent, and answers with the bytes of a PDF.
 */
const SCRIPTS = ['thai', 'khmer', 'lao', 'myanmar', 'arabic']

/** Fonts for scripts that the face of the text hasn't; others are taken from the system where it has them. */
const fontPaths = SCRIPTS.flatMap((script) => {
  const { resolve } = createRequire(import.meta.url)
  const folder = dirname(resolve(`@expo-google-fonts/noto-sans-${script}/package.json`))
  return [join(folder, '400Regular'), join(folder, '700Bold')]
})

const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths }] })

/** A PDF that screen readers can follow; a plain one where a sign in it has no font, which that kind of PDF doesn't allow. */
const pdfOf = (report: string): Uint8Array => {
  const { result, takeError, hasError } = bound(
    compiler.compile({ mainFileContent: TYPST_TEMPLATE, inputs: { report } }),
  )
  if (!result || hasError()) throw new Error(JSON.stringify(takeError()?.shortDiagnostics))
  try {
    return compiler.pdf(result, { pdfStandard: 'ua-1' })
  } catch {
    return compiler.pdf(result)
  } finally {
    // Nothing of one report is kept for the next.
    compiler.evictCache(0)
  }
}

const bound = (compiled: ReturnType<typeof compiler.compile>) => ({
  result: compiled.result,
  hasError: () => compiled.hasError(),
  takeError: () => compiled.takeError(),
})

const replies = new Socket({ fd: REPLIES, readable: false, writable: true })
shutNetwork()
for await (const { bytes } of frames(process.stdin, LONGEST)) {
  try {
    writeFrame(replies, { fault: null }, pdfOf(new TextDecoder().decode(bytes)))
  } catch (error) {
    writeFrame(replies, { fault: error instanceof Error ? error.message : String(error) })
  }
}
replies.end()
