const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/**
 * Nouns of what sides bind themselves by, or meet for, and that is called by what it is about. Bodies, plans,
 * principles and declarations are none: a text mostly names them for another matter.
 */
export const UNDERTAKINGS = words(`
agreement agreements arrangement arrangements treaty protocol memorandum memoranda mou mous compact accord pact
workshop seminar symposium dialogue roundtable
`)
