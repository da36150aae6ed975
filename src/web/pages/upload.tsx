import { sentenceFor } from '../../reading/refusal.ts'
import type { UploadView } from '../../register/upload-view.ts'
import { instantInWords } from '../../text/dates.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'

export type UploadPageProps = { readonly frame: Frame; readonly view: UploadView }

const place = (before: number): string => {
  if (before === 0) return 'No other file that you or your colleagues sent stands before it.'
  return before === 1
    ? 'One file that you or your colleagues sent stands before it.'
    : `${before} files that you or your colleagues sent stand before it.`
}

const Waiting = ({ view }: { view: UploadView }) => (
  <>
    <h1>Being read</h1>
    <p class="lead" role="status">
      <strong>{view.name}</strong> is kept and waits to be read, or is being read now. {place(view.before)}{' '}
      <span class="how">Sent on {instantInWords(view.made)}.</span>
    </p>
    <p>
      This page looks again every two seconds and shows what was read. You may leave it: what was read then
      waits under <a href={to.newRecord(view.partnership.id)}>Add a record</a>.
    </p>
  </>
)

const Unread = ({ view }: { view: UploadView }) => (
  <>
    <h1>It was not read</h1>
    <p class="lead" role="alert" data-refusal>
      <strong>{view.name}</strong> could not be read.{' '}
      {view.refusal
        ? sentenceFor(view.refusal)
        : 'The fault is ours, not the file’s; whoever keeps this server finds it in the log.'}{' '}
      <span class="how">Sent on {instantInWords(view.made)}.</span>
    </p>
    <p>The file is kept as it was sent. What could not be read is dropped after a week.</p>
    <form method="post" action={to.readingOfUpload(view.partnership.id, view.id)}>
      <p class="submit">
        <button type="submit" class="main">
          Read it again
        </button>
      </p>
    </form>
  </>
)

/** A file that was sent and is not read yet, or could not be. */
export const UploadPage = ({ frame, view }: UploadPageProps) => (
  <Page
    title={view.state === 'waiting' ? 'Being read' : 'It was not read'}
    partnership={view.partnership}
    frame={frame}
    name="upload"
  >
    {view.state === 'waiting' ? <Waiting view={view} /> : <Unread view={view} />}
    <form method="post" action={to.removal(view.partnership.id, view.id)} class="discard">
      <button type="submit">Discard</button>{' '}
      <span class="consequence">The file is removed. It can be sent again from your own copy.</span>
    </form>
  </Page>
)
