import { createHash } from 'node:crypto'
import type { AccessRefusal } from '../access/refusal.ts'
import { checkEvidence, checkEvidenceSize, type Evidence } from '../plans/following/evidence.ts'
import type { FollowingRefusal } from '../plans/following/following.ts'
import type { LineActivity } from '../plans/following/following-views.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import type { Context } from './database.ts'
import { sawWords } from './leave-entry.ts'
import { type Missing, type OpenLine, openLine, tellOfLine } from './line-acts.ts'
import { activitiesOf } from './line-facts.ts'
import { type LinePlace, lineStanding, onLine } from './line-standing.ts'
import { json } from './storable-text.ts'

type Done<T> = Promise<Outcome<T, FollowingRefusal | AccessRefusal | Missing>>

/** Which activity of a line is meant, as it was looked at. */
export type OfActivity = { readonly activity: string; readonly version: number }

/** A file that came in as evidence, with what it shows; null bytes are none. */
export type EvidenceFile = {
  readonly name: string
  readonly bytes: Uint8Array | null
  readonly shows: string
}

const named = (evidence: Evidence): string => (evidence.kind === 'file' ? evidence.name : evidence.address)

/** What bears out the activities of a line: files that are added, what is taken off, and the files as they came. */
export const evidence = (context: Context) => {
  const { db } = context

  const open = async (
    p: string,
    place: LinePlace,
    asked: OfActivity,
  ): Done<{ line: OpenLine; before: LineActivity }> => {
    const line = await openLine(context, p, place)
    if (!line.ok) return line
    const before = (await activitiesOf(db, p, place)).find(({ id }) => id === asked.activity)
    if (!before) return refused({ reason: 'activity-gone' })
    if (before.version !== asked.version) return refused({ reason: 'line-changed-meanwhile' })
    return granted({ line: line.value, before })
  }

  /** Another version of an activity, which differs in its evidence alone. */
  const keep = (
    p: string,
    place: LinePlace,
    before: LineActivity,
    all: readonly Evidence[],
    instant: string,
  ) =>
    db
      .insertInto('plan_activity')
      .values({
        ...onLine(p, place),
        ...{ id: before.id, version: before.version + 1, at: instant },
        ...{ state: before.state, title: before.title, written: before.date, place: before.place },
        ...{ participants: before.participants, budget: json(before.budget) },
        ...{ milestones: json(before.milestones), evidence: json(all) },
      })
      .execute()

  return {
    /** Adds a file to the evidence of an activity; it is kept once, by the sum of its bytes. */
    add: async (
      p: string,
      place: LinePlace,
      asked: OfActivity & EvidenceFile,
      instant: string,
    ): Done<null> => {
      const there = await open(p, place, asked)
      if (!there.ok) return there
      const { line, before } = there.value
      const bytes = asked.bytes ?? new Uint8Array()
      const size = checkEvidenceSize(asked.bytes && bytes.length)
      if (!size.ok) return size
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const checked = checkEvidence({ address: '', sha256, name: asked.name, shows: asked.shows })
      if (!checked.ok) return checked
      await db
        .insertInto('source_file')
        .values({ partnership_id: p, sha256, bytes })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      await db
        .insertInto('plan_evidence')
        .values({ ...onLine(p, place), sha256 })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      await keep(p, place, before, [...before.evidence, checked.value], instant)
      tellOfLine(context, p, place, line, 'add-evidence', {
        after: { activity: before.title, file: named(checked.value), sha256, shows: checked.value.shows },
      })
      return granted(null)
    },

    /** Takes evidence off an activity, by its place from 1. Earlier versions name it still, and a file stays for them. */
    remove: async (
      p: string,
      place: LinePlace,
      asked: OfActivity & { readonly nth: number },
      instant: string,
    ): Done<null> => {
      const there = await open(p, place, asked)
      if (!there.ok) return there
      const { line, before } = there.value
      const gone = before.evidence[asked.nth - 1]
      if (!gone) return refused({ reason: 'no-such-evidence' })
      const rest = before.evidence.filter((each) => each !== gone)
      await keep(p, place, before, rest, instant)
      tellOfLine(context, p, place, line, 'remove-evidence', {
        before: { activity: before.title, evidence: named(gone), shows: gone.shows },
      })
      return granted(null)
    },

    /** A file of the line as it came, for as long as an activity has it as evidence; undefined where there is none to see. */
    original: async (p: string, place: LinePlace, sum: string) => {
      const standing = await lineStanding(db, p, place)
      if (!standing) return undefined
      const file = (await activitiesOf(db, p, place))
        .flatMap((activity) => activity.evidence)
        .find((each) => each.kind === 'file' && each.sha256 === sum)
      if (file?.kind !== 'file') return undefined
      const row = await db
        .selectFrom('source_file')
        .select('bytes')
        .where('partnership_id', '=', p)
        .where('sha256', '=', file.sha256)
        .executeTakeFirst()
      if (!row) return undefined
      sawWords(db, p, { id: place.record, standing })
      return { name: file.name, sha256: file.sha256, bytes: new Uint8Array(row.bytes) }
    },
  }
}
