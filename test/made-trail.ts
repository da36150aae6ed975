import type { Store } from '../src/storage/store.ts'
import { confidentialScene, putAside } from '../src/storage/testing/confidential-scene.ts'
import { givenBy } from '../src/storage/testing/given-by.ts'
import { samplePartnership } from '../src/storage/testing/sample-partnership.ts'
import { AT, sampleDecision } from '../src/storage/testing/sample-record.ts'

/** A trail of every kind, made by the register's own calls: both sides', each side's own and the instance's. */
export const makeTrail = async (store: Store): Promise<string> => {
  const file = samplePartnership('rivers')
  await store.partnerships.import(file)
  const p = file.id
  const { record, copy, noor, rui } = await confidentialScene(store, p)
  const [own, other] = [store.as(noor), store.as(rui)]
  for (const nouns of [own, other]) {
    await nouns.records.get(p, record)
    await nouns.copies.original(p, record, copy)
    await nouns.statements.list(p, { kind: null, state: null }, 1)
  }
  const statements = (await own.records.get(p, record))!.statements
  for (const { number } of statements) {
    givenBy(
      await other.decisions.take(p, record, number, sampleDecision('confirm', { reason: 'As agreed.' })),
    )
    givenBy(await own.decisions.take(p, record, number, sampleDecision('reopen', { revision: 2 })))
    givenBy(
      await own.decisions.take(
        p,
        record,
        number,
        sampleDecision('amend', { revision: 3, amendment: { kind: 'position' } }),
      ),
    )
  }
  givenBy(await other.recordStandings.move(p, record, { from: 'shared', to: 'joint' }, AT))
  const choosing = { meeting: null, seen: null, by: 'Noor Hadley', at: AT }
  givenBy(await own.recordMeetings.choose(p, record, choosing))
  await own.proposals.discard(p, await putAside(store, noor, p))
  await putAside(store, rui, p)
  const waiting = (await own.records.get(p, record))!.copies[0]!.number
  const released = await putAside(store, noor, p)
  await own.proposals.discard(p, released)
  givenBy(
    await own.copies.release(
      p,
      record,
      waiting,
      (await own.proposals.get(p, await putAside(store, noor, p)))!.reading,
      AT,
    ),
  )
  // The file of the copy that was taken off is kept from nothing now: the upkeep drops it, and says so in the instance's chain.
  await store.proposals.dropOlderThan('2030-01-01T00:00:00.000Z')
  return p
}
