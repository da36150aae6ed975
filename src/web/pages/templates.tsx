import type { Capacity } from '../../access/actor.ts'
import { type AccessRefusal, sentenceForAccess } from '../../access/refusal.ts'
import { TEMPLATE_BYTES_LIMIT } from '../../reports/templates/keeping-template.ts'
import { TEMPLATE_KINDS, TEMPLATES, type TemplateKind } from '../../reports/templates/kinds.ts'
import type { Fields } from '../../reports/templates/template.ts'
import { inUse, type KeptTemplate, type TemplatesView } from '../../reports/templates/template-views.ts'
import { dateInWords } from '../../text/dates.ts'
import type { Outcome } from '../../text/outcome.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { describedBy, Field } from '../parts/field.tsx'

/** Why a file of a kind was not kept, and what is wrong with its marks. */
export type TemplateRefused = {
  readonly kind: TemplateKind
  readonly sentence: string
  readonly problems: readonly string[]
}

type Given = {
  readonly frame: Frame
  readonly view: TemplatesView
  readonly may: Outcome<Capacity, AccessRefusal>
  readonly refused?: TemplateRefused
}

const keptBy = ({ by, at }: KeptTemplate): string => `kept by ${by} on ${dateInWords(at.slice(0, 10))}`

const FieldRows = ({ fields }: { fields: Fields }) => (
  <dl class="template-fields">
    {Object.entries(fields).map(([name, { says, each }]) => (
      <div>
        <dt>
          <code>{each ? `{{#${name}}} … {{/${name}}}` : `{{${name}}}`}</code>
        </dt>
        <dd>
          {says}
          {each && <FieldRows fields={each} />}
        </dd>
      </div>
    ))}
  </dl>
)

const Act = (props: { p: string; kind: TemplateKind; kept: KeptTemplate; act: 'again' | 'withdraw' }) => {
  const { p, kind, kept, act } = props
  return (
    <form method="post" action={to.template(p, kind, kept.number)} class="inline">
      <button type="submit" name="act" value={act} aria-label={`${ACT_WORDS[act]}: ${kept.name}`}>
        {ACT_WORDS[act]}
      </button>
    </form>
  )
}
const ACT_WORDS = { again: 'Use it again', withdraw: 'Take it back' } as const

const Earlier = (props: { p: string; kind: TemplateKind; kept: readonly KeptTemplate[]; may: boolean }) => {
  const { p, kind, kept, may } = props
  if (kept.length === 0) return null
  return (
    <details>
      <summary>Earlier ones ({kept.length})</summary>
      <ul class="rows">
        {kept.map((each) => (
          <li>
            <a href={to.template(p, kind, each.number)}>{each.name}</a>{' '}
            <span class="how">
              {keptBy(each)}
              {each.gone && ', taken back'}
            </span>{' '}
            {may && <Act p={p} kind={kind} kept={each} act="again" />}
          </li>
        ))}
      </ul>
    </details>
  )
}

const Refused = ({ refused: { sentence, problems } }: { refused: TemplateRefused }) => (
  <div class="error" role="alert">
    <p>{sentence}</p>
    {problems.length > 0 && (
      <ul>
        {problems.map((problem) => (
          <li>{problem}</li>
        ))}
      </ul>
    )}
    <p>Nothing was changed: what was used before is used still.</p>
  </div>
)

const Bring = ({ p, kind, error }: { p: string; kind: TemplateKind; error: boolean }) => (
  <form method="post" enctype="multipart/form-data" action={to.template(p, kind)} class="activity-form">
    <Field
      name={`file-${kind}`}
      label="A Word file to be used from now on"
      hint={`DOCX or DOTX, up to ${TEMPLATE_BYTES_LIMIT / 1_000_000} MB.`}
    >
      <input
        id={`file-${kind}`}
        name="file"
        type="file"
        accept=".docx,.dotx"
        aria-describedby={describedBy(`file-${kind}`, true, false)}
        aria-invalid={error ? 'true' : undefined}
      />
    </Field>
    <p class="submit">
      <button type="submit">Use this file</button>
    </p>
  </form>
)

const Kind = ({ view, may, refused, kind }: Omit<Given, 'frame'> & { kind: TemplateKind }) => {
  const p = view.partnership.id
  const kept = view.kept[kind]
  const used = inUse(kept)
  const { name, fields } = TEMPLATES[kind]
  return (
    <section aria-labelledby={kind} class="template-kind">
      <h2 id={kind}>{name}</h2>
      {refused && <Refused refused={refused} />}
      <div class="in-use">
        {used ? (
          <>
            <p>
              Written in <a href={to.template(p, kind, used.number)}>{used.name}</a>,{' '}
              <span class="how">{keptBy(used)}.</span>
            </p>
            {may.ok && <Act p={p} kind={kind} kept={used} act="withdraw" />}
          </>
        ) : (
          <p>Written in Mufakat’s own words and layout.</p>
        )}
      </div>
      <p>
        <a href={to.standardTemplate(p, kind)}>Save Mufakat’s own as a Word file to change</a>
      </p>
      {may.ok && <Bring p={p} kind={kind} error={refused !== undefined} />}
      <Earlier p={p} kind={kind} kept={kept.filter((each) => each !== used)} may={may.ok} />
      <details>
        <summary>What can be filled in</summary>
        <FieldRows fields={fields} />
      </details>
    </section>
  )
}

/** The words and the layout that a side gives its reports, as Word files with marks that are filled. */
export const TemplatesPage = ({ frame, view, may, refused }: Given) => {
  const { partnership, side } = view
  return (
    <Page title="Templates" partnership={partnership} frame={frame} name="templates">
      <h1>Templates</h1>
      <p class="lead">
        Reports that {side ?? 'the joint secretariat'} saves as Word files come in its own words and layout
        where it keeps a template here. The other side neither sees nor gets them.
      </p>
      <ol class="how-to">
        <li>Save Mufakat’s own as a Word file, or take a letterhead of yours.</li>
        <li>
          Change words, order, styles and pictures in Word. Where something is to be filled in stands a mark,
          as <code>{'{{plan}}'}</code>. What stands between <code>{'{{#parts}}'}</code> and{' '}
          <code>{'{{/parts}}'}</code> is repeated for each part; between <code>{'{{^idle}}'}</code> and{' '}
          <code>{'{{/idle}}'}</code> it is there only where nothing is.
        </li>
        <li>Bring it back below. Its marks are checked first, and each that can’t be filled is named.</li>
      </ol>
      {!may.ok && <p class="how">{sentenceForAccess(may.refusal)}</p>}
      {TEMPLATE_KINDS.map((kind) => (
        <Kind {...{ view, may, kind }} {...(refused?.kind === kind && { refused })} />
      ))}
    </Page>
  )
}
