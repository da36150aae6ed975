import type { Child } from 'hono/jsx'
import { ROLES } from '../src/access/actor.ts'
import { to } from '../src/web/addresses.ts'
import type { Frame } from '../src/web/frame.ts'
import {
  AccessPage,
  AccountPage,
  AccountsPage,
  AlikePage,
  FaultPage,
  FirstAdministratorPage,
  ForgottenPasswordPage,
  HelpPage,
  HomePage,
  InstrumentPage,
  InstrumentsPage,
  InvitationPage,
  MechanismPage,
  MeetingPage,
  MeetingsPage,
  NewPasswordPage,
  NewRecordPage,
  NotFoundPage,
  PartnershipPage,
  PeoplePage,
  PersonPage,
  ProposalPage,
  RecordMeetingPage,
  RecordPage,
  RecordsPage,
  RefusedPage,
  SignInPage,
  StatementPage,
  StatementsPage,
  TopicsPage,
  TrailPage,
} from '../src/web/pages.ts'
import { abbreviationPages } from './sample-abbreviations.tsx'
import { accessView, accountView, administratorView, invitedView } from './sample-access.ts'
import { editorOf } from './sample-actors.ts'
import { agreedPages, historyPages } from './sample-agreed.tsx'
import { briefPages } from './sample-brief.tsx'
import { crosswalkPages } from './sample-crosswalk.tsx'
import { nothingAligned, sampleAligned } from './sample-frameworks.tsx'
import { planPages, workView } from './sample-plan.tsx'
import { reviewPages } from './sample-review.tsx'
import { savedSearchPages } from './sample-saved-searches.tsx'
import { searchPages } from './sample-search.tsx'
import { templatePages } from './sample-templates.tsx'
import {
  alikeView,
  bareRecordView,
  coast,
  emptyOverviewView,
  instrumentView,
  listed,
  longRecordView,
  mechanismView,
  meetingView,
  overviewView,
  partnership,
  personView,
  proposalView,
  records,
  recordView,
  rivers,
  rows,
  sampleHistory,
  statementView,
} from './sample-views.ts'
import { watchPages } from './sample-watch.tsx'

const frameAt = (path: string, text: string | null = null): Frame => ({
  origin: 'http://127.0.0.1:8700',
  path,
  assets: { style: to.asset('0a1b2c', 'style.css'), script: to.asset('3d4e5f', 'islands.js') },
  notice: text === null ? null : { tone: 'done', text },
  actor: editorOf(partnership.id, partnership.sides[0].id),
})

const p = partnership.id
const { people, statements } = {
  people: [
    {
      id: 2,
      name: 'Óscar Quintela',
      post: 'Deputy Secretary for Political Affairs',
      side: coast,
      records: 2,
    },
    { id: 1, name: 'Ilse Varga', post: 'Standing Delegate of Taldor', side: rivers, records: 1 },
    { id: 3, name: 'A Person of no known post', post: null, side: null, records: 0 },
  ],
  statements: listed(rows, 2, 7),
}
const whole = { part: 1, kind: null, show: [], find: '' } as const
const at = to.record(p, 12)
const typed = {
  title: '',
  kind: 'other',
  published: '2018-04-11',
  meeting: 'none',
  source: '',
  marking: 'UNCLASSIFIED',
}
const none = <T,>() => listed<T>([], 1, 0)

/** Every page with sample views, full, empty and refused, by a name of its own. */
export const samplePages: Readonly<Record<string, Child>> = {
  ...reviewPages,
  ...planPages(frameAt),
  ...agreedPages(frameAt),
  ...historyPages(frameAt),
  home: <HomePage frame={frameAt('/')} partnerships={[partnership]} />,
  'home-empty': <HomePage frame={frameAt('/')} partnerships={[]} />,
  partnership: <PartnershipPage frame={frameAt(to.partnership(p))} view={overviewView} />,
  'partnership-planned': (
    <PartnershipPage
      frame={frameAt(to.partnership(p))}
      view={overviewView}
      plans={workView.plans.map(({ plan, followed }) => ({ ...plan, followed }))}
      today="2026-01-02"
    />
  ),
  'partnership-empty': <PartnershipPage frame={frameAt(to.partnership(p))} view={emptyOverviewView} />,
  records: (
    <RecordsPage frame={frameAt(to.records(p))} view={{ partnership, records: listed(records, 2, 30) }} />
  ),
  'records-empty': <RecordsPage frame={frameAt(to.records(p))} view={{ partnership, records: none() }} />,
  trail: (
    <TrailPage
      frame={frameAt(to.trail(p))}
      view={{
        partnership,
        act: 'amend',
        object: null,
        id: '12/4',
        heads: [{ chain: 'joint', number: 14, hash: '0f'.repeat(32) }],
        entries: listed(sampleHistory.rows, 2, 120),
      }}
    />
  ),
  'trail-instance': (
    <TrailPage
      frame={frameAt(to.trail(null))}
      view={{ partnership: null, act: null, object: null, id: null, heads: [], entries: none() }}
    />
  ),
  record: <RecordPage frame={frameAt(at, 'Statement 2 is confirmed.')} view={recordView} {...whole} />,
  'record-shown': (
    <RecordPage
      frame={frameAt(at)}
      view={recordView}
      {...whole}
      show={['people', 'instruments', 'issues', 'areas', 'figures']}
    />
  ),
  'record-kind': (
    <RecordPage frame={frameAt(at)} view={recordView} {...whole} kind="commitment" find="sides" />
  ),
  'record-long': <RecordPage frame={frameAt(at)} view={longRecordView} {...whole} part={2} />,
  'record-bare': <RecordPage frame={frameAt(at)} view={bareRecordView} {...whole} />,
  'record-meeting': (
    <RecordMeetingPage
      frame={frameAt(to.recordMeeting(p, 12))}
      view={{
        partnership,
        record: recordView.record,
        facts: recordView.facts,
        proposed: proposalView.proposed,
        meetings: proposalView.meetings,
        seen: 2,
      }}
    />
  ),
  statement: (
    <StatementPage
      frame={frameAt(to.statement(p, 12, 4))}
      view={{ ...statementView, aligned: sampleAligned }}
      near={{
        earlier: { row: rows[0]!, level: 'summit', likeness: 0.6 },
        later: null,
        slow: [],
        undated: false,
      }}
    />
  ),
  'statement-alignment-refused': (
    <StatementPage
      frame={frameAt(to.statement(p, 12, 4))}
      view={{ ...statementView, aligned: nothingAligned }}
      alignment={{ sentence: 'The reason is long.', field: 'reason', words: '1', reason: 'As agreed' }}
    />
  ),
  'statement-refused': (
    <StatementPage
      frame={frameAt(to.statement(p, 12, 4))}
      view={{ ...statementView, history: [], previous: null }}
      refused={{
        refusal: { reason: 'words-not-in-text' },
        typed: { quote: 'They noted otherwise', verb: 'note' },
      }}
    />
  ),
  'statement-changed': (
    <StatementPage
      frame={frameAt(to.statement(p, 12, 4))}
      view={statementView}
      refused={{ refusal: { reason: 'changed-meanwhile', revision: 4, state: 'amended' }, typed: {} }}
    />
  ),
  statements: (
    <StatementsPage
      frame={frameAt(to.statements(p))}
      view={{ partnership, kind: 'commitment', state: 'proposed', statements }}
    />
  ),
  'statements-empty': (
    <StatementsPage
      frame={frameAt(to.statements(p))}
      view={{ partnership, kind: null, state: null, statements: none() }}
    />
  ),
  'new-record': (
    <NewRecordPage
      frame={frameAt(to.newRecord(p))}
      partnership={partnership}
      limit={20_000_000}
      waiting={[{ id: 3, name: 'River watch', made: '2026-01-02T03:04:05Z' }]}
    />
  ),
  'new-record-refused': (
    <NewRecordPage
      frame={frameAt(to.newRecord(p))}
      partnership={partnership}
      limit={20_000_000}
      waiting={[]}
      refused={{
        sentence: 'The file is empty. Choose the file that holds the text.',
        field: 'file',
        typed: { text: 'PORT ELLIN, 11 April 2018', published: '2018-04-11' },
      }}
    />
  ),
  proposal: <ProposalPage frame={frameAt(to.proposal(p, 5))} view={proposalView} part={1} />,
  'proposal-refused': (
    <ProposalPage
      frame={frameAt(to.proposal(p, 5))}
      view={{ ...proposalView, repeats: null, meetings: [] }}
      part={1}
      refused={{ sentence: 'Give the record a title.', field: 'title', typed }}
    />
  ),
  'proposal-alike': (
    <ProposalPage
      frame={frameAt(to.proposal(p, 5))}
      view={{ ...proposalView, repeats: { ...proposalView.repeats!, how: 'alike' } }}
      part={1}
    />
  ),
  'proposal-attach-refused': (
    <ProposalPage
      frame={frameAt(to.proposal(p, 5))}
      view={proposalView}
      part={1}
      attachRefused={{
        sentence: '“11 April” is not a date.',
        field: 'published',
        typed: { source: 'https://coast.example/news', published: '11 April' },
      }}
    />
  ),
  meetings: (
    <MeetingsPage
      frame={frameAt(to.meetings(p))}
      view={{
        partnership,
        mechanisms: overviewView.mechanisms,
        meetings: listed(overviewView.mechanisms.flatMap((one) => one.meetings)),
      }}
    />
  ),
  'meetings-empty': (
    <MeetingsPage frame={frameAt(to.meetings(p))} view={{ partnership, mechanisms: [], meetings: none() }} />
  ),
  meeting: <MeetingPage frame={frameAt(to.meeting(p, 18))} view={meetingView} />,
  'meeting-empty': (
    <MeetingPage
      frame={frameAt(to.meeting(p, 18))}
      view={{
        ...meetingView,
        disagreements: [],
        coChairs: [],
        people: [],
        records: [],
        statements: none(),
        previous: null,
        next: null,
      }}
    />
  ),
  ...briefPages(frameAt),
  ...templatePages(frameAt),
  ...crosswalkPages(frameAt),
  ...searchPages(frameAt),
  ...abbreviationPages(frameAt),
  ...savedSearchPages(frameAt),
  ...watchPages(frameAt),
  mechanism: <MechanismPage frame={frameAt(to.mechanism(p, 3))} view={mechanismView} />,
  'mechanism-empty': (
    <MechanismPage frame={frameAt(to.mechanism(p, 3))} view={{ ...mechanismView, meetings: [] }} />
  ),
  people: (
    <PeoplePage frame={frameAt(to.people(p))} view={{ partnership, people: listed(people), alike: 3 }} />
  ),
  'people-empty': (
    <PeoplePage frame={frameAt(to.people(p))} view={{ partnership, people: none(), alike: 0 }} />
  ),
  alike: <AlikePage frame={frameAt(to.alike(p))} view={alikeView} />,
  'alike-of': (
    <AlikePage
      frame={frameAt(to.alike(p, { of: 1, find: 'var' }))}
      view={{
        ...alikeView,
        pairs: listed(alikeView.pairs.rows.map((pair) => ({ ...pair, how: null }))),
        of: {
          person: { id: 1, name: 'Ilse Varga' },
          find: 'var',
          found: [{ id: 11, name: 'Varga Ilse Maria' }],
        },
      }}
      refused="It was said before that these are two people, and that stands. Nothing was changed."
    />
  ),
  'alike-empty': (
    <AlikePage frame={frameAt(to.alike(p))} view={{ ...alikeView, pairs: none(), lately: [] }} />
  ),
  person: <PersonPage frame={frameAt(to.person(p, 1))} view={personView} />,
  'person-empty': (
    <PersonPage
      frame={frameAt(to.person(p, 1))}
      view={{
        ...personView,
        joined: [],
        alike: 0,
        identityActs: [],
        posts: [],
        meetings: [],
        records: [],
        statements: none(),
      }}
    />
  ),
  issues: (
    <TopicsPage
      frame={frameAt(to.topics(p, 'issue'))}
      view={{ partnership, kind: 'issue', topics: listed(overviewView.issues) }}
    />
  ),
  'areas-empty': (
    <TopicsPage frame={frameAt(to.topics(p, 'area'))} view={{ partnership, kind: 'area', topics: none() }} />
  ),
  instruments: (
    <InstrumentsPage
      frame={frameAt(to.instruments(p))}
      view={{ partnership, instruments: listed(overviewView.instruments) }}
    />
  ),
  'instruments-empty': (
    <InstrumentsPage frame={frameAt(to.instruments(p))} view={{ partnership, instruments: none() }} />
  ),
  instrument: <InstrumentPage frame={frameAt(to.instrument(p, 1))} view={instrumentView} />,
  'instrument-empty': (
    <InstrumentPage
      frame={frameAt(to.instrument(p, 1))}
      view={{ ...instrumentView, statements: none(), citedBy: [], figures: [] }}
    />
  ),
  help: <HelpPage frame={frameAt(to.help())} />,
  'not-found': (
    <NotFoundPage frame={frameAt('/rivers-coast/records/999')} partnership={partnership} what="record" />
  ),
  refused: (
    <RefusedPage
      frame={frameAt(at)}
      partnership={partnership}
      sentence="This statement is confirmed already. Nothing was changed."
      kept="The record and its statements stand as they were."
      back={at}
    />
  ),
  fault: <FaultPage frame={frameAt(at)} partnership={null} reference="7f3a" />,
  'sign-in': (
    <SignInPage
      frame={frameAt(to.signIn())}
      back={at}
      providers={[{ id: 'oidc', name: 'the Rivers Union' }]}
      refused={{ sentence: 'That was tried too often.', email: 'ilse@rivers.example' }}
    />
  ),
  'forgotten-password': (
    <ForgottenPasswordPage
      frame={frameAt(to.forgottenPassword())}
      asked={false}
      refused={{ sentence: 'This is no e-mail address.', email: 'x' }}
    />
  ),
  'forgotten-password-asked': <ForgottenPasswordPage frame={frameAt(to.forgottenPassword())} asked />,
  'new-password': (
    <NewPasswordPage frame={frameAt(to.newPassword('abc'))} token="abc" sentence="Choose at least 12." />
  ),
  'first-administrator': (
    <FirstAdministratorPage
      frame={frameAt(to.firstAdministrator('abc'))}
      token="abc"
      refused={{ sentence: 'Say your name.', field: 'name', typed: { name: '', email: 'x@y.example' } }}
    />
  ),
  ...Object.fromEntries(
    (['new', 'sign-in', 'other', 'accept'] as const).map((step) => [
      `invitation-${step}`,
      <InvitationPage
        frame={frameAt(to.invitation(p, 'abc'))}
        view={invitedView}
        token="abc"
        step={step}
        providers={[{ id: 'oidc', name: 'the Rivers Union' }]}
      />,
    ]),
  ),
  account: (
    <AccountPage
      frame={frameAt(to.account())}
      view={accountView}
      session="s1"
      refused={{ sentence: 'Not the one.', field: 'current', typed: { name: 'Ilse Varga' } }}
    />
  ),
  'account-bare': (
    <AccountPage
      frame={frameAt(to.account())}
      view={{
        ...accountView,
        capacities: [],
        passkeys: [],
        invited: [],
        hasPassword: false,
        calendarSince: null,
      }}
      calendar="https://register.example/account/calendar/made"
      session="s1"
    />
  ),
  accounts: (
    <AccountsPage
      frame={frameAt(to.accounts())}
      accounts={[accountView.account, administratorView]}
      own="a2"
      partnerships={[partnership]}
    />
  ),
  access: (
    <AccessPage
      frame={frameAt(to.access(p))}
      view={accessView}
      mayInvite={{ sides: [rivers.id, ''], roles: ROLES, why: null }}
      mailed
      mayEnd={() => true}
      link="https://register.example/rivers-coast/invitations/abc"
      refused={{
        sentence: 'This is no e-mail address.',
        field: 'email',
        typed: { email: 'x', role: 'reader', side: '', body: '', post: '', from: '', until: '' },
      }}
    />
  ),
  'access-to-begin': (
    <AccessPage
      frame={frameAt(to.access(p))}
      view={{ ...accessView, invitations: [] }}
      mayInvite={{ sides: [rivers.id], roles: ['co-chair'], why: null }}
      mailed
      mayEnd={() => true}
    />
  ),
  'access-bare': (
    <AccessPage
      frame={frameAt(to.access(p))}
      view={{ ...accessView, appointments: [], invitations: [] }}
      mayInvite={{ sides: [], roles: [], why: 'A side’s posts are given by its own co-chair.' }}
      mailed
      mayEnd={() => false}
    />
  ),
}
