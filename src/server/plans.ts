import type { Context } from 'hono'
import { mayEditRecord } from '../access/record.ts'
import { isAccessRefusal } from '../access/refusal.ts'
import { isDay } from '../partnership/partial-date.ts'
import {
  corrected,
  type PlanAsked,
  type PlanKeepingRefusal,
  sentenceForPlanKeeping,
} from '../plans/keeping-plan.ts'
import type { PlanMatrixView } from '../plans/plan-views.ts'
import { DOCX, XLSX } from '../reading/formats/ooxml/package.ts'
import { highlights, highlightsValues } from '../reports/highlights.ts'
import { jointReport, jointValues } from '../reports/joint-report.ts'
import { matrixReport, matrixValues, planMatrix } from '../reports/plan-matrix.ts'
import type { Reported } from '../reports/reported.ts'
import { skeletonReport } from '../reports/skeleton.ts'
import { docxOf } from '../reports/writers/docx.ts'
import { xlsxOf } from '../reports/writers/xlsx.ts'
import type { Hit } from '../search/search-view.ts'
import { to } from '../web/addresses.ts'
import { LikePage } from '../web/pages/like.tsx'
import { PlanPage } from '../web/pages/plan.tsx'
import { PlanFiguresPage } from '../web/pages/plan-figures.tsx'
import { PlanLinePage } from '../web/pages/plan-line.tsx'
import { PlanOutlinePage } from '../web/pages/plan-outline.tsx'
import { PlanSuccessionPage } from '../web/pages/plan-succession.tsx'
import { PlansPage } from '../web/pages/plans.tsx'
import { RefusedPage } from '../web/pages/trouble.tsx'
import { WorkPage } from '../web/pages/work.tsx'
import { sameWords } from '../web/same-words.ts'
import { answerMade } from './answer-file.ts'
import { answerReport, type Form as FileForm, FORMS, type ToAnswer } from './answer-report.ts'
import { forbid } from './forbid.ts'
import { type Form, readForm } from './form.ts'
import { leaveNotice } from './notices.ts'
import { ownTemplates } from './own-templates.ts'
import { refuse } from './refuse.ts'
import { answerPage, frameOf, notFound, pageFor } from './respond.ts'
import { type Deps, get, numberAt, numberIn, param, post, type Route } from './route.ts'
import { STATUS } from './statuses.ts'
import { lineAt } from './suggested.ts'

const askedIn = (form: Form): PlanAsked => ({
  title: form.text('title'),
  from: form.text('from'),
  until: form.text('until'),
  what: form.all('what'),
  number: form.all('number'),
})

/** Whether what was found is a statement that was read in the words of a line. */
const isReadIn = (hit: Hit, record: number, words: string): boolean =>
  hit.of === 'statements' && hit.row.record.id === record && sameWords(hit.text, words)

const FIELD_OF: Partial<Readonly<Record<PlanKeepingRefusal['reason'], 'title' | 'from'>>> = {
  'plan-title-missing': 'title',
  'plan-title-too-long': 'title',
  'plan-years-unclear': 'from',
  'plan-years-turned': 'from',
}

/** The outline again, as it was corrected, with why it was not kept where it was refused. */
const again = async (
  context: Context,
  deps: Deps,
  asked: PlanAsked,
  refusal: PlanKeepingRefusal | null,
): Promise<Response> => {
  const view = await deps.store.plans.outline(param(context, 'p'), numberAt(context, 'id'))
  if (!view) return notFound(context, deps, 'record')
  const rows = corrected(view.rows, asked)
  const page = PlanOutlinePage({
    ...{ frame: frameOf(context, deps), view },
    typed: { asked, rows: rows ?? view.rows },
    refused: refusal && {
      sentence: sentenceForPlanKeeping(refusal),
      field: FIELD_OF[refusal.reason] ?? null,
    },
  })
  return answerPage(context, page, refusal ? STATUS[refusal.reason] : 200)
}

const keep = async (context: Context, deps: Deps): Promise<Response> => {
  const [p, id] = [param(context, 'p'), numberAt(context, 'id')]
  const ref = await deps.store.records.ref(p, id)
  if (!ref) return notFound(context, deps, 'record')
  const may = mayEditRecord(context.get('actor'), p, ref.standing)
  if (!may.ok) return forbid(context, deps, may.refusal, to.record(p, id))
  const form = await readForm(context)
  const asked = askedIn(form)
  if (form.text('act') === 'look') return again(context, deps, asked, null)
  const outcome = await deps.store.plans.keep(p, id, asked, deps.now())
  if (outcome.ok) {
    leaveNotice(context, 'plan', outcome.value)
    return context.redirect(to.plan(p, id), 303)
  }
  const { refusal } = outcome
  if (isAccessRefusal(refusal)) return forbid(context, deps, refusal, to.record(p, id))
  return refusal.reason === 'not-found'
    ? notFound(context, deps, 'record')
    : again(context, deps, asked, refusal)
}

const tie = async (context: Context, deps: Deps): Promise<Response> => {
  const [p, id] = [param(context, 'p'), numberAt(context, 'id')]
  const ref = await deps.store.records.ref(p, id)
  if (!ref) return notFound(context, deps, 'plan')
  const may = mayEditRecord(context.get('actor'), p, ref.standing)
  const back = to.planFigures(p, id)
  if (!may.ok) return forbid(context, deps, may.refusal, back)
  const asked = (await readForm(context)).text('instrument')
  const outcome = await deps.store.plans.tie(p, id, asked === '' ? null : numberIn(asked))
  if (outcome.ok) {
    leaveNotice(context, 'tied')
    return context.redirect(back, 303)
  }
  const { refusal } = outcome
  if (isAccessRefusal(refusal)) return forbid(context, deps, refusal, back)
  if (refusal.reason === 'not-found') return notFound(context, deps, 'plan')
  return refuse(context, deps, sentenceForPlanKeeping(refusal), STATUS[refusal.reason], back)
}

const drop = async (context: Context, deps: Deps): Promise<Response> => {
  const [p, id] = [param(context, 'p'), numberAt(context, 'id')]
  const outcome = await deps.store.plans.drop(p, id)
  if (outcome.ok) {
    leaveNotice(context, 'planDropped')
    return context.redirect(to.planOutline(p, id), 303)
  }
  const { refusal } = outcome
  if (isAccessRefusal(refusal)) return forbid(context, deps, refusal, to.plan(p, id))
  if (refusal.reason === 'not-found') return notFound(context, deps, 'plan')
  const page = RefusedPage({
    frame: frameOf(context, deps),
    partnership: await deps.store.partnerships.get(p),
    sentence: sentenceForPlanKeeping(refusal),
    kept: 'Nothing was changed.',
    back: to.plan(p, id),
  })
  return answerPage(context, page, STATUS[refusal.reason])
}

/** Today, and the day for which the address asks how lines stand: today where it names none. */
const daysAsked = (context: Context, deps: Deps) => {
  const today = deps.now().slice(0, 10)
  const on = context.req.query('on') ?? ''
  return { today, on: isDay(on) ? on : today }
}

/** The time for which a report is asked: up to today, from the first day of that year, where the address names no days. */
const timeAsked = (context: Context, deps: Deps): Reported => {
  const [from, until] = [context.req.query('from') ?? '', context.req.query('until') ?? '']
  const last = isDay(until) ? until : deps.now().slice(0, 10)
  return { from: isDay(from) && from <= last ? from : `${last.slice(0, 4)}-01-01`, until: last }
}

/** The day of a matrix, and from when on its activities are told: a time where the address names one, else all of them. */
const matrixAsked = (context: Context, deps: Deps) => {
  const given = context.req.query('from') ?? ''
  if (!isDay(given)) return { on: daysAsked(context, deps).on, from: null, name: '' }
  const { from, until } = timeAsked(context, deps)
  return { on: until, from, name: `${from}-` }
}

/** The number of the record that the address names beside the plan; null where it names none. */
export const recordAsked = (context: Context): number | null => {
  const asked = context.req.query('record') ?? ''
  return asked === '' ? null : numberIn(asked)
}

/** Where the files are that are evidence under a plan's lines. */
const filesIn = (context: Context, deps: Deps, view: PlanMatrixView) => {
  const { origin } = frameOf(context, deps)
  return (line: number, sum: string) =>
    origin + to.evidenceFile(view.partnership.id, view.record.id, line, sum)
}

/** A report on a plan as it was known on a day, as a file. */
const reportOf = async (
  context: Context,
  deps: Deps,
  on: string,
  form: FileForm,
  make: (view: PlanMatrixView) => Pick<ToAnswer, 'report' | 'name' | 'own'>,
): Promise<Response> => {
  const [p, id] = [param(context, 'p'), numberAt(context, 'id')]
  const view = await deps.store.plans.matrix(p, id, on)
  if (!view) return notFound(context, deps, 'plan')
  return answerReport(context, deps, { ...make(view), form, back: to.plan(p, id) })
}

/** Plans of action: the list, one plan, one line, and a record's outline to be corrected and kept. */
export const planRoutes: readonly Route[] = [
  get('/:p/plans', async (context, deps) =>
    pageFor(
      context,
      deps,
      await deps.store.plans.list(param(context, 'p')),
      (view, frame) => PlansPage({ frame, view }),
      'partnership',
    ),
  ),

  get('/:p/plans/work', async (context, deps) => {
    const { today } = daysAsked(context, deps)
    const body = numberIn(context.req.query('body') ?? '') || null
    return pageFor(
      context,
      deps,
      await deps.store.work.get(param(context, 'p'), today),
      (view, frame) => WorkPage({ frame, view, body, today }),
      'partnership',
    )
  }),

  get('/:p/plans/:id', async (context, deps) => {
    const [p, id] = [param(context, 'p'), numberAt(context, 'id')]
    const rounds = await deps.store.rounds.of(p, id)
    const own = await ownTemplates(context, deps, p)
    return pageFor(
      context,
      deps,
      await deps.store.plans.get(p, id),
      (view, frame) => PlanPage({ frame, view, rounds, own, ...daysAsked(context, deps) }),
      'plan',
    )
  }),

  get('/:p/plans/:id/succession', async (context, deps) =>
    pageFor(
      context,
      deps,
      await deps.store.plans.succession(param(context, 'p'), numberAt(context, 'id'), recordAsked(context)),
      (view, frame) => PlanSuccessionPage({ frame, view }),
      'plan',
    ),
  ),

  get('/:p/plans/:id/figures', async (context, deps) => {
    const days = daysAsked(context, deps)
    return pageFor(
      context,
      deps,
      await deps.store.plans.matrix(param(context, 'p'), numberAt(context, 'id'), days.on),
      (view, frame) => PlanFiguresPage({ frame, view, ...days }),
      'plan',
    )
  }),

  get('/:p/plans/:id/matrix.xlsx', async (context, deps) => {
    const { on, from, name } = matrixAsked(context, deps)
    const view = await deps.store.plans.matrix(param(context, 'p'), numberAt(context, 'id'), on)
    if (!view) return notFound(context, deps, 'plan')
    const bytes = await xlsxOf(planMatrix(view, on, from))
    return answerMade(context, { name: `matrix-${name}${on}.xlsx`, mediaType: XLSX, bytes })
  }),

  ...FORMS.flatMap((form) => [
    get(`/:p/plans/:id/matrix.${form}`, async (context, deps) => {
      const { on, from, name } = matrixAsked(context, deps)
      return reportOf(context, deps, on, form, (view) => ({
        ...{ report: () => matrixReport(view, on, from), name: `matrix-${name}${on}` },
        own: { kind: 'matrix', values: () => matrixValues(view, on, from) },
      }))
    }),

    get(`/:p/plans/:id/report.${form}`, async (context, deps) => {
      const time = timeAsked(context, deps)
      return reportOf(context, deps, time.until, form, (view) => {
        const files = filesIn(context, deps, view)
        return {
          ...{ report: () => jointReport(view, time, files), name: `report-${time.from}-${time.until}` },
          own: { kind: 'joint-report', values: () => jointValues(view, time, files) },
        }
      })
    }),

    get(`/:p/plans/:id/highlights.${form}`, async (context, deps) => {
      const time = timeAsked(context, deps)
      return reportOf(context, deps, time.until, form, (view) => ({
        ...{ report: () => highlights(view, time), name: `highlights-${time.from}-${time.until}` },
        own: { kind: 'highlights', values: () => highlightsValues(view, time) },
      }))
    }),
  ]),

  get('/:p/plans/:id/skeleton.docx', async (context, deps) => {
    const { on } = daysAsked(context, deps)
    const [p, id] = [param(context, 'p'), numberAt(context, 'id')]
    const view = await deps.store.plans.skeleton(p, id, recordAsked(context), on)
    if (!view) return notFound(context, deps, 'plan')
    const bytes = await docxOf(skeletonReport(view, on))
    return answerMade(context, { name: `skeleton-${on}.docx`, mediaType: DOCX, bytes })
  }),

  get('/:p/plans/:id/lines/:n', async (context, deps) =>
    pageFor(
      context,
      deps,
      await lineAt(deps, param(context, 'p'), numberAt(context, 'id'), numberAt(context, 'n')),
      (view, frame) => PlanLinePage({ frame, view, today: deps.now().slice(0, 10) }),
      'action line',
    ),
  ),

  get('/:p/plans/:id/lines/:n/like', async (context, deps) => {
    const [p, id, n] = [param(context, 'p'), numberAt(context, 'id'), numberAt(context, 'n')]
    const view = await deps.store.plans.line(p, id, n)
    const words = view ? [view.line.text, ...view.line.items.map(({ text }) => text)].join(' ') : ''
    const of = { of: 'lines', record: id, number: n, model: null } as const
    const near = view && (await deps.store.search.near(p, words, deps.now().slice(0, 10), of))
    const hits = near === 'slow' ? near : (near ?? []).filter((hit) => !isReadIn(hit, id, words))
    return pageFor(
      ...([context, deps, view] as const),
      ({ partnership, record, line }, frame) => {
        const name = line.label === null ? 'an action line' : `action line ${line.label}`
        const passage = { words, name, href: to.planLine(p, id, n), record }
        return LikePage({ frame, partnership, of: passage, hits })
      },
      'action line',
    )
  }),

  get('/:p/records/:id/plan', async (context, deps) => {
    const [p, id] = [param(context, 'p'), numberAt(context, 'id')]
    const view = await deps.store.plans.outline(p, id)
    const may = view && mayEditRecord(context.get('actor'), p, view.record.standing)
    if (may && !may.ok) return forbid(context, deps, may.refusal, to.record(p, id))
    return pageFor(context, deps, view, (found, frame) => PlanOutlinePage({ frame, view: found }), 'record')
  }),

  post('/:p/records/:id/plan', keep),
  post('/:p/records/:id/plan/removal', drop),
  post('/:p/plans/:id/instrument', tie),
]
