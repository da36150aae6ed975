import { shareInWords, type Tally } from '../../plans/following/standing.ts'
import type { PlanMatrixView } from '../../plans/plan-views.ts'
import type { PartnershipRef } from '../../register/views.ts'
import { dateInWords } from '../../text/dates.ts'
import type { Reported } from '../reported.ts'
import { bar } from './bar.ts'
import type { Fields } from './template.ts'

/** The two sides of a partnership. */
export const SIDES: Fields = {
  first: { says: 'the name of the first side' },
  firstShort: { says: 'its short name' },
  second: { says: 'the name of the second side' },
  secondShort: { says: 'its short name' },
  demonstration: { says: 'that the records were invented for a demonstration; empty otherwise' },
}
export const sidesOf = ({ sides: [first, second], demonstration }: PartnershipRef) => ({
  ...{ first: first.name, firstShort: first.shortName },
  ...{ second: second.name, secondShort: second.shortName },
  demonstration: demonstration ? 'A demonstration: its records were written for it and quote nobody' : '',
})

/** The plan that a report is on. */
export const PLAN: Fields = {
  plan: { says: 'the title of the plan with its years in brackets' },
  planTitle: { says: 'its title alone' },
  planYears: { says: 'its years, as “2026–2030”; empty where none are known' },
}
export const planOf = ({ title, period }: PlanMatrixView['plan']) => {
  const years = period ? `${period.start}–${period.end}` : ''
  return { plan: years ? `${title} (${years})` : title, planTitle: title, planYears: years }
}

/** The time that a report is on. */
export const TIME: Fields = {
  from: { says: 'the first day that the report is on' },
  until: { says: 'the last day that the report is on' },
}
export const timeOf = ({ from, until }: Reported) => ({ from: dateInWords(from), until: dateInWords(until) })

/** How lines stand, of a plan or a part of it. */
export const FIGURES: Fields = {
  addressed: { says: 'how many lines are addressed, as “97 of 103 (94 %)”' },
  completed: { says: 'how many lines are completed, in the same way' },
  addressedCount: { says: 'how many lines are addressed, the number alone' },
  completedCount: { says: 'how many lines are completed, the number alone' },
  lineCount: { says: 'of how many lines' },
  share: { says: 'the share that is addressed, in hundredths' },
  bar: { says: 'the share that is addressed, drawn as a bar of twenty signs' },
}
export const figuresOf = ({ addressed, completed }: Tally) => ({
  ...{ addressed: shareInWords(addressed), completed: shareInWords(completed) },
  addressedCount: addressed.n.toLocaleString('en-GB'),
  completedCount: completed.n.toLocaleString('en-GB'),
  lineCount: addressed.of.toLocaleString('en-GB'),
  ...bar(addressed.of === 0 ? 0 : addressed.n / addressed.of),
})
