/** The style sheets in the order they are joined, and the entry of the islands; paths from this folder. */
export const STYLES = [
  'style/base.css',
  'style/frame.css',
  'style/edition.css',
  'style/lists.css',
  'style/search.css',
  'style/watch.css',
  'style/wordings.css',
  'style/forms.css',
  'style/people.css',
  'style/access.css',
  'style/account.css',
  'style/review.css',
  'style/plans.css',
  'style/following.css',
  'style/frameworks.css',
  'style/report.css',
  'style/print.css',
] as const

export const ISLANDS = 'islands/islands.ts'
