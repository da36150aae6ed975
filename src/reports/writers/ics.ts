import ical, { escape as escaped, ICalEventTransparency } from 'ical-generator'
import type { Calendar, CalendarEvent } from '../calendar.ts'

/** Where the things of a calendar are read: the host that makes their ids its own, and the address of each. */
export type CalendarPlaces = {
  readonly host: string
  readonly href: (event: CalendarEvent) => string
}

/** Signs of control stand in no text of a calendar, and a name has one line (RFC 5545, 3.3.11). */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/\p{C}/gu, '').trim()

/** A day as the library takes it: the same on whatever machine, since a whole day has no zone. */
const dayAt = (day: string, later = 0): Date =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)) + later))

/** A calendar as iCalendar text (RFC 5545). Nothing in it is of the clock: the same is written until what it tells changes. */
export const icsOf = ({ name, events }: Calendar, { host, href }: CalendarPlaces): string => {
  // The library escapes the texts of events, and leaves the name of the calendar as it is.
  const calendar = ical({ name: escaped(plain(name), false), prodId: '//Mufakat//Calendar//EN' })
  for (const event of events)
    calendar.createEvent({
      id: `${event.p}-${event.key}@${host}`,
      summary: plain(event.title),
      allDay: true,
      start: dayAt(event.first),
      // A whole day ends with the next (3.6.1: DTEND is no part of the event).
      end: dayAt(event.last, 1),
      stamp: new Date(event.at),
      sequence: event.changes,
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(event.words && { description: plain(event.words) }),
      ...(event.location && { location: { title: plain(event.location) } }),
      url: href(event),
    })
  // Each line ends in CRLF, the last one too (3.1).
  return `${calendar.toString()}\r\n`
}
