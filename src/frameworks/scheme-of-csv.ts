import { readCsv } from '../text/csv.ts'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { type FrameworkProblem, type FrameworkRefusal, unsound } from './framework-refusal.ts'
import { isCode } from './is-code.ts'
import { namedScheme } from './named-scheme.ts'
import { type FoundConcept, outlineOfConcepts } from './outline-of-concepts.ts'
import { CONCEPT_LIMIT, LABEL_LIMIT, type Labels, nameOutside, slugOf } from './scheme.ts'
import type { Given, SchemeRead } from './scheme-read.ts'

/** The columns whose head is the given word, or that word for a language: "label", "label@fr". */
const columnsOf = (head: readonly string[], word: string): readonly (readonly [string, number])[] =>
  head.flatMap((each, at) => {
    const [name, language = ''] = each.trim().toLowerCase().split('@')
    return name === word ? [[language, at] as const] : []
  })

const wordsIn = (values: readonly string[], columns: readonly (readonly [string, number])[]): Labels =>
  Object.fromEntries(
    columns.flatMap(([language, at]) => {
      const words = values[at]?.trim() ?? ''
      return words === '' ? [] : [[language, words]]
    }),
  )

/** A framework of a table with the columns code, label and parent: a row a concept, in the order of the table. */
export const schemeOfCsv = (text: string, given: Given): Outcome<SchemeRead, FrameworkRefusal> => {
  const { rows, unreadable } = readCsv(text)
  if (unreadable !== null) return refused({ reason: 'framework-unreadable', line: unreadable, as: 'CSV' })
  const [head, ...body] = rows
  const columns = (word: string) => columnsOf(head?.values ?? [], word)
  const [code, label, definition] = [columns('code'), columns('label'), columns('definition')]
  const [parent, uri] = [columns('parent'), columns('uri')]
  const missing = [...(code.length === 0 ? ['code'] : []), ...(label.length === 0 ? ['label'] : [])]
  if (missing.length > 0) return refused({ reason: 'columns-missing', columns: missing })
  if (body.length === 0) return refused({ reason: 'no-concepts' })
  if (body.length > CONCEPT_LIMIT) return refused({ reason: 'concepts-too-many' })
  const codes = new Set(body.map(({ values }) => values[code[0]![1]]?.trim() ?? ''))
  const problems: FrameworkProblem[] = []
  const seen = new Set<string>()
  const named = new Set<string>()
  const languages = label.map(([language]) => language)
  for (const language of new Set(languages.filter((each, at) => languages.indexOf(each) !== at)))
    problems.push({ code: 'two-labels', concept: 'label', language, line: head!.line })
  const found = body.map(({ line, values }): FoundConcept => {
    const own = values[code[0]![1]]?.trim() ?? ''
    const above = parent[0] ? (values[parent[0][1]]?.trim() ?? '') : ''
    const name = uri[0] ? (values[uri[0][1]]?.trim() ?? '') : ''
    const [labels, definitions] = [wordsIn(values, label), wordsIn(values, definition)]
    if (own === '') problems.push({ code: 'code-missing', line })
    else if (!isCode(own)) problems.push({ code: 'code-unfit', concept: own.slice(0, 80), line })
    else if (seen.has(own)) problems.push({ code: 'code-doubled', concept: own, line })
    seen.add(own)
    if (name !== '' && nameOutside(name) === null)
      problems.push({ code: 'uri-unfit', concept: own, uri: name.slice(0, 80), line })
    if (name !== '' && named.has(name))
      problems.push({ code: 'uri-doubled', concept: own, uri: name.slice(0, 80), line })
    named.add(name)
    if (Object.keys(labels).length === 0) problems.push({ code: 'label-missing', concept: own, line })
    if (
      [...Object.values(labels), ...Object.values(definitions)].some(({ length }) => length > LABEL_LIMIT) ||
      name.length > LABEL_LIMIT
    )
      problems.push({ code: 'too-long', concept: own, line })
    if (above !== '' && !codes.has(above))
      problems.push({ code: 'parent-missing', concept: own, parent: above.slice(0, 80), line })
    const broader = above === '' ? [] : [above]
    return { code: own, uri: name || null, labels, definitions, broader, line }
  })
  if (problems.length > 0) return refused(unsound(problems))
  const outline = outlineOfConcepts(found)
  if (!outline.ok) return outline
  const titled = namedScheme(given, {
    titles: given.title === null ? { '': given.name } : {},
    id: slugOf(given.name),
  })
  if (!titled.ok) return titled
  return granted({
    scheme: {
      ...titled.value,
      ...{ uri: null, version: given.version, issued: null, modified: null, source: null },
      concepts: outline.value,
    },
    findings: [],
  })
}
