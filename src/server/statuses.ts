import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { AppointmentRefusal } from '../access/appointment.ts'
import type { AssignmentRefusal } from '../access/assignment.ts'
import type { PasswordRefusal } from '../access/password.ts'
import type { MarkRefusal, StageRefusal } from '../access/record.ts'
import type { SignInRefusal } from '../access/sign-in.ts'
import type { ThreadRefusal } from '../access/thread.ts'
import type { MappingRefusal } from '../frameworks/crosswalk/deciding.ts'
import type { AgendaPointRefusal } from '../meetings/agenda-point.ts'
import type { AbbreviationRefusal } from '../partnership/abbreviation.ts'
import type { FollowingRefusal } from '../plans/following/following.ts'
import type { MeasuringRefusal } from '../plans/following/measuring.ts'
import type { ReportingRefusal } from '../plans/following/reporting.ts'
import type { RoundRefusal } from '../plans/following/round.ts'
import type { PlanKeepingRefusal } from '../plans/keeping-plan.ts'
import type { LinkRefusal } from '../plans/links/link.ts'
import type { IntakeRefusal } from '../plans/matrix/intake.ts'
import type { MeaningRefusal } from '../plans/matrix/meanings.ts'
import type { ReadingRefusal } from '../reading/refusal.ts'
import type { AlignmentRefusal } from '../register/alignment/alignment.ts'
import type { BulkRefusal } from '../register/bulk.ts'
import type { ChoosingRefusal } from '../register/choosing.ts'
import type { DecisionRefusal } from '../register/decision.ts'
import type { IdentityRefusal } from '../register/identity.ts'
import type { KeepingRefusal } from '../register/keeping.ts'
import type { ReconcileRefusal } from '../register/reconcile.ts'
import type { SecondingRefusal } from '../register/seconding.ts'
import type { TemplateRefusal } from '../reports/templates/keeping-template.ts'
import type { TypesettingRefusal } from '../sandbox/open-typesetter.ts'
import type { ClauseRefusal } from '../search/agreed/clause-link.ts'
import type { SavedSearchRefusal } from '../search/saved-search.ts'

type Reason = (
  | ReadingRefusal
  | DecisionRefusal
  | IdentityRefusal
  | KeepingRefusal
  | ChoosingRefusal
  | ReconcileRefusal
  | MarkRefusal
  | StageRefusal
  | AppointmentRefusal
  | PasswordRefusal
  | SignInRefusal
  | SecondingRefusal
  | ThreadRefusal
  | AssignmentRefusal
  | BulkRefusal
  | PlanKeepingRefusal
  | AlignmentRefusal
  | FollowingRefusal
  | ReportingRefusal
  | IntakeRefusal
  | MeaningRefusal
  | MeasuringRefusal
  | LinkRefusal
  | ClauseRefusal
  | RoundRefusal
  | TemplateRefusal
  | AgendaPointRefusal
  | AbbreviationRefusal
  | SavedSearchRefusal
  | MappingRefusal
  | TypesettingRefusal
)['reason']

/** The one table from a refusal to its HTTP status. Complete by type: a new reason does not compile without a row. */
export const STATUS: Readonly<Record<Reason, ContentfulStatusCode>> = {
  'round-period-unclear': 422,
  'round-due-not-a-day': 422,
  'round-due-gone-by': 422,
  'round-due-before-its-time': 422,
  'round-open-already': 409,
  'round-gone': 409,
  'round-changed-meanwhile': 409,
  'empty-file': 422,
  'no-text': 422,
  'no-text-layer': 422,
  encrypted: 422,
  'unsupported-media': 415,
  'damaged-file': 422,
  'too-large': 413,
  'unpacks-too-large': 413,
  doctype: 422,
  'took-too-long': 422,
  'took-too-much-memory': 422,
  'too-long-for-pdf': 422,
  'changed-meanwhile': 409,
  'already-so': 409,
  'nothing-to-reopen': 409,
  'nothing-amended': 422,
  'unknown-kind': 422,
  'verb-missing': 422,
  'verb-too-long': 422,
  'words-not-in-text': 422,
  'actor-not-in-text': 422,
  'verb-outside-words': 422,
  'reason-too-long': 422,
  'title-missing': 422,
  'title-too-long': 422,
  'unknown-record-kind': 422,
  'published-not-a-date': 422,
  'source-too-long': 422,
  'unknown-meeting': 422,
  'meeting-changed-meanwhile': 409,
  'repeats-no-record': 409,
  'proposal-gone': 409,
  'decided-words-lost': 409,
  'no-such-person': 422,
  'one-already': 409,
  'apart-already': 409,
  'kept-under-another': 409,
  'taken-back-already': 409,
  'names-moved-since': 409,
  'names-in-draft': 409,
  'never-kept-here': 422,
  'unknown-marking': 422,
  'public-already': 409,
  'moved-meanwhile': 409,
  'stage-unreachable': 409,
  'seen-already': 409,
  'confidential-not-public': 409,
  'own-proposal': 409,
  'waits-for-other-side': 409,
  'proposed-otherwise': 409,
  'not-yours-to-take-back': 403,
  'seconding-gone': 409,
  'comment-empty': 422,
  'comment-too-long': 422,
  'not-your-comment': 403,
  'edit-time-over': 409,
  'withdrawn-already': 409,
  'thread-changed-meanwhile': 409,
  'assignee-not-of-side': 422,
  'due-not-a-day': 422,
  'due-gone-by': 422,
  'note-too-long': 422,
  'assignment-gone': 409,
  'not-assigned-to-you': 403,
  'nothing-chosen': 422,
  'too-many-chosen': 422,
  'bulk-undone-already': 409,
  'plan-title-missing': 422,
  'plan-title-too-long': 422,
  'plan-years-unclear': 422,
  'plan-years-turned': 422,
  'plan-number-too-long': 422,
  'plan-without-lines': 422,
  'plan-outline-changed': 409,
  'plan-kept-already': 409,
  'plan-followed': 409,
  'link-without-number': 422,
  'no-such-line': 422,
  'several-lines-of-that-number': 422,
  'no-such-plan': 422,
  'no-such-act': 422,
  'link-of-one-record': 422,
  'link-decided-already': 409,
  'link-gone': 409,
  'no-such-clause-act': 422,
  'no-such-statement': 422,
  'clause-of-one-record': 422,
  'clause-decided-already': 409,
  'clause-link-gone': 409,
  'concept-missing': 422,
  'no-such-concept': 422,
  'several-concepts': 422,
  'no-such-alignment-act': 422,
  'alignment-reason-too-long': 422,
  'alignment-decided-already': 409,
  'alignment-gone': 409,
  'report-gone': 409,
  'unknown-claim': 422,
  'already-accepted': 409,
  'already-submitted': 409,
  'not-submitted': 409,
  'own-report': 403,
  'not-your-report': 403,
  'report-empty': 422,
  'report-words-too-long': 422,
  'period-unclear': 422,
  'reason-missing': 422,
  'unknown-instrument': 422,
  'no-matrix': 422,
  'matrix-seen-otherwise': 409,
  'nothing-to-take-over': 422,
  'too-much-to-take-over': 422,
  'intake-undone-already': 409,
  'no-such-mapping-act': 422,
  'relation-missing': 422,
  'degree-missing': 422,
  'rationale-too-long': 422,
  'mapped-concept-missing': 422,
  'mapping-of-one-framework': 422,
  'mapping-there-already': 409,
  'mapping-changed-meanwhile': 409,
  'own-mapping': 409,
  'nothing-to-take-back': 409,
  'template-missing': 422,
  'template-too-large': 413,
  'template-name-unclear': 422,
  'template-has-macros': 422,
  'template-reaches-out': 422,
  'template-unclear': 422,
  'no-such-template': 404,
  'template-taken-back': 409,
  'point-unclear': 422,
  'too-many-points': 409,
  'short-form-unclear': 422,
  'meaning-unclear': 422,
  'short-form-says-the-same': 422,
  'short-form-kept-already': 409,
  'too-many-abbreviations': 409,
  'too-many-alike': 409,
  'no-such-abbreviation': 404,
  'search-name-unclear': 422,
  'search-for-nothing': 422,
  'search-kept-already': 409,
  'too-many-searches': 409,
  'no-such-search': 404,
  'point-kept-already': 409,
  'no-such-point': 404,
  'meaning-unknown': 422,
  'nothing-said': 422,
  'activity-gone': 409,
  'no-such-evidence': 409,
  'line-changed-meanwhile': 409,
  'unknown-status': 422,
  'status-needs-a-reason': 422,
  'status-reason-too-long': 422,
  'nothing-to-lift': 409,
  'unknown-body': 422,
  'body-named-already': 409,
  'indicator-title-missing': 422,
  'indicator-title-too-long': 422,
  'unit-too-long': 422,
  'value-missing': 422,
  'value-unclear': 422,
  'value-note-missing': 422,
  'value-note-too-long': 422,
  'value-period-unclear': 422,
  'value-still-to-come': 422,
  'indicator-gone': 409,
  'no-such-value': 409,
  'indicator-withdrawn': 409,
  'indicator-not-withdrawn': 409,
  'activity-title-missing': 422,
  'activity-title-too-long': 422,
  'unknown-activity-state': 422,
  'activity-date-unclear': 422,
  'activity-ends-before-it-begins': 422,
  'activity-held-before-its-day': 422,
  'activity-place-too-long': 422,
  'participants-not-a-number': 422,
  'budget-not-a-number': 422,
  'budget-currency-unclear': 422,
  'milestone-title-missing': 422,
  'milestone-title-too-long': 422,
  'milestone-date-unclear': 422,
  'evidence-missing': 422,
  'evidence-twofold': 422,
  'address-not-of-the-web': 422,
  'address-too-long': 422,
  'file-sum-unclear': 422,
  'file-name-unclear': 422,
  'evidence-empty': 422,
  'evidence-too-large': 413,
  'shows-missing': 422,
  'shows-too-long': 422,
  'sign-in-first': 403,
  'no-post-here': 403,
  'role-not-enough': 403,
  'for-owner-side': 403,
  'for-other-side': 403,
  'unknown-role': 422,
  'unknown-side': 422,
  'joint-editor-has-no-side': 422,
  'role-needs-a-side': 422,
  'focal-point-needs-a-body': 422,
  'body-of-another-side': 422,
  'post-missing': 422,
  'post-too-long': 422,
  'day-unclear': 422,
  'ends-before-it-begins': 422,
  'email-unclear': 422,
  'not-yours-to-appoint': 403,
  'administrator-only-begins': 403,
  'not-to-oneself': 403,
  'not-yours-to-end': 403,
  'ended-already': 409,
  'password-too-short': 422,
  'password-too-long': 422,
  'password-too-plain': 422,
  'not-let-in': 401,
  'too-many-tries': 429,
  'link-spent': 410,
  'provider-declined': 401,
  'name-missing': 422,
  'wrong-password': 422,
  'passkey-not-known': 401,
  'passkey-needs-a-name': 422,
  'invited-by-another-address': 409,
}
