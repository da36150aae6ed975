import { each, type Fields, heading, plain, type ReportTemplate, unless } from './template.ts'
import { FIGURES, PLAN, SIDES, TIME } from './usual-values.ts'

const BAR: Fields = {
  label: { says: 'what a bar is of' },
  words: { says: 'its figure, as “5 of 9 (56 %)”' },
  share: { says: 'the same in hundredths' },
  bar: { says: 'the same drawn as a bar of twenty signs' },
}

/** The fields of the two pages of highlights. */
export const HIGHLIGHTS_FIELDS: Fields = {
  ...{ ...SIDES, ...PLAN, ...TIME, ...FIGURES },
  byPart: { says: 'how much of each part is addressed, for as many parts as have room', each: BAR },
  partsShown: { says: 'that only some of the parts have room, as “the first 7 and 2 more”; empty otherwise' },
  overTime: {
    says: 'how much of the plan was addressed at the end of each of the last years or quarters',
    each: BAR,
  },
  byStatus: { says: 'how many lines have each status', each: BAR },
  held: { says: 'how many activities were held in the time; empty where none was' },
  heldShown: { says: 'that only the latest have room; empty otherwise' },
  activities: {
    says: 'the latest activities held in the time',
    each: {
      when: { says: 'its date' },
      activity: { says: 'its title' },
      where: { says: 'its place' },
      line: { says: 'the number of its line' },
    },
  },
  anyAttention: { says: '“yes” where anything needs attention; empty otherwise' },
  attention: {
    says: 'what needs attention, one row a sort',
    each: {
      what: { says: 'the sort' },
      count: { says: 'how many there are' },
      which: { says: 'which, as many as have room' },
    },
  },
}

const bars = (caption: string, of: string) => ({
  ...{ kind: 'bars' as const, caption, each: of, label: '{{label}}', words: '{{words}}' },
})

/** The two pages of highlights as they are written where a secretariat keeps no template of its own. */
export const HIGHLIGHTS_TEMPLATE: ReportTemplate = {
  title: 'Highlights: {{plan}}',
  foot: '{{firstShort}} and {{secondShort}}',
  lines: ['{{first}} and {{second}}', '{{from}} to {{until}}', '{{demonstration}}'],
  blocks: [
    heading('{{addressed}} addressed, {{completed}} completed'),
    bars('Addressed, by part{{#partsShown}}: {{partsShown}}{{/partsShown}}', 'byPart'),
    bars('Addressed, each day as it was known then', 'overTime'),
    bars('How the action lines stand', 'byStatus'),
    { kind: 'new-page' },
    heading('What was done'),
    each('held', plain('Activities held: {{held}}{{#heldShown}}; {{heldShown}}{{/heldShown}}.'), {
      ...{ kind: 'table', caption: '', head: ['When', 'Activity', 'Where', 'Line'] },
      ...{ widths: [20, 48, 20, 12] },
      rows: [{ each: 'activities', cells: ['{{when}}', '{{activity}}', '{{where}}', '{{line}}'] }],
    }),
    unless('held', plain('No activity is known to have been held.')),
    heading('What needs attention'),
    each('anyAttention', {
      ...{ kind: 'table', caption: '', head: ['What', 'How many', 'Which'], widths: [28, 10, 62] },
      rows: [{ each: 'attention', cells: ['{{what}}', '{{count}}', '{{which}}'] }],
    }),
    unless('anyAttention', plain('Nothing: every line has an activity, and nothing is overdue or stalled.')),
  ],
}
