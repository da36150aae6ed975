import assert from 'node:assert/strict'
import { join } from 'node:path'
import { type Loaded, loadPartnership, openPartnershipFile } from '../src/cli/load-partnership.ts'
import type { PartnershipFile, RecordEntry } from '../src/partnership/partnership.ts'
import { openReader } from '../src/sandbox/open-reader.ts'
import { openStore, type Store } from '../src/storage/store.ts'
import { newFolder } from '../src/storage/testing/new-folder.ts'

const EXAMPLE = join(import.meta.dirname, '..', 'examples', 'asean-un', 'partnership.json')

/** A register with the demonstration in it, or with those of its records that are chosen, as loaded at an instant. */
export const exampleRegister = async (
  at: string,
  chosen: (records: PartnershipFile['records']) => readonly RecordEntry[] = (records) => records,
): Promise<{ store: Store; file: PartnershipFile; loaded: Loaded; close: () => Promise<void> }> => {
  const { folder, drop } = await newFolder()
  const opened = await openStore({ folder })
  assert.ok(opened.ok)
  const store = opened.value
  const reader = openReader()
  const whole = await openPartnershipFile(EXAMPLE)
  const file = { ...whole, records: chosen(whole.records) }
  const loading = { store, reader, now: () => at, progress: () => {} }
  const loaded = await loadPartnership(loading, file, EXAMPLE)
  const close = async () => {
    await reader.close()
    await store.close()
    drop()
  }
  return { store, file, loaded, close }
}
