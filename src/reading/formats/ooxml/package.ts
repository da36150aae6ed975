import { granted, type Outcome, refused } from '../../../text/outcome.ts'
import type { ReadingRefusal } from '../../refusal.ts'
import { unzip, type ZipEntry, zipDirectory } from '../zip.ts'
import { attribute, xmlTree } from './xml.ts'

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What a part is related to: by `kind`, the last word of the relationship's type. `external` targets are addresses. */
export type Relation = {
  readonly id: string
  readonly kind: string
  readonly target: string
  readonly external: boolean
}

/** The XML parts of an Office file. Nothing outside the file is ever looked at. */
export type Package = {
  readonly main: string
  readonly mainPath: string
  /** Parts of a kind ("styles", "footnotes", "header" …) that belong to the file or to its main part. */
  readonly parts: (kind: string) => readonly string[]
  readonly part: (path: string) => string | undefined
  readonly relations: (path: string) => readonly Relation[]
}

/** No document has more parts, or unpacks to more bytes. */
const MOST_ENTRIES = 5_000
const MOST_UNPACKED = 250_000_000
const MOST_XML = 64_000_000
/** XML of documents packs to a tenth; what packs to less than a hundredth, and is large, is made to do harm. */
const MOST_RATIO = 100
const SMALL = 4_000_000

/** Opens an Office file of a kind: refuses by the directory what is too large before unpacking, and any DOCTYPE before parsing. */
export const openPackage = async (
  bytes: Uint8Array,
  mediaType: string = DOCX,
  usual = 'word/document.xml',
): Promise<Outcome<Package, ReadingRefusal>> => {
  const entries = zipDirectory(bytes)
  if (!entries) return refused({ reason: 'damaged-file', mediaType })
  const refusal = tooLarge(entries, mediaType)
  if (refusal) return refused(refusal)
  const files = new Map<string, string>()
  for (const entry of entries.filter(({ name }) => /\.(xml|rels)$/i.test(name))) {
    if (entry.encrypted) return refused({ reason: 'encrypted', mediaType })
    const unpacked = await unzip(bytes, entry, entry.unpacked)
    if (!(unpacked instanceof Uint8Array)) return refused({ reason: 'damaged-file', mediaType })
    const xml = decoded(unpacked)
    if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return refused({ reason: 'doctype', mediaType })
    if (!files.has(entry.name)) files.set(entry.name, xml)
  }
  return related(files, mediaType, usual)
}

const tooLarge = (entries: readonly ZipEntry[], mediaType: string): ReadingRefusal | null => {
  const sum = (some: readonly ZipEntry[]) => some.reduce((all, { unpacked }) => all + unpacked, 0)
  const xml = entries.filter(({ name }) => /\.(xml|rels)$/i.test(name))
  const blown = entries.some(({ packed, unpacked }) => unpacked > SMALL && unpacked > packed * MOST_RATIO)
  return blown || entries.length > MOST_ENTRIES || sum(entries) > MOST_UNPACKED || sum(xml) > MOST_XML
    ? { reason: 'unpacks-too-large', mediaType }
    : null
}

const decoded = (bytes: Uint8Array): string => {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff
  return new TextDecoder(wide === true ? 'utf-16be' : wide || 'utf-8').decode(bytes)
}

const related = (
  files: ReadonlyMap<string, string>,
  mediaType: string,
  usual: string,
): Outcome<Package, ReadingRefusal> => {
  const ofPackage = relations(files, '')
  const mainPath = ofPackage.find(({ kind }) => kind === 'officeDocument')?.target ?? usual
  const main = files.get(mainPath)
  if (main === undefined) return refused({ reason: 'damaged-file', mediaType })
  const all = [...ofPackage, ...relations(files, mainPath)].filter(({ external }) => !external)
  const parts = (wanted: string) =>
    all.filter(({ kind }) => kind === wanted).flatMap(({ target }) => files.get(target) ?? [])
  return granted({
    ...{ main, mainPath, parts },
    part: (path) => files.get(path),
    relations: (path) => relations(files, path),
  })
}

/** What a part is related to; targets inside the file as paths from its root. */
const relations = (files: ReadonlyMap<string, string>, path: string): Relation[] => {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const xml = files.get(`${folder}_rels/${path.slice(folder.length)}.rels`)
  if (!xml) return []
  return (xmlTree(xml).children[0]?.children ?? []).map(({ attributes }) => {
    const target = attribute(attributes, 'Target') ?? ''
    const external = attribute(attributes, 'TargetMode') === 'External'
    const inside = target.startsWith('/') ? target.slice(1) : folder + target
    return {
      id: attribute(attributes, 'Id') ?? '',
      kind: attribute(attributes, 'Type')?.split('/').at(-1) ?? '',
      ...{ target: external ? target : inside, external },
    }
  })
}
