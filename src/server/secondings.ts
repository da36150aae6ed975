import type { Context } from 'hono'
import { nameOf } from '../access/actor.ts'
import { isAccessRefusal } from '../access/refusal.ts'
import { sentenceForIdentity } from '../register/identity.ts'
import { type Subject, subjectFrom, subjectKey } from '../register/subject.ts'
import { isSecondingRefusal, sentenceForTaking } from '../register/taking.ts'
import { to } from '../web/addresses.ts'
import { backTo } from './back-to.ts'
import { forbid } from './forbid.ts'
import { readForm } from './form.ts'
import { leaveNotice } from './notices.ts'
import { refuse } from './refuse.ts'
import { notFound } from './respond.ts'
import { type Deps, param, post, type Route } from './route.ts'
import { STATUS } from './statuses.ts'

type Signed = { readonly by: string; readonly at: string }

const ofStatement = async (
  { store }: Deps,
  p: string,
  { record, number }: Subject & { of: 'statement' },
  act: 'agree' | 'take-back',
  id: string,
  signed: Signed,
) => {
  const outcome =
    act === 'agree'
      ? await store.decisions.agree(p, record, number, id, { ...signed, reason: null })
      : await store.decisions.takeBack(p, record, number, id, signed)
  if (outcome.ok) return { ok: true, waits: outcome.value?.waits !== undefined } as const
  const { refusal } = outcome
  if (refusal.reason === 'not-found' || isAccessRefusal(refusal)) return { ok: false, refusal } as const
  return { ok: false, refusal, sentence: sentenceForTaking(refusal) } as const
}

const ofNames = async (
  { store }: Deps,
  p: string,
  { low: one, high: other }: Subject & { of: 'names' },
  act: 'agree' | 'take-back',
  id: string,
  signed: Signed,
) => {
  const pair = { one, other }
  const outcome =
    act === 'agree'
      ? await store.identities.agree(p, pair, id, signed)
      : await store.identities.takeBack(p, pair, id, signed)
  if (outcome.ok) return { ok: true, waits: outcome.value?.waits !== undefined } as const
  const { refusal } = outcome
  if (isAccessRefusal(refusal)) return { ok: false, refusal } as const
  const sentence = isSecondingRefusal(refusal) ? sentenceForTaking(refusal) : sentenceForIdentity(refusal)
  return { ok: false, refusal, sentence } as const
}

/** Agrees with a decision that waits, or takes back what one proposed. */
const voice = async (context: Context, deps: Deps): Promise<Response> => {
  const [p, id] = [param(context, 'p'), param(context, 's')]
  const subject = subjectFrom(param(context, 'subject'))
  const form = await readForm(context)
  const act = (['agree', 'take-back'] as const).find((each) => each === form.text('act'))
  if (!subject || subject.of === 'record') return notFound(context, deps)
  if (!act) return context.text('Choose one of: agree, take-back. Nothing was changed.\n', 400)
  const signed = { by: nameOf(context.get('actor')), at: deps.now() }
  const done =
    subject.of === 'statement'
      ? await ofStatement(deps, p, subject, act, id, signed)
      : await ofNames(deps, p, subject, act, id, signed)
  const place = to.matter(p, subjectKey(subject))
  if (done.ok) {
    leaveNotice(context, act === 'take-back' ? 'withdrawnProposal' : done.waits ? 'joined' : 'agreed')
    return context.redirect(backTo(form.text('back'), p, place), 303)
  }
  const { refusal } = done
  if (refusal.reason === 'not-found') return notFound(context, deps, 'statement')
  if (isAccessRefusal(refusal)) return forbid(context, deps, refusal)
  return refuse(context, deps, done.sentence ?? '', STATUS[refusal.reason], place)
}

/** Second persons: agreeing with what waits, and taking back what one proposed. */
export const secondingRoutes: readonly Route[] = [post('/:p/review/:subject/secondings/:s', voice)]
