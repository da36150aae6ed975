import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import { type Bed, onEachEngine } from './testing/on-each-engine.ts'

const instant = (day: number) => `2026-03-${String(day).padStart(2, '0')}T09:00:00.000Z`
const FILE = {
  name: 'lock.txt',
  mediaType: 'text/plain',
  bytes: new TextEncoder().encode('The League agreed to mend the lock.'),
  published: null,
}

const editor = (p: string, ...sides: readonly string[]): Actor => ({
  kind: 'person',
  account: '00000000-0000-4000-8000-000000000001',
  name: 'Noor Hadley',
  administrator: false,
  capacities: sides.map((side) => ({
    ...{ partnership: p, role: 'side-editor', side, body: null, post: 'Desk officer' },
  })),
})

const send = async ({ store }: Bed, actor: Actor, p: string, at: string) => {
  const sent = await store.as(actor).uploads.add(p, FILE, at)
  assert.ok(sent.ok)
  return sent.value
}

/** Says of a file that waits that reading it failed. */
const fail = async ({ store }: Bed, p: string, id: number, at: string) => {
  const files = await store.uploads.toRead(p, [id])
  await store.uploads.settle(
    p,
    files.map(({ job }) => ({ id, job, outcome: null })),
    at,
  )
}

const jobOf = async ({ store }: Bed, p: string, id: number) =>
  (
    await store.db
      .selectFrom('upload')
      .select('job')
      .where('partnership_id', '=', p)
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).job

onEachEngine(
  'files that were sent',
  (bed) => {
    test('those to be read are listed by their size, and what is in one is asked for by itself', async () => {
      const p = await bed.partnership()
      const id = await send(bed, editor(p, 'hill'), p, instant(1))
      const [file] = await bed.store.uploads.toRead(p, [id])
      assert.equal(file?.size, FILE.bytes.length)
      assert.ok(!('bytes' in file!))
      assert.deepEqual([...(await bed.store.uploads.bytesToRead(p, [id]))], [[id, FILE.bytes]])
      await bed.store.as(editor(p, 'hill')).uploads.discard(p, id)
      assert.equal((await bed.store.uploads.bytesToRead(p, [id])).size, 0)
    })

    test('a file that could not be read is dropped so long after that was found, not after it was sent', async () => {
      const p = await bed.partnership()
      const noor = bed.store.as(editor(p, 'hill'))
      const id = await send(bed, editor(p, 'hill'), p, instant(1))
      await fail(bed, p, id, instant(10))
      await bed.store.uploads.dropUnread(instant(9))
      assert.equal((await noor.uploads.get(p, id))?.state, 'failed')
      await bed.store.uploads.dropUnread(instant(11))
      assert.equal(await noor.uploads.get(p, id), null)
    })

    test('how many stand before a file is told of its side’s alone, in the order in which they came to wait', async () => {
      const p = await bed.partnership()
      const hill = editor(p, 'hill')
      const both = bed.store.as(editor(p, 'hill', 'coast'))
      const first = await send(bed, hill, p, instant(1))
      const second = await send(bed, hill, p, instant(2))
      await send(bed, editor(p, 'coast'), p, instant(1))
      assert.equal((await both.uploads.get(p, second))?.before, 1)
      await fail(bed, p, first, instant(3))
      assert.ok((await both.uploads.again(p, first, instant(4))).ok)
      assert.equal((await both.uploads.get(p, first))?.before, 1)
      assert.equal((await both.uploads.get(p, second))?.before, 0)
    })

    test('discarding a file that a worker settled meanwhile answers that it was not there, and leaves no entry', async () => {
      const p = await bed.partnership()
      const id = await send(bed, editor(p, 'hill'), p, instant(1))
      const discarded = await bed.store.db.transaction().execute(async (tx) => {
        await tx
          .selectFrom('upload')
          .select('id')
          .where('partnership_id', '=', p)
          .where('id', '=', id)
          .forUpdate()
          .execute()
        const outcome = bed.store.as(editor(p, 'hill')).uploads.discard(p, id)
        // It sees the file and waits for its row; on the embedded database it waits for this transaction.
        await new Promise((done) => setTimeout(done, 300))
        await tx.deleteFrom('upload').where('partnership_id', '=', p).where('id', '=', id).execute()
        return { outcome }
      })
      assert.equal(await discarded.outcome, false)
      const entries = await bed.store.db
        .selectFrom('trail')
        .select('act')
        .where('partnership_id', '=', p)
        .where('act', '=', 'discard')
        .execute()
      assert.deepEqual(entries, [])
    })

    test('a file that waits without a job is given one, and one that has a job, or is about to be told as given up, is not', async () => {
      const p = await bed.partnership()
      const at = instant(1)
      const [lost, waits, given, told] = await Promise.all(
        [1, 2, 3, 4].map(() => send(bed, editor(p, 'hill'), p, at)),
      )
      const before = await Promise.all([lost, waits, given, told].map((id) => jobOf(bed, p, id!)))
      const [noJob, , givenUp, toldSoon] = before
      await sql`delete from pgboss.job where id = ${noJob}`.execute(bed.store.db)
      await sql`update pgboss.job set state = 'failed' where id in (${givenUp}, ${toldSoon})`.execute(
        bed.store.db,
      )
      await sql`insert into pgboss.job (name, data, source_id) values ('unread', '{}', ${toldSoon})`.execute(
        bed.store.db,
      )
      assert.equal(await bed.store.uploads.requeue(instant(2)), 2)
      const after = await Promise.all([lost, waits, given, told].map((id) => jobOf(bed, p, id!)))
      assert.deepEqual(
        after.map((job, nth) => job === before[nth]),
        [false, true, false, true],
      )
      assert.equal(await bed.store.uploads.requeue(instant(2)), 0)
    })
  },
  { alone: true },
)
