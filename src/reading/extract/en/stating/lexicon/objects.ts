const set = (words: string) => new Set(words.trim().split(/\s+/))

/** Nouns that, as the object of a verb, decide what is done with it. Lower case, each form written out. */
export const OBJECTS: Readonly<Record<string, ReadonlySet<string>>> = {
  regret: set(
    'concern concerns alarm dismay regret outrage worry worries disappointment condemnation opposition objection objections indignation consternation apprehension apprehensions unease anxiety anxieties disquiet misgivings',
  ),
  thanks: set('appreciation gratitude thanks satisfaction congratulations delight pleasure gratefulness'),
  support: set('support solidarity confidence backing endorsement weight voice'),
  aid: set('assistance help aid expertise cooperation'),
  self: set('ourselves itself themselves himself herself myself'),
  sorrow: set('condolences condolence sympathy sympathies sorrow grief sadness wishes greetings respect'),
  readiness: set(
    'readiness willingness intention intent intentions interest determination preparedness resolve ambition',
  ),
  intent: set('intent intention intentions willingness determination readiness'),
  vow: set('commitment commitments pledge pledges call calls resolve dedication adherence keenness'),
  view: set(
    'hope hopes view views belief conviction desire wish optimism position expectation expectations opinion opinions',
  ),
  views: set(
    'views view information updates experiences experience perspectives ideas notes insights practices opinions positions position messages message lessons assessments knowledge challenges',
  ),
  stance: set('view belief conviction perspective assessment recognition understanding'),
  appeal: set('call calls appeal appeals'),
  made: set(
    'available investment investments contribution contributions proposal proposals recommendation recommendations decision decisions arrangement arrangements announcement announcements payment payments grant grants loan loans pledge pledges commitment commitments effort efforts donation donations purchase purchases amendment amendments submission submissions statement statements visit visits use',
  ),
  vows: set('commitment commitments pledge pledges'),
  outlook: set(
    'vision belief conviction understanding goal goals objective objectives aspiration aspirations',
  ),
  resolve: set('commitment commitments resolve determination'),
  text: set(
    'mou mous moc mocs memorandum memoranda agreement agreements declaration declarations statement statements communique communiqué treaty treaties convention protocol arrangement arrangements letter letters plan plans roadmap framework frameworks guidelines guideline strategy programme program document documents blueprint masterplan charter accord accords pact compact contract contracts minutes instrument instruments report reports principles recommendations outlook action agenda vision workplan summary release readout',
  ),
  time: set('deadline mandate term period duration validity ceasefire truce'),
  ties: set('relations relationship relationships ties partnership partnerships cooperation'),
  pact: set(
    'initiative pledge coalition compact partnership accords accord alliance framework call network declaration',
  ),
  accord: set('agreement agreements consensus understanding'),
  effort: set('effort efforts'),
  convening: set('visit attend'),
  person: set(
    'officials ministers ministries agencies secretariat working senior relevant teams delegations governments states countries bodies committee committees all parties members authorities experts our their the it them him her its his staff negotiators',
  ),
  tribute: set('tribute homage respects respect'),
  note: set('note'),
  stock: set('stock'),
  blame: set('accountable responsible'),
  reservation: set('reservation reservations'),
  idea: set('idea ideas'),
  clarity: set('clarification clarifications assurance assurances guidance'),
  proposal: set('proposal proposals offer offers'),
  paper: set('paper papers draft drafts document documents text matrix report reports proposal proposals'),
  attention: set('attention'),
  importance: set('importance emphasis priority significance'),
  briefing: set('briefing briefings report reports update updates presentation presentations'),
  matter: set('issue issues case cases matter matters topic topics question questions need importance'),
  talks: set('talks discussion discussions consultations exchange exchanges dialogue'),
  deal: set('negotiations negotiation talks'),
  points: set('points'),
  anniversary: set('anniversary anniversaries'),
  target: set('target targets goal goals ambition deadline'),
  body: set(
    'committee committees subcommittee taskforce force group groups mechanism mechanisms fund facility network council secretariat team unit panel body commission hotline',
  ),
  decision: set('decision decisions'),
  invitation: set('invitation invitations'),
  right: set('right rights position positions'),
  gift: set(
    'gift gifts book books copy copies compilation set award awards medal medals certificate certificates credentials token tokens portrait painting plaque cheque',
  ),
}
