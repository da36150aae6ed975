/** One file in a ZIP archive, as its directory tells it. Sizes in bytes; the directory may lie, so they are checked again. */
export type ZipEntry = {
  readonly name: string
  readonly packed: number
  readonly unpacked: number
  readonly method: number
  readonly crc: number
  readonly offset: number
  readonly encrypted: boolean
}

/** Why a part can't be had: `damaged` (cut off, wrong checksum, a method unknown here) or `too-large`. */
export type ZipTrouble = { readonly reason: 'damaged' | 'too-large' }

const END = 0x06054b50
const DIRECTORY = 0x02014b50
const LOCAL = 0x04034b50
/** The end record may be followed by a comment of up to 64 KiB. */
const END_AT_MOST = 22 + 0xffff

/** The directory of an archive, without unpacking anything. Null where there is none that is whole. */
export const zipDirectory = (bytes: Uint8Array): ZipEntry[] | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === null) return null
  const size = view.getUint32(end + 12, true)
  let at = view.getUint32(end + 16, true)
  const until = at + size
  if (until > end) return null
  const entries: ZipEntry[] = []
  while (at + 46 <= until) {
    if (view.getUint32(at, true) !== DIRECTORY) return null
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ]
    const next = at + 46 + name + extra + comment
    if (next > until) return null
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at = next
  }
  return entries
}

const endOf = (view: DataView): number | null => {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - END_AT_MOST); at--)
    if (view.getUint32(at, true) === END) return at
  return null
}

/** Unpacks one part, at most `limit` bytes of it whatever the directory says, and checks its length and checksum. */
export const unzip = async (
  bytes: Uint8Array,
  entry: ZipEntry,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | ZipTrouble> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { offset } = entry
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) return { reason: 'damaged' }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const packed = bytes.slice(start, start + entry.packed)
  if (packed.length < entry.packed) return { reason: 'damaged' }
  const unpacked = entry.method === 0 ? packed : entry.method === 8 ? await inflate(packed, limit) : null
  if (!unpacked) return { reason: 'damaged' }
  if (!(unpacked instanceof Uint8Array)) return unpacked
  if (unpacked.length > limit) return { reason: 'too-large' }
  return unpacked.length === entry.unpacked && crc32(unpacked) === entry.crc
    ? unpacked
    : { reason: 'damaged' }
}

const inflate = async (
  packed: Uint8Array<ArrayBuffer>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | ZipTrouble> => {
  const parts: Uint8Array[] = []
  let length = 0
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      parts.push(step.value)
      length += step.value.length
      if (length > limit) {
        await reader.cancel().catch(() => undefined)
        return { reason: 'too-large' }
      }
    }
  } catch {
    return { reason: 'damaged' }
  }
  return joined(parts, length)
}

const joined = (parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

/** The CRC-32 that ZIP keeps of each part. */
export const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
