import type { Document } from '../../documents/document.ts'
import { slice } from '../../text/span.ts'
import type { Period } from '../outline.ts'

const YEAR = '(?:19|20)\\d\\d'
const RANGE = new RegExp(
  `(?<!\\d)(${YEAR})\\s*(?:[-–—/]|to|until|through)\\s*(?:[A-Z][a-z]+\\s+)?(${YEAR}|\\d\\d)(?!\\d)`,
  'i',
)
/** "from January 2021 to December 2025": the months are let be. */
const SPELT = new RegExp(`(${YEAR})\\s+(?:to|until|through|up to|and)\\s+(?:[A-Z][a-z]+\\s+)?(${YEAR})`)
/** Sentences that are about the plan at hand. */
const ABOUT =
  /\b(?:this|the present)\s+(?:joint\s+)?(?:plan|work\s*plan|programme|document)|years covered|period of/i

/** The first run of years in some words: "2021-2025", "2021-25", "from January 2021 to December 2025". */
export const yearsIn = (words: string): Period | null => {
  const found = RANGE.exec(words) ?? SPELT.exec(words)
  if (!found) return null
  const start = Number(found[1])
  const short = found[2]!.length === 2
  const end = short ? Math.floor(start / 100) * 100 + Number(found[2]) : Number(found[2])
  return end > start && end - start <= 30 ? { start, end } : null
}

/** The first years that are named as from one to another in some texts. */
const firstIn = (texts: readonly string[]): Period | null => {
  for (const text of texts) {
    const found = yearsIn(text)
    if (found) return found
  }
  return null
}

const HEAD = 12
const LONG = 160

/** The years a plan covers: by its title, by what stands right below it, by what its preamble says of the plan itself. */
export const periodOf = ({ blocks, text, title: own }: Document, title: string | null): Period | null => {
  const words = blocks.slice(0, 60).map(({ span }) => slice(text, span))
  const head = words.slice(0, HEAD).filter(({ length }) => length < LONG)
  const sentences = words.filter(({ length }) => length >= LONG).flatMap((each) => each.split(/(?<=[.;])\s+/))
  return (
    firstIn([title ?? '', own ?? '', ...head]) ??
    firstIn(sentences.filter((sentence) => ABOUT.test(sentence))) ??
    firstIn(sentences)
  )
}
