import { granted, type Outcome, refused } from '../../text/outcome.ts'

/** What bears out an activity or a report: a page of the web, or a kept file by the SHA-256 of its bytes (64 hex digits). */
export type Evidence = { readonly shows: string } & (
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'file'; readonly sha256: string; readonly name: string }
)

/** Evidence as somebody typed it, or as their file came in: an address, or the sum and the name of a file, never both. */
export type EvidenceAsked = {
  readonly address: string
  readonly sha256: string
  readonly name: string
  readonly shows: string
}

export type EvidenceRefusal =
  | { readonly reason: 'evidence-missing' }
  | { readonly reason: 'evidence-twofold' }
  | { readonly reason: 'address-not-of-the-web'; readonly address: string }
  | { readonly reason: 'address-too-long'; readonly limit: number }
  | { readonly reason: 'file-sum-unclear' }
  | { readonly reason: 'evidence-empty' }
  | { readonly reason: 'evidence-too-large'; readonly limit: number }
  | { readonly reason: 'file-name-unclear'; readonly limit: number }
  | { readonly reason: 'shows-missing' }
  | { readonly reason: 'shows-too-long'; readonly limit: number }

/** The one sentence a person is told. Complete by type. */
export const sentenceForEvidence = (refusal: EvidenceRefusal): string => {
  switch (refusal.reason) {
    case 'evidence-missing':
      return 'Give an address of the web, or add a file.'
    case 'evidence-twofold':
      return 'Give either an address or a file. Add the other as evidence of its own.'
    case 'address-not-of-the-web':
      return `“${refusal.address}” is not an address of the web. It begins with https:// or http:// and holds no space and no password.`
    case 'address-too-long':
      return `The address can have up to ${refusal.limit} letters.`
    case 'file-sum-unclear':
      return 'The file did not come in whole. Add it again.'
    case 'evidence-empty':
      return 'The file is empty. Choose it again.'
    case 'evidence-too-large':
      return `The file is too large: up to ${refusal.limit / 1_000_000} MB can be kept as evidence. Put it elsewhere and give its address.`
    case 'file-name-unclear':
      return `The name of the file is missing, has more than ${refusal.limit} letters, or holds signs that no name has. Name it anew and add it again.`
    case 'shows-missing':
      return 'Say in a few words what this shows.'
    case 'shows-too-long':
      return `What it shows can be said in up to ${refusal.limit} letters.`
  }
}

/** The longest words for what evidence shows, the longest address and the longest name of a file, in letters. */
export const SHOWS_LIMIT = 500
export const ADDRESS_LIMIT = 2000
export const FILE_NAME_LIMIT = 200

/** The largest file that is kept as evidence, in bytes. */
export const EVIDENCE_BYTES_LIMIT = 20_000_000

/**
 * Whether a text is an address that may be followed from a page. Browsers drop or turn what is refused here, so that they would
 * go elsewhere than the page shows; and an address with a password would hand it to every reader.
 */
const isOfTheWeb = (address: string): boolean => {
  if (!/^https?:\/\/[^/]/i.test(address) || /[\s\\\p{C}]/u.test(address)) return false
  if (!URL.canParse(address)) return false
  const { username, password } = new URL(address)
  return username === '' && password === ''
}

const checkAddress = (address: string): Outcome<{ kind: 'address'; address: string }, EvidenceRefusal> => {
  if (address.length > ADDRESS_LIMIT) return refused({ reason: 'address-too-long', limit: ADDRESS_LIMIT })
  return isOfTheWeb(address)
    ? granted({ kind: 'address', address })
    : refused({ reason: 'address-not-of-the-web', address })
}

const checkFile = (
  sum: string,
  name: string,
): Outcome<{ kind: 'file'; sha256: string; name: string }, EvidenceRefusal> => {
  const sha256 = sum.toLowerCase()
  if (!/^[\da-f]{64}$/.test(sha256)) return refused({ reason: 'file-sum-unclear' })
  const clear = name !== '' && name.length <= FILE_NAME_LIMIT && !/[/\\\p{C}]/u.test(name)
  return clear
    ? granted({ kind: 'file', sha256, name })
    : refused({ reason: 'file-name-unclear', limit: FILE_NAME_LIMIT })
}

/** Checks evidence before it is kept. Whether the file is there, only who keeps files knows. */
export const checkEvidence = (asked: EvidenceAsked): Outcome<Evidence, EvidenceRefusal> => {
  const [address, sha256, name] = [asked.address.trim(), asked.sha256.trim(), asked.name.trim()]
  const isFile = sha256 !== '' || name !== ''
  if (!address && !isFile) return refused({ reason: 'evidence-missing' })
  if (address && isFile) return refused({ reason: 'evidence-twofold' })
  const of = address ? checkAddress(address) : checkFile(sha256, name)
  if (!of.ok) return of
  const shows = asked.shows.replace(/\s+/g, ' ').trim()
  if (!shows) return refused({ reason: 'shows-missing' })
  if (shows.length > SHOWS_LIMIT) return refused({ reason: 'shows-too-long', limit: SHOWS_LIMIT })
  return granted({ ...of.value, shows })
}

/** Checks the size of a file that came in as evidence; null is none. */
export const checkEvidenceSize = (bytes: number | null): Outcome<number, EvidenceRefusal> => {
  if (bytes === null) return refused({ reason: 'evidence-missing' })
  if (bytes === 0) return refused({ reason: 'evidence-empty' })
  return bytes > EVIDENCE_BYTES_LIMIT
    ? refused({ reason: 'evidence-too-large', limit: EVIDENCE_BYTES_LIMIT })
    : granted(bytes)
}
