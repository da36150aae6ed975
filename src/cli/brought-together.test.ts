import assert from 'node:assert/strict'
import { test } from 'node:test'
import { broughtTogether } from './brought-together.ts'

const sizes = async (files: readonly number[], most: { files: number; bytes: number }) => {
  const all = async function* () {
    for (const size of files) yield { bytes: new Uint8Array(size) }
  }
  const found: number[][] = []
  for await (const group of broughtTogether(all(), most)) found.push(group.map(({ bytes }) => bytes.length))
  return found
}

test('files are brought in so many together, and fewer where they are large', async () => {
  assert.deepEqual(await sizes([1, 1, 1, 1, 1], { files: 2, bytes: 100 }), [[1, 1], [1, 1], [1]])
  assert.deepEqual(await sizes([60, 40, 1, 99, 2], { files: 9, bytes: 100 }), [[60, 40], [1, 99], [2]])
})

test('one that is larger than what is brought in together comes by itself', async () => {
  assert.deepEqual(await sizes([3, 250, 4], { files: 9, bytes: 100 }), [[3], [250], [4]])
  assert.deepEqual(await sizes([], { files: 9, bytes: 100 }), [])
})

test('no file is asked for before those that came are taken', async () => {
  let asked = 0
  const all = async function* () {
    for (; asked < 9; ) {
      asked++
      yield { bytes: new Uint8Array(60) }
    }
  }
  const groups = broughtTogether(all(), { files: 9, bytes: 100 })
  await groups.next()
  assert.equal(asked, 2)
  await groups.return(undefined)
})
