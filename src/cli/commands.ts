/** A command of `mufakat`: its name as typed, how it is called, what it does in a line, and the doing. */
export type Command = {
  readonly name: string
  readonly usage: string
  readonly about: string
  readonly more?: string
  readonly run: (words: readonly string[]) => Promise<number>
}

/** Every command, in the order help prints them. Their code is loaded when called, so that help is quick. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'read',
    usage: 'read [--json] [--published YYYY-MM-DD] [--lang CODE] FILE… | FOLDER | -',
    about: 'Reads documents and prints the statements, facts and names found in them, each with its words.',
    more: [
      '    --json       one JSON object a document instead of print for people',
      '    --published  the day the text was published, where it does not say so itself',
      '    --lang       the language of the text, such as en, instead of telling it from the text',
      '    -            reads standard input\n',
    ].join('\n'),
    run: async (words) => (await import('./read.ts')).read(words),
  },
  {
    name: 'serve',
    usage: 'serve',
    about: 'Starts the web application on this machine and prints its address.',
    run: async (words) => (await import('./serve.ts')).serve(words),
  },
  {
    name: 'work',
    usage: 'work',
    about:
      'Reads files that wait, beside the web application, on this machine or another, until it is ended.',
    run: async (words) => (await import('./work.ts')).work(words),
  },
  {
    name: 'queue',
    usage: 'queue [--retry]',
    about: 'Tells how many files wait to be read, are being read, and could not be.',
    more: '    --retry  has those read again whose reading failed by a fault of ours\n',
    run: async (words) => (await import('./queue.ts')).queue(words),
  },
  {
    name: 'import partnership',
    usage: 'import partnership FILE',
    about: 'Brings a partnership with its records into the register from a partnership file.',
    run: async (words) => (await import('./import-partnership.ts')).importPartnership(words),
  },
  {
    name: 'import records',
    usage:
      'import records [--into PARTNERSHIP] [--list FILE.csv] [--stage joint|public] [--queued] FILE… | FOLDER',
    about: 'Keeps documents in the register, each once, as if each had been added by hand.',
    more: [
      '    --into       the partnership they are records of, where the register has several',
      '    --list       a CSV file that gives, for some or all of the files, when and where they were published',
      '    --stage      joint: both sides see them (so it is where nothing is said); public: everybody does',
      '    --queued     leaves the reading to workers, any number of them: the command ends when the files are kept\n',
    ].join('\n'),
    run: async (words) => (await import('./import-records.ts')).importRecords(words),
  },
  {
    name: 'import plan',
    usage: 'import plan [--json] FILE',
    about: 'Reads a plan of action, or a matrix of one, and prints its outline. Nothing is kept.',
    more: '    --json  one JSON object instead of print for people\n',
    run: async (words) => (await import('./import-plan.ts')).importPlan(words),
  },
  {
    name: 'import framework',
    usage:
      'import framework [--partnership PARTNERSHIP] [--id ID] [--title TITLE] [--edition VERSION] [--lenient] FILE',
    about:
      'Brings goals, pillars or another scheme into the register, or a newer version in place of an older.',
    more: [
      '    --partnership  the partnership that works with it, where the register has several',
      '    --id           what it is called in addresses, where the file does not say so, or to take the place of another',
      '    --title        its title, for a table or in place of that of the file',
      '    --edition      which version it is, where the file does not say so',
      '    --lenient      takes the longest of several preferred labels in one language, and tells of each\n',
    ].join('\n'),
    run: async (words) => (await import('./import-framework.ts')).importFramework(words),
  },
  {
    name: 'import crosswalk',
    usage: 'import crosswalk [--partnership PARTNERSHIP] FILE',
    about: 'Brings mappings between frameworks into the register, for people of both sides to agree on.',
    more: '    --partnership  whose frameworks they are, where the register has several\n',
    run: async (words) => (await import('./import-crosswalk.ts')).importCrosswalk(words),
  },
  {
    name: 'align',
    usage: 'align [--json] [--weights FILE]',
    about:
      'Reads texts from standard input, a line each, and prints the goals each serves and the words they rest on.',
    more: [
      '    --json     a line of JSON for each text, which then comes as {"id","text","lang"}',
      '    --weights  weights that “train” wrote, in place of those that come with Mufakat\n',
    ].join('\n'),
    run: async (words) => (await import('./align.ts')).align(words),
  },
  {
    name: 'train',
    usage: 'train [--prior shipped|none|FILE] [--seed NUMBER] --out FILE ROWS.jsonl | -',
    about: 'Learns from texts with the goals that people confirmed, and writes weights for “align”.',
    more: [
      '    --prior  what is known before: shipped (so it is where nothing is said), none, or a file of weights',
      '    --seed   a whole number; the same rows, seed and prior give the same weights. 1 where nothing is said',
      '    --out    the file the weights are written to',
      '    -        reads the rows from standard input\n',
    ].join('\n'),
    run: async (words) => (await import('./train.ts')).train(words),
  },
  {
    name: 'invite',
    usage:
      'invite --role ROLE [--into PARTNERSHIP] [--side SIDE] [--body NUMBER] --post TITLE [--from DAY] [--until DAY] EMAIL',
    about: 'Makes an invitation to a post and prints its link, for machines without e-mail.',
    more: [
      '    --role   reader, focal-point, validating-officer, side-editor, joint-editor or co-chair',
      '    --into   the partnership, where the register has several',
      '    --side   the side, by its id; a joint-editor has none',
      '    --body   the number of the body a focal-point reports for',
      '    --post   what the post is called, such as “Desk officer”',
      '    --from   the first day, YYYY-MM-DD',
      '    --until  the last day, YYYY-MM-DD\n',
    ].join('\n'),
    run: async (words) => (await import('./invite.ts')).inviteSomebody(words),
  },
  {
    name: 'export alignments',
    usage: 'export alignments [--partnership PARTNERSHIP]',
    about: 'Prints the texts whose goals people confirmed, one a line, for “train” to learn from.',
    more: '    --partnership  only those of this partnership, by its id\n',
    run: async (words) => (await import('./export-alignments.ts')).exportAlignments(words),
  },
  {
    name: 'export trail',
    usage: 'export trail [--partnership PARTNERSHIP]',
    about: 'Prints the trail, one entry a line, to be kept elsewhere and verified by anybody.',
    more: '    --partnership  only that of this partnership, by its id\n',
    run: async (words) => (await import('./export-trail.ts')).exportTrail(words),
  },
  {
    name: 'verify trail',
    usage: 'verify trail [--json] [--head HASH] FILE.jsonl | --database',
    about: 'Finds every entry of the trail that was altered, dropped, doubled or moved.',
    more: [
      '    --database   the register that the settings name, in place of an export',
      '    --head       a head that was kept: its entry must still be there; may be given several times',
      '    --json       what was found as one JSON object\n',
    ].join('\n'),
    run: async (words) => (await import('./verify-trail.ts')).verifyTrail(words),
  },
]
