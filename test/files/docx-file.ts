import { strToU8, type Zippable, zipSync } from 'fflate'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** The parts of a made-up Word file. `body` and the rest are the XML inside the part's root element. */
export type DocxParts = {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly header?: string
  readonly title?: string
  /** Further files of the archive, whole. */
  readonly more?: Readonly<Record<string, string>>
}

const relations = (rows: readonly (readonly [type: string, target: string])[]) =>
  `<Relationships xmlns="${PACKAGE}">${rows
    .map(([type, target], at) => `<Relationship Id="r${at}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const part = (root: string, inner: string) => `<?xml version="1.0"?><w:${root} ${W}>${inner}</w:${root}>`

/** The files of a Word file by their names in the archive. */
export const docxEntries = (parts: DocxParts): Record<string, string> => ({
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  '_rels/.rels': relations([
    ['officeDocument', 'word/document.xml'],
    ['core-properties', 'docProps/core.xml'],
  ]),
  'docProps/core.xml': `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>${parts.title ?? ''}</dc:title></cp:coreProperties>`,
  'word/_rels/document.xml.rels': relations([
    ['styles', 'styles.xml'],
    ['numbering', 'numbering.xml'],
    ['footnotes', 'footnotes.xml'],
    ['header', 'header1.xml'],
  ]),
  'word/document.xml': part('document', `<w:body>${parts.body}</w:body>`),
  'word/styles.xml': part('styles', parts.styles ?? ''),
  'word/numbering.xml': part('numbering', parts.numbering ?? ''),
  'word/footnotes.xml': part('footnotes', parts.footnotes ?? ''),
  'word/header1.xml': part('hdr', parts.header ?? ''),
  ...parts.more,
})

/** Shorter than this nothing becomes smaller by being deflated, which takes a millisecond for each part. */
const SHORT = 16

/** A made-up Word file. */
export const docxFile = (parts: DocxParts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(docxEntries(parts)).map(([name, text]) => [
        name,
        [strToU8(text), { level: text.length < SHORT ? 0 : 6 }],
      ]),
    ) as Zippable,
  )

/** A paragraph of one run; `properties` are the XML inside its w:pPr. */
export const paragraph = (text: string, properties = '', run = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
