/** The numbers shown of a long row of pages: the first, the last, and those around where one is; 0 stands for a gap. */
export const around = (now: number, last: number): readonly number[] => {
  const near = [1, now - 1, now, now + 1, last].filter((n) => n >= 1 && n <= last)
  const numbers = [...new Set(near)].sort((a, b) => a - b)
  return numbers.flatMap((n, at) => (at > 0 && n - numbers[at - 1]! > 1 ? [0, n] : [n]))
}

/** Previous, next and the numbers between, for the parts of a text and the pages of a list. Nothing for one page. */
export const Pager = (props: { now: number; last: number; what: string; href: (n: number) => string }) => {
  const { now, last, what, href } = props
  if (last <= 1) return null
  return (
    <nav class="pager" aria-label={`${what} ${now} of ${last}`}>
      {now > 1 && (
        <a href={href(now - 1)} rel="prev">
          Previous
        </a>
      )}
      {around(now, last).map((n) =>
        n === 0 ? (
          <span aria-hidden="true">…</span>
        ) : (
          <a href={href(n)} aria-label={`${what} ${n}`} aria-current={n === now ? 'page' : undefined}>
            {n}
          </a>
        ),
      )}
      {now < last && (
        <a href={href(now + 1)} rel="next">
          Next
        </a>
      )}
    </nav>
  )
}
