import { before, oneOf } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'
import { articles } from './topic-bounds.ts'
import type { FoundTopic, TopicKind } from './topic-governors.ts'
import { topicList } from './topic-phrases.ts'
import { kindUnder } from './topic-under.ts'
import { nounInIng } from './topic-words.ts'

/** What the lines of a list are, and how sure that is. */
export type ListKind = { readonly kind: TopicKind; readonly grip: 'firm' | 'either' }

const ISSUES = /\b(?:challenges|threats|concerns|crises|problems|issues of concern)\b/
const EITHER = /\b(?:issues|matters|subjects|questions|agenda)\b/
const AREAS =
  /\b(?:areas|fields|sectors|topics|themes|domains|priorities|cooperation|co-operation|collaboration|cooperate|collaborate|work together|focus|focuses|focused|focusing|tracks|pillars|strands|workstreams|components|clusters)\b/

/** Headings below which fields stand in lines of their own. */
const HEADED =
  /^(?:(?:our|key|main|priority|focus|thematic|core|common|the|possible|identified|joint)[ ,]*)*(?:areas|themes|priorities|sectors|topics|workstreams|pillars)(?: (?:of|for) (?:\S+ )?(?:cooperation|co-operation|collaboration|work|action|focus|partnership|engagement))?$/

/** Of what a sentence that ends in a colon says that a list follows in lines of their own. */
export const opensList = ({ tokens, block }: Sentence): ListKind | null => {
  if (tokens.at(-1)?.text !== ':')
    return block.kind === 'heading' && HEADED.test(before(tokens, tokens.length, 10))
      ? { kind: 'area', grip: 'firm' }
      : null
  const words = before(tokens, tokens.length - 1, 12)
  // "cooperate to:", "agreed the following areas will:": verbs follow.
  if (/\b(?:to|will|shall|by)$/.test(words)) return null
  if (ISSUES.test(words)) return { kind: 'issue', grip: 'firm' }
  if (AREAS.test(words)) return { kind: 'area', grip: 'firm' }
  return EITHER.test(words) ? { kind: 'area', grip: 'either' } : null
}

const goesOn = oneOf('to for through with between that which by across among')

/** The topics of a line that is an item of such a list: one that is noun phrases and nothing else. */
export const listItem = (tokens: readonly Token[], { kind, grip }: ListKind): FoundTopic[] | null => {
  let from = articles(tokens, 0)
  while (tokens[from]?.text === '*') from++
  // "Improving river data": what is to be done, and no topic.
  if (/.ing$/.test(tokens[from]?.lower ?? '') && !nounInIng(tokens[from]!.lower)) return null
  const phrases = topicList(tokens, from)
  const last = phrases.at(-1)
  if (!last) return null
  const rest = tokens.slice(last.to).filter(({ lower }) => !/^(?:[;,.*]|and|or)$/.test(lower))
  if (rest.length > 0 && !/^[:–—]$/.test(rest[0]!.text) && !(grip === 'firm' && goesOn(tokens[last.to])))
    return null
  const lead = { kind, grip, from: 0, verb: false } as const
  return phrases.flatMap((phrase) => {
    const under = kindUnder(lead, tokens, phrase)
    return under ? [{ kind: under, phrase }] : []
  })
}
