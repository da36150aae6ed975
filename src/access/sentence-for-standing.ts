import { STAGE_WORDS, sentenceForMarking } from '../register/standing.ts'
import type { MarkRefusal, StageRefusal } from './record.ts'
import { sentenceForAccess } from './refusal.ts'

/** What a person is told where a record may not be moved or marked so. Complete by type. */
export const sentenceForStanding = (refusal: StageRefusal | MarkRefusal): string => {
  switch (refusal.reason) {
    case 'stage-unreachable':
      return `What is ${STAGE_WORDS[refusal.from]} can’t become ${STAGE_WORDS[refusal.to]} in one step.`
    case 'moved-meanwhile':
      return 'Somebody moved or marked this record while you were looking at it. Nothing of yours was saved. Look at where it stands now.'
    case 'seen-already':
      return 'The other side has it already, and what was shown can’t be made unseen.'
    case 'confidential-not-public':
      return 'It is marked CONFIDENTIAL, so it can’t be made public. Its own side can change the marking first.'
    case 'never-kept-here':
    case 'unknown-marking':
      return sentenceForMarking(refusal)
    case 'public-already':
      return 'It is public, so it can’t be marked CONFIDENTIAL. Take it from public view first.'
    default:
      return sentenceForAccess(refusal)
  }
}
