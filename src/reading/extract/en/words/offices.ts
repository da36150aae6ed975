import { type Country, countryNamed } from './countries.ts'

const row = (country: string, office: RegExp) => ({ country: countryNamed(country)!, office })

/**
 * Offices that only one state has, by the name it gives them: general knowledge, no register. Asked only where a text
 * names that state as well, and names none beside the post.
 */
const ONE_STATES: readonly { readonly country: Country; readonly office: RegExp }[] = [
  row('United States', /\b(?:assistant secretary of state|secretary of state(?! for\b))/i),
  row('United States', /^secretary of commerce$/i),
  row('United States', /\bsecretary of (?:defense$|homeland security|the treasury)|^treasury secretary/i),
  row('United States', /\bhomeland security advis|^assistant to the president for national security/i),
  row('Ireland', /^(?:taoiseach|tánaiste)\b/i),
  row('United Kingdom', /\bchancellor of the exchequer\b/i),
  row('Singapore', /\bsenior (?:minister of state|parliamentary secretary)\b/i),
]

/** The only state that has an office of this name; undefined where several may have one. */
export const stateOfOffice = (post: string): Country | undefined =>
  ONE_STATES.find(({ office }) => office.test(post))?.country

/** Heads of state and government: a state has one of each. */
const HEAD = /^(?:president|prime minister|chancellor|king|queen|premier|taoiseach|sultan|emir|amir)\b/i

/** Posts that only a state has. */
const OF_A_STATE =
  /\b(?:minister|president|chancellor|premier|taoiseach|king|queen|senator|ambassador|attorney|permanent secretary|(?:under)?secretary(?! ?-?general)|national security|special (?:envoy|representative)|administrator|advis[eo]r|representative|governor|(?:crown )?prince(?:ss)?|sultan|emir|amir)\b/i

export const isHead = (post: string): boolean => HEAD.test(post)
export const isOfState = (post: string): boolean => OF_A_STATE.test(post)

/** Offices that a state has once, by the many names they go by. */
const ONCE: readonly (readonly [office: string, words: RegExp])[] = [
  ['head', HEAD],
  [
    'foreign',
    /^(?:minister (?:of|for) (?:foreign|external)|(?:foreign|external affairs) (?:minister|secretary)|secretary (?:of state$|of foreign))/i,
  ],
  ['security', /^national security advis/i],
  [
    'defence',
    /^(?:(?:minister|secretary) (?:of|for) (?:national )?defen[cs]e|defen[cs]e (?:minister|secretary))/i,
  ],
]

/** The office of those a state has one of; null where it may have several. Two who hold it are of two states. */
export const officeHeldOnce = (post: string): string | null =>
  ONCE.find(([, words]) => words.test(post))?.[0] ??
  (/^(?:minister|secretary) (?:of|for) \p{Lu}/u.test(post) ? post.toLowerCase() : null)
