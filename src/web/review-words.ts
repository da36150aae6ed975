import type { Side } from '../partnership/partnership.ts'
import { writtenInWords } from '../plans/following/written-date.ts'
import type { FoundLater, NotificationSort, NotificationView } from '../register/notification.ts'
import type { ReviewSort, SecondingView } from '../register/review-views.ts'
import { type Subject, subjectKey } from '../register/subject.ts'
import { capital } from '../text/capital.ts'
import { dateInWords } from '../text/dates.ts'
import { to } from './addresses.ts'
import { counted } from './words.ts'

/** What waits, by sort: its name, and what would be there where nothing is. */
export const REVIEW_WORDS: Readonly<Record<ReviewSort, { readonly name: string; readonly none: string }>> = {
  statements: {
    name: 'Statements to check',
    none: 'No statement waits to be checked. They come with each record that is read.',
  },
  seconding: {
    name: 'Waiting for a second person',
    none: 'No decision waits for your voice. What somebody decides alone, and takes a second person, comes here.',
  },
  agreement: {
    name: 'Shared with your side',
    none: 'Nothing that the other side shared waits for your side’s agreement.',
  },
  names: {
    name: 'Names that may be one',
    none: 'No two names wait to be looked at. They come with the records that name people.',
  },
  assigned: { name: 'Assigned', none: 'Nothing is assigned to you.' },
  reports: { name: 'Reports', none: 'No report of your side waits to be accepted.' },
  mentioned: { name: 'Mentioned', none: 'You are mentioned in no open discussion.' },
}

/** What an act is called once it was taken, by statements and by names. */
const DONE: Readonly<Record<string, string>> = {
  confirm: 'Confirmed',
  amend: 'Amended',
  reject: 'Rejected',
  reopen: 'Taken back',
  same: 'Joined',
  apart: 'Kept apart',
  part: 'Parted',
  undo: 'Taken back',
  done: 'Done',
  'accept-report': 'Your report was accepted',
  'return-report': 'Your report was given back',
}

export const doneInWords = (act: string): string => DONE[act] ?? 'Decided'

const nameOf = (side: string | null, sides: readonly Side[]): string =>
  sides.find(({ id }) => id === side)?.shortName ?? 'the joint secretariat'

/** “Confirmed by Noor of Hill; waits for Coast.” */
export const waitsInWords = ({ act, voices, wanted }: SecondingView, sides: readonly Side[]): string => {
  const by = voices.map(({ name, side }) => `${name} of ${nameOf(side, sides)}`).join(' and ')
  const waits =
    wanted.length > 0 ? wanted.map((side) => nameOf(side, sides)).join(' and ') : 'a second person'
  return `${doneInWords(act)} by ${by}; waits for ${waits}.`
}

/** A side's name as a discussion or an assignment gives it: '' is the joint secretariat, '*' both sides. */
export const ownerInWords = (owner: string, sides: readonly Side[]): string =>
  owner === '*' ? 'both sides' : nameOf(owner === '' ? null : owner, sides)

/** Where a thing under review is looked at. */
export const placeOf = (p: string, subject: Subject): string => {
  switch (subject.of) {
    case 'record':
      return to.record(p, subject.record)
    case 'statement':
      return to.statement(p, subject.record, subject.number)
    case 'names':
      return to.alike(p, { of: subject.low, with: subject.high })
  }
}

export const SORT_WORDS: Readonly<Record<NotificationSort, string>> = {
  assigned: 'something is assigned to you',
  mentioned: 'somebody mentions you',
  due: 'something assigned to you, or a report that you owe, comes due',
  decided: 'what you proposed or were assigned is decided',
  seconding: 'a decision waits for a second person',
  reports: 'a report on an action line waits for your side to accept it',
  shared: 'the other side shares a record with yours',
  found: 'a search that you keep finds something new',
}

const NEAR = {
  tomorrow: 'is due tomorrow',
  today: 'is due today',
  over: 'is overdue',
} as const

/** Reports that are due in a round, and some of which are missing. */
const roundDue = (what: string, due: string, period: string, over: boolean): string =>
  `Reports on ${writtenInWords(period)} ${over ? 'were' : 'are'} due on ${dateInWords(due)}, and some of yours are missing: ${what}.`

/** What a thing is called: of what is CONFIDENTIAL, no word of it. */
const called = ({ detail, about: { subject, confidential, name } }: NotificationView): string => {
  const record = confidential ? 'a confidential record' : `“${name}”`
  if (subject.of === 'names') return name
  if (detail.sort === 'found') return record
  if (detail.sort === 'reports' || (detail.sort === 'decided' && detail.line !== undefined))
    return `a line of ${record}`
  return subject.of === 'statement' ? `statement ${subject.number} of ${record}` : record
}

/** What was done with some statements; “statement 4 of” is told of one, “3 statements of” of several. */
const DONE_LATER: Readonly<
  Record<Extract<FoundLater, { of: 'statements' }>['by'], (what: string, one: boolean) => string>
> = {
  confirm: (what, one) => `${what} ${one ? 'was' : 'were'} confirmed`,
  amend: (what, one) => `${what} ${one ? 'was' : 'were'} amended`,
  reject: (what, one) => `${what} ${one ? 'was' : 'were'} rejected`,
  reopen: (what, one) =>
    `${one ? 'the decision' : 'decisions'} on ${what} ${one ? 'was' : 'were'} taken back`,
  serves: (what, one) => `what ${what} ${one ? 'is' : 'are'} said to serve has changed`,
}

/** What came to be found in a record that was there, and by what. */
const laterInWords = (later: FoundLater, record: string): string => {
  const { count, number } = later
  const one = count === 1
  const finds = `, and a search that you keep finds ${one ? 'it' : 'them'}.`
  switch (later.of) {
    case 'statements':
      return `${DONE_LATER[later.by](one ? `statement ${number} of ${record}` : `${counted(count, 'statement')} of ${record}`, one)}${finds}`
    case 'lines': {
      const what = one ? 'a line' : counted(count, 'line')
      if (later.by === 'plan')
        return `${record} was kept as a plan, and a search that you keep finds ${what} of it.`
      if (later.by === 'came') return `${what} came into ${record}${finds}`
      return `what ${what} of ${record} ${one ? 'is' : 'are'} said to serve has changed${finds}`
    }
    case 'activities': {
      const what = one ? 'an activity' : counted(count, 'activity', 'activities')
      const where = `under ${number === null ? 'lines' : 'a line'} of ${record}`
      return `${what} ${where} ${one ? 'was' : 'were'} ${later.by === 'came' ? 'entered' : 'changed'}${finds}`
    }
  }
}

/** What a search finds, and why it is new. Of what became CONFIDENTIAL it is not said. */
const foundInWords = ({ detail, about }: NotificationView, what: string): string =>
  detail.sort === 'found' && detail.later && !about.confidential
    ? capital(laterInWords(detail.later, `“${about.name}”`))
    : `A search that you keep finds something in ${what}.`

/** Where something leads that came to be found in a record. */
const foundHref = (p: string, record: number, { of, by, number }: FoundLater): string => {
  if (of === 'statements') return number === null ? to.record(p, record) : to.statement(p, record, number)
  if (number === null || by === 'plan') return to.plan(p, record)
  return `${to.planLine(p, record, number)}${of === 'activities' ? '#activities' : ''}`
}

/** What a notification says, in one sentence without what anybody wrote. */
export const notificationInWords = (view: NotificationView): string => {
  const { detail } = view
  const who = view.by ?? 'Somebody'
  const what = called(view)
  switch (detail.sort) {
    case 'assigned':
      return `${who} assigned ${what} to you${detail.due ? `, due on ${dateInWords(detail.due)}` : ''}.`
    case 'mentioned':
      return `${who} mentioned you in the discussion of ${what}.`
    case 'due':
      if (detail.period !== undefined)
        return roundDue(what, detail.due, detail.period, detail.near === 'over')
      if (detail.near === 'ahead') return `${capital(what)} is due on ${dateInWords(detail.due)}.`
      return `${capital(what)} ${NEAR[detail.near]}${detail.near === 'over' ? `: it was due on ${dateInWords(detail.due)}` : ''}.`
    case 'decided':
      return `${doneInWords(detail.act)} by ${who}: ${what}.`
    case 'reports':
      return `${who} reported on ${what}: it waits for your side to accept it.`
    case 'shared':
      return `${who} shared ${what} with your side.`
    case 'found':
      return foundInWords(view, what)
    case 'seconding':
      if (detail.now === 'replaced') return `${who} decided otherwise than you proposed: ${what}.`
      if (detail.now === 'outdated')
        return `A newer reading changed ${what}, so what you proposed there waits no more.`
      return `${doneInWords(detail.act)} by ${who}, and waits for a second person: ${what}.`
  }
}

/** Where a notification leads: to the discussion where it is of one, else to the thing itself. */
export const notificationHref = ({ p, detail, about }: NotificationView): string => {
  const { subject } = about
  if (detail.sort === 'reports' && subject.of === 'record')
    return `${to.planLine(p, subject.record, detail.line)}#reports`
  if (detail.sort === 'due' && detail.period !== undefined) return to.work(p)
  if (detail.sort === 'decided' && detail.line !== undefined && subject.of === 'record')
    return to.planLine(p, subject.record, detail.line)
  if (detail.sort === 'found' && subject.of !== 'names')
    return detail.later && !about.confidential
      ? foundHref(p, subject.record, detail.later)
      : to.record(p, subject.record)
  return ['mentioned', 'assigned', 'due', 'seconding'].includes(detail.sort)
    ? to.matter(p, subjectKey(subject))
    : placeOf(p, subject)
}
