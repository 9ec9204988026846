import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  Packer,
  Paragraph,
  TextRun,
} from 'docx'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { PDFDocument, type PDFFont, PDFName, type PDFPage, PDFString, rgb, StandardFonts } from 'pdf-lib'

/** A person who exists nowhere, and everything that would point to him. The numbers pass their own checks. */
export const PLANTED = {
  bsn: '123456782',
  bsnWritten: '1112.22.333',
  iban: 'NL91 ABNA 0417 1643 00',
  email: 'w.verdwijn@voorbeeld.example',
  phone: '06-12345678',
  address: 'Achterstraat 12a',
  postcode: '7411 AB',
  name: 'Wilhelmina Verdwijn',
} as const

/** How the seven stand in sentences. */
export const SENTENCES = [
  `De bewoner met burgerservicenummer ${PLANTED.bsn} en zijn buurman met ${PLANTED.bsnWritten}.`,
  `De dwangsom gaat van ${PLANTED.iban} af.`,
  `Te bereiken op ${PLANTED.phone} of ${PLANTED.email}.`,
  `Zij woont aan de ${PLANTED.address}, ${PLANTED.postcode} Deventer.`,
  `Gesproken met mevrouw Verdwijn, Wilhelmina.`,
]

/** Words in layers that no reader of the page sees. */
export const REMARK = 'Klopt dit wel?'
export const DELETED = 'eerder stond hier iets anders'
export const HIDDEN = 'dit leest niemand'
export const MAKER = 'Ambtenaar Achternaam'

export async function plantedDocx(): Promise<Uint8Array> {
  const remark = { id: 0, author: MAKER, date: new Date(0), children: [new Paragraph(REMARK)] }
  const change = { id: 1, author: MAKER, date: '2026-01-01T00:00:00Z' }
  return new Uint8Array(
    await Packer.toBuffer(
      new Document({
        creator: MAKER,
        lastModifiedBy: MAKER,
        comments: { children: [remark] },
        sections: [
          {
            children: [
              ...SENTENCES.map((sentence) => new Paragraph({ children: inParts(sentence) })),
              new Paragraph({
                children: [
                  new CommentRangeStart(0),
                  new TextRun('Tot slot.'),
                  new CommentRangeEnd(0),
                  new TextRun({ children: [new CommentReference(0)] }),
                  new DeletedTextRun({ ...change, text: DELETED }),
                  new TextRun({ text: HIDDEN, vanish: true }),
                ],
              }),
            ],
          },
        ],
      }),
    ),
  )
}

/** As Word writes it: a sentence is broken up wherever somebody corrected a letter. */
const inParts = (sentence: string): TextRun[] =>
  (sentence.match(/.{1,7}/g) ?? []).map((text, index) => new TextRun({ text, bold: index % 2 === 1 }))

export async function plantedPdf(extra: (page: PDFPage, font: PDFFont) => void = () => {}): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.setAuthor(MAKER)
  const font = await document.embedFont(StandardFonts.Helvetica)
  const page = document.addPage([595, 400])
  SENTENCES.forEach((text, index) => {
    page.drawText(text, { x: 30, y: 350 - index * 30, size: 10, font })
  })
  page.drawText(HIDDEN, { x: 30, y: 100, size: 10, font, color: rgb(1, 1, 1) })
  page.drawText('Onder een zwart vlak', { x: 30, y: 70, size: 10, font })
  page.drawRectangle({ x: 28, y: 66, width: 120, height: 14, color: rgb(0, 0, 0) })
  const remark = document.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [10, 10, 20, 20] })
  remark.set(PDFName.of('Contents'), PDFString.of(REMARK))
  page.node.addAnnot(document.context.register(remark))
  await document.attach(strToU8('x'), 'bijlage.txt')
  extra(page, font)
  return document.save()
}

const ODF = 'xmlns:office="o" xmlns:dc="d" xmlns:text="t" xmlns:style="s" xmlns:meta="m"'

export function plantedOdt(): Uint8Array {
  const paragraphs = SENTENCES.map((text) => `<text:p>${text.replace(' ', '<text:s/>')}</text:p>`).join('')
  return zipped('application/vnd.oasis.opendocument.text', {
    'meta.xml': `<office:document-meta ${ODF}><office:meta><meta:initial-creator>${MAKER}</meta:initial-creator></office:meta></office:document-meta>`,
    'content.xml': `<office:document-content ${ODF}><office:automatic-styles><style:style style:name="T1"><style:text-properties text:display="none"/></style:style></office:automatic-styles><office:body><office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>${DELETED}</text:p></text:deletion></text:changed-region></text:tracked-changes>${paragraphs}<text:p>Tot slot.<office:annotation><dc:creator>${MAKER}</dc:creator><text:p>${REMARK}</text:p></office:annotation><text:span text:style-name="T1">${HIDDEN}</text:span></text:p></office:text></office:body></office:document-content>`,
  })
}

const SHEET = 'xmlns="x" xmlns:r="r"'

export function plantedXlsx(): Uint8Array {
  const strings = SENTENCES.map((text) => `<si><t>${text}</t></si>`).join('')
  const rows = SENTENCES.map((_, row) => `<row r="${row + 2}"><c r="A${row + 2}" t="s"><v>${row}</v></c></row>`).join(
    '',
  )
  return zipped(undefined, {
    '[Content_Types].xml':
      '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>${MAKER}</dc:creator></cp:coreProperties>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="worksheets/sheet2.xml"/></Relationships>',
    'xl/workbook.xml': `<workbook ${SHEET}><sheets><sheet name="Zaken" sheetId="1" r:id="r1"/><sheet name="Werk" sheetId="2" state="veryHidden" r:id="r2"/></sheets></workbook>`,
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${SHEET}><sheetData><row r="1" hidden="1"><c r="A1"><v>123456782</v></c></row>${rows}</sheetData></worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet ${SHEET}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${HIDDEN}</t></is></c></row></sheetData></worksheet>`,
    'xl/comments1.xml': `<comments ${SHEET}><commentList><comment ref="A1"><text><t>${REMARK}</t></text></comment></commentList></comments>`,
  })
}

function zipped(mimetype: string | undefined, files: Record<string, string>): Uint8Array {
  const entries: Zippable = mimetype ? { mimetype: [strToU8(mimetype), { level: 0 }] } : {}
  for (const [name, content] of Object.entries(files)) entries[name] = strToU8(content)
  return zipSync(entries)
}
