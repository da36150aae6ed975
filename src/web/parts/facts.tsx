import type { Fact, MeetingFacts } from '../../reading/reading.ts'
import { calm } from '../../text/calm.ts'
import { dateInWords, rangeInWords } from '../../text/dates.ts'
import { howFound } from '../fact-words.ts'
import { nextInWords } from '../next-in-words.ts'
import { capital, ordinal } from '../words.ts'

type Place = { readonly text: string; readonly at: (place: number) => string | null }

/** A fact's value and, behind it, how it was found: a link to the words where they are in the text. */
const Found = ({ value, fact, place }: { value: string; fact: Fact<unknown> | null; place: Place }) => {
  const how = fact && howFound(place.text, fact, value)
  const href = fact?.span ? place.at(fact.span.start) : null
  return (
    <>
      {value}
      {how && <span class="how">, {href ? <a href={href}>{how}</a> : how}</span>}
    </>
  )
}

const whenOf = ({ start, end }: MeetingFacts) => rangeInWords(start?.value ?? null, end?.value ?? null)

const whereOf = ({ place, venue, virtual }: MeetingFacts) => {
  const where = [venue?.value, place && calm(place.value)].filter(Boolean).join(', ')
  return virtual?.value ? [where, 'by video link'].filter(Boolean).join(', ') : where
}

const seriesOf = ({ mechanism, ordinal: nth }: MeetingFacts) =>
  mechanism && (nth ? `${ordinal(nth.value)} ${mechanism.value}` : capital(mechanism.value))

/** Rows of a description list: when and where the meeting was and of which series, each with its words and rule. */
export const FactRows = ({
  facts,
  published,
  place,
}: {
  facts: MeetingFacts | null
  published: Fact<string> | null
  place: Place
}) => {
  const rows: readonly (readonly [string, string | null | undefined, Fact<unknown> | null | undefined])[] = [
    ['Held', facts && whenOf(facts), facts?.start ?? facts?.end],
    ['Where', facts && whereOf(facts), facts?.venue ?? facts?.place ?? facts?.virtual],
    ['Series', facts && seriesOf(facts), facts?.mechanism],
    ['Next', facts?.next && nextInWords(facts.next.value), facts?.next],
    ['Published', published && dateInWords(published.value), published],
  ]
  return (
    <>
      {rows.flatMap(([term, value, fact]) =>
        value
          ? [
              <div>
                <dt>{term}</dt>
                <dd>
                  <Found value={value} fact={fact ?? null} place={place} />
                </dd>
              </div>,
            ]
          : [],
      )}
    </>
  )
}
