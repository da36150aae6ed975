import { finding } from '../findings.ts'
import { type Read, read } from '../read.ts'

/**
 * Control characters that print nothing, the soft hyphen, stray byte order marks, and the two overrides of the
 * direction of writing, which can make a reader see other words than a machine reads. The marks that Thai, Khmer or
 * Arabic need (U+200B-U+200F) stay.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const SILENT = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u202d\u202e\ufeff]+/g

/** Text with one kind of line break (a form feed is one as well) and without characters that print nothing. */
export const printable = (text: string): Read<string> => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const lines = text.replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
  let dropped = 0
  const value = lines.replace(SILENT, (found) => {
    dropped += found.length
    return ''
  })
  return read(value, dropped > 0 ? [finding('controls-dropped', { count: dropped })] : [])
}
