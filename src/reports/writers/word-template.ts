import type PizZip from 'pizzip'
import { openPackage } from '../../reading/formats/ooxml/package.ts'
import { attribute, xmlTree } from '../../reading/formats/ooxml/xml.ts'
import type { ReadingRefusal } from '../../reading/refusal.ts'
import { granted, type Outcome, refused } from '../../text/outcome.ts'
import type { Tag, TemplateProblem } from '../templates/check-tags.ts'
import type { Values } from '../templates/template.ts'

/** Why a Word file is no template: it holds programs, fetches from elsewhere, or its marks are not whole. */
export type WordTemplateRefusal =
  | ReadingRefusal
  | { readonly reason: 'template-has-macros' }
  | { readonly reason: 'template-reaches-out'; readonly where: string }
  | { readonly reason: 'template-unclear'; readonly problems: readonly TemplateProblem[] }

type Part = {
  readonly type: string
  readonly value: string
  readonly module?: string
  readonly inverted?: boolean
  readonly subparsed?: readonly Part[]
}

const sortOf = ({ module, inverted }: Part): Tag['sort'] => {
  if (module === undefined || module === '') return 'field'
  if (module !== 'loop') return 'other'
  return inverted ? 'unless' : 'each'
}

const tagsIn = (parts: readonly Part[]): readonly Tag[] =>
  parts
    .filter(({ type }) => type === 'placeholder')
    .map((part) => ({
      ...{ field: part.value.trim(), sort: sortOf(part) },
      within: tagsIn(part.subparsed ?? []),
    }))

/** Gathers the marks of each part of a file as docxtemplater understood them. */
const gatherer = () => {
  const found: Part[] = []
  const seen = new Set<unknown>()
  const module = {
    name: 'marks',
    set: ({ inspect }: { inspect?: { postparsed?: readonly Part[] } }) => {
      if (!inspect?.postparsed || seen.has(inspect.postparsed)) return
      seen.add(inspect.postparsed)
      found.push(...inspect.postparsed)
    },
  }
  return { module, tags: () => tagsIn(found) }
}

type Fault = {
  readonly properties?: {
    readonly id?: string
    readonly xtag?: string
    readonly openingtag?: string
    readonly closingtag?: string
    readonly context?: string
    readonly errors?: readonly Fault[]
  }
}

const problemOf = ({ properties = {} }: Fault): TemplateProblem => {
  const { id = '', xtag = '', openingtag = '', closingtag = '', context = '' } = properties
  switch (id) {
    case 'unclosed_loop':
      return { kind: 'never-closed', field: xtag }
    case 'unopened_loop':
      return { kind: 'never-opened', field: xtag }
    case 'closing_tag_does_not_match_opening_tag':
      return { kind: 'closed-by-another', field: openingtag, other: closingtag }
    default:
      return { kind: 'half-a-mark', words: (context || xtag).slice(0, 40) }
  }
}

/** The troubles that docxtemplater tells of a template; what is none of them is thrown on. */
const problemsOf = (fault: unknown): readonly TemplateProblem[] => {
  const { properties } = (fault ?? {}) as Fault
  if (!properties?.id) throw fault
  return (properties.errors ?? [fault as Fault]).map(problemOf)
}

/** Fields of Word itself that fetch from elsewhere when a file is opened. */
const FETCHING = /\b(INCLUDEPICTURE|INCLUDETEXT|DDEAUTO|DDE|LINK|IMPORT|DATABASE)\b/i

const instructionsIn = (xml: string): string =>
  [...xml.matchAll(/<w:instrText[^>]*>([^<]*)<|w:instr="([^"]*)"/g)]
    .map(([, inner, given]) => inner ?? given)
    .join('')

const isMacro = (name: string): boolean => /vbaProject|vbaData|activeX/i.test(name)

/** What a file would fetch where somebody opens it; links that a reader has to follow are none. */
const reachesOut = (zip: PizZip): string | null => {
  for (const { name } of zip.file(/\.rels$/)) {
    const xml = zip.file(name)?.asText() ?? ''
    for (const { attributes } of xmlTree(xml).children[0]?.children ?? [])
      if (attribute(attributes, 'TargetMode') === 'External')
        if (!attribute(attributes, 'Type')?.endsWith('/hyperlink'))
          return attribute(attributes, 'Target') ?? name
  }
  for (const { name } of zip.file(/^word\/.*\.xml$/)) {
    const fetching = FETCHING.exec(instructionsIn(zip.file(name)?.asText() ?? ''))
    if (fetching) return fetching[0]
  }
  return null
}

const opened = async (bytes: Uint8Array): Promise<Outcome<PizZip, WordTemplateRefusal>> => {
  const sound = await openPackage(bytes)
  if (!sound.ok) return sound
  const { default: Zip } = await import('pizzip')
  const zip = new Zip(bytes)
  const types = zip.file('[Content_Types].xml')?.asText() ?? ''
  if (/macroEnabled/i.test(types) || Object.keys(zip.files).some(isMacro))
    return refused({ reason: 'template-has-macros' })
  const where = reachesOut(zip)
  if (where !== null) return refused({ reason: 'template-reaches-out', where })
  // What Word keeps as its own kind of template (.dotx) is made a document, which is what comes out.
  zip.file(
    '[Content_Types].xml',
    types.replace('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml'),
  )
  return granted(zip)
}

/** Loaded when the first template comes: the process that reads documents starts without it. */
const templater = async () => (await import('docxtemplater')).default

const OPTIONS = {
  ...{ paragraphLoop: true, linebreaks: true, errorLogging: false, stripInvalidXMLChars: true },
  delimiters: { start: '{{', end: '}}' },
  // A field is looked up by its name and nothing else: no expression is ever evaluated.
  parser: (tag: string) => ({
    get: (scope: unknown) =>
      typeof scope === 'object' && scope !== null && Object.hasOwn(scope, tag.trim())
        ? (scope as Values)[tag.trim()]
        : undefined,
  }),
}

/** The marks of a Word file that is to be a template. Run it in the sandbox: the file is a stranger's. */
export const inspectTemplate = async (
  bytes: Uint8Array,
): Promise<Outcome<readonly Tag[], WordTemplateRefusal>> => {
  const zip = await opened(bytes)
  if (!zip.ok) return zip
  const { module, tags } = gatherer()
  const Docxtemplater = await templater()
  try {
    new Docxtemplater(zip.value, { ...OPTIONS, modules: [module as never] })
  } catch (fault) {
    return refused({ reason: 'template-unclear', problems: problemsOf(fault) })
  }
  return granted(tags())
}

/** A Word file with its fields filled. A field that is not there any more is told, and nothing is made. */
export const fillWordTemplate = async (
  bytes: Uint8Array,
  values: Values,
): Promise<Outcome<Uint8Array, WordTemplateRefusal>> => {
  const zip = await opened(bytes)
  if (!zip.ok) return zip
  const unknown = new Set<string>()
  const Docxtemplater = await templater()
  const nullGetter = ({ value }: { readonly value?: string }) => {
    unknown.add(value ?? '')
    return ''
  }
  try {
    const made = new Docxtemplater(zip.value, { ...OPTIONS, nullGetter }).render(values as object)
    if (unknown.size > 0)
      return refused({
        reason: 'template-unclear',
        problems: [...unknown].map((field) => ({ kind: 'unknown-field', field, like: null })),
      })
    return granted(made.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' }))
  } catch (fault) {
    return refused({ reason: 'template-unclear', problems: problemsOf(fault) })
  }
}
