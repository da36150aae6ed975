/**
 * How a report is set as pages, in the language of Typst. It is a constant: what a report says comes in as data, by `sys.inputs`,
 * and a string of data is never read as markup.
 */
export const TYPST_TEMPLATE = `
#let report = json(bytes(sys.inputs.report))
#let rule = rgb("#b8b2a4")
#let soft = rgb("#55524a")

#set document(title: report.title, author: "Mufakat", date: none)
#set page(
  paper: "a4",
  flipped: report.wide,
  margin: (x: 2.2cm, top: 2cm, bottom: 2.1cm),
  footer: context align(center, text(8pt, fill: soft)[#report.foot · #counter(page).display() of #counter(page).final().first()]),
)
#set text(
  font: ("Libertinus Serif", "Noto Sans Thai", "Noto Sans Khmer", "Noto Sans Lao", "Noto Sans Myanmar", "Noto Sans Arabic"),
  size: 10.5pt,
  lang: "en",
  region: "GB",
  hyphenate: false,
)
#set par(leading: 0.62em, spacing: 0.85em)
#set enum(indent: 0pt, body-indent: 0pt, number-align: start + top, numbering: n => box(width: 2.4em)[#n.])
#show title: set text(19pt, weight: "regular")
#show title: set block(below: 0.8em)
#show heading: set block(sticky: true)
#show heading.where(level: 1): set text(13pt)
#show heading.where(level: 1): set block(above: 1.5em, below: 0.75em)
#show heading.where(level: 2): set text(11pt)
#show heading.where(level: 2): set block(above: 1.2em, below: 0.65em)

// Words of one line are a string; of several, or with an address among them, a list of lines.
#let words(s) = if type(s) == str { s } else {
  s.map(l => if type(l) == str { l } else { link(l.address, l.address) }).join(linebreak())
}

#let caption(s) = if s != "" { block(sticky: true, above: 1.2em, below: 0.6em, text(9.5pt, weight: "bold", s)) }

#let rows-of(b) = {
  set text(8.5pt, hyphenate: true)
  set par(leading: 0.5em)
  set table.cell(breakable: false)
  table(
    columns: b.widths.map(w => w * 1fr),
    stroke: (x, y) => (top: if y == 0 { 0.5pt + rule }, bottom: 0.5pt + rule),
    inset: (x: 4pt, y: 4pt),
    align: start + top,
    table.header(repeat: true, ..b.head.map(strong)),
    ..b.rows.map(r => r.cells.map(c => if r.breaks { table.cell(breakable: true, words(c)) } else [#words(c)])).flatten(),
  )
}

#let bars-of(b) = {
  set text(9pt)
  grid(
    columns: (7cm, 3.4cm, 1fr),
    row-gutter: 6pt,
    align: start + horizon,
    ..b.bars.map(bar => (
      text(bar.label),
      text(bar.words),
      pdf.artifact(box(width: 100%, height: 9pt, fill: rgb("#efece4"), place(rect(width: bar.share * 100%, height: 9pt, fill: rgb("#3b5b7a"))))),
    )).flatten(),
  )
}

#title()
#for l in report.lines { block(above: 0.45em, below: 0.45em, text(l)) }
#v(0.6em)

#for b in report.blocks {
  if b.kind == "heading" { heading(level: b.level, text(b.words)) }
  else if b.kind == "paragraph" {
    if b.number == none { par(text(b.words)) } else { enum(enum.item(b.number, text(b.words))) }
  }
  else if b.kind == "quote" {
    block(inset: (left: 2.4em, right: 2.4em), above: 0.7em, below: 0.9em, {
      block(sticky: true, below: 0.45em, text(b.words))
      text(8.5pt, fill: soft, b.source)
    })
  }
  else if b.kind == "table" { caption(b.caption); rows-of(b) }
  else if b.kind == "bars" { caption(b.caption); bars-of(b) }
  else if b.kind == "new-page" { pagebreak(weak: true) }
}
`
