/** Each line: lines of policy word by word, `|` between words that may stand at the same place. */
const ROWS = `
capacity-building
capacity building
humanitarian|technical|development|security|foreign assistance
safe passage
cessation of hostilities
cessation of active hostilities
strategic communications
net-zero emissions
net zero emissions
confidence-building measures
confidence building measures
humanitarian aid|relief|response|access
food|energy|health|economic|border|maritime|nuclear|water|regional|collective|human security
public|global|mental|reproductive health
universal health coverage
health system|systems
pandemic preparedness
artificial intelligence
ai governance|safety|standards
climate adaptation|resilience|action|finance|mitigation|science
energy transition|efficiency|access|storage
renewable|clean|nuclear|green|wind|solar energy
carbon market|markets|pricing|neutrality
carbon capture and storage
circular|green|blue|digital|bio economy
green|sustainable|climate|blended finance
digital infrastructure|connectivity|literacy|skills|transformation|trade|inclusion|technologies|payments
digital governance|innovation|government|identity
digital public infrastructure
data governance|protection|management|privacy
cross-border|trans-atlantic data flows
cybersecurity
cyber security|hygiene
emerging technologies
quantum technologies|computing|science
smart cities
disaster management|response|resilience|preparedness|relief
disaster risk reduction
early warning
early warning system|systems
search and rescue
search-and-rescue
critical minerals|infrastructure
supply chain|chains
trade facilitation
intellectual property
consumer protection
market access
financial inclusion
export control|controls
law enforcement
dispute resolution
access to justice|information
corporate governance
public administration
information sharing
exchange|sharing of information|intelligence|expertise|experts|researchers|students
exchange|sharing of information|intelligence|expertise|experts|researchers|students and best practices
exchange|sharing of information|intelligence|expertise|experts|researchers|students and expertise|experience|experiences
human rights
fundamental freedoms
media|religious freedom
freedom of expression|assembly|association|religion
freedom of the press
rule of law
good governance
gender equality
women's|women’s empowerment
civil society
anti-corruption
social protection|inclusion|development|cohesion
sustainable development|agriculture|tourism|fisheries|mobility|transport
sustainable forest|land management
sustainable consumption and production
food systems|safety
economic|inclusive|green growth
economic development|integration|recovery
environmental protection
biodiversity|marine|forest|wildlife|water conservation
waste|water|fisheries|forest|border|migration management
air quality management
ocean governance
cultural heritage|exchange|exchanges
higher|vocational education
vocational training
people-to-people ties|exchanges|connections|links|contacts
space exploration
arms control
non-proliferation
nuclear non-proliferation|disarmament|safety|forensics
disarmament
counter-terrorism
counterterrorism
rules of origin
regulatory practices
good regulatory practices
conformity assessment
conformity assessment procedures
investment screening|promotion|facilitation
free flow of data
transfer of technology|data|knowledge
data free flow with trust
customer due diligence
suspicious activity reporting
transaction monitoring
maritime domain awareness
net-zero
net zero
just transition
nature-based solutions
animal|plant health
youth employment
jobs for youth|women
jobs for young people
clean cooking
primary healthcare
primary health care
maternal|child health
maternal and child health
traditional medicine
early childhood development|education
school meals
skills development
lifelong learning
student|labour|labor|talent mobility
mutual recognition
mutual recognition of qualifications|skills|standards
visa liberalisation|liberalization|facilitation|exemption|exemptions|waiver|waivers
decent work
customs cooperation|procedures|clearance|modernisation|modernization
women , peace and security
youth , peace and security
conflict prevention
two-state solution
two state solution
diplomatic|political solution
science , technology , engineering , and mathematics
science , technology , engineering and mathematics
climate ambition|ambitions
mitigation outcomes|activities
mine action|clearance
rights of women|children|migrants|refugees|workers|minorities|girls
protection of civilians|journalists|sources|children|migrants|refugees|minorities|consumers
rights of persons with disabilities
rights of indigenous peoples
disease surveillance
transitional justice
judicial cooperation|reform|training
mutual legal assistance
asset recovery
public finance|financial management
public procurement
tax cooperation|transparency|administration
competition policy
creative|life industries|sciences
air|rail|road|maritime connectivity
air services
cross-border payments
debt sustainability
development|south-south|triangular cooperation
earth observation|observations
remote sensing
disability inclusion
child protection
interfaith|intercultural|interreligious dialogue
marine protected areas
marine spatial planning
coastal protection
coastal zone management
waste-to-energy
electric vehicles
onshore|offshore wind
table-top|tabletop|simulation exercise|exercises
`

const spelt = (row: string): string[][] =>
  row
    .split(' ')
    .reduce<string[][]>(
      (all, place) => place.split('|').flatMap((word) => all.map((words) => [...words, word])),
      [[]],
    )

/** Lines of policy that are an area wherever they are named, by their first word: the words behind it, most of them first. */
export const DOMAINS: ReadonlyMap<string, readonly (readonly string[])[]> = (() => {
  const of = new Map<string, string[][]>()
  for (const [first, ...rest] of ROWS.trim().split('\n').flatMap(spelt)) {
    const known = of.get(first!)
    if (known) known.push(rest)
    else of.set(first!, [rest])
  }
  for (const all of of.values()) all.sort((a, b) => b.length - a.length)
  return of
})()
