import { KINDS } from '../../reading/statement.ts'
import { STATES } from '../../register/statement.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { KindMark } from '../parts/kind-mark.tsx'
import { StateMark } from '../parts/state-mark.tsx'
import { KIND_WORDS, STATE_WORDS } from '../words.ts'

const KEYS = [
  ['j', 'the next statement'],
  ['k', 'the one before'],
  ['y', 'confirm the statement you are at'],
  ['n', 'reject it'],
  ['e', 'amend it'],
  ['u', 'undo the decision on it'],
  ['/', 'find in the statements of a record; search, anywhere else'],
  ['?', 'this page'],
] as const

const WORDS = [
  ['Record', 'A text that reports a meeting or a decision, kept as it came, with the file it came in.'],
  [
    'Statement',
    'One thing that a record says somebody does: notes, agrees, welcomes, commits to. Its words are always those of the record.',
  ],
  ['Mechanism', 'A standing series of meetings, such as a summit or a meeting of ministers.'],
  ['Instrument', 'A plan, declaration, charter or vision that a record cites.'],
  ['Issue of concern', 'What the two sides talk about because it worries them.'],
  ['Area of cooperation', 'What they work on together.'],
  ['Strength', 'How firmly something is undertaken, decided by the statement’s own words.'],
] as const

/** What the words and marks mean, and which keys there are. */
export const HelpPage = ({ frame }: { frame: Frame }) => (
  <Page title="Help" partnership={null} frame={frame} name="help">
    <h1>Help</h1>
    <p class="lead">
      A machine reads a record and proposes statements; a person checks each against the record’s own words.
      What a person decided is never changed by a machine.
    </p>
    <section aria-labelledby="marks">
      <h2 id="marks">Marks in the text</h2>
      <dl class="terms">
        {KINDS.map((kind) => (
          <div>
            <dt>
              <KindMark kind={kind} />
            </dt>
            <dd>{KIND_WORDS[kind].says}</dd>
          </div>
        ))}
      </dl>
      <p>The firmer the line, the stronger the word. Concern has a tone of its own.</p>
    </section>
    <section aria-labelledby="states">
      <h2 id="states">Where a statement stands</h2>
      <dl class="terms">
        {STATES.map((state) => (
          <div>
            <dt>
              <StateMark state={state} />
            </dt>
            <dd>{STATE_WORDS[state].says}</dd>
          </div>
        ))}
      </dl>
    </section>
    <section aria-labelledby="keys">
      <h2 id="keys">Keys</h2>
      <p>
        On a record, and without any other key held down. All of it can be done by links and buttons as well.
      </p>
      <dl class="terms keys">
        {KEYS.map(([key, does]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p class="keys-switch">
        <label class="choice">
          <input type="checkbox" checked /> Use these keys in this browser
        </label>
      </p>
    </section>
    <section aria-labelledby="words">
      <h2 id="words">Words</h2>
      <dl class="terms">
        {WORDS.map(([word, says]) => (
          <div>
            <dt>{word}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </section>
    <section aria-labelledby="citing">
      <h2 id="citing">Citing</h2>
      <p>
        Every statement has an address that stays, such as <code>/river-sea/records/12/statements/4</code>,
        and its place in the text, <code>/river-sea/records/12#s-4</code>. “Cite” gives the words with the
        record’s title, its date and place.
      </p>
    </section>
  </Page>
)
