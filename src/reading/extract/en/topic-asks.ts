import { among } from './phrases.ts'
import { ILL, ILL_NOUNS, PROBLEMS } from './words/problems.ts'
import { BROAD, DEPENDENT, FIELDS, HANGS, NEVER, PRAISE } from './words/topic-nouns.ts'
import { EMPTY, LEADING, STOP } from './words/topic-phrases.ts'

/** What all rooms of topics ask of a word: each question has one table, whoever asks it. */
export const broadWord = among(BROAD)
export const dependentWord = among(DEPENDENT)
export const emptyWord = among(EMPTY)
export const fieldWord = among(FIELDS)
export const hangingWord = among(HANGS)
export const illWord = among(ILL)
export const illNoun = among(ILL_NOUNS)
export const leadingWord = among(LEADING)
export const neverTopic = among(NEVER)
export const praiseWord = among(PRAISE)
export const problemWord = among(PROBLEMS)
export const stopWord = among(STOP)
