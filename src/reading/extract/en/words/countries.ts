/**
 * The states of the world (and a few places that act in their own name): short name, then other names, then the
 * adjective or adjectives, each part divided by "|", several in a part by "/". General geography, no register.
 */
const ROWS = `
Afghanistan||Afghan
Albania||Albanian
Algeria||Algerian
Andorra||Andorran
Angola||Angolan
Antigua and Barbuda||Antiguan
Argentina|Argentine Republic|Argentine/Argentinian
Armenia||Armenian
Australia|Commonwealth of Australia|Australian
Austria||Austrian
Azerbaijan||Azerbaijani
Bahamas|The Bahamas|Bahamian
Bahrain|Kingdom of Bahrain|Bahraini
Bangladesh|People’s Republic of Bangladesh|Bangladeshi
Barbados||Barbadian
Belarus||Belarusian
Belgium||Belgian
Belize||Belizean
Benin||Beninese
Bhutan||Bhutanese
Bolivia||Bolivian
Bosnia and Herzegovina||Bosnian
Botswana||
Brazil|Federative Republic of Brazil|Brazilian
Brunei Darussalam|Brunei|Bruneian
Bulgaria||Bulgarian
Burkina Faso||Burkinabe
Burma||Burmese
Burundi||Burundian
Cabo Verde|Cape Verde|
Cambodia|Kingdom of Cambodia|Cambodian
Cameroon||Cameroonian
Canada||Canadian
Central African Republic||
Chad||Chadian
Chile|Republic of Chile|Chilean
China|People’s Republic of China/PRC|Chinese
Colombia|Republic of Colombia|Colombian
Comoros||Comorian
Congo|Republic of the Congo|Congolese
Cook Islands||
Costa Rica|Republic of Costa Rica|Costa Rican
Côte d’Ivoire|Cote d’Ivoire/Ivory Coast|Ivorian
Croatia||Croatian
Cuba||Cuban
Cyprus|Republic of Cyprus|Cypriot
Czech Republic|Czechia|Czech
Democratic People’s Republic of Korea|North Korea/DPRK|North Korean
Democratic Republic of the Congo|DRC|
Denmark||Danish
Djibouti||Djiboutian
Dominica||Dominican
Dominican Republic||
Ecuador|Republic of Ecuador|Ecuadorian
Egypt|Arab Republic of Egypt|Egyptian
El Salvador|Republic of El Salvador|Salvadoran
Equatorial Guinea||
Eritrea||Eritrean
Estonia||Estonian
Eswatini||
Ethiopia||Ethiopian
Fiji||Fijian
Finland||Finnish
France|French Republic|French
Gabon||Gabonese
Gambia|The Gambia|Gambian
Georgia||Georgian
Germany|Federal Republic of Germany|German
Ghana||Ghanaian
Greece|Hellenic Republic|Greek
Grenada||Grenadian
Guatemala||Guatemalan
Guinea||Guinean
Guinea-Bissau||
Guyana||Guyanese
Haiti||Haitian
Holy See|Vatican|
Honduras||Honduran
Hong Kong||
Hungary||Hungarian
Iceland||Icelandic
India|Republic of India|Indian
Indonesia|Republic of Indonesia|Indonesian
Iran|Islamic Republic of Iran|Iranian
Iraq|Republic of Iraq|Iraqi
Ireland||Irish
Israel|State of Israel|Israeli
Italy|Italian Republic|Italian
Jamaica||Jamaican
Japan||Japanese
Jordan|Hashemite Kingdom of Jordan|Jordanian
Kazakhstan|Republic of Kazakhstan|Kazakh/Kazakhstani
Kenya|Republic of Kenya|Kenyan
Kiribati||
Kosovo||Kosovar
Kuwait|State of Kuwait|Kuwaiti
Kyrgyzstan|Kyrgyz Republic|Kyrgyz
Laos|Lao PDR/Lao People’s Democratic Republic|Lao/Laotian
Latvia||Latvian
Lebanon||Lebanese
Lesotho||
Liberia||Liberian
Libya||Libyan
Liechtenstein|Principality of Liechtenstein|
Lithuania||Lithuanian
Luxembourg||
Madagascar||Malagasy
Malawi||Malawian
Malaysia||Malaysian
Maldives||Maldivian
Mali||Malian
Malta||Maltese
Marshall Islands|Republic of the Marshall Islands|Marshallese
Mauritania||Mauritanian
Mauritius||Mauritian
Mexico|United Mexican States|Mexican
Micronesia|Federated States of Micronesia|Micronesian
Moldova|Republic of Moldova|Moldovan
Monaco||
Mongolia||Mongolian
Montenegro||Montenegrin
Morocco|Kingdom of Morocco|Moroccan
Mozambique||Mozambican
Myanmar||
Namibia||Namibian
Nauru||Nauruan
Nepal||Nepali/Nepalese
Netherlands|Kingdom of the Netherlands/The Netherlands|Dutch
New Zealand|Aotearoa New Zealand|
Nicaragua||Nicaraguan
Niger||Nigerien
Nigeria|Federal Republic of Nigeria|Nigerian
Niue||
North Macedonia||Macedonian
Norway|Kingdom of Norway|Norwegian
Oman|Sultanate of Oman|Omani
Pakistan|Islamic Republic of Pakistan|Pakistani
Palau||Palauan
Palestine|State of Palestine|Palestinian
Panama||Panamanian
Papua New Guinea||
Paraguay||Paraguayan
Peru|Republic of Peru|Peruvian
Philippines|Republic of the Philippines/The Philippines|Philippine/Filipino
Poland|Republic of Poland|Polish
Portugal|Portuguese Republic|Portuguese
Qatar|State of Qatar|Qatari
Republic of Korea|South Korea/ROK/Korea|Korean/South Korean
Romania||Romanian
Russia|Russian Federation|Russian
Rwanda||Rwandan
Saint Kitts and Nevis||
Saint Lucia||
Saint Vincent and the Grenadines||
Samoa||Samoan
San Marino||
Saudi Arabia|Kingdom of Saudi Arabia|Saudi/Saudi Arabian
Senegal|Republic of Senegal|Senegalese
Serbia||Serbian
Seychelles||
Sierra Leone||
Singapore|Republic of Singapore|Singaporean
Slovakia|Slovak Republic|Slovak
Slovenia||Slovenian
Solomon Islands||
Somalia||Somali
South Africa|Republic of South Africa|South African
South Sudan||
Spain|Kingdom of Spain|Spanish
Sri Lanka||Sri Lankan
Sudan||Sudanese
Suriname||Surinamese
Sweden|Kingdom of Sweden|Swedish
Switzerland|Swiss Confederation|Swiss
Syria||Syrian
Taiwan||Taiwanese
Tajikistan|Republic of Tajikistan|Tajik
Tanzania|United Republic of Tanzania|Tanzanian
Thailand|Kingdom of Thailand|Thai
Timor-Leste|East Timor|Timorese
Togo||Togolese
Tonga||Tongan
Trinidad and Tobago||Trinidadian
Tunisia||Tunisian
Türkiye|Turkey/Republic of Türkiye|Turkish
Turkmenistan||Turkmen
Tuvalu||Tuvaluan
Uganda||Ugandan
Ukraine||Ukrainian
United Arab Emirates|UAE/U.A.E.|Emirati
United Kingdom|United Kingdom of Great Britain and Northern Ireland/UK/U.K./Great Britain/Britain|British
United States|United States of America/U.S./US/USA/U.S.A./America|American
Uruguay||Uruguayan
Uzbekistan|Republic of Uzbekistan|Uzbek
Vanuatu||Ni-Vanuatu
Venezuela||Venezuelan
Viet Nam|Vietnam/Socialist Republic of Viet Nam/Socialist Republic of Vietnam|Vietnamese
Yemen||Yemeni
Zambia|Republic of Zambia|Zambian
Zimbabwe||Zimbabwean
`

/** `names`: every noun it goes by, the short one first; `adjectives`: how its people and posts are called. */
export type Country = { readonly names: readonly string[]; readonly adjectives: readonly string[] }

const parts = (cell = '') => cell.split('/').filter(Boolean)

export const COUNTRIES: readonly Country[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [name = '', others, adjectives] = row.split('|')
    return { names: [name, ...parts(others)], adjectives: parts(adjectives) }
  })

const folded = (words: string) => {
  const lower = words.toLowerCase()
  const small = lower.charCodeAt(0) === 0x73 ? lower.replace(/^st\.? /, 'saint ') : lower
  return small.includes('’') ? small.replaceAll('’', "'") : small
}

const lookup = (of: (country: Country) => readonly string[]) =>
  new Map(COUNTRIES.flatMap((country) => of(country).map((name) => [folded(name), country] as const)))

const BY_NAME = lookup((country) => country.names)
const BY_ADJECTIVE = lookup((country) => country.adjectives)

const longest = (names: ReadonlyMap<string, Country>) => Math.max(...[...names.keys()].map((n) => n.length))

const LONGEST_NAME = longest(BY_NAME)
const LONGEST_ADJECTIVE = longest(BY_ADJECTIVE)

/**
 * How many words the longest name has that begins with a word. "St." is two words where a name has "Saint", and what
 * makes a possession of "U.S." is not written together with it.
 */
const WORDS_FROM = new Map<string, number>()
for (const name of BY_NAME.keys()) {
  const all = name.split(' ')
  const first = all[0]!
  const words = all.length + (first === 'saint' ? 1 : 0) + (name.endsWith('.') ? 2 : 0)
  for (const begin of [first, first.replaceAll("'", '’'), `${first}'s`, `${first}’s`])
    WORDS_FROM.set(begin, Math.max(WORDS_FROM.get(begin) ?? 0, words))
}

/** How many words a country's name may have that begins with this word in small letters, 0 for none: asked first, it spares putting names together. */
export const countryWords = (lower: string): number => WORDS_FROM.get(lower) ?? 0

const LAST_WORDS = new Set([...BY_NAME.keys()].map((name) => name.slice(name.lastIndexOf(' ') + 1)))

/** Whether a country's name may end with this word in small letters. */
export const mayEndCountry = (lower: string): boolean => LAST_WORDS.has(folded(lower))

/** Letters that a country's name begins with, and how long it is: of other words only "St." and the full forms are folded. */
const WIDE = 64
const shape = (words: string): number => (words.charCodeAt(0) | 0x20) * WIDE + words.length
const SHAPES = new Set([...BY_NAME.keys()].map(shape))
const mayName = (words: string): boolean =>
  SHAPES.has(shape(words)) ||
  words.charCodeAt(0) >= 0x80 ||
  ((words.charCodeAt(0) | 0x20) === 0x73 && /^st\.? /i.test(words)) ||
  words.includes(' of ')

/** The country these words name, whole; undefined where they name none. */
export const countryNamed = (words: string): Country | undefined => {
  if (words.length > LONGEST_NAME || !mayName(words)) return undefined
  const known = BY_NAME.get(folded(words))
  if (known || !words.includes(' of ')) return known
  const form = FORM.exec(words)
  return form ? BY_NAME.get(folded(words.slice(form[0].length))) : undefined
}

/** What a state is, before its short name in its full one: "the Kingdom of Lesotho". */
const FORM =
  /^(?:(?:Federal|Federative|Democratic|Islamic|Socialist|People[’']s|United|Arab|Hashemite|Bolivarian|Plurinational|Co-operative|Cooperative|Independent|Oriental) ){0,3}(?:Republic|Kingdom|State|Commonwealth|Sultanate|Principality|Grand Duchy|Union|Federation|Emirate) of (?:the )?/

/** Patterns of the names that were looked for, as a line may break within one. */
const PATTERNS = new Map<string, RegExp>()
const patternOf = (name: string): RegExp => {
  let pattern = PATTERNS.get(name)
  if (!pattern) {
    pattern = new RegExp(`${name.replaceAll('.', '\\.').replaceAll(' ', '\\s+')}(?!\\p{L})`, 'u')
    PATTERNS.set(name, pattern)
  }
  return pattern
}

/** What was found in the last text: all who are named in it are asked with the same. */
let last: { readonly text: string; readonly names: Map<Country, string | null> } = {
  text: '',
  names: new Map(),
}

/** A country's name that a text has, whole: "Bulgarian" holds no "Bulgaria". Null where the text has none of its names. */
export const writtenName = (text: string, country: Country): string | null => {
  if (last.text !== text) last = { text, names: new Map() }
  const known = last.names.get(country)
  if (known !== undefined) return known
  const name = country.names.find((each) => patternOf(each).test(text)) ?? null
  last.names.set(country, name)
  return name
}

/** The country these words are the adjective of, such as "Vietnamese". */
export const countryOfAdjective = (words: string): Country | undefined =>
  words.length > LONGEST_ADJECTIVE ? undefined : BY_ADJECTIVE.get(folded(words))
