import { strToU8, Zip, ZipDeflate } from 'fflate'
import { docxEntries } from './docx-file.ts'

/** A Word file whose text unpacks to `bytes` zeros or spaces: some 300 kB on disk for 300 MB. Made without holding them. */
export const docxBomb = (bytes: number): Uint8Array => {
  const parts: Uint8Array[] = []
  const zip = new Zip((error, part) => {
    if (error) throw error
    parts.push(part)
  })
  const add = (name: string, write: (file: ZipDeflate) => void) => {
    const file = new ZipDeflate(name, { level: 9 })
    zip.add(file)
    write(file)
  }
  for (const [name, text] of Object.entries(docxEntries({ body: '' })))
    if (name !== 'word/document.xml') add(name, (file) => file.push(strToU8(text), true))
  add('word/document.xml', (file) => {
    const block = new Uint8Array(1_000_000).fill(0x20)
    for (let left = bytes; left > 0; left -= block.length) file.push(block)
    file.push(new Uint8Array(), true)
  })
  zip.end()
  return new Uint8Array(Buffer.concat(parts))
}
