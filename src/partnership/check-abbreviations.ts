import {
  ABBREVIATION_LIMITS,
  type Abbreviation,
  abbreviationFrom,
  abbreviationKey,
  sentenceForAbbreviation,
} from './abbreviation.ts'

type Tell = (where: string, what: string) => void

/** Tells of each value that comes more often than it may, once. */
const checkAlike = (field: 'short' | 'meaning', list: readonly Abbreviation[], tell: Tell) => {
  const { alike } = ABBREVIATION_LIMITS
  const times = new Map<string, number>()
  for (const [at, each] of list.entries()) {
    const key = abbreviationKey(each)[field]
    times.set(key, (times.get(key) ?? 0) + 1)
    if (times.get(key) === alike + 1)
      tell(
        `abbreviations[${at}].${field}`,
        sentenceForAbbreviation({ reason: 'too-many-alike', limit: alike }),
      )
  }
}

/** What can't be in a list of short forms: unclear ones, one that stands there twice, too many. */
export const checkAbbreviations = (list: readonly Abbreviation[], tell: Tell): void => {
  const { all } = ABBREVIATION_LIMITS
  if (list.length > all) tell('abbreviations', `The list has up to ${all} entries.`)
  const first = new Map<string, number>()
  for (const [at, each] of list.entries()) {
    const made = abbreviationFrom(each)
    if (!made.ok) tell(`abbreviations[${at}]`, sentenceForAbbreviation(made.refusal))
    const { short, meaning } = abbreviationKey(each)
    const before = first.get(`${short}\n${meaning}`)
    if (before === undefined) first.set(`${short}\n${meaning}`, at)
    else tell(`abbreviations[${at}]`, `It stands at abbreviations[${before}] already.`)
  }
  checkAlike('short', list, tell)
  checkAlike('meaning', list, tell)
}
