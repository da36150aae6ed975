/** The beginning of the names of a framework's concepts: the name of its scheme, as most schemes have it, else its address. */
export const namespaceOf = (uri: string | null, address: string): string => {
  const base = uri ?? address
  return /[/#]$/.test(base) ? base : `${base}/`
}
