import { askForm } from './asking.ts'
import type { Form } from './forms.ts'
import { allCapitals, among, capital, looks, oneOf, owns, peek, touching } from './phrases.ts'
import type { Token } from './tokens.ts'
import { BODIES, NO_NAME } from './words/common.ts'
import { countryNamed, countryOfAdjective } from './words/countries.ts'
import { COMMON_SURNAMES, HONORIFICS, PARTICLES, POSTS, SHY_HONORIFICS, SUFFIXES } from './words/titles.ts'

/** The longest name, in tokens. */
const LONGEST = 12

const plain = (word: string) => word.replace(/[’']s$/, '')
/** One capital, a few, or some with their stops: an initial or a short name, as far as its letters go. */
const CAPITALS = /^(?:\p{Lu}{1,3}|(?:\p{Lu}\.){2,})$/u
const initial = looks(/^\p{Lu}$/u)
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}?\uFFFD]*(?:[’'‑-][\p{L}\p{M}]+)*$/u

const isNameWord = (token: Form): boolean => {
  if (!NAME_WORD.test(token.text) || /-(?:level|based|led|wide)$|(?:ics|logy|tion)$/.test(token.lower))
    return false
  const word = plain(token.lower)
  if (SUFFIXES.has(word)) return false
  if (NO_NAME.has(word) || BODIES.has(word) || POSTS.has(word) || POSTS.has(word.replace(/s$/, '')))
    return false
  if (HONORIFICS.has(word) && !SHY_HONORIFICS.has(word)) return false
  if (countryNamed(plain(token.text)) || countryOfAdjective(token.text)) return false
  return !allCapitals(plain(token.text)) || token.text.length > 3
}
const mayName = askForm(isNameWord)

/** Whether a word may be part of a person's name. */
export const nameWord = (token: Token | undefined): boolean => token !== undefined && mayName(token)

/** An all-capital word counts as a surname only beside a name in mixed letters. */
const surnameInCapitals = (tokens: readonly Token[], from: number, to: number): boolean => {
  const run = tokens.slice(from, to).filter((t) => NAME_WORD.test(t.text))
  return (
    !run.some((t) => allCapitals(plain(t.text))) ||
    run.some((t) => !allCapitals(plain(t.text)) && t.text.length > 1)
  )
}

const initialEnd = (tokens: readonly Token[], at: number): number => {
  if (!initial(tokens[at])) return -1
  return tokens[at + 1]?.text === '.' && touching(tokens[at], tokens[at + 1]) ? at + 2 : at + 1
}

/** "A/L", "S/O": a particle written with a stroke. */
const strokeEnd = (tokens: readonly Token[], at: number): number =>
  tokens[at + 1]?.text === '/' &&
  /^[ADSadsWw]$/.test(tokens[at]?.text ?? '') &&
  /^[LPOlpo]$/.test(tokens[at + 2]?.text ?? '')
    ? at + 3
    : -1

const dotted = looks(/^(?:\p{Lu}\.){2,}$/u)

const suffixEnd = (tokens: readonly Token[], at: number): number => {
  const from = tokens[at]?.text === ',' ? at + 1 : at
  if (!capital(tokens[from]) || !SUFFIXES.has(plain(tokens[from]!.lower))) return at
  // The stop of "Jr." ends the sentence as well when nothing follows.
  return tokens[from + 1]?.text === '.' &&
    touching(tokens[from], tokens[from + 1]) &&
    from + 2 < tokens.length
    ? from + 2
    : from + 1
}

/** "de los", "de las": no particle without another before it. */
const plural = ({ lower }: Token) => lower === 'los' || lower === 'las'

const particle = among(PARTICLES)

const particleRun = (tokens: readonly Token[], at: number): number => {
  let to = at
  while (to - at < 3 && particle(tokens[to]) && !(to === at && plural(tokens[to]!))) to++
  return to
}

const innerTitle = oneOf('dato datuk datin tun pehin pengiran')

/** "Suriani Dato’ Ahmad": a title inside a name belongs to it. */
const innerHonorific = (tokens: readonly Token[], at: number): number => {
  if (!innerTitle(tokens[at])) return -1
  const to = /^[’']$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1
  return nameWord(tokens[to]) ? to + 1 : -1
}

const SHORTENED = /^(Md|Mohd|Muhd|Abd|Ma|Sto|Sta|Jos|Wm|Chas|Th)$/

/** "Md.", "Mohd.", "Ma.": a name shortened in writing, with its stop. */
const shortenedEnd = (tokens: readonly Token[], at: number): number =>
  tokens[at + 1]?.text === '.' &&
  touching(tokens[at], tokens[at + 1]) &&
  SHORTENED.test(tokens[at]?.text ?? '')
    ? at + 2
    : -1

/** Given and family names that are little words of English; they are read where an office or a courtesy goes before. */
const LITTLE = /^(He|An|So|To|Do|My|No|On|Or|Le|Ho|Ha|In|Hun|We|Be|At)$/
const little = looks(LITTLE)

const ranks = oneOf('general admiral colonel marshal brigadier commodore')

/** "Mr. LIN Wei", "General AB Lind": a short family name or initials in capitals, behind a courtesy or a rank. */
const shortCapitals = (tokens: readonly Token[], at: number): boolean => {
  const lead = peek(tokens, at - 1)?.text === '.' ? peek(tokens, at - 2) : peek(tokens, at - 1)
  return (
    /^\p{Lu}{2,3}$/u.test(tokens[at]?.text ?? '') &&
    !HONORIFICS.has(tokens[at]!.lower) &&
    (ranks(lead) || HONORIFICS.has((lead?.lower ?? '').replace(/\.$/, ''))) &&
    tokens[at + 1] !== undefined &&
    !allCapitals(tokens[at + 1]!.text)
  )
}

/** "will be He Lind": in a capital within a sentence it is no word of English. */
const withinSentence = (tokens: readonly Token[], at: number): boolean =>
  /^(?:He|An|So|To|Le|Ho|Ha|Hun)$/.test(tokens[at]!.text) && /^\p{Ll}/u.test(tokens[at - 1]!.text)

const littleName = (tokens: readonly Token[], from: number, at: number): boolean =>
  at === from &&
  at > 0 &&
  (little(tokens[at]) || shortCapitals(tokens, at)) &&
  nameWord(tokens[at + 1]) &&
  (withinSentence(tokens, at) ||
    POSTS.has(tokens[at - 1]!.lower) ||
    HONORIFICS.has(tokens[at - 1]!.lower) ||
    tokens[at - 1]!.text === '.')

const opensNickname = oneOf('“ " ‘ (')

/** "Tomas “Tom” Berg", "Ana (Annie) Lind": the name somebody goes by, inside their name. */
const nicknameEnd = (tokens: readonly Token[], at: number): number => {
  if (!opensNickname(tokens[at])) return -1
  const to = nameWord(tokens[at + 2]) ? at + 3 : at + 2
  const inside = nameWord(tokens[at + 1]) && !allCapitals(tokens[at + 1]!.text)
  return inside && /^[”"’)]$/.test(tokens[to]?.text ?? '') && nameWord(tokens[to + 1]) ? to + 2 : -1
}

/** Given names that are offices as well, behind a word of courtesy that is no office's: "Dr Sultan Al-Lind". */
const ALSO_GIVEN = /^(?:Sultan|Amir|Emir|Prince|Major|King|Dean)$/
const alsoGiven = looks(ALSO_GIVEN)
const PLAIN_COURTESY = /^(?:dr|mr|ms|mrs|prof|professor)$/

/** "Sheikh Amir Lind", "Dato’ Seri Amir Lind": an office of rulers that is far more often a name behind any courtesy. */
const RULER = /^(?:Amir|Emir)$/

export const givenName = (tokens: readonly Token[], at: number): boolean => {
  const name = tokens[at]?.text ?? ''
  if (!alsoGiven(tokens[at]) || !nameWord(tokens[at + 1])) return false
  const courtesy = /^[.’']$/.test(peek(tokens, at - 1)?.text ?? '')
    ? peek(tokens, at - 2)
    : peek(tokens, at - 1)
  const lower = courtesy?.lower ?? ''
  return PLAIN_COURTESY.test(lower) || (RULER.test(name) && HONORIFICS.has(lower) && lower !== 'highness')
}

const titlesEnd = (tokens: readonly Token[], from: number): number => {
  let to = from
  const title = (lower = '') => HONORIFICS.has(lower) || lower === 'sultan'
  while (to - from < 8 && title(tokens[to]?.lower) && capital(tokens[to])) {
    to++
    if (/^[.’']$/.test(tokens[to]?.text ?? '') && touching(peek(tokens, to - 1), tokens[to])) to++
  }
  return to
}

/** "Abd al-Latif", "Ana ‘Utoi": a word inside a name that begins with a small article or with a sound's mark. */
const joinedEnd = (tokens: readonly Token[], at: number): number => {
  if (/^(?:al|el|an|ar|as|ash|ad|at|az)-\p{Lu}/u.test(tokens[at]?.text ?? '')) return at + 1
  const mark =
    /^['‘’ʻ]$/.test(tokens[at]?.text ?? '') &&
    touching(tokens[at], tokens[at + 1]) &&
    !touching(peek(tokens, at - 1), tokens[at])
  return mark && nameWord(tokens[at + 1]) && !/^['’]$/.test(tokens[at + 2]?.text ?? '') ? at + 2 : -1
}

/** Particles that open no name: they are words of English or of other tongues as well. */
const neverFirst = looks(/^(at|la|le|y|e|i|do|ten|ter|af|ap|el)$/)

const stepFrom = (tokens: readonly Token[], from: number, at: number): number => {
  if (littleName(tokens, from, at) || (at === from && givenName(tokens, at))) return at + 2
  const nickname = at > from ? nicknameEnd(tokens, at) : -1
  if (nickname > 0) return nickname
  const inner = at > from ? innerHonorific(tokens, at) : -1
  if (inner > 0) return inner
  const stroke = strokeEnd(tokens, at)
  if (stroke > 0 && at > from) return stroke
  const short = Math.max(initialEnd(tokens, at), shortenedEnd(tokens, at))
  if (short > 0) return short
  if (
    nameWord(tokens[at]) ||
    (at > from && SHY_HONORIFICS.has(tokens[at]?.lower ?? '') && nameWord(tokens[at + 1]))
  )
    return at + 1
  if (tokens[at]?.text === 'The' && at > from && nameWord(peek(tokens, at - 1)) && nameWord(tokens[at + 1]))
    return at + 1
  if (
    tokens[at] &&
    dotted(tokens[at]) &&
    nameWord(tokens[at + 1]) &&
    (at === from || !/^(?:U\.[SKN]|U\.S\.A|D\.C|E\.U)\.$/.test(tokens[at].text))
  )
    return at + 1
  // "Lind II ibn Berg": a number inside a name.
  if (
    at > from &&
    /^I{2,3}$/.test(tokens[at]?.text ?? '') &&
    /^(?:bin|ibn|ibni)$/.test(tokens[at + 1]?.lower ?? '')
  )
    return at + 1
  if (at === from && neverFirst(tokens[at])) return -1
  const particles = particleRun(tokens, at)
  if (particles > at && nameWord(tokens[particles])) return particles + 1
  if (particles === at) return at > from ? joinedEnd(tokens, at) : -1
  // "bin Pehin Datu Lind": the titles of a father belong to the name.
  const titles = titlesEnd(tokens, particles)
  return titles > particles && nameWord(tokens[titles]) ? titles + 1 : -1
}

/** Where the name that begins at `from` ends, or -1 where none begins there. */
export const nameEnd = (tokens: readonly Token[], from: number): number => {
  let to = from
  while (to < tokens.length && to - from < LONGEST) {
    const next = stepFrom(tokens, from, to)
    if (next < 0) break
    to = next
    if (owns(peek(tokens, to - 1))) break
  }
  if (to === from || !tokens.slice(from, to).some(nameWord) || !surnameInCapitals(tokens, from, to)) return -1
  return owns(peek(tokens, to - 1)) ? to : suffixEnd(tokens, to)
}

/** How many words of a name are written out, initials and particles not counted. */
export const fullWords = (tokens: readonly Token[], from: number, to: number): number =>
  tokens.slice(from, to).filter(nameWord).length

/** The end of a courtesy in several words, or in brackets behind a rank; `at` where there is none. */
const phraseEnd = (tokens: readonly Token[], at: number, behind: boolean): number => {
  const lower = (i: number) => tokens[i]?.lower ?? ''
  if (behind && lower(at) === '(' && /^(?:rtd|ret|retd|retired)$/.test(lower(at + 1))) {
    const close = lower(at + 2) === '.' ? at + 3 : at + 2
    return lower(close) === ')' ? close + 1 : at
  }
  if (lower(at) === 'right' && /^hon(?:ou?rable)?$/.test(lower(at + 1))) return at + 2
  if (!/^(?:his|her|their)$/.test(lower(at))) return at
  const noun = /^(?:royal|imperial|serene)$/.test(lower(at + 1)) ? at + 2 : at + 1
  if (!/^(?:majesty|majesties|highness|highnesses|eminence|holiness)$/.test(lower(noun))) return at
  return lower(noun + 1) === 'pope' ? noun + 2 : noun + 1
}
const isHonorific = askForm(({ lower }) => HONORIFICS.has(lower.replace(/\.$/, '')))
const beforeExcellency = oneOf('his her their the')
/** Asked first: few words open a courtesy. */
const isCourtesy = ({ text, lower }: Form): boolean =>
  text === 'U' || /^(?:right|his|her|their|the)$/.test(lower) || HONORIFICS.has(lower.replace(/\.$/, ''))
const opensCourtesy = askForm(isCourtesy)
const endsCourtesy = oneOf(". ’ '")

/** Where words of courtesy that begin at `from` end ("His Excellency Dr. …"); `from` itself where there are none. */
export const honorificsEnd = (tokens: readonly Token[], from: number): number => {
  if (tokens[from] === undefined || !opensCourtesy(tokens[from])) return from
  let to = from
  let sure = false
  // "U Thant": a courtesy of one letter, which an initial would have its stop behind.
  if (tokens[from]?.text === 'U' && nameWord(tokens[from + 1]) && !capital(peek(tokens, from - 1)))
    return from + 1
  while (to < tokens.length && to - from < 12) {
    const { lower } = tokens[to]!
    // "Dr Tan See Leng": the family name, which is half of a title as well.
    if (lower === 'tan' && !/^ser?i$|^sri$/.test(tokens[to + 1]?.lower ?? '')) break
    // "H.E. U Lind", "Rt. Hon. Ana Lind", "His Royal Highness", "Lt. Gen. (Rtd) Lind".
    if (to > from && sure && tokens[to]!.text === 'U' && nameWord(tokens[to + 1])) {
      to++
      continue
    }
    const phrase = phraseEnd(tokens, to, to > from)
    if (phrase > to) {
      sure = true
      to = phrase
      continue
    }
    const honorific = capital(tokens[to]) && isHonorific(tokens[to]!)
    const beside = to > from || HONORIFICS.has(tokens[to + 1]?.lower ?? '')
    if (honorific && (!SHY_HONORIFICS.has(lower) || sure || beside)) {
      sure ||= !SHY_HONORIFICS.has(lower) || to > from
      to++
    } else if (
      beforeExcellency(tokens[to]) &&
      /^(excellency|excellencies|honourable|honorable|hon)$/.test(tokens[to + 1]?.lower ?? '')
    )
      to++
    else if (to > from && endsCourtesy(tokens[to]) && touching(peek(tokens, to - 1), tokens[to])) to++
    else break
  }
  return sure ? to : from
}

/** Whether a name, or the courtesy before one, may begin with a word, as far as the word itself tells: most capitals begin none. */
export const mayOpenName = askForm(
  (form) =>
    isNameWord(form) ||
    isCourtesy(form) ||
    CAPITALS.test(form.text) ||
    LITTLE.test(form.text) ||
    ALSO_GIVEN.test(form.text) ||
    SHORTENED.test(form.text) ||
    PARTICLES.has(form.lower) ||
    COMMON_SURNAMES.has(form.lower),
)
