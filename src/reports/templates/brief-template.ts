import { each, type Fields, heading, numbered, type ReportTemplate, unless } from './template.ts'
import { FIGURES, PLAN, SIDES } from './usual-values.ts'

const QUOTE: Fields = {
  quote: { says: 'the very words of a record' },
  citation: { says: 'where they stand: the record, its day, the paragraph, and whether they are confirmed' },
  record: { says: 'the number of the record in its address' },
  statement: { says: 'the number of the statement in its record' },
}

/** The fields of the brief for the next meeting. */
export const BRIEF_FIELDS: Fields = {
  ...SIDES,
  series: { says: 'the name of the series of meetings' },
  next: { says: 'the next meeting with its day and place; empty where none is entered' },
  made: { says: 'the day on which the brief is made' },
  last: { says: 'the last meeting of which a record is kept; empty where there is none' },
  lastRecords: { says: 'the records of it that are kept' },
  unrecorded: { says: 'the meetings held since of which no record is kept; empty where there are none' },
  anyAgreed: { says: '“yes” where anything that was agreed has been confirmed; empty otherwise' },
  agreed: {
    says: 'what was agreed there, as far as a person confirmed it',
    each: {
      who: { says: 'who agreed, and the verb' },
      ...QUOTE,
      followed: { says: 'the lines of plans that follow from it; empty where nobody said so' },
      held: { says: 'what was held under those lines since that meeting; empty where nothing was' },
      planned: { says: 'what is planned under those lines; empty where nothing is' },
      subjects: { says: 'the issues and areas that its words name; empty where none' },
      anySince: { says: '“yes” where later records say anything on the same; empty otherwise' },
      since: { says: 'what later records say on the same', each: QUOTE },
    },
  },
  undecidedCount: {
    says: 'how many commitments wait for somebody to confirm them, as “3 commitments”; empty where none do',
  },
  undecidedShown: { says: 'that only the first of them are told; empty otherwise' },
  undecided: { says: 'the first of them', each: QUOTE },
  planOfAction: {
    says: 'the plan of action, once where there is one',
    each: {
      ...{ ...PLAN, ...FIGURES },
      standing: {
        says: 'how each part of the plan stands',
        each: { part: { says: 'the name of a part' }, ...FIGURES },
      },
      idle: { says: 'the numbers of the lines under which no activity is known' },
      idleCount: { says: 'how many those are, as “2 action lines”' },
      overdue: {
        says: 'what was planned and is over without a word that it was held; empty where nothing is',
      },
      upcoming: { says: 'what is planned next; empty where nothing is' },
    },
  },
  anyConcern: { says: '“yes” where a record tells of a concern; empty otherwise' },
  concerns: { says: 'the latest concerns in the words then used', each: QUOTE },
  anyPoint: { says: '“yes” where one’s side has points for the agenda; empty otherwise' },
  points: {
    says: 'what one’s side means to propose for the agenda',
    each: {
      point: { says: 'what is proposed' },
      proposedBy: { says: 'who kept it' },
      proposedOn: { says: 'the day on which they did' },
    },
  },
  signedIn: { says: '“yes” where whoever makes the brief has signed in; empty otherwise' },
  waiting: { says: 'what waits for them; empty where nothing does' },
  anyPeople: { says: '“yes” where anybody is known who may be there; empty otherwise' },
  people: {
    says: 'who may be there',
    each: {
      post: { says: 'a post' },
      side: { says: 'the short name of its side' },
      lastTime: { says: 'who held it at the last meeting' },
      today: { says: 'who holds it today' },
    },
  },
}

/** The brief as it is written where a secretariat keeps no template of its own. */
export const BRIEF_TEMPLATE: ReportTemplate = {
  title: 'Brief for the next meeting: {{series}}',
  foot: '{{firstShort}} and {{secondShort}}',
  lines: [
    '{{first}} and {{second}}',
    '{{next}}{{^next}}The day of the next meeting is not entered yet{{/next}}',
    'Made on {{made}}',
    '{{demonstration}}',
  ],
  blocks: [
    heading('The last meeting'),
    each(
      'last',
      numbered('The last meeting of which a record is kept: {{last}}. Kept of it: {{lastRecords}}.'),
    ),
    unless('last', numbered('No record of a meeting of this series ({{series}}) is kept yet.')),
    each('unrecorded', numbered('Held since, with no record kept yet: {{unrecorded}}.')),
    each(
      'last',
      heading('What was agreed there, and what was said of it since'),
      each(
        'agreed',
        numbered('{{who}}:'),
        { kind: 'quote' },
        each('followed', numbered('Followed under {{followed}}.')),
        each('held', numbered('Held under it since: {{held}}.')),
        each('planned', numbered('Planned under it: {{planned}}.')),
        numbered(
          '{{^subjects}}Its words name no issue or area by which later statements could be found.{{/subjects}}{{#subjects}}On {{subjects}}, {{^anySince}}nothing is kept from later records.{{/anySince}}{{#anySince}}said since, the latest first:{{/anySince}}{{/subjects}}',
        ),
        each('since', { kind: 'quote' }),
      ),
      unless('anyAgreed', numbered('No commitment in its records has been confirmed by a person yet.')),
      each(
        'undecidedCount',
        numbered(
          'Read there, and not yet confirmed by anybody: {{undecidedCount}}{{#undecidedShown}}; {{undecidedShown}}{{/undecidedShown}}:',
        ),
        each('undecided', { kind: 'quote' }),
      ),
    ),
    each(
      'planOfAction',
      heading('The plan of action'),
      numbered(
        'Of the action lines of the {{plan}} {{addressed}} are addressed and {{completed}} completed.',
      ),
      {
        ...{ kind: 'table', caption: 'Action lines addressed and completed by {{made}}' },
        ...{ head: ['Part', 'Addressed', 'Completed'], widths: [60, 20, 20] },
        rows: [
          { each: 'standing', cells: ['{{part}}', '{{addressed}}', '{{completed}}'] },
          { each: null, cells: ['The whole plan', '{{addressed}}', '{{completed}}'] },
        ],
      },
      each('idle', numbered('No activity is known under {{idleCount}}: {{idle}}.')),
      unless('idle', numbered('An activity is known under each line.')),
      each(
        'overdue',
        numbered('Planned, and over by its date without a word that it was held: {{overdue}}.'),
      ),
      each('upcoming', numbered('Planned next: {{upcoming}}.')),
    ),
    heading('Concerns raised before'),
    each('anyConcern', numbered('The latest in the words then used, the newest first:')),
    unless('anyConcern', numbered('No record that is kept tells of a concern.')),
    each('concerns', { kind: 'quote' }),
    each(
      'anyPoint',
      heading('To be proposed for the agenda'),
      each('points', numbered('{{point}} ({{proposedBy}}, {{proposedOn}}).')),
    ),
    each(
      'signedIn',
      heading('What waits for a decision'),
      each('waiting', numbered('As whoever made this brief may see it: {{waiting}}.')),
      unless('waiting', numbered('Nothing waits for whoever made this brief.')),
    ),
    each('anyPeople', heading('Who may be there'), {
      ...{ kind: 'table', head: ['Post', 'Side', 'Last time', 'Today'], widths: [40, 14, 23, 23] },
      caption: 'Who was there last time, and who holds the post today as far as is entered',
      rows: [{ each: 'people', cells: ['{{post}}', '{{side}}', '{{lastTime}}', '{{today}}'] }],
    }),
  ],
}
