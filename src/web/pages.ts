/**
 * Every page, with the props it takes. Each is a pure component; `render(<Page … />)` of render.ts gives the text.
 *
 * | address | page | props beside `frame` |
 * |---|---|---|
 * | /                              | HomePage        | partnerships |
 * | /:p                            | PartnershipPage | view: OverviewView, plans?, today? |
 * | /:p/records?page=              | RecordsPage     | view: RecordsView |
 * | /:p/records/new                | NewRecordPage   | partnership, limit, waiting, refused? |
 * | /:p/records/:id?part=&kind=&show=&find= | RecordPage | view: RecordView, part, kind, show, find |
 * | /:p/records/:id/meeting        | RecordMeetingPage | view: RecordMeetingView, refused? |
 * | /:p/records/:id/statements/:n  | StatementPage   | view: StatementView, lines?, refused? |
 * | /:p/statements?kind=&state=&page= | StatementsPage | view: StatementsView |
 * | /:p/search?q=&page=            | SearchPage      | view: SearchView |
 * | /:p/searches                  | SavedSearchesPage | view: SavedSearchesView |
 * | /:p/abbreviations             | AbbreviationsPage | view: AbbreviationsView, refused? |
 * | /:p/agreed-language?text=&mechanism=&side=&from=&until=&kind= | AgreedLanguagePage | view: AgreedView |
 * | /:p/records/:id/statements/:n/history | ClauseHistoryPage | view: ClauseHistoryView, refused? |
 * | /:p/issues/:id/history?page= | TopicHistoryPage | view: TopicHistoryView |
 * | /:p/records/:id/plan           | PlanOutlinePage | view: PlanOutlineView, typed?, refused? |
 * | /:p/plans                      | PlansPage       | view: PlansView |
 * | /:p/plans/work?body=          | WorkPage        | view: WorkView, body, today |
 * | /:p/plans/:id?on=              | PlanPage        | view: PlanView, on, today |
 * | /:p/plans/:id/links?line=&page= | PlanLinksPage | view: PlanLinksView |
 * | /:p/plans/:id/succession?record= | PlanSuccessionPage | view: PlanSuccessionView, refused? |
 * | /:p/plans/:id/lines/:n         | PlanLinePage    | view: PlanLineView, today, refused? |
 * | /:p/proposals/:id?part=        | ProposalPage    | view: ProposalView, part, refused?, attachRefused? |
 * | /:p/review?sort=&record=&kind=&assigned=&due=&page= | ReviewPage | view: ReviewView, today |
 * | /:p/review/:subject           | MatterPage      | view: MatterView, people, now, refused? |
 * | /:p/review/acts/:b            | BulkPage, BulkProgressPage | view: BulkView; or done, of |
 * | /notifications                | NotificationsPage | notifications, unread |
 * | /notifications/settings       | NotificationSettingsPage | settings |
 * | /:p/meetings?page=             | MeetingsPage    | view: MeetingsView |
 * | /:p/meetings/:id?page=         | MeetingPage     | view: MeetingView |
 * | /:p/mechanisms/:id             | MechanismPage   | view: MechanismView |
 * | /:p/mechanisms/:id/brief       | BriefPage       | view: BriefView, report |
 * | /:p/people?page=               | PeoplePage      | view: PeopleView |
 * | /:p/people/alike?of=&with=&find=&page= | AlikePage | view: AlikeView, refused? |
 * | /:p/people/:id?page=           | PersonPage      | view: PersonView |
 * | /:p/issues, /:p/areas          | TopicsPage      | view: TopicsView |
 * | /:p/issues/:id, /:p/areas/:id  | TopicPage       | view: TopicView |
 * | /:p/watch?kind=&mechanism=&side=&from=&until=&sort=&page= | WatchPage | view: WatchView |
 * | /:p/new-areas?since=           | NewAreasPage    | view: NewAreasView |
 * | /:p/map?by=&mechanism=&from=&until= | MapPage   | view: MapView |
 * | /:p/map/meetings?by=&one=&other=&… | MapMeetingsPage | view: MapMeetingsView |
 * | /:p/instruments                | InstrumentsPage | view: InstrumentsView |
 * | /:p/instruments/:id            | InstrumentPage  | view: InstrumentView |
 * | /:p/trail, /trail?act=&object=&id=&page= | TrailPage | view: TrailView |
 * | /help                          | HelpPage        | |
 * | /sign-in                       | SignInPage      | back, providers, refused? |
 * | /forgotten-password            | ForgottenPasswordPage | asked, refused? |
 * | /new-password/:token           | NewPasswordPage | token, sentence? |
 * | /first-administrator/:token    | FirstAdministratorPage | token, refused? |
 * | /:p/invitations/:token         | InvitationPage  | view: InvitedView, token, step, providers, refused? |
 * | /account                       | AccountPage     | view: OwnAccountView, session, refused? |
 * | /accounts                      | AccountsPage    | accounts, own, partnerships |
 * | /:p/access                     | AccessPage      | view: AccessView, mayInvite, mayEnd, link?, refused? |
 * | 404, 4xx, 500                  | NotFoundPage, RefusedPage, FaultPage | see each |
 */

export { AccessPage } from './pages/access.tsx'
export { AccountPage } from './pages/account.tsx'
export { AccountsPage } from './pages/accounts.tsx'
export { AgreedLanguagePage } from './pages/agreed-language.tsx'
export { AlikePage } from './pages/alike.tsx'
export { BriefPage } from './pages/brief.tsx'
export { BulkPage, BulkProgressPage } from './pages/bulk.tsx'
export { ClauseHistoryPage } from './pages/clause-history.tsx'
export { FirstAdministratorPage } from './pages/first-administrator.tsx'
export { ForgottenPasswordPage } from './pages/forgotten-password.tsx'
export { HelpPage } from './pages/help.tsx'
export { HomePage } from './pages/home.tsx'
export { InstrumentPage } from './pages/instrument.tsx'
export { InstrumentsPage } from './pages/instruments.tsx'
export { InvitationPage } from './pages/invitation.tsx'
export { MapPage } from './pages/map.tsx'
export { MapMeetingsPage } from './pages/map-meetings.tsx'
export { MatterPage } from './pages/matter.tsx'
export { MechanismPage } from './pages/mechanism.tsx'
export { MeetingPage } from './pages/meeting.tsx'
export { MeetingsPage } from './pages/meetings.tsx'
export { NewAreasPage } from './pages/new-areas.tsx'
export { NewPasswordPage } from './pages/new-password.tsx'
export { NewRecordPage } from './pages/new-record.tsx'
export { NotificationSettingsPage, NotificationsPage } from './pages/notifications.tsx'
export { PartnershipPage } from './pages/partnership.tsx'
export { PeoplePage } from './pages/people.tsx'
export { PersonPage } from './pages/person.tsx'
export { PlanPage } from './pages/plan.tsx'
export { PlanComparisonPage } from './pages/plan-comparison.tsx'
export { PlanFiguresPage } from './pages/plan-figures.tsx'
export { PlanIntakePage } from './pages/plan-intake.tsx'
export { PlanLinePage } from './pages/plan-line.tsx'
export { PlanLinksPage } from './pages/plan-links.tsx'
export { PlanOutlinePage } from './pages/plan-outline.tsx'
export { PlanSuccessionPage } from './pages/plan-succession.tsx'
export { PlansPage } from './pages/plans.tsx'
export { ProposalPage } from './pages/proposal.tsx'
export { RecordPage } from './pages/record.tsx'
export { RecordMeetingPage } from './pages/record-meeting.tsx'
export { RecordsPage } from './pages/records.tsx'
export { ReviewPage } from './pages/review.tsx'
export { SearchPage } from './pages/search.tsx'
export { SignInPage } from './pages/sign-in.tsx'
export { StatementPage } from './pages/statement.tsx'
export { StatementsPage } from './pages/statements.tsx'
export { TopicPage } from './pages/topic.tsx'
export { TopicHistoryPage } from './pages/topic-history.tsx'
export { TopicsPage } from './pages/topics.tsx'
export { TrailPage } from './pages/trail.tsx'
export { FaultPage, NotFoundPage, RefusedPage } from './pages/trouble.tsx'
export { WatchPage } from './pages/watch.tsx'
export { WorkPage } from './pages/work.tsx'
