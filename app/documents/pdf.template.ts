/**
 * The Typst template of every PDF. The document arrives as JSON in `sys.inputs.data`, so no word a person wrote is
 * ever read as Typst markup.
 */
export const PDF_TEMPLATE = `
#let data = json(bytes(sys.inputs.data))
#let meta = data.meta
#let labels = data.labels
#let accent = rgb(meta.accent)
#let ink = rgb("#1b1f24")
#let soft = rgb("#565e68")
#let hair = rgb("#d5dae1")
#let tint = color.mix((accent, 8%), (white, 92%), space: rgb)
#let serif = "Source Serif 4"
#let sans = "Source Sans 3"
#let day = meta.publishedOn.split("-").map(int)
#let signal = (correction: rgb("#a4260f"), caveat: rgb("#7a5000"), method: accent)

#set document(
  title: meta.title,
  author: meta.author,
  description: meta.subject,
  date: datetime(year: day.at(0), month: day.at(1), day: day.at(2), hour: 12, minute: 0, second: 0),
)
#set text(font: sans, size: 10.5pt, fill: ink, lang: meta.language, hyphenate: auto, number-type: "lining")
#set par(leading: 0.72em, spacing: 1.15em, justify: false)
#set list(indent: 0.2em, body-indent: 0.7em, spacing: 0.7em, marker: text(fill: accent, weight: 700, sym.bullet))
#set enum(indent: 0.2em, body-indent: 0.7em, spacing: 0.7em, numbering: n => text(fill: accent, weight: 600, numbering("1.", n)))

#show heading: set text(font: serif, weight: 600)
#show heading: set block(sticky: true)
#show heading.where(level: 1): set text(size: 23pt, fill: accent)
#show heading.where(level: 1): set block(above: 2.1em, below: 0.9em)
#show heading.where(level: 2): set text(size: 14.5pt)
#show heading.where(level: 2): set block(above: 1.9em, below: 0.8em)
#show heading.where(level: 3): set text(size: 11.5pt)
#show heading.where(level: 3): set block(above: 1.5em, below: 0.65em)

#let tabular(body) = text(number-width: "tabular", body)

#let unlinked(part) = {
  if "text" in part { part.text }
  else if part.type == "strong" { strong(part.content.map(unlinked).join()) }
  else if part.type == "emphasis" { emph(part.content.map(unlinked).join()) }
  else { part.content.map(unlinked).join() }
}
#let inline(part) = {
  if part.type == "text" { part.text }
  else if part.type == "strong" { strong(part.content.map(inline).join()) }
  else if part.type == "emphasis" { emph(part.content.map(inline).join()) }
  else if part.type == "link" {
    let target = data.targets.at(part.href, default: none)
    if target == none { part.content.map(inline).join() } else {
      let words = text(fill: accent, underline(offset: 2pt, stroke: 0.5pt + accent, part.content.map(unlinked).join()))
      if "anchor" in target { link(label(target.anchor), words) } else { link(target.url, words) }
    }
  } else if part.type == "figure" {
    link(label("bron-" + part.sourceId), underline(offset: 2.2pt, stroke: (paint: accent, thickness: 0.6pt, dash: "dotted"), part.text))
  }
}
#let inlines(content) = if content.len() == 0 { [] } else { content.map(inline).join() }
#let cell-inline(part) = if part.type == "figure" { link(label("bron-" + part.sourceId), part.text) } else { inline(part) }

#let caption-of(block) = {
  if block.number != "" { text(fill: accent, weight: 700, block.number); h(0.6em) }
  text(weight: 600, block.caption)
}
#let notes-of(notes) = if notes.len() > 0 {
  block(above: 0.8em, below: 1.6em, {
    set text(size: if data.sheet { 0.84em } else { 8.8pt }, fill: soft)
    set par(leading: 0.6em, spacing: 0.6em)
    for note in notes { par(inlines(note)) }
  })
}
#show figure: set block(breakable: true)
#show figure.caption: it => block(width: 100%, sticky: true, above: 0pt, below: 0.9em, align(left, it.body))
#set figure.caption(position: top)

#let grid-table(b) = {
  set text(size: if data.sheet { 0.92em } else { 9.3pt })
  set par(leading: 0.55em)
  let aligns = b.columns.map(c => if c.align == "end" { right } else { left })
  show table.cell.where(y: 0): set text(weight: 600)
  align(left, table(
    columns: b.columns.enumerate().map(((i, c)) => if i == 0 and data.sheet { 1.5fr } else if i == 0 or c.align == "start" { 1fr } else { auto }),
    align: (x, y) => aligns.at(x) + if y == 0 { bottom } else { top },
    inset: (x, y) => (left: if x == 0 { 0pt } else { 7pt }, right: if x == b.columns.len() - 1 { 0pt } else { 7pt }, y: if data.sheet { 0.36em } else { 5.2pt }),
    stroke: none,
    table.header(repeat: true, ..b.columns.map(c => tabular(c.title))),
    table.hline(y: 1, stroke: 1.2pt + accent),
    ..b.rows.enumerate().map(((i, row)) => (
      ..row.map(cell => tabular(cell.map(cell-inline).join())),
      table.hline(y: i + 2, stroke: 0.4pt + hair),
    )).flatten(),
  ))
}

#let render(b) = {
  if b.type == "heading" [
    #heading(level: b.level, b.text) #label(b.id)
  ] else if b.type == "paragraph" { par(inlines(b.content)) }
  else if b.type == "list" {
    if b.ordered { enum(..b.items.map(inlines)) } else { list(..b.items.map(inlines)) }
  } else if b.type == "quote" {
    block(above: 1.8em, below: 1.8em, inset: (left: 16pt, y: 2pt), stroke: (left: 3pt + accent), breakable: false, {
      text(font: serif, size: 13.5pt, inlines(b.content))
      if b.attribution != "" { block(above: 0.9em, text(size: 9.5pt, fill: soft, b.attribution)) }
    })
  } else if b.type == "table" {
    block(above: if data.sheet { 1em } else { 1.8em }, below: if data.sheet { 0.9em } else { 1.2em }, breakable: b.rows.len() > 12, {
      figure(kind: "tabel", supplement: none, numbering: none, caption: caption-of(b), grid-table(b))
      notes-of(b.notes)
    })
  } else if b.type == "chart" {
    block(above: if data.sheet { 1em } else { 1.9em }, below: if data.sheet { 0.9em } else { 1.6em }, breakable: false, {
      figure(kind: "grafiek", supplement: none, numbering: none, caption: caption-of(b), image(bytes(b.svg), format: "svg", alt: b.alt, width: 100%))
      notes-of(b.notes)
    })
  } else if b.type == "keyFigures" {
    let airy = not data.sheet
    block(above: if airy { 1.7em } else { 1em }, below: if airy { 1.9em } else { 1em }, width: 100%, fill: tint, stroke: (top: 3pt + accent), inset: if airy { (x: 16pt, top: 15pt, bottom: 18pt) } else { (x: 11pt, top: 9pt, bottom: 10pt) }, breakable: false, {
      block(below: if airy { 20pt } else { 11pt }, text(weight: 700, size: if airy { 11.5pt } else { 1em }, b.title))
      let wide = if b.items.len() == 4 { 2 } else { calc.min(3, b.items.len()) }
      if data.sheet { wide = calc.min(5, b.items.len()) }
      if b.items.len() == 4 and b.items.all(item => item.label.len() < 30) { wide = 4 }
      grid(columns: (1fr,) * wide, column-gutter: if airy { 16pt } else { 10pt }, row-gutter: if airy { 20pt } else { 12pt }, ..b.items.map(item => {
        set par(leading: 0.5em)
        block(below: if data.sheet { 7pt } else { 11pt }, text(font: serif, weight: 600, size: if data.sheet { 21pt } else { 32pt }, fill: accent, cell-inline(item.value)))
        block(above: 0pt, below: 6pt, text(weight: 600, item.label))
        if item.note != "" { block(above: 0pt, below: 0pt, text(size: if airy { 9pt } else { 0.86em }, fill: soft, item.note)) }
      }))
    })
  } else if b.type == "callout" {
    let mark = signal.at(b.kind)
    block(above: 1.5em, below: 1.5em, width: 100%, fill: color.mix((mark, 6%), (white, 94%), space: rgb), stroke: (left: 3pt + mark), inset: (x: 14pt, y: 11pt), breakable: false, {
      set par(spacing: 0.7em)
      block(below: 0.55em, text(size: 9pt, weight: 600, fill: mark, labels.at(b.kind)))
      block(above: 0pt, below: 0.65em, text(weight: 700, b.title))
      for content in b.content { par(inlines(content)) }
    })
  } else if b.type == "sources" and b.isCompact {
    set text(size: 0.76em)
    set par(leading: 0.5em, spacing: 0.5em)
    let entry-of(entry) = block(breakable: false, below: 0.55em, [
      #text(weight: 600, entry.label + ": " + entry.value)#label("bron-" + entry.id) #text(fill: soft, (entry.source, ..entry.facts).join(" · "))
    ])
    let half = calc.ceil(b.entries.len() / 2)
    grid(columns: (1fr, 1fr), column-gutter: 14pt, b.entries.slice(0, half).map(entry-of).join(), b.entries.slice(half).map(entry-of).join())
  } else if b.type == "sources" {
    set text(size: 8.6pt)
    set par(leading: 0.55em, spacing: 0.45em)
    show table.cell.where(y: 0): set text(weight: 600)
    table(
      columns: (1fr, auto, 1.25fr), stroke: none, inset: (x, y) => (left: if x == 0 { 0pt } else { 8pt }, right: if x == 2 { 0pt } else { 8pt }, y: 5pt),
      align: (x, y) => if x == 1 { right + top } else { left + top },
      table.header(repeat: true, labels.figure, labels.value, labels.source),
      table.hline(y: 1, stroke: 1.2pt + accent),
      ..b.entries.enumerate().map(((i, entry)) => (
        [#block(below: 0.45em, text(weight: 600, entry.label))#label("bron-" + entry.id)#if entry.definition != "" { text(fill: soft, entry.definition) }],
        tabular(text(weight: 600, entry.value)),
        { entry.source; if entry.facts.len() > 0 { linebreak(); text(fill: soft, entry.facts.join(" · ")) } },
        table.hline(y: i + 2, stroke: 0.4pt + hair),
      )).flatten(),
    )
  } else if b.type == "pageBreak" { pagebreak(weak: true) }
}

// Cover
#if data.letter == none and not data.sheet { page(margin: (left: 25mm, right: 25mm, top: 30mm, bottom: 25mm), fill: accent, header: none, footer: none, background: pdf.artifact({
  let ring(radius, strength) = place(bottom + right, dx: radius - 30mm, dy: radius - 40mm, circle(radius: radius, stroke: 11mm + white.transparentize(strength)))
  ring(58mm, 90%)
  ring(92mm, 93%)
  ring(126mm, 95.5%)
}), {
  set text(fill: white)
  set par(leading: 0.55em)
  text(weight: 600, size: 12pt, meta.publisher)
  v(1fr)
  if data.cover.kicker != "" { block(below: 20pt, text(size: 13pt, weight: 600, data.cover.kicker)) }
  block(below: 24pt, text(font: serif, weight: 600, size: 42pt, hyphenate: false, data.cover.title))
  if data.cover.subtitle != "" { block(text(font: serif, size: 17pt, data.cover.subtitle)) }
  v(1.6fr)
  block(width: 62%, stroke: (top: 0.8pt + white), inset: (top: 10pt), {
    set par(spacing: 0.65em)
    for line in data.cover.lines { par(line) }
    par(data.publishedWords)
  })
}) }

#set page(
  paper: "a4",
  margin: if data.sheet { (left: 18mm, right: 18mm, top: 14mm, bottom: 15mm) } else { (left: 27mm, right: 27mm, top: 30mm, bottom: 27mm) },
  header: if data.sheet { none } else { context {
    set text(size: 8.6pt, fill: soft)
    block(width: 100%, stroke: (bottom: 0.5pt + hair), inset: (bottom: 6pt), [#meta.title #h(1fr) #meta.publisher])
  } },
  footer: context {
    set text(size: if data.sheet { 7.6pt } else { 8.6pt }, fill: soft)
    if data.sheet [#meta.publisher, #meta.title #h(1fr)] else { h(1fr) }
    tabular([#labels.page #counter(page).display("1")])
  },
  foreground: if meta.watermark != "" { pdf.artifact({
    for y in (20%, 45%, 70%) { place(center + top, dy: y, rotate(-24deg, text(size: 17pt, fill: soft.transparentize(72%), meta.watermark))) }
  }) },
)
#let letter-head(head) = {
  text(weight: 700, size: 12pt, fill: accent, meta.publisher)
  v(14mm)
  for line in head.to { par(spacing: 0.65em, line) }
  v(9mm)
  block({
    set text(size: 9.3pt)
    grid(columns: (auto,) * (head.reference.len() + 1), column-gutter: 14mm, row-gutter: 0.55em,
      text(fill: soft, labels.date), ..head.reference.map(one => text(fill: soft, one.term)),
      data.publishedWords, ..head.reference.map(one => one.value))
  })
  v(7mm)
  heading(level: 1, text(size: 15pt, fill: ink, data.cover.title))
}
#let sheet-head() = block(width: 100%, fill: accent, inset: (x: 12pt, y: 11pt), below: 11pt, {
  set text(fill: white)
  set par(leading: 0.5em, spacing: 0.6em)
  par(text(size: 8.8pt, weight: 600, (meta.publisher, data.cover.kicker).filter(it => it != "").join(" · ")))
  block(above: 6pt, below: 7pt, text(font: serif, weight: 600, size: 17pt, hyphenate: false, data.cover.title))
  if data.cover.subtitle != "" { block(below: 7pt, text(size: 10.5pt, data.cover.subtitle)) }
  par(text(size: 8.8pt, (..data.cover.lines, data.publishedWords).join(" · ")))
})
#let sheet-body(part, head, size) = {
  set text(size: size)
  set par(leading: 0.62em, spacing: 0.85em)
  show heading.where(level: 1): set text(size: size * 1.4)
  show heading.where(level: 1): set block(above: 1.1em, below: 0.55em)
  show heading.where(level: 2): set text(size: size * 1.12)
  show heading.where(level: 2): set block(above: 1.1em, below: 0.5em)
  show heading.where(level: 3): set text(size: size)
  show heading.where(level: 3): set block(above: 0.9em, below: 0.4em)
  if head { sheet-head() }
  for b in part { render(b) }
}
// Everything of a sheet follows the size of its text, so that a part can be made to fit on its page.
#let sheet-part(part, head) = context {
  let room = (width: page.width - 36mm, height: page.height - 29mm)
  if not data.fits { sheet-body(part, head, 10.6pt) } else {
    let size = 11pt
    while size > 5.5pt and measure(block(width: room.width, sheet-body(part, head, size))).height > room.height { size -= 0.2pt }
    sheet-body(part, head, size)
  }
}
#let parts-of(blocks) = {
  let parts = ((),)
  for b in blocks { if b.type == "pageBreak" { parts.push(()) } else { parts.at(-1).push(b) } }
  parts.filter(part => part.len() > 0)
}
#let opening = if data.sheet { [] } else if data.letter == none {
  counter(page).update(2)
  show outline.entry.where(level: 1): set text(weight: 600)
  show outline.entry.where(level: 1): set block(above: 1.15em)
  set outline.entry(fill: text(fill: soft, repeat([.], gap: 0.25em)))
  show heading: set heading(outlined: false, bookmarked: true)
  set outline(depth: 2, indent: 1.2em)
  outline(title: labels.contents)
  pagebreak()
} else { letter-head(data.letter) }
#opening
#if data.sheet {
  for (i, part) in parts-of(data.blocks).enumerate() {
    if i > 0 { pagebreak() }
    sheet-part(part, i == 0)
  }
} else { for b in data.blocks { render(b) } }
`
