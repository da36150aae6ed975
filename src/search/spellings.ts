import type { Term } from './query.ts'

/**
 * Rules by which one word is written in two ways, British and American, each way there and back. A rule may make a word that nobody
 * writes ("actour"): it stands in no text, so it finds nothing and does no harm.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  // organise, organisation, analyse
  [/^(\w{3,}[iy])s(e|ed|es|er|ers|ing|ation|ations|ational)$/, '$1z$2'],
  [/^(\w{3,}[iy])z(e|ed|es|er|ers|ing|ation|ations|ational)$/, '$1s$2'],
  // labour, favourable, neighbouring
  [/^(\w{2,})our(s|ed|ing|able|ably|er|ers|ite|hood|al|ist)?$/, '$1or$2'],
  [/^(\w{2,})or(s|ed|ing|able|ably|er|ers|ite|hood|al|ist)?$/, '$1our$2'],
  // centre, theatre, kilometre
  [/^(\w*(?:cent|theat|met|lit|fib|calib))re(s|d)?$/, '$1er$2'],
  [/^(\w*(?:cent|theat|met|lit|fib|calib))er(s|ed)?$/, '$1re$2'],
  [/^programme(s?)$/, 'program$1'],
  [/^program(s?)$/, 'programme$1'],
  // defence, licence, practice
  [/^(defen|offen|preten|licen|practi)c(e|es|ed|ing)$/, '$1s$2'],
  [/^(defen|offen|preten|licen|practi)s(e|es|ed|ing)$/, '$1c$2'],
  // travelled, labelling, counsellor
  [
    /^(\w*(?:travel|label|model|cancel|counsel|channel|signal|level|fuel|total))l(ed|ing|er|ers|or|ors)$/,
    '$1$2',
  ],
  [
    /^(\w*(?:travel|label|model|cancel|counsel|channel|signal|level|fuel|total))(ed|ing|er|ers|or|ors)$/,
    '$1l$2',
  ],
  [/^(fulfi|enro|insta|ski)l(s|ment|ments|ful)?$/, '$1ll$2'],
  [/^(fulfi|enro|insta|ski)ll(s|ment|ments|ful)?$/, '$1l$2'],
  [/^(catalog|dialog|analog)(s?)$/, '$1ue$2'],
  [/^(catalog|dialog|analog)ue(s?)$/, '$1$2'],
  [/^(judg|acknowledg|abridg)ement(s?)$/, '$1ment$2'],
  [/^(judg|acknowledg|abridg)ment(s?)$/, '$1ement$2'],
  [/^age(ing)$/, 'ag$1'],
  [/^ag(ing)$/, 'age$1'],
  [/^(\w*(?:p|h|an|arch))ae(\w+)$/, '$1e$2'],
  [/^ped(iatr\w*)$/, 'paed$1'],
  [/^grey$/, 'gray'],
  [/^gray$/, 'grey'],
  [/^scept(\w+)$/, 'skept$1'],
  [/^skept(\w+)$/, 'scept$1'],
  [/^alumini?um$/, 'aluminium'],
]

/** Words that are written as one or as two: cooperation, co-operation. */
const TOGETHER = /^co(operat\w*|ordinat\w*)$/
const APART = /^(?:operat|ordinat)\w*$/

/** A phrase is looked for in no more ways than this. */
const MOST = 12

const waysOfWord = (word: string): readonly (readonly string[])[] => {
  const others = RULES.flatMap(([rule, way]) => (rule.test(word) ? [word.replace(rule, way)] : []))
  const together = TOGETHER.exec(word)
  return [
    ...[...new Set([word, ...others])].map((each) => [each]),
    ...(together ? [['co', together[1]!]] : []),
  ]
}

/** Joins "co operation" where it stands in a phrase. */
const joined = (words: readonly string[]): readonly string[] | null => {
  const at = words.findIndex((word, n) => word === 'co' && APART.test(words[n + 1] ?? ''))
  return at < 0 ? null : [...words.slice(0, at), `co${words[at + 1]}`, ...words.slice(at + 2)]
}

/** All the ways in which a word or a phrase may be written, its own first. */
export const spellings = ({ words }: Term): readonly (readonly string[])[] => {
  const starts = [words, joined(words)].filter((each) => each !== null)
  const ways = starts.flatMap((start) =>
    start.reduce<readonly (readonly string[])[]>(
      (so, word) => so.flatMap((before) => waysOfWord(word).map((way) => [...before, ...way])).slice(0, MOST),
      [[]],
    ),
  )
  return [...new Map(ways.map((way) => [way.join(' '), way])).values()].slice(0, MOST)
}
