import { KINDS } from '../../reading/statement.ts'
import { MOST_ASKED, sentenceForAgreed } from '../../search/agreed/agreed-finding.ts'
import type { AgreedAnswer, AgreedView } from '../../search/agreed/agreed-view.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { Field } from '../parts/field.tsx'
import { HitItem } from '../parts/hit-item.tsx'
import { LookFields } from '../parts/look-fields.tsx'
import { WordingItem } from '../parts/wording-item.tsx'
import { counted, KIND_WORDS } from '../words.ts'

type Given = { readonly frame: Frame; readonly view: AgreedView }

/** Of which texts the wordings are; fields of the form around it. */
const Narrow = ({ view: { partnership, asked, mechanisms } }: { view: AgreedView }) => {
  const { mechanism, side, kind, from, until } = asked
  return (
    <details class="only-some" open={[mechanism, side, kind, from, until].some((each) => each !== null)}>
      <summary>Only some texts</summary>
      <div class="look">
        <LookFields narrow={asked} mechanisms={mechanisms} sides={partnership.sides} who="Who acts" />
        <label>
          Kind
          <select name="kind">
            <option value="">any</option>
            {KINDS.map((each) => (
              <option value={each} selected={each === kind}>
                {KIND_WORDS[each].one}
              </option>
            ))}
          </select>
        </label>
      </div>
    </details>
  )
}

const Box = ({ view }: { view: AgreedView }) => (
  <search class="agreed-box">
    <form method="get" action={to.agreedLanguage(view.partnership.id)}>
      <Field
        name="text"
        label="A sentence, or a few"
        hint="Up to two thousand letters. Nothing of it is kept; it stands in the address of the answer."
      >
        <textarea
          {...{ id: 'text', name: 'text', rows: 4, maxlength: MOST_ASKED.letters }}
          aria-describedby={view.findings.length > 0 ? 'text-hint text-findings' : 'text-hint'}
          data-find
        >
          {view.asked.text}
        </textarea>
      </Field>
      <Narrow view={view} />
      <p>
        <button type="submit" class="main">
          Find agreed language
        </button>
      </p>
    </form>
  </search>
)

const Findings = ({ view: { findings } }: { view: AgreedView }) =>
  findings.length === 0 ? null : (
    <ul class="search-findings" id="text-findings">
      {findings.map((finding) => (
        <li>{sentenceForAgreed(finding)}</li>
      ))}
    </ul>
  )

const Begin = () => (
  <section class="examples" aria-labelledby="what">
    <h2 id="what">What is shown</h2>
    <p>
      The closest words that a joint or public text already has, from either side, with every difference from
      yours marked: <ins>what it adds</ins> is underlined, <del>what it leaves out</del> struck through. The
      more like come first; of those as like, the higher meeting’s, then the later.
    </p>
  </section>
)

const Answer = ({ frame, view, answer, at }: Given & { answer: AgreedAnswer; at: number }) => (
  <section class="agreed" aria-labelledby={`a-${at}`}>
    <h2 id={`a-${at}`}>“{answer.sentence}”</h2>
    {answer.finding ? (
      <p class="empty">{sentenceForAgreed(answer.finding)}</p>
    ) : (
      <>
        <p class="lead">
          {counted(answer.wordings.length, 'adopted wording')}
          {answer.wordings.length > 1 && ', the closest first'}
        </p>
        <ol class="statement-items">
          {answer.wordings.map((wording) => (
            <WordingItem {...{ frame, partnership: view.partnership, wording, sentence: answer.sentence }} />
          ))}
        </ol>
      </>
    )}
    {answer.close.length > 0 && (
      <>
        <h3>In other words</h3>
        <p class="hint">
          These adopted passages mean nearly the same; the words by which they do are marked. Check that they
          say what you mean before you take them over.
        </p>
        <ul class="statement-items">
          {answer.close.map((hit) => (
            <HitItem partnership={view.partnership} hit={hit} />
          ))}
        </ul>
      </>
    )}
  </section>
)

/** Agreed language: what somebody writes, and the closest adopted wordings of each of its sentences. */
export const AgreedLanguagePage = ({ frame, view }: Given) => (
  <Page title="Agreed language" partnership={view.partnership} frame={frame} name="agreed-language">
    <h1>Agreed language</h1>
    <p class="lead">What has been agreed before, word for word.</p>
    <Box view={view} />
    <Findings view={view} />
    {view.asked.text === '' && <Begin />}
    {view.answers.length > 0 && (
      <p class="legend how">
        <ins>Underlined</ins>: only in the adopted text. <del>Struck through</del>: only in yours.
      </p>
    )}
    {view.answers.map((answer, at) => (
      <Answer {...{ frame, view, answer, at: at + 1 }} />
    ))}
  </Page>
)
