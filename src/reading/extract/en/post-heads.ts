import { askForm, kindOfWord } from './asking.ts'
import type { Form } from './forms.ts'
import { capital } from './phrases.ts'
import type { Token } from './tokens.ts'
import { POSTS } from './words/titles.ts'

/** The singular of a noun in a plain plural. */
export const singular = (lower: string) => (lower.endsWith('s') ? lower.slice(0, -1) : lower)
/** Whether a word is the noun of a post, in the singular or the plural. */
export const isHead = (token: Token | undefined): boolean =>
  token !== undefined && capital(token) && isPost(token)

const namesPost = ({ lower }: Form): boolean => POSTS.has(lower) || POSTS.has(singular(lower))
const isPost = askForm(namesPost)
/** Sentences without it name no post. */
export const POST = kindOfWord(namesPost)
