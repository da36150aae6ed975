import { askForm, kindOfWord } from '../asking.ts'
import type { Form } from '../forms.ts'
import { capital } from '../phrases.ts'
import { ADDRESS, HONORIFICS, POSTS } from '../words/titles.ts'
import type { Word } from './grammar/tagged.ts'

const isTitleForm = ({ lower }: Form): boolean =>
  HONORIFICS.has(lower) || ADDRESS.has(lower) || POSTS.has(lower)
const titles = askForm(isTitleForm)

/** A word of courtesy or of an office, with its capital. */
export const isTitle = (word: Word): boolean => capital(word) && titles(word)
export const TITLE = kindOfWord((form) => /^\p{Lu}/u.test(form.text) && isTitleForm(form))
