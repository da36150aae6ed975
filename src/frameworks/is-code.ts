import { CODE_LIMIT } from './scheme.ts'

/** Whether words are a code: it stands in addresses and is typed by people, so that it holds no spaces and few signs. */
export const isCode = (words: string): boolean =>
  words.length <= CODE_LIMIT && /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u.test(words)
