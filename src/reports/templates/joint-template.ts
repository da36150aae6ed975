import { each, type Fields, heading, numbered, type ReportTemplate, unless } from './template.ts'
import { FIGURES, PLAN, SIDES, TIME } from './usual-values.ts'

const LINE_DONE: Fields = {
  line: { says: 'the number of an action line; its first words where it has none' },
  text: { says: 'its words' },
  leads: { says: 'the bodies that lead it; empty where none do' },
  activities: { says: 'what was held under it in the time, one after the other' },
  activityList: {
    says: 'the same one by one',
    each: { activity: { says: 'an activity with its date and place' } },
  },
  status: { says: 'how the line stands on the last day' },
}

/** The fields of the joint report. */
export const JOINT_FIELDS: Fields = {
  ...{ ...SIDES, ...PLAN, ...TIME, ...FIGURES },
  standing: {
    says: 'how each part of the plan stands',
    each: { part: { says: 'the name of a part' }, ...FIGURES },
  },
  frameworks: {
    says: 'the frameworks that any of the lines serve',
    each: {
      framework: { says: 'the name of a framework' },
      goals: {
        says: 'how the lines of each of its goals stand, and last those of none',
        each: { goal: { says: 'the number and the name of a goal' }, ...FIGURES },
      },
    },
  },
  parts: {
    says: 'the parts of the plan, and what was done under each in the time',
    each: {
      part: { says: 'the name of a part' },
      done: { says: '“yes” where anything was done under it; empty otherwise' },
      lines: {
        says: 'the lines right under the part under which something was done',
        each: LINE_DONE,
      },
      sections: {
        says: 'its sections under which something was done',
        each: {
          section: { says: 'the name of a section' },
          lines: { says: 'its lines under which something was done', each: LINE_DONE },
        },
      },
    },
  },
  idle: { says: 'the numbers of the lines under which no activity is known' },
  idleLines: {
    says: 'the same one by one',
    each: { line: { says: 'the number of a line' }, text: { says: 'its words' } },
  },
  everyLine: {
    says: 'every action line',
    each: {
      number: { says: 'its number' },
      text: { says: 'its words' },
      bodies: { says: 'the bodies that lead or support it' },
      status: { says: 'how it stands on the last day' },
    },
  },
  anyIndicator: { says: '“yes” where anything is measured; empty otherwise' },
  indicators: {
    says: 'what is measured of the lines',
    each: {
      number: { says: 'the number of the line' },
      indicator: { says: 'what is measured' },
      baseline: { says: 'from what it starts' },
      target: { says: 'where it is to come' },
      value: { says: 'the latest value' },
      note: { says: 'how far it has come, or why there is no value' },
    },
  },
  anyEvidence: { says: '“yes” where there is any evidence; empty otherwise' },
  evidence: {
    says: 'the evidence of what was held in the time',
    each: {
      number: { says: 'the number of the line' },
      activity: { says: 'the activity' },
      shows: { says: 'what the evidence shows' },
      where: { says: 'where it is' },
    },
  },
  evidenceAnnex: { says: 'the number of the annex on evidence: “III” where indicators are told, else “II”' },
}

const TOLD = numbered(
  'Under action line {{line}}{{#leads}}, led by {{leads}}{{/leads}}: {{activities}}. The line is {{status}}.',
)

/** The joint report as it is written where a secretariat keeps no template of its own. */
export const JOINT_TEMPLATE: ReportTemplate = {
  title: 'Joint report on the {{plan}}',
  foot: '{{firstShort}} and {{secondShort}}',
  lines: ['{{first}} and {{second}}', '{{from}} to {{until}}'],
  blocks: [
    numbered(
      'This report tells what {{first}} and {{second}} did under the {{plan}} from {{from}} to {{until}}.',
    ),
    numbered(
      'Of its action lines {{addressed}} were addressed and {{completed}} completed by {{until}}, as was known on that day.',
    ),
    {
      ...{ kind: 'table', caption: 'Action lines addressed and completed by {{until}}' },
      ...{ head: ['Part', 'Addressed', 'Completed'], widths: [60, 20, 20] },
      rows: [
        { each: 'standing', cells: ['{{part}}', '{{addressed}}', '{{completed}}'] },
        { each: null, cells: ['The whole plan', '{{addressed}}', '{{completed}}'] },
      ],
    },
    each('frameworks', {
      ...{ kind: 'table', caption: 'The same by goal: {{framework}}' },
      ...{ head: ['Goal', 'Addressed', 'Completed'], widths: [60, 20, 20] },
      rows: [{ each: 'goals', cells: ['{{goal}}', '{{addressed}}', '{{completed}}'] }],
    }),
    each(
      'parts',
      heading('{{part}}'),
      each('lines', TOLD),
      each('sections', heading('{{section}}', 2), each('lines', TOLD)),
      unless('done', numbered('No activity was held under this part in the time of the report.')),
    ),
    each(
      'idle',
      heading('Lines without activity'),
      numbered('No activity is known under these action lines: {{idle}}.'),
    ),
    { kind: 'new-page' },
    {
      ...{ kind: 'table', caption: 'Annex I. The action lines' },
      ...{ head: ['No.', 'Action line', 'Bodies', 'Status'], widths: [10, 52, 22, 16] },
      rows: [{ each: 'everyLine', cells: ['{{number}}', '{{text}}', '{{bodies}}', '{{status}}'] }],
    },
    each('anyIndicator', {
      ...{ kind: 'table', caption: 'Annex II. Indicators' },
      head: ['No.', 'Indicator', 'Baseline', 'Target', 'Latest value', 'Note'],
      widths: [8, 30, 15, 15, 15, 17],
      rows: [
        {
          each: 'indicators',
          cells: ['{{number}}', '{{indicator}}', '{{baseline}}', '{{target}}', '{{value}}', '{{note}}'],
        },
      ],
    }),
    each('anyEvidence', {
      ...{ kind: 'table', caption: 'Annex {{evidenceAnnex}}. Evidence' },
      ...{ head: ['No.', 'Activity', 'It shows', 'Where'], widths: [10, 30, 25, 35] },
      rows: [{ each: 'evidence', cells: ['{{number}}', '{{activity}}', '{{shows}}', '{{where}}'] }],
    }),
  ],
}
