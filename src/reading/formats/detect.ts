import { granted, type Outcome, refused } from '../../text/outcome.ts'
import { finding } from '../findings.ts'
import { type Read, read } from '../read.ts'
import { MEDIA_NAMES, type ReadingRefusal } from '../refusal.ts'
import type { Format } from './format.ts'
import { FORMATS } from './formats.ts'
import { latin, unreadable } from './media.ts'
import { DOCX, XLSX } from './ooxml/package.ts'
import { zipDirectory } from './zip.ts'

/** What each kind of archive holds that tells it. */
const ARCHIVES: readonly (readonly [mediaType: string, part: RegExp])[] = [
  [DOCX, /^word\/[^/]*\.xml$/],
  [XLSX, /^xl\//],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', /^ppt\//],
  ['application/vnd.oasis.opendocument', /^META-INF\/manifest\.xml$/],
]

/**
 * Tells a file's format by its contents first, then by its media type and name. Where the contents say something else
 * than the type or the name did, a finding says so. What is no document is refused by what it is.
 */
export const detect = (
  name: string,
  mediaType: string | null,
  bytes: Uint8Array,
): Outcome<Read<Format>, ReadingRefusal> => {
  if (bytes.length === 0) return refused({ reason: 'empty-file' })
  const claims = claimed(name, mediaType)
  const told = byContents(bytes, claims)
  if (typeof told !== 'string') return refused(told)
  const format = FORMATS.find((each) => each.mediaType === told)
  if (!format) return refused({ reason: 'unsupported-media', mediaType: told })
  const fits = claims.length === 0 || claims.includes(told)
  return granted(read(format, fits ? [] : [finding('media-type-guessed', { mediaType: called(told) })]))
}

const called = (mediaType: string) => MEDIA_NAMES[mediaType] ?? mediaType

/** The media types that a file is said to be, by its extension and by its given type, the more exact one first. */
const claimed = (name: string, mediaType: string | null): string[] => {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase()
  const byName =
    extension && (FORMATS.find((each) => each.extensions.includes(extension))?.mediaType ?? extension)
  const given = mediaType?.split(';')[0]?.trim().toLowerCase().replace('text/x-markdown', 'text/markdown')
  const byType =
    given === 'application/octet-stream' ? null : given?.replace('application/xhtml+xml', 'text/html')
  return [byName, byType].filter((claim): claim is string => Boolean(claim))
}

const byContents = (bytes: Uint8Array, claims: readonly string[]): string | ReadingRefusal => {
  const head = latin(bytes, 1024)
  if (head.includes('%PDF-')) return 'application/pdf'
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return archive(bytes, claims)
  if (head.startsWith('\xd0\xcf\x11\xe0')) return compound(bytes, claims)
  return unreadable(head) ?? textual(head, claims)
}

/** An archive whose directory is lost is taken for the Office file it is said to be, and will be found damaged. */
const archive = (bytes: Uint8Array, claims: readonly string[]): string => {
  const entries = zipDirectory(bytes)
  if (!entries) return [DOCX, XLSX].find((each) => claims.includes(each)) ?? 'application/zip'
  return ARCHIVES.find(([, part]) => entries.some(({ name }) => part.test(name)))?.[0] ?? 'application/zip'
}

/** An OLE container: an Office file locked with a password (it holds a stream of that name, in UTF-16), or an old one. */
const compound = (bytes: Uint8Array, claims: readonly string[]): string | ReadingRefusal => {
  const directory = new TextDecoder('utf-16le').decode(bytes.subarray(0, 2 ** 20))
  const tail = new TextDecoder('utf-16le').decode(bytes.subarray(Math.max(0, (bytes.length & ~1) - 2 ** 20)))
  const holds = (stream: string) => directory.includes(stream) || tail.includes(stream)
  if (holds('EncryptedPackage'))
    return { reason: 'encrypted', mediaType: claims.includes(XLSX) ? XLSX : DOCX }
  return holds('WordDocument') ? 'application/msword' : 'application/x-ole-storage'
}

/** The first line of a mail in several parts, or of a page of the web that a browser saved in one file. */
const MAIL_HEAD = /^(mime-version|from|received|return-path|delivered-to|date|subject|message-id):/

/** Text of some kind: a page says so itself; Markdown and plain text differ only by what they are called. */
const textual = (head: string, claims: readonly string[]): string => {
  const start = head
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase()
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body)\b/.test(start))
    return 'text/html'
  if (claims.includes('text/html') && /<\/?[a-z][^>]*>/i.test(start)) return 'text/html'
  if (start.startsWith('<?xml')) return 'application/xml'
  if (MAIL_HEAD.test(start) && /\ncontent-type:\s*multipart\//.test(start)) {
    return start.includes('multipart/related') ? 'multipart/related' : 'message/rfc822'
  }
  return claims.includes('text/markdown') ? 'text/markdown' : 'text/plain'
}
