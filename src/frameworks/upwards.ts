/** Each concept of a framework with those that it is a part of, by their codes. */
export type Broader = ReadonlyMap<string, readonly string[]>

/** Every concept that something is a part of, itself first; each once, however it is reached. */
export const upwards = (broader: Broader, code: string): ReadonlySet<string> => {
  const found = new Set([code])
  for (const each of found) for (const above of broader.get(each) ?? []) found.add(above)
  return found
}
