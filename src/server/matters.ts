import type { Context } from 'hono'
import type { Assignee } from '../access/assignment.ts'
import { mayAssign, sentenceForAssignment } from '../access/assignment.ts'
import { isAccessRefusal } from '../access/refusal.ts'
import { mayDiscuss, mentionedIn, sentenceForThread } from '../access/thread.ts'
import { type Subject, subjectFrom, subjectKey } from '../register/subject.ts'
import type { Member } from '../storage/members.ts'
import { to } from '../web/addresses.ts'
import { type AssignableTo, MatterPage, type MatterRefused } from '../web/pages/matter.tsx'
import { forbid } from './forbid.ts'
import { type Form, readForm } from './form.ts'
import { leaveNotice } from './notices.ts'
import { refuse } from './refuse.ts'
import { answerPage, frameOf, notFound } from './respond.ts'
import { type Deps, get, param, post, type Route } from './route.ts'
import { STATUS } from './statuses.ts'

/** Those of a side by account, each with all of their posts, and the bodies that have focal points. */
const assignable = (people: readonly Member[]): readonly AssignableTo[] => {
  const posts = new Map<string, { name: string; posts: string[] }>()
  for (const { account, name, post } of people) {
    const known = posts.get(account) ?? { name, posts: [] }
    known.posts.push(post)
    posts.set(account, known)
  }
  const bodies = new Map(
    people.flatMap(({ role, body }) =>
      role === 'focal-point' && body ? [[body.id, body.name] as const] : [],
    ),
  )
  return [
    ...[...posts].map(([account, { name, posts: held }]) => ({
      value: `person ${account}`,
      words: `${name}, ${[...new Set(held)].join(', ')}`,
    })),
    ...[...bodies].map(([id, name]) => ({ value: `body ${id}`, words: `the focal points of ${name}` })),
  ]
}

/** Those to whom one may assign: of the side for which one does it. */
const ofOwnSide = async (context: Context, deps: Deps, p: string): Promise<readonly Member[]> => {
  const may = mayAssign(context.get('actor'), p)
  return may.ok ? deps.people(p, may.value.side ?? '') : []
}

const show = async (
  context: Context,
  deps: Deps,
  subject: Subject,
  refused: MatterRefused | null = null,
  status: Parameters<typeof answerPage>[2] = 200,
): Promise<Response> => {
  const p = param(context, 'p')
  const view = await deps.store.matters.get(p, subject)
  if (!view) return notFound(context, deps)
  const people = assignable(await ofOwnSide(context, deps, p))
  const frame = { ...frameOf(context, deps), path: to.matter(p, subjectKey(subject)) }
  return answerPage(context, MatterPage({ frame, view, people, now: deps.now(), refused }), status)
}

/** Those who can be mentioned: of one's side, or of both and the secretariat, as far as they may read it. */
const mentionable = async (deps: Deps, p: string, side: string, scope: 'own' | 'both', draft: boolean) => {
  const partnership = await deps.store.partnerships.get(p)
  const both = scope === 'both' && !draft
  const sides = both ? ['', ...(partnership?.sides.map(({ id }) => id) ?? [])] : [side]
  return (await Promise.all(sides.map((each) => deps.people(p, each)))).flat()
}

const typedIn = (form: Form, ...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, form.text(name)]))

const comment = async (context: Context, deps: Deps): Promise<Response> => {
  const p = param(context, 'p')
  const subject = subjectFrom(param(context, 'subject'))
  const view = subject && (await deps.store.matters.get(p, subject))
  if (!subject || !view) return notFound(context, deps)
  const form = await readForm(context)
  const scope = form.text('scope') === 'both' ? 'both' : 'own'
  const words = form.text('words')
  const may = mayDiscuss(context.get('actor'), p)
  if (!may.ok) return forbid(context, deps, may.refusal, to.matter(p, subjectKey(subject)))
  const draft = view.record?.standing.stage === 'draft'
  const people = await mentionable(deps, p, may.value.side ?? '', scope, draft)
  const mentioned = mentionedIn(words, people)
  const outcome = await deps.store.threads.post(p, subject, { scope, words, mentioned, at: deps.now() })
  if (outcome.ok) {
    leaveNotice(context, 'posted')
    return context.redirect(`${to.matter(p, subjectKey(subject))}#c-${outcome.value}`, 303)
  }
  const { refusal } = outcome
  if (refusal.reason === 'not-found') return notFound(context, deps)
  if (isAccessRefusal(refusal)) return forbid(context, deps, refusal)
  const typed = typedIn(form, 'words', 'scope')
  const sentence = sentenceForThread(refusal)
  return show(context, deps, subject, { sentence, field: 'words', typed }, STATUS[refusal.reason])
}

const editComment = async (context: Context, deps: Deps): Promise<Response> => {
  const [p, id] = [param(context, 'p'), param(context, 'c')]
  const words = (await readForm(context)).text('words')
  const place = await deps.store.threads.placeOf(p, id)
  const may = mayDiscuss(context.get('actor'), p)
  if (!place || !may.ok)
    return place && !may.ok ? forbid(context, deps, may.refusal) : notFound(context, deps)
  const scope = place.owner === '*' ? 'both' : 'own'
  const people = await mentionable(deps, p, place.owner, scope, place.draft)
  const mentioned = mentionedIn(words, people)
  return changed(
    context,
    deps,
    await deps.store.threads.edit(p, id, { words, mentioned, at: deps.now() }),
    'edited',
  )
}

const withdrawComment = async (context: Context, deps: Deps): Promise<Response> =>
  changed(
    context,
    deps,
    await deps.store.threads.withdraw(param(context, 'p'), param(context, 'c'), deps.now()),
    'withdrawn',
  )

type Changed = Awaited<ReturnType<Deps['store']['threads']['withdraw']>>

const changed = async (
  context: Context,
  deps: Deps,
  outcome: Changed,
  notice: 'edited' | 'withdrawn',
): Promise<Response> => {
  const p = param(context, 'p')
  if (outcome.ok) {
    leaveNotice(context, notice)
    return context.redirect(to.matter(p, subjectKey(outcome.value)), 303)
  }
  const { refusal } = outcome
  if (refusal.reason === 'not-found') return notFound(context, deps)
  if (isAccessRefusal(refusal)) return forbid(context, deps, refusal)
  return refuse(context, deps, sentenceForThread(refusal), STATUS[refusal.reason])
}

const settle = async (context: Context, deps: Deps): Promise<Response> => {
  const p = param(context, 'p')
  const subject = subjectFrom(param(context, 'subject'))
  const form = await readForm(context)
  const act = (['settle', 'reopen'] as const).find((each) => each === form.text('act'))
  if (!subject) return notFound(context, deps)
  if (!act) return context.text('Choose one of: settle, reopen. Nothing was changed.\n', 400)
  const owner = form.text('owner')
  const asked = { owner, settled: act === 'settle', at: deps.now() }
  const outcome = await deps.store.threads.settle(p, subject, asked)
  const place = to.matter(p, subjectKey(subject))
  if (outcome.ok) {
    leaveNotice(context, act === 'settle' ? 'settled' : 'unsettled')
    return context.redirect(place, 303)
  }
  const { refusal } = outcome
  if (refusal.reason === 'not-found') return notFound(context, deps)
  if (isAccessRefusal(refusal)) return forbid(context, deps, refusal, place)
  return refuse(context, deps, sentenceForThread(refusal), STATUS[refusal.reason], place)
}

/** Whom a form names, of those who may be; null where it names nobody of them. */
const assigneeIn = (word: string, people: readonly Member[]): { to: Assignee; told: string[] } | null => {
  const [kind, id = ''] = word.split(' ')
  if (kind === 'person') {
    const person = people.find(({ account }) => account === id)
    return person
      ? { to: { account: person.account, body: null, name: person.name }, told: [person.account] }
      : null
  }
  const points = people.filter(({ role, body }) => role === 'focal-point' && String(body?.id) === id)
  const body = kind === 'body' ? points[0]?.body : undefined
  if (!body) return null
  const name = `The focal points of ${body.name}`
  return {
    to: { account: null, body: body.id, name },
    told: [...new Set(points.map(({ account }) => account))],
  }
}

const assign = async (context: Context, deps: Deps): Promise<Response> => {
  const p = param(context, 'p')
  const subject = subjectFrom(param(context, 'subject'))
  if (!subject || !(await deps.store.matters.get(p, subject))) return notFound(context, deps)
  const form = await readForm(context)
  const place = to.matter(p, subjectKey(subject))
  const may = mayAssign(context.get('actor'), p)
  if (!may.ok) return forbid(context, deps, may.refusal, place)
  const chosen = assigneeIn(form.text('to'), await ofOwnSide(context, deps, p))
  const outcome = chosen
    ? await deps.store.assignments.assign(p, subject, {
        ...chosen,
        due: form.text('due').trim() || null,
        note: form.text('note').trim() || null,
        at: deps.now(),
      })
    : ({ ok: false, refusal: { reason: 'assignee-not-of-side' } } as const)
  if (outcome.ok) {
    leaveNotice(context, 'assigned')
    return context.redirect(place, 303)
  }
  const { refusal } = outcome
  if (refusal.reason === 'not-found') return notFound(context, deps)
  if (isAccessRefusal(refusal)) return forbid(context, deps, refusal, place)
  const field = refusal.reason.startsWith('due') ? 'due' : refusal.reason === 'note-too-long' ? 'note' : 'to'
  const typed = typedIn(form, 'to', 'due', 'note')
  const sentence = sentenceForAssignment(refusal)
  return show(context, deps, subject, { sentence, field, typed }, STATUS[refusal.reason])
}

const finish = async (context: Context, deps: Deps): Promise<Response> => {
  const [p, id] = [param(context, 'p'), param(context, 'a')]
  const form = await readForm(context)
  const act = (['done', 'undo'] as const).find((each) => each === form.text('act'))
  if (!act) return context.text('Choose one of: done, undo. Nothing was changed.\n', 400)
  const outcome =
    act === 'undo'
      ? await deps.store.assignments.reopen(p, id, deps.now())
      : await deps.store.assignments.finish(p, id, deps.now())
  if (outcome.ok) {
    leaveNotice(context, act === 'undo' ? 'unfinished' : 'finished')
    return context.redirect(to.matter(p, subjectKey(outcome.value)), 303)
  }
  const { refusal } = outcome
  if (refusal.reason === 'not-found') return notFound(context, deps)
  if (isAccessRefusal(refusal)) return forbid(context, deps, refusal)
  return refuse(context, deps, sentenceForAssignment(refusal), STATUS[refusal.reason])
}

/** Things under review: what is said of each, and who sees to it. */
export const matterRoutes: readonly Route[] = [
  post('/:p/review/comments/:c/edits', editComment),
  post('/:p/review/comments/:c/withdrawal', withdrawComment),
  post('/:p/review/assignments/:a/done', finish),
  get('/:p/review/:subject', (context, deps) => {
    const subject = subjectFrom(param(context, 'subject'))
    return subject ? show(context, deps, subject) : notFound(context, deps)
  }),
  post('/:p/review/:subject/comments', comment),
  post('/:p/review/:subject/settling', settle),
  post('/:p/review/:subject/assignments', assign),
]
