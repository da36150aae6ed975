const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Nouns that are a problem by themselves. */
export const PROBLEMS = words(`
crisis crises war wars conflict conflicts terrorism trafficking piracy pandemic pandemics insecurity violence pollution
degradation poverty threat threats attacks crime crimes disasters disaster extremism proliferation aggression coup scams
scam smuggling disinformation misinformation corruption famine hunger ransomware cybercrime dumping spill haze emissions
coercion repression abuses inequality instability radicalisation radicalization disruptions shocks emergencies
manipulation interference evasion fraud malnutrition wildfires floods droughts drought hazards debris loss criminality
challenges abuse fragilities inflation marginalization dependency provocations invasion occupation hostilities tensions
fentanyl overcapacity laundering slavery discrimination vulnerabilities outbreaks outbreak barriers risks risk misuse
exploitation violations deforestation desertification displacement shortages diseases disease epidemic epidemics variant variants earthquake
earthquakes typhoon typhoons cyclone cyclones tsunami tsunamis leakage dependence dependencies reliance imbalances distortions circumvention
theft racism xenophobia antisemitism islamophobia harassment militarization militarisation escalation litter plastics polio malaria tuberculosis bribery
drugs narcotics landmines terrorists militias suffering killings detentions atrocities genocide annexation spills explosion explosions bloodshed
gaps gap inequities inequalities pollutants hate stalemate onslaught propaganda backsliding addiction hesitancy obesity stunting scarcity
wildfire heatwaves heatwave erosion salinity acidification bleaching overfishing congestion volatility shortfall shortfalls unemployment
homelessness statelessness exclusion marginalisation stigma bullying radicalism fundamentalism separatism sectarianism hatred incitement kidnapping
hijacking robbery cyberattacks cyber-attacks cyberattack malware phishing spyware deepfakes hacking intrusions espionage sabotage accidents
incursions encroachment blockade blockades refoulement subsidies mpox dengue zika ebola influenza lawlessness impunity
situation situations lack shortage slowdown downturn uncertainty uncertainties headwinds protectionism unilateralism polarisation polarization
authoritarianism autocracy oppression shutdowns censorship crackdown crackdowns persecution killing abduction abductions detention torture assassination bombing bombings shelling imprisonment gangs cartels smugglers traffickers
bottlenecks outages turmoil unrest fragmentation contamination infringement infringements intolerance depletion overexploitation smog
landslides hurricanes airstrikes bombardment casualties
overdose overdoses pandemics covid-19 covid weapons weapon missiles intimidation illegalities counterfeiting poaching weaponization weaponisation distress recession stagnation indebtedness debt out-migration
cholera measles marburg rabies hepatitis locust locusts armyworm pests infestation infestations rustling mercenaries mutilation
plight inequity banditry arson vandalism mudslides famines starvation overcrowding subsidence siltation sedimentation
desecration stigmatisation stigmatization usurpation insurgency insurgents insurgencies fatalities siege
sieges reprisals hostage-taking extortion cyberbullying sextortion scammers decoupling underemployment mismatch mismatches
injustice injustices deficit deficits imbalance massacre massacres looting pillage embezzlement nepotism cronyism
kleptocracy femicide femicides feminicide servitude disappearances evictions eviction expulsions skirmishes clashes riots putsch blackouts
blackout derailments shipwrecks groundings drownings drowning mortality morbidity suicides suicide ageism ableism sexism misogyny homophobia
transphobia bigotry ultranationalism apartheid expansionism imperialism totalitarianism dictatorship tyranny anarchy alcoholism
disorders sepsis diabetes hypertension smallpox pathogens zoonoses superbugs parasites blindness anaemia anemia leprosy trachoma typhoid
pneumonia poachers bycatch overgrazing overharvesting overuse eutrophication dieback weeds effluents effluent sewage asbestos microplastics
soot sandstorms storms flood flooding inundation avalanches eruptions aridity bankruptcy insolvency stagflation deflation hyperinflation
hoarding profiteering layoffs joblessness precarity mismanagement maladministration impoverishment deprivation squalor
cyber-espionage cyberespionage cyberwarfare botnets trolling doxxing cyberstalking stalking militarism revanchism brinkmanship adventurism
opioids heroin cocaine methamphetamine captagon tramadol xylazine nitazenes undernutrition undernourishment blockage intrusion residues politicisation politicization instrumentalisation
catastrophe catastrophes assault assaults cartel disruption
delays raids raid airstrike ambush ambushes shootings stabbings beheadings lynching lynchings purges pogroms exodus drain outflow
`)

/** Words for a problem only with another: "climate change", "sea-level rise". */
export const QUALIFIED_PROBLEMS = new Map([
  ['change', /^(climate|climatic)$/],
  ['rise', /^(sea-level|level)$/],
  ['prisoners', /^political$/],
  ['footprint', /^(carbon|environmental|ecological)$/],
  ['warming', /^(global|climate|ocean|planetary)$/],
  ['fishing', /^(illegal|iuu|unregulated|destructive)$|^\)$/],
  ['migration', /^(irregular|illegal|forced)$/],
  ['trade', /^(illicit|illegal|wildlife)$/],
  ['flows', /^(illicit|financial)$/],
  ['policies', /^(non-market|coercive|protectionist)$/],
  ['practices', /^(non-market|coercive|unfair|market-distorting)$/],
  ['goods', /^(counterfeit)$/],
  ['wastes', /^(hazardous)$/],
  ['waste', /^(hazardous|plastic|marine|food)$/],
  ['climate', /^(changing)$/],
  ['launches', /^(missile|ballistic)$/],
  ['launch', /^missile$/],
  ['tests', /^(nuclear|missile)$/],
  ['program', /^(nuclear|missile|wmd)$/],
  ['programs', /^(nuclear|missile|wmd)$/],
  ['programme', /^(nuclear|missile|wmd)$/],
  ['programmes', /^(nuclear|missile|wmd)$/],
  [
    'prices',
    /^(food|energy|rising|commodity|fuel|volatile|electricity|oil|gas|grain|fertili[sz]er|soaring|high)$/,
  ],
  ['labor', /^(forced|child|compulsory)$/],
  ['labour', /^(forced|child|compulsory)$/],
  ['divide', /^(digital|gender|development)$/],
  ['speech', /^hate$/],
  ['harms', /^online$/],
  ['attack', /^(cyber|ransomware|terrorist|terror|deadly|missile|drone|brutal|heinous)$/],
  ['incidents', /^(cyber|security|cybersecurity|terrorist|spill)$/],
  ['restrictions', /^(export|import|trade)$/],
  ['organizations', /^(criminal|terrorist|extremist)$/],
  ['organisations', /^(criminal|terrorist|extremist)$/],
  ['news', /^fake$/],
  ['arms', /^(small|illicit|illegal)$/],
  ['resistance', /^(antimicrobial|antibiotic|drug)$/],
  ['species', /^invasive$/],
  ['stress', /^(water|heat)$/],
  ['fighters', /^(foreign|terrorist)$/],
  ['logging', /^illegal$/],
  ['mining', /^illegal$/],
  ['plastic', /^marine$/],
  ['attempts', /^unilateral$/],
  ['entry', /^(irregular|illegal)$/],
  ['crossings', /^(irregular|illegal)$/],
  ['penalty', /^death$/],
  ['fever', /^(swine|lassa|yellow|haemorrhagic)$/],
  ['bans', /^(export|import)$/],
  ['tape', /^red$/],
  ['chemicals', /^(precursor|toxic|hazardous|forever)$/],
  ['substances', /^(hazardous|toxic|psychoactive|ozone-depleting)$/],
  ['use', /^(tobacco|drug|alcohol|substance|opioid|pesticide)$/],
  ['consumption', /^(tobacco|alcohol)$/],
  ['measures', /^(non-tariff|coercive|protectionist|trade-distorting|discriminatory)$/],
  ['munitions', /^(cluster|unexploded)$/],
  ['ordnance', /^unexploded$/],
  ['waves', /^heat$/],
  ['blooms', /^algal$/],
  ['runoff', /^(agricultural|urban|stormwater|farm)$/],
  ['drain', /^brain$/],
  ['levels', /^sea$/],
  ['mines', /^(land|sea|naval)$/],
  ['divides', /^(digital|gender|development)$/],
  ['poaching', /^(wildlife|elephant)$/],
  ['marriage', /^(child|early|forced)$/],
  ['marriages', /^(child|early|forced)$/],
  ['soldiers', /^child$/],
  ['emergency', /^(health|climate|humanitarian)$/],
  ['information', /^false$/],
  ['narratives', /^(false|hostile)$/],
  ['transfers', /^(missile|arms|weapons|munitions)$/],
  ['impact', /^(climate|health|environmental|adverse|negative|transboundary)$/],
  ['impacts', /^(climate|health|environmental|adverse|negative|transboundary)$/],
  ['effects', /^(adverse|negative|harmful)$/],
  ['fires', /^(peat|forest|bush|wild|peatland|grass)$/],
  ['burden', /^(debt|disease)$/],
  ['burdens', /^(debt|disease)$/],
  ['punishment', /^(collective|corporal|capital)$/],
  ['recruitment', /^(child|forced)$/],
  ['legacy', /^(nuclear|toxic|radioactive)$/],
  ['needs', /^(humanitarian|relief|security|urgent|protection|basic|medical|recovery|reconstruction)$/],
])

/** Adjectives by which what they describe is a problem: "malicious cyber activities", "unfair discriminatory action". */
export const ILL = words(`
malicious illicit illegal unlawful terrorist coercive discriminatory hostile destabilizing destabilising provocative
unconstitutional abusive improper predatory unfair aggressive authoritarian oppressive unregulated unauthorized unauthorised fraudulent
counterfeit falsified weaponized weaponised malign deceptive corrupt violent distortive distortionary non-market harmful unsustainable
`)

/** Nouns that belong to no field, and with one of those adjectives name a problem all the same. */
export const ILL_NOUNS = words(`
activity activities act acts action actions conduct behavior behaviour behaviors behaviours practice practices purposes
groups organizations organisations networks regimes operations use finance flows trade transfer transfers claims
measures policies content methods change changes
`)

/** Problems that say nothing by themselves ("challenges", "threats"). */
export const VAGUE = words(`
challenges challenge threats threat problems problem issues risks risk crises attacks emergencies concerns disruption
hazards vulnerabilities disruptions shocks needs barriers situation situations weapons weapon missiles disputes dispute
conflicts attack lack shortage shortages loss spread delays gap gaps
`)
