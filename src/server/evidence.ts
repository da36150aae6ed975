import type { Context } from 'hono'
import { EVIDENCE_BYTES_LIMIT } from '../plans/following/evidence.ts'
import { answerFile } from './answer-file.ts'
import type { Form } from './form.ts'
import { answering, lineAgain, placeIn } from './line-forms.ts'
import { notFound } from './respond.ts'
import { type Deps, get, numberIn, param, postFile, type Route } from './route.ts'

/** The name that a browser tells of a file, without the folders that some send with it. */
const nameOf = (file: File): string => file.name.split(/[/\\]/).at(-1) ?? ''

const evidenceIn = async (form: Form) => ({
  act: form.text('act'),
  activity: form.text('activity'),
  version: numberIn(form.text('version')),
  nth: numberIn(form.text('nth')),
  shows: form.text('shows'),
  name: form.file ? nameOf(form.file) : '',
  bytes: form.file ? new Uint8Array(await form.file.arrayBuffer()) : null,
})

/** What a file is, is not asked: it is handed out to be saved, under a type by which no browser shows it. */
const ANY_FILE = 'application/octet-stream'

const EVIDENCE = /^\/([^/]+)\/plans\/([1-9]\d{0,8})\/lines\/([1-9]\d{0,8})\/evidence$/

/** The line again where a file was too large to be taken in at all; null where the address is no evidence's. */
export const evidenceTooLarge = (context: Context, deps: Deps): Promise<Response> | null => {
  const [, p, record, line] = EVIDENCE.exec(context.req.path) ?? []
  if (!p) return null
  const at = { p, place: { record: Number(record), line: Number(line) } }
  const refusal = { reason: 'evidence-too-large', limit: EVIDENCE_BYTES_LIMIT } as const
  return lineAgain(context, deps, at, refusal, (sentence) => ({
    ...{ form: 'evidence', activity: '', shows: '', sentence },
  }))
}

/** Files that bear out what is done under a line: added, taken off, handed out to be saved. */
export const evidenceRoutes: readonly Route[] = [
  postFile(
    '/:p/plans/:id/lines/:n/evidence',
    answering(
      evidenceIn,
      ({ store, now }, { p, place }, asked) =>
        asked.act === 'remove'
          ? store.evidence.remove(p, place, asked, now())
          : store.evidence.add(p, place, asked, now()),
      ({ activity, shows }, sentence) => ({ form: 'evidence', activity, shows, sentence }),
      ({ act }) => (act === 'remove' ? 'evidenceGone' : 'evidence'),
    ),
  ),
  get('/:p/plans/:id/lines/:n/evidence/:sum', async (context, deps) => {
    const { p, place } = placeIn(context)
    const file = await deps.store.evidence.original(p, place, param(context, 'sum'))
    return file ? answerFile(context, { ...file, mediaType: ANY_FILE }) : notFound(context, deps, 'file')
  }),
]
