import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inWindows1252 } from '../../../test/files/texts.ts'
import { decode } from './decoding.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const codes = (found: Awaited<ReturnType<typeof decode>>) =>
  found.ok ? found.value.findings.map(({ code }) => code) : []
const words = (found: Awaited<ReturnType<typeof decode>>) =>
  found.ok ? found.value.value : found.refusal.reason

test('UTF-8 needs no finding, with or without its mark', async () => {
  for (const bytes of [utf8('Días – ประชุม'), utf8('\uFEFFDías – ประชุม')]) {
    assert.equal(words(await decode(bytes)), 'Días – ประชุม')
    assert.deepEqual(codes(await decode(bytes)), [])
  }
})

test('UTF-16 is read in either order by its mark', async () => {
  const text = 'The Forum met.'
  const little = Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0])])
  const big = Uint8Array.from([0xfe, 0xff, ...[...text].flatMap((letter) => [0, letter.charCodeAt(0)])])
  assert.equal(words(await decode(little)), text)
  assert.equal(words(await decode(big)), text)
  assert.deepEqual(codes(await decode(big)), [])
})

test('UTF-16 without its mark is told by its zeros, and reported', async () => {
  const bare = Uint8Array.from([...'The Forum met.'].flatMap((letter) => [letter.charCodeAt(0), 0]))
  assert.equal(words(await decode(bare)), 'The Forum met.')
  assert.deepEqual(codes(await decode(bare)), ['encoding-assumed'])
})

test('Windows-1252 is assumed where UTF-8 fails, and the assumption is named', async () => {
  const found = await decode(inWindows1252('The Forum’s chair, José García – “all” agreed.'))
  assert.equal(words(found), 'The Forum’s chair, José García – “all” agreed.')
  assert.ok(found.ok)
  assert.match(found.value.findings[0]!.message, /Windows-1252/)
})

test('Thai in its old encoding is told from Western European', async () => {
  const thai = 'การประชุมระดับรัฐมนตรีว่าด้วยความร่วมมือในภูมิภาค '.repeat(4)
  const bytes = Uint8Array.from([...thai], (letter) =>
    letter === ' ' ? 0x20 : letter.charCodeAt(0) - 0x0e00 + 0xa0,
  )
  assert.equal(words(await decode(bytes)), thai)
})

test('a damaged letter among whole ones is shown as lost, not read in another encoding', async () => {
  const found = await decode(Uint8Array.from([...utf8('Jenča and Đức met Ant'), 0xff, ...utf8('nio Péter')]))
  assert.equal(words(found), 'Jenča and Đức met Ant\uFFFDnio Péter')
  assert.deepEqual(codes(found), ['encoding-damaged'])
})

test('a page’s own word on its encoding is taken before a guess', async () => {
  const cyrillic = Uint8Array.from([0xd1, 0xee, 0xe2, 0xe5, 0xf2, 0x20, 0xe8, 0xe8])
  assert.equal(words(await decode(cyrillic, 'windows-1251')), 'Совет ии')
  assert.deepEqual(codes(await decode(cyrillic, 'windows-1251')), [])
})

test('bytes that are no text are refused', async () => {
  assert.equal(words(await decode(Uint8Array.from([72, 0, 0, 0, 3, 0, 9, 9, 9, 65]))), 'unsupported-media')
  assert.equal(words(await decode(new Uint8Array(500).fill(7))), 'unsupported-media')
})

test('controls that print nothing are dropped and counted; line breaks become one kind', async () => {
  const found = await decode(utf8('one\r\ntwo\rthree\u0007\u00ad four\u2028five'))
  assert.equal(words(found), 'one\ntwo\nthree four\nfive')
  assert.deepEqual(codes(found), ['controls-dropped'])
  assert.match(found.ok ? found.value.findings[0]!.message : '', /^2 control/)
})

test('a sign that turns the direction of writing is dropped, one that joins Khmer or Arabic letters stays', async () => {
  assert.equal(words(await decode(utf8('not\u202e agreed'))), 'not agreed')
  assert.equal(words(await decode(utf8('ការ\u200bប្រជុំ'))), 'ការ\u200bប្រជុំ')
})

test('a stray NUL at the end of a text is left out and told; many make it no text', async () => {
  const one = await decode(new TextEncoder().encode('They agreed to meet.\0'))
  assert.ok(one.ok)
  assert.equal(one.value.value, 'They agreed to meet.')
  assert.ok(one.value.findings.some(({ code }) => code === 'controls-dropped'))
  assert.equal((await decode(new TextEncoder().encode('ab\0\0\0\0\0cd'))).ok, false)
})
