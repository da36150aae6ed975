import { ACTIVITY_STATE_WORDS } from '../plans/following/activity.ts'
import { STATUS_WORDS } from '../plans/following/status.ts'
import { writtenInWords } from '../plans/following/written-date.ts'
import type { KnownBody, LeftReason, Step } from '../plans/matrix/steps.ts'
import type { ColumnKind } from '../plans/matrix.ts'
import type { PlanPart } from '../plans/plan-parts.ts'
import type { IntakeStep } from '../plans/plan-views.ts'
import { partName } from './plan-words.ts'
import { counted } from './words.ts'

/** What a column of a matrix can be said to hold. */
export const COLUMN_WORDS: Readonly<Record<ColumnKind, string>> = {
  number: 'Number of the line',
  text: 'Words of the line',
  lead: 'Bodies',
  focal: 'Focal points',
  timeline: 'Time',
  status: 'Status',
  activities: 'Activities',
  evidence: 'Evidence',
  remarks: 'Remarks',
}

/** Why a cell is left, for people. */
export const LEFT_WORDS: Readonly<Record<LeftReason, string>> = {
  'own-words': 'The plan’s own number and words stand: they are those of its text.',
  'set-by-hand':
    'The status was set by hand here, with a reason: it stands. It is lifted on the line’s page.',
  'status-unclear': 'What this status means is not known. It can be said above.',
  'body-unknown': 'No body of either side goes by this name alone. It can be said above which one is meant.',
  'body-otherwise': 'The line is given to this body already, with another part.',
  'not-in-matrix': 'Known here and not in the matrix: it stays.',
  'activity-unclear': 'It can’t be kept as an activity: it is too long, or its date is unclear.',
  'evidence-unclear': 'It is no address that can be followed from a page.',
  'evidence-without-activity': 'The matrix names no activity that it bears out. Add it on the line’s page.',
}

/** What a step would do, as a label beside its box. */
export const stepInWords = (
  { act, words }: Step,
  bodies: readonly KnownBody[],
  sections: readonly PlanPart[],
): string => {
  switch (act.kind) {
    case 'line': {
      const section = sections.find(({ number }) => number === act.section)
      return `Add it as a line of the plan${section ? `, in ${partName(section)}` : ', under no section'}`
    }
    case 'activity': {
      const { title, state, date, place } = act.activity
      const when = [date && writtenInWords(date), place].filter(Boolean).join(', ')
      const more =
        act.evidence.length > 0
          ? `, with ${counted(act.evidence.length, 'address', 'addresses')} as evidence`
          : ''
      return `Add the activity “${title}”${when ? ` (${when})` : ''}, ${ACTIVITY_STATE_WORDS[state]}${more}`
    }
    case 'evidence':
      return `Add the evidence ${words.split('\n').join(', ')}`
    case 'body': {
      const body = bodies.find(({ id }) => id === act.body)
      return `Give it to ${body?.names.at(-1) ?? words}${act.lead ? ', as lead' : ', in support'}`
    }
    case 'status':
      return `Set the status to “${STATUS_WORDS[act.status]}”, by hand`
  }
}

/** What was taken over, in the list of an act. */
export const KIND_WORDS: Readonly<Record<IntakeStep['kind'], string>> = {
  line: 'Line added',
  activity: 'Activity',
  evidence: 'Evidence',
  body: 'Body',
  status: 'Status',
}
