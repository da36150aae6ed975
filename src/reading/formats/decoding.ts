import { granted, type Outcome, refused } from '../../text/outcome.ts'
import { finding } from '../findings.ts'
import { type Finding, type Read, read } from '../read.ts'
import type { ReadingRefusal } from '../refusal.ts'
import { printable } from './printable.ts'

type Decoded = { readonly text: string; readonly assumed: string | null }

/** How much is looked at to guess an encoding. Bounded, so that a long text costs no more than a short one. */
const SAMPLE = 64_000

/** A text may have a few by accident, as at its end; a file that is no text has many. */
const STRAY_NULS = 3

/**
 * Letters from bytes: by the byte order mark, else as UTF-8, else by the encoding that the file declares for itself
 * (`declared`, as an HTML page may), else by a guess that is reported. A file that is no text at all is refused.
 */
export const decode = async (
  bytes: Uint8Array,
  declared: string | null = null,
): Promise<Outcome<Read<string>, ReadingRefusal>> => {
  const decoded =
    byMark(bytes) ?? byZeros(bytes) ?? byUtf8(bytes) ?? byDeclared(bytes, declared) ?? (await byGuess(bytes))
  if (count(decoded.text, /\0/g) > STRAY_NULS || mostlyControls(decoded.text))
    return refused({ reason: 'unsupported-media', mediaType: 'application/octet-stream' })
  const clean = printable(decoded.text)
  const damaged = count(clean.value, /\uFFFD/g)
  const findings: Finding[] = []
  if (decoded.assumed) findings.push(finding('encoding-assumed', { encoding: decoded.assumed }))
  if (damaged > 0) findings.push(finding('encoding-damaged', { count: damaged }))
  return granted(read(clean.value, [...findings, ...clean.findings]))
}

const count = (text: string, what: RegExp): number => {
  let found = 0
  for (const _ of text.matchAll(what)) found++
  return found
}

const decodedAs = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes)

const byMark = (bytes: Uint8Array): Decoded | null => {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { text: decodedAs(bytes, 'utf-8'), assumed: null }
  if (a === 0xff && b === 0xfe) return { text: decodedAs(bytes, 'utf-16le'), assumed: null }
  if (a === 0xfe && b === 0xff) return { text: decodedAs(bytes, 'utf-16be'), assumed: null }
  return null
}

/** UTF-16 without its mark: in a text of Latin letters every second byte is zero. */
const byZeros = (bytes: Uint8Array): Decoded | null => {
  const sample = bytes.subarray(0, Math.min(bytes.length, 4096) & ~1)
  const zeros = [0, 0]
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i & 1]!++
  const pairs = sample.length / 2
  const wide = (here: number, there: number) => zeros[here]! > pairs * 0.4 && zeros[there]! < pairs * 0.05
  if (wide(1, 0)) return { text: decodedAs(bytes, 'utf-16le'), assumed: 'UTF-16' }
  if (wide(0, 1)) return { text: decodedAs(bytes, 'utf-16be'), assumed: 'UTF-16' }
  return null
}

/** UTF-8, also with damage in it: where more letters beyond ASCII decode than fail, the rest is damage. */
const byUtf8 = (bytes: Uint8Array): Decoded | null => {
  const text = decodedAs(bytes, 'utf-8')
  const damaged = count(text, /\uFFFD/g)
  if (damaged === 0) return { text, assumed: null }
  const whole = count(text, /[\u0080-\uFFFC\u{10000}-\u{10FFFF}]/gu)
  return whole >= damaged ? { text, assumed: null } : null
}

const byDeclared = (bytes: Uint8Array, declared: string | null): Decoded | null => {
  const label = declared && known(declared)
  return label ? { text: decodedAs(bytes, label), assumed: null } : null
}

/** The names that the guesser gives and the web's standard for encodings does not know. */
const ALIASES: Readonly<Record<string, string>> = {
  cp874: 'windows-874',
  cp949: 'euc-kr',
  cp932: 'shift_jis',
}

/** The label by which an encoding can be decoded here; null for one that is unknown or contradicts the failed UTF-8. */
const known = (name: string): string | null => {
  const label = ALIASES[name.toLowerCase()] ?? name.trim().toLowerCase()
  try {
    const { encoding } = new TextDecoder(label)
    return encoding === 'utf-8' || encoding.startsWith('utf-16') ? null : label
  } catch {
    return null
  }
}

/** The guesser is loaded when a guess is needed: few files need one. */
const byGuess = async (bytes: Uint8Array): Promise<Decoded> => {
  const { detect } = await import('jschardet')
  const first = bytes.findIndex((byte) => byte > 0x7f)
  const from = Math.max(0, first - SAMPLE / 4)
  const guessed = detect(bytes.subarray(from, from + SAMPLE)).encoding
  const label = (guessed && known(guessed)) || 'windows-1252'
  return {
    text: decodedAs(bytes, label),
    assumed: label === 'windows-1252' ? 'Windows-1252' : (guessed ?? label),
  }
}

/** Something that decodes but is no text: more than one control character in ten, in what a page would show. */
const mostlyControls = (text: string): boolean => {
  const sample = text.slice(0, SAMPLE)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return count(sample, /[\u0001-\u0008\u000e-\u001f]/g) > sample.length / 10
}
