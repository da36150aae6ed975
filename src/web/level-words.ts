import type { Level } from '../partnership/partnership.ts'

/** What the level at which a text was adopted is called. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  summit: 'Summit',
  ministerial: 'Ministerial',
  interface: 'Interface',
  secretariat: 'Secretariats',
}
