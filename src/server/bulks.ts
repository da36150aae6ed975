import type { Context } from 'hono'
import { nameOf } from '../access/actor.ts'
import { isAccessRefusal } from '../access/refusal.ts'
import { type Chosen, sentenceForBulk } from '../register/bulk.ts'
import { newId } from '../storage/new-id.ts'
import { to } from '../web/addresses.ts'
import { BulkPage, BulkProgressPage } from '../web/pages/bulk.tsx'
import { forbid } from './forbid.ts'
import { type Form, readForm } from './form.ts'
import { leaveNotice } from './notices.ts'
import { refuse } from './refuse.ts'
import { answerPage, frameOf, notFound } from './respond.ts'
import { type Deps, get, param, post, type Route } from './route.ts'
import { STATUS } from './statuses.ts'

type Outcome = Awaited<ReturnType<Deps['store']['bulks']['take']>>

/** An act that is being taken: how far it is, and what came of it once it is done. */
type InWork = { readonly account: string; readonly of: number; done: number; came: Promise<Outcome> }

/** Acts in work in this process, by id. Another server than the one that does the work shows the act when it is done. */
const inWork = new Map<string, InWork>()

/** For how long a form waits for its act before it is shown how far it is. */
const PATIENCE = 1000

/** A statement as a box of the form names it: record, number, revision. */
const chosenIn = (words: string): Chosen | null => {
  const found = /^([1-9]\d{0,8})\.([1-9]\d{0,8})\.([1-9]\d{0,8})$/.exec(words)
  return found && { record: Number(found[1]), number: Number(found[2]), revision: Number(found[3]) }
}

const allIn = (form: Form): readonly Chosen[] => {
  const words = form.all(form.text('which') === 'shown' ? 'shown' : 'chosen')
  return [...new Set(words)].flatMap((each) => chosenIn(each) ?? [])
}

const within = <T>(work: Promise<T>, ms: number): Promise<T | null> => {
  let timer: NodeJS.Timeout
  const over = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms)
  })
  return Promise.race([work, over]).finally(() => clearTimeout(timer))
}

const begin = (context: Context, deps: Deps, form: Form, act: 'confirm' | 'reject') => {
  const actor = context.get('actor')
  const id = newId()
  const chosen = allIn(form)
  const work: InWork = {
    account: actor.kind === 'person' ? actor.account : '',
    of: chosen.length,
    done: 0,
    came: Promise.resolve({ ok: true, value: id }),
  }
  const asked = { act, by: nameOf(actor), at: deps.now(), reason: form.text('reason').trim() || null }
  work.came = deps.store.bulks.take(param(context, 'p'), id, chosen, asked, (done) => {
    work.done = done
  })
  inWork.set(id, work)
  // What went wrong after somebody stopped waiting is told on the act's page.
  const forget = () => {
    inWork.delete(id)
  }
  work.came.then(forget, () => setTimeout(forget, 60_000).unref())
  return { id, work }
}

const take = async (context: Context, deps: Deps): Promise<Response> => {
  const p = param(context, 'p')
  const form = await readForm(context)
  const act = (['confirm', 'reject'] as const).find((each) => each === form.text('act'))
  if (!act) return context.text('Choose one of: confirm, reject. Nothing was changed.\n', 400)
  if (!(await deps.store.partnerships.get(p))) return notFound(context, deps, 'partnership')
  const { id, work } = begin(context, deps, form, act)
  const outcome = await within(work.came, PATIENCE)
  if (outcome && !outcome.ok) {
    const { refusal } = outcome
    if (isAccessRefusal(refusal)) return forbid(context, deps, refusal, to.review(p))
    return refuse(context, deps, sentenceForBulk(refusal), STATUS[refusal.reason], to.review(p))
  }
  return context.redirect(to.bulkAct(p, id), 303)
}

const show = async (context: Context, deps: Deps): Promise<Response> => {
  const [p, id] = [param(context, 'p'), param(context, 'b')]
  const actor = context.get('actor')
  const work = inWork.get(id)
  if (work && actor.kind === 'person' && work.account === actor.account) {
    const outcome = await within(work.came, 0)
    const partnership = await deps.store.partnerships.get(p)
    if (outcome === null && partnership) {
      context.header('refresh', '1')
      const frame = frameOf(context, deps)
      return answerPage(context, BulkProgressPage({ frame, partnership, done: work.done, of: work.of }))
    }
  }
  const view = await deps.store.bulks.get(p, id)
  return view
    ? answerPage(context, BulkPage({ frame: frameOf(context, deps), view }))
    : notFound(context, deps)
}

const undo = async (context: Context, deps: Deps): Promise<Response> => {
  const [p, id] = [param(context, 'p'), param(context, 'b')]
  const signed = { by: nameOf(context.get('actor')), at: deps.now() }
  const outcome = await deps.store.bulks.undo(p, id, signed)
  if (outcome.ok) {
    leaveNotice(context, 'bulkUndone')
    return context.redirect(to.bulkAct(p, id), 303)
  }
  const { refusal } = outcome
  if (refusal.reason === 'not-found') return notFound(context, deps)
  if (isAccessRefusal(refusal)) return forbid(context, deps, refusal)
  return refuse(context, deps, sentenceForBulk(refusal), STATUS[refusal.reason], to.bulkAct(p, id))
}

/** Decisions on many statements as one act, and what became of them. */
export const bulkRoutes: readonly Route[] = [
  post('/:p/review/decisions', take),
  get('/:p/review/acts/:b', show),
  post('/:p/review/acts/:b/undoing', undo),
]
