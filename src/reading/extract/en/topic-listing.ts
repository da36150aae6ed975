import { among, before, capital, looks, oneOf, peek } from './phrases.ts'
import type { Token } from './tokens.ts'
import { type Governor, governing, type TopicKind } from './topic-governing.ts'
import { nounKind } from './topic-kind.ts'
import { topicList } from './topic-phrases.ts'
import { LISTS } from './words/topic-leads.ts'

const INCLUDES = new Set([
  'include',
  'includes',
  'included',
  'comprise',
  'comprises',
  'comprised',
  'entails',
  'namely',
  ':',
])
/** "Priority sectors are …", "Cooperation spans …": verbs behind which a list stands. */
const are = oneOf('are were')
/** "sectors like mining" */
const ofAreas = oneOf('areas fields sectors industries technologies domains')
/** "many areas of research – lakes, rice, and ferries": what is set off is told one by one. */
const dash = oneOf('– —')
const spans = oneOf('span spans spanning spanned encompass encompasses encompassing')
const BEFORE_ARE =
  /\b(areas|fields|sectors|priorities)( (of|for) (\S+ )?(cooperation|co-operation|collaboration|interest))?$/
/** What stands last before that. */
const maySector = looks(
  /(?:areas|fields|sectors|priorities|cooperation|co-operation|collaboration|interest)$/i,
)
const TIES =
  /\b(areas|fields|sectors|cooperation|co-operation|collaboration|partnership|relationship|ties|agenda|programme|discussions|talks|workstreams|deliverables)\b/
const LISTED =
  /^these$|\b(pillars|strands|clusters|areas|fields|sectors|topics|themes|domains|priorities|objectives|workstreams|components)\b/
/** "Pillar II:", "Theme:" */
const PART =
  /(?:^|[.;:*] )(?:pillar|theme|track|component|cluster|strand|workstream|priority area|focus area|thematic area)(?: (?:\d+|[ivx]+|one|two|three|four|five|[a-f]))?$/
const SUBJECTS = /\b(topics|subjects|themes|priorities|interest)\b/

/** Asked first: the words behind which a list may stand. */
const lists = among(
  new Set([
    ...['like', 'are', 'were', 'such', 'including', '–', '—', ...INCLUDES],
    ...['span', 'spans', 'spanning', 'spanned', 'encompass', 'encompasses', 'encompassing'],
  ]),
)

/** What the noun nearest to a list says that the list is of ("challenges in areas such as"). */
const listed = (words: string): TopicKind | null => {
  let kind: TopicKind | null = null
  let last = -1
  for (const [form, of] of LISTS) {
    const place = words.search(form)
    if (place > last) {
      last = place
      kind = of
    }
  }
  return kind
}

/** "Some sectors are hit": no list. */
const listsFields = (tokens: readonly Token[], from: number): boolean => {
  const items = topicList(tokens, from)
  return items.length > 1 || (items.length === 1 && nounKind(tokens, items[0]!) === 'field')
}

/** "… areas, such as X", "cooperation …, including X", "These include X". */
export const listing = (tokens: readonly Token[], at: number): Governor | null => {
  if (!lists(tokens[at])) return null
  const { lower } = tokens[at]!
  // "…, like X": behind no comma it compares.
  if (lower === 'like' && ofAreas(peek(tokens, at - 1))) return governing('area', 'firm', at + 1)
  if (lower === 'like') {
    const known = peek(tokens, at - 1)?.text === ',' && LISTS[0]![0].test(before(tokens, at, 4))
    return known ? governing('issue', 'firm', at + 1) : null
  }
  if (are(tokens[at]))
    return maySector(peek(tokens, at - 1)) &&
      BEFORE_ARE.test(before(tokens, at, 5)) &&
      listsFields(tokens, at + 1)
      ? governing('area', 'firm', at + 1)
      : null
  if (spans(tokens[at])) return TIES.test(before(tokens, at, 9)) ? governing('area', 'firm', at + 1) : null
  if (dash(tokens[at]))
    return LISTED.test(before(tokens, at, 9)) && topicList(tokens, at + 1).length > 2
      ? governing('area', 'firm', at + 1)
      : null
  const such = lower === 'such' && tokens[at + 1]?.lower === 'as'
  const include = INCLUDES.has(lower)
  if (!such && !include && lower !== 'including') return null
  const words = before(tokens, at, such ? 5 : 9)
  // "cooperation on new tools: ferries, sonar, and drones"
  if (lower === ':' && TIES.test(words) && topicList(tokens, at + 1).length > 2)
    return governing('area', 'firm', at + 1)
  if (lower === ':' && PART.test(words)) return governing('area', 'firm', at + 1)
  if (include && LISTED.test(words)) return governing('area', 'firm', at + 1)
  if (include && /^(?:this|it)(?: also)?$/.test(words)) return governing('area', 'plain', at + 1)
  if (include && lower !== 'namely') return null
  // "…, including on fisheries": what is done together may stand far before it.
  if (
    lower === 'including' &&
    /^(on|in)$/.test(tokens[at + 1]?.lower ?? '') &&
    TIES.test(before(tokens, at, 20))
  )
    return capital(tokens[at + 2]) ? null : governing('area', 'firm', at + 2)
  const kind = listed(words)
  return kind ? governing(kind, SUBJECTS.test(words) ? 'either' : 'firm', at + (such ? 2 : 1)) : null
}
