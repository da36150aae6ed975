import { askForm } from './asking.ts'
import type { Form } from './forms.ts'
import type { Token } from './tokens.ts'
import { INSTRUMENT_HEADS } from './words/instruments.ts'

/** Whether a word, in the singular or the plural, heads the names of instruments. */
export const isHeadForm = ({ lower }: Form): boolean =>
  INSTRUMENT_HEADS.has(lower) || (lower.endsWith('s') && INSTRUMENT_HEADS.has(lower.replace(/[’']s$/, '')))

const heads = askForm(isHeadForm)
export const isHead = (token: Token | undefined): boolean => token !== undefined && heads(token)
