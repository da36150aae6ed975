import { to } from '../addresses.ts'

export type Way = { readonly id: string; readonly name: string }

/** The organisations' own providers, as buttons that lead there and back: "Sign in with ASEAN". Nothing where there are none. */
export const Ways = ({
  providers,
  words,
  back,
}: {
  providers: readonly Way[]
  words: string
  back: string
}) => {
  if (providers.length === 0) return null
  return (
    <ul class="plain ways">
      {providers.map(({ id, name }) => (
        <li>
          <a class="button" href={to.signInWith(id, back)}>
            {words} {name}
          </a>
        </li>
      ))}
    </ul>
  )
}
