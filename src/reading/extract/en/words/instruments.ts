const words = (list: string) => new Set(list.trim().split(/\s+/))

/** Nouns that head the name of a text or an undertaking between states or organisations. */
export const INSTRUMENT_HEADS = words(`
declaration agreement memorandum memoranda mou moc convention treaty charter protocol plan roadmap masterplan workplan
blueprint vision agenda framework initiative partnership pact compact consensus accord accords strategy outlook
programme program arrangement statement communiqué communique resolution guide clauses mechanism network principles
guidelines code pledge commitment concept action goals covenant compendium
`)

/** Heads that name an instrument only with a name of their own before or behind them, and not in the plural. */
export const WEAK_HEADS = words(`
plan framework initiative partnership strategy programme program statement mechanism network principles guidelines
guide vision agenda pledge commitment action concept outlook resolution arrangement goals code roadmap
compact consensus blueprint
`)

/** Words that alone make no name. */
export const PLAIN = words(`
joint strategic comprehensive regional national global international bilateral trilateral new first second the of on
for and to between in a an economic security development digital action cooperation work leaders state member
multilateral annual draft revised existing special strong enduring our their its this
`)

/** Words of which the name of an instrument holds none: they head bodies, meetings and places. */
export const NO_INSTRUMENT = words(`
council committee commission ministry department agency bank fund secretariat office centre center institute university
summit meeting conference dialogue forum assembly session workshop force group unit chamber court tribunal taskforce
bill act law award prize minister president secretary ambassador exercise day week house hotel corridor bridge plant
team delegation corporation company association organisation organization alliance parliament congress community
reserve museum hospital airport border administration
`)
