const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Nouns that name a field of policy by themselves: a phrase that ends in one says what is worked on. */
export const FIELDS = words(`
5g 6g accountability accounting accreditation adaptation adolescents aerospace ageing aging agribusiness
agriculture agritech agroforestry ai airports anti-corruption apprenticeships aquaculture arbitration
archives arts assistance astronautics astronomy automation autonomy aviation banking batteries
biodiversity bioeconomy bioenergy biofuels biomanufacturing biosafety biosecurity biosphere
biosurveillance biotechnology blockchain broadband broadcasting cables capacity-building cartography
census certification chains childhood cities climate cloud co-development co-production coasts commerce
communications computing conciliation connectivity conservation construction consular coral
counter-terrorism counternarcotics counterterrorism crafts creativity credits cuisine culture curricula
curriculum customs cyber cyber-security cybersecurity cyberspace data de-escalation decarbonisation
decarbonization decentralisation defence defense demining democracy democratization denuclearisation
denuclearization deradicalisation deradicalization desalination deterrence development diagnostics
dialogue diaspora digitalisation digitalization digitisation digitization diplomacy disarmament
disengagement diversification dredging drones e-commerce e-government e-invoicing ecology ecommerce
economics economy ecosystem ecosystems ecotourism education edutech efficiency elections electricity
electrification electromobility electronics employment empowerment energy enforcement engineering
enterprise entrepreneurship environment equality equity esg ethics evaluation exploration exports
extradition farming fellowships ferries fertiliser fertilisers fertilizer fertilizers film finance
financing fintech fisheries food forecasting forensics forestry forests freedoms fta ftas fuels gender
genomics geology geosciences geospatial geothermal glaciers governance grain grid grids growth
handicrafts health health-care healthcare heritage highways horticulture housing humanities hydrocarbons
hydrogen hydrography hydrology hydropower ict icts imports inclusion inclusiveness industrialisation
industrialization industries industry information-sharing infrastructure innovation innovations
institution-building insurance integration intelligence interconnection interconnections interdiction
internet internships interoperability investment investments invoicing iot irrigation jobs journalism
justice labor labour languages law learning legislation libraries licensing literacy literature livestock
lng loans logistics machinery management mangroves manufacturing manuscripts mapping market marketplace
markets mathematics meals media mediation medicine medicines medtech meteorology metrology
microelectronics microfinance migration minerals mining mitigation mobility modeling modelling
modernisation modernization monitoring msmes museums music nanoscience nanotechnology nature navigation
non-discrimination non-proliferation nonproliferation numeracy nutrition observation observations ocean
oceanography oceans openness packaging payments peace-building peacebuilding peacekeeping peatlands
pensions pharmaceuticals philanthropy photonics photovoltaic phytosanitary pipelines planning policing
ports prediction preparedness preservation pricing privacy procurement production productivity promotion
property quantum quarantine r&d radio rail railways reactors reconciliation reconstruction recycling
reefs reform reforms regeneration regulation rehabilitation reintegration relief remittances renewables
repatriation representation rescue research resettlement resilience resiliency reskilling restoration
revitalisation revitalization rice rights robotics safeguards safety sanitation satellites savings
scholarships schools science sciences sdgs seaports security seismology self-determination semiconductor
semiconductors sequencing services shipbuilding shipping skills smes society software soil soils solar space
spaceflight spectrum sport sports stabilisation stability stabilization standard-setting standardisation
standardization standards start-ups startups statistics stewardship stockpiling storage students supplies
surveillance surveying sustainability taxation tea technologies technology telecommunications telecoms
telehealth telemedicine textiles therapeutics timber tourism trade training transformation
transformations transit transition transitions transparency transport transportation tvet universities
upskilling urbanisation urbanization vaccination vaccines vehicles veterinary visas volunteerism wages
waste wastewater water watersheds waterways weather welfare well-being wellbeing wetlands wildlife wind
wine workforce workforces workplace youth zoning
acupuncture adjudication afforestation agronomy agtech aluminium aluminum animation anthropology apiculture archaeology asylum athletics
audiology auditing beekeeping biobanking biodiesel biogas bioinformatics biology biomass biomethane biotech botany budgeting caregiving
cement ceramics chemicals chemistry childcare choreography cinema cleantech climatology cocoa coffee competitiveness composting copper cotton
crowdfunding cryptography dairy dance deconfliction dentistry dermatology e-governance e-mobility e-procurement edtech eldercare employment
entomology entrepreneurialism epidemiology ethanol ethnography film-making fission floriculture folklore footwear fusion gastronomy genetics
geodesy geophysics glaciology govtech greening greentech gynaecology handwashing healthtech helicopters hygiene immunisation immunization
immunology informatics investigations kindergartens leasing limnology maize manga meat mechatronics mentoring mentorship microcredit midwifery
nanotech neuroscience neurotechnology nursing obstetrics oncology ophthalmology optics paediatrics paleontology palaeontology parenting
pathology pediatrics petrochemicals pharmacology photography physics physiotherapy pilotage poultry preschools prosecutions prosthetics psychiatry
psychology publishing radiology radiotherapy reforestation regularisation regularization regtech remediation resourcing rewilding rubber
salvage screening seafood seagrass sericulture shipbreaking sociology steel stocktaking surgery teaching theatre theater toxicology
traceability traineeships tutoring upcycling vaccinology virology viticulture volcanology volunteering wargaming wheat zoology msme ev evs ccs ccus drr dpi networking mentoring marketing e-payments ceasefire cease-fire info-communications infocomm hotline hotlines mini-grids mini-grid microgrids shelter judiciary breastfeeding cooking aquifers aquifer peace smr smrs saf mrv demarcation de-escalation de-mining tax inclusivity accessibility affordability harmonisation harmonization formalisation formalization
`)

/** Nouns that are a topic only with a word that says of what ("quality" is none, "air quality" is one). */
export const DEPENDENT = words(`
abatement access action actions activities adoption aid analysis architecture architectures assessment
assessments assets assistance assurance awareness base capabilities capability capacities capacity capital capture
care cases catchment centres chain chains channels cities communication communications competencies
competency components concern concerns conditions conduct connections control controls cooperation
coordination corridor corridors countermeasures coverage credits dependencies defenses defences deployment development
devices dignity diagnosis dialogue diversity efficiency enforcement equipment exchanges exercise exercises
expertise exploration facilitation facilities flow flows freedom fuel fuels goals goods indications information
infrastructures integrity interference issue issues jobs labelling liberties lifestyles links literacy
management mapping market markets materials matters metering model models monitoring needs networks
neutrality norms observation observations operations ownership partnerships pathway pathways peace planning platforms
policies policy practices prediction preparedness prevention problem problems production products
programme programmes programs project projects promotion property propulsion protection protections
quality reading recovery reduction reform reforms relations representation resolution resources response
responses restoration rights rule rules sector sectors sequestration sharing situation society solutions
sources spectrum stability storage strategy supply surveillance system systems talent targets
technique techniques therapies threats ties tolerance tools topics transfer transfers transformation
transformations transmission treatment trust use uses vulnerabilities warning waters work works
`)

/** Nouns that name a person, a group or a body, a text or a plan, an occasion, or nothing in particular: no topic. */
export const NEVER = words(`
everywhere elsewhere anywhere fight emphasis accord act adherence administration advantage advantages afghans age agencies agency agenda agreement
agreements aim aims alignment all alliance alliances allies ally ambition ambitions americans
announcement any appreciation approaches area areas argument arrangement arrangements article aspect
aspiration aspirations association attempts attendees attention authorities authority balance
basis behalf belief benefit benefits billion board boards bodies body bonds borders briefing build
businesses candidates capitals center centers centre centres century ceremony certainty chair
chairmanship challenge choice citizen citizens civilians clarity coalition coalitions coherence
collaboration collaborations colleagues commission commitment commitments committee committees communique
companies company complementarity concept concern concerns conclusion conclusions
conference conferences confidence congress consensus consequence constituents consultation consultations
consumers context continent contingency contribution contributions convention corporations cost costs
council councils countries country course creation creditors customers decade decades decision decisions
declaration defenders differences degree delegation delegations delivery demand democracies departments deployment
deployments description direction director discussion discussions divergence document documents
dollars domain domains donors duties dynamism east economies effect effectiveness effects efficacy effort
efforts employees employers enablement engagement engagements entities entity entrepreneurs era
establishment event events everyone everything example executives expansion expectations expert experts
exposure fact factors fairness families farmers fees field fields findings firms focus fora force forces form
format forms forum forums foundation founders framework frameworks friends friendship fruition
fulfillment function functions fund funds future gains gap gathering generation generations girls goal
good government governments graduates ground group groups guidance guidelines habits hand hearts
hemisphere herself hesitation him himself history home host hosts humanity hundreds idea ideas identity
immigrants impact impacts implementation importance improvement improvements incentives inch income
increase independence individuals initiative initiatives input insight instance institution institutions
instrument instruments intention interest interests investors involvement israelis itself joining
journalists journey key kind kinds kingdom landmark lands landscape launch law laws leader leaders
leadership legacy lessons level levels life light line lines livelihoods lives lot majority man mandate
manner matter matters measure measures methods mechanism mechanisms meeting meetings member members membership
memory men migrants million minds mission missions modalities mode model moment momentum month months
moratorium more mou mous movement nation nations need needs negotiation negotiations neighbors neighbours
network norms north note nothing number numbers objective objectives obligation obligations observers
offer office officers offices officials operation operations opportunities opportunity options order
organisation organisations organization organizations others ourselves outcome outcomes pace pacific
palestinians panel paper papers part participants participation parties partner partners partnership path
people peoples performance period person personnel persons perspective phase pillar tracks
pillars place places plan planet plans platform pledge pledges point points population populations
portion position positions possibilities posture potential practice practitioners predictability premise
presence president pressure price prices principle principles prior priorities priority prisoners private
procedures proceedings process processes producers professionals profile progress project proposal
proposals prosperity protocol protocols provision provisions public purpose purposes pursuit quad question questions range
rate rates readiness reality realization recipients recognition recommendations record refugees regard
regime region regions relations relationship relationships release remarks report reports representatives
reputation request requirements researchers residents resilient resolution resolve respect
responsibilities responsibility result results return review right road roadmap role roles rollout room
round route routes ruling scale scale-up scheme scientists scope seat seats secretariat secretary seekers
senate sense series session set shape share side sides signatories signing skies solidarity solution
solutions something son source south spending sphere spheres spirit spouses staff stage stakeholder
stakeholders state statement states status steadfastness step steps strategies strategy strength
strengths stride strides structure studies study success summit suppliers survivors synergies synergy
table talks target task taskforce team teams terms territories territory text thanks
them theme themselves thing things third thought thousands time times today tomorrow tool toolkits tools
topic topics track tradition trainings treaties treaty trend trends truth turn types understanding
undertakings union uniqueness unit unity updates uptake urgency us use utilization value values variety ventures venture
vein vendors venue version vibrancy victims view viewpoints views vision visit visits vitality voice
voices volume way ways week weeks welcome west will willingness women word words work workers workplan
workshops workstreams world year years yesterday youths zone advance advances execution ability abilities chamber chambers
developments possibility possibilities feasibility avenues avenue circumstances aspects visibility alternatives facilitator communities societies contracts gifts invitation invitations alone
`)

/** Nouns of persons and bodies that are a field with a word that says which ("democratic institutions"). */
export const QUALIFIED_FIELDS: ReadonlyMap<string, RegExp> = new Map([
  ['institutions', /^(democratic|accountable|judicial|electoral)$/],
  [
    'opportunities',
    /^(employment|job|economic|labor|labour|educational|livelihood|training|learning|scholarship|investment|exchange)$/,
  ],
  ['opportunity', /^(employment|job|economic|labor|labour|educational|livelihood)$/],
  ['participation', /^(women[’']s|political|civic|electoral|youth)$/],
  ['leadership', /^(women[’']s|youth|thought)$/],
  ['processes', /^(democratic|electoral)$/],
  ['livelihoods', /^(sustainable|rural|coastal|resilient)$/],
  ['businesses', /^(small|women-owned|women-led|medium-sized|minority-owned)$/],
  ['enterprises', /^(small|medium|women-owned|women-led|medium-sized|social)$/],
  ['requirements', /^visa$/],
  ['rules', /^visa$/],
  ['relationship', /^(economic|trade|commercial|investment|trading|defen[cs]e|security)$/],
  ['relations', /^(economic|trade|commercial|trading|diplomatic)$/],
  ['partnerships', /^public-private$/],
  ['solution', /^(two-state|political|diplomatic)$/],
  ['economies', /^(digital|green|blue|circular|low-carbon|net-zero|rural|local|creative)$/],
  ['environment', /^(online|digital|business|investment|regulatory|operating|trading|living|clean-living)$/],
  ['engagement', /^(economic|commercial|trade|people-to-people)$/],
  ['process', /^(peace|transition|electoral|reconciliation|accession)$/],
  ['return', /^(voluntary|dignified)$/],
  ['awareness', /^public$/],
  ['frameworks', /^(governance|regulatory|legal)$/],
  ['framework', /^(governance|regulatory|legal)$/],
  ['entrepreneurs', /^(women|young|youth)$/],
  ['city', /^smart$/],
  ['line', /^(rail|railway|tram|metro|credit|swap|transmission|power)$/],
  ['lines', /^(rail|railway|tram|metro|credit|swap|transmission|power)$/],
  ['link', /^(rail|railway|road|ferry|transport|air|power|cable)$/],
  ['bank', /^(seed|gene|blood|food)$/],
  ['banks', /^(seed|gene|blood|food)$/],
  ['spending', /^(health|defen[cs]e|military|education|social)$/],
  ['delivery', /^(last-mile|service|vaccine|aid|humanitarian)$/],
  [
    'support',
    /^(financial|economic|military|humanitarian|technical|budget|reconstruction|logistical|psychosocial)$/,
  ],
  ['jobs', /^(local|decent|quality)$/],
  ['peace', /^(long-term|lasting|durable|enduring|permanent|just|comprehensive)$/],
  ['prosperity', /^economic$/],
  ['routes', /^(trade|export|transport|shipping|supply)$/],
])

/** Adjectives that praise or compare and tell nothing of the field: dropped before a topic, and no topic themselves. */
export const PRAISE = words(`
able accessible adequate affordable agile ambitious appropriate attractive balanced broad-based broader
capable coherent collective comparable competitive complementary comprehensive concerted consistent
constructive continuous cooperative credible dangerous dedicated diverse durable dynamic enduring equal
equitable ethical every evidence-based fair favorable favourable flexible forward-looking fruitful
general genuine good greater healthy high high-level high-quality high-standard holistic human-centric
inadmissible inclusive independent inherent innovative integral interoperable lasting legitimate
like-minded likeminded locally-led longstanding low meaningful measurable needed open orderly particular
peaceful people-centered people-centred permanent positive possible predictable proactive productive
prompt prosperous ready regular relevant reliable reciprocal resilient respectful respective responsible responsive
rigorous robust rules-based safe same science-based sector-led secure secured shared smooth sound special
specific stable stronger successful sufficient swift timely transparent trusted trustworthy complete unimpeded unparalleled unprecedented ironclad inaugural unmatched
unwavering up-to-date useful usual viable vibrant vital voluntary widest workable worthy
`)

/** Modifiers that give a vague noun no field ("global challenges", "key issues"). */
export const BROAD = words(`
active actual ahead all alternative basic best big bigger biggest bilateral broad central certain close closer collective
common complex concrete contemporary critical cross-boundary cross-cutting current deep deeper defining
different difficult domestic emerging enduring entire essential eu ever-changing evolving existing first friendly
future generational geopolitical global good-neighbourly grave great greatest growing hard high-level
historic important integrated coordinated unified united decisive effective necessary increasing individual interconnected international intertwined joint key last latest local novel multilayered aligned sustained formal informal
long-standing long-term longstanding main major many multifaceted multilateral multiple mutual national
near-term new next numerous old ongoing other overall overlapping people’s possible potential practical
present pressing private productive profound public real regional related remaining respective robust
second serious several shared short-term significant similar specific strong stronger such technical
single principal foremost these third those timely today's today’s tough trans-atlantic transatlantic transboundary trilateral true
u.s. undocumented unique unprecedented urgent various wide world world's worldwide world’s zero
`)

/** Nouns that hang on the words before another ("skills and literacy", "prevention and control"). */
export const HANGS = words(`
accountability adaptation adoption advancement affordability analysis aspirations awareness capabilities
capability care collection competency conservation control creation culture cultures delivery
dependencies deployment detection disposal education effectiveness efficiency enforcement evaluation
exchange exchanges facilitation governance equality equity harassment implementation inclusion integration
interconnection interference interoperability literacy maintenance management mapping mediation
mitigation modernisation modernization monitoring observation operation outreach partnerships planning
practices prediction preparedness preservation prevention processing production promotion prosperity
protection quality recovery reduction reforms regulation regulations rehabilitation reliability repair
resilience resources response responses restoration reuse safety screening security services sharing
skills stability standards storage surveillance sustainability systems techniques threats training
transfer transparency treatment utilisation utilization vulnerabilities
`)

/** Nouns with which a phrase names a field wherever it stands, once a word says which ("drainage policy"). */
export const PASSING = words(`
adaptation agriculture aid assistance biodiversity building chains connectivity conservation control
cybersecurity development economies economy ecosystem ecosystems education empowerment energy enforcement
equality exchange exchanges exercise exercises finance financing fisheries flows forestry governance
growth health infrastructure innovation investment literacy management manufacturing markets mitigation
monitoring observation observations planning policies policy prediction preparedness prevention
protection recovery recycling reform reforms rescue research resilience resolution response restoration rights safety
science security services skills sustainability technologies technology tourism trade transformation
transition transport welfare spending
`)

/** Adjectives that say of which field a thing is. */
export const TOPICAL = words(`
academic aerial agricultural anti-corruption antimicrobial aquatic archaeological artistic biological
biomedical blue carbon chemical circular civic civil clean climate-resilient climate-smart climatic
clinical coastal commercial constitutional consular criminal cross-border cultural cyber demographic
digital diplomatic early ecological economic educational electoral electric electronic energy-efficient
environmental epidemiological financial fiscal forensic genetic genomic geological geospatial green
historical humanitarian hydrological industrial intellectual judicial legal linguistic low-carbon marine
maritime maternal medical medicinal mental meteorological military monetary multilingual natural naval
neonatal nuclear nutritional oceanic online open-source parliamentary pediatric penal people-to-people
pharmaceutical phytosanitary political postal quantum radiological renewable reproductive rural sanitary
scientific seismic social socio-cultural socio-economic socioeconomic solar sporting statistical
technical technological territorial touristic tropical urban veterinary vocational zero-carbon zoonotic
`)
