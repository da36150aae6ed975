import { type ReadingRefusal, sentenceFor } from '../../reading/refusal.ts'
import { granted, type Outcome, refused } from '../../text/outcome.ts'
import type { WordTemplateRefusal } from '../writers/word-template.ts'
import { sentenceForProblem } from './check-tags.ts'

/** Why a template is not kept, not used or not taken back. */
export type TemplateRefusal =
  | WordTemplateRefusal
  | { readonly reason: 'template-missing' }
  | { readonly reason: 'template-too-large'; readonly limit: number }
  | { readonly reason: 'template-name-unclear'; readonly limit: number }
  | { readonly reason: 'no-such-template' }
  | { readonly reason: 'template-taken-back' }

/** The largest template, in bytes: letterheads have pictures. And the longest name of one, in letters. */
export const TEMPLATE_BYTES_LIMIT = 5_000_000
export const TEMPLATE_NAME_LIMIT = 200

/** The one sentence a person is told. Complete by type. What is wrong with its marks is told beside it, one by one. */
export const sentenceForTemplate = (refusal: TemplateRefusal): string => {
  switch (refusal.reason) {
    case 'template-missing':
      return 'Choose a Word file first.'
    case 'template-too-large':
      return `The file is too large: a template may have up to ${refusal.limit / 1_000_000} MB. Make its pictures smaller.`
    case 'template-name-unclear':
      return `The name of the file is missing, has more than ${refusal.limit} letters, or holds signs that no name has. Name it anew and choose it again.`
    case 'template-has-macros':
      return 'The file holds macros or controls. Save it in Word as a document without macros (.docx) and choose it again.'
    case 'template-reaches-out':
      return `The file fetches something from elsewhere when it is opened: ${refusal.where}. Whoever gets a report would tell that place so. Put the picture or text into the file itself.`
    case 'template-unclear':
      return 'Some marks of this file can’t be filled.'
    case 'no-such-template':
      return 'There is no such template of your side.'
    case 'template-taken-back':
      return 'Somebody has taken this template back meanwhile.'
    default:
      return sentenceFor(refusal satisfies ReadingRefusal)
  }
}

/** Whether a file that came in may be looked at as a template at all; `size` is null where none came. */
export const checkTemplateFile = (name: string, size: number | null): Outcome<null, TemplateRefusal> => {
  if (size === null || size === 0) return refused({ reason: 'template-missing' })
  if (size > TEMPLATE_BYTES_LIMIT)
    return refused({ reason: 'template-too-large', limit: TEMPLATE_BYTES_LIMIT })
  if (name.trim() === '' || name.length > TEMPLATE_NAME_LIMIT || /[\p{C}/\\]/u.test(name))
    return refused({ reason: 'template-name-unclear', limit: TEMPLATE_NAME_LIMIT })
  return granted(null)
}

/** What a person is told of a template that is refused: one sentence, and what is wrong with its marks, one by one. */
export const toldOfTemplate = (refusal: TemplateRefusal) => ({
  sentence: sentenceForTemplate(refusal),
  problems: refusal.reason === 'template-unclear' ? refusal.problems.map(sentenceForProblem) : [],
})
