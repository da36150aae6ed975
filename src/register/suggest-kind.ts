import type { RecordKind } from '../documents/work.ts'

/** Words in a title that say what a record is, the surest first. They are those of English titles. */
const KINDS: readonly (readonly [RegExp, RecordKind])[] = [
  [/\bchair(?:man|person|woman)?(?:[’']?s)? (?:press )?statement\b/i, 'chairs-statement'],
  [/\b(?:joint|leaders[’']?|ministerial) (?:\w+ )?(?:statement|communiqu[eé])\b/i, 'joint-statement'],
  [/\b(?:remarks|speech|keynote|opening statement|closing statement|address) (?:by|of|at|to)\b/i, 'remarks'],
  [/\bdeclaration\b(?! (?:signed|adopted|launched))/i, 'declaration'],
  [
    /^(?:the )?(?:\w+ ){0,4}(?:plan of action|action plan|work plan|work programme|programme of work)\b/i,
    'plan-of-action',
  ],
  [/^(?:the )?(?:\w+ ){0,4}(?:progress |annual |joint |summary )report\b/i, 'report'],
]

/**
 * What kind of record a title says it is; a press release where it doesn't say, and neither where it is in another language.
 * A person can choose another.
 */
export const suggestKind = (title: string, language: string): RecordKind =>
  KINDS.find(([words]) => words.test(title))?.[1] ??
  (/^(en|und)\b/i.test(language) ? 'press-release' : 'other')
