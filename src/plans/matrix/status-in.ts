import type { MatrixStatus } from '../matrix.ts'

export type ToldStatus = { readonly status: MatrixStatus; readonly addressed: boolean | null }

const UNKNOWN: ToldStatus = { status: 'unknown', addressed: null }
const NOT_STARTED: ToldStatus = { status: 'not_started', addressed: false }
const ONGOING: ToldStatus = { status: 'ongoing', addressed: true }
const COMPLETED: ToldStatus = { status: 'completed', addressed: true }

/** What words of a status come to, the first that fits. Blank, unsure and bare "addressed" tell nothing for certain. */
const WORDS: readonly (readonly [RegExp, ToldStatus])[] = [
  [/^(?:[-–—]|n\/?a|none|nil)?$/, UNKNOWN],
  [
    /\b(?:tbc|tbd|to be (?:confirmed|determined|updated|advised)|pending (?:confirmation|update|input|information))\b/,
    UNKNOWN,
  ],
  [
    /\b(?:partial|partly|nearly|almost|mostly|substantially|not (?:yet )?(?:fully )?(?:complet|finish|done))/,
    ONGOING,
  ],
  [
    /\b(?:not|never|no)\b.*\b(?:start|begun|begin|commence|initiat|implement|address|undertak|progress|activit)|^not yet\b|^(?:yet )?to (?:be |start|begin|commence)|\bnot yet$/,
    NOT_STARTED,
  ],
  [/\b(?:planned|deferred|postponed|pipeline|scheduled|upcoming|proposed|pending|open)\b/, NOT_STARTED],
  [
    /\b(?:on[\s-]*going|in[\s-]+progress|under[\s-]*way|under (?:implementation|development|preparation|negotiation|discussion)|continu|being (?:implemented|carried out)|started|commenced|begun|initiated|active|implementing|advanc|in hand)/,
    ONGOING,
  ],
  [
    /\b(?:complet|done|finish|finali[sz]ed|achieved|accomplished|fulfilled|implemented|concluded|closed|delivered)|^[✓✔☑✅]/,
    COMPLETED,
  ],
  [/\baddressed\b/, { status: 'unknown', addressed: true }],
]

/** What a status cell says, whatever way it is spelt. */
export const statusIn = (text: string): ToldStatus => {
  const words = text
    .toLowerCase()
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
  return WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? UNKNOWN
}
