import { sql } from 'kysely'
import type { PartnershipRef, StatementRow } from '../register/views.ts'
import { type AgreedFinding, MOST_ASKED } from '../search/agreed/agreed-finding.ts'
import type { AgreedAnswer, AgreedAsked, AgreedView, NearWordings } from '../search/agreed/agreed-view.ts'
import { rankWordings } from '../search/agreed/rank-wordings.ts'
import { sentencesOf } from '../search/agreed/sentences-of.ts'
import { standardWords } from '../search/agreed/standard-words.ts'
import { sidesOf } from '../web/sides-of.ts'
import type { Context } from './database.ts'
import { sawWords } from './leave-entry.ts'
import { statementKey, statementsBy } from './links-of.ts'
import { nearWordings } from './near-wordings.ts'
import { getPartnership } from './partnerships.ts'
import { mechanismsById } from './refs.ts'
import { adoptedCloseTo } from './search-near.ts'
import { isSeen } from './standing.ts'
import { sharedTime } from './within-time.ts'
import { type KnownWording, wordingsLike } from './wordings.ts'

/** So many wordings of a sentence are shown, and so many other texts that say the same as one. */
const SHOWN = { wordings: 6, others: 8, close: 5 } as const

/** With fewer wordings than this, passages are looked for that mean the same in other words. */
const FEW = 3

/** So long looking for agreed language may take, and for what is near a statement, in milliseconds. */
const MOST_TIME = { find: 5000, near: 1500 } as const

/** Adopted language: the closest wordings to what somebody writes, and to a statement before and after its day. */
export const agreedLanguage = (context: Context) => {
  const { db } = context

  /** Wordings as they are shown; what is shown of a CONFIDENTIAL record is told in the trail as read. */
  const shown = async (p: string, wordings: readonly KnownWording[]) => {
    const rows = await statementsBy(db, p, wordings)
    return (wording: KnownWording): readonly StatementRow[] => {
      const row = rows.get(statementKey(wording))
      return row ? [row] : []
    }
  }

  const answer = async (
    { id: p, sides }: PartnershipRef,
    { kind, mechanism, side, from, until }: AgreedAsked,
    sentence: string,
  ): Promise<AgreedAnswer> => {
    if (standardWords()(sentence).every(({ little }) => little))
      return { sentence, finding: { code: 'only-little-words' }, wordings: [], close: [] }
    const found = await wordingsLike(context, p, sentence, { kind, mechanism, from, until })
    const acting = (each: KnownWording) =>
      side === null || sidesOf(each.actor, sides).some(({ id }) => id === side)
    const ranked = rankWordings(found.filter(acting)).slice(0, SHOWN.wordings)
    // How many texts say the same is told of all of them, those that are not listed too.
    for (const { record: id, standing } of ranked.flatMap(({ others }) => others))
      sawWords(db, p, { id, standing })
    const rowOf = await shown(
      p,
      ranked.flatMap(({ first, others }) => [first, ...others.slice(0, SHOWN.others)]),
    )
    const wordings = ranked.flatMap(({ first, others }) =>
      rowOf(first).map((row) => ({
        ...{ row, level: first.level, likeness: first.likeness },
        others: others.slice(0, SHOWN.others).flatMap(rowOf),
        more: Math.max(0, others.length - SHOWN.others),
      })),
    )
    const narrowed = [kind, mechanism, side, from, until].some((each) => each !== null)
    return {
      ...{ sentence, wordings, close: [] },
      finding: wordings.length > 0 ? null : { code: 'nothing-like-it', narrowed },
    }
  }

  /** Adopted passages of other words than a sentence's, where few are like it; of the texts that are asked of. */
  const closeTo = (
    partnership: PartnershipRef,
    { kind, mechanism, side, from, until }: AgreedAsked,
    { sentence, wordings }: AgreedAnswer,
  ) => {
    const there = new Set(
      wordings
        .flatMap(({ row, others }) => [row, ...others])
        .map(({ statement, record }) => `${record.id} ${statement.number}`),
    )
    return adoptedCloseTo(context, partnership, sentence, SHOWN.close, (row) => {
      const year = (row.date ?? '').slice(0, 4)
      const acting = sidesOf([row.actor ?? '', ...(row.resolved ?? [])], partnership.sides)
      return (
        !there.has(`${row.record} ${row.number}`) &&
        (kind === null || row.kind === kind) &&
        (mechanism === null || row.mechanism === mechanism) &&
        (from === null || year >= from) &&
        (until === null || (year !== '' && year <= until)) &&
        (side === null || acting.some(({ id }) => id === side))
      )
    })
  }

  return {
    /** The closest adopted wordings of each sentence of a text; null where there is no such partnership. */
    find: async (p: string, asked: AgreedAsked): Promise<AgreedView | null> => {
      const partnership = await getPartnership(db, p)
      if (!partnership) return null
      const text = asked.text.slice(0, MOST_ASKED.letters).toWellFormed()
      const sentences = sentencesOf(text)
      const findings: AgreedFinding[] = [
        ...(asked.text.length > MOST_ASKED.letters ? [{ code: 'too-long' } as const] : []),
        ...(sentences.length > MOST_ASKED.sentences ? [{ code: 'too-many-sentences' } as const] : []),
        ...(asked.text !== '' && sentences.length === 0 ? [{ code: 'no-words' } as const] : []),
      ]
      const within = sharedTime(context, MOST_TIME.find)
      const answers: AgreedAnswer[] = []
      const looked = sentences.slice(0, MOST_ASKED.sentences)
      for (const sentence of looked) {
        const found = await within(() => answer(partnership, asked, sentence))
        if (!found) break
        answers.push(found)
      }
      for (const [at, found] of answers.entries())
        if (found.wordings.length < FEW && found.finding?.code !== 'only-little-words')
          answers[at] = { ...found, close: (await within(() => closeTo(partnership, asked, found))) ?? [] }
      return {
        ...{ partnership, asked: { ...asked, text } },
        mechanisms: [...(await mechanismsById(db, p)).values()],
        findings: answers.length === looked.length ? findings : [...findings, { code: 'too-slow' }],
        answers,
      }
    },

    /** The adopted wordings of other records that are nearest to a statement's before its day and after it; null where there is no statement to see. */
    near: async (p: string, record: number, number: number): Promise<NearWordings | null> => {
      if (!(await isSeen(context, p, record))) return null
      const { rows } = await sql<{ text: string; day: string | null }>`
        select s.content #>> '{quote,exact}' as text, coalesce(m.start_date, r.published) as day
          from statement s
          join record r on r.partnership_id = s.partnership_id and r.id = s.record_id
          left join meeting m on m.partnership_id = r.partnership_id and m.id = r.meeting_id
         where s.partnership_id = ${p} and s.record_id = ${record} and s.number = ${number}`.execute(db)
      const [own] = rows
      if (!own) return null
      return nearWordings(context, p, { record, ...own }, sharedTime(context, MOST_TIME.near))
    },
  }
}
