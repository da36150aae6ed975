import { sql } from 'kysely'
import { editorOf } from '../../../test/sample-actors.ts'
import type { Actor } from '../../access/actor.ts'
import type { Store } from '../store.ts'
import {
  type Act,
  alignLine,
  assignTo,
  decideInTwo,
  fileOn,
  first,
  indicatorOf,
  joinInTwo,
  people,
  SIGNED,
  takeBulk,
  writeTo,
} from './call-scene.ts'
import { confidential, confidentialCopy, KEEPING, plain, putAside } from './confidential-scene.ts'
import { givenBy } from './given-by.ts'
import { activityAsked, indicatorAsked, reportAsked, roundAsked } from './sample-activity.ts'
import { mappingAsked, sampleFramework } from './sample-framework.ts'
import { samplePartnership } from './sample-partnership.ts'
import { planAsked } from './sample-plan.ts'
import { bytesOf, sampleReading } from './sample-reading.ts'
import { AT, sampleDecision, sampleRecord } from './sample-record.ts'
import { takeMatrix } from './take-matrix.ts'

const entryOf = (reading: typeof plain) => ({
  reading,
  bytes: bytesOf(reading),
  title: null,
  kind: null,
  published: null,
  source: null,
})

const FILE = { name: 'a.txt', mediaType: null, bytes: bytesOf(plain), published: null }
const KEEP_AS = { title: null, kind: null, source: null, stage: 'joint' } as const

const sendFile = async (store: Store, actor: Actor, p: string): Promise<number> =>
  givenBy(await store.as(actor).uploads.add(p, FILE, AT))

/** A file whose reading failed. */
const failedFile = async (store: Store, actor: Actor, p: string): Promise<number> => {
  const id = await sendFile(store, actor, p)
  const files = await store.uploads.toRead(p, [id])
  await store.uploads.settle(
    p,
    files.map((file) => ({ ...file, outcome: null })),
    AT,
  )
  return id
}

/** Every call that changes something, as somebody makes it who may. A new one has no row here, and the test says so. */
/** What stands for a Word file: a noun keeps the bytes that were looked at before. */
const LETTERHEAD = new TextEncoder().encode('a letterhead')

const SHORT = { short: 'GSC', meaning: 'green shipping corridors' }
const POINT = { mechanism: 1, words: 'green shipping corridors' }

export const ACTS: Readonly<Record<string, Act>> = {
  'proposals.add': ({ store, scene: { p, noor } }) => putAside(store, noor, p),
  'proposals.discard': async ({ store, scene: { p, noor } }) =>
    store.as(noor).proposals.discard(p, await putAside(store, noor, p)),
  'proposals.keep': async ({ store, scene: { p, noor } }) =>
    givenBy(await store.as(noor).proposals.keep(p, await putAside(store, noor, p), KEEPING, AT)),
  'proposals.attach': async ({ store, scene: { p, noor, record } }) => {
    const again = sampleReading([...confidential.document.text.split('\n\n'), 'Once more'])
    const id = await putAside(store, noor, p, again)
    return givenBy(
      await store.as(noor).proposals.attach(p, id, { record, source: null, published: null }, AT),
    )
  },
  'proposals.dropOlderThan': async ({ store, scene: { p, noor } }) => {
    await putAside(store, noor, p)
    await store.proposals.dropOlderThan('2030-01-01T00:00:00.000Z')
  },
  'uploads.add': async ({ store, scene: { p, noor } }) => sendFile(store, noor, p),
  'uploads.discard': async ({ store, scene: { p, noor } }) =>
    store.as(noor).uploads.discard(p, await sendFile(store, noor, p)),
  'uploads.again': async ({ store, scene: { p, noor } }) =>
    givenBy(await store.as(noor).uploads.again(p, await failedFile(store, noor, p), AT)),
  'uploads.bringIn': ({ store, scene: { p } }) =>
    store.uploads.bringIn(p, [{ ...FILE, keepAs: KEEP_AS }], AT),
  'uploads.settle': async ({ store, scene: { p, noor } }) => failedFile(store, noor, p),
  'uploads.dropUnread': async ({ store, scene: { p, noor } }) => {
    await failedFile(store, noor, p)
    await store.uploads.dropUnread('2030-01-01T00:00:00.000Z')
  },
  'uploads.retry': async ({ store, scene: { p, noor } }) => {
    await failedFile(store, noor, p)
    return store.uploads.retry(AT)
  },
  'uploads.requeue': async ({ store, scene: { p, noor } }) => {
    await sendFile(store, noor, p)
    // As after a copy was restored without the queue.
    await sql`delete from pgboss.job`.execute(store.db)
    return store.uploads.requeue(AT)
  },
  'copies.release': async ({ store, scene: { p, noor, record, copy } }) =>
    givenBy(await store.as(noor).copies.release(p, record, copy, confidentialCopy, AT)),
  'readings.add': async ({ store, scene: { p, noor, record } }) =>
    givenBy(await store.as(noor).readings.add(p, record, { ...confidential, reader: '2' }, AT)),
  'recordMeetings.choose': async ({ store, scene: { p, noor, record } }) =>
    givenBy(
      await store
        .as(noor)
        .recordMeetings.choose(p, record, { meeting: null, seen: null, by: 'Noor', at: AT }),
    ),
  'recordStandings.move': async ({ store, scene: { p, rui, record } }) =>
    givenBy(await store.as(rui).recordStandings.move(p, record, { from: 'shared', to: 'joint' }, AT)),
  'recordStandings.mark': async ({ store, scene: { p, noor, record } }) =>
    givenBy(await store.as(noor).recordStandings.mark(p, record, 'UNCLASSIFIED')),
  'plans.drop': async ({ store, scene: { p, noor, record } }) =>
    givenBy(await store.as(noor).plans.drop(p, record)),
  'plans.keep': async ({ store, scene: { p, noor, record } }) => {
    givenBy(await store.as(noor).plans.drop(p, record))
    const rows = (await store.plans.outline(p, record))?.rows ?? []
    return givenBy(await store.as(noor).plans.keep(p, record, planAsked(rows), AT))
  },
  'following.write': async ({ store, scene: { p, noor, record } }) =>
    givenBy(await store.as(noor).following.write(p, { record, line: 2 }, activityAsked(), AT)),
  'indicators.write': async ({ store, scene: { p, noor, record } }) =>
    givenBy(await store.as(noor).indicators.write(p, { record, line: 2 }, indicatorAsked(), AT)),
  'indicators.setValue': async (stage) => {
    const asked = await indicatorOf(stage)
    const { p, noor, record } = stage.scene
    return givenBy(await stage.store.as(noor).indicators.setValue(p, { record, line: 2 }, asked, AT))
  },
  'indicators.removeValue': async (stage) => {
    const asked = await indicatorOf(stage)
    const { p, noor, record } = stage.scene
    const { indicators } = stage.store.as(noor)
    givenBy(await indicators.setValue(p, { record, line: 2 }, asked, AT))
    const later = { ...asked, version: 2 }
    return givenBy(await indicators.removeValue(p, { record, line: 2 }, later, AT))
  },
  'indicators.withdraw': async (stage) => {
    const asked = await indicatorOf(stage)
    const { p, noor, record } = stage.scene
    return givenBy(await stage.store.as(noor).indicators.withdraw(p, { record, line: 2 }, asked, true, AT))
  },
  'evidence.add': async (stage) => {
    const { activity } = await fileOn(stage)
    return activity
  },
  'evidence.remove': async (stage) => {
    const { activity, version } = await fileOn(stage)
    const { p, noor, record } = stage.scene
    const asked = { activity, version, nth: 1 }
    return givenBy(await stage.store.as(noor).evidence.remove(p, { record, line: 2 }, asked, AT))
  },
  'reports.write': async ({ store, scene: { p, noor, record } }) =>
    givenBy(await store.as(noor).reports.write(p, { record, line: 2 }, reportAsked(), AT)),
  'reports.accept': async ({ store, scene: { p, noor, record } }) => {
    const place = { record, line: 2 }
    const id = givenBy(await store.as(noor).reports.write(p, place, reportAsked(), AT))
    return givenBy(await store.as(editorOf(p, 'hill', 'Ida Brook')).reports.accept(p, place, id, AT))
  },
  'reports.giveBack': async ({ store, scene: { p, noor, record } }) => {
    const place = { record, line: 2 }
    const id = givenBy(await store.as(noor).reports.write(p, place, reportAsked(), AT))
    const ida = store.as(editorOf(p, 'hill', 'Ida Brook'))
    return givenBy(await ida.reports.giveBack(p, place, id, 'Name the place', AT))
  },
  'plans.tie': async ({ store, scene: { p, noor, record } }) => {
    const all = await store.as(noor).instruments.list(p, 1)
    return givenBy(await store.as(noor).plans.tie(p, record, all!.instruments.rows[0]!.id))
  },
  'intakes.take': takeMatrix,
  'intakes.undo': async (stage) => {
    const { store, scene } = stage
    const id = await takeMatrix(stage)
    return givenBy(await store.as(scene.noor).intakes.undo(scene.p, scene.record, id, AT))
  },
  'abbreviations.add': async ({ store, scene: { p, noor } }) =>
    givenBy(await store.as(noor).abbreviations.add(p, SHORT)),
  'abbreviations.remove': async ({ store, scene: { p, noor } }) => {
    givenBy(await store.as(noor).abbreviations.add(p, SHORT))
    return givenBy(await store.as(noor).abbreviations.remove(p, SHORT))
  },
  'agendaPoints.propose': async ({ store, scene: { p, noor } }) =>
    givenBy(await store.as(noor).agendaPoints.propose(p, POINT, AT)),
  'agendaPoints.withdraw': async ({ store, scene: { p, noor } }) => {
    givenBy(await store.as(noor).agendaPoints.propose(p, POINT, AT))
    return givenBy(await store.as(noor).agendaPoints.withdraw(p, POINT))
  },
  'templates.keep': async ({ store, scene: { p, noor } }) =>
    givenBy(await store.as(noor).templates.keep(p, 'brief', { name: 'ours.docx', bytes: LETTERHEAD }, AT)),
  'templates.again': async ({ store, scene: { p, noor } }) => {
    const { templates } = store.as(noor)
    givenBy(await templates.keep(p, 'brief', { name: 'ours.docx', bytes: LETTERHEAD }, AT))
    return givenBy(await templates.again(p, 'brief', 1, AT))
  },
  'templates.withdraw': async ({ store, scene: { p, noor } }) => {
    const { templates } = store.as(noor)
    givenBy(await templates.keep(p, 'brief', { name: 'ours.docx', bytes: LETTERHEAD }, AT))
    return givenBy(await templates.withdraw(p, 'brief', 1))
  },
  'meanings.remember': async ({ store, scene: { p, noor, record } }) => {
    const said = [{ kind: 'status' as const, words: 'All done', meaning: 'completed' }]
    return givenBy(await store.as(noor).meanings.remember(p, record, said))
  },
  'reports.withdraw': async ({ store, scene: { p, noor, record } }) => {
    const place = { record, line: 2 }
    const id = givenBy(await store.as(noor).reports.write(p, place, reportAsked(), AT))
    return givenBy(await store.as(noor).reports.withdraw(p, place, id, AT))
  },
  'rounds.write': async ({ store, scene: { p, noor, record } }) =>
    givenBy(await store.as(noor).rounds.write(p, record, roundAsked(), AT)),
  'rounds.end': async ({ store, scene: { p, noor, record } }) => {
    const id = givenBy(await store.as(noor).rounds.write(p, record, roundAsked(), AT))
    return givenBy(await store.as(noor).rounds.end(p, record, id, 'closed'))
  },
  'rounds.reopen': async ({ store, scene: { p, noor, record } }) => {
    const id = givenBy(await store.as(noor).rounds.write(p, record, roundAsked(), AT))
    givenBy(await store.as(noor).rounds.end(p, record, id, 'withdrawn'))
    return givenBy(await store.as(noor).rounds.reopen(p, record, id))
  },
  'following.withdraw': async ({ store, scene: { p, noor, record } }) => {
    const place = { record, line: 2 }
    const id = givenBy(await store.as(noor).following.write(p, place, activityAsked(), AT))
    return givenBy(await store.as(noor).following.withdraw(p, place, { activity: id, version: 1 }, AT))
  },
  'following.setStatus': async ({ store, scene: { p, noor, record } }) => {
    const asked = { status: 'completed', reason: 'Said so', seen: 0 }
    return givenBy(await store.as(noor).following.setStatus(p, { record, line: 2 }, asked, AT))
  },
  'following.nameBody': async ({ store, scene: { p, noor, record } }) =>
    givenBy(await store.as(noor).following.nameBody(p, { record, line: 2 }, 1, true)),
  'following.unnameBody': async ({ store, scene: { p, noor, record } }) => {
    givenBy(await store.as(noor).following.nameBody(p, { record, line: 2 }, 1, true))
    return givenBy(await store.as(noor).following.unnameBody(p, { record, line: 2 }, 1))
  },
  'links.decide': async ({ store, scene: { p, noor, record } }) => {
    const other = await store.records.add(p, sampleRecord(plain), AT)
    const asked = { act: 'confirm', plan: record, line: { line: 2 } }
    return givenBy(await store.as(noor).links.decide(p, other, 1, asked, AT))
  },
  'clauses.decide': async ({ store, scene: { p, noor, record } }) => {
    const other = await store.records.add(p, sampleRecord(plain), AT)
    const asked = { act: 'confirm', other: { record, number: 1 } }
    return givenBy(await store.as(noor).clauses.decide(p, other, 1, asked, AT))
  },
  'frameworks.import': ({ store, scene: { p } }) => store.frameworks.import(p, sampleFramework(), AT),
  'alignments.decide': (stage) => alignLine(stage),
  'crosswalks.decide': async ({ store, scene: { p, noor } }) => {
    await store.frameworks.import(p, sampleFramework(), AT)
    await store.frameworks.import(p, sampleFramework({ id: 'thrusts' }), AT)
    return givenBy(await store.as(noor).crosswalks.decide(p, mappingAsked(), AT))
  },
  'crosswalks.import': async ({ store, scene: { p } }) => {
    await store.frameworks.import(p, sampleFramework(), AT)
    await store.frameworks.import(p, sampleFramework({ id: 'thrusts' }), AT)
    const { from, to } = mappingAsked()
    const words = { relation: 'close', degree: 'low', rationale: '', proposed: null, reviewed: [] } as const
    return store.crosswalks.import(p, [{ from, to, ...words }], AT)
  },
  'successions.decide': async ({ store, scene: { p, noor, record } }) => {
    const later = await store.records.add(p, sampleRecord(plain), AT)
    const rows = (await store.plans.outline(p, later))?.rows ?? []
    const what = rows.map((_, at) => (at === 0 ? 'section-1' : 'line'))
    givenBy(await store.as(noor).plans.keep(p, later, planAsked(rows, { what }), AT))
    const asked = { act: 'confirm', later, line: { line: 2 } }
    return givenBy(await store.as(noor).successions.decide(p, { record, line: 2 }, asked, AT))
  },
  'decisions.take': async ({ store, scene: { p, rui, record } }) =>
    givenBy(await store.as(rui).decisions.take(p, record, 1, sampleDecision('confirm'))),
  'identities.take': async ({ store, scene: { p, rui } }) => {
    const [lead, other] = [await people(store, p, 'Ada Brook'), await people(store, p, 'Ivo Sören')]
    return givenBy(
      await store.as(rui).identities.take(p, { act: 'same', lead, other }, { by: 'Rui', at: AT }),
    )
  },
  'decisions.agree': async (stage) => {
    const { store, scene } = stage
    const id = await decideInTwo(stage)
    const signed = { ...SIGNED, reason: null }
    return givenBy(await store.as(scene.rui).decisions.agree(scene.p, scene.record, 1, id, signed))
  },
  'decisions.takeBack': async (stage) => {
    const { store, scene } = stage
    const id = await decideInTwo(stage)
    return givenBy(await store.as(scene.noor).decisions.takeBack(scene.p, scene.record, 1, id, SIGNED))
  },
  'identities.agree': async (stage) => {
    const { pair, id } = await joinInTwo(stage)
    const { store, scene } = stage
    return givenBy(await store.as(scene.rui).identities.agree(scene.p, pair, id, SIGNED))
  },
  'identities.takeBack': async (stage) => {
    const { pair, id } = await joinInTwo(stage)
    const { store, scene } = stage
    return givenBy(await store.as(scene.noor).identities.takeBack(scene.p, pair, id, SIGNED))
  },
  'threads.post': (stage) => writeTo(stage),
  'threads.edit': async (stage) => {
    const id = await writeTo(stage)
    const { store, scene } = stage
    const words = { words: 'Which one is meant?', mentioned: [], at: AT }
    return givenBy(await store.as(scene.noor).threads.edit(scene.p, id, words))
  },
  'threads.withdraw': async (stage) => {
    const id = await writeTo(stage)
    return givenBy(await stage.store.as(stage.scene.noor).threads.withdraw(stage.scene.p, id, AT))
  },
  'threads.settle': async (stage) => {
    await writeTo(stage)
    const { p, record, rui } = stage.scene
    const settling = { owner: '*', settled: true, at: AT }
    return givenBy(await stage.store.as(rui).threads.settle(p, first(record), settling))
  },
  'assignments.assign': (stage) => assignTo(stage),
  'assignments.finish': async (stage) => {
    const id = await assignTo(stage)
    return givenBy(await stage.store.as(stage.scene.rui).assignments.finish(stage.scene.p, id, AT))
  },
  'assignments.reopen': async (stage) => {
    const id = await assignTo(stage)
    const { assignments } = stage.store.as(stage.scene.rui)
    givenBy(await assignments.finish(stage.scene.p, id, AT))
    return givenBy(await assignments.reopen(stage.scene.p, id, AT))
  },
  'bulks.take': (stage) => takeBulk(stage, 'many'),
  'bulks.undo': async (stage) => {
    const id = await takeBulk(stage, 'many')
    return givenBy(await stage.store.as(stage.scene.rui).bulks.undo(stage.scene.p, id, SIGNED))
  },
  'imports.add': async ({ store, scene: { p } }) => store.imports.add(p, entryOf(plain), AT),
  'records.add': async ({ store, scene: { p } }) => store.records.add(p, sampleRecord(plain), AT),
  'records.addOnce': async ({ store, scene: { p } }) => store.records.addOnce(p, sampleRecord(plain), AT),
  'partnerships.import': async ({ store, scene: { p } }) => store.partnerships.import(samplePartnership(p)),
}

/** What of an act says all that there is to say by its name. */
export const BY_NAME = ['threads.settle', 'threads.withdraw']
