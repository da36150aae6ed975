import type { Context } from 'hono'
import { type Calendar, type CalendarEvent, calendarOf } from '../reports/calendar.ts'
import { icsOf } from '../reports/writers/ics.ts'
import { to } from '../web/addresses.ts'
import { originOf } from './origin.ts'
import { notFound } from './respond.ts'
import { type Deps, get, numberAt, param, type Route } from './route.ts'
import { digestOf, isToken } from './sign-in/token.ts'

const pathOf = ({ p, place }: CalendarEvent): string => {
  switch (place.of) {
    case 'plan':
      return to.plan(p, place.plan)
    case 'line':
      return to.planLine(p, place.plan, place.line)
    case 'meeting':
      return to.meeting(p, place.meeting)
  }
}

/** A calendar over the wire. It is asked for again and again, and made anew each time by what may be seen then. */
const answerCalendar = (context: Context, deps: Deps, calendar: Calendar): Response => {
  const origin = originOf(context, deps)
  const text = icsOf(calendar, { host: new URL(origin).hostname, href: (event) => origin + pathOf(event) })
  return context.body(text, 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename="mufakat.ics"',
    'cache-control': 'private, no-cache',
  })
}

const today = (deps: Deps): string => deps.now().slice(0, 10)

const ofPartnership: Route['answer'] = async (context, deps) => {
  const view = await deps.store.calendars.get(param(context, 'p'), today(deps))
  return view ? answerCalendar(context, deps, calendarOf(view)) : notFound(context, deps, 'partnership')
}

const ofPlan: Route['answer'] = async (context, deps) => {
  const id = numberAt(context, 'id')
  const view = await deps.store.calendars.get(param(context, 'p'), today(deps))
  return view?.plans.some(({ record }) => record.id === id)
    ? answerCalendar(context, deps, calendarOf(view, id))
    : notFound(context, deps, 'plan')
}

/**
 * Somebody's own calendar, by its secret address: over all partnerships in which they hold a post today, with their rights
 * and through the same door. An address that was renewed or revoked, or is of a blocked account, leads nowhere.
 */
const own: Route['answer'] = async (context, deps) => {
  const token = param(context, 'token')
  const holder = isToken(token) ? await deps.gate.calendarKeys.holder(digestOf(token)) : null
  if (!holder) return notFound(context, deps, 'calendar')
  const capacities = await deps.gate.appointments.capacitiesOf(holder.account, today(deps))
  const theirs = deps.storeAs({ kind: 'person', ...holder, administrator: false, capacities })
  const events: CalendarEvent[] = []
  for (const p of new Set(capacities.map(({ partnership }) => partnership))) {
    const view = await theirs.calendars.get(p, today(deps))
    if (view) events.push(...calendarOf(view).events)
  }
  return answerCalendar(context, deps, { name: 'Mufakat', events })
}

/** Calendars to subscribe to: of a partnership, of a plan, and one's own by a secret address. */
export const calendarRoutes: readonly Route[] = [
  get('/account/calendar/:token', own),
  get('/:p/calendar.ics', ofPartnership),
  get('/:p/plans/:id/calendar.ics', ofPlan),
]
