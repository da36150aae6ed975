import { likenessTo } from './likeness-to.ts'
import { LEAST_LIKE } from './rank-wordings.ts'
import { standardWords } from './standard-words.ts'

type Given = { readonly text: string; readonly record: number }

/**
 * Of texts in the order of their days, which earlier one each is most like: by its place, of those as like the latest, never one of the same
 * record; null where none is like enough to be the same matter in other words.
 */
export const mostAlikeBefore = (texts: readonly Given[]): readonly (number | null)[] => {
  const words = standardWords()
  const all = texts.map(({ text }) => words(text))
  return texts.map(({ record }, at) => {
    const like = likenessTo(all[at]!, new Map())
    let best: { at: number; like: number } | null = null
    for (let before = 0; before < at; before++) {
      const found = texts[before]!.record === record ? 0 : like(all[before]!)
      if (found >= LEAST_LIKE && found >= (best?.like ?? 0)) best = { at: before, like: found }
    }
    return best?.at ?? null
  })
}
