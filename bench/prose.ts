/** Seeded chance (mulberry32): the same records in every run. */
const chance = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const HEADS =
  'Bar Cal Dor El Fen Gor Har Is Jun Kel Lor Mar Nes Or Per Quin Ros Sel Tor Ul Ver Wen Yar Zel'.split(' ')
const MIDDLES = 'a e i o u an el in or un ar il am os ev'.split(' ')
const TAILS = 'bury den dale ford gard holm kam land mere ness port rath stad thorpe vale wick zen ton'.split(
  ' ',
)
const FIRST =
  'Ada Bela Cora Dina Edda Femi Greta Hugo Ines Jonas Kira Lars Mina Noor Otto Pia Rhea Samir Tove Ulla'.split(
    ' ',
  )
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const TITLES = 'Secretary;Deputy Secretary;Chair;Vice-Chair;Director;Commissioner'.split(';')
const ADJECTIVES =
  'shared upper lower coastal early seasonal joint digital rural urban cross-border sustainable marine regional local'.split(
    ' ',
  )
const FIELDS =
  'flood warning;lock repair;ferry safety;river data;silt removal;weir upkeep;harbour lighting;fish passage;water quality;boat licensing;drought relief;bridge inspection;pilot training;bank protection;night navigation;tide forecasting;barge emissions;wetland recovery'.split(
    ';',
  )
const NEEDS =
  'pollution erosion overfishing drought smuggling flooding congestion fraud unemployment disease'.split(' ')
const VERBS =
  'agreed to strengthen;agreed to begin;reaffirmed their commitment to;welcomed progress in;noted the need for;expressed concern over the state of;underscored the importance of;called for closer work on;stressed the value of;took note of the report on;looked forward to;commended the work on'.split(
    ';',
  )
const ENDS =
  'before the next dry season;in the coming year;with the towns upstream;through the working group;at equal cost;on the basis of a common plan;as the engineers had advised;within the means of both;together with the crews;along the whole valley'.split(
    ';',
  )
const SERIES = ['Joint Table', 'Secretaries’ Working Day']

/** Each record's own words, from one generator, so that record `n` is the same whatever was asked before it. */
const speaker = (n: number) => {
  const next = chance(n * 7919 + 17)
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  const name = () => one(HEADS) + one(MIDDLES) + one(TAILS)
  return { next, one, name }
}

/**
 * The record of an invented meeting between two river leagues, some 180 words: each of its own day and place, with people,
 * fields and agreements of which some return from record to record and some are new, as in a register that grows.
 */
export const recordOf = (n: number): string => {
  const { next, one, name } = speaker(n)
  const day = new Date(Date.UTC(1980, 0, 1 + n * 4))
  const date = `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`
  const place = name()
  const [first, second] = [`${one(FIRST)} ${name()}`, `${one(FIRST)} ${name()}`]
  const event =
    next() < 0.5 ? one(SERIES) : `Meeting on ${name()} ${one(['Locks', 'Ferries', 'Gauges', 'Harbours'])}`
  const field = () => `${one(ADJECTIVES)} ${one(FIELDS)}`
  const sentence = () => {
    const who = one([
      'Both sides',
      'The two sides',
      'The League',
      'The Council',
      `Secretary ${second.split(' ')[1]}`,
    ])
    const what = `${field()} at ${name()} and ${field()} near ${name()}`
    return `${who} ${one(VERBS)} ${what}, ${one(ENDS)}.`
  }
  const paragraph = () => Array.from({ length: 2 + Math.floor(next() * 2) }, sentence).join(' ')
  return [
    `${place.toUpperCase()}, ${date} – The League of the Arlen and the Council of the Bresk held the ${event} today in ${place}. ` +
      `It was co-chaired by ${one(TITLES)} ${first} of the League and ${one(TITLES)} ${second} of the Council.`,
    paragraph(),
    paragraph(),
    `They discussed ${one(NEEDS)} in ${name()} and ${one(NEEDS)} in ${name()}, and adopted the ${name()} Plan of Action ` +
      `on ${field()} of ${day.getUTCFullYear()}.`,
    `The next meeting will be held in ${name()}.`,
  ].join('\n\n')
}
