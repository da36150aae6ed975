import type { PartnershipFile } from '../../partnership/partnership.ts'

/** A small partnership of two invented leagues with one of everything, for the tests of storage. */
export const samplePartnership = (id: string, over: Partial<PartnershipFile> = {}): PartnershipFile => ({
  id,
  name: `Partnership ${id}`,
  shortName: id,
  about: 'Two invented leagues that share a river.',
  demonstration: true,
  portal: true,
  sides: [
    { id: 'hill', name: 'Hill League', shortName: 'Hill', colour: '#0b63a5', order: 1 },
    { id: 'coast', name: 'Coast Council', shortName: 'Coast', colour: '#b85c00', order: 2 },
  ],
  bodies: [
    {
      key: 'hill-league',
      side: 'hill',
      name: 'Hill League',
      shortName: null,
      kind: 'organisation',
      within: null,
    },
    {
      key: 'coast-council',
      side: 'coast',
      name: 'Coast Council',
      shortName: 'Coast',
      kind: 'organisation',
      within: null,
    },
  ],
  posts: [{ key: 'hill-chair', body: 'hill-league', title: 'Chair of the League' }],
  people: [
    {
      key: 'ada',
      name: 'Ada Brook',
      alsoKnownAs: ['A. Brook'],
      memberships: [{ post: 'hill-chair', from: '2019', until: null, source: 'The League’s register' }],
    },
    { key: 'ivo', name: 'Ivo Sören', alsoKnownAs: [], memberships: [] },
  ],
  mechanisms: [
    {
      key: 'river-summit',
      level: 'summit',
      name: 'Summit of the River',
      shortName: 'River Summit',
      aliases: ['the Summit'],
      begun: '2017',
      note: null,
      source: null,
    },
  ],
  meetings: ['2018-05-02', '2019-06', '2020'].map((start, at) => ({
    key: `summit-${at + 1}`,
    mechanism: 'river-summit',
    name: null,
    ordinal: at + 1,
    start,
    end: null,
    place: 'Ferry Point',
    venue: null,
    virtual: false,
    coChairs: [{ person: 'ada', side: 'hill', post: 'Chair of the League' }],
    note: null,
    source: null,
  })),
  instruments: [
    {
      key: 'river-plan',
      name: 'River Plan',
      aliases: ['Plan for the River'],
      year: '2018',
      period: { from: '2018', until: '2022' },
      note: null,
      source: null,
    },
  ],
  topics: [
    { key: 'floods', kind: 'issue', name: 'floods', aliases: ['spring floods'] },
    { key: 'ferries', kind: 'area', name: 'ferries', aliases: [] },
  ],
  figures: [
    {
      instrument: 'river-plan',
      on: '2020-03',
      value: 12,
      of: 20,
      unit: 'actions',
      note: null,
      source: 'The joint report of 2020',
    },
  ],
  records: [],
  ...over,
})
