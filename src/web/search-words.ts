import type { RecordKind } from '../documents/work.ts'
import { ACTIVITY_STATE_WORDS } from '../plans/following/activity.ts'
import { isStatus, STATUS_WORDS } from '../plans/following/status.ts'
import type { StatementKind } from '../reading/statement.ts'
import type { StatementState } from '../register/statement.ts'
import type { FacetValue } from '../search/facets.ts'
import type { Field, Place } from '../search/query.ts'
import { KIND_WORDS, RECORD_KIND_WORDS, STATE_WORDS } from './words.ts'

/** What is searched, in words: one of it and many. */
export const PLACE_WORDS: Readonly<Record<Place, readonly [one: string, many: string]>> = {
  people: ['person', 'people'],
  meetings: ['meeting', 'meetings'],
  instruments: ['instrument', 'instruments'],
  records: ['record', 'records'],
  lines: ['action line', 'action lines'],
  activities: ['activity', 'activities'],
  statements: ['statement', 'statements'],
}

/** Where words of a record stand by which it was found, where they are not its title. */
export const IN_ITS_TEXT = 'in its text'

/** A field in words, as a heading over its values. */
export const FIELD_WORDS: Readonly<Record<Field, string>> = {
  in: 'What it is',
  kind: 'Kind',
  strength: 'How firm',
  actor: 'Who acts',
  side: 'Side that acts',
  mechanism: 'Series of meetings',
  year: 'Year',
  pillar: 'Serves',
  goal: 'Serves',
  status: 'How it stands',
}

/** A value of a field in words. */
export const valueInWords = (field: Field, { value, label }: FacetValue): string => {
  if (field === 'kind')
    return (
      KIND_WORDS[value as StatementKind]?.one ??
      RECORD_KIND_WORDS[value as RecordKind]?.toLowerCase() ??
      label
    )
  if (field === 'status')
    return (
      STATE_WORDS[value as StatementState]?.is ??
      ACTIVITY_STATE_WORDS[value as keyof typeof ACTIVITY_STATE_WORDS] ??
      (isStatus(value) ? STATUS_WORDS[value] : null) ??
      label
    )
  return label
}
