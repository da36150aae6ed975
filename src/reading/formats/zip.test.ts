import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { crc32, unzip, zipDirectory } from './zip.ts'

const WORDS = strToU8('The Forum and the Union met. '.repeat(400))
const archive = zipSync({ 'a.xml': WORDS, 'b.txt': [WORDS, { level: 0 }] })

test('the directory tells each part without unpacking it', () => {
  const entries = zipDirectory(archive)!
  assert.deepEqual(
    entries.map(({ name, unpacked, method }) => [name, unpacked, method]),
    [
      ['a.xml', WORDS.length, 8],
      ['b.txt', WORDS.length, 0],
    ],
  )
  assert.ok(entries[0]!.packed < WORDS.length / 10)
})

test('packed and stored parts come out whole', async () => {
  for (const entry of zipDirectory(archive)!)
    assert.deepEqual(await unzip(archive, entry, WORDS.length), WORDS)
})

test('a part larger than its limit stops there, whatever the directory says', async () => {
  const [entry] = zipDirectory(archive)!
  assert.deepEqual(await unzip(archive, { ...entry!, unpacked: 10 }, 10), { reason: 'too-large' })
})

test('a part that is not what its checksum says is damaged', async () => {
  const [entry] = zipDirectory(archive)!
  assert.deepEqual(await unzip(archive, { ...entry!, crc: 1 }, 1e6), { reason: 'damaged' })
  assert.deepEqual(await unzip(archive, { ...entry!, offset: 5 }, 1e6), { reason: 'damaged' })
  const cut = archive.slice()
  cut.fill(0xff, entry!.offset + 40, entry!.offset + 60)
  assert.deepEqual(await unzip(cut, entry!, 1e6), { reason: 'damaged' })
})

test('an archive cut off has no directory', () => {
  assert.equal(zipDirectory(archive.subarray(0, archive.length / 2)), null)
  assert.equal(zipDirectory(new Uint8Array(3)), null)
})

test('the checksum is the CRC-32 of the standard', () => {
  // The check value given for CRC-32/ISO-HDLC.
  assert.equal(crc32(strToU8('123456789')), 0xcbf43926)
})
