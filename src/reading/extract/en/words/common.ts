const words = (list: string) => new Set(list.trim().split(/\s+/))

/**
 * Words that are capitalised in posts, bodies, events and texts, and so end or refuse a person's name. The lower-case
 * words of the document itself are added to these when it is read.
 */
export const NO_NAME = words(`
a about above academy act action affairs after afternoon again against agency agenda agreement agriculture aid air all
alliance also amid among an and annex annual another any anti approach april arab arbitration area areas army art
article as assembly assessment association at attractiveness august authority bank based bay before beyond bilateral
blue board both bridge building bureau business but by cabinet call campaign capacity capital center central centre
century challenge chamber change chapter charter chemical city civil climate coalition coast collaboration college
combined command commerce commission commissioner committee common communication communications communique community
company compact comprehensive concept conference congress connectivity consensus consultation consultations consultative
convention cooperation coordination corporation corridor council countries country court crisis culture customs
cyber cybersecurity data day december declaration defence defense delegation democracy democratic department
development dialogue digital diplomacy disaster division draft east eastern economic economy education eighth eleventh
emergency energy engagement environment environmental equality event excellency exchange exercise existing external
fact family february federal federation fifth finance financial first fisheries five food for foreign forestry forum
foundation fourth framework free friday friends from fund further future gas gender general global goal goals governance
government governments green group growth guide guidelines gulf headquarters health heads high highness his homeland honourable
hotel house housing human humanitarian immigration implementation in inaugural inclusive independent indigenous
indo-pacific industry information infrastructure initiative innovation institute institution institutions integration
intelligence interior internal international investment islands it its january job joint july june justice labor labour
land law leaders leadership league legal local logistics maiden management manpower march marine maritime market
markets may measures media meeting meetings member members memorandum mechanism middle military ministerial ministers
ministry mission monday multilateral national nations natural navy near network networks new next ninth no north
northern november nuclear ocean oceans october of office officer officials oil on online open operation operations
organisation organization other our outcome outlook pacific pact panel parliament parties partners partnership peace
peoples pillar plan planning platform plenary policy political population portfolio port power preparatory present
presidency presidents press prevention private process program programme progress project prosperity protection
protocol provincial public quad rail recovery reform region regional regions relations release religious reporters
republic research resilience resilient resources response responsible review rights risk road roadmap roundtable royal
rule rules rural safety saturday school science sciences sea second secretariat sector secure securities security
senate senior september services session seventh sixth skills small social society south southern southeast space
special sport sports standing state statement statements states strategic strategy studies sub-committee summit sunday
supply support supreme sustainability sustainable symposium task team technical technologies technology tenth that the
their there these they third this those through thursday to today together tourism trade training transformation
transport transportation treaty treasury tribunal trilateral tuesday two under union unit united university urban
values vision visit war water we wednesday week west western when where while white with women work working works workshop
world year yesterday youth zone he she his her him you your i my
annexes executive order executives mou administration nation lead secretary speakers senior sherpa sherpas quote quotes
highlights spokesperson highlights transition attorney nominee designate elect former late then current incoming outgoing prime vice deputy assistant acting chief
migration population citizen citizens treasury irrigation livestock aviation shipping petroleum electricity
sanitation statistics heritage archives telecommunications electric atomics motors principles export authorizations
crime crimes narcotics drug drugs counterterrorism terrorism trafficking counternarcotics nonproliferation
non-proliferation disarmament policies biodiversity ecology ecosystems wildlife fishery mining minerals mines
competition consumer consumers procurement property patents standards metrology nutrition medicine medicines disease
diseases pandemic veterinary animal animals plant plants crops seeds soil air-quality pollution waste recycling
chemicals hazards risks weather meteorology hydrology seismology geology cartography broadcasting telecoms semiconductors
computing computers software algorithms robotics biotechnology nanotechnology aerospace aeronautics satellites
railways roads highways ports airports hospitality entrepreneurship enterprise enterprises
smes startups employment wages pensions welfare families children elderly disability disabilities veterans refugees
asylum borders passports visas consular parliamentarians elections constitutional anti-corruption corruption audit
accounting taxation tax taxes customs tariffs budgets debt privatisation privatization subsidies
transnational sanitary phytosanitary multilateralism regionalism islamic communities
dynamics negotiations revenue finance credit addictions self-help chairs co-chairs heads defence host hosts
`)

/** Nouns that head the name of a body, so that what goes before is a body and no person. */
export const BODIES = words(`
ministry department agency commission committee council bank fund union association organisation organization centre
center institute university board bureau office court authority secretariat group forum company corporation chamber
parliament assembly government house foundation alliance federation academy command force unit college school society
community league party service services delegation team network mission embassy administration division programme program
initiative chancellery partnership quad taskforce senate congress
`)
