/** Files in the order given, as many together as are so many bytes; one that is larger by itself. */
export const heldTogether = <T extends { readonly size: number }>(
  files: readonly T[],
  most: number,
): readonly (readonly T[])[] => {
  const groups: T[][] = []
  let held = Number.POSITIVE_INFINITY
  for (const file of files) {
    held += file.size
    if (held > most) {
      groups.push([])
      held = file.size
    }
    groups.at(-1)?.push(file)
  }
  return groups
}
