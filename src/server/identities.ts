import type { Context } from 'hono'
import { nameOf } from '../access/actor.ts'
import { isAccessRefusal } from '../access/refusal.ts'
import type { AlikeView } from '../register/alike-views.ts'
import {
  IDENTITY_ACTS,
  type Identifying,
  type IdentityRefusal,
  sentenceForIdentity,
} from '../register/identity.ts'
import { type SecondingRefusal, sentenceForSeconding } from '../register/seconding.ts'
import { isSecondingRefusal } from '../register/taking.ts'
import { to } from '../web/addresses.ts'
import { AlikePage } from '../web/pages/alike.tsx'
import { backTo } from './back-to.ts'
import { forbid } from './forbid.ts'
import { type Form, readForm } from './form.ts'
import { leaveNotice } from './notices.ts'
import { answerPage, frameOf, notFound, pageFor } from './respond.ts'
import { type Deps, get, numberIn, pageAsked, param, post, type Route } from './route.ts'
import { STATUS } from './statuses.ts'

/** The longest part of a name that is looked for, in letters. */
const FIND_LIMIT = 100

const viewAsked = (context: Context, deps: Deps): Promise<AlikeView | null> => {
  const p = param(context, 'p')
  const of = context.req.query('of')
  if (of === undefined) return deps.store.alike.list(p, pageAsked(context))
  const chosen = context.req.query('with')
  return deps.store.alike.of(p, numberIn(of), {
    chosen: chosen === undefined ? null : numberIn(chosen),
    find: (context.req.query('find') ?? '').slice(0, FIND_LIMIT).trim(),
    page: pageAsked(context),
  })
}

/** What the form asks; null where it is none of ours. */
const askedIn = (form: Form): Identifying | null => {
  const act = IDENTITY_ACTS.find((each) => each === form.text('act'))
  const [one, other] = [numberIn(form.text('one')), numberIn(form.text('other'))]
  switch (act) {
    case 'undo':
      return { act, of: numberIn(form.text('of')) }
    case 'same': {
      const lead = form.given('lead') ? numberIn(form.text('lead')) : one
      if (lead === other) return { act, lead: other, other: one }
      // One of the two leads; a third can't, and 0 is nobody.
      return { act, lead: lead === one ? one : 0, other }
    }
    case 'apart':
    case 'part':
      return { act, lead: one, other }
    default:
      return null
  }
}

const sentenceOf = (refusal: IdentityRefusal | SecondingRefusal): string =>
  isSecondingRefusal(refusal) ? sentenceForSeconding(refusal) : sentenceForIdentity(refusal)

/** The names as they stand now, with what was wrong above them. */
const showRefusal = async (context: Context, deps: Deps, refusal: IdentityRefusal | SecondingRefusal) => {
  const view = await deps.store.alike.list(param(context, 'p'), 1)
  if (!view) return notFound(context, deps, 'partnership')
  const frame = { ...frameOf(context, deps), path: to.alike(param(context, 'p')) }
  return answerPage(context, AlikePage({ frame, view, refused: sentenceOf(refusal) }), STATUS[refusal.reason])
}

const take = async (context: Context, deps: Deps): Promise<Response> => {
  const p = param(context, 'p')
  const form = await readForm(context)
  const asked = askedIn(form)
  if (!asked) return context.text('Choose one of: same, apart, part, undo. Nothing was changed.\n', 400)
  const signed = { by: nameOf(context.get('actor')), at: deps.now() }
  const outcome = await deps.store.identities.take(p, asked, signed, form.text('instead') || null)
  if (!outcome.ok)
    return isAccessRefusal(outcome.refusal)
      ? forbid(context, deps, outcome.refusal)
      : showRefusal(context, deps, outcome.refusal)
  leaveNotice(context, outcome.value.waits ? 'waits' : asked.act)
  return context.redirect(backTo(form.text('back'), p, to.person(p, outcome.value.lead)), 303)
}

/** Who is who: names that may be one person's, and what people say of them. */
export const identityRoutes: readonly Route[] = [
  get('/:p/people/alike', async (context, deps) =>
    pageFor(
      context,
      deps,
      await viewAsked(context, deps),
      (view, frame) => AlikePage({ frame, view }),
      'person',
    ),
  ),
  post('/:p/people/identities', take),
]
