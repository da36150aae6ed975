import { fold } from '../text/fold.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'

/** A short form and what it stands for, as people of a partnership write them. One form may stand for several things. */
export type Abbreviation = { readonly short: string; readonly meaning: string }

/** The longest short form and the longest meaning, in letters; how many a partnership may have, and how many one form or one meaning. */
export const ABBREVIATION_LIMITS = { short: 20, meaning: 120, all: 500, alike: 10 } as const

/** Why a short form is not kept, or not removed. */
export type AbbreviationRefusal =
  | { readonly reason: 'short-form-unclear'; readonly limit: number }
  | { readonly reason: 'meaning-unclear'; readonly limit: number }
  | { readonly reason: 'short-form-says-the-same' }
  | { readonly reason: 'short-form-kept-already' }
  | { readonly reason: 'too-many-abbreviations'; readonly limit: number }
  | { readonly reason: 'too-many-alike'; readonly limit: number }
  | { readonly reason: 'no-such-abbreviation' }

/** The one sentence a person is told. Complete by type. */
export const sentenceForAbbreviation = (refusal: AbbreviationRefusal): string => {
  switch (refusal.reason) {
    case 'short-form-unclear':
      return `A short form has letters or digits, ${refusal.limit} signs at most, and none that can’t be seen.`
    case 'meaning-unclear':
      return `What it stands for is a few words, ${refusal.limit} letters at most, without signs that can’t be seen.`
    case 'short-form-says-the-same':
      return 'The short form and what it stands for are the same words.'
    case 'short-form-kept-already':
      return 'The list has this short form with this meaning already.'
    case 'too-many-abbreviations':
      return `The list has ${refusal.limit} entries, which is the most. Remove one first.`
    case 'too-many-alike':
      return `One short form stands for ${refusal.limit} things at most, and one thing has ${refusal.limit} short forms at most. Remove one of them first.`
    case 'no-such-abbreviation':
      return 'The list has no such entry, or somebody has removed it meanwhile.'
  }
}

const tidied = (typed: string) => typed.normalize('NFC').replace(/\s+/g, ' ').trim()

const isClear = (words: string, most: number) =>
  words.length <= most && !/\p{C}/u.test(words) && fold(words) !== ''

/** By what two entries are one: neither case nor accents nor signs make another. */
export const abbreviationKey = ({ short, meaning }: Abbreviation) => ({
  ...{ short: fold(short), meaning: fold(meaning) },
})

/** A short form and its meaning as they are kept, each one line without blanks at its ends. */
export const abbreviationFrom = ({
  short: typed,
  meaning: meant,
}: Abbreviation): Outcome<Abbreviation, AbbreviationRefusal> => {
  const [short, meaning] = [tidied(typed), tidied(meant)]
  const { short: most, meaning: longest } = ABBREVIATION_LIMITS
  if (!isClear(short, most)) return refused({ reason: 'short-form-unclear', limit: most })
  if (!isClear(meaning, longest)) return refused({ reason: 'meaning-unclear', limit: longest })
  if (fold(short) === fold(meaning)) return refused({ reason: 'short-form-says-the-same' })
  return granted({ short, meaning })
}
