import { partiesTogether } from './parties-together.ts'
import type { Person } from './people.ts'
import { capital, oneOf, peek } from './phrases.ts'
import type { Sentence } from './sentences.ts'
import { bySentence, type Placed, postOf, type Scene, statesOfOthers, type Told } from './states-left.ts'
import { statesOf } from './voices.ts'
import type { Country } from './words/countries.ts'
import { mayHold } from './words/heads-of-state.ts'
import { isHead, officeHeldOnce } from './words/offices.ts'

/** How many parties go by an order at the most: of more the order is by letters. */
const MOST = 4
/** How many of the times that parties are told together they stand in one order. */
const SHARE = 0.75

type Tuple = readonly Country[]
const sameSet = (a: Tuple, b: Tuple): boolean => a.length === b.length && a.every((each) => b.includes(each))
const sameOrder = (a: Tuple, b: Tuple): boolean => a.every((each, i) => each === b[i])

/** The same for all orders of the same parties. */
const keyOf = (tuple: Tuple): string =>
  tuple
    .map(({ names }) => names[0])
    .sort()
    .join('|')

/** In how many sentences of a text, the first, parties are looked for, and how many lists of them are asked. */
const ASKED = 200
const LISTS = 40

/** What a text tells of parties: those each sentence names together. */
type Parties = readonly (readonly Tuple[])[]

/**
 * The set of so many parties that a text names together most often; null where two are as often. Any two may be named
 * together once; three and more are only where they act.
 */
const foremost = (parties: Parties, size: number): readonly Tuple[] | null => {
  const sets = new Map<string, Tuple[]>()
  for (const tuple of parties.flat()) {
    if (tuple.length !== size) continue
    const like = sets.get(keyOf(tuple))
    if (like) like.push(tuple)
    else sets.set(keyOf(tuple), [tuple])
  }
  const [most, next] = [...sets.values()].toSorted((a, b) => b.length - a.length)
  return most && most.length > (next?.length ?? (size > 2 ? 0 : 1)) ? most : null
}

/** The order in which parties stand in nearly all of the places they stand in together. */
const usualOrder = (tuples: readonly Tuple[]): Tuple | null =>
  tuples.find((tuple) => tuples.filter((other) => sameOrder(tuple, other)).length >= SHARE * tuples.length) ??
  null

const joins = oneOf(', and & the of')
const isAnd = oneOf('and &')

/** Heads who are named in a row, joined by commas and "and": "President Lind, President Vik and Prime Minister Berg". */
const rowsOf = ({ tokens }: Sentence, placed: readonly Placed[]): Placed[][] => {
  const rows: Placed[][] = []
  let last: Placed | null = null
  for (const each of placed.toSorted((a, b) => a.naming.from - b.naming.from)) {
    const between = last ? tokens.slice(last.naming.to, each.naming.from) : []
    const goesOn =
      between.some((token) => isAnd(token) || token.text === ',') &&
      between.every((token) => capital(token) || joins(token))
    if (goesOn) rows.at(-1)!.push(each)
    else rows.push([each])
    last = each
  }
  return rows.filter(
    (row) =>
      row.length > 1 &&
      row.length <= MOST &&
      new Set(row.map(({ person }) => person)).size === row.length &&
      tokens.slice(row.at(-2)!.naming.to, row.at(-1)!.naming.from).some(isAnd),
  )
}

/** The heads of a row with the states in an order, as far as each may have the office and is not known to be of another. */
const matched = (
  row: readonly Placed[],
  order: Tuple,
  known: ReadonlyMap<Person, Country>,
): [Person, Country][] | null =>
  row.every(
    ({ person }, i) => mayHold(order[i]!, postOf(person)) && (known.get(person) ?? order[i]) === order[i],
  )
    ? row.map(({ person }, i) => [person, order[i]!])
    : null

/** Of three heads and more those whose office only one of as many parties has; none where one is known to be of another. */
const byKind = (
  row: readonly Placed[],
  parties: Tuple,
  known: ReadonlyMap<Person, Country>,
): [Person, Country][] => {
  const others = row.some(({ person }) => known.has(person) && !parties.includes(known.get(person)!))
  if (others) return []
  return row.flatMap(({ person }): [Person, Country][] => {
    const may = parties.filter((state) => mayHold(state, postOf(person)))
    return may.length === 1 ? [[person, may[0]!]] : []
  })
}

const between = oneOf('between')
const of = oneOf('of')
/** What two states have that their heads speak of. */
const theirs = oneOf('people peoples citizens governments nations commitment interests prosperity security')

/** "A and B reaffirm the alliance between Norland and Peru", "… will serve the people of Norland and Peru": whose heads they are. */
const betweenBehind = (text: string, sentence: Sentence, row: readonly Placed[]): boolean => {
  const from = row.at(-1)!.naming.to
  const states = statesOf(text, sentence)
  return sentence.tokens.some(
    (token, at) =>
      at >= from &&
      (between(token) || (of(token) && theirs(peek(sentence.tokens, at - 1)))) &&
      states.some((state) => state.from > at && state.from <= at + 2),
  )
}

/**
 * The states of heads who are named in a row where the text names as many parties together: those of the same sentence go
 * before, and of the text's own parties each stands in the order it has nearly always.
 */
const inOrder = (
  text: string,
  sentences: readonly Sentence[],
  rows: readonly { readonly at: number; readonly row: readonly Placed[] }[],
  parties: Parties,
  known: ReadonlyMap<Person, Country>,
): [Person, Country][] => {
  for (const { at, row } of rows) {
    const main = foremost(parties, row.length)
    const here = (parties[at] ?? []).filter((tuple) => tuple.length === row.length)
    const told = here.filter((tuple) => main && sameSet(tuple, main[0]!))
    const behind = row.length === 2 && betweenBehind(text, sentences[at]!, row) ? here : []
    const orders = told.length > 0 ? told : behind.length > 0 ? behind : main ? [usualOrder(main)] : []
    const order = orders[0]
    if (!order || orders.some((other) => !other || !sameOrder(order, other))) continue
    const found =
      matched(row, order, known) ??
      (row.length === 2 ? matched(row, order.toReversed(), known) : byKind(row, order, known))
    if (found) return found
  }
  return []
}

/**
 * "Norland, Peru and Chile", where two of three colleagues are of Norland and Peru: the third is of what is left. Of the two
 * whom a text names together most, one is of the second where a colleague is of the first.
 */
const leftOver = (people: readonly Told[], parties: Parties, scene: Scene): [Person, Country][] => {
  const { known } = scene
  const pair = foremost(parties, 2)
  const longer = parties.flat().filter((tuple) => tuple.length > 2)
  const lists = [...longer.slice(0, LISTS), ...(pair ? [pair[0]!] : [])]
  if (lists.length === 0) return []
  const holders = Map.groupBy([...known], ([person]) => officeHeldOnce(postOf(person)))
  return people.flatMap(({ person }): [Person, Country][] => {
    const post = postOf(person)
    const office = officeHeldOnce(post)
    if (known.has(person) || !office) return []
    const theirs = new Set(holders.get(office)?.map(([, state]) => state))
    const open = lists.map((list) => list.filter((state) => !theirs.has(state)))
    const left = open.find(([state, ...more]) => state && more.length === 0 && mayHold(state, post))?.[0]
    return left && !statesOfOthers(person, scene).has(left) ? [[person, left]] : []
  })
}

/** The states of officials as the parties tell them that the text names together. */
export const toldInOrder = (
  text: string,
  sentences: readonly Sentence[],
  people: readonly Told[],
  scene: Scene,
): [Person, Country][] => {
  const { known } = scene
  const open = people.filter(({ person }) => !known.has(person) && officeHeldOnce(postOf(person)))
  if (open.length === 0) return []
  const heads = bySentence(people.filter(({ person }) => isHead(postOf(person))))
  const rows = [...heads].flatMap(([at, placed]) =>
    rowsOf(sentences[at]!, placed)
      .filter((row) => row.some(({ person }) => !known.has(person)))
      .map((row) => ({ at, row })),
  )
  const colleagues = haveColleagues(open, known)
  if (rows.length === 0 && !colleagues) return []
  const parties = sentences.slice(0, ASKED).map((sentence) => partiesTogether(text, sentence))
  const found = rows.length > 0 ? inOrder(text, sentences, rows, parties, known) : []
  return found.length > 0 || !colleagues ? found : leftOver(people, parties, scene)
}

/** Whether somebody whose state is known has the office of one whose state is open. */
const haveColleagues = (open: readonly Told[], known: ReadonlyMap<Person, Country>): boolean => {
  const offices = new Set(open.map(({ person }) => officeHeldOnce(postOf(person))))
  return [...known.keys()].some((person) => offices.has(officeHeldOnce(postOf(person))))
}
