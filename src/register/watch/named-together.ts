import { occasionOf, type Said } from './said.ts'

/** Another topic that was named where one was: on how many occasions both were, a meeting or a record of none. */
export type Together = { readonly topic: number; readonly occasions: number }

/** Tells of each topic which others were named on the same occasions, those of most first. Goes through what was said once. */
export const namedTogether = (said: readonly Said[]): ((topic: number) => readonly Together[]) => {
  const topics = new Map<string, Set<number>>()
  const occasions = new Map<number, Set<string>>()
  for (const each of said) {
    const occasion = occasionOf(each)
    topics.set(occasion, (topics.get(occasion) ?? new Set()).add(each.topic))
    occasions.set(each.topic, (occasions.get(each.topic) ?? new Set()).add(occasion))
  }
  return (topic) => {
    const found = new Map<number, number>()
    for (const occasion of occasions.get(topic) ?? [])
      for (const other of topics.get(occasion) ?? [])
        if (other !== topic) found.set(other, (found.get(other) ?? 0) + 1)
    return [...found]
      .map(([other, n]) => ({ topic: other, occasions: n }))
      .toSorted((a, b) => b.occasions - a.occasions)
  }
}
