import type { Role } from '../../reading.ts'
import { ofEarlierTime } from './earlier-time.ts'
import { caller, guest } from './event-guests.ts'
import type { EventSentence } from './event-sentence.ts'
import { type Governed, governed } from './governed.ts'
import { honorificsEnd } from './names.ts'
import type { Naming } from './namings.ts'
import type { Person } from './people.ts'
import { listHead, type Named, namedIn, type Verb, verbOf } from './person-verb.ts'
import { after, before, oneOf, owns, peek } from './phrases.ts'
import { POST } from './post-heads.ts'
import type { Sentence } from './sentences.ts'
import { countryNamed } from './words/countries.ts'
import { INSTRUMENT_NOUNS } from './words/events.ts'
import { CHAIRING, EARLIER, SIGNING } from './words/roles.ts'

/** What a text's roles are told from. `named`: the tokens at which people are named, by the place of their sentence. */
export type Scene = {
  readonly sentences: readonly Sentence[]
  readonly event: EventSentence | null
  /** The day the text was published, where it is known. */
  readonly published: string | null
  readonly rolls: ReadonlySet<number>
  /** Where those are named who signed the text at its end. */
  readonly signers: ReadonlySet<Naming>
  readonly named: ReadonlyMap<number, readonly number[]>
  /** Whether those in whose name the text stands say that they signed something at this meeting. */
  readonly weSigned: boolean
}

/** Whether "we signed" is told of the day of the text, and not of an earlier one. */
export const weSigned = (text: string): boolean => {
  // Around the one word that all ways of saying it have: the pattern is slow to go through a whole text.
  for (let at = text.indexOf(SIGNED); at >= 0; at = text.indexOf(SIGNED, at + 1))
    if (WE_SIGNED.test(text.slice(Math.max(0, at - 40), at + 20))) return true
  return false
}
const SIGNED = 'igned'

/** The same, with the phrase that governs the name and the verb it is the subject of: looked for once. */
type Place = Named & { readonly governor: Governed | null; readonly verb: Verb | null }

/** "Ana Lind, Chair of the Lake Ministerial Meeting". */
const CHAIR_OF =
  /^, (?:the )?(?:co-)?chair(?:man|woman|person)? of (?:the )?(?:\S+ ){0,6}(?:meeting|session|conference|summit|dialogue|forum)\b/

/** "Ana Lind, Director of Lakes (Chair)": said in a line of a roll. */
const IN_BRACKETS = /^[^(;:]*\( (?:the )?(?:co-)?chair(?:man|woman|person)? \)/

/** "Ana Lind travelled to Lima on 12 May to co-chair the Commission". */
const TO_CHAIR =
  /^(?:was in|is in|travell?ed to|arrived in|visited|flew to|came to) [^.;,]{0,40}\bto (?:co-)?chair\b/

/** "Ana Lind, Minister of Lakes, who led the discussions". */
const LED_TALKS =
  /^(?:, [^.;]{0,60}?)?, who (?:led|guided|steered|presided over) the (?:\S+ )?(?:discussions?|meeting|talks|session|deliberations|proceedings|summit|conference|dialogue)\b/

/** "Ana Lind, who chairs the Fisheries Board": an office of every day, and no part in this meeting. */
const CHAIRS_BODY =
  /^, who chairs (?:\S+ ){0,6}(?:board|chamber|agency|association|federation|bank|fund|company|foundation|institute|union|society|party|authority)\b/

/** "Chair: H.E. Ana Lind": the one word that begins the line, lower case. */
const labelOf = ({ sentence: { tokens }, naming }: Place): string =>
  tokens[1]?.text === ':' && naming.from - 2 < 8 && honorificsEnd(tokens, 2) === naming.from
    ? tokens[0]!.lower
    : ''

const chairs = (place: Place, scene: Scene): boolean => {
  if (place.governor?.gives === 'chair') return true
  const { verb } = place
  if (verb && CHAIRING.has(verb.token.lower)) return !ofEarlierTime(place.sentence, verb, scene)
  if (/^(?:co-)?chair(?:s|man|woman|person)?$/.test(labelOf(place))) return true
  const next = after(place.sentence.tokens, place.naming.to, 16)
  if (CHAIR_OF.test(next) || (place.roll && IN_BRACKETS.test(next))) return true
  return (
    /^[^.;]{0,50}\bas (?:the )?(?:co-)?chair\b/.test(next) ||
    TO_CHAIR.test(next) ||
    LED_TALKS.test(next) ||
    (/^, (?:who )?(?:co-)?(?:chaired|chairs)\b/.test(next) && !CHAIRS_BODY.test(next))
  )
}

const jointly = ({ sentence, naming }: Place): boolean =>
  /\bco-chair(?:s|ed|ing|person|persons)?\b/.test(
    `${before(sentence.tokens, naming.from, 80)} ${after(sentence.tokens, naming.to, 30)}`,
  )

const sameSide = (written: string, organisation: string): boolean => {
  const country = countryNamed(written)
  return written === organisation || (country !== undefined && country === countryNamed(organisation))
}

/** How many sentences of a text are asked for "the X co-chairs". */
const ASKED = 80
const coChairs = oneOf('co-chairs')

/** The sides of which a text says "the X co-chairs": the officials of each chair too. */
const sidesThatChair = (sentences: readonly Sentence[]): string[] => {
  const found: string[] = []
  for (const { tokens, kinds } of sentences.slice(0, ASKED))
    for (let at = 1; (kinds & POST) !== 0 && at < tokens.length; at++)
      if (coChairs(tokens[at])) found.push(tokens[at - 1]!.text)
  return found
}

/** Signs a text here: the verb's object is a text, not "signed in 2008". */
const signs = (place: Place, scene: Scene): boolean => {
  if (place.governor?.gives === 'signatory') return !signedBefore(place, scene)
  const { verb } = place
  if (scene.signers.has(place.naming)) return true
  if (scene.weSigned && inByline(place)) return true
  if (!verb) return false
  const { tokens } = place.sentence
  // "will also be signing the agreement".
  let at = verb.at
  while (at < verb.at + 4 && leadsOn(tokens[at])) at++
  const coming = at > verb.at && /^sign(?:ing)?$/.test(tokens[at]?.lower ?? '')
  // "will sign an order": what a state does at home is no text of a meeting.
  if (
    at > verb.at &&
    !(coming && tokens.slice(at, at + TEXT).some(({ lower }) => INSTRUMENT_NOUNS.has(lower)))
  )
    return false
  return (
    (coming || SIGNING.has(verb.token.lower)) &&
    !tokens.slice(at, at + LAW).some(isLaw) &&
    /^(?:the|a|an|two|three|several|their|this)\b/.test(after(tokens, at + 1, 2))
  )
}

/** "Joint statement by Prime Minister Lind of Norland and …": those in whose name "we" stands in what follows. */
const inByline = ({ sentence, naming }: Place): boolean =>
  /\b(?:joint|press) (?:\S+ )?(?:statement|communiqué|communique|declaration)(?: \S+){0,3}? (?:by|of|between)(?: (?!(?:on|in|at|to|we|i|that) )\S+){0,16}$/.test(
    before(sentence.tokens, naming.from, 24),
  )

/** "Today we signed the Agreement": said by those in whose name a text stands. */
const WE_SIGNED =
  /\b(?:today|here),? we (?:have )?(?:also )?signed\b|\bwe (?:have )?(?:also )?(?:today|here) signed\b|\bwe (?:have )?(?:also )?signed (?:today|here)\b/i

const signing = oneOf('signed inked initialled signing signature')

/** What a state makes at home, and how far behind "signed" its noun stands. */
const isLaw = oneOf('order bill law legislation proclamation directive decree')
const LAW = 6

/** How far behind "will sign" the noun of a text stands, in tokens. */
const TEXT = 20
const leadsOn = oneOf('will also be jointly both')

/** "A memorandum was signed by A and B in October 2021": said in a text of a later day. */
const signedBefore = ({ sentence, naming, governor }: Place, scene: Scene): boolean => {
  if (governor?.gives !== 'signatory') return false
  const at = sentence.tokens.findLastIndex((token, i) => i < naming.from && signing(token))
  return at >= 0 && ofEarlierTime(sentence, { token: sentence.tokens[at]!, at }, scene)
}

/** "A and B welcomed envoys from the region to the Amber House": the report says who received whom, and where. */
const receives = ({ sentence, verb }: Place, event: EventSentence | null): boolean =>
  event?.sentence === sentence &&
  verb !== null &&
  /^(?:welcomed|welcomes|received|receives)$/.test(verb.token.lower) &&
  !caller(sentence, verb.at) &&
  guest(sentence, verb.at)

/** The host is the one named right behind "at the invitation of"; who is named next is the guest. */
const hosts = (place: Place, scene: Scene): boolean => {
  const { event } = scene
  const { governor, naming, named, verb, sentence } = place
  const done = verb?.token.lower === 'will' ? sentence.tokens[verb.at + 1] : verb?.token
  if (verb && done && /^(?:co-)?host(?:ed|s)?$/.test(done.lower)) return !ofEarlierTime(sentence, verb, scene)
  if (receives(place, event)) return true
  if (governor?.gives !== 'host') return false
  if (governor.all) return true
  return (
    !(naming.brief && governor.distance > 2) && !namedIn(named, naming.from - governor.distance, naming.from)
  )
}

const earlier = ({ sentence, naming }: Place): boolean =>
  before(sentence.tokens, naming.from, 4)
    .split(' ')
    .some((word) => EARLIER.has(word)) || /[’']s$/.test(sentence.tokens[naming.to - 1]!.text)

const reports = ({ sentence }: Place, event: EventSentence | null): boolean =>
  event !== null &&
  sentence.span.start <= event.sentence.span.start &&
  sentence.span.end >= event.sentence.span.end

/** "with A and B joining from Lima": said behind the names of those who are there. */
const isThere = ({ sentence, naming }: Place): boolean =>
  /\bwith\b[^.;]*$/.test(before(sentence.tokens, naming.from, 30)) &&
  /^[^.;:]{0,90}\b(?:joining|participating|in attendance|attending|also present)\b/.test(
    after(sentence.tokens, naming.to, 24),
  )

const includes = oneOf('including featured featuring')
const leads = oneOf('led headed')
const guests = oneOf(
  'participants attendees attended attending officials ministers leaders delegates delegation delegations representatives members guests speakers others counterparts executives panellists panelists envoys dignitaries joined accompanied present experts',
)

/** "measures on those who bear the blame, including A": only where people come together, or are told as such, are those included there. */
const isHere = ({ sentence, naming }: Place, { distance }: Governed, { event }: Scene): boolean => {
  const { tokens } = sentence
  const last = naming.from - 1 - distance
  if (event === null && tokens[last]?.lower === 'by' && leads(peek(tokens, last - 1))) return false
  if (!includes(tokens[last]) || event?.sentence === sentence) return true
  return event !== null && tokens.slice(Math.max(0, last - LISTED), last).some(guests)
}

/** How far before "including" those are named of whom some are told, in tokens. */
const LISTED = 14

const relative = oneOf('when after since that which because')

/** "the Summit in which A, B and C launched …": what is told beside what the text reports. */
const inClause = (place: Place, { event }: Scene): boolean =>
  !reports(place, event) && relative(listHead(place))

/** Whether the person takes part: in a roll, in a list of those present, or by what they say or do. */
const takesPart = (place: Place, scene: Scene): boolean => {
  const { event } = scene
  if (place.roll) return true
  const lead = before(place.sentence.tokens, place.naming.from, 8)
  const { verb } = place
  if (verb && ofEarlierTime(place.sentence, verb, scene)) return false
  if (verb && !earlier(place) && !/\b(?:when|after|since|that)\b/.test(lead) && !inClause(place, scene))
    return true
  if (isThere(place)) return true
  const { governor } = place
  if (governor)
    return governor.gives !== 'nothing' && !signedBefore(place, scene) && isHere(place, governor, scene)
  return reports(place, event) && !earlier(place) && !isOwner(place.sentence, place.naming)
}

/** Before the name of the one whom another serves. */
const SERVES =
  /\b(?:cabinet|staff|office|adviser|advisor|envoy|representative|spokesperson|assistant|secretary) (?:of|to) (?!the )(?:\S+ ){0,4}(?:president|minister|chancellor|king|queen|secretary-general|secretary)$/

/** "President Lind’s plan", "Head of Cabinet of President Lind": whose something is, is only mentioned. */
const isOwner = ({ tokens }: Sentence, { from, to }: Naming): boolean =>
  owns(peek(tokens, to - 1)) || SERVES.test(before(tokens, from, 9))

/** Every place a person is named at, with what stands around it. */
const placesOf = (person: Person, { sentences, rolls, named }: Scene): Place[] =>
  person.namings.map((naming) => {
    const place = {
      naming,
      sentence: sentences[naming.sentence]!,
      roll: rolls.has(naming.sentence),
      named: named.get(naming.sentence)!,
    }
    return {
      ...place,
      governor: isOwner(place.sentence, naming) ? null : governed(place.sentence, naming),
      verb: verbOf(place),
    }
  })

export type Sided = { readonly person: Person; readonly organisation: string | null }

const roleOf = (
  places: readonly Place[],
  organisation: string | null,
  chairing: readonly string[],
  scene: Scene,
): Role => {
  if (places.some(({ sentence, naming }) => /\bas vice-chair\b/.test(after(sentence.tokens, naming.to, 4))))
    return 'participant'
  if (places.some((place) => chairs(place, scene))) return places.some(jointly) ? 'co-chair' : 'chair'
  if (organisation !== null && chairing.some((side) => sameSide(side, organisation))) return 'co-chair'
  if (places.some((place) => signs(place, scene))) return 'signatory'
  if (places.some((place) => hosts(place, scene))) return 'host'
  return places.some((place) => takesPart(place, scene)) ? 'participant' : 'mentioned'
}

/** What each person did at the meeting, from every place they are named at. Of several who chair, each is a co-chair. */
export const rolesOf = (people: readonly Sided[], scene: Scene): Role[] => {
  const chairing = people.length > 0 ? sidesThatChair(scene.sentences) : []
  const roles = people.map(({ person, organisation }) =>
    roleOf(placesOf(person, scene), organisation, chairing, scene),
  )
  const several = roles.filter((role) => role === 'chair').length > 1
  return roles.map((role) => (role === 'chair' && several ? 'co-chair' : role))
}
