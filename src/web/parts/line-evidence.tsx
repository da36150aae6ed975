import { EVIDENCE_BYTES_LIMIT } from '../../plans/following/evidence.ts'
import type { LineActivity } from '../../plans/following/following-views.ts'
import type { PlanLineView } from '../../plans/plan-views.ts'
import { to } from '../addresses.ts'
import { describedBy, Field } from './field.tsx'
import { FormError } from './form-error.tsx'

type Given = { readonly view: PlanLineView; readonly activity: LineActivity }

const Which = ({ activity }: Pick<Given, 'activity'>) => (
  <>
    <input type="hidden" name="activity" value={activity.id} />
    <input type="hidden" name="version" value={activity.version} />
  </>
)

/** What bears out an activity: links and files, each by what it shows, and the button to take one off. */
export const EvidenceList = ({ view, activity, may }: Given & { may: boolean }) => {
  const { partnership, record, line } = view
  if (activity.evidence.length === 0) return null
  return (
    <ul class="evidence">
      {activity.evidence.map((each, at) => (
        <li>
          {each.kind === 'address' ? (
            <a href={each.address} rel="noreferrer nofollow">
              {each.shows}
            </a>
          ) : (
            <>
              <a href={to.evidenceFile(partnership.id, record.id, line.number, each.sha256)}>{each.shows}</a>{' '}
              <span class="how">file {each.name}</span>
            </>
          )}
          {may && (
            <form
              method="post"
              enctype="multipart/form-data"
              action={to.lineEvidence(partnership.id, record.id, line.number)}
              class="inline"
            >
              <Which activity={activity} />
              <input type="hidden" name="nth" value={at + 1} />
              <button
                type="submit"
                name="act"
                value="remove"
                aria-label={`Take off the evidence: ${each.shows}`}
              >
                Take off
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The form by which a file is added to the evidence of an activity. */
export const AddFile = (props: Given & { of: string; shows: string; error: string | null }) => {
  const { view, activity, of, shows, error } = props
  const { partnership, record, line } = view
  const [file, what] = [`file${of}`, `file-shows${of}`]
  return (
    <form
      method="post"
      enctype="multipart/form-data"
      action={to.lineEvidence(partnership.id, record.id, line.number)}
      class="activity-form"
    >
      <FormError error={error} />
      <Which activity={activity} />
      <Field
        name={file}
        label="A file"
        hint={`Up to ${EVIDENCE_BYTES_LIMIT / 1_000_000} MB. Whoever sees this plan can have the file: it can’t be marked apart from it. Don’t add one that not all of them may see. Taken off again, it is handed out no more, but is kept for the history.`}
      >
        <input id={file} name="file" type="file" aria-describedby={describedBy(file, true, false)} />
      </Field>
      <Field name={what} label="What it shows">
        <input id={what} name="shows" value={shows} />
      </Field>
      <p class="submit">
        <button type="submit" name="act" value="add">
          Add the file
        </button>
      </p>
    </form>
  )
}
