import { sentenceForActivity } from './activity.ts'
import { sentenceForEvidence } from './evidence.ts'
import type { FollowingRefusal } from './following.ts'
import { type MeasuringRefusal, sentenceForMeasuring } from './measuring.ts'
import { sentenceForReport } from './report.ts'
import type { ReportingRefusal } from './reporting.ts'

/** The one sentence a person is told. Complete by type. */
export const sentenceForLine = (refusal: FollowingRefusal | ReportingRefusal | MeasuringRefusal): string => {
  switch (refusal.reason) {
    case 'activity-gone':
      return 'That activity is not of this line. Nothing was changed.'
    case 'no-such-evidence':
      return 'The activity has no such evidence any more. Nothing was changed.'
    case 'line-changed-meanwhile':
      return 'Somebody else changed this line meanwhile. What they wrote is shown now; what you typed is still in the form.'
    case 'unknown-status':
      return `“${refusal.status}” is no status. Choose one from the list.`
    case 'status-needs-a-reason':
      return 'Say why: it stands against what is known of the line.'
    case 'status-reason-too-long':
      return `The reason can have up to ${refusal.limit} letters.`
    case 'nothing-to-lift':
      return 'No status is set by hand on this line. Nothing was changed.'
    case 'unknown-body':
      return 'That body is not in the register. Choose one from the list.'
    case 'body-named-already':
      return 'The line is given to that body already. Nothing was changed.'
    case 'report-gone':
      return 'That report is not there, or is not yours to change. Nothing was changed.'
    case 'unknown-claim':
      return `“${refusal.claim}” is no status. Choose one from the list.`
    case 'already-accepted':
    case 'already-submitted':
    case 'not-submitted':
    case 'own-report':
    case 'not-your-report':
    case 'report-empty':
    case 'report-words-too-long':
    case 'period-unclear':
    case 'reason-missing':
    case 'reason-too-long':
      return sentenceForReport(refusal)
    case 'indicator-title-missing':
    case 'indicator-title-too-long':
    case 'unit-too-long':
    case 'value-missing':
    case 'value-unclear':
    case 'value-note-missing':
    case 'value-note-too-long':
    case 'value-period-unclear':
    case 'value-still-to-come':
    case 'indicator-gone':
    case 'no-such-value':
    case 'indicator-withdrawn':
    case 'indicator-not-withdrawn':
      return sentenceForMeasuring(refusal)
    case 'evidence-missing':
    case 'evidence-twofold':
    case 'address-not-of-the-web':
    case 'address-too-long':
    case 'file-sum-unclear':
    case 'file-name-unclear':
    case 'evidence-empty':
    case 'evidence-too-large':
    case 'shows-missing':
    case 'shows-too-long':
      return sentenceForEvidence(refusal)
    default:
      return sentenceForActivity(refusal)
  }
}
