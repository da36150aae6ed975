import type { PartnershipRef, ProposalRef } from '../../register/views.ts'
import { instantInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'
import { describedBy, Field } from '../parts/field.tsx'

export type NewRecordPageProps = {
  readonly frame: Frame
  readonly partnership: PartnershipRef
  /** The largest file that is taken, in bytes. */
  readonly limit: number
  /** What was read before and neither kept nor discarded. */
  readonly waiting: readonly ProposalRef[]
  /** Why what was sent was not read, beside the field it came from, with what was typed. */
  readonly refused?: {
    readonly sentence: string
    readonly field: 'file' | 'text' | 'published'
    readonly typed: { readonly text: string; readonly published: string }
  } | null
}

const ACCEPTED = '.txt,.md,.html,.htm,.docx,.xlsx,.pdf,text/plain,text/html,text/markdown,application/pdf'

const HOW_IT_STANDS = {
  read: (at: string) => `read on ${at}`,
  waiting: (at: string) => `sent on ${at}, being read`,
  refused: (at: string) => `sent on ${at}, could not be read`,
  failed: (at: string) => `sent on ${at}, could not be read by a fault of ours`,
} as const

const Waiting = ({ p, waiting }: { p: string; waiting: readonly ProposalRef[] }) =>
  waiting.length > 0 && (
    <section aria-labelledby="waiting">
      <h2 id="waiting">Sent, not kept yet</h2>
      <ul class="rows">
        {waiting.map(({ id, name, made, unread }) => (
          <li>
            <a href={to.proposal(p, id)}>{name}</a>{' '}
            <span class="how">{HOW_IT_STANDS[unread ?? 'read'](instantInWords(made))}</span>
          </li>
        ))}
      </ul>
    </section>
  )

/** Add a record: a file, or words pasted. Nothing is kept before a person has seen what was read. */
export const NewRecordPage = ({ frame, partnership, limit, waiting, refused }: NewRecordPageProps) => {
  const error = (field: 'file' | 'text' | 'published') => (refused?.field === field ? refused.sentence : null)
  const input = (name: 'file' | 'text' | 'published') => ({
    id: name,
    name,
    'aria-describedby': describedBy(name, true, refused?.field === name),
    'aria-invalid': refused?.field === name ? ('true' as const) : undefined,
    autofocus: refused?.field === name,
  })
  return (
    <Page title="Add a record" partnership={partnership} frame={frame} name="new-record">
      <h1>Add a record</h1>
      <p class="lead">
        A press release, a joint statement, a declaration, remarks, a report. It is read at once, and you see
        what was read before anything is kept.
      </p>
      <form method="post" action={to.proposals(partnership.id)} enctype="multipart/form-data" data-upload>
        <Field
          name="file"
          label="A file"
          hint={`Plain text, HTML, Markdown, Word (DOCX) or PDF with text in it, up to ${Math.floor(limit / 1e6)} MB.`}
          error={error('file')}
        >
          <input {...input('file')} type="file" accept={ACCEPTED} />
        </Field>
        <p class="or">or</p>
        <Field
          name="text"
          label="Its words, pasted"
          hint="The whole text, with its dateline."
          error={error('text')}
        >
          <textarea {...input('text')} rows={12} data-keep={`new-record-${partnership.id}`}>
            {refused?.typed.text ?? ''}
          </textarea>
        </Field>
        <Field
          name="published"
          label="Published on (may be left out)"
          hint="Helps with words such as “yesterday” where the text has no dateline."
          error={error('published')}
        >
          <input {...input('published')} type="date" value={refused?.typed.published ?? ''} />
        </Field>
        <p class="submit">
          <button type="submit" class="main">
            Read it
          </button>{' '}
          <span class="consequence">Nothing is kept yet.</span>
        </p>
        <div class="progress-line" role="status" />
      </form>
      <Waiting p={partnership.id} waiting={waiting} />
    </Page>
  )
}
