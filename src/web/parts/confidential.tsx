import type { RecordRef } from '../../register/views.ts'

/** The marking of a record, before words of it, where they are not to be passed on. */
export const Confidential = ({ record }: { record: RecordRef }) =>
  record.standing.marking === 'CONFIDENTIAL' ? <b class="marking">CONFIDENTIAL </b> : null
