import { createTransport } from 'nodemailer'

/** A letter to one person, as plain text, and the same with links where there is `html`. */
export type Letter = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html?: string
}

/** Sends a letter; throws where it was not taken. */
export type SendMail = (letter: Letter) => Promise<void>

/** By what letters go: a server for SMTP by its address, `smtps://user:password@host:465`, and whom they come from. */
export type MailSettings = { readonly smtp: string; readonly from: string }

const LINE = /[\r\n\0]+/g

/** Without a server for mail, a letter is printed: whoever runs the machine can hand it on. */
const printed =
  (say: (line: string) => void): SendMail =>
  async ({ to, subject, text }) =>
    say(`A letter to ${to.replace(LINE, ' ')}: ${subject.replace(LINE, ' ')}\n${text.replace(/^/gm, '    ')}`)

const WAIT = 20_000

/**
 * Sends letters by SMTP where settings say by which server, else prints them. Names and subjects are one line each:
 * nothing that a person typed begins another header.
 */
export const makeMail = (settings: MailSettings | null, say: (line: string) => void): SendMail => {
  if (!settings) return printed(say)
  const transport = createTransport(settings.smtp, {
    from: settings.from,
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: WAIT,
    greetingTimeout: WAIT,
    socketTimeout: WAIT,
  } as Parameters<typeof createTransport>[1])
  return async ({ to, subject, text, html }) => {
    await transport.sendMail({
      from: settings.from,
      to: { name: '', address: to },
      subject: subject.replace(LINE, ' '),
      text,
      ...(html !== undefined && { html }),
    })
  }
}
