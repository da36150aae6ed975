/** Small numbers in words. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, value]),
)

/** The same, to be asked of every word. */
export const NUMBER_WORD: ReadonlyMap<string, number> = new Map(Object.entries(NUMBER_WORDS))

export const MULTIPLES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
}

/** Currencies by their signs and names; the codes of ISO 4217. */
export const SIGNS: Readonly<Record<string, string>> = {
  US$: 'USD',
  S$: 'SGD',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  NZ$: 'NZD',
  HK$: 'HKD',
  R$: 'BRL',
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₩': 'KRW',
  '฿': 'THB',
}

export const CURRENCIES: Readonly<Record<string, string>> = {
  dollar: 'USD',
  dollars: 'USD',
  'us dollars': 'USD',
  'u.s. dollars': 'USD',
  euro: 'EUR',
  euros: 'EUR',
  'pounds sterling': 'GBP',
  yen: 'JPY',
  yuan: 'CNY',
  won: 'KRW',
  rupees: 'INR',
  baht: 'THB',
  ringgit: 'MYR',
  rupiah: 'IDR',
  kroner: 'NOK',
  kronor: 'SEK',
  'australian dollars': 'AUD',
  'canadian dollars': 'CAD',
  'new zealand dollars': 'NZD',
  'singapore dollars': 'SGD',
  'hong kong dollars': 'HKD',
  'swiss francs': 'CHF',
  rubles: 'RUB',
  roubles: 'RUB',
  rand: 'ZAR',
  usd: 'USD',
  eur: 'EUR',
  sgd: 'SGD',
}

/** Verbs and nouns that make a number of things one promised, delivered, set up or signed. */
export const DELIVERS = new Set(
  `provide provides provided providing form formed establish established establishing establishment launch launched
  launching sign signed signing fund funded funds donate donated donating deliver delivered delivering available train
  trained training create created creating build built building committed commit commits pledge pledged pledging
  contribute contributed send sent award awarded open opened opening offer offered deploy deployed invest completed
  complete implemented implement implementation addressed inked inking adopted approve approved unveiled share supply
  supplied distribute distributed support mobilize mobilise host finance inaugurate inaugurated handed hand dispatch dispatched equip equipped construct constructed built renovate renovated rehabilitate rehabilitated
  gifted exchange exchanged announce
  financed financing finances supported mobilized mobilised mobilizing mobilising invested investing
  invests deploying deploys offering offers pledging pledges contributing contributes contributed donates delivers
  provides trains builds constructs renovating rehabilitating distributing distributes supplying supplies installing
  planting plants procured procuring purchased purchasing purchases equips equipping allocate allocated allocating
  grant granted granting disbursed vaccinate vaccinated resettle resettled resettling regularise regularised regularize
  regularized evacuate evacuated repatriate repatriated rescue rescued release released clear cleared connect connected
  electrify electrified restore restored restoring conserve conserved recruit recruited
  certify certified graduate graduated educate educated
  announced introduced procurement acquisition donation delivery installation deployment construction install installed procure purchase plant planted double expand added undertake carry
  announces announcing conclude concluded finalised finalized add identify identified identifies comprise comprises comprising contain contains containing assign assigned assigning second seconded seconding gift`.split(
    /\s+/,
  ),
)

const regular = (verb: string): string[] =>
  verb.endsWith('e')
    ? [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`]
    : /[^aeiou]y$/.test(verb)
      ? [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`]
      : [verb, `${verb}${/(s|x|ch|sh)$/.test(verb) ? 'es' : 's'}`, `${verb}ed`, `${verb}ing`]

/** The verbs by which texts count, each form with its plain form: progress is "addressed" in one and "completed" in another. */
export const FIGURE_VERBS: ReadonlyMap<string, string> = new Map([
  ...`address complete implement fulfil achieve accomplish execute conclude finalise finalize attain initiate launch
  provide form establish sign fund donate deliver train create pledge contribute award open offer deploy invest ink
  adopt approve unveil share supply distribute support mobilise mobilize host finance inaugurate announce introduce
  install procure purchase plant double expand reduce increase raise allocate disburse grant`
    .split(/\s+/)
    .flatMap((verb) => regular(verb).map((form) => [form, verb] as const)),
  ...([
    ['fulfilled', 'fulfil'],
    ['given', 'give'],
    ['give', 'give'],
    ['gave', 'give'],
    ['committed', 'commit'],
    ['commit', 'commit'],
    ['commits', 'commit'],
    ['built', 'build'],
    ['build', 'build'],
    ['undertaken', 'undertake'],
    ['met', 'meet'],
    ['complete', 'complete'],
  ] as const),
])

/** Nouns of people present, of time and of measure, whose count is no figure of a record. */
export const NO_UNITS = new Set(
  `years year months month weeks week days day hours hour minutes times time decades decade century centuries officials
  delegates participants leaders ministers countries country nations nation members member states sides side parties
  representatives practitioners people individuals persons million billion percent per pillars priorities areas continents governments
  regions oceans world anniversary presidents heads dimensions partners economies counterparts others leading main key
  largest and or of to major or more other such common core pillar economies democracies decades-long societies peoples companies organisations organizations ministries agencies votes cities governments
  events meetings sessions occasions languages percentage grassroots thirds quarters halves fifths dozens hundreds thousands millions hostages prisoners detainees captives`.split(
    /\s+/,
  ),
)
