import type { Context } from 'hono'

/** A form as it was sent: texts by name, and the file where there is one. */
export type Form = {
  readonly text: (name: string) => string
  /** All texts that were sent under a name, as boxes that are ticked are. */
  readonly all: (name: string) => readonly string[]
  readonly given: (name: string) => boolean
  readonly file: File | null
}

/** What no text of a person needs and no database takes: NUL, and halves of letters. */
export const tidy = (text: string): string =>
  text.toWellFormed().replaceAll('\u0000', '').replace(/\r\n?/g, '\n')

/** A form that did not come whole, or not as a form. Thrown, since nobody may be left to tell. */
export class UnreadableForm extends Error {}

/** The encodings in which a form of a page is sent; anything else would look like a form with every field left empty. */
const ENCODINGS = /^\s*(multipart\/form-data|application\/x-www-form-urlencoded)\s*(;|$)/i

const JSON_TYPE = /^\s*application\/json\s*(;|$)/i

const typeOf = (context: Context) => context.req.header('content-type') ?? ''

/** Throws `UnreadableForm` where what was sent says that it is no form. */
export const requireForm = (context: Context): void => {
  if (!ENCODINGS.test(typeOf(context))) throw new UnreadableForm('what was sent is no form')
}

/** Throws `UnreadableForm` where what was sent is not JSON, which no form of another site can be. */
export const requireJson = (context: Context): void => {
  if (!JSON_TYPE.test(typeOf(context))) throw new UnreadableForm('what was sent is not JSON')
}

/** Reads a form sent in either encoding. Throws `UnreadableForm` where it was cut off on the way or is none. */
export const readForm = async (context: Context): Promise<Form> => {
  requireForm(context)
  const body = await context.req.parseBody({ all: true }).catch((cause: unknown) => {
    throw new UnreadableForm('a form did not come whole', { cause })
  })
  const sent = (name: string) => [body[name] ?? []].flat()
  const texts = (name: string) => sent(name).filter((value) => typeof value === 'string')
  const text = (name: string) => tidy(texts(name).at(-1) ?? '')
  const file = sent('file').at(-1)
  return {
    text,
    all: (name) => texts(name).map(tidy),
    given: (name) => texts(name).length > 0,
    file: file instanceof File && (file.size > 0 || file.name !== '') ? file : null,
  }
}
