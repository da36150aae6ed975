import type { NextMeeting } from '../reading/reading.ts'
import { rangeInWords } from '../text/dates.ts'

/** A meeting still to come, in a line: "the 13th Lake Forum, in Puno, June 2032". */
export const nextInWords = ({ name, start, end, place }: NextMeeting): string =>
  [name, place && `in ${place}`, rangeInWords(start, end)].filter(Boolean).join(', ')
