/**
 * How a document looks as PDF, in Typst. What a document says comes to it as data (`sys.inputs`), never as source, so
 * nothing that somebody typed is markup.
 */
export const pdfTemplate = String.raw`
#let document-data = json(bytes(sys.inputs.document))
#let (year, month, day) = document-data.madeOn
#let grey = rgb("#f0f0f2")
#let rule = 0.5pt + rgb("#8b8fa3")
#let said(text) = text.split("\n").join(linebreak())

#set document(
  title: document-data.title,
  author: document-data.author,
  description: document-data.subject,
  date: datetime(year: year, month: month, day: day),
)
#set text(lang: document-data.language, size: 10pt, font: document-data.fonts, fallback: false, hyphenate: false)
#set par(leading: 0.55em, spacing: 0.85em)
#set page(
  paper: "a4",
  flipped: document-data.landscape,
  margin: (x: 20mm, top: 18mm, bottom: 20mm),
  footer: context {
    set text(size: 8pt)
    grid(
      columns: (1fr, auto),
      column-gutter: 8mm,
      document-data.title,
      [#document-data.pageWord #counter(page).display() / #counter(page).final().first()],
    )
  },
)
#show heading.where(level: 1): it => block(below: 1.2em, text(size: 16pt, weight: "bold", it.body))
#show heading.where(level: 2): it => block(above: 1.8em, below: 0.8em, sticky: true, text(size: 12pt, weight: "bold", it.body))

#let facts(part) = grid(
  columns: (42mm, 1fr),
  column-gutter: 5mm,
  row-gutter: 0.75em,
  ..for fact in part.facts { (strong(fact.label), said(fact.value)) },
)

#let items(part) = list(..part.items.map(said), spacing: 0.7em)

#let rows(part) = table(
  columns: part.columns.map(column => column.width * 1fr),
  align: part.columns.map(column => if column.at("align", default: "start") == "end" { right } else { left }),
  stroke: rule,
  inset: (x: 2mm, y: 1.5mm),
  table.header(..part.columns.map(column => table.cell(fill: grey, strong(column.title)))),
  ..part.rows.flatten().map(said),
)

#let line = box(width: 1fr, baseline: 1pt, line(length: 100%, stroke: 0.5pt))

#let signature(one) = block(breakable: false, above: 1.6em, {
  strong(one.role)
  parbreak()
  if one.name == "" [#one.nameWord: #line] else [#one.nameWord: #one.name]
  v(0.7em)
  [#one.signWord: #line #one.dateWord: #box(width: 35mm, line)]
})

#heading(level: 1, document-data.title)
#for part in document-data.parts {
  if part.kind == "heading" { heading(level: 2, part.text) }
  else if part.kind == "text" { par(said(part.text)) }
  else if part.kind == "facts" { facts(part) }
  else if part.kind == "list" { items(part) }
  else if part.kind == "table" { rows(part) }
  else if part.kind == "signatures" { part.signatures.map(signature).join() }
}
`;
