import type { Context } from 'hono'
import { type AccessRefusal, isAccessRefusal } from '../access/refusal.ts'
import { mayKeepTemplate } from '../access/template.ts'
import { DOCX } from '../reading/formats/ooxml/package.ts'
import { checkTags } from '../reports/templates/check-tags.ts'
import {
  checkTemplateFile,
  TEMPLATE_BYTES_LIMIT,
  type TemplateRefusal,
  toldOfTemplate,
} from '../reports/templates/keeping-template.ts'
import { isTemplateKind, TEMPLATES, type TemplateKind } from '../reports/templates/kinds.ts'
import { taggedReport } from '../reports/templates/tagged-report.ts'
import { docxOf } from '../reports/writers/docx.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { to } from '../web/addresses.ts'
import { TemplatesPage } from '../web/pages/templates.tsx'
import { answerFile, answerMade } from './answer-file.ts'
import { forbid } from './forbid.ts'
import { readForm } from './form.ts'
import { leaveNotice } from './notices.ts'
import { answerPage, frameOf, notFound, pageFor } from './respond.ts'
import { type Deps, get, numberAt, param, post, postFile, type Route } from './route.ts'
import { STATUS } from './statuses.ts'

type Refusal = TemplateRefusal | AccessRefusal | { readonly reason: 'not-found' }

const kindAt = (context: Context): TemplateKind | null => {
  const words = param(context, 'kind')
  return isTemplateKind(words) ? words : null
}

/** The page again, with why a file of a kind was not kept. */
const again = async (context: Context, deps: Deps, kind: TemplateKind, refusal: TemplateRefusal) => {
  const view = await deps.store.templates.list(param(context, 'p'))
  if (!view) return notFound(context, deps, 'partnership')
  const page = TemplatesPage({
    ...{
      frame: frameOf(context, deps),
      view,
      may: mayKeepTemplate(context.get('actor'), view.partnership.id),
    },
    refused: { kind, ...toldOfTemplate(refusal) },
  })
  return answerPage(context, page, STATUS[refusal.reason])
}

const refusedBy = (context: Context, deps: Deps, kind: TemplateKind, refusal: Refusal) => {
  const p = param(context, 'p')
  if (refusal.reason === 'not-found') return notFound(context, deps, 'partnership')
  return isAccessRefusal(refusal)
    ? forbid(context, deps, refusal, to.partnership(p))
    : again(context, deps, kind, refusal)
}

/** The name that a browser tells of a file, without the folders that some send with it. */
const nameOf = (file: File): string => file.name.split(/[/\\]/).at(-1) ?? ''

/** Looks at a file in the sandbox: whether it is a template, and whether each of its marks is a field of the report. */
const looked = async (
  deps: Deps,
  kind: TemplateKind,
  bytes: Uint8Array,
): Promise<Outcome<null, TemplateRefusal>> => {
  const tags = await deps.inspectTemplate(bytes)
  if (!tags.ok) return tags
  const problems = checkTags(tags.value, TEMPLATES[kind].fields)
  return problems.length > 0 ? refused({ reason: 'template-unclear', problems }) : granted(null)
}

/** Whether somebody may keep a template is asked before their file is read. */
const keep: Route['answer'] = async (context, deps) => {
  const [p, kind] = [param(context, 'p'), kindAt(context)]
  if (!kind || !(await deps.store.partnerships.get(p))) return notFound(context, deps, 'partnership')
  const may = mayKeepTemplate(context.get('actor'), p)
  if (!may.ok) return forbid(context, deps, may.refusal, to.partnership(p))
  const { file } = await readForm(context)
  const name = file ? nameOf(file) : ''
  const checked = checkTemplateFile(name, file?.size ?? null)
  if (!checked.ok) return again(context, deps, kind, checked.refusal)
  const bytes = new Uint8Array(await file!.arrayBuffer())
  const sound = await looked(deps, kind, bytes)
  if (!sound.ok) return again(context, deps, kind, sound.refusal)
  const outcome = await deps.store.templates.keep(p, kind, { name, bytes }, deps.now())
  if (!outcome.ok) return refusedBy(context, deps, kind, outcome.refusal)
  leaveNotice(context, 'templateKept')
  return context.redirect(to.templates(p), 303)
}

/** Uses a template again, or takes it back. One that is used again is looked at anew: fields may have gone since. */
const change: Route['answer'] = async (context, deps) => {
  const [p, kind, number] = [param(context, 'p'), kindAt(context), numberAt(context, 'n')]
  if (!kind || !(await deps.store.partnerships.get(p))) return notFound(context, deps, 'partnership')
  const may = mayKeepTemplate(context.get('actor'), p)
  if (!may.ok) return forbid(context, deps, may.refusal, to.partnership(p))
  const again = (await readForm(context)).text('act') === 'again'
  if (again) {
    const file = await deps.store.templates.original(p, kind, number)
    const sound = file ? await looked(deps, kind, file.bytes) : granted(null)
    if (!sound.ok) return refusedBy(context, deps, kind, sound.refusal)
  }
  const outcome = again
    ? await deps.store.templates.again(p, kind, number, deps.now())
    : await deps.store.templates.withdraw(p, kind, number)
  if (!outcome.ok) return refusedBy(context, deps, kind, outcome.refusal)
  leaveNotice(context, again ? 'templateKept' : 'templateGone')
  return context.redirect(to.templates(p), 303)
}

const TEMPLATE = /^\/([^/]+)\/templates\/([a-z-]+)$/

/** The page again where a file was too large to be taken in at all; null where the address is no template's. */
export const templateTooLarge = (context: Context, deps: Deps): Promise<Response> | null => {
  const [, p, kind] = TEMPLATE.exec(context.req.path) ?? []
  if (!p || !isTemplateKind(kind ?? '') || context.req.method !== 'POST') return null
  return (async () => {
    const view = await deps.store.templates.list(p)
    if (!view) return notFound(context, deps, 'partnership')
    const refusal = { reason: 'template-too-large', limit: TEMPLATE_BYTES_LIMIT } as const
    const page = TemplatesPage({
      ...{ frame: frameOf(context, deps), view, may: mayKeepTemplate(context.get('actor'), p) },
      refused: { kind: kind as TemplateKind, ...toldOfTemplate(refusal) },
    })
    return answerPage(context, page, STATUS[refusal.reason])
  })()
}

/** The words and the layout that a side gives its reports. */
export const templateRoutes: readonly Route[] = [
  get('/:p/templates', async (context, deps) =>
    pageFor(
      context,
      deps,
      await deps.store.templates.list(param(context, 'p')),
      (view, frame) =>
        TemplatesPage({ frame, view, may: mayKeepTemplate(context.get('actor'), view.partnership.id) }),
      'partnership',
    ),
  ),
  get('/:p/templates/:kind/standard.docx', async (context, deps) => {
    const kind = kindAt(context)
    if (!kind || !(await deps.store.templates.list(param(context, 'p'))))
      return notFound(context, deps, 'file')
    const bytes = await docxOf(taggedReport(TEMPLATES[kind].template))
    return answerMade(context, { name: `template-${kind}.docx`, mediaType: DOCX, bytes })
  }),
  get('/:p/templates/:kind/:n', async (context, deps) => {
    const kind = kindAt(context)
    const file =
      kind && (await deps.store.templates.original(param(context, 'p'), kind, numberAt(context, 'n')))
    return file ? answerFile(context, { ...file, mediaType: DOCX }) : notFound(context, deps, 'file')
  }),
  postFile('/:p/templates/:kind', keep),
  post('/:p/templates/:kind/:n', change),
]
