import { compose } from '../../documents/compose.ts'
import { granted, refused } from '../../text/outcome.ts'
import { read } from '../read.ts'
import { decode } from './decoding.ts'
import type { Format } from './format.ts'
import { plainPieces } from './plain-pieces.ts'

/** Plain text. Its words all stay as they are, in order; only how they fall into blocks is told. */
export const text: Format = {
  mediaType: 'text/plain',
  extensions: ['txt', 'text'],
  read: async (bytes) => {
    const decoded = await decode(bytes)
    if (!decoded.ok) return decoded
    const document = compose(plainPieces(decoded.value.value))
    if (!document.text) return refused({ reason: 'no-text', mediaType: 'text/plain' })
    return granted(read(document, decoded.value.findings))
  },
}
