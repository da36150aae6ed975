import type { KeptStatement } from '../../register/statement.ts'
import { to } from '../addresses.ts'
import { counted } from '../words.ts'

type Shown = { readonly record: number; readonly statement: KeptStatement }

const chosenAs = ({ record, statement }: Shown): string =>
  `${record}.${statement.number}.${statement.revision}`

/** The box by which a statement is chosen among others; it belongs to the form of the bar. */
export const Choose = ({ record, statement }: Shown) => (
  <label class="choose">
    <input type="checkbox" name="chosen" form="several" value={chosenAs({ record, statement })} />{' '}
    <span class="vh">Choose statement {statement.number}</span>
    <span aria-hidden="true">choose</span>
  </label>
)

/** Deciding on several statements as one act: those that are chosen, or all that are shown. */
export const BulkBar = ({ p, shown, back }: { p: string; shown: readonly Shown[]; back: string }) =>
  shown.length < 2 ? null : (
    <details class="several">
      <summary>Decide on several at once</summary>
      <form method="post" action={to.bulk(p)} id="several" data-several>
        <input type="hidden" name="back" value={back} />
        {shown.map((each) => (
          <input type="hidden" name="shown" value={chosenAs(each)} />
        ))}
        <fieldset class="field">
          <legend>Which</legend>
          <label class="choice">
            <input type="radio" name="which" value="chosen" checked /> those that are chosen below
          </label>
          <label class="choice">
            <input type="radio" name="which" value="shown" /> all {counted(shown.length, 'statement')} shown
          </label>
        </fieldset>
        <div class="field">
          <label for="several-reason">One reason for all (may be left out; asked for where you reject)</label>
          <textarea id="several-reason" name="reason" rows={2} maxlength={1000} />
        </div>
        <p class="submit">
          <button type="submit" name="act" value="confirm">
            Confirm them
          </button>{' '}
          <button type="submit" name="act" value="reject">
            Reject them
          </button>{' '}
          <span class="consequence">
            One act, which can be taken back as a whole. What can’t be decided so is told one by one.
          </span>
        </p>
      </form>
    </details>
  )
