import { COUNTRIES, type Country, countryNamed } from './countries.ts'

const states = (list: string): ReadonlySet<Country> =>
  new Set(
    list
      .trim()
      .split(/\s*[,\n]\s*/)
      .map((name) => {
        const country = countryNamed(name)
        if (!country) throw new Error(`no country is called ${name}`)
        return country
      }),
  )

/** Monarchies and realms: they have no president, and no vice president. General knowledge, no register. */
const CROWNED = states(`
Antigua and Barbuda, Australia, Bahamas, Bahrain, Belgium, Belize, Bhutan, Brunei Darussalam, Cambodia, Canada
Denmark, Eswatini, Grenada, Jamaica, Japan, Jordan, Kuwait, Lesotho, Liechtenstein, Luxembourg, Malaysia, Monaco
Morocco, Netherlands, New Zealand, Norway, Oman, Papua New Guinea, Qatar, Saint Kitts and Nevis, Saint Lucia
Saint Vincent and the Grenadines, Saudi Arabia, Solomon Islands, Sweden, Thailand, Tonga, Tuvalu, United Kingdom
Samoa, Cook Islands, Niue
`)

/** Republics whose president stands beside a prime minister who acts for the state in most texts. */
const CEREMONIAL = states(`
Bangladesh, Dominica, Ethiopia, Fiji, Germany, Greece, Hungary, India, Iraq, Ireland, Israel, Italy, Malta, Mauritius
Nepal, Pakistan, Singapore, Slovenia, Trinidad and Tobago, Vanuatu, Austria, Albania, Estonia, Latvia, Bulgaria
`)

/** States whose president governs without a prime minister. */
const PRESIDENTIAL = states(`
United States, Argentina, Bolivia, Brazil, Chile, Colombia, Costa Rica, Dominican Republic, Ecuador, El Salvador
Guatemala, Honduras, Mexico, Nicaragua, Panama, Paraguay, Uruguay, Venezuela, Angola, Benin, Botswana, Gambia, Ghana
Kenya, Liberia, Malawi, Nigeria, Sierra Leone, South Africa, Zambia, Zimbabwe, South Sudan, Cyprus, Indonesia, Iran
Maldives, Philippines, Turkmenistan, Kiribati, Marshall Islands, Micronesia, Nauru, Palau, Suriname
Switzerland, Seychelles
`)

/** Republics that have a president and nobody called vice president. */
const WITHOUT_DEPUTY = states(`
Austria, Czech Republic, Croatia, Estonia, Finland, France, Georgia, Germany, Greece, Hungary, Iceland, Ireland, Israel
Italy, Latvia, Lithuania, Malta, Moldova, Mongolia, Montenegro, North Macedonia, Pakistan, Poland, Portugal, Romania
Singapore, Slovakia, Slovenia, Ukraine, Chile, Mexico, Republic of Korea, Armenia, Fiji, Vanuatu, Trinidad and Tobago
Barbados, Bangladesh, Egypt, Algeria, Tunisia, Uzbekistan, Tajikistan, Kyrgyzstan, Kazakhstan, Rwanda, Senegal
`)

/** The only states with a head of government called chancellor. */
const WITH_CHANCELLOR = states('Germany, Austria, Switzerland')

/** States that have a king, a queen, a sultan or an emir of their own. */
const WITH_MONARCH = states(`
Bahrain, Belgium, Bhutan, Brunei Darussalam, Cambodia, Denmark, Eswatini, Jordan, Kuwait, Lesotho, Malaysia, Morocco
Netherlands, Norway, Oman, Qatar, Saudi Arabia, Spain, Sweden, Thailand, Tonga, United Kingdom
`)

/** The kinds of heads, each with which states have one. Of states that no list names it is not known, and they may. */
const KINDS: readonly {
  readonly kind: string
  readonly post: RegExp
  readonly has: (state: Country) => boolean
}[] = [
  {
    kind: 'vice president',
    post: /^vice[ -]president\b/i,
    has: (state) => !CROWNED.has(state) && !WITHOUT_DEPUTY.has(state),
  },
  { kind: 'president', post: /^president\b/i, has: (state) => !CROWNED.has(state) },
  { kind: 'prime minister', post: /^prime minister\b/i, has: (state) => !PRESIDENTIAL.has(state) },
  {
    kind: 'deputy prime minister',
    post: /^(?:deputy|vice)[ -]prime minister\b/i,
    has: (state) => !PRESIDENTIAL.has(state),
  },
  { kind: 'chancellor', post: /^chancellor\b/i, has: (state) => WITH_CHANCELLOR.has(state) },
  { kind: 'crown prince', post: /^crown prince(?:ss)?\b/i, has: (state) => WITH_MONARCH.has(state) },
  { kind: 'monarch', post: /^(?:king|queen|sultan|emir|amir)\b/i, has: (state) => WITH_MONARCH.has(state) },
]

/** What kind of head holds a post ("president"); null where it is no head's. */
export const headKind = (post: string): string | null =>
  KINDS.find((each) => each.post.test(post))?.kind ?? null

/** Whether a state may have somebody who holds a post: Norway has no president. True of posts of no head. */
export const mayHold = (state: Country, post: string): boolean =>
  !COUNTRIES.includes(state) || (KINDS.find((each) => each.post.test(post))?.has(state) ?? true)

/** Whether the one who holds a post seldom acts for a state, so that a guess needs more than that no other has the office. */
export const seldomActs = (state: Country, post: string): boolean =>
  headKind(post) === 'president' && CEREMONIAL.has(state)
