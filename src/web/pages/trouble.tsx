import type { PartnershipRef } from '../../register/views.ts'
import { to } from '../addresses.ts'
import type { Frame } from '../frame.ts'
import { Page } from '../page.tsx'

type Around = { readonly frame: Frame; readonly partnership: PartnershipRef | null }

const Onwards = ({
  partnership,
  back,
}: {
  partnership: PartnershipRef | null
  back?: string | undefined
}) => (
  <p class="onwards">
    {back && (
      <>
        <a href={back}>Go back</a> ·{' '}
      </>
    )}
    {partnership ? (
      <>
        <a href={to.partnership(partnership.id)}>{partnership.name}</a> ·{' '}
        <a href={to.records(partnership.id)}>Records</a>
      </>
    ) : (
      <a href={to.home()}>Partnerships</a>
    )}
  </p>
)

/** There is nothing at this address (404). */
export const NotFoundPage = ({ frame, partnership, what = 'page' }: Around & { readonly what?: string }) => (
  <Page title="Not found" partnership={partnership} frame={frame} name="trouble">
    <h1>There is no such {what}</h1>
    <p>
      Nothing stands at <code>{frame.path}</code>. The address may have been cut when it was copied. What is
      kept is never removed from its address.
    </p>
    <Onwards partnership={partnership} />
  </Page>
)

export type RefusedPageProps = Around & {
  /** Why not, and what to do. */
  readonly sentence: string
  /** What stands in spite of it, such as "Nothing was changed." */
  readonly kept: string
  readonly back?: string
}

/** A rule said no (4xx): the sentence, and what was kept. */
export const RefusedPage = ({ frame, partnership, sentence, kept, back }: RefusedPageProps) => (
  <Page title="That was not done" partnership={partnership} frame={frame} name="trouble">
    <h1>That was not done</h1>
    <p role="alert" data-refusal>
      {sentence}
    </p>
    <p>{kept}</p>
    <Onwards partnership={partnership} back={back} />
  </Page>
)

export type FaultPageProps = Around & {
  /** What to give to whoever keeps the server: it finds the line in the log. */
  readonly reference: string | null
}

/** Our fault (500). */
export const FaultPage = ({ frame, partnership, reference }: FaultPageProps) => (
  <Page title="Something went wrong" partnership={partnership} frame={frame} name="trouble">
    <h1>Something went wrong here</h1>
    <p role="alert" data-refusal>
      The fault is ours, not yours. What was acknowledged before is kept; what you just sent was not.
    </p>
    <p>
      Go back and try again: the form still has your words.
      {reference && (
        <>
          {' '}
          If it happens again, tell whoever keeps this server the reference <code>{reference}</code>.
        </>
      )}
    </p>
    <Onwards partnership={partnership} />
  </Page>
)
