import { capital } from './phrases.ts'
import type { Token } from './tokens.ts'
import { type FoundTopic, kindUnder } from './topic-governors.ts'
import { nounKind, onField } from './topic-kind.ts'
import { topicList } from './topic-phrases.ts'

/** "On trade, …": what a sentence sets out to speak of. */
export const opening = (tokens: readonly Token[]): FoundTopic[] => {
  const at = tokens.findIndex((token) => token.text === 'On')
  if (at < 0 || at > 2) return []
  const first = topicList(tokens, at + 1)[0]
  if (
    !first ||
    tokens[first.to]?.text !== ',' ||
    tokens.slice(at + 1, first.to).some((t) => /\d{2}|day$/.test(t.lower))
  )
    return []
  const kind = kindUnder({ kind: 'area', grip: 'loose', from: at, verb: false }, tokens, first)
  return kind ? [{ kind, phrase: first }] : []
}

/** "B. **Digital Trust** and Skills, which aims to …": the items of a list that are named before they are told of. */
export const titles = (tokens: readonly Token[], heading: boolean): FoundTopic[] => {
  let from = 0
  while (
    from < 4 &&
    from < tokens.length &&
    (!tokens[from]!.word || tokens[from + 1]?.text === '.' || tokens[from + 1]?.text === ')')
  )
    from++
  if (!capital(tokens[from])) return []
  const marked = tokens[from - 1]?.text === '*'
  const phrases = topicList(tokens, from)
  const last = phrases.at(-1)
  if (
    !last ||
    tokens
      .slice(from, last.to)
      .some((t) => t.word && !capital(t) && !/^(and|of|for|the|in|on|to|&)$/.test(t.lower))
  )
    return []
  const next = tokens[last.to]?.text ?? ''
  if (heading ? last.to < tokens.length : !(marked ? /^(\*|which|:)$/ : /^(:|which)$/).test(next)) return []
  return phrases.flatMap((phrase) => {
    const noun = nounKind(tokens, phrase)
    if (
      noun === 'none' ||
      (noun === 'open' && !onField(tokens, phrase)) ||
      (heading && phrase.to - phrase.from < 2)
    )
      return []
    return [{ kind: noun === 'problem' ? ('issue' as const) : ('area' as const), phrase }]
  })
}
