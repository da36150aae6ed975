const set = (words: string) => new Set(words.trim().split(/\s+/))

/** Nouns for those who can say something or bind themselves: persons, states, bodies and their meetings. Lower case. */
export const AGENTS = set(`
minister ministers leader leaders president presidents premier premiers chancellor chancellors secretary secretaries
secretary-general secretariat secretariats ambassador ambassadors representative representatives envoy envoys official
officials delegate delegates delegation delegations head heads chief chiefs chair chairs chairman chairmen chairwoman
chairperson chairpersons chairpersons co-chair co-chairs cochair cochairs vice-president director directors
director-general commissioner commissioners governor governors mayor mayors senator speaker speakers king queen prince
sultan emir counterpart counterparts spokesperson spokesman spokeswoman advisor adviser advisors advisers
country countries state states nation nations government governments republic kingdom administration ministry ministries
department departments agency agencies authority authorities party parties side sides member members partner partners
participant participants signatory signatories ally allies economy economies principal principals sherpa sherpas
meeting meetings summit summits conference interface assembly session council councils committee committees commission
commissions forum forums dialogue consultation working-group group groups taskforce force board bureau organisation
organization organisations organizations union association associations community bloc institution institutions
institute institutes bank banks parliament congress cabinet embassy mission troika quad team teams network networks coalition
expert experts panel panellists panelists speakers representatives stakeholders governments neighbors neighbours
troops people peoples supporters donors contributors talks consultations discussions
pm fm gcc
they we he she it i both two all some others many most each
deputy deputies judge judges justice justices general commander commanders workshop seminar symposium roundtable
plenary university centre center centres centers former latter body bodies entity entities
coordinator coordinators negotiator negotiators officer officers rapporteur rapporteurs inspector inspectors facilitator facilitators
regulator regulators lawmaker lawmakers legislator legislators prosecutor prosecutors administrator administrators trustee trustees
parliamentarian parliamentarians diplomat diplomats attorney attorneys undersecretary undersecretaries vice-minister vice-ministers
university universities college colleges academy academies laboratory laboratories museum museums chamber chambers foundation
foundations navy navies army armies forces police court courts tribunal tribunals office offices directorate directorates
municipality municipalities city cities province provinces embassies missions consulate consulates
`)

/** Among the agents, those who act for nobody in particular: what they will do is a forecast and no undertaking. */
export const BYSTANDERS = set('people peoples companies businesses citizens students')

/** Nouns for things: a text, a plan, an event of nature. A capital letter makes no agent of them. Lower case. */
export const THINGS = set(`
mou mous moc agreement agreements memorandum memoranda declaration declarations statement statements communique
communiqué plan plans roadmap framework frameworks initiative initiatives programme programmes program programs project
projects strategy strategies vision agenda charter convention treaty treaties protocol guide guides guideline guidelines
report reports document documents text resolution resolutions masterplan blueprint compact pact code principle principles
arrangement arrangements mechanism mechanisms partnership partnerships cooperation collaboration act acts law laws bill
fund funds award awards day week year years month decade exercise exercises visit visits ceremony war wars crisis crises
pandemic climate technology technologies event events chairmanship presidency participation effort efforts commitment
commitments support outcome outcomes work value values challenge challenges threat threats region ocean sea island
market markets issue issues area areas progress success action actions step steps measure measures policy policies
decision decisions announcement announcements investment investments relations relationship relationships ties bonds
friendship history culture security trade growth goal goals objective objectives target targets need needs
clause clauses article articles annex chapter section paragraph study studies discussion negotiations
approach approaches system systems infrastructure energy data article theme topic topics pillar pillars corridor
remarks address speech letter letters conclusion conclusions cooperation accord accords deal deals package facility
platform platforms tool tools network-of index scheme schemes pledge pledges contribution contributions funding aid
e.o. order orders mra mras fta ftas cepa cepas loi lois tor assistance exchange exchanges signing launch adoption establishment implementation
`)

/** The parties' own undertakings: what such a thing "will" do is what they will do. Lower case. */
export const OWN_WORK = set(`
mechanism mechanisms framework frameworks partnership partnerships cooperation collaboration initiative initiatives
programme programmes program programs effort efforts project projects committee committees council group groups
taskforce dialogue dialogues unit units tsu tsus centre center centres network networks work platform platforms facility
fund alliance forum consortium team teams secretariat exercise exercises workstream workstreams workplan pilot
station stations observatory observatories compact compacts campaign campaigns hub hubs academy academies event events fellowship fellowships
`)

/** Parts of "will" clauses that foretell an effect and bind nobody. Base forms. */
export const EFFECTS = set(`
be have contribute help enable serve benefit result allow become gain see mean need require depend lead remain get
know find face feel like want come go happen occur receive begin start end last stay prove make disagree differ matter underpin guide base inform complement feed feature occupy span total cost measure comprise empower
`)

/** What more the parties' own work is only said to bring about, when it and not they are the subject. Base forms. */
export const WORK_EFFECTS = set(`
reflect represent constitute mark fuel drive spur unlock unleash generate
`)

/** Who came along with whom is told of a meeting, and nobody was bound by it; who will come along is told beforehand. Base forms. */
export const COMPANY = set('join follow accompany')
