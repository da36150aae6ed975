/** The verbs that govern topics, for the readers beside this one. */
export { AREA_VERBS, OTHER_VERBS } from './topic-verbs.ts'

/** Principles: neither issue nor area. */
export const PRINCIPLES =
  /\b(sovereign\w*|territorial integrity|international law|rules-based(?! trade| trading)|centrality|freedoms? of (navigation|the (high )?seas?)|uses? of the seas?|overflight|peaceful (settlement|resolution)|multilateralism|independence|unity|charter|non-interference|political independence|respect|order)\b/i
