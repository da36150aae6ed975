import type { Context } from 'hono'
import { mayMap } from '../access/mapping.ts'
import { isAccessRefusal } from '../access/refusal.ts'
import {
  type MappingAsked,
  type MappingRefusal,
  type MappingState,
  sentenceForMapping,
} from '../frameworks/crosswalk/deciding.ts'
import { mappingSet, NO_LICENSE } from '../frameworks/crosswalk/mapping-set.ts'
import { type NamedFramework, namingOf } from '../frameworks/crosswalk/naming.ts'
import { skosTurtle } from '../frameworks/crosswalk/skos-turtle.ts'
import { sssomTsv } from '../frameworks/crosswalk/sssom-tsv.ts'
import { labelIn } from '../frameworks/scheme.ts'
import type { CrosswalkView, MappedFramework } from '../plans/alignment/crosswalk-view.ts'
import { conceptMeant } from '../register/alignment/concept-meant.ts'
import { to } from '../web/addresses.ts'
import { CrosswalkPage } from '../web/pages/crosswalk.tsx'
import { answerMade } from './answer-file.ts'
import { forbid } from './forbid.ts'
import { type Form, readForm } from './form.ts'
import { leaveNotice, type NoticeName } from './notices.ts'
import { answerPage, frameOf, notFound, pageFor } from './respond.ts'
import { type Deps, get, param, post, type Route } from './route.ts'
import { STATUS } from './statuses.ts'

const framesAsked = (context: Context) => ({
  first: context.req.query('first') ?? '',
  second: context.req.query('second') ?? '',
})

/** The names of concepts outside: their own where their framework's file gave them some, else the addresses of their pages here. */
const named = (origin: string, p: string, framework: MappedFramework): NamedFramework => {
  const { id, titles, version, concepts } = framework
  return {
    ...{ id, title: labelIn(titles), version, namespace: `${origin}${to.framework(p, id)}/` },
    concepts: new Map(concepts.map(({ code, labels, uri }) => [code, { label: labelIn(labels), uri }])),
  }
}

const said = (side: string | null, names: ReadonlyMap<string, string>): string =>
  side === null ? 'A file' : (names.get(side) ?? 'The joint secretariat')

/** What both sides agreed of two frameworks, as a set of SSSOM and what it is named by. */
const setOf = (context: Context, deps: Deps, view: CrosswalkView) => {
  const { partnership, pair } = view
  if (!pair) return null
  const { origin } = frameOf(context, deps)
  const names = new Map(partnership.sides.map(({ id, name }) => [id, name]))
  // Parts that the newest version of a framework has no more are called nothing that others could look up.
  const there = new Set(
    [pair.from, pair.to].flatMap(({ id, concepts }) => concepts.map(({ code }) => `${id} ${code}`)),
  )
  const mappings = pair.mappings
    .filter(
      ({ state, ...ends }) =>
        state === 'agreed' &&
        [ends.from, ends.to].every(({ framework, code }) => there.has(`${framework} ${code}`)),
    )
    .map(({ proposed, reviewed, ...mapping }) => ({
      ...mapping,
      proposed: { by: said(proposed.side, names), on: proposed.at.slice(0, 10) },
      reviewed: reviewed ? [{ by: said(reviewed.side, names), on: reviewed.at.slice(0, 10) }] : [],
    }))
  const naming = namingOf([pair.from, pair.to].map((each) => named(origin, partnership.id, each)))
  const query = { first: pair.from.id, second: pair.to.id }
  const facts = {
    id: `${origin}${to.crosswalk(partnership.id, query)}`,
    title: `${labelIn(pair.from.titles)} and ${labelIn(pair.to.titles)}${partnership.demonstration ? ' (a demonstration: nobody has agreed to this)' : ''}`,
    ...{
      license: NO_LICENSE,
      on: deps.now().slice(0, 10),
      provider: `${origin}${to.partnership(partnership.id)}`,
    },
  }
  return { mappings, naming, set: mappingSet(facts, mappings, naming) }
}

type Made = NonNullable<ReturnType<typeof setOf>>

const FILES: readonly (readonly [ending: string, mediaType: string, write: (made: Made) => string])[] = [
  ['sssom.tsv', 'text/tab-separated-values; charset=utf-8', ({ set }) => sssomTsv(set)],
  ['sssom.json', 'application/json; charset=utf-8', ({ set }) => `${JSON.stringify(set, null, 2)}\n`],
  ['ttl', 'text/turtle; charset=utf-8', ({ mappings, naming }) => skosTurtle(mappings, naming)],
]

/** A part of a framework as a form names it: by its code where a button does, else by what was typed. */
const meant = (framework: MappedFramework, form: Form, field: 'from' | 'to'): string => {
  const code = form.text(`${field}-code`)
  if (code !== '') return code
  const found = conceptMeant(framework.concepts, { words: form.text(field) })
  return found.ok ? found.value.code : ''
}

/** What agreed to a proposal of nobody's only takes it up: what is said follows from how the mapping stands now. */
const NOTICES: Readonly<Record<MappingState, NoticeName>> = {
  proposed: 'mappingProposed',
  agreed: 'mappingAgreed',
  rejected: 'mappingDenied',
  withdrawn: 'mappingTakenBack',
}

const askedIn = (form: Form, pair: NonNullable<CrosswalkView['pair']>): MappingAsked => ({
  from: { framework: pair.from.id, code: meant(pair.from, form, 'from') },
  to: { framework: pair.to.id, code: meant(pair.to, form, 'to') },
  ...{ act: form.text('act'), relation: form.text('relation'), degree: form.text('degree') },
  ...{ rationale: form.text('rationale'), seen: Number(form.text('seen')) || 0 },
})

const again = async (
  context: Context,
  deps: Deps,
  form: Form,
  refusal: MappingRefusal,
): Promise<Response> => {
  const view = await deps.store.crosswalks.get(param(context, 'p'), form.text('first'), form.text('second'))
  if (!view) return notFound(context, deps, 'partnership')
  const typed = (name: string) => form.text(name)
  const page = CrosswalkPage({
    ...{ frame: frameOf(context, deps), view, may: mayMap(context.get('actor'), view.partnership.id) },
    refused: {
      sentence: sentenceForMapping(refusal),
      ...{ from: typed('from'), to: typed('to'), relation: typed('relation') },
      ...{ degree: typed('degree'), rationale: typed('rationale') },
    },
  })
  return answerPage(context, page, STATUS[refusal.reason])
}

/** Says how two concepts relate; whoever may not is told before anything of the form is looked at. */
const decide: Route['answer'] = async (context, deps) => {
  const p = param(context, 'p')
  if (!(await deps.store.partnerships.get(p))) return notFound(context, deps, 'partnership')
  const may = mayMap(context.get('actor'), p)
  if (!may.ok) return forbid(context, deps, may.refusal, to.crosswalk(p))
  const form = await readForm(context)
  const [first, second] = [form.text('first'), form.text('second')]
  const view = await deps.store.crosswalks.get(p, first, second)
  if (!view?.pair) return notFound(context, deps, 'framework')
  const asked = askedIn(form, view.pair)
  const outcome = await deps.store.crosswalks.decide(p, asked, deps.now())
  if (outcome.ok) {
    leaveNotice(context, NOTICES[outcome.value])
    return context.redirect(to.crosswalk(p, { first, second }), 303)
  }
  const { refusal } = outcome
  if (isAccessRefusal(refusal)) return forbid(context, deps, refusal, to.crosswalk(p))
  return refusal.reason === 'not-found'
    ? notFound(context, deps, 'partnership')
    : again(context, deps, form, refusal)
}

/** Two frameworks beside each other: how their concepts relate, as people of both sides say. */
export const crosswalkRoutes: readonly Route[] = [
  get('/:p/crosswalk', async (context, deps) => {
    const { first, second } = framesAsked(context)
    return pageFor(
      context,
      deps,
      await deps.store.crosswalks.get(param(context, 'p'), first, second),
      (view, frame) => CrosswalkPage({ frame, view, may: mayMap(frame.actor, view.partnership.id) }),
      'partnership',
    )
  }),

  ...FILES.map(([ending, mediaType, write]) =>
    get(`/:p/crosswalk.${ending}`, async (context, deps) => {
      const { first, second } = framesAsked(context)
      const view = await deps.store.crosswalks.get(param(context, 'p'), first, second)
      const made = view && setOf(context, deps, view)
      if (!made) return notFound(context, deps, 'framework')
      const bytes = new TextEncoder().encode(write(made))
      return answerMade(context, { name: `crosswalk-${first}-${second}.${ending}`, mediaType, bytes })
    }),
  ),

  post('/:p/crosswalk', decide),
]
