import { betweenEnd, pastBracket } from './event-runs.ts'
import { after, before } from './phrases.ts'
import type { Token } from './tokens.ts'

const PARENT = /\b(sidelines?|margins?|ahead|advance) of( the| this)?( annual| recent)?$/
const OTHER =
  /\b(previous|following|after|before|since|last|next|beyond|from|building on|outcomes? of|host of|(?:prepare|preparing|preparations?|invitation) (?:for|to)|towards?|like|recent)( the| this| our)?( recent| annual| previous| last)?$/
const OWN =
  /\b(delegation to|held|attend\w*|host\w*|chair\w*|co-chair\w*|convene\w*|join\w*|participat\w* in|open\w*|organi[sz]\w*|launch\w*|conclud\w*|on the occasion of|gathered for|inaugurated?|co-host\w*|in the format of|took part in|resum\w*|address\w*|wrapp\w* up|wound up|(?:opening|closing)(?: ceremony| session)? of|plays? host to|played host (?:\S+ ){0,2}to)( virtually| (?:by|via) (?:video|phone|telephone|videoconference)(?: link| call| conference)?)?(?: the (?:opening|closing|launch)(?: ceremony| session)? of)?( the| a| an| our| their| its| his| her)?( annual| virtual| hybrid| in-person| (?:two|three|four|five|[2-7])-day| first-ever| second-ever| historic| inaugural| special| bilateral| trilateral| quadrilateral| formal| informal| high-level| ministerial| joint| spring| summer| autumn| winter| regular| first| second| third)*$/
/** "Leaders of the Lake Forum met for …": they are of it, and what they met for names the meeting. */
const MEMBERS =
  /\b(?:leaders|ministers|members|heads of (?:state|government|state and government)) of( the)?$/
const FOR =
  /\b(for|in)( the| an| a| our| their| its)?( annual| virtual| hybrid| in-person| first-ever| second-ever| historic| inaugural| special| closed-door| high-level| trilateral| bilateral| joint| spring| summer| autumn| winter| regular)*$/
const AFTER =
  /^(\( \S+ \) |, )?(was|were|is being|will be|which|that|today|took place|takes place|held|convened|met|hosted|has|closed|ended|opened|concluded|began|wrapped up)\b/

/** How surely the words around a name of an event say that it is the one reported; `verb` reports it. */
export const governed = (tokens: readonly Token[], from: number, to: number, verb: string): number => {
  const lead = before(tokens, from, 7)
  if (PARENT.test(lead)) return -9
  if (OTHER.test(lead)) return -3
  if (MEMBERS.test(lead)) return 1.5
  const short = pastBracket(tokens, to)
  const next = after(tokens, tokens[short]?.lower === 'between' ? betweenEnd(tokens, short) : short, 4)
  const held = /^(, )?(which was )?(held|hosted|convened)\b/.test(next)
    ? 3
    : AFTER.test(next) || /^, .{0,30}/.test(next)
      ? 1.2
      : 0
  if (OWN.test(lead)) return 3
  if (FOR.test(lead)) return 2.5 + held
  if (/\b(during)( the| our)?( annual)?$/.test(lead))
    return /^(joined|held|attended|participated)$/.test(verb) ? 2 : -1
  if (/\bat( the| our)?( annual)?$/.test(lead))
    return held >= 3
      ? 4
      : /^(met|spoke|held|signed|welcomed|hosted|co-hosted|convened|gathered)$/.test(verb)
        ? -4
        : 1.5
  return held + (from <= 4 ? 1.5 : 0)
}

/** Whether nothing before a name says what was done with the event. */
export const loose = (tokens: readonly Token[], from: number): boolean => {
  const lead = before(tokens, from, 7)
  return !OWN.test(lead) && !FOR.test(lead) && !/\b(?:during|at)( the| our)?( annual)?$/.test(lead)
}
