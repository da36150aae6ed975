import { createHash } from 'node:crypto'
import { nameOf } from '../access/actor.ts'
import type { AccessRefusal } from '../access/refusal.ts'
import { mayKeepTemplate, templateSide } from '../access/template.ts'
import { checkTemplateFile, type TemplateRefusal } from '../reports/templates/keeping-template.ts'
import { TEMPLATE_KINDS, TEMPLATES, type TemplateKind } from '../reports/templates/kinds.ts'
import type { KeptTemplate, TemplatesView } from '../reports/templates/template-views.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { type Context, holdPartnership } from './database.ts'
import { leaveEntry } from './leave-entry.ts'
import { getPartnership } from './partnerships.ts'

type Done = Promise<Outcome<null, TemplateRefusal | AccessRefusal | { readonly reason: 'not-found' }>>

/** A file that is to be a template, looked at in the sandbox before. */
export type TemplateFile = { readonly name: string; readonly bytes: Uint8Array }

type FileOf = { readonly name: string; readonly sha256: string; readonly bytes: Uint8Array }

/** The Word files in whose words and layout a side has its reports. */
export const templates = ({ db, actor, notes }: Context) => {
  const rows = (p: string, side: string) =>
    db
      .selectFrom('report_template')
      .select(['kind', 'number', 'name', 'sha256', 'by', 'at', 'gone'])
      .where('partnership_id', '=', p)
      .where('side', '=', side)
      .orderBy('kind')
      .orderBy('number', 'desc')

  const numbered = (p: string, side: string, kind: TemplateKind, number: number) =>
    rows(p, side).where('kind', '=', kind).where('number', '=', number).executeTakeFirst()

  const fileOf = async (
    p: string,
    row: { readonly name: string; readonly sha256: string } | undefined,
  ): Promise<FileOf | undefined> => {
    if (!row) return undefined
    const file = await db
      .selectFrom('source_file')
      .select('bytes')
      .where('partnership_id', '=', p)
      .where('sha256', '=', row.sha256)
      .executeTakeFirst()
    return file && { name: row.name, sha256: row.sha256, bytes: new Uint8Array(file.bytes) }
  }

  type Told = { readonly act: 'keep-template' | 'withdraw-template'; readonly kind: TemplateKind }

  const tell = (p: string, { act, kind }: Told, facts: Readonly<Record<string, string>>) => {
    const may = mayKeepTemplate(actor, p)
    const capacity = may.ok ? may.value : null
    leaveEntry(
      { notes },
      {
        ...{ partnership: p, act, object: { kind: 'partnership', id: p }, capacity },
        // What a side's reports look like is that side's.
        standing: { owner: capacity?.side ?? null, stage: 'draft' },
        [act === 'keep-template' ? 'after' : 'before']: { report: TEMPLATES[kind].name, ...facts },
      },
    )
  }

  const insert = async (
    p: string,
    side: string,
    kind: TemplateKind,
    file: Omit<FileOf, 'bytes'>,
    instant: string,
  ) => {
    const last = await rows(p, side).where('kind', '=', kind).executeTakeFirst()
    await db
      .insertInto('report_template')
      .values({
        ...{ partnership_id: p, side, kind, number: (last?.number ?? 0) + 1, at: instant },
        ...{ name: file.name, sha256: file.sha256, by: nameOf(actor), gone: false },
      })
      .execute()
    tell(p, { act: 'keep-template', kind }, { file: file.name, sha256: file.sha256 })
  }

  const opened = async (p: string): Promise<Outcome<string, AccessRefusal | { reason: 'not-found' }>> => {
    if (!(await getPartnership(db, p))) return refused({ reason: 'not-found' })
    const may = mayKeepTemplate(actor, p)
    if (!may.ok) return may
    await holdPartnership(db, p)
    return granted(may.value.side ?? '')
  }

  return {
    /** All templates of the side of whoever asks; null where they hold no post. */
    list: async (p: string): Promise<TemplatesView | null> => {
      const side = templateSide(actor, p)
      const partnership = side === null ? null : await getPartnership(db, p)
      if (side === null || !partnership) return null
      const kept = Map.groupBy(await rows(p, side).execute(), ({ kind }) => kind)
      const of = (kind: TemplateKind): readonly KeptTemplate[] =>
        (kept.get(kind) ?? []).map(({ number, name, by, at, gone }) => ({ number, name, by, at, gone }))
      return {
        partnership,
        side: partnership.sides.find(({ id }) => id === side)?.name ?? null,
        kept: Object.fromEntries(TEMPLATE_KINDS.map((kind) => [kind, of(kind)])) as TemplatesView['kept'],
      }
    },

    /** The template that a report is to be written in for whoever asks; undefined where their side keeps none. */
    current: async (p: string, kind: TemplateKind): Promise<FileOf | undefined> => {
      const side = templateSide(actor, p)
      if (side === null) return undefined
      return fileOf(
        p,
        await rows(p, side).where('kind', '=', kind).where('gone', '=', false).executeTakeFirst(),
      )
    },

    /** Of which reports the side of whoever asks keeps a template that is used. */
    used: async (p: string): Promise<readonly TemplateKind[]> => {
      const side = templateSide(actor, p)
      if (side === null) return []
      const kept = await rows(p, side).where('gone', '=', false).execute()
      return TEMPLATE_KINDS.filter((kind) => kept.some((row) => row.kind === kind))
    },

    /** A template as it came in, also one that was taken back. */
    original: async (p: string, kind: TemplateKind, number: number): Promise<FileOf | undefined> => {
      const side = templateSide(actor, p)
      if (side === null) return undefined
      return fileOf(p, await numbered(p, side, kind, number))
    },

    /** Keeps a template, which is used from then on. Its marks were looked at in the sandbox before. */
    keep: async (p: string, kind: TemplateKind, { name, bytes }: TemplateFile, instant: string): Done => {
      const side = await opened(p)
      if (!side.ok) return side
      const checked = checkTemplateFile(name, bytes.length)
      if (!checked.ok) return checked
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      await db
        .insertInto('source_file')
        .values({ partnership_id: p, sha256, bytes })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      await insert(p, side.value, kind, { name, sha256 }, instant)
      return granted(null)
    },

    /** Uses one again that was used before, as another that is kept: none is changed. */
    again: async (p: string, kind: TemplateKind, number: number, instant: string): Done => {
      const side = await opened(p)
      if (!side.ok) return side
      const row = await numbered(p, side.value, kind, number)
      if (!row) return refused({ reason: 'no-such-template' })
      await insert(p, side.value, kind, row, instant)
      return granted(null)
    },

    /** Takes a template back: the one before it is used again, or the text of Mufakat's own. */
    withdraw: async (p: string, kind: TemplateKind, number: number): Done => {
      const side = await opened(p)
      if (!side.ok) return side
      const row = await numbered(p, side.value, kind, number)
      if (!row) return refused({ reason: 'no-such-template' })
      if (row.gone) return refused({ reason: 'template-taken-back' })
      await db
        .updateTable('report_template')
        .set({ gone: true })
        .where('partnership_id', '=', p)
        .where('side', '=', side.value)
        .where('kind', '=', kind)
        .where('number', '=', number)
        .execute()
      tell(p, { act: 'withdraw-template', kind }, { file: row.name, sha256: row.sha256 })
      return granted(null)
    },
  }
}
