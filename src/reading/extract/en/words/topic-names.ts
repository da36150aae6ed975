const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Nouns of undertakings, and of bodies that work on something, that are called by what they are about. */
export const UNDERTAKINGS = words(`
agreement agreements arrangement arrangements treaty protocol memorandum memoranda mou mous principles guidelines roadmap
programme program plan strategy framework declaration partnership compact charter accord workplan
committee sub-committee subcommittee workshop seminar symposium group meeting dialogue roundtable force taskforce team panel network blueprint pact code
handbook manual toolkit
`)

/** Of those, the ones that are for something as well. */
export const STRIVES = words('roadmap programme program plan strategy framework partnership workplan')
