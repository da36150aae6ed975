/** The rules by which a fact of a meeting is found; `Fact.rule` is one of them. docs/reading-facts.md tells each in full. */
export const RULES = {
  given: 'The day was given with the file.',
  dateline: 'It stands in the dateline, the place and day at the head of a press release.',
  'posted-line': 'It stands in a short line of its own that says when the text was published.',
  'place-and-date-line': 'It stands in a line of its own that holds nothing but a place and days.',
  heading: 'It stands in the lines at the head of the text that name the meeting.',
  written: 'It is written out in the sentence that reports the meeting.',
  'written-near': 'It is written out in a later sentence that speaks of the same meeting.',
  'written-without-year':
    'Day and month are written; the year is that which brings the day nearest to the publication.',
  'relative-to-dateline': 'A day such as “yesterday” was counted from the day in the dateline.',
  'relative-to-published': 'A day such as “yesterday” was counted from the day the text was published.',
  'held-in': 'It is named as where the meeting was held.',
  'named-venue': 'It is named as the building or house in which the meeting was held.',
  'says-virtual': 'The text says that the meeting was virtual.',
  'reports-call': 'The text reports a call.',
  'no-word-of-virtual': 'Nothing in the text says that the meeting was virtual.',
  'known-name': 'It is a name that the register knows already.',
  'named-event': 'It is the name of the meeting in the sentence that reports it.',
  'named-body': 'It is the body that held the meeting.',
  'named-series': 'It is the series of meetings of which the text speaks elsewhere.',
  'said-as-of': 'The sentence says that the figure stands as of that time.',
  'next-meeting': 'The sentence says that it is still to come.',
  'counted-in-name': 'It is the ordinal in the name of the meeting.',
} as const

export type Rule = keyof typeof RULES
