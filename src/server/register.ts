import type { Context } from 'hono'
import type { TopicKind } from '../partnership/partnership.ts'
import { RUNGS } from '../reading/statement.ts'
import type { TopicNarrow } from '../register/watch/watch-views.ts'
import { to } from '../web/addresses.ts'
import { InstrumentPage } from '../web/pages/instrument.tsx'
import { InstrumentsPage } from '../web/pages/instruments.tsx'
import { MechanismPage } from '../web/pages/mechanism.tsx'
import { MeetingPage } from '../web/pages/meeting.tsx'
import { MeetingsPage } from '../web/pages/meetings.tsx'
import { PeoplePage } from '../web/pages/people.tsx'
import { PersonPage } from '../web/pages/person.tsx'
import { TopicPage } from '../web/pages/topic.tsx'
import { TopicsPage } from '../web/pages/topics.tsx'
import { lookedAt } from './looked.ts'
import { pageFor } from './respond.ts'
import { get, numberAt, numberIn, pageAsked, param, type Route } from './route.ts'

const topicLookedAt = (context: Context): TopicNarrow => ({
  ...lookedAt(context),
  strength: RUNGS.find((rung) => rung === context.req.query('strength')) ?? null,
  with: numberIn(context.req.query('with') ?? '') || null,
})

const topicRoutes = (kind: TopicKind): readonly Route[] => [
  get(`/:p/${kind}s`, async (context, deps) =>
    pageFor(
      context,
      deps,
      await deps.store.topics.list(param(context, 'p'), kind, pageAsked(context)),
      (view, frame) => TopicsPage({ frame, view }),
      'partnership',
    ),
  ),
  get(`/:p/${kind}s/:id`, async (context, deps) =>
    pageFor(
      context,
      deps,
      await deps.store.topics.get(
        param(context, 'p'),
        { kind, id: numberAt(context, 'id') },
        topicLookedAt(context),
        { page: pageAsked(context), today: deps.now().slice(0, 10) },
      ),
      (view, frame) => TopicPage({ frame, view }),
      kind,
    ),
  ),
]

/** What records are about and who is in them: meetings, mechanisms, people, issues, areas, instruments. */
export const registerRoutes: readonly Route[] = [
  get('/:p/meetings', async (context, deps) =>
    pageFor(
      context,
      deps,
      await deps.store.meetings.list(param(context, 'p'), pageAsked(context)),
      (view, frame) => MeetingsPage({ frame, view }),
      'partnership',
    ),
  ),
  get('/:p/meetings/:id', async (context, deps) =>
    pageFor(
      context,
      deps,
      await deps.store.meetings.get(param(context, 'p'), numberAt(context, 'id'), pageAsked(context)),
      (view, frame) => MeetingPage({ frame, view }),
      'meeting',
    ),
  ),
  get('/:p/mechanisms/:id', async (context, deps) =>
    pageFor(
      context,
      deps,
      await deps.store.mechanisms.get(param(context, 'p'), numberAt(context, 'id')),
      (view, frame) => MechanismPage({ frame, view }),
      'mechanism',
    ),
  ),
  get('/:p/people', async (context, deps) =>
    pageFor(
      context,
      deps,
      await deps.store.people.list(param(context, 'p'), pageAsked(context)),
      (view, frame) => PeoplePage({ frame, view }),
      'partnership',
    ),
  ),
  get('/:p/people/:id', async (context, deps) => {
    const [p, id] = [param(context, 'p'), numberAt(context, 'id')]
    const view = await deps.store.people.get(p, id, pageAsked(context))
    // Another's name stands for this one: one person has one address.
    if (view && view.person.id !== id) return context.redirect(to.person(p, view.person.id), 302)
    return pageFor(context, deps, view, (found, frame) => PersonPage({ frame, view: found }), 'person')
  }),
  ...topicRoutes('issue'),
  ...topicRoutes('area'),
  get('/:p/instruments', async (context, deps) =>
    pageFor(
      context,
      deps,
      await deps.store.instruments.list(param(context, 'p'), pageAsked(context)),
      (view, frame) => InstrumentsPage({ frame, view }),
      'partnership',
    ),
  ),
  get('/:p/instruments/:id', async (context, deps) =>
    pageFor(
      context,
      deps,
      await deps.store.instruments.get(param(context, 'p'), numberAt(context, 'id'), pageAsked(context)),
      (view, frame) => InstrumentPage({ frame, view }),
      'instrument',
    ),
  ),
]
