import assert from 'node:assert/strict'
import { AsyncResource } from 'node:async_hooks'
import { join } from 'node:path'
import { after, beforeEach, describe } from 'node:test'
import { pathToFileURL } from 'node:url'
import { lendStores } from '../../src/storage/testing/borrow-store.ts'
import { shareStores } from '../../src/storage/testing/on-each-engine.ts'
import { PARTS, type Part, ROOT } from './parts.ts'

/**
 * Takes in the test files of a part, each as a suite by its name: its hooks are those of its suite, and a file that can't be
 * loaded is a suite that fails. They are loaded one after another, because a module that two files import at once is loaded
 * for the first, and the tests of the second would be taken for tests of the first where it waits for something.
 */
export const runPart = (part: Part): void => {
  const files: readonly string[] = PARTS[part]
  after(shareStores())
  after(lendStores())
  // A test that is taken in outside its file's suite would share the hooks of others: nothing it found would count.
  beforeEach((test) =>
    assert.ok(
      'fullName' in test && files.some((file) => test.fullName.startsWith(`${file} > `)),
      `“${test.name}” stands in no file’s suite`,
    ),
  )
  let before: Promise<unknown> = Promise.resolve()
  for (const file of files)
    describe(file, () => {
      const load = AsyncResource.bind(() => import(pathToFileURL(join(ROOT, file)).href))
      const loaded = before.then(load)
      before = loaded.catch(() => null)
      return loaded
    })
}
