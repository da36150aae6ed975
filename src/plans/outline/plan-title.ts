import type { Document } from '../../documents/document.ts'
import { slice } from '../../text/span.ts'
import { planMarkOf } from './plan-mark.ts'
import { oneLine } from './words.ts'

export const NAMES_PLAN =
  /\b(?:plans?|programme|program|strategy|roadmap|road map|agenda|framework|blueprint|declaration|matrix)\b/i
/** A month in words alone, so that “Action 2026” is none. */
const MONTH = '(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber'
const AT = `(?:(?:${MONTH})\\s+)?(?:19|20)\\d\\d`
/** The years in brackets behind a title are the period's. */
const YEARS = new RegExp(
  `[\\s,]*[([]?\\s*(?:\\b[Ff]or\\s+)?(?:(?:[Tt]he\\s+)?[Pp]eriod\\s+)?(?:[Ff]rom\\s+|[Oo]f\\s+)?\\b${AT}\\s*(?:[-–—/]|to|until)\\s*(?:${AT}|\\d\\d)\\s*[)\\]]?\\s*$`,
  'u',
)

export const withoutYears = (words: string): string =>
  oneLine(words)
    .replace(YEARS, '')
    .replace(/[\s,:;–—-]+$/, '')

/** What a document is called: its title lines, its first headings, or what its file says, the first that names a plan. */
export const planTitle = ({ blocks, text, title: own }: Document): string | null => {
  const head = blocks.slice(0, 12)
  const first = head.findIndex(({ kind }) => kind === 'title')
  const behind = first < 0 ? -1 : head.findIndex(({ kind }, at) => at > first && kind !== 'title')
  const titled = first < 0 ? [] : head.slice(first, behind < 0 ? undefined : behind)
  const candidates = [
    titled.map(({ span }) => slice(text, span)).join(' '),
    ...head.filter(({ kind }) => kind === 'heading').map(({ span }) => slice(text, span)),
    own ?? '',
    ...head
      .slice(0, 4)
      .map(({ span }) => slice(text, span))
      .filter((words) => words.length < 200),
  ]
    .map(withoutYears)
    .filter((words) => words && !planMarkOf(words, true))
  return candidates.find((words) => NAMES_PLAN.test(words)) ?? candidates[0] ?? null
}
