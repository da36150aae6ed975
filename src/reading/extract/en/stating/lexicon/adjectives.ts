import type { Rung, StatementKind } from '../../../../statement.ts'

type State = { readonly kind: StatementKind; readonly rung: Rung }

const binding: State = { kind: 'commitment', rung: 'committed' }

/** Adjectives by which someone, with "be", "remain" or "stand" before them, binds themselves or says where they stand. */
export const STATES: ReadonlyMap<string, State> = new Map<string, State>([
  ...'committed determined dedicated resolved ready prepared poised unflinching resolute steadfast united'
    .split(' ')
    .map((word) => [word, binding] as const),
  ['unwavering', { kind: 'position', rung: 'noted' }],
  ['aligned', { kind: 'position', rung: 'noted' }],
  ['convinced', { kind: 'position', rung: 'noted' }],
  ['confident', { kind: 'position', rung: 'noted' }],
  ['hopeful', { kind: 'position', rung: 'noted' }],
  ['supportive', { kind: 'position', rung: 'noted' }],
  ['opposed', { kind: 'concern', rung: 'noted' }],
  ['willing', binding],
  ['scheduled', binding],
  ['unified', binding],
  ['proud', binding],
  ['concerned', { kind: 'concern', rung: 'noted' }],
  ['grateful', { kind: 'welcome', rung: 'welcomed' }],
  ['thankful', { kind: 'welcome', rung: 'welcomed' }],
  ['alarmed', { kind: 'concern', rung: 'noted' }],
  ['saddened', { kind: 'position', rung: 'noted' }],
  ['dismayed', { kind: 'concern', rung: 'noted' }],
  ['troubled', { kind: 'concern', rung: 'noted' }],
  ['heartened', { kind: 'welcome', rung: 'welcomed' }],
  ...'appalled worried disturbed shocked outraged horrified'
    .split(' ')
    .map((word) => [word, { kind: 'concern', rung: 'noted' }] as const),
])

/** Words that join a state to its adjective, in every form. */
export const COPULAS = new Set(
  "am is are was were be been being remain remains remained remaining stand stands stood ’re 're ’m 'm".split(
    ' ',
  ),
)
