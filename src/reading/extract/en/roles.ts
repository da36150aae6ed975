import type { Role } from '../../reading.ts'
import type { EventSentence } from './event-sentence.ts'
import type { Naming } from './namings.ts'
import type { Person } from './people.ts'
import { after, before } from './phrases.ts'
import type { Sentence } from './sentences.ts'

const CHAIRED_BY =
  /\b(?:co-)?(?:chaired|helmed|presided(?: over)?|moderated)(?: jointly)?(?: virtually)? by\b/
const SAYING =
  /^(also |further |both |then |today |jointly )?(said|says|noted|stressed|underscored|underlined|emphasi[sz]ed|highlighted|welcomed|reaffirmed|affirmed|thanked|expressed|announced|reiterated|committed|agreed|discussed|met|spoke|attended|joined|led|participated|represented|delivered|shared|commended|congratulated|recogni[sz]ed|acknowledged|pledged|called|urged|hosted|visited|remarked|added|told|witnessed|raised|condemned|conveyed|applauded|appreciated|briefed|outlined|explained|pointed|observed|opened|concluded|convened|gathered|addressed|endorsed|directed|launched|celebrated|affirm|intend|reaffirm|note|welcome|commit|recognize|are|will|have|had|is|decided|resolved|signed|underline|express|exchanged|held|reviewed|established|declared|looks|also|exchanging|delivering)\b/
const EARLIER =
  /\b(since|previous|earlier|last|following|building on|launched by|established by|announced by|ahead of|statement by|by|between|as follow|congratulated|election of|elected|appointment of|appointed|death of|late|former)\b/

const lead = (sentence: Sentence, naming: Naming, n: number) => before(sentence.tokens, naming.from, n)

const chairing = (sentence: Sentence, naming: Naming): boolean => {
  const front = lead(sentence, naming, 60)
  const found = CHAIRED_BY.exec(front)
  if (found) {
    const between = front.slice(found.index + found[0].length)
    if (
      !/\b(was|were|took|attended|joined|hosted|with|together|which|who|accompanied|witnessed|led|participated|signed|supported)\b/.test(
        between,
      )
    )
      return true
  }
  if (
    /\bco-chairs\b/.test(front.slice(-160)) &&
    !/[.;]/.test(
      front
        .split('co-chairs')
        .at(-1)!
        .replace(/\b(mr|mrs|ms|dr) \./g, ''),
    )
  )
    return true
  const next = after(sentence.tokens, naming.to, 16)
  return (
    /^(, [^.]{0,60})?(is |was )?(also )?(co-)?(chairs|chaired|chairing|helmed|presided)\b/.test(next) ||
    /^[^.;]{0,50}\bas (the )?chair\b/.test(next) ||
    /\bchair's? of the meeting\b/.test(next)
  )
}

const coChairing = (sentence: Sentence, naming: Naming): boolean =>
  /\bco-chair(s|ed)\b/.test(lead(sentence, naming, 80)) ||
  /\bco-chair(ed|s|ing)?\b/.test(after(sentence.tokens, naming.to, 30))

/** "the X co-chairs": the officials of that side chair too. */
const sideChairs = (sentences: readonly Sentence[], organisation: string | null): boolean =>
  organisation !== null &&
  sentences
    .slice(0, 80)
    .some((s) =>
      s.tokens.some((t, i) => t.lower === 'co-chairs' && i > 0 && s.tokens[i - 1]!.text === organisation),
    )

const hosting = (sentence: Sentence, naming: Naming): boolean => {
  const front = lead(sentence, naming, 30)
  const open = front.lastIndexOf('at the invitation of')
  if (open >= 0 && !/\b(met|visited|,\s(mr|president|prime|minister)\b.*,)\b/.test(front.slice(open + 20)))
    return firstAfter(front.slice(open + 20))
  return /\b(co-)?hosted by( the)?( \S+){0,8}$/.test(front) && !/\band attended\b/.test(front)
}

/** Whether no other name or verb stands between the lead words and this name. */
const firstAfter = (between: string) =>
  !/\b(met|visited|will|was|were)\b/.test(between) && !OTHERS.test(between) && between.length < 160

/** Another person named in between. */
const OTHERS =
  /\b(mr|mrs|ms|dr|president|minister|ambassador|secretary|king|chancellor)\b(?=.*\p{L}.*,)(?!.{0,3}$)/u

const signing = (sentence: Sentence, naming: Naming): boolean => {
  const front = lead(sentence, naming, 70)
  if (/^signatories\b/.test(front)) return true
  const by = /\bsigned by\b/.exec(front)
  if (by && !/\b(witnessed|presence|and was|which)\b/.test(front.slice(by.index + 9))) return true
  const next = after(sentence.tokens, naming.to, 60)
  const verb =
    /(?:^|[ ,])(?:jointly |today )?(signed|inked|sign) (?:the|a|an|two|three|several|their)\b/.exec(next)
  return (
    verb !== null &&
    !/\b(met|attended|witnessed|said|welcomed|which|that|led|visited|hosted)\b|[;:“]/.test(
      next.slice(0, verb.index),
    )
  )
}

/** Whether the naming is only of someone connected with another event or text. */
const passing = (sentence: Sentence, naming: Naming): boolean =>
  EARLIER.test(lead(sentence, naming, 6)) || /[’']s$/.test(sentence.tokens[naming.to - 1]!.text)

/** What may stand between a name and its verb: a suffix, one apposition or two, a state, another name. */
const BETWEEN: readonly RegExp[] = [
  /^/,
  /^, [^,.“]{3,110}? (?=said\b)/,
  /^(?:, )?jr\.?(?: \.)? (?:, )?/,
  /^(?:(?:, )?jr\.?(?: \.)? )?, [^,.]{3,110} , /,
  /^, [^,.]{3,110} , [^,.]{3,80} , /,
  /^(?:of|from) (?:the )?[\p{L}. -]{2,50}? (?=said|met|spoke|signed|noted|welcomed|will|and )/u,
  /^(?:, [^,.]{3,110},? )?(?:of [\p{L}. ]{2,40}? )?and (?:\S+ ){1,12}?(?=met|spoke|signed|noted|discussed|held|committed|affirm|reaffirm)/u,
]

/** Whether the person named does something with words or takes part. */
const active = (sentence: Sentence, naming: Naming): boolean => {
  const next = after(sentence.tokens, naming.to, 40)
  return BETWEEN.some((form) => form.test(next) && SAYING.test(next.replace(form, '')))
}

const inEvent = (sentence: Sentence, event: EventSentence | null): boolean =>
  event !== null &&
  sentence.span.start <= event.sentence.span.start &&
  sentence.span.end >= event.sentence.span.end

const LISTED =
  /\b(led by|comprised|comprising|accompanied by|attended by|joined by|together with|alongside|participants|delegation|also in attendance|witnessed by|represented by|in the presence of|participation of|leadership of|looks on|hosting lunch)\b/

const present = (sentence: Sentence, naming: Naming, event: EventSentence | null): boolean => {
  if (LISTED.test(lead(sentence, naming, 60))) return true
  if (inEvent(sentence, event)) return !passing(sentence, naming) || active(sentence, naming)
  return active(sentence, naming) && !/\b(when|after|since)\b/.test(lead(sentence, naming, 8))
}

/** What a person did at the meeting, from every place they are named at. `chairs`: how many people chair it. */
export const roleOf = (
  person: Person,
  organisation: string | null,
  sentences: readonly Sentence[],
  event: EventSentence | null,
  chairs: number,
): Role => {
  const places = person.namings.map((naming) => ({ naming, sentence: sentences[naming.sentence]! }))
  const any = (test: (sentence: Sentence, naming: Naming) => boolean) =>
    places.some(({ sentence, naming }) => test(sentence, naming))
  const vice = any((s, n) => /\bas vice-chair\b/.test(after(s.tokens, n.to, 4)))
  if (vice) return 'participant'
  if (any(chairing)) return chairs > 1 || any(coChairing) ? 'co-chair' : 'chair'
  if (sideChairs(sentences, organisation)) return 'co-chair'
  if (any(signing)) return 'signatory'
  if (any(hosting)) return 'host'
  return any((s, n) => present(s, n, event)) ? 'participant' : 'mentioned'
}
