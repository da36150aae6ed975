/** How an action line stands. The first four are steps of the work; the others say why it goes no further, or needn't. */
export const STATUSES = [
  'not-started',
  'under-way',
  'addressed',
  'completed',
  'superseded',
  'retired',
  'needs-resources',
  'stalled',
] as const
export type Status = (typeof STATUSES)[number]

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  'not-started': 'not started',
  'under-way': 'under way',
  addressed: 'addressed',
  completed: 'completed',
  superseded: 'superseded',
  retired: 'retired',
  'needs-resources': 'needs resources',
  stalled: 'stalled',
}

export const isStatus = (status: string): status is Status => (STATUSES as readonly string[]).includes(status)

/** Whether lines of a status are among the M of “N of M”. What another line took over, or was given up, is left out. */
export const isCounted = (status: Status): boolean => status !== 'superseded' && status !== 'retired'

/** What a status says of whether something was done under the line; null where only its activities tell. */
const ADDRESSED: Readonly<Record<Status, boolean | null>> = {
  'not-started': false,
  'under-way': true,
  addressed: true,
  completed: true,
  // Left out of the count altogether.
  superseded: false,
  retired: false,
  'needs-resources': null,
  stalled: true,
}

/** Whether a line counts among the N addressed. `done` tells whether any activity was held or has begun. */
export const isAddressed = (status: Status, done: boolean): boolean => ADDRESSED[status] ?? done

/** Whether a line counts among the N completed. */
export const isCompleted = (status: Status): boolean => status === 'completed'
