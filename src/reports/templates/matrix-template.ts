import { each, type Fields, heading, plain, type ReportTemplate } from './template.ts'
import { FIGURES, PLAN, SIDES } from './usual-values.ts'

/** The fields of the matrix on paper. */
export const MATRIX_FIELDS: Fields = {
  ...{ ...SIDES, ...PLAN, ...FIGURES },
  day: { says: 'the day for which statuses are told' },
  activitiesFrom: { says: 'the time whose activities are told; empty where all are' },
  sections: {
    says: 'the parts and sections of the plan, the first for lines under none',
    each: {
      part: { says: 'the name of a part at the top of the plan; empty for other sections' },
      section: { says: 'the name of a section within a part; empty for parts' },
      anyLine: { says: '“yes” where lines stand right under it; empty otherwise' },
      lines: {
        says: 'those lines',
        each: {
          number: { says: 'its number' },
          text: { says: 'its words, with the items below it' },
          firstBodies: { says: 'its bodies of the first side' },
          secondBodies: { says: 'its bodies of the second side' },
          status: { says: 'how it stands' },
          activities: { says: 'its activities, one below the other' },
          evidence: { says: 'where their evidence is' },
        },
      },
    },
  },
}

/** The matrix on paper as it is written where a secretariat keeps no template of its own. */
export const MATRIX_TEMPLATE: ReportTemplate = {
  title: '{{plan}}: matrix of implementation',
  foot: '{{firstShort}} and {{secondShort}}',
  lines: ['{{first}} and {{second}}', 'Status as of {{day}}', '{{activitiesFrom}}'],
  wide: true,
  blocks: [
    plain('Addressed: {{addressed}}. Completed: {{completed}}.'),
    each(
      'sections',
      each('part', heading('{{part}}')),
      each('section', heading('{{section}}', 2)),
      each('anyLine', {
        ...{ kind: 'table', caption: '', widths: [6, 30, 11, 11, 9, 20, 13] },
        head: [
          ...['No.', 'Action line', '{{firstShort}} bodies', '{{secondShort}} bodies'],
          ...['Status', 'Activities', 'Evidence'],
        ],
        rows: [
          {
            each: 'lines',
            cells: [
              ...['{{number}}', '{{text}}', '{{firstBodies}}', '{{secondBodies}}'],
              ...['{{status}}', '{{activities}}', '{{evidence}}'],
            ],
          },
        ],
      }),
    ),
  ],
}
