import type { Span } from '../../../text/span.ts'
import { becauseOf } from '../because.ts'
import type { Because } from '../suggestion.ts'

/** A place in the text that adds less than this is not told: nobody would see in it what speaks for the concept. */
const TOLD = 0.2

/** What adds to a concept, place by place in the text. */
export type Credits = {
  readonly add: (spans: readonly Span[], credit: number) => void
  readonly because: (text: string) => readonly Because[]
}

/** Nothing yet. What is added to several places is shared among them. */
export const crediting = (): Credits => {
  const places = new Map<string, { span: Span; credit: number }>()
  return {
    add: (spans, credit) => {
      for (const { start, end } of spans) {
        const name = `${start} ${end}`
        const before = places.get(name)?.credit ?? 0
        places.set(name, { span: { start, end }, credit: before + credit / spans.length })
      }
    },
    because: (text) =>
      becauseOf(
        text,
        [...places.values()].filter(({ credit }) => credit >= TOLD),
      ),
  }
}
