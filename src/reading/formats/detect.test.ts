import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { docxFile, paragraph } from '../../../test/files/docx-file.ts'
import { workbookFile } from '../../../test/files/workbook-file.ts'
import { detect } from './detect.ts'

const told = (name: string, mediaType: string | null, bytes: Uint8Array) => {
  const found = detect(name, mediaType, bytes)
  return found.ok
    ? [found.value.value.mediaType, ...found.value.findings.map(({ code }) => code)]
    : found.refusal
}
const bytes = (start: string) =>
  Uint8Array.from([...start, ...' '.repeat(40)], (letter) => letter.charCodeAt(0))
const unsupported = (mediaType: string) => ({ reason: 'unsupported-media', mediaType })
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

test('name, type and contents that agree need no finding', () => {
  assert.deepEqual(told('a.txt', 'text/plain', strToU8('Hello')), ['text/plain'])
  assert.deepEqual(told('a.md', 'application/octet-stream', strToU8('# Hello')), ['text/markdown'])
  assert.deepEqual(told('a.md', 'text/plain', strToU8('# Hello')), ['text/markdown'])
  assert.deepEqual(told('-', null, strToU8('%PDF-1.7')), ['application/pdf'])
  assert.deepEqual(told('a.htm', 'text/html; charset=utf-8', strToU8('<p>Hello</p>')), ['text/html'])
})

test('contents are believed before the name, and the finding says so', () => {
  assert.deepEqual(told('a.txt', 'text/plain', strToU8('%PDF-1.7')), [
    'application/pdf',
    'media-type-guessed',
  ])
  assert.deepEqual(told('a.pdf', null, strToU8('Just words')), ['text/plain', 'media-type-guessed'])
  assert.deepEqual(told('a.txt', null, strToU8('\n<!DOCTYPE html><p>x')), ['text/html', 'media-type-guessed'])
  assert.deepEqual(told('a.pdf', null, docxFile({ body: paragraph('x') })), [DOCX, 'media-type-guessed'])
})

test('what is no document is refused by what it is, whatever it is called', () => {
  assert.deepEqual(told('a.txt', null, bytes('\x89PNG\r\n\x1a\n')), unsupported('image/png'))
  assert.deepEqual(told('a.pdf', null, bytes('\xff\xd8\xff\xe0')), unsupported('image/jpeg'))
  assert.deepEqual(told('a.docx', null, bytes('{\\rtf1')), unsupported('application/rtf'))
  assert.deepEqual(told('a.docx', null, bytes('MZ\x90\0')), unsupported('application/x-msdownload'))
  assert.deepEqual(
    told('a.docx', null, zipSync({ 'ppt/presentation.xml': strToU8('<x/>') })),
    unsupported('application/vnd.openxmlformats-officedocument.presentationml.presentation'),
  )
  assert.deepEqual(told('a.docx', null, zipSync({ 'a.txt': strToU8('x') })), unsupported('application/zip'))
})

test('data in XML, a mail in parts and a saved web archive are no plain text', () => {
  assert.deepEqual(
    told('a.xml', null, bytes('<?xml version="1.0"?><office:document/>')),
    unsupported('application/xml'),
  )
  assert.deepEqual(told('a.html', null, bytes('<?xml version="1.0"?>\n<html><p>x')), ['text/html'])
  const mail = (kind: string) =>
    bytes(`From: x\r\nContent-Type: multipart/${kind};\r\n boundary=b\r\n\r\n--b`)
  assert.deepEqual(told('a.mhtml', null, mail('related')), unsupported('multipart/related'))
  assert.deepEqual(told('a.eml', null, mail('alternative')), unsupported('message/rfc822'))
  assert.deepEqual(told('a.txt', null, bytes('From: x\nTo: y\n\nThey agreed.')), ['text/plain'])
})

test('a workbook is told by its contents', () => {
  assert.deepEqual(told('a.docx', null, workbookFile({ sheets: [{ rows: [['x']] }] })), [
    XLSX,
    'media-type-guessed',
  ])
})

test('an old Word file and a locked new one are told apart', () => {
  const ole = (stream: string) =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...[...stream].flatMap((letter) => [letter.charCodeAt(0), 0])])
  assert.deepEqual(told('a.doc', null, ole('WordDocument')), unsupported('application/msword'))
  assert.deepEqual(told('a.docx', null, ole('EncryptedPackage')), { reason: 'encrypted', mediaType: DOCX })
  assert.deepEqual(told('a.xlsx', null, ole('EncryptedPackage')), { reason: 'encrypted', mediaType: XLSX })
})

test('an archive cut off is taken for the Word file it is said to be', () => {
  const cut = docxFile({ body: paragraph('x') }).subarray(0, 200)
  assert.deepEqual(told('a.docx', null, cut), [DOCX])
  assert.deepEqual(told('a.zip', null, cut), unsupported('application/zip'))
})

test('an empty file is empty whatever it is called', () => {
  assert.deepEqual(told('a.pdf', 'application/pdf', new Uint8Array()), { reason: 'empty-file' })
})
