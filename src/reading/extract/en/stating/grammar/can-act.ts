import { askForm } from '../../asking.ts'
import { among, capital, looks, oneOf } from '../../phrases.ts'
import { AGENTS, BYSTANDERS, OWN_WORK, THINGS } from '../lexicon/subjects.ts'
import type { Word } from './tagged.ts'

/** A stretch of words, `to` exclusive. */
export type Range = { readonly from: number; readonly to: number }

/** The word a noun phrase is about: the last before its first preposition. */
export const headOf = (words: readonly Word[], { from, to }: Range): Word | null => {
  let head: Word | null = null
  for (let i = from; i < to; i++) {
    const word = words[i]!
    if (word.apart) continue
    if (
      head &&
      (word.pos === 'ADP' || word.pos === 'CCONJ' || word.text === ',' || word.pos === 'SCONJ' || ends(word))
    )
      break
    if (head && word.pos === 'VERB' && !capital(word)) break
    if (
      (word.word && word.pos !== 'POSS' && word.pos !== 'ADV' && word.pos !== 'ADP' && word.pos !== 'DET') ||
      isAgent(word)
    )
      head = word
  }
  return head
}

/** Words at which the noun of a phrase is behind. */
const ends = oneOf('to of for that which who')

/** "Regional and international issues": the first half is no noun phrase. */
const adjectives = (words: readonly Word[], from: number, to: number): boolean => {
  for (let i = from; i < to; i++)
    if (
      !/^(ADJ|DET)$/.test(words[i]!.pos) &&
      !/^(regional|international|national|global|bilateral|local|public|private)$/.test(words[i]!.lower)
    )
      return false
  return true
}

/** The halves of "A and B"; what a thing stands between ("the pact between A and B") is one with it. */
const conjuncts = (words: readonly Word[], range: Range): Range[] => {
  const found: Range[] = []
  let from = range.from
  let between = false
  for (let i = range.from; i < range.to; i++)
    if (words[i]!.lower === 'between' && i > range.from) between = true
    else if (words[i]!.pos === 'CCONJ' && !words[i]!.apart) {
      if (between) {
        between = false
        continue
      }
      if (i > from && !adjectives(words, from, i)) found.push({ from, to: i })
      from = i + 1
    }
  if (range.to > from) found.push({ from, to: range.to })
  return found
}

const isAgent = among(AGENTS)
const isBystander = among(BYSTANDERS)
const acronym = looks(/^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}.&-]+s?$/u)
const ownWork = askForm(({ lower }) => OWN_WORK.has(lower) || OWN_WORK.has(lower.replace(/s$/, '')))
const isThing = askForm(({ lower }) => THINGS.has(lower) || THINGS.has(lower.replace(/^[\p{L}]+-/u, '')))
/** "non-members": the last half of a word is who acts. */
const endsInAgent = askForm(({ lower }) => {
  const last = lower.split('-').at(-1)!
  return last !== lower && AGENTS.has(last)
})

/** "Mr. al-Qudari": a name whose particle is written small. */
const withParticle = looks(/^(?:al|el|as|ash|ad|ar|an|at|az|ul)-\p{Lu}/u)

const actsByHead = (head: Word | null, promising: boolean, first: boolean): boolean => {
  if (!head) return false
  if (isBystander(head)) return !promising && head.lower.startsWith('people')
  if (promising && ownWork(head)) return true
  if (isThing(head)) return isAgent(head)
  if (isAgent(head) || endsInAgent(head)) return true
  return acronym(head) || withParticle(head) || (capital(head) && (!first || head.pos === 'PROPN'))
}

/** Whether a noun phrase names someone who can say something; `promising`, whose "will" binds (their own work too). */
export const canAct = (words: readonly Word[], range: Range, promising: boolean): boolean =>
  conjuncts(words, range).some((part) => {
    const head = headOf(words, part)
    return actsByHead(head, promising, head === words[0])
  })
