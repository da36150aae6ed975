import { after, looks, oneOf, peek } from './phrases.ts'
import type { Token } from './tokens.ts'
import { foe } from './topic-foes.ts'
import { type FoundTopic, governor } from './topic-governors.ts'
import { nounKind } from './topic-kind.ts'
import { type TopicPhrase, topicList } from './topic-phrases.ts'
import { talkedOf } from './topic-places.ts'
import { kindUnder, matter } from './topic-under.ts'

const ofMany = oneOf('issues matters topics subjects')

/** "cooperation on lake issues, such as …": what is meant is told behind it. */
const headsList = (tokens: readonly Token[], { to }: TopicPhrase): boolean =>
  ofMany(peek(tokens, to - 1)) && /^(?:, )?(?:including|such as|like|namely)\b/.test(after(tokens, to, 3))

/** "challenges, including …": whether an item is the first of those that are listed as a trouble. */
const listedAsTrouble = (tokens: readonly Token[], { from }: TopicPhrase): boolean => {
  let at = from - 1
  if (!lists(peek(tokens, at))) return false
  while (at > 0 && lists(tokens[at])) at--
  return calledTrouble(peek(tokens, peek(tokens, at)?.text === ',' ? at - 1 : at))
}
const lists = oneOf('like including such as')
const calledTrouble = oneOf('challenges threats crises problems')

export const links = oneOf('of against on in to from')

const linked = (tokens: readonly Token[], { from, to }: TopicPhrase): boolean => {
  for (let at = from + 1; at < to - 1; at++) if (links(tokens[at])) return true
  return false
}

const names = oneOf('including namely especially particularly such')

/** "the making, hoarding and sale of fake coins", "raids on merchant and fishing boats": a word that shares what another of the list says. */
const hangsOn = (tokens: readonly Token[], items: readonly TopicPhrase[], nth: number): boolean => {
  const { from, to } = items[nth]!
  if (nth > 0 && linked(tokens, items[nth - 1]!)) return true
  if (to - from > 1) return false
  // "the sale of powder, rounds and caps"
  for (let last = nth - 1; last >= 0; last--) {
    if (linked(tokens, items[last]!)) return true
    if (items[last]!.to - items[last]!.from > 1) break
  }
  for (let next = nth + 1; next < items.length; next++) {
    if (names(tokens[items[next]!.from - 1]) || names(tokens[items[next]!.from - 2])) return false
    if (items[next]!.to - items[next]!.from > 1) return linked(tokens, items[next]!)
  }
  return false
}

const isMatter = oneOf('issue question matter subject topic situation case future status fate')

/** Whether what is governed is of what follows, and is more than a word for it ("the role of Norland", but "the question of Norland"). */
const ofOther = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from + 1; at < to; at++)
    if (tokens[at]!.lower === 'of' && !isMatter(peek(tokens, at - 1))) return true
  return false
}

/** A lone noun that names a quality or a doing, and no person, body or text. */
const isQuality = (tokens: readonly Token[], phrase: TopicPhrase): boolean =>
  phrase.to - phrase.from === 1 && abstract(tokens[phrase.from]) && nounKind(tokens, phrase) === 'open'
const abstract = looks(/^\p{Ll}+(?:ity|ness|ency|i[sz]ation)$/u)

const NONE: readonly FoundTopic[] = []

/** The topics that a governor leads to. */
export const governed = (tokens: readonly Token[], at: number): readonly FoundTopic[] => {
  const lead = governor(tokens, at)
  if (!lead) return NONE
  const items = topicList(tokens, lead.from)
  if (items.length === 0) return NONE
  let harmless = false
  const through = ofOther(tokens, lead.from, items[0]!.from)
  const found: FoundTopic[] = []
  const lone: FoundTopic[] = []
  for (let nth = 0; nth < items.length; nth++) {
    const item = items[nth]!
    // "discussed the role of the Lake Union and Norland": no state is talked about.
    const aside = through || (nth > 0 && linked(tokens, items[nth - 1]!))
    const place = aside ? null : (talkedOf(tokens, lead, item) ?? foe(tokens, lead, item))
    if (place) found.push(place)
    if (place || headsList(tokens, item)) continue
    // "address challenges, like low rainfall": what is told behind has a word of its own that governs it.
    if (lead.kind === 'issue' && lead.verb && listedAsTrouble(tokens, item)) break
    const phrase = matter(lead, tokens, item)
    const kind = kindUnder(lead, tokens, phrase)
    // "curbs wages and consumption": behind a field that is no trouble, nothing open is one either.
    if (kind === null && lead.kind === 'issue' && nounKind(tokens, phrase) === 'field') harmless = true
    // "the plight of refugees, port safety and …": what goes on behind may hang on an earlier word.
    const loose = nth > 0 && !lead.verb && lead.grip !== 'firm'
    if (
      kind === 'issue' &&
      nounKind(tokens, phrase) !== 'problem' &&
      (harmless || loose || hangsOn(tokens, items, nth))
    )
      continue
    // "address floods and ocean health", but "address water and rice": a field only among troubles.
    if (kind === 'area' && lead.kind === 'issue' && found.length === 0) continue
    if (kind) found.push({ kind, phrase })
    else if (lead.kind === 'area' && isQuality(tokens, phrase)) lone.push({ kind: 'area', phrase })
  }
  // "fosters efficiency, innovation, fairness and rice farming": in the company of fields.
  return lone.length > 0 && found.length > 1 ? [...found, ...lone] : found
}
