import { createHash } from 'node:crypto'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Subject } from '../../src/register/subject.ts'
import { docxOf } from '../../src/reports/writers/docx.ts'
import type { Store } from '../../src/storage/store.ts'
import { reportAsked } from '../../src/storage/testing/sample-activity.ts'
import { sampleDecision } from '../../src/storage/testing/sample-record.ts'
import type { Outcome } from '../../src/text/outcome.ts'
import type { Planned } from './plan.ts'
import { type Audience, SIDES } from './sights.ts'
import { canary } from './tokens.ts'
import { speakerOf } from './world-of-access.ts'

type Note = (of: Audience, word: string) => void

const DUE = '2026-01-20'

const sure = <T>(outcome: Outcome<T, { readonly reason: string }>): T => {
  if (!outcome.ok) throw new Error(`the world could not be made: ${outcome.refusal.reason}`)
  return outcome.value
}

/** Makes a canary of what is said of a record, for those whom it is for. */
const wordsOn =
  ({ p, owner, stage, label }: Planned, note: Note) =>
  (what: string, of: 'members' | { readonly side: string | null }): string => {
    const word = canary(label, 'review', what, typeof of === 'string' ? of : String(of.side))
    if (of === 'members') note({ p, of, owner, stage }, word)
    else note({ p, of: 'side', side: of.side, owner, stage }, word)
    return word
  }

/** An instant of each record's own: what waits since the same one is in the order of its numbers, which are drawn by lot. */
const onDayOf = ({ published }: Planned['keeping']) => `${published}T10:00:00.000Z`

type Words = ReturnType<typeof wordsOn>

/** A body of each side, by the order in which the partnership file has them. */
const BODIES: Readonly<Record<string, number>> = { hill: 1, coast: 2 }

/** A Word file without the instant at which it was made, so that two registers that are made alike have the same. */
const undated = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const parts = unzipSync(bytes)
  const core = strFromU8(parts['docProps/core.xml']!)
  const day = '2026-01-01T00:00:00Z'
  const plain = core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}`)
  return zipSync({ ...parts, 'docProps/core.xml': strToU8(plain) }, { mtime: day })
}

/** What one side says among itself: a discussion with a mention, an edited and a withdrawn comment, assignments. */
const withinSide = async (
  store: Store,
  { p, keeping }: Planned,
  subject: Extract<Subject, { of: 'statement' }>,
  side: string | null,
  word: Words,
) => {
  const at = onDayOf(keeping)
  const speaker = speakerOf(p, side)
  const { threads, assignments, reports } = store.as(speaker)
  const own = (what: string) => word(what, { side })
  const say = async (words: string) =>
    sure(
      await threads.post(p, subject, {
        scope: 'own',
        words,
        mentioned: [{ account: speakerOf(p, side).account, name: speaker.name }],
        at,
      }),
    )
  const edited = await say(`Among us: ${own('before')}`)
  sure(await threads.edit(p, edited, { words: `Among us: ${own('after')}`, mentioned: [], at }))
  sure(await threads.withdraw(p, await say(`No: ${own('withdrawn')}`), at))
  sure(
    await assignments.assign(p, subject, {
      to: { account: speaker.account, body: null, name: speaker.name },
      ...{ told: [speaker.account], due: DUE, note: `See to ${own('note')}`, at },
    }),
  )
  // What one side reports waits for another of it.
  const reported = reportAsked({
    state: 'planned',
    words: own('report words'),
    title: own('report activity'),
  })
  sure(await reports.write(p, { record: subject.record, line: 3 }, reported, at))
  // What words of matrices mean is one side's own.
  const meaning = { partnership_id: p, side: side ?? '', kind: 'status', meaning: 'completed' }
  await store.db
    .insertInto('plan_meaning')
    .values({ ...meaning, words: own('matrix words') })
    .execute()
  // So is in what words its reports come.
  const template = {
    ...{ title: own('template words'), lines: [], foot: '' },
    blocks: [{ kind: 'paragraph' as const, number: null, words: '{{series}}' }],
  }
  const bytes = undated(await docxOf(template))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { n } = await store.db
    .selectFrom('report_template')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('partnership_id', '=', p)
    .where('side', '=', side ?? '')
    .executeTakeFirstOrThrow()
  await store.db.insertInto('source_file').values({ partnership_id: p, sha256, bytes }).execute()
  await store.db
    .insertInto('report_template')
    .values({
      ...{ partnership_id: p, side: side ?? '', kind: 'brief', number: Number(n) + 1, sha256, at },
      ...{ name: `${own('template name')}.docx`, by: speaker.name, gone: false },
    })
    .execute()
  // And what it means to propose for the next meeting.
  const { id: series } = await store.db
    .selectFrom('mechanism')
    .select('id')
    .where('partnership_id', '=', p)
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  await store.db
    .insertInto('agenda_point')
    .values({
      ...{ partnership_id: p, side: side ?? '', mechanism_id: series, words: own('agenda words') },
      ...{ by: speaker.name, at },
    })
    .execute()
  const body = side === null ? undefined : BODIES[side]
  if (body === undefined) return
  sure(
    await assignments.assign(
      p,
      { of: 'record', record: subject.record },
      {
        to: { account: null, body, name: 'The focal points' },
        ...{ told: [], due: DUE, note: `Among those of the body: ${own('body note')}`, at },
      },
    ),
  )
}

/** What is said of a record by those who see it, of each side among itself, and one decision that waits for a second voice. */
export const reviewOn = async (
  store: Store,
  plan: Planned,
  record: number,
  sees: (of: Audience) => boolean,
  note: Note,
): Promise<void> => {
  const { p, owner, stage } = plan
  const at = onDayOf(plan.keeping)
  if (!sees({ p, of: 'members', owner, stage })) return
  const word = wordsOn(plan, note)
  const subject = { of: 'statement', record, number: 4 } as const
  const speaker = speakerOf(p, owner)
  const { threads, decisions, bulks } = store.as(speaker)
  for (const side of stage === 'draft' ? [owner] : [...SIDES, null])
    if (sees({ p, of: 'side', side, owner, stage })) await withinSide(store, plan, subject, side, word)
  const other = SIDES.find((side) => side !== owner) ?? SIDES[0]
  const mentioned = [stage === 'draft' ? owner : other].map((side) => speakerOf(p, side))
  const words = `To both: ${word('to both', 'members')}`
  sure(await threads.post(p, { of: 'record', record }, { scope: 'both', words, mentioned, at }))
  const asked = sampleDecision('confirm', { at, reason: word('waits', 'members') })
  sure(await decisions.take(p, record, 4, { ...asked, by: speaker.name }))
  const id = canary(plan.label, 'bulk').slice(2, 10)
  // The reason is told on each statement that it decides; of the two one was decided already.
  const reason = word('bulk reason', 'members')
  const chosen = [1, 5].map((number) => ({ record, number, revision: 1 }))
  sure(
    await bulks.take(p, `0${id.padEnd(25, '0')}`, chosen, {
      act: 'reject',
      by: speaker.name,
      at,
      reason,
    }),
  )
}
