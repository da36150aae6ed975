import type { RecordKind } from '../documents/work.ts'
import type { Level } from '../partnership/partnership.ts'
import type { Role } from '../reading/reading.ts'
import type { Rung, StatementKind } from '../reading/statement.ts'
import type { NamesAlike } from '../register/may-be-one.ts'
import type { StatementState } from '../register/statement.ts'

/** How the pages name the register's own terms, and how a kind is drawn in the text. Each table is complete by type. */

export type Stroke = 'firm' | 'fine' | 'dashed' | 'dotted' | 'grave'

export const KIND_WORDS: Readonly<
  Record<
    StatementKind,
    { readonly one: string; readonly many: string; readonly stroke: Stroke; readonly says: string }
  >
> = {
  commitment: {
    one: 'commitment',
    many: 'commitments',
    stroke: 'firm',
    says: 'someone undertakes to do something',
  },
  affirmation: {
    one: 'affirmation',
    many: 'affirmations',
    stroke: 'fine',
    says: 'an earlier word is said again',
  },
  request: { one: 'request', many: 'requests', stroke: 'dashed', says: 'someone is asked to act' },
  welcome: { one: 'welcome', many: 'welcomes', stroke: 'fine', says: 'something done is greeted' },
  concern: { one: 'concern', many: 'concerns', stroke: 'grave', says: 'someone is worried, or condemns' },
  position: {
    one: 'position',
    many: 'positions',
    stroke: 'dashed',
    says: 'someone holds or stresses a view',
  },
  discussion: {
    one: 'discussion',
    many: 'discussions',
    stroke: 'dotted',
    says: 'something was talked about',
  },
  note: { one: 'note', many: 'notes', stroke: 'dotted', says: 'something is noted' },
}

export const STATE_WORDS: Readonly<
  Record<StatementState, { readonly is: string; readonly sign: string; readonly says: string }>
> = {
  proposed: { is: 'proposed', sign: '○', says: 'read by the machine; nobody has checked it yet' },
  confirmed: { is: 'confirmed', sign: '●', says: 'a person checked it and it is right' },
  amended: { is: 'amended', sign: '◐', says: 'a person put it right' },
  rejected: { is: 'rejected', sign: '×', says: 'a person said that it is no statement' },
  withdrawn: { is: 'withdrawn', sign: '–', says: 'a newer reader no longer finds it; nobody had decided' },
}

/** What a decision is called when it is told later. */
export const ACT_WORDS = {
  confirm: 'Confirmed',
  amend: 'Amended',
  reject: 'Rejected',
  reopen: 'Taken back',
} as const

export const RUNG_WORDS: Readonly<Record<Rung, string>> = {
  discussed: 'discussed',
  noted: 'noted',
  welcomed: 'welcomed',
  reaffirmed: 'reaffirmed',
  encouraged: 'encouraged',
  intended: 'intended',
  agreed: 'agreed',
  committed: 'committed',
}

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  summit: 'Summit',
  ministerial: 'Ministers',
  interface: 'Interface',
  secretariat: 'Secretariats',
}

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  chair: 'chair',
  'co-chair': 'co-chair',
  host: 'host',
  signatory: 'signatory',
  participant: 'took part',
  mentioned: 'mentioned',
}

/** In what two names differ that may be one person's. */
export const ALIKE_WORDS: Readonly<Record<NamesAlike, string>> = {
  writing: 'The same words, with other letters or small words.',
  spacing: 'The same letters, spaced otherwise.',
  order: 'The same words in another order.',
  fuller: 'One name has words that the other leaves out.',
  'short-form': 'One has a usual short form of the other’s given name.',
  initials: 'One has initials where the other has names.',
  slip: 'One letter differs.',
}

export const RECORD_KIND_WORDS: Readonly<Record<RecordKind, string>> = {
  'press-release': 'Press release',
  'joint-statement': 'Joint statement',
  'chairs-statement': 'Chair’s statement',
  declaration: 'Declaration',
  remarks: 'Remarks',
  report: 'Report',
  'plan-of-action': 'Plan of action',
  other: 'Other record',
}

export const RECORD_KINDS = Object.keys(RECORD_KIND_WORDS) as readonly RecordKind[]

/** "1 statement", "12 statements": a number with its noun. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`

/** A number with its thousands apart: 12,345. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

/** "1st", "2nd", "13th". */
export const ordinal = (n: number): string => {
  const tail = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${n}${tail}`
}

export { MEDIA_NAMES as MEDIA_WORDS } from '../reading/refusal.ts'
export { capital } from '../text/capital.ts'
