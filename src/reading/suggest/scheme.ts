/** The name of the concept scheme whose goals and targets the weights were trained on: a framework of that name gets suggestions. */
export const SUGGESTED_SCHEME = 'http://metadata.un.org/sdg'
