import type { NotificationView } from '../../register/notification.ts'
import type { HeadView } from '../../register/trail-view.ts'
import type { PartnershipRef } from '../../register/views.ts'
import { to } from '../addresses.ts'
import { render } from '../render.ts'
import { notificationHref, notificationInWords } from '../review-words.ts'
import { chainWords } from '../trail-words.ts'
import { counted } from '../words.ts'

/** A letter, as it is handed over to be sent. */
export type DigestLetter = { readonly subject: string; readonly text: string; readonly html: string }

type Given = {
  /** Scheme and host, by which the letter's links lead here. */
  readonly origin: string
  readonly partnership: Pick<PartnershipRef, 'id' | 'name' | 'shortName' | 'sides'>
  readonly name: string
  readonly lines: readonly NotificationView[]
  /** Where the chains end that they read whole: a letter that is kept vouches for all before it. */
  readonly heads: readonly HeadView[]
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim()

const KEEP =
  'Keep this letter: by these lines you can tell later whether anything before them was cut or rewritten'

/** Where a chain ends, in one line: "Both sides’, entry 214: 9f2c…". */
const headLine = ({ chain, number, hash }: HeadView, { sides }: Given['partnership']): string =>
  `${chainWords(chain, sides)}, entry ${number}: ${hash}`

const Html = ({ origin, partnership, name, lines, heads }: Given) => (
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
      {heads.length > 0 && (
        <>
          <p>
            The <a href={origin + to.trail(partnership.id)}>trail</a> so far. {KEEP}.
          </p>
          <ul>
            {heads.map((head) => (
              <li>
                <code>{headLine(head, partnership)}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </body>
  </html>
)

/**
 * What somebody has not read, as a letter: a line and its link each, in plain text and in simple HTML. It names things and
 * people, never what anybody wrote, and of what is CONFIDENTIAL nothing at all: letters pass through strangers' hands.
 */
export const digestLetter = (given: Given): DigestLetter => {
  const { origin, partnership, name, lines, heads } = given
  const text = [
    `Dear ${oneLine(name)},`,
    `This is what you have not read yet in ${oneLine(partnership.name)}:`,
    ...lines.map((line) => `- ${oneLine(notificationInWords(line))}\n  ${origin}${notificationHref(line)}`),
    `All notifications: ${origin}${to.notifications()}`,
    `Choose what is sent to you, or nothing: ${origin}${to.notificationSettings()}`,
    ...(heads.length === 0
      ? []
      : [
          `The trail so far: ${origin}${to.trail(partnership.id)}\n${KEEP}.`,
          ...heads.map((head) => oneLine(headLine(head, partnership))),
        ]),
  ].join('\n\n')
  return {
    subject: `${oneLine(partnership.shortName)}: ${counted(lines.length, 'thing')} to read`,
    text: `${text}\n`,
    html: render(<Html {...given} />),
  }
}
