import type { FollowingAsked } from '../../plans/following/following.ts'
import type { IndicatorAsked, MeasureAsked } from '../../plans/following/measuring.ts'
import type { ReportAsked } from '../../plans/following/reporting.ts'
import type { RoundAsked } from '../../plans/following/round.ts'

/** An activity as somebody types it. */
export const activityAsked = (over: Partial<FollowingAsked> = {}): FollowingAsked => ({
  ...{ activity: '', version: 0, title: 'Meeting of ministers', state: 'held', date: '2025-05-03' },
  ...{ place: 'Low Bank', participants: '45', budget: '', currency: '', milestones: [] },
  ...{ address: '', shows: '' },
  ...over,
})

/** A round as somebody types it. */
export const roundAsked = (over: Partial<RoundAsked> = {}): RoundAsked => ({
  ...{ round: '', version: 0, period: '2027-01/2027-06', due: '2027-07-31' },
  ...over,
})

/** A report as somebody types it: words, a claim and an activity. */
export const reportAsked = (over: Partial<ReportAsked> = {}): ReportAsked => ({
  ...activityAsked(),
  ...{ report: '', period: '2025', words: 'The ministers met.', claim: '' },
  ...over,
})

/** An indicator as somebody types it. */
export const indicatorAsked = (over: Partial<IndicatorAsked> = {}): IndicatorAsked => ({
  ...{ indicator: '', version: 0, title: 'Ferries with a trained pilot', unit: '%' },
  ...{ baseline: '20', baselinePeriod: '2022', target: '80', targetPeriod: '2027' },
  ...over,
})

/** A value of an indicator as somebody types it. */
export const measureAsked = (over: Partial<MeasureAsked> = {}): MeasureAsked => ({
  ...{ indicator: '', version: 1, period: '2024', value: '35', note: '' },
  ...over,
})
