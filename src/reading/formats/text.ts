import { compose } from '../../documents/compose.ts'
import { granted, refused } from '../../text/outcome.ts'
import { finding } from '../findings.ts'
import { read } from '../read.ts'
import { decode } from './decoding.ts'
import type { Format } from './format.ts'
import { plainPieces } from './plain-pieces.ts'
import { withSpaces } from './spaces.ts'

/** Plain text. Its words all stay as they are, in order; only how they fall into blocks is told. */
export const text: Format = {
  mediaType: 'text/plain',
  extensions: ['txt', 'text'],
  read: async (bytes) => {
    const decoded = await decode(bytes)
    if (!decoded.ok) return decoded
    const { pieces, restored } = await withSpaces(plainPieces(decoded.value.value))
    const document = compose(pieces)
    if (!document.text) return refused({ reason: 'no-text', mediaType: 'text/plain' })
    const findings = restored > 0 ? [finding('spaces-restored', { count: restored })] : []
    return granted(read(document, [...decoded.value.findings, ...findings]))
  },
}
