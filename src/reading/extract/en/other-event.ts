import type { WrittenDays } from './dates.ts'
import type { Sentence } from './sentences.ts'

/** What stands before a day that belongs to some other event. */
const OTHER =
  /\b(signed|adopted|dated|since|previous|building on|following|follows|follow[ -]?up to|as of|after|ahead of|established|launched|announced|issued|until|(?:\p{L}+(?:ed|en) by)|beginning|anniversary of|prepare for|conducted|resolution of|statement of|declaration of|next|earlier|past|history)\W+(?:(?:\p{L}|[’'-])+\W+){0,4}(?:on\W+)?(?:the\W+)?$|\b(?:the|by)\W+$/iu
const OTHER_NEXT =
  /^\W{0,2}(meeting|call|summit|statement|declaration|ruling|memorandum|agreement|convention|decision)\b/i

/** Whether a day in a sentence is that of an earlier or another event: "signed on …", "following the … Summit". */
export const isOtherEvents = (text: string, sentence: Sentence, days: WrittenDays): boolean => {
  const lead = text.slice(Math.max(sentence.span.start, days.span.start - 60), days.span.start)
  return (
    OTHER.test(lead.replace(/\s+/g, ' ')) || OTHER_NEXT.test(text.slice(days.span.end, days.span.end + 30))
  )
}
