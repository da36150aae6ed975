import type { PartnershipRef } from '../../register/views.ts'
import type { NearWordings as Near } from '../../search/agreed/agreed-view.ts'
import { to } from '../addresses.ts'
import { capital } from '../words.ts'
import { WordingWords } from './wording-item.tsx'

/** So much of a statement is taken along in the address by which agreed language is looked for. */
const MOST_IN_ADDRESS = 1000

type Given = { partnership: PartnershipRef; near: Near; text: string }

/** The nearest wording on one side of the day, or why there is none. */
const One = ({ partnership, near, text, when }: Given & { when: 'earlier' | 'later' }) => {
  const wording = near[when]
  const none = when === 'earlier' ? 'None before this day.' : 'None after this day.'
  return (
    <div>
      <dt>{capital(when)}</dt>
      <dd class="wording">
        {wording ? (
          <WordingWords {...{ partnership, wording, against: text }} before={when === 'earlier'} />
        ) : (
          <p class="empty">
            {near.slow.includes(when) ? 'Looking for one took too long and was given up.' : none}
          </p>
        )}
      </dd>
    </div>
  )
}

const Found = (props: Given) => {
  const { earlier, later, slow, undated } = props.near
  if (undated)
    return (
      <p class="empty">
        Neither its record nor a meeting gives it a day, so nothing earlier or later was looked for.
      </p>
    )
  if (!earlier && !later && slow.length === 0)
    return <p class="empty">No other adopted text that is kept here says this in words like these.</p>
  return (
    <>
      {(earlier ?? later) && (
        <p class="how">
          <ins>Underlined</ins>: only in the later of the two. <del>Struck through</del>: only in the earlier.
        </p>
      )}
      <dl class="near-wordings">
        <One {...props} when="earlier" />
        <One {...props} when="later" />
      </dl>
    </>
  )
}

/** The nearest adopted wordings before a statement's day and after it, each with what it has otherwise. */
export const NearWordings = (props: Given & { history: string }) => {
  const { partnership, text, history } = props
  return (
    <section class="near" aria-labelledby="near">
      <h2 id="near">Nearest earlier and later wording</h2>
      <Found {...props} />
      <p class="more">
        <a href={history}>Its history through the years</a>
        <a href={to.agreedLanguage(partnership.id, { text: text.slice(0, MOST_IN_ADDRESS).toWellFormed() })}>
          All agreed language like this
        </a>
      </p>
    </section>
  )
}
