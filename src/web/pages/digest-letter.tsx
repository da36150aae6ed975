import type { NotificationView } from '../../register/notification.ts'
import type { PartnershipRef } from '../../register/views.ts'
import { to } from '../addresses.ts'
import { render } from '../render.ts'
import { notificationHref, notificationInWords } from '../review-words.ts'
import { counted } from '../words.ts'

/** A letter, as it is handed over to be sent. */
export type DigestLetter = { readonly subject: string; readonly text: string; readonly html: string }

type Given = {
  /** Scheme and host, by which the letter's links lead here. */
  readonly origin: string
  readonly partnership: Pick<PartnershipRef, 'name' | 'shortName'>
  readonly name: string
  readonly lines: readonly NotificationView[]
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim()

const Html = ({ origin, partnership, name, lines }: Given) => (
  <html lang="en-GB">
    <head>
      <meta charset="utf-8" />
      <title>{partnership.shortName}</title>
    </head>
    <body>
      <p>Dear {name},</p>
      <p>This is what you have not read yet in {partnership.name}:</p>
      <ul>
        {lines.map((line) => (
          <li>
            <a href={origin + notificationHref(line)}>{notificationInWords(line)}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={origin + to.notifications()}>All notifications</a>.{' '}
        <a href={origin + to.notificationSettings()}>Choose what is sent to you, or nothing</a>.
      </p>
    </body>
  </html>
)

/**
 * What somebody has not read, as a letter: a line and its link each, in plain text and in simple HTML. It names things and
 * people, never what anybody wrote, and of what is CONFIDENTIAL nothing at all: letters pass through strangers' hands.
 */
export const digestLetter = (given: Given): DigestLetter => {
  const { origin, partnership, name, lines } = given
  const text = [
    `Dear ${oneLine(name)},`,
    `This is what you have not read yet in ${oneLine(partnership.name)}:`,
    ...lines.map((line) => `- ${oneLine(notificationInWords(line))}\n  ${origin}${notificationHref(line)}`),
    `All notifications: ${origin}${to.notifications()}`,
    `Choose what is sent to you, or nothing: ${origin}${to.notificationSettings()}`,
  ].join('\n\n')
  return {
    subject: `${oneLine(partnership.shortName)}: ${counted(lines.length, 'thing')} to read`,
    text: `${text}\n`,
    html: render(<Html {...given} />),
  }
}
