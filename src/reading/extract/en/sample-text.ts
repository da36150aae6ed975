import { compose } from '../../../documents/compose.ts'
import type { Document } from '../../../documents/document.ts'
import type { Read } from '../../read.ts'
import { type KnownNames, NO_NAMES } from '../extractor.ts'
import { type Facts, readFacts } from './facts.ts'
import { sentences } from './sentences.ts'

/** A document of paragraphs, for tests: a blank line ends one. */
export const paragraphs = (text: string): Document =>
  compose(text.split(/\n\s*\n/).map((words) => ({ kind: 'paragraph', text: words })))

/** The facts of a text of paragraphs, for tests. */
export const factsOf = (
  text: string,
  published: string | null = null,
  names: KnownNames = NO_NAMES,
): Read<Facts> & { readonly document: Document } => {
  const document = paragraphs(text)
  return { document, ...readFacts(document, sentences(document), { published, names }) }
}

/** What a text tells of its meeting, for tests: the value of each fact, null where it has none. */
export const meetingOf = (text: string, published: string | null = '2020-03-04') => {
  const found = factsOf(text, published).value.meeting
  return found && Object.fromEntries(Object.entries(found).map(([name, fact]) => [name, fact?.value ?? null]))
}

/**
 * A press release in the genre, written for the tests: the Lake States Union and the River Basin Office are invented.
 */
export const RELEASE = `PORT AMBER, 12 June 2019 – The Lake States Union (LSU) and the River Basin Office (RBO) reaffirmed their commitment to work together at the dialogue between the Board of Resident Delegates to LSU (BRD) and RBO Directors held yesterday at the LSU Secretariat. The meeting was co-chaired by Norway’s Resident Representative to LSU and Chair of the BRD, Ambassador Ana Lind Vik, and RBO Deputy Secretary-General for Water Affairs, Mr. Tomáš Řehoř.

The dialogue underscored the need to address cross-border smuggling challenges, enhance prevention of river floods, youth employment, and achieve clean water targets. Issues of concern such as the situation in Blackreed Province, the Amber Strait and Tern Peninsula were also discussed.

Ambassador Vik noted that the LSU-RBO Plan of Action adopted in 2017 remained useful, and that 41 of the 60 action lines had been completed. RBO will provide up to $2.5 million for LSU Vision 2030.`

/** The people of a text: name, post, organisation and role. */
export const peopleOf = (text: string) =>
  factsOf(text, '2020-03-04').value.people.map(({ name, post, organisation, role }) => [
    name,
    post,
    organisation,
    role,
  ])
