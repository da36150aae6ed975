const words = (list: string) => new Set(list.trim().split(/\s+/))

/** Words of courtesy before a name, lower case, without a stop. They never belong to the name. */
export const HONORIFICS = words(`
mr mrs ms miss mx dr prof professor sir dame lord lady h.e he hon honourable honorable excellency excellencies madam
madame mme monsieur dato datuk dato' dato’ datin tan-sri tun haji hajah hj hjh awang dayang pehin pengiran tunku tengku raja
sheikh shaikh shaykh dom don doña rev reverend st ustaz shri smt pak ibu bapak khun eng engr ir sc phd
tan sri lt ybhg ybm yam datu ungku engku raden ven venerable
seri setia paduka pg yb yab tuan puan hrh hm daw samdech oknha lok chumteav neak engr assoc mdm drs maître maitre mwalimu amb gen adm col maj capt brig cmdr cdr rtd barr afioga susuga ratu sayyid
akka moha sena padei techo majesty highness eminence holiness al-marhum almarhum almarhumah mwl rt hh hrm kh khunying momluang mom
`)

/** Honorifics that are also names, and so count only next to another honorific. */
export const SHY_HONORIFICS = words('tan sri seri setia haji hajah raja don st eng he ir sc pak')

/** Ranks and offices that stand straight before a name as its form of address. */
export const ADDRESS = words(`
ambassador president minister chancellor senator governor secretary chairman chairwoman chairperson chair king queen
prince princess sultan emir amir crown general admiral colonel major captain lieutenant commissioner speaker director
premier marshal brigadier taoiseach representative counsellor counselor envoy commissioner mayor judge justice chief congressman
congresswoman deputy pope administrator advisor adviser spokesperson spokesman
`)

/** Nouns that are a post, lower case and singular. */
export const POSTS = words(`
president vice-president minister chancellor vice-chancellor senator governor secretary secretary-general
under-secretary-general chairman chairwoman chairperson chair co-chair vice-chair king queen prince princess sultan
emir amir general admiral commissioner speaker director director-general representative ambassador envoy counsellor
counselor councilor councillor marshal brigadier premier taoiseach mayor judge justice chief head deputy minister-in-charge administrator advisor adviser
coordinator commander rector dean undersecretary under-secretary secretary-designate presidente attorney-general
solicitor-general comptroller president-designate leader spokesperson spokesman permanent-secretary
inspector registrar treasurer negotiator sherpa prosecutor chargé consul consul-general delegate manager founder
monarch archivist assistant engineer scientist economist curator auditor auditor-general ombudsman chairlady librarian
statistician clerk ceo cfo coo cto whip pm dpm editor vice-minister deputy-minister chairperson-in-office
`)

/** What people are that is no office, in small letters. */
export const OCCUPATIONS = words(`
executive officer professor lecturer researcher student journalist author writer reporter activist campaigner lawyer
analyst fellow expert laureate physician epidemiologist biologist climatologist ecologist oceanographer geographer
historian philosopher entrepreneur investor banker businessman businesswoman industrialist diplomat lawmaker
parliamentarian legislator congressman congresswoman veteran farmer fisherman teacher nurse surgeon architect
astronaut explorer photographer filmmaker singer actor actress artist musician athlete champion chef pilot
volunteer trustee treasurer rapporteur
`)

/** Nouns of posts that in small letters are words of other senses as well ("a leader in mining", "chief supplier"). */
export const SHY_POSTS = words(`
chief general assistant deputy judge justice leader head speaker representative manager engineer editor whip crown
delegate founder officer executive expert fellow champion pilot farmer teacher student author inspector auditor
king queen prince princess marshal brigadier monarch negotiator sherpa registrar chair dean pm
`)

/** Words that may stand before a post's noun and belong to it. */
export const POST_MODIFIERS = words(`
assistant deputy senior permanent vice prime foreign national executive special chief acting first second third
associate principal managing standing under parliamentary coordinating high resident general federal state home
finance defence defense trade interior security regional crown joint lead cabinet attorney solicitor economic
diplomatic homeland water climate presidential personal political policy joint-secretary press union environment rear field air lieutenant
justice health education energy agriculture labour labor transport chairman-in-office country global independent
external internal commerce national-security private party
`)

/** Little words inside a name. */
export const PARTICLES = words(`
bin binti binte dela delos bte ibn ibni ben los las bint van von der den de del della da das dos do di du la le el al ul ad at ter ten af av
zu zur y e arap s/o d/o a/l a/p ap
`)

export const SUFFIXES = words('jr sr ii iii iv')

/** Surnames that are common words or places as well, and so no part of a name by themselves. */
export const COMMON_SURNAMES = words(`
power white day king young price law west north grant banks hall church field fields wood park france jordan monaco
israel holland england ireland chad peru cooper justice judge green brown chance sharp may march summer winter rule brand major
`)
