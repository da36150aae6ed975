/** Media types of files that are told apart only to say which they are: none of them can be read. */
const SIGNATURES: readonly (readonly [mediaType: string, start: string])[] = [
  ['image/png', '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', '\xff\xd8\xff'],
  ['image/gif', 'GIF8'],
  ['image/tiff', 'II*\0'],
  ['image/tiff', 'MM\0*'],
  ['application/x-msdownload', 'MZ\x90'],
  ['application/x-executable', '\x7fELF'],
  ['application/gzip', '\x1f\x8b'],
  ['application/vnd.rar', 'Rar!'],
  ['application/x-7z-compressed', "7z\xbc\xaf'\x1c"],
  ['application/rtf', '{\\rtf'],
]

/** The bytes as letters one to one, to compare with signatures. */
export const latin = (bytes: Uint8Array, most: number): string => {
  let letters = ''
  for (const byte of bytes.subarray(0, most)) letters += String.fromCharCode(byte)
  return letters
}

/** The media type by the first bytes, of files that can't be read; null where they tell none. */
export const unreadable = (head: string): string | null =>
  SIGNATURES.find(([, start]) => head.startsWith(start))?.[0] ?? null
