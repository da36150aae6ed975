import { type Chance, chance } from './chance.ts'

const BEGINNINGS =
  'hydro agro silvi pisci litto fluvi terra aero vento solar geo bio thermo urba civi medi peda cyber logi marit carto sedi flori mine petro agri aqua eco demo indus techno navi ferro telu clima nutri sani fisca juri cultu'.split(
    ' ',
  )
const MIDDLES = 'ban car dal fer gen lan mar nor pol rin sil ter van dor mel'.split(' ')
const ENDS = 'ance ment ics ure ation ity age ship ing ory'.split(' ')

/** Some thousands of words that are none and sound as words of the field do, the commonest first. */
export const WORDS: readonly string[] = (() => {
  const { next } = chance(20_261_127)
  const all = BEGINNINGS.flatMap((first) =>
    MIDDLES.flatMap((middle) => ENDS.map((end) => first + middle + end)),
  )
  for (let at = all.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1))
    ;[all[at], all[other]] = [all[other]!, all[at]!]
  }
  return all
})()

/** The sum of 1/rank up to each rank, by which words are drawn as Zipf's law has them. */
const SUMS = (() => {
  let sum = 0
  return Float64Array.from(WORDS, (_, at) => {
    sum += 1 / (at + 10)
    return sum
  })
})()

/** A word: the commonest some hundred times as often as the thousandth. */
export const zipfWord = ({ next }: Chance): string => {
  const wanted = next() * SUMS.at(-1)!
  let [low, high] = [0, SUMS.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (SUMS[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return WORDS[low]!
}
