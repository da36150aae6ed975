import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '../../src/access/actor.ts'
import type { Store } from '../../src/storage/store.ts'
import { ACTS, BY_NAME } from '../../src/storage/testing/acting-calls.ts'
import {
  MACHINES,
  MORE_READS,
  NO_ACTS,
  READS,
  SECONDING,
  WITH_WORDS,
} from '../../src/storage/testing/asking-calls.ts'
import {
  type Asking,
  alignLine,
  askForTwo,
  assignTo,
  fileOn,
  writeTo,
} from '../../src/storage/testing/call-scene.ts'
import { CANARY, confidentialScene, nearly, putAside } from '../../src/storage/testing/confidential-scene.ts'
import { givenBy } from '../../src/storage/testing/given-by.ts'
import { type Bed, onEachEngine } from '../../src/storage/testing/on-each-engine.ts'
import { sampleDecision } from '../../src/storage/testing/sample-record.ts'
import { keptIntake } from '../../src/storage/testing/take-matrix.ts'
import { editorOf } from '../sample-actors.ts'

const callsOf = (store: Store): string[] =>
  Object.entries(store.as({ kind: 'public' })).flatMap(([noun, calls]) =>
    typeof calls === 'function' ? [noun] : Object.keys(calls).map((call) => `${noun}.${call}`),
  )

/** An answer as text, files unpacked. */
const textOf = (answer: unknown): string =>
  JSON.stringify(answer, (_name, value) => {
    if (value instanceof Map) return [...value]
    return value instanceof Uint8Array ? new TextDecoder().decode(value) : value
  }) ?? ''

onEachEngine('every call of the register', (bed: Bed) => {
  const entries = async (p: string, act: '=' | '!=' = '!=') =>
    await bed.store.db
      .selectFrom('trail')
      .selectAll()
      .where((eb) => eb.or([eb('partnership_id', '=', p), eb('partnership_id', '=', '')]))
      .where('act', act, 'read')
      .orderBy('number')
      .execute()
  const scene = async () => confidentialScene(bed.store, await bed.partnership())
  /** A scene in which both sides have written of the record and of a statement, and it is assigned. */
  const discussed = async (): Promise<Asking> => {
    const stage = { store: bed.store, scene: await scene() }
    const whole = { of: 'record', record: stage.scene.record } as const
    const comment = await writeTo(stage)
    await writeTo(stage, whole)
    await assignTo(stage, whole)
    await fileOn(stage)
    await alignLine(stage)
    return { ...stage.scene, comment, intake: await keptIntake(stage) }
  }

  test('is known to these tests, as an act or as a question', () => {
    assert.deepEqual(
      [ACTS, NO_ACTS, READS].flatMap((calls) => Object.keys(calls)).sort(),
      callsOf(bed.store).sort(),
    )
  })

  for (const [name, act] of Object.entries(ACTS))
    test(`${name} leaves its entry, with what it changed`, async () => {
      const stage = { store: bed.store, scene: await scene() }
      const before = await entries(stage.scene.p)
      await act(stage)
      const left = (await entries(stage.scene.p)).filter(
        (row) =>
          !before.some(
            ({ chain, number, partnership_id: p }) =>
              chain === row.chain && number === row.number && p === row.partnership_id,
          ),
      )
      assert.ok(left.length >= 1, 'no entry')
      if (!BY_NAME.includes(name)) assert.ok(left.at(-1)!.content !== null, 'an entry that tells nothing')
    })

  test('leaves no entry where it only tells people of acts', async () => {
    const there = await discussed()
    const before = await entries(there.p)
    for (const [name, write] of Object.entries(NO_ACTS)) {
      await write(name.startsWith('notifications') ? bed.store.as(there.rui) : bed.store, there)
      assert.equal((await entries(there.p)).length, before.length, name)
    }
    assert.deepEqual(await entries(there.p, '='), [])
  })

  test('leaves one entry if it hands out words of a CONFIDENTIAL record to a person, and none if not', async () => {
    const there = await discussed()
    const { p, rui, record } = there
    // Something for each question to find: a file that repeats the record, an amended statement in the trail.
    await putAside(bed.store, rui, p, nearly)
    givenBy(
      await bed.store
        .as(rui)
        .decisions.take(p, record, 1, sampleDecision('amend', { amendment: { kind: 'note' } })),
    )
    const withWords = []
    for (const [name, read] of Object.entries({ ...READS, ...MORE_READS })) {
      if (MACHINES.includes(name)) {
        await assert.rejects(read(bed.store.as(rui), there), /permission denied/, name)
        continue
      }
      if (name === SECONDING) {
        await askForTwo({ store: bed.store, scene: there })
        givenBy(await bed.store.as(there.noor).decisions.take(p, record, 2, sampleDecision('confirm')))
      }
      // Questions that a call asks first, to know what to ask for, hand out no words.
      const before = await entries(p, '=')
      const answer = await read(bed.store.as(rui), there)
      const left = (await entries(p, '=')).slice(before.length)
      const words = textOf(answer).includes(CANARY)
      assert.equal(
        left.length,
        words ? 1 : 0,
        `${name}: ${left.length} entries, ${words ? 'with' : 'without'} words`,
      )
      if (!words) continue
      withWords.push(name)
      assert.deepEqual(
        left.map(({ name: who, role, side, object_kind: kind, object_id: id, chain }) => [
          who,
          role,
          side,
          kind,
          id,
          chain,
        ]),
        [['Rui Sande', 'side editor', 'coast', 'record', String(record), 'side/hill']],
        name,
      )
    }
    assert.deepEqual(withWords.sort(), WITH_WORDS)
  })

  test('leaves none where the machine reads, or the record is UNCLASSIFIED', async () => {
    const there = await discussed()
    const { p, noor, rui, record } = there
    for (const read of Object.values({ ...READS, ...MORE_READS })) await read(bed.store, there)
    assert.deepEqual(await entries(p, '='), [])
    givenBy(await bed.store.as(noor).recordStandings.mark(p, record, 'UNCLASSIFIED'))
    for (const [name, read] of Object.entries({ ...READS, ...MORE_READS }))
      if (!MACHINES.includes(name)) await read(bed.store.as(rui), there)
    assert.deepEqual(await entries(p, '='), [])
  })

  test('answers nothing of a CONFIDENTIAL record where the entry can’t be left', async () => {
    const { p, rui, record } = await scene()
    const unnamed: Actor = { ...editorOf(p, 'coast'), account: '' } as Actor
    await assert.rejects(bed.store.as(unnamed).records.get(p, record))
    assert.ok(await bed.store.as(rui).records.get(p, record))
  })
})
