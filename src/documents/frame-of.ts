import { wordingOf } from './wording.ts'

/** How many words at the head and at the foot of a text belong to who publishes it and when. */
export type Frame = { readonly head: number; readonly foot: number }

/** A paragraph with fewer words is a headline, a line with place and day, a byline, a caption, a line to write to. */
const SHORT = 20

/** More words than these are no frame, however short their paragraphs. */
const MOST = 30

/** The dateline before a first sentence: "NEW HARBOUR, 4 May 2023 – ". */
const DATELINE = /^[^.!?\n]{0,80}?\s[–—-]+\s/u

const wordsIn = (text: string) => wordingOf(text).folded.length

/** Words of the short paragraphs that a list of paragraphs begins with, and how many paragraphs those are. */
const shortOnes = (paragraphs: readonly string[]) => {
  let [words, at] = [0, 0]
  for (; at < paragraphs.length; at++) {
    const more = wordsIn(paragraphs[at]!)
    if (more >= SHORT || words + more > MOST) break
    words += more
  }
  return { words, at }
}

/** The frame of a text: the short paragraphs at either end, and the dateline of the first long one. */
export const frameOf = (text: string): Frame => {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim())
  const { words, at } = shortOnes(paragraphs)
  const dateline = DATELINE.exec(paragraphs[at] ?? '')?.[0] ?? ''
  return { head: words + wordsIn(dateline), foot: shortOnes(paragraphs.toReversed()).words }
}
