/** The verbs that govern topics, for the readers beside this one. */
export { AREA_VERBS, OTHER_VERBS } from './topic-verbs.ts'

/** Lines of policy that are an area wherever they are named. */
export const DOMAINS =
  /\b(?:capacity[ -]building|humanitarian assistance|technical assistance|food security|energy security|health security|health systems|artificial intelligence|AI governance|climate adaptation|climate resilience|climate action|digital economy|digital infrastructure|digital connectivity|digital literacy|digital skills|digital transformation|data governance|data protection|data management|(?:cross-border|trans-Atlantic) data flows|disaster (?:management|risk reduction|response)|maritime security|human rights|fundamental freedoms|rule of law|good governance|gender equality|sustainable development|(?:renewable|clean) energy|cybersecurity|supply chains|emerging technologies|people-to-people (?:ties|exchanges|connections|links)|regional security|economic growth|environmental protection|biodiversity conservation|law enforcement|energy transition|export controls?|early warning systems|information sharing)\b/giu

/** Principles: neither issue nor area. */
export const PRINCIPLES =
  /\b(sovereign\w*|territorial integrity|international law|rules-based|centrality|freedom of navigation|overflight|peaceful (settlement|resolution)|multilateralism|independence|unity|charter|non-interference|political independence|respect|order)\b/i
