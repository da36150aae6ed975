import type { Actor } from '../../src/access/actor.ts'
import type { Marking, Stage } from '../../src/register/standing.ts'
import type { Store } from '../../src/storage/store.ts'
import {
  activityAsked,
  indicatorAsked,
  measureAsked,
  reportAsked,
  roundAsked,
} from '../../src/storage/testing/sample-activity.ts'
import { sampleFramework } from '../../src/storage/testing/sample-framework.ts'
import { planAsked } from '../../src/storage/testing/sample-plan.ts'
import { AT, sampleDecision } from '../../src/storage/testing/sample-record.ts'
import type { Outcome } from '../../src/text/outcome.ts'
import { keepVectors } from '../../src/vectors/keep-vectors.ts'
import { personWith, postOf } from '../sample-actors.ts'
import { SAMPLE_EMBEDDER } from '../sample-embedder.ts'
import { SHORT } from './place.ts'
import { type Planned, planned } from './plan.ts'
import { ACTORS, type Audience, OPEN, PARTNERSHIPS, SIDES } from './sights.ts'
import { standingFile } from './standing-file.ts'
import { canary } from './tokens.ts'
import { makeAccounts, makePosts, speakerOf } from './world-of-access.ts'
import { reviewOn } from './world-of-review.ts'

/** What stands in a register made for the test: every canary with those whom it is for. */
export type World = {
  readonly canaries: ReadonlyMap<string, Audience>
  readonly kept: ReadonlyMap<string, number>
}

const sure = <T>(outcome: Outcome<T, { readonly reason: string }>): T => {
  if (!outcome.ok) throw new Error(`the world could not be made: ${outcome.refusal.reason}`)
  return outcome.value
}

const editor = (p: string, side: string | null): Actor =>
  personWith('Maker of Worlds', postOf(p, side === null ? 'joint-editor' : 'side-editor', side))

/** What whoever runs the machine is told of every partnership: its name, its sides and their bodies. */
const NAMED = ['', '.sides.0', '.sides.1', '.bodies.0', '.bodies.1'].flatMap((of) =>
  ['name', 'shortName', 'about'].map((field) => `${of}.${field}`),
)

/** The day before what is assigned comes due. */
const NEAR = '2026-01-19T06:00:00.000Z'

/** Before anything was kept, so that all of it is new to the searches that people keep. */
const BEFORE = '2000-01-01T00:00:00.000Z'

const STEPS: readonly Stage[] = ['draft', 'shared', 'joint', 'public']

/** Takes a record from its own side's draft to where it is to stand, by those who may. */
const advance = async (store: Store, { p, owner, stage }: Planned, id: number) => {
  const other = SIDES.find((side) => side !== owner) ?? SIDES[0]
  const by = {
    shared: editor(p, owner),
    joint: editor(p, other),
    public: editor(p, null),
    draft: editor(p, owner),
  }
  for (const [at, to] of STEPS.slice(1, STEPS.indexOf(stage) + 1).entries())
    sure(await store.as(by[to]).recordStandings.move(p, id, { from: STEPS[at]!, to }, AT))
}

const decideOn = async (store: Store, plan: Planned, id: number) => {
  const { p, owner, word } = plan
  const take = store.as(editor(p, owner)).decisions.take
  const said = (what: string) => ({
    by: word(`${what} by`, 'members'),
    reason: word(`${what} reason`, 'members'),
  })
  sure(await take(p, id, 1, sampleDecision('amend', { ...said('amend'), amendment: { kind: 'note' } })))
  sure(await take(p, id, 2, sampleDecision('confirm', said('confirm'))))
  sure(await take(p, id, 3, sampleDecision('reject', said('reject'))))
}

/** Takes a record's choices of a meeting from its history, as the trail itself does where another draft brought the meeting. */
const untellMeeting = (store: Store, p: string, record: number) =>
  store.db
    .updateTable('trail')
    .set({ record_id: null })
    .where('partnership_id', '=', p)
    .where('act', '=', 'choose-meeting')
    .where('record_id', '=', record)
    .execute()

/** Keeps a record's text as a plan: a section, two lines and an item of the second, by a title and a number of its own. */
const keepPlan = async (
  store: Store,
  { p, owner, stage, word }: Planned,
  id: number,
  sees: (of: Audience) => boolean,
) => {
  const { plans } = store.as(editor(p, owner))
  const rows = (await plans.outline(p, id))?.rows ?? []
  const number = rows.map((_, at) => (at === 1 ? word('plan number') : ''))
  sure(await plans.keep(p, id, planAsked(rows, { title: word('plan title'), number }), AT))
  const { following } = store.as(editor(p, owner))
  const line = { record: id, line: 2 }
  const activity = activityAsked({
    ...{ title: word('activity'), place: word('activity place'), shows: word('evidence shows') },
    milestones: [{ title: word('milestone'), due: '2026-03', done: '' }],
    address: `https://${word('evidence address')}.example/`,
  })
  const held = sure(await following.write(p, line, activity, AT))
  const { evidence, indicators } = store.as(editor(p, owner))
  const bytes = new TextEncoder().encode(`A list: ${word('evidence file')}`)
  const file = { name: `${word('evidence name')}.txt`, shows: word('file shows'), bytes }
  sure(await evidence.add(p, line, { activity: held, version: 1, ...file }, AT))
  const measured = indicatorAsked({ title: word('indicator'), unit: word('unit') })
  const indicator = sure(
    await indicators.write(p, line, { ...measured, baseline: `n/a, ${word('no baseline')}` }, AT),
  )
  const value = measureAsked({ indicator, value: 'n/a', note: word('no value') })
  sure(await indicators.setValue(p, line, value, AT))
  const reason = word('status reason', 'members')
  sure(await following.setStatus(p, line, { status: 'needs-resources', reason, seen: 0 }, AT))
  sure(await following.nameBody(p, line, 1, true))
  const { alignments } = store.as(editor(p, owner))
  // The first line and statement serve parts of both frameworks: what serves two is told as well.
  for (const [of, number, framework, code] of [
    ['line', 2, 'aims', '1.1'],
    ['line', 2, 'thrusts', '1'],
    ['line', 3, 'aims', '2'],
    ['statement', 1, 'aims', '1'],
    ['statement', 1, 'thrusts', '1.1'],
    ['statement', 2, 'aims', '1.1'],
  ] as const) {
    const reason = word(`serves ${framework} ${of} ${number}`)
    const asked = { act: 'confirm', concept: { framework, code }, reason }
    sure(await alignments.decide(p, { of, record: id, number }, asked, AT))
  }
  // What was taken over of a matrix: here the plan's own record stands for one.
  const intake = { partnership_id: p, record_id: id, id: `taken-${id}`, matrix_id: id }
  await store.db
    .insertInto('plan_intake')
    .values({
      ...{ ...intake, by: speakerOf(p, owner).name, at: AT, reason: word('intake reason', 'members') },
      ...{ undone_by: null, undone_at: null },
    })
    .execute()
  const step = { partnership_id: p, record_id: id, intake_id: intake.id, number: 1, line: 2, kind: 'status' }
  await store.db
    .insertInto('plan_intake_step')
    .values({ ...step, words: word('intake words', 'members'), wrote: '{"set":99}', undone: null })
    .execute()
  // What an accepted report settled is for all who see the line, also for those who never see the report.
  const claim = {
    partnership_id: p,
    record_id: id,
    line: 3,
    report_id: 'settled',
    at: AT,
    status: 'completed',
  }
  await store.db.insertInto('plan_claim').values(claim).execute()
  if (!sees({ p, of: 'members', owner, stage })) return
  sure(await store.as(editor(p, owner)).rounds.write(p, id, roundAsked(), AT))
  // One of the side reports, another accepts it: both sides' members see it then, and the public does not.
  const { reports } = store.as(editor(p, owner))
  const words = { title: '', date: '', place: '', participants: '', words: word('report', 'members') }
  const report = sure(await reports.write(p, line, reportAsked(words), AT))
  sure(await store.as(speakerOf(p, owner)).reports.accept(p, line, report, AT))
}

/** Says that statements of either of two records are the ground of lines of the other's plan, that a line goes on as another, and which statements are one clause. */
const linkTwo = async (store: Store, { p, owner }: Planned, id: number, other: number, line: number) => {
  const { links, successions, clauses } = store.as(editor(p, owner))
  const place = { line: { line } }
  for (const [record, plan] of [
    [id, other],
    [other, id],
  ] as const)
    for (const [number, act] of [
      [1, 'confirm'],
      [2, 'reject'],
    ] as const)
      sure(await links.decide(p, record, number, { act, plan, ...place }, AT))
  const number = line - 1
  const same = { act: number === 1 ? 'confirm' : 'reject', other: { record: other, number } }
  sure(await clauses.decide(p, id, number, same, AT))
  const asked = { act: 'confirm', later: id, ...place }
  sure(await successions.decide(p, { record: other, line }, asked, AT))
}

/** Keeps a record with all that can hang on it, as its own side would. */
const keep = async (
  store: Store,
  plan: Planned,
  { elsewhere, mate }: { readonly elsewhere: number | null; readonly mate: number | null },
  sees: (of: Audience) => boolean,
  note: (of: Audience, word: string) => void,
): Promise<number> => {
  const { p, owner, word } = plan
  const { proposals, recordMeetings } = store.as(editor(p, owner))
  const first = sure(await proposals.add(p, { reading: plan.reading, bytes: plan.bytes, at: AT }))
  const id = sure(await proposals.keep(p, first, plan.keeping, AT))
  const copy = sure(await proposals.add(p, { reading: plan.copy.reading, bytes: plan.copy.bytes, at: AT }))
  const attaching = { record: id, source: word('copy source'), published: '2019-09-09' }
  sure(await proposals.attach(p, copy, attaching, AT))
  await decideOn(store, plan, id)
  if (plan.changesMeeting) {
    const choosing = { seen: null, by: word('meeting by', 'members'), at: AT }
    // For a while it was said to be of a meeting that only another draft of the same side has brought.
    sure(await recordMeetings.choose(p, id, { ...choosing, meeting: elsewhere }))
    sure(await recordMeetings.choose(p, id, { ...choosing, meeting: 'new' }))
    // Where that draft is hidden, so is what was told of its meeting.
    if (!sees({ p, of: 'record', owner, stage: 'draft' })) await untellMeeting(store, p, id)
  }
  await keepPlan(store, plan, id, sees)
  // Some is said of two while one is a draft, some once it is what it is to be.
  if (mate !== null) await linkTwo(store, plan, id, mate, 2)
  await advance(store, plan, id)
  if (mate !== null) await linkTwo(store, plan, id, mate, 3)
  await reviewOn(store, plan, id, sees, note)
  return id
}

const waitingOf = (p: string, owner: string | null, at: number) => {
  const label = `${p} ${owner} waiting ${at}`
  const marking = 'UNCLASSIFIED'
  // The first that waits has the words of another side's draft: nobody may be told that they are kept already.
  const other = SIDES.find((side) => side !== owner)
  const like = at === 1 ? `${p} ${other} draft ${marking}` : label
  return planned({ p, owner, stage: 'draft', marking, at: 60 + at, label, of: 'proposal', like })
}

/** Whether two names are one person's: said of people of records that both sides see, signed with a canary. */
const identify = async (store: Store, p: string, note: (of: Audience, word: string) => void) => {
  for (const stage of ['shared', 'joint', 'public'] as const) {
    const rows = await store.db
      .selectFrom('person')
      .select('id')
      .where('partnership_id', '=', p)
      .where('stage', '=', stage)
      .where('key', 'is', null)
      .orderBy('sort_key')
      .limit(4)
      .execute()
    const [a, b, c, d] = rows.map(({ id }) => id)
    if (!a || !b || !c || !d) continue
    const by = canary(p, stage, 'identity by')
    note({ p, of: 'members', owner: null, stage }, by)
    const { take } = store.as(editor(p, 'hill')).identities
    sure(await take(p, { act: 'same', lead: a, other: b }, { by, at: AT }))
    sure(await take(p, { act: 'apart', lead: c, other: d }, { by, at: AT }))
  }
}

/** What is told of days that come near, what was read of it, and how people are written to. */
const tellEverybody = async (
  store: Store,
  there: ReadonlySet<string>,
  note: (of: Audience, word: string) => void,
) => {
  await store.dues.tell(NEAR)
  for (const actor of Object.values(ACTORS)) {
    // A register for somebody's eyes may lack the partnership in which somebody else holds a post.
    if (actor.kind === 'person' && actor.capacities.some(({ partnership }) => !there.has(partnership)))
      continue
    const { notifications } = store.as(actor)
    await notifications.set({ digest: 'weekly', sorts: ['mentioned', 'due'], remind: 7 })
    const [first] = (await notifications.list(1)).rows
    if (first) await notifications.read(first.id, AT)
    if (actor.kind !== 'person') continue
    for (const p of new Set(actor.capacities.map(({ partnership }) => partnership))) {
      const word = canary(p, actor.account, 'search')
      note({ p, of: 'account', account: actor.account }, word)
      sure(await store.as(actor).savedSearches.save(p, { name: word, query: 'agreed', alert: true }, BEFORE))
    }
    for (const { partnership } of actor.capacities)
      await store.digests.claim(partnership, actor.account, 'daily', NEAR)
  }
}

/** What a short run does without: of the closed partnership all but drafts and what is joint, of the other the half. */
const spared = (p: string, stage: Stage, marking: Marking): boolean =>
  p === OPEN
    ? (stage === 'shared' && marking === 'CONFIDENTIAL') || (stage === 'joint' && marking === 'UNCLASSIFIED')
    : marking === 'CONFIDENTIAL' || stage === 'shared' || stage === 'public'

/** Every record that is made: each owner, stage and marking that there can be, in both partnerships. */
export const plans = (): readonly Planned[] =>
  PARTNERSHIPS.flatMap((p) =>
    [...SIDES, null].flatMap((owner, side) =>
      (['draft', 'shared', 'joint', 'public'] as const).flatMap((stage, step) =>
        (['UNCLASSIFIED', 'CONFIDENTIAL'] as const).flatMap((marking, mark) =>
          (stage === 'public' && marking === 'CONFIDENTIAL') || (SHORT && spared(p, stage, marking))
            ? []
            : [
                planned({
                  ...{ p, owner, stage, marking, of: 'record' as const },
                  at: side * 8 + step * 2 + mark,
                  label: `${p} ${owner} ${stage} ${marking}`,
                }),
              ],
        ),
      ),
    ),
  )

/** The record of the same owner that is made before another: of no two worlds another one. */
const mateOf = ({ p, owner, label }: Planned): string | undefined => {
  const own = plans().filter((each) => each.p === p && each.owner === owner)
  return own[own.findIndex((each) => each.label === label) - 1]?.label
}

/** What both sides agreed of two frameworks, which everybody reads, and what one of them proposes to the other. */
const mapIn = async (
  store: Store,
  p: string,
  sees: (of: Audience) => boolean,
  note: (of: Audience, word: string) => void,
): Promise<void> => {
  const [hill, coast] = SIDES.map((side) => store.as(editor(p, side)).crosswalks)
  const asked = (code: string, rationale: string) => ({
    ...{ act: 'propose', from: { framework: 'aims', code }, to: { framework: 'thrusts', code } },
    ...{ relation: 'close', degree: 'high', rationale, seen: 0 },
  })
  const [agreed, proposed] = ['agreed', 'proposed'].map((of) => canary(p, 'mapping', of))
  note({ p, of: 'standing' }, agreed!)
  sure(await hill!.decide(p, asked('1', `Since ${agreed}`), AT))
  sure(await coast!.decide(p, { ...asked('1', ''), act: 'agree', seen: 1 }, AT))
  const members = { p, of: 'members', owner: null, stage: 'joint' } as const
  if (!sees(members)) return
  note(members, proposed!)
  sure(await coast!.decide(p, asked('2', `Since ${proposed}`), AT))
}

/**
 * Fills a register through its own doors. `sees` says for whom: a register for somebody's eyes never had what they may not
 * know, and is otherwise made in the same way.
 */
export const makeWorld = async (
  store: Store,
  sees: (of: Audience) => boolean = () => true,
): Promise<World> => {
  const canaries = new Map<string, Audience>()
  const kept = new Map<string, number>()
  const note = (of: Audience, word: string) => {
    canaries.set(word, of)
  }
  await makeAccounts(store, note)
  const there = PARTNERSHIPS.filter((each) => sees({ p: each, of: 'standing' }))
  for (const p of there) {
    const { file, words } = standingFile(p)
    const named = new Set(NAMED.map((path) => canary(p, path)))
    for (const word of words) canaries.set(word, { p, of: named.has(word) ? 'name' : 'standing' })
    await store.partnerships.import({ ...file, fourEyes: { request: 'two-people' } })
    // One that was removed, which members alone may still be told of.
    await store.db
      .insertInto('abbreviation')
      .values({
        partnership_id: p,
        short_key: 'old',
        meaning_key: 'older',
        short: 'OLD',
        meaning: 'older',
        gone: true,
      })
      .execute()
    const labels = ['framework', 'concept'].map((of) => canary(p, of))
    for (const each of labels) canaries.set(each, { p, of: 'standing' })
    await store.frameworks.import(p, sampleFramework({}, ` ${labels.join(' ')}`), AT)
    await store.frameworks.import(p, sampleFramework({ id: 'thrusts' }, ` ${labels.join(' ')}`), AT)
    await mapIn(store, p, sees, note)
    await makePosts(store, p, sees, note)
    const elsewhere = new Map<string | null, number>()
    for (const plan of plans().filter((each) => each.p === p && sees(each.audience))) {
      const mate = kept.get(mateOf(plan) ?? '') ?? null
      const beside = { elsewhere: elsewhere.get(plan.owner) ?? null, mate }
      const id = await keep(store, plan, beside, sees, note)
      kept.set(plan.label, id)
      const meeting = (await store.records.ref(p, id))?.meeting
      if (plan.stage === 'draft' && meeting) elsewhere.set(plan.owner, meeting.id)
      for (const [word, audience] of plan.words()) canaries.set(word, audience)
    }
    for (const owner of [...SIDES, null])
      for (const at of [1, 2]) {
        const { audience, reading, bytes, words } = waitingOf(p, owner, at)
        if (!sees(audience)) continue
        sure(
          await store
            .as(editor(p, owner))
            .proposals.add(p, { reading, bytes, at: `2026-01-0${at}T00:00:00.000Z` }),
        )
        // The same again is sent and waits to be read.
        const file = {
          name: `${reading.document.text.slice(0, 60)}.txt`,
          mediaType: null,
          bytes,
          published: null,
        }
        const sent = `2026-01-1${at}T00:00:00.000Z`
        sure(await store.as(editor(p, owner)).uploads.add(p, file, sent))
        for (const [word, audience] of words()) canaries.set(word, audience)
      }
    const brought = { name: 'brought in.txt', mediaType: null, bytes: new Uint8Array([1]), published: null }
    const keepAs = { title: null, kind: null, source: null, stage: 'joint' } as const
    await store.uploads.bringIn(p, [{ ...brought, keepAs }], '2026-01-09T00:00:00.000Z')
    await identify(store, p, note)
  }
  await keepVectors({ store, embedder: SAMPLE_EMBEDDER })
  await tellEverybody(store, new Set(there), note)
  return { canaries, kept }
}
