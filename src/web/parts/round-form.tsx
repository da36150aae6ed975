import type { RoundAsked } from '../../plans/following/round.ts'
import { describedBy, Field } from './field.tsx'
import { FormError } from './form-error.tsx'

/** The form of a reporting round: the time to report on, and the day by which. */
export const RoundForm = (props: {
  action: string
  asked: RoundAsked
  refused: { readonly sentence: string; readonly field: 'period' | 'due' | null } | null
}) => {
  const { action, asked, refused } = props
  const errorOf = (name: 'period' | 'due') => (refused?.field === name ? refused.sentence : null)
  return (
    <form method="post" action={action} class="round-form">
      <FormError error={refused?.field === null ? refused.sentence : null} />
      <input type="hidden" name="round" value={asked.round} />
      <input type="hidden" name="version" value={asked.version} />
      <div class="side-by-side">
        <Field
          name="period"
          label="Report on"
          hint="2027, 2027-Q3 or 2027-01/2027-06"
          error={errorOf('period')}
        >
          <input
            id="period"
            name="period"
            value={asked.period}
            aria-invalid={errorOf('period') ? 'true' : undefined}
            aria-describedby={describedBy('period', true, errorOf('period') !== null)}
          />
        </Field>
        <Field name="due" label="By" error={errorOf('due')}>
          <input
            type="date"
            id="due"
            name="due"
            value={asked.due}
            aria-invalid={errorOf('due') ? 'true' : undefined}
            aria-describedby={describedBy('due', false, errorOf('due') !== null)}
          />
        </Field>
      </div>
      <p class="submit">
        <button type="submit" name="act" value="open" class="main">
          {asked.round ? 'Save the round' : 'Open the round'}
        </button>{' '}
        <span class="consequence">
          Both sides see it. The lines of each body are asked for a report on that time.
        </span>
      </p>
    </form>
  )
}
