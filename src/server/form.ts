import type { Context } from 'hono'

/** A form as it was sent: texts by name, and the file where there is one. */
export type Form = {
  readonly text: (name: string) => string
  readonly given: (name: string) => boolean
  readonly file: File | null
}

/** What no text of a person needs and no database takes: NUL, and halves of letters. */
const tidy = (text: string): string => text.toWellFormed().replaceAll('\u0000', '').replace(/\r\n?/g, '\n')

/** Reads a form sent in either encoding. Throws where it was cut off on the way. */
export const readForm = async (context: Context): Promise<Form> => {
  const body = await context.req.parseBody()
  const text = (name: string) => {
    const value = body[name]
    return typeof value === 'string' ? tidy(value) : ''
  }
  const file = body.file
  return {
    text,
    given: (name) => typeof body[name] === 'string',
    file: file instanceof File && (file.size > 0 || file.name !== '') ? file : null,
  }
}
