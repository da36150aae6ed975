import type { Span } from '../../../text/span.ts'
import type { Fact } from '../../reading.ts'
import type { EventSentence } from './event-sentence.ts'
import type { Rule } from './rules.ts'
import type { Sentence } from './sentences.ts'

const SAYS =
  /\b(virtual(?:ly)?|video[\s-]?conferenc(?:e|ing)|via (?:zoom|webex|(?:microsoft )?teams|skype)|video[\s-]?link|video\s(?:call|link|conference)|teleconference|online (?:meeting|ceremony|event|session)|(?:met|held|convened|took place|conducted|organi[sz]ed|gathered|hosted|attended|participated) online)\b/i
const CALL =
  /\b(by (?:tele)?phone|phone call|telephone call|video call|(?<!courtesy )call with|(?:held|had|convened|joined) an? (?!courtesy)(?:\w+ ){0,2}call|call (?:today|yesterday)|on a call|over the phone|telephone conversation|(?:following|after|during|on) (?:a|their|our|his|her) (?:\w+ ){0,2}call)\b/i
/** Said of the speaking itself: a call, whatever place is named with those who were spoken to. */
const PHONE =
  /\b(?:spoke|speaking|talked|conferred|held a call|held a (?:tele)?phone call)(?: \w+){0,2} (?:by (?:tele)?phone|over the (?:tele)?phone|on the (?:tele)?phone)\b|\b(?:had|held) an? (?:\w+ ){0,2}(?:(?:tele)?phone|video) (?:call|conversation)\b/i
/** "spoke with reporters", "spoke at the forum": a speech, not a call. */
const SPEECH =
  /^(?: \w+ly| today| yesterday)? (?:(?:with|to) (?:the )?(?:reporters|journalists|press|media|delegates|students|guests|participants)|at the|at a|before|of)\b/i

/** A stretch of text with a blank for every break in it, place by place. */
const onOneLine = (text: string, from: number, to: number): string => text.slice(from, to).replace(/\s/g, ' ')

const within = (text: string, sentence: Sentence, form: RegExp) => {
  const found = form.exec(
    onOneLine(text, sentence.span.start, Math.min(sentence.span.end, sentence.span.start + 1500)),
  )
  if (!found) return null
  const start = sentence.span.start + found.index
  return { start, end: start + found[0].length }
}

const says = (rule: Rule, span: Fact<boolean>['span']): Fact<boolean> => ({ value: true, span, rule })

/** Whether the meeting was virtual: the text says so near where it reports it, or reports a call. */
export const eventMedium = (
  text: string,
  event: EventSentence,
  sentences: readonly Sentence[],
  placed: boolean,
): Fact<boolean> => {
  const near = [
    event.sentence,
    ...sentences.slice(Math.max(0, event.index - 1), event.index),
    ...sentences.slice(event.index + 1, event.index + 2),
  ]
  for (const [i, sentence] of near.entries()) {
    const said = within(text, sentence, SAYS)
    if (said && !(i > 0 && placed) && !partly(text, said)) return says('says-virtual', said)
  }
  const phoned = within(text, event.sentence, PHONE)
  if (phoned) return says('reports-call', phoned)
  const called = !placed && within(text, event.sentence, CALL)
  if (called) return says('reports-call', called)
  const spoke = event.sentence.tokens[event.at]!
  if (
    !placed &&
    spoke.lower === 'spoke' &&
    !SPEECH.test(onOneLine(text, spoke.span.end, spoke.span.end + 60))
  )
    return says('reports-call', spoke.span)
  return { value: false, span: null, rule: 'no-word-of-virtual' satisfies Rule }
}

/** Some who join "(virtually)", or "with B joining virtually", do not make the meeting virtual. */
const partly = (text: string, { start, end }: Span) =>
  text[end] === ')' ||
  /\b(?:with|while|and)\b[^.;]*\bjoin(?:ing|ed)\s$/.test(text.slice(Math.max(0, start - 200), start))
