/**
 * What people speak of when they speak of a target, in our own words: a target a line, then one or two words each, parted by
 * commas. A line without a target's letter or number has words of the whole goal.
 */
export const TARGET_WORDS = `
1 poverty, poor, impoverished, deprivation, destitution, poverty reduction, poverty alleviation, poverty line, anti-poverty, pro-poor, poorest, deprived, low-income household, poverty trap, multidimensional poverty, child poverty, poverty rate, poverty gap, basic needs, poor people, poor household, poverty eradication, destitute, slum poverty, monetary poverty, income poverty
1.1 extreme poverty, absolute poverty, dollar a day, hunger and poverty, poverty threshold, ultra-poor
1.2 national poverty, working poor, poor children, poverty dimensions, relative poverty, severe deprivation, poverty incidence, poverty measurement, living standards, material deprivation
1.3 social protection, social security, safety nets, cash transfer, pension coverage, protection floors, social assistance, conditional cash, social insurance, unemployment benefits, disability benefits, maternity benefits, welfare benefits, minimum income, social transfers, old-age pension, pensions, child benefit
1.4 land tenure, land rights, property rights, microfinance, basic services, secure tenure, access to credit, inheritance, land titles, microcredit, land ownership
1.5 vulnerable to shocks, resilience of poor, vulnerability to disasters, disaster losses, climate-related shocks, economic shocks, livelihood resilience, build resilience, sendai framework
1.a resources for poverty, essential services spending, poverty programmes, development cooperation for poor
1.b pro-poor policies, poverty strategy, gender-sensitive policies, poverty reduction strategies
2 hunger, food, agriculture, agricultural, nutrition, farmer, farming, crop, farm, livestock, fertiliser, malnutrition, starvation, famine, cereal, wheat, rice, maize, undernourishment, undernourished, food security, food insecurity, food systems, food production, agrifood, harvest, yield, dietary, diet, grain, cultivation, dairy, smallholder, agronomic, pesticide, agroecology, cattle, food prices, horticulture
2.1 hunger, food insecurity, undernourishment, safe and nutritious food, food access, food aid, school meals, zero hunger, food shortages, food crisis
2.2 malnutrition, stunting, wasting, undernutrition, child nutrition, anaemia, breastfeeding, micronutrient, obesity, overweight, nutritional needs, vitamin
2.3 small-scale farmers, smallholders, agricultural productivity, family farmers, pastoralists, farm incomes, rural producers, smallholder farmer, agricultural income, herders
2.4 sustainable agriculture, resilient agriculture, soil quality, climate-smart agriculture, agroecology, organic farming, food production systems, drought-tolerant crops, crop rotation, irrigation practices
2.5 seed banks, genetic resources, plant breeding, genetic diversity of seeds, traditional seeds, livestock breeds, gene banks, plant varieties, seed diversity
2.a agricultural research, extension services, rural infrastructure, agricultural investment, agricultural extension, technology for agriculture
2.b agricultural export subsidies, agricultural trade, farm subsidies, export restrictions, agricultural markets distortions, agricultural subsidies
2.c food commodity markets, food price volatility, food reserves, market information, commodity prices, grain reserves
3 health, disease, medical, hospital, patient, mortality, healthcare, medicine, clinical, illness, doctor, nurse, physician, well-being, health care, public health, health system, health services, health outcomes, epidemic, pandemic, cancer, vaccination, therapy, diagnosis, treatment, morbidity, life expectancy, symptoms, surgery, infection, primary care, long-term care, ageing population health, diseases
3.1 maternal mortality, maternal health, skilled birth, childbirth, midwives, obstetric, pregnancy, antenatal care, birth attendants
3.2 child mortality, neonatal, infant mortality, under-five, newborn, child health, preventable deaths of children, infant death
3.3 aids, hiv, tuberculosis, malaria, hepatitis, communicable diseases, tropical diseases, water-borne diseases, infectious diseases, epidemics, covid, coronavirus, ebola, outbreak, zoonotic, antiretroviral, dengue
3.4 non-communicable diseases, mental health, suicide, cardiovascular, cancer, diabetes, depression, dementia, chronic disease, psychosocial, noncommunicable, heart disease, psychological, anxiety, stroke, psychiatric
3.5 drug abuse, narcotic, alcohol, substance abuse, drug use, addiction, illicit drugs, opioids, drug dependence, drug demand
3.6 road traffic deaths, road safety, traffic accidents, road crashes, traffic injuries, road accidents
3.7 reproductive health, family planning, sexual health, contraception, contraceptive, adolescent birth, sexual and reproductive
3.8 universal health coverage, essential medicines, vaccines, health insurance, out-of-pocket, essential health, financial risk protection, health coverage, access to medicines, health financing
3.9 hazardous chemicals, air pollution deaths, contamination, poisoning, toxic exposure, indoor air, ambient air pollution, pollution illness, unsafe water
3.a tobacco, smoking, tobacco control, cigarettes, smokers
3.b vaccines research, medicines for developing, public health intellectual property, immunization, generic medicines, medical research, immunisation
3.c health workforce, health workers, health personnel, recruitment of nurses, medical training, health professionals, community health workers
3.d health risks, early warning health, health regulations, health emergency, pandemic preparedness, antimicrobial resistance, health security, public health emergencies
4 education, school, teacher, student, learning, learner, pupil, teaching, educational, classroom, curriculum, university, literacy, schooling, academic, training, kindergarten, lifelong learning, higher education, quality education, schools, professors, graduates, pedagogy, enrolment, skills development, educators, college, lecturers
4.1 primary education, secondary education, learning outcomes, out-of-school, school completion, free education, basic education, dropout, reading proficiency, compulsory education, pisa
4.2 early childhood, pre-primary, preschool, kindergarten, childcare, early childhood education, early learning, day care
4.3 vocational education, tertiary education, technical education, university access, higher education, adult education, vocational training, affordable education, university
4.4 skills for employment, technical skills, vocational skills, digital skills, ict skills, entrepreneurship skills, job skills, skills mismatch, reskilling, upskilling
4.5 gender disparities in education, inclusive education, girls education, special education, education of indigenous, children with disabilities, education equity, disadvantaged students, equal access education
4.6 literacy, numeracy, adult literacy, illiteracy, literacy rate
4.7 global citizenship, education for sustainable development, human rights education, culture of peace, peace education, cultural diversity, intercultural, environmental education, citizenship education, people-to-people, climate education
4.a school facilities, school infrastructure, safe schools, learning environments, schools internet, school buildings, school connectivity
4.b scholarships, fellowships, student exchange, study abroad
4.c qualified teachers, teacher training, teacher education, teacher shortage, teachers professional development
5 gender, women, girl, woman, female, gender equality, gender equity, feminist, feminism, empowerment of women, gender-based, sexism, maternity, motherhood, wife, gender gap, gender stereotypes, gender mainstreaming, womens rights, gender norms, gender roles, mothers, gender dimension, gender perspective
5.1 discrimination against women, discriminatory laws, womens rights, gender discrimination, legal equality women, sex discrimination, cedaw
5.2 violence against women, domestic violence, sexual violence, trafficking of women, gender-based violence, partner violence, sexual exploitation, sexual abuse, femicide, sexual harassment, rape, intimate partner, abuse of women, gender violence
5.3 child marriage, forced marriage, genital mutilation, early marriage, harmful practices, fgm, bride
5.4 unpaid care, domestic work, care work, housework, parental leave, household responsibilities, paternity leave, unpaid work, childcare responsibilities, shared responsibility
5.5 women in leadership, womens participation, women in parliament, female managers, women in politics, women peace, women decision-making, women entrepreneurs, women leaders, political participation of women, quotas, female representation, women and peace
5.6 reproductive rights, sexual rights, reproductive health rights, abortion, sexuality education
5.a womens land, women inheritance, women property, women economic resources, women ownership, women farmers
5.b technology for women, women mobile phone, digital gender, gender digital divide, girls in ict, women in technology
5.c gender policy, gender budgeting, gender-responsive, gender legislation, gender strategy
6 water, sanitation, wastewater, drinking water, groundwater, water supply, sewage, water quality, water management, hygiene, river, irrigation, aquifer, freshwater, watershed, water resources, water scarcity, water use, water sector, water services, sewerage, water treatment, basin, water governance, water pricing, hydrology, toilet, water utilities, rivers, lakes
6.1 drinking water, safe water, water supply, potable, piped water, clean water, water access, water tariffs, wells
6.2 sanitation, hygiene, toilet, open defecation, latrine, handwashing, menstrual, sewer
6.3 water quality, wastewater, water pollution, sewage, effluent, water recycling, water treatment, untreated wastewater
6.4 water scarcity, water efficiency, water use, water stress, water withdrawals, freshwater withdrawals, water saving, water demand
6.5 transboundary water, integrated water, river basin, water resources management, water governance, basin management, mekong river
6.6 wetlands, aquifers, water-related ecosystems, lakes, river restoration, freshwater ecosystems
6.a water cooperation, desalination, water harvesting, water technologies
6.b water user, local water management, community water, water users association, water committees
7 energy, electricity, renewable, solar, wind power, fuel, power plant, photovoltaic, renewable energy, clean energy, energy efficiency, energy access, biofuel, biomass, electrification, hydropower, grid, biogas, wind energy, turbine, geothermal, battery, power generation, energy supply, energy security, electric power, energy sector, nuclear power, natural gas, energy transition, coal power, kilowatt, energy systems, energy demand, power sector, power grid, heating
7.1 energy access, access to electricity, affordable energy, cooking fuels, electrification, rural electrification, energy poverty, clean cooking, cookstoves, modern energy, energy services
7.2 renewable energy, solar, wind power, hydropower, geothermal, biofuels, photovoltaic, clean energy, renewables, wind energy, energy mix, bioenergy, energy transition
7.3 energy efficiency, energy intensity, energy saving, insulation, efficient buildings, energy consumption, energy conservation, energy performance
7.a clean energy research, energy investment, energy technology, hydrogen, energy cooperation, advanced fossil, energy finance
7.b energy infrastructure, power grid, energy supply developing, electricity grid, power interconnection, energy connectivity
8 employment, economic growth, labour, job, worker, gdp, unemployment, decent work, wage, tourism, productivity, labor, workforce, workplace, entrepreneur, entrepreneurship, labour market, job creation, small enterprises, economy, economic development, informal sector, informal employment, working conditions, smes, self-employed, youth unemployment, employers, employees, gross domestic, workers, occupational, unemployed, jobs, business
8.1 economic growth, gdp growth, per capita growth, growth rate, gross domestic, economic recovery, gdp per capita
8.2 economic productivity, diversification, labour productivity, technological upgrading, value added, high-value, labour-intensive, total factor productivity
8.3 job creation, entrepreneurship, small enterprises, smes, start-ups, formalization, micro enterprises, medium-sized enterprises, informal economy, informal employment, creativity and innovation, msmes, startups, small business
8.4 resource efficiency, decouple growth, material footprint, green growth, green economy, decoupling
8.5 full employment, decent work, equal pay, unemployment, wage gap, persons with disabilities employment, labour force participation, employment rate, gender wage, part-time
8.6 youth employment, neet, youth unemployment, young workers, unemployed youth, apprenticeships, school-to-work
8.7 forced labour, child labour, modern slavery, human trafficking, child soldiers, contemporary forms of slavery, trafficking in persons, slavery
8.8 labour rights, safe working, occupational safety, migrant workers, workers rights, trade unions, collective bargaining, working environments, workplace safety, occupational health
8.9 tourism, tourists, sustainable tourism, tourism industry, ecotourism, local culture products, visitors, hospitality
8.10 banking, financial inclusion, financial services, insurance access, bank accounts, commercial banks, atms, mobile money, financial institutions
8.a aid for trade, trade-related assistance, trade support
8.b youth employment strategy, global jobs pact, youth strategy
9 infrastructure, industry, industrial, innovation, manufacturing, industrialization, research and development, technology, technological, transport infrastructure, roads, railways, broadband, internet, internet access, telecommunications, ict, patent, scientific research, industrialisation, connectivity, logistics, ports, airports, freight, digital technologies, high-tech, engineering, information technology, mobile network, startups innovation, digital infrastructure, artificial intelligence, start-up ecosystem, factories, cluster, r&d, industrial policy, digital
9.1 resilient infrastructure, transport infrastructure, roads, railways, ports, airports, infrastructure investment, regional connectivity, rural roads, freight, logistics, aviation, road infrastructure, infrastructure projects, transport network, cross-border infrastructure, connectivity
9.2 industrialization, manufacturing, industrial employment, industry share, industrial development, inclusive industrialization, industrialisation, factories
9.3 small-scale industries, credit for enterprises, value chains, sme finance, affordable credit, small industries, supply chain integration
9.4 clean technologies, industrial upgrading, sustainable industries, industrial emissions, green industry, retrofit, eco-efficient
9.5 scientific research, research and development, innovation, researchers, technological capabilities, patents, r&d expenditure, innovation policy, science and technology, r&d spending, innovation system
9.a infrastructure support, infrastructure finance, infrastructure in developing
9.b domestic technology, technology development, high-tech industry, industrial diversification
9.c access to internet, broadband, mobile network, ict access, universal connectivity, digital connectivity, information and communications, digital infrastructure, connectivity, satellite, digital divide, telecommunications, unconnected
10 inequality, inequalities, income inequality, discrimination, social inclusion, marginalized, disparities, income distribution, migration, migrant, refugee, inclusion, unequal, equity, minority, redistribution, gini, disadvantaged, social exclusion, vulnerable groups, racism, ethnic, disability, asylum seekers, wealth distribution, social mobility, equal opportunities, immigrants, racial, inequality reduction, indigenous peoples, top income, income share, persons with disabilities
10.1 income growth, bottom forty, income share, income inequality, wealth gap, poorest households, shared prosperity, income distribution, gini
10.2 social inclusion, inclusion of all, persons with disabilities, political inclusion, economic inclusion, minorities, marginalized groups, older persons, vulnerable groups, disability inclusion, indigenous peoples, leave no one, ageing
10.3 equal opportunity, discriminatory practices, anti-discrimination, racism, discrimination, hate speech, xenophobia, racial discrimination, inequalities of outcome
10.4 fiscal policies, wage policies, redistribution, tax progressivity, redistributive, progressive tax, social protection policies, labour share
10.5 financial regulation, financial markets, financial stability indicators, banking supervision, global financial markets
10.6 representation of developing countries, voting rights institutions, voice of developing, international financial institutions, global governance reform
10.7 migration, migrants, safe migration, refugee, remittances, orderly migration, mobility of people, migration policies, recruitment costs, asylum, displaced, migrant, labour migration
10.a special and differential, tariff preferences, trade preferences, zero-tariff
10.b development assistance to least, flows to states, foreign investment in least, resource flows
10.c remittance costs, transaction costs of migrant, remittances
11 city, cities, urban, housing, settlement, slum, urbanization, public transport, metropolitan, municipal, town, neighbourhood, urban planning, public space, urban development, smart city, heritage, transit, urban areas, local government, spatial planning, urbanisation, human settlements, buildings, residents, commuting, suburbs, dwelling, homeless, metropolis, land use, congestion, mobility, urban growth
11.1 housing, slum, affordable housing, informal settlements, adequate housing, homelessness, upgrading slums, shelter, rent, dwellings
11.2 public transport, transport systems, urban mobility, transit, bus, metro, road safety urban, cycling, commuting, sustainable transport, urban transport, pedestrians, congestion, traffic, rail transit
11.3 urban planning, inclusive urbanization, urbanization, participatory planning, urban sprawl, land consumption, settlement planning, spatial planning, metropolitan governance, sustainable urbanization
11.4 cultural heritage, natural heritage, world heritage, safeguard heritage, heritage, historic, museums, archaeological, intangible heritage, culture, cultural property
11.5 disaster deaths, disasters, flood, earthquakes, disaster economic losses, urban disaster, natural hazards, typhoon, disaster relief, disaster response, disaster risk, disaster management
11.6 urban air quality, municipal waste, air pollution cities, environmental impact of cities, waste collection, solid waste, particulate matter, air quality, smog
11.7 green space, public space, parks, safe public, playgrounds, urban green, urban parks
11.a urban rural links, regional development planning, peri-urban, national urban policy, rural-urban
11.b disaster risk strategies, local disaster, sendai framework, risk reduction strategies, resilient cities, disaster risk reduction, local governments disaster
11.c sustainable buildings, local materials, resilient buildings, construction in least
12 consumption, waste, recycling, sustainable consumption, production patterns, circular economy, consumer, food waste, material footprint, reuse, packaging, life cycle, hazardous waste, eco-label, supply chain, sustainable production, landfill, waste management, corporate sustainability, procurement, plastic waste, consumers, recycled, product design, e-waste, chemicals, remanufacturing, product, recycle, resource use, raw materials, sustainability reporting, sustainable lifestyles, ecodesign, cleaner production, fashion
12.1 sustainable consumption programme, consumption patterns, action plan consumption, production patterns, sustainable production
12.2 natural resources efficient, material footprint, resource efficiency, domestic material consumption, resource use, raw materials, natural resource, mining, material consumption
12.3 food waste, food loss, post-harvest losses, food losses, retail food, leftovers
12.4 chemicals, hazardous waste, chemical management, toxic waste, pollutants, e-waste, electronic waste, chemical safety, basel convention, mercury, sound management
12.5 recycling, waste reduction, reuse, waste prevention, circular economy, landfill, waste generation, solid waste, plastic waste, recycled
12.6 corporate sustainability, sustainability reporting, company reporting, corporate responsibility, large companies, csr, environmental reporting, corporate social
12.7 public procurement, green procurement, sustainable procurement, government purchasing
12.8 sustainable lifestyles, consumer awareness, information for sustainable, lifestyles in harmony, eco-labels, consumer information, consumer behaviour
12.a capacity for sustainable consumption, technological capacity for sustainable production
12.b tourism monitoring, sustainable tourism tools, tourism sustainability
12.c fossil-fuel subsidies, fuel subsidies, subsidy reform, fossil fuel subsidy
13 climate, climate change, greenhouse, emission, carbon, global warming, adaptation, mitigation, co2, paris agreement, climate policy, climate action, carbon dioxide, low-carbon, warming, unfccc, decarbonization, ghg emissions, temperature rise, sea level, climate finance, climate models, greenhouse gas, carbon tax, climate adaptation, emissions trading, emission reductions, net zero, climatic, extreme weather, kyoto protocol, ipcc, carbon price, ghg
13.1 climate hazards, natural disasters, adaptive capacity, climate resilience, extreme weather, disaster risk, early warning, floods, droughts, adaptation, disaster preparedness, climate-related hazards, resilience to climate, disaster risk reduction
13.2 climate policy, national climate, emissions reduction, climate plans, nationally determined contributions, greenhouse gas, climate measures, mitigation, low-carbon development, carbon market, ndcs, carbon neutrality
13.3 climate education, climate awareness, climate capacity, climate literacy, institutional capacity climate, climate change education
13.a climate finance, green climate fund, climate fund, mobilizing climate, adaptation finance, loss and damage
13.b climate planning in least, climate capacity in least, small island climate
14 ocean, sea, marine, fishery, fish, fishing, coral, coastal, maritime, seafood, fisheries, overfishing, oceans, aquaculture, mangrove, marine pollution, vessel, seabed, plankton, coral reef, blue economy, marine debris, marine life, stock, fishers, tuna, sharks, seas, trawling, high seas, coast, shellfish, whales, salinity, seagrass, fish stocks, aquatic
14.1 marine pollution, marine debris, plastic pollution, ocean plastic, nutrient pollution, oil spill, marine litter, eutrophication, marine plastic
14.2 coastal ecosystems, marine ecosystems, coral reefs, mangrove, marine management, coastal zone, coastal management, marine biodiversity, marine spatial
14.3 ocean acidification, acidity, sea acidity
14.4 overfishing, illegal fishing, fish stocks, unregulated fishing, iuu fishing, destructive fishing, fisheries management, unreported fishing, catch limits
14.5 marine protected, marine conservation, protected marine, marine reserves, conserve coastal
14.6 fisheries subsidies, fishing subsidies, overcapacity
14.7 blue economy, island states fisheries, aquaculture, marine tourism, island developing, sustainable fisheries, ocean economy
14.a marine research, ocean science, marine technology, oceanographic, marine scientific
14.b artisanal fishers, small-scale fishers, small-scale fisheries, coastal fishers, fishing communities
14.c law of the sea, unclos, maritime law, maritime security, maritime cooperation, convention on the sea, high seas
15 forest, biodiversity, species, wildlife, deforestation, ecosystem, land degradation, desertification, conservation, habitat, forestry, tree, soil, terrestrial, flora, fauna, ecological, ecology, woodland, endangered species, animals, plants, vegetation, ecosystems, reforestation, biological diversity, pollinators, birds, protected areas, timber, landscape, national park, rainforest, mammals, insects, ecosystem services, habitats, nature
15.1 ecosystem conservation, protected areas, terrestrial ecosystems, wetlands, freshwater biodiversity, forest area, drylands, nature reserves, national parks, inland water
15.2 forest management, deforestation, reforestation, afforestation, logging, sustainable forestry, forests, forest cover, haze, forest fires, peatland
15.3 desertification, land degradation, soil restoration, degraded land, drought, soil erosion, land restoration
15.4 mountain ecosystems, mountains, mountain biodiversity, alpine, mountain
15.5 biodiversity loss, threatened species, extinction, endangered species, habitat loss, red list, natural habitats
15.6 genetic resources benefit, nagoya protocol, benefit sharing, access and benefit-sharing
15.7 poaching, wildlife trafficking, illegal wildlife, wildlife trade, protected species, wildlife crime, ivory
15.8 invasive species, alien species, invasive alien, biosecurity
15.9 biodiversity values, ecosystem accounting, natural capital, biodiversity planning, ecosystem values, biodiversity targets
15.a biodiversity finance, conservation funding, finance for ecosystems
15.b forest finance, redd, forest management funding
15.c wildlife trafficking, poaching, local communities wildlife, sustainable livelihoods wildlife
16 peace, justice, violence, conflict, rule of law, human rights, corruption, institution, court, crime, governance, security, terrorism, judicial, legal, democracy, accountability, law, transparency, peacebuilding, war, criminal, police, armed conflict, weapon, judge, prosecution, mediation, peacekeeping, constitution, parliament, prison, judiciary, lawyers, arms, preventive diplomacy, conflict prevention, civil liberties, trial, legislation, elections, political, civilians, disarmament, courts, sovereignty, victims, jurisdiction, nuclear weapons, genocide, military, supreme court
16.1 violence, homicide, armed conflict, violent deaths, conflict prevention, peacekeeping, sustaining peace, peacebuilding, preventive diplomacy, ceasefire, culture of prevention, killing, mediation, women and peace, war, violent conflict, peaceful societies
16.2 violence against children, child abuse, trafficking of children, child exploitation, torture of children, corporal punishment, child protection, trafficking in persons, torture, human trafficking, bullying
16.3 rule of law, access to justice, courts, judicial, legal aid, detention, international law, judiciary, equal access to justice, fair trial, prosecutors, legal system, criminal justice
16.4 illicit financial, arms trafficking, organized crime, stolen assets, money laundering, small arms, transnational crime, illicit arms, weapons, asset recovery, arms flows, firearms
16.5 corruption, bribery, anti-corruption, bribe, corrupt
16.6 effective institutions, accountable institutions, transparent institutions, public administration, good governance, public service, institutional reform, public sector, government effectiveness, accountability
16.7 inclusive decision-making, participatory decision-making, representation, youth participation, civic participation, public participation, representative decision-making, elections, political participation, civil society participation, youth peace
16.8 participation of developing countries, global governance, security council reform, multilateralism, governance institutions
16.9 legal identity, birth registration, civil registration, identity documents, stateless, statelessness
16.10 access to information, fundamental freedoms, press freedom, journalists, freedom of expression, public information, human rights defenders, media freedom, information integrity, disinformation, misinformation, data protection, privacy
16.a counter terrorism, prevent violence, violent extremism, combat terrorism, national human rights institutions, terrorism, combat crime, cybercrime, radicalization, terrorist, cybersecurity, preventing violent extremism
16.b non-discriminatory laws, discrimination laws, human rights law, equality laws
17 partnership, global partnership, development assistance, oda, multilateral, foreign aid, trade, capacity building, capacity-building, technology transfer, cooperation, debt, south-south, development finance, donor, stakeholder, means of implementation, official development, aid effectiveness, international cooperation, developing countries, fdi, bilateral, exports, multi-stakeholder, donors, statistics, remittance flows, tax revenue, technical assistance, world trade, foreign direct, financing, data, international aid, tariffs, aid flows, international trade, trade agreements
17.1 domestic resource, tax collection, tax revenue, revenue mobilization, taxation, tax administration, government revenue, tax system, taxes, tax cooperation
17.2 official development assistance, oda commitments, aid commitments, gross national, donor countries
17.3 additional financial resources, foreign direct investment, development financing, remittances volume, mobilize resources, private capital, innovative financing, financing for development, blended finance
17.4 debt sustainability, debt relief, external debt, debt restructuring, indebted, debt financing, sovereign debt, debt burden
17.5 investment promotion, investment regimes, invest in least
17.6 science cooperation, technology facilitation, knowledge sharing, north-south, triangular cooperation, south-south cooperation, science technology innovation, sharing of knowledge, internet subscriptions, innovation cooperation
17.7 environmentally sound technologies, technology transfer, technology diffusion, transfer of technology
17.8 technology bank, enabling technology, ict capacity, use of ict, internet users
17.9 capacity-building, capacity building, technical cooperation, south-south cooperation, capacity development, technical assistance, training programmes
17.10 multilateral trading, world trade organization, trade rules, wto, doha, trading system, trade liberalization, tariffs
17.11 exports of developing, export share, increase exports, exports
17.12 duty-free, quota-free, market access, rules of origin, least developed market
17.13 macroeconomic stability, policy coordination, macroeconomic, financial stability, economic coordination
17.14 policy coherence, coherence for sustainable, coherent policies, integrated policies
17.15 policy space, national leadership, country ownership, national ownership, development priorities
17.16 global partnership, multi-stakeholder partnerships, partnership for sustainable, comprehensive partnership, implementation of agenda, complementarities, partnerships, regional organizations
17.17 public-private partnerships, civil society partnerships, public-private, private sector partnership, engagement of civil society, public private
17.18 data disaggregation, statistical capacity, quality data, disaggregated data, data collection, national statistics, reliable data, data gaps, timely data
17.19 measurements of progress, census, statistical systems, beyond gdp, statistical offices, measures of progress
`
