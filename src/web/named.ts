import type { Reading } from '../reading/reading.ts'
import type { MentionView } from '../register/views.ts'
import { dateInWords } from '../text/dates.ts'
import type { Span } from '../text/span.ts'
import { type Shown, to } from './addresses.ts'
import { ROLE_WORDS } from './words.ts'

/** Something a text names, at one of its places: shown in the text when asked for. `href` leads to its page. */
export type Named = {
  readonly shown: Shown
  readonly span: Span
  readonly name: string
  readonly says: string
  readonly href: string | null
}

const SHOWN_OF = {
  person: 'people',
  instrument: 'instruments',
  issue: 'issues',
  area: 'areas',
  figure: 'figures',
} as const

const joined = (...words: readonly (string | null)[]) => words.filter(Boolean).join(', ')

const personSays = (mention: MentionView & { kind: 'person' }) =>
  joined(mention.post, mention.organisation, ROLE_WORDS[mention.role])

/** How a figure is counted and since when it stands: "addressed, as of 15 September 2020". */
const figureSays = (verb: string | null | undefined, asOf: string | null | undefined): string =>
  joined(verb ? `counted by “${verb}”` : null, asOf ? `as of ${dateInWords(asOf)}` : null)

const known = (p: string, mention: MentionView): Pick<Named, 'name' | 'says' | 'href'> => {
  const words = mention.words
  switch (mention.kind) {
    case 'person': {
      const { person } = mention
      return {
        name: person?.name ?? words,
        says: personSays(mention),
        href: person && to.person(p, person.id),
      }
    }
    case 'instrument': {
      const { instrument, year } = mention
      return {
        name: instrument?.name ?? words,
        says: year ?? '',
        href: instrument && to.instrument(p, instrument.id),
      }
    }
    case 'figure':
      return { name: words, says: figureSays(mention.verb, mention.asOf), href: null }
    default: {
      const { topic, kind } = mention
      return { name: topic?.name ?? words, says: '', href: topic && to.topic(p, kind, topic.id) }
    }
  }
}

/** What a kept record names, with the pages that know more. */
export const namedIn = (p: string, mentions: readonly MentionView[]): readonly Named[] =>
  mentions.map((mention) => ({ shown: SHOWN_OF[mention.kind], span: mention.span, ...known(p, mention) }))

type Mention = { readonly span: Span; readonly spans?: readonly Span[] }

const everywhere = (mention: Mention) => (mention.spans?.length ? mention.spans : [mention.span])

/** What a text that was only read so far names: nothing of it has a page yet. */
export const namedByReading = (reading: Reading): readonly Named[] => {
  const at = (shown: Shown, mention: Mention, name: string, says = ''): readonly Named[] =>
    everywhere(mention).map((span) => ({ shown, span, name, says, href: null }))
  return [
    ...reading.people.flatMap((one) =>
      at('people', one, one.name, joined(one.post, one.organisation, ROLE_WORDS[one.role])),
    ),
    ...reading.instruments.flatMap((one) => at('instruments', one, one.name, one.year ?? '')),
    ...reading.issues.flatMap((one) => at('issues', one, one.text)),
    ...reading.areas.flatMap((one) => at('areas', one, one.text)),
    ...reading.figures.flatMap((one) => at('figures', one, one.quote, figureSays(one.verb, one.asOf?.value))),
  ]
}
