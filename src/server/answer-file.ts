import type { Context } from 'hono'

type Kept = {
  readonly name: string
  readonly mediaType: string
  readonly sha256: string
  readonly bytes: Uint8Array
}

const attachment = (name: string): string => {
  const plain = name.replace(/[^\w.-]+/g, '_').slice(-80)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`
}

/** A kept file as it came, to be saved and never shown as a page of ours. */
export const answerFile = (context: Context, { name, mediaType, sha256, bytes }: Kept): Response =>
  context.body(bytes.slice().buffer, 200, {
    'content-type': mediaType,
    'content-disposition': attachment(name),
    'cache-control': 'private, no-cache',
    etag: `"${sha256}"`,
  })

/** A file that is made for whoever asks, to be saved. It is made anew each time: what it tells may have changed. */
export const answerMade = (
  context: Context,
  { name, mediaType, bytes }: Pick<Kept, 'name' | 'mediaType' | 'bytes'>,
): Response =>
  context.body(bytes.slice().buffer, 200, {
    'content-type': mediaType,
    'content-disposition': attachment(name),
    'cache-control': 'private, no-cache',
  })
