/**
 * Why a file was not read. Prose is never refused; a file that holds no prose, or that would harm the machine, is.
 * `mediaType` is what the file was taken for.
 */
export type ReadingRefusal =
  | { readonly reason: 'empty-file' }
  | { readonly reason: 'no-text'; readonly mediaType: string }
  | { readonly reason: 'no-text-layer'; readonly pages: number }
  | { readonly reason: 'encrypted'; readonly mediaType: string }
  | { readonly reason: 'unsupported-media'; readonly mediaType: string }
  | { readonly reason: 'damaged-file'; readonly mediaType: string }
  | { readonly reason: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly reason: 'unpacks-too-large'; readonly mediaType: string }
  | { readonly reason: 'doctype'; readonly mediaType: string }
  | { readonly reason: 'took-too-long'; readonly seconds: number }
  | { readonly reason: 'took-too-much-memory' }

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1e6)} MB`

/** The names by which people know the media types. */
export const MEDIA_NAMES: Readonly<Record<string, string>> = {
  'application/msword': 'DOC, Word before 2007',
  'application/rtf': 'RTF',
  'application/xml': 'XML',
  'multipart/related': 'web archive, MHTML',
  'message/rfc822': 'mail in several parts',
  'application/zip': 'ZIP archive',
  'application/octet-stream': 'data of an unknown kind',
  'application/x-msdownload': 'program',
  'application/x-executable': 'program',
  'application/x-ole-storage': 'Office file from before 2007',
  'application/vnd.oasis.opendocument': 'OpenDocument file',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel (XLSX)',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint presentation',
  'image/gif': 'GIF picture',
  'image/jpeg': 'JPEG picture',
  'image/png': 'PNG picture',
  'image/tiff': 'TIFF picture',
  'text/plain': 'plain text',
  'text/html': 'HTML',
  'text/markdown': 'Markdown',
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word (DOCX)',
}

const called = (mediaType: string) => MEDIA_NAMES[mediaType] ?? mediaType

/** The one sentence a person is told: what is wrong, and what to do. Complete by type. */
export const sentenceFor = (refusal: ReadingRefusal): string => {
  switch (refusal.reason) {
    case 'empty-file':
      return 'The file is empty. Choose the file that holds the text.'
    case 'no-text':
      return `The ${called(refusal.mediaType)} file holds no text to read.`
    case 'no-text-layer':
      return `The PDF has ${refusal.pages === 1 ? 'one page' : `${refusal.pages} pages`} and no text in it, only pictures. Use a version with text, or one that has been through text recognition (OCR).`
    case 'encrypted':
      return `The ${called(refusal.mediaType)} file is locked with a password. Save it without the password and try again.`
    case 'unsupported-media':
      return `The file (${called(refusal.mediaType)}) is not one of those that can be read: plain text, HTML, Markdown, Word (DOCX), Excel (XLSX) and PDF. Save it as one of these and try again.`
    case 'damaged-file':
      return `The file does not open as ${called(refusal.mediaType)}: it is damaged or incomplete. Try to open it yourself, save it anew and try again.`
    case 'too-large':
      return `The file is ${megabytes(refusal.size)}; the limit is ${megabytes(refusal.limit)}. Save the text alone, without pictures.`
    case 'unpacks-too-large':
      return `The ${called(refusal.mediaType)} file unpacks to far more than a document holds and was not opened. Save it anew from the program that made it.`
    case 'doctype':
      return `The ${called(refusal.mediaType)} file carries declarations (DOCTYPE) that documents do not need and that can do harm, so it was not opened. Save it anew from the program that made it.`
    case 'took-too-long':
      return `Reading was stopped after ${refusal.seconds} seconds. The document may be damaged; try to save it anew, or in parts.`
    case 'took-too-much-memory':
      return 'Reading was stopped because the document needs more memory than is allowed. Try to save it anew, or in parts.'
  }
}
