import { constants, crc32, deflateRawSync } from 'node:zlib'
import { strToU8, Zip, ZipDeflate, type ZipInputFile } from 'fflate'
import { docxEntries } from './docx-file.ts'

const BLOCK = new Uint8Array(1_000_000).fill(0x20)

/** The last block of what is deflated, which holds nothing. */
const END = Uint8Array.of(3, 0)

/** A block as it is deflated by itself, so that what follows begins anew: it can stand there as often as one likes. */
const deflated = (block: Uint8Array) =>
  deflateRawSync(block, { level: 9, finishFlush: constants.Z_FULL_FLUSH })

/** A Word file whose text unpacks to `bytes` spaces: some 300 kB on disk for 300 MB. Made without holding or deflating them. */
export const docxBomb = (bytes: number): Uint8Array => {
  const parts: Uint8Array[] = []
  const zip = new Zip((error, part) => {
    if (error) throw error
    parts.push(part)
  })
  for (const [name, text] of Object.entries(docxEntries({ body: '' }))) {
    if (name === 'word/document.xml') continue
    const file = new ZipDeflate(name, { level: 9 })
    zip.add(file)
    file.push(strToU8(text), true)
  }
  const document: ZipInputFile = { filename: 'word/document.xml', compression: 8, size: bytes, crc: 0 }
  zip.add(document)
  const whole = deflated(BLOCK)
  let crc = 0
  for (let left = bytes; left > 0; left -= BLOCK.length) {
    const block = BLOCK.subarray(0, left)
    crc = crc32(block, crc)
    document.ondata!(null, block.length === BLOCK.length ? whole.slice() : deflated(block), false)
  }
  document.crc = crc
  document.ondata!(null, END, true)
  zip.end()
  return new Uint8Array(Buffer.concat(parts))
}
