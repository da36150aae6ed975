import type { PartnershipRef } from '../../register/views.ts'
import type { NearWordings as Near } from '../../search/agreed/agreed-view.ts'
import { to } from '../addresses.ts'
import { WordingWords } from './wording-item.tsx'

/** So much of a statement is taken along in the address by which agreed language is looked for. */
const MOST_IN_ADDRESS = 1000

/** The nearest adopted wordings before a statement's day and after it, each with what it has otherwise. */
export const NearWordings = (props: {
  partnership: PartnershipRef
  near: Near
  text: string
  history: string
}) => {
  const { partnership, near, text, history } = props
  const { earlier, later } = near
  return (
    <section class="near" aria-labelledby="near">
      <h2 id="near">Nearest earlier and later wording</h2>
      {!earlier && !later ? (
        <p class="empty">No other adopted text that is kept here says this in words like these.</p>
      ) : (
        <>
          <p class="how">
            <ins>Underlined</ins>: only in the later of the two. <del>Struck through</del>: only in the
            earlier.
          </p>
          <dl class="near-wordings">
            <div>
              <dt>Earlier</dt>
              <dd class="wording">
                {earlier ? (
                  <WordingWords partnership={partnership} wording={earlier} against={text} before />
                ) : (
                  <p class="empty">None before this day.</p>
                )}
              </dd>
            </div>
            <div>
              <dt>Later</dt>
              <dd class="wording">
                {later ? (
                  <WordingWords partnership={partnership} wording={later} against={text} />
                ) : (
                  <p class="empty">None after this day.</p>
                )}
              </dd>
            </div>
          </dl>
        </>
      )}
      <p class="more">
        <a href={history}>Its history through the years</a>
        <a href={to.agreedLanguage(partnership.id, { text: text.slice(0, MOST_IN_ADDRESS).toWellFormed() })}>
          All agreed language like this
        </a>
      </p>
    </section>
  )
}
