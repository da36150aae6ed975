type WithBytes = { readonly bytes: Uint8Array }

/** Files as they come, so many together at most and so many bytes of them; one that is larger by itself. No more are held. */
export const broughtTogether = async function* <T extends WithBytes>(
  all: AsyncIterable<T>,
  most: { readonly files: number; readonly bytes: number },
): AsyncGenerator<readonly T[]> {
  let together: T[] = []
  let bytes = 0
  for await (const file of all) {
    const full = together.length === most.files || bytes + file.bytes.length > most.bytes
    if (full && together.length > 0) {
      yield together
      together = []
      bytes = 0
    }
    together.push(file)
    bytes += file.bytes.length
  }
  if (together.length > 0) yield together
}
