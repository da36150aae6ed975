import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editorOf } from '../../test/sample-actors.ts'
import { proposalView } from './proposal-view.ts'
import { waitingProposals } from './proposals-waiting.ts'
import { onEachEngine } from './testing/on-each-engine.ts'
import { bytesOf, sampleReading } from './testing/sample-reading.ts'

const AT = '2026-03-01T09:00:00.000Z'

onEachEngine('what waits to be kept', (bed) => {
  test('another side’s is not shown even where no policy stands before its rows', async () => {
    const p = await bed.partnership()
    const [hill, coast] = [editorOf(p, 'hill'), editorOf(p, 'coast')]
    const reading = sampleReading(['The League agreed to mend the lock.'])
    const file = { name: 'lock.txt', mediaType: null, bytes: bytesOf(reading), published: null }
    const sent = await bed.store.as(hill).uploads.add(p, file, AT)
    const read = await bed.store.as(hill).proposals.add(p, { reading, bytes: bytesOf(reading), at: AT })
    assert.ok(sent.ok && read.ok)
    // The owner of the tables, whom no policy stops.
    const { db } = bed.store
    const shown = async (actor: typeof hill) =>
      (await waitingProposals({ db, actor }, p))?.waiting.map(({ id }) => id)
    assert.deepEqual(await shown(hill), [sent.value, read.value])
    assert.deepEqual(await shown(coast), [])
    const seen = (actor: typeof hill) =>
      db.transaction().execute((tx) => proposalView({ db: tx, actor }, p, read.value))
    assert.equal((await seen(hill))?.reading.document.text, reading.document.text)
    assert.equal(await seen(coast), null)
  })
})
