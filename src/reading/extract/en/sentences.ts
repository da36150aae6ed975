import type { Block, Document } from '../../../documents/document.ts'
import type { Span } from '../../../text/span.ts'
import { type Kind, kindsAmong } from './asking.ts'
import { breaks } from './markup.ts'
import { among, looks, oneOf, peek, spanOf } from './phrases.ts'
import { endsRollLine } from './roll-lines.ts'
import { isSpace, type Token, tokens } from './tokens.ts'

/** A sentence: a stretch of one block that ends at a full stop, or with the block. Headings are sentences of their own. */
export type Sentence = {
  readonly span: Span
  readonly block: Block
  /** The block's place in the document, from 0. */
  readonly at: number
  readonly tokens: readonly Token[]
  /** The kinds of word that it has; see `kindOfWord`. */
  readonly kinds: Kind
}

/** Words after which a full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr eng prof st gen lt col sgt hon amb rev no nos art para paras vol vs cf e.g i.e u.s u.n u.k a.m p.m jr sr dato tan sri md mohd muhd assoc engr ir hj dk pg ts alm gral lic ing sra srta mtro mtra arq sgt capt maj cmdr adm brig sen rep gov pres dr(h) approx est dept ma rtd ret retd'.split(
    ' ',
  ),
)

const closes = looks(/^[”’"')\]]+$/)
const oneCapital = looks(/^\p{Lu}$/u)
const beginsSmall = looks(/^\p{Ll}/u)
const isAbbreviation = among(ABBREVIATIONS)

/** Words that seldom go on from an abbreviation and often open a sentence ("… in Lima, D.C. The leaders …"). */
const INITIALS = /^(?:\p{Lu}\.){2,4}$/u
const OPENS = /^(?:The|We|They|He|She|Both|These|This)$/

/** Short forms of firms, which close a sentence as often as not. */
const isFirm = oneOf('co ltd inc corp pte plc bhd llc')

/** What a sentence can end with: its mark, or initials. */
const mayEnd = looks(/^[.!?]$|.{3}\.$/u)

const endsSentence = (all: readonly Token[], at: number): boolean => {
  const token = all[at]!
  if (!mayEnd(token)) return false
  // "… in Port Amber, D.C. The leaders …": initials that also end their sentence.
  if (token.text.length > 3 && token.text.endsWith('.') && INITIALS.test(token.text))
    return OPENS.test(all[at + 1]?.text ?? '')
  if (token.text !== '.' && token.text !== '!' && token.text !== '?') return false
  const next = all[at + 1]
  if (!next) return true
  if (token.text !== '.') return true
  const before = peek(all, at - 1)
  const joined = before && before.span.end === token.span.start
  if (joined && (isAbbreviation(before) || oneCapital(before))) return false
  if (joined && isFirm(before)) return OPENS.test(next.text)
  // No space after the stop: an abbreviation, a number or an address ("No.5", "asean.org") unless a capital follows
  // a word, as where a space was lost ("companies.The").
  if (next.span.start === token.span.end && !closes(next))
    return OPENS.test(next.text) || (/^\p{Lu}\p{Ll}/u.test(next.text) && !/\d/.test(before?.text ?? ''))
  const opener = closes(next) ? all[at + 2] : next
  return !opener || !beginsSmall(opener)
}

/** How far back a line in bold may begin, in characters. */
const BOLD = 200

/** A look at the last letter of a line: a star, or the end of a tag behind one. */
const mayCloseBold = (text: string, line: number): boolean => {
  let at = line - 1
  while (at > 0 && isSpace(text.charCodeAt(at))) at--
  const code = text.charCodeAt(at)
  return code === 0x2a || code === 0x3e
}

/** "**Cooperation on Lakes**" alone on its line is a heading, whether or not an empty line follows. */
const endsBoldLine = (text: string, line: number): boolean => {
  if (!mayCloseBold(text, line)) return false
  const close = text
    .slice(Math.max(0, line - 16), line)
    .trimEnd()
    .replace(/(?:<\/\w+>)+$/, '')
  if (!close.endsWith('**')) return false
  const open = text.slice(Math.max(0, line - BOLD), line).trimEnd()
  const before = open.slice(0, open.lastIndexOf('**', open.length - 3))
  return before.length < open.length - 2 && /(?:^|\n)[^\S\n]*$/.test(before)
}

/** Whether the gap behind a token ends a sentence, whatever the words are. Nearly all gaps are one space. */
const breaksBehind = (text: string, all: readonly Token[], at: number): boolean => {
  const next = all[at + 1]
  if (next === undefined) return false
  const from = all[at]!.span.end
  const to = next.span.start
  if (from === to || (to === from + 1 && text.charCodeAt(from) === 0x20)) return false
  const gap = text.slice(from, to)
  if (gap.length > 3 && breaks(gap)) return true
  // Looked for in the gap alone: in a text of one line the next break is as far away as its end.
  const inGap = gap.indexOf('\n')
  return inGap >= 0 && (endsBoldLine(text, from + inGap) || endsRollLine(text, from + inGap))
}

/** The places at which the sentences of a run of tokens end. Closing quotation marks belong to what they close. */
const endsOf = (text: string, all: readonly Token[]): number[] => {
  const found: number[] = []
  for (let i = 0; i < all.length; i++) {
    if (breaksBehind(text, all, i)) {
      found.push(i + 1)
      continue
    }
    if (!endsSentence(all, i)) continue
    let end = i + 1
    while (end < all.length && closes(all[end]) && all[end]!.span.start === all[end - 1]!.span.end) end++
    found.push(end)
    i = end - 1
  }
  if (all.length > 0 && found.at(-1) !== all.length) found.push(all.length)
  return found
}

/** How many tokens are kept; those of other sentences are cut anew when asked for, so that a long text fits. */
const KEPT = 320_000

/** The sentences of one text that keep their tokens in mind: the last that were asked for theirs. */
class Keeper {
  readonly text: string
  kept: Lasting[] = []
  oldest = 0
  held = 0
  constructor(text: string) {
    this.text = text
  }
  keep(sentence: Lasting, count: number): void {
    this.kept.push(sentence)
    this.held += count
    while (this.held > KEPT && this.oldest < this.kept.length - 1)
      this.held -= this.kept[this.oldest++]!.forget()
    if (this.oldest > 1_000) {
      this.kept.splice(0, this.oldest)
      this.oldest = 0
    }
  }
}

/** A sentence that may have to cut its tokens anew. One class serves all texts, so that the engine knows its shape. */
class Lasting implements Sentence {
  readonly span: Span
  readonly block: Block
  readonly at: number
  readonly kinds: Kind
  private readonly keeper: Keeper
  private own: readonly Token[] | null
  constructor(own: readonly Token[], block: Block, at: number, keeper: Keeper) {
    this.span = spanOf(own, 0, own.length)
    this.block = block
    this.at = at
    this.kinds = kindsAmong(own)
    this.keeper = keeper
    this.own = own
    keeper.keep(this, own.length)
  }
  get tokens(): readonly Token[] {
    return this.own ?? this.again()
  }
  private again(): readonly Token[] {
    const own = tokens(this.keeper.text, this.span)
    this.own = own
    this.keeper.keep(this, own.length)
    return own
  }
  /** How many tokens are let go of. */
  forget(): number {
    const count = this.own?.length ?? 0
    this.own = null
    return count
  }
}

/** How much of a block is cut at a time. A stretch so long without a stop is cut there: no sentence is longer. */
const AT_A_TIME = 50_000

/** The end of a stretch: at white space where there is some near, never inside a pair of surrogates. */
const stretchEnd = (text: string, from: number, end: number): number => {
  if (end - from <= AT_A_TIME) return end
  const cut = from + AT_A_TIME
  for (let at = cut; at > cut - 200; at--) if (/\s/.test(text[at]!)) return at
  return /[\uDC00-\uDFFF]/.test(text[cut]!) ? cut + 1 : cut
}

/** Cuts one block into sentences. A list item without a stop and a table row are one sentence each. */
const cutBlock = (text: string, block: Block, add: (own: readonly Token[]) => void): void => {
  const { end } = block.span
  for (let from = block.span.start; from < end; ) {
    const to = stretchEnd(text, from, end)
    const all = tokens(text, { start: from, end: to })
    const ends = endsOf(text, all)
    // Whether the last two end where they seem to may depend on what follows: they are cut again with it.
    const sure = to === end || ends.length < 3 ? ends.length : ends.length - 2
    for (let i = 0; i < sure; i++) {
      const own = all.slice(ends[i - 1] ?? 0, ends[i])
      if (own.length > 3 || own.some(({ word }) => word)) add(own)
    }
    from = sure < ends.length ? all[ends[sure - 1]!]!.span.start : to
  }
}

/** All sentences of a document, in order; a stray mark or two are none. Linear in the length of the text. */
export const sentences = (document: Document): Sentence[] => {
  const found: Sentence[] = []
  const keeper = new Keeper(document.text)
  for (const [at, block] of document.blocks.entries())
    cutBlock(document.text, block, (own) => found.push(new Lasting(own, block, at, keeper)))
  return found
}
