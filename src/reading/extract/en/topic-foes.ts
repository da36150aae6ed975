import { capital, peek } from './phrases.ts'
import type { Token } from './tokens.ts'
import type { FoundTopic, Governor } from './topic-governors.ts'
import { nounKind } from './topic-kind.ts'
import type { TopicPhrase } from './topic-phrases.ts'
import { countryNamed, countryOfAdjective } from './words/countries.ts'

const FIGHTS =
  /^(?:defeat|defeats|defeated|defeating|degrade|degrading|destroy|destroying|combat|combating|combatting|counter|countering|fight|fighting|dismantle|dismantling|disrupt|disrupting|against|of|from|by)$/
const AGAINST_WHOM = /^(?:fight|struggle|campaign|threat|threats|coalition|defeat)$/

/** "defeat Saar", "the threat of Saar": an armed group that is fought by its name. */
export const foe = (
  tokens: readonly Token[],
  lead: Governor,
  { from, to }: TopicPhrase,
): FoundTopic | null => {
  const { lower } = peek(tokens, lead.from - 1) ?? { lower: '' }
  if (lead.kind !== 'issue' || from !== lead.from || to - from > 2 || !FIGHTS.test(lower)) return null
  if (/^(?:against|of|from|by)$/.test(lower) && !AGAINST_WHOM.test(peek(tokens, lead.from - 2)?.lower ?? ''))
    return null
  const run = tokens.slice(from, to)
  if (!run.every(capital) || capital(tokens[to]) || /[’']s?$/.test(run.at(-1)!.text)) return null
  const named = run.map(({ text }) => text).join(' ')
  if (countryNamed(named) || countryOfAdjective(named) || nounKind(tokens, { from, to }) === 'problem')
    return null
  return capital(peek(tokens, lead.from - 1)) ? null : { kind: 'issue', phrase: { from, to }, place: true }
}
