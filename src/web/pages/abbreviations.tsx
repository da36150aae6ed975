import { mayAbbreviate } from '../../access/abbreviation.ts'
import { sentenceForAccess } from '../../access/refusal.ts'
import {
  ABBREVIATION_LIMITS,
  type Abbreviation,
  type AbbreviationRefusal,
  sentenceForAbbreviation,
} from '../../partnership/abbreviation.ts'
import type { AbbreviationsView } from '../../search/abbreviations-view.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { describedBy, Field } from '../parts/field.tsx'

/** Why an entry was not kept, with what was typed. */
export type AbbreviationRefused = {
  readonly refusal: AbbreviationRefusal
  readonly typed: Abbreviation
}

type Given = {
  readonly frame: Frame
  readonly view: AbbreviationsView
  readonly refused?: AbbreviationRefused
}

/** So many of the partnership's own names are shown. */
const MOST_NAMES = 500

/** What is typed to find either of a pair: in quotation marks where it is several words. */
const sought = (words: string) => (/\s/.test(words) ? `"${words.replaceAll('"', ' ')}"` : words)

const Remove = ({ p, short, meaning }: Abbreviation & { p: string }) => (
  <form class="inline" method="post" action={to.abbreviationRemoval(p)}>
    <input type="hidden" name="short" value={short} />
    <input type="hidden" name="meaning" value={meaning} />
    <button type="submit" aria-label={`Remove ${short}, ${meaning}`}>
      Remove
    </button>
  </form>
)

const Pairs = (props: { p: string; pairs: readonly Abbreviation[]; may: boolean; caption: string }) => {
  const { p, pairs, may, caption } = props
  return (
    <table class="lines abbreviations">
      <caption class="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Short form</th>
          <th scope="col">Stands for</th>
          {may && (
            <th scope="col">
              <span class="vh">To remove it</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <tr>
            <th scope="row">
              <a href={to.search(p, { q: sought(pair.short) })}>{pair.short}</a>
            </th>
            <td>{pair.meaning}</td>
            {may && (
              <td>
                <Remove p={p} {...pair} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Of which field a refusal is; what is of neither stands above both. */
const fieldOf = ({ reason }: AbbreviationRefusal): 'short' | 'meaning' | null => {
  if (reason === 'meaning-unclear') return 'meaning'
  return reason === 'short-form-unclear' ? 'short' : null
}

const Add = ({ p, refused }: { p: string; refused: AbbreviationRefused | undefined }) => {
  const field = refused && fieldOf(refused.refusal)
  const told = refused ? `${sentenceForAbbreviation(refused.refusal)} Nothing was changed.` : null
  const errorOf = (name: 'short' | 'meaning') => (field === name ? told : null)
  const input = (name: 'short' | 'meaning', hint: boolean) => (
    <input
      {...{ id: name, name, required: true, autocomplete: 'off' }}
      value={refused?.typed[name] ?? ''}
      maxlength={ABBREVIATION_LIMITS[name]}
      aria-describedby={describedBy(name, hint, errorOf(name) !== null)}
      aria-invalid={errorOf(name) ? 'true' : undefined}
      autofocus={field === name}
    />
  )
  return (
    <section aria-labelledby="add">
      <h2 id="add">Add one</h2>
      <form class="activity-form" method="post" action={to.abbreviations(p)}>
        {told && field === null && (
          <p class="error" role="alert">
            {told}
          </p>
        )}
        <Field name="short" label="Short form" error={errorOf('short')}>
          {input('short', false)}
        </Field>
        <Field
          name="meaning"
          label="What it stands for"
          hint="In words, as texts write it out. One short form may stand for several things: add each by itself."
          error={errorOf('meaning')}
        >
          {input('meaning', true)}
        </Field>
        <p class="hint">From then on whoever searches for either finds both. It can be removed again.</p>
        <p class="submit">
          <button type="submit">Add it</button>
        </p>
      </form>
    </section>
  )
}

/** What short forms stand for when something is searched for: the list of the editors, and the partnership's own names. */
export const AbbreviationsPage = ({ frame, view, refused }: Given) => {
  const { partnership, abbreviations, names } = view
  const p = partnership.id
  const may = mayAbbreviate(frame.actor, p)
  return (
    <Page title="Short forms" partnership={partnership} frame={frame} name="abbreviations">
      <p class="eyebrow">
        <a href={to.search(p)}>Search</a>
      </p>
      <h1>What short forms stand for</h1>
      <p class="lead">
        Whoever searches for a short form also finds it written out, and whoever searches for the whole, as a
        “phrase”, also finds the short form.
      </p>
      <section aria-labelledby="list">
        <h2 id="list">Kept by the editors of both sides</h2>
        {abbreviations.length === 0 ? (
          <p class="empty">None yet.</p>
        ) : (
          <Pairs
            {...{ p, pairs: abbreviations, may: may.ok, caption: 'Kept by the editors of both sides' }}
          />
        )}
        {!may.ok && <p class="hint">To add or remove one: {sentenceForAccess(may.refusal)}</p>}
      </section>
      {may.ok && <Add {...{ p, refused }} />}
      {names.length > 0 && (
        <section aria-labelledby="names">
          <h2 id="names">The partnership’s own names</h2>
          <p class="hint">
            Sides, bodies and series of meetings, as its file has them.
            {names.length > MOST_NAMES && ` The first ${MOST_NAMES} of ${names.length}; all are searched by.`}
          </p>
          <Pairs {...{ p, pairs: names.slice(0, MOST_NAMES), may: false, caption: 'Own names' }} />
        </section>
      )}
    </Page>
  )
}
