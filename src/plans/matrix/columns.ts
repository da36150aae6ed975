import type { ColumnKind } from '../matrix.ts'
import { type Meanings, meaningKey, NO_MEANINGS } from './meanings.ts'

/** A column of a matrix by its heading. `side` is what a heading of bodies says of whose they are ("ASEAN", "UN"). */
export type Column = {
  readonly heading: string
  readonly kind: ColumnKind | null
  readonly side: string | null
  /** Whether somebody said what the heading means. */
  readonly told: boolean
}

/** Words of headings, the first that fits. */
const WORDS: readonly (readonly [ColumnKind, RegExp])[] = [
  [
    'number',
    /^(?:#|no\.?|nos\.?|n°|nr\.?|num(?:ber)?|s\/?\s?n\.?|sr\.?(?: no\.?)?|ref(?:erence)?(?: no\.?| number)?|item(?: no\.?)?|code|para(?:graph)?(?: no\.?)?|action line (?:no\.?|number)|line(?: no\.?)?|id)$/,
  ],
  ['status', /\bstatus\b|\bstate of (?:play|implementation|progress)\b|\brating\b|\btraffic light\b/],
  [
    'evidence',
    /\bevidence\b|\blinks?\b|\bmeans of verification\b|\burls?\b|\bweb(?:site| page)?\b|\bsources?\b|\bsupporting documents?\b|\breferences?\b/,
  ],
  [
    'remarks',
    /\bremarks?\b|\bnotes?\b|\bcomments?\b|\bobservations?\b|\bchallenges?\b|\bway forward\b|\bfollow[- ]?up\b/,
  ],
  [
    'timeline',
    /\btime\s?-?(?:line|frame)s?\b|\bperiod\b|\byears?\b|\bwhen\b|\bschedule\b|\bdeadline\b|\bdue\b|\btarget date\b|\bduration\b/,
  ],
  ['focal', /\bfocal points?\b|\bcontact\b/],
  [
    'activities',
    /\bactivit(?:y|ies)\b|\b(?:undertaken|taken|carried out)\b|\bprogress\b|\bupdates?\b|\bachievements?\b|\bprojects?\b|\binitiatives?\b|\bdevelopments?\b|\boutputs?\b/,
  ],
  [
    'lead',
    /\bleads?\b|\bbod(?:y|ies)\b|\bentit(?:y|ies)\b|\bagenc(?:y|ies)\b|\bresponsib|\bimplementing\b|\bimplementers?\b|\bpartners?\b|\bowners?\b|\bcoordinat|\borganisations?\b|\borganizations?\b|\bdepartments?\b|\bdivisions?\b|\bactors?\b|\bpillar bodies\b/,
  ],
  [
    'text',
    /\bactions?\b|\baction lines?\b|\bmeasures?\b|\bcommitments?\b|\bprovisions?\b|\bdescription\b|\bareas? of cooperation\b|\bplan of action\b|\btext\b|\btasks?\b|\bundertakings?\b/,
  ],
]

/** Headings of what is hoped for or spent. */
const ASIDE = /\b(?:expected|intended|indicators?|baseline|budget|costs?|fund(?:s|ing))\b/

const kindOf = (heading: string): ColumnKind | null => {
  const words = heading
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\s.:*]+$/, '')
    .trim()
  if (!words || words.length > 80 || ASIDE.test(words)) return null
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

/** Words of a heading of bodies that say nothing of whose they are. */
const GENERIC =
  /\b(?:lead(?:ing)?s?|co-leads?|sectoral|bod(?:y|ies)|ies|entit(?:y|ies)|agenc(?:y|ies)|responsib(?:le|ility)|implement(?:ing|ers?)|partners?|organi[sz]ations?|departments?|divisions?|supporting|support|coordinat(?:ing|ors?)|owners?|actors?|side|main|primary|concerned|involved|relevant|and|or|of|the|for|on|from|by|s)\b/gi

export const sideOf = (heading: string): string | null => {
  const words = heading
    .replace(GENERIC, ' ')
    .replace(/[^\p{L}\p{N}&-]+/gu, ' ')
    .trim()
  return words || null
}

export const columnOf = (heading: string, { columns }: Meanings = NO_MEANINGS): Column => {
  const said = columns.get(meaningKey(heading))
  const kind = said === undefined ? kindOf(heading) : said
  return { heading, kind, side: kind === 'lead' ? sideOf(heading) : null, told: said !== undefined }
}

/**
 * Whether a row of headings is one of a matrix: it names the lines, and something that is said of them. Two columns alone may be
 * any table, but where somebody said what they mean.
 */
export const areColumns = (columns: readonly Column[]): boolean => {
  const kinds = new Set(columns.flatMap(({ kind }) => kind ?? []))
  const lines = kinds.has('text') || kinds.has('number')
  const said = (['status', 'activities', 'lead', 'timeline', 'evidence', 'remarks'] as const).filter((kind) =>
    kinds.has(kind),
  )
  return lines && said.length > 0 && (kinds.size >= 3 || columns.some(({ told }) => told))
}
