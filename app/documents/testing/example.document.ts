import type { DocumentModel, Inline, SourceEntry } from '../model.ts'
import { plain } from '../model.ts'

const figure = (text: string, sourceId: string): Inline => ({ type: 'figure', text, sourceId })

const source = (id: string, label: string, value: string): SourceEntry => ({
  id,
  label,
  value,
  definition: 'Aantal registraties in het kalenderjaar.',
  source: 'Voortgangsrapportage Veiligheid 2023',
  snapshot: 'deventer-2023',
  retrievedAt: '2026-11-22',
  checksum: '3f0c9a5d7be1',
})

const row = (name: string, values: string[], key: string) => [
  plain(name),
  ...values.map((value, i) => [figure(value, `${key}:${2017 + i}`)]),
]

const HIC = {
  dwelling: ['266', '186', '158', '135', '184', '182'],
  street: ['11', '7', '11', '7', '3', '5'],
  robbery: ['0', '1', '4', '1', '2', '4'],
  total: ['277', '194', '173', '143', '189', '191'],
}

/** A small drawing with everything a chart must carry. */
export const EXAMPLE_SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 200" role="img" aria-labelledby="voorbeeld-titel"><title id="voorbeeld-titel">Woninginbraken</title><rect x="40" y="20" width="80" height="160" fill="#154273"/><text x="48" y="40" font-family="Source Sans 3" font-size="14" fill="#fff">266</text></svg>'

/** A report with every kind of block, invented around real figures of a municipality. */
export function exampleDocument(svg = EXAMPLE_SVG, alt = 'Staafdiagram: 266 woninginbraken in 2017.'): DocumentModel {
  return {
    meta: {
      title: 'Voortgangsrapportage Veiligheid 2023',
      language: 'nl',
      publisher: 'Gemeente Deventer',
      publishedOn: '2023-05-16',
      subject: 'Wat is er in 2022 gedaan aan veiligheid, en wat leverde het op?',
    },
    cover: {
      kicker: 'Meerjarenbeleidsplan 2020–2023',
      title: 'Voortgangsrapportage Veiligheid 2023',
      subtitle: 'Wat we in 2022 deden, en wat het opleverde',
      lines: ['Over het jaar 2022', 'Vastgesteld door het college'],
    },
    blocks: [
      { type: 'heading', level: 1, text: 'Het jaar in cijfers', id: 'het-jaar' },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'In 2022 telden we ' },
          figure('191', 'total:2022'),
          { type: 'text', text: ' misdrijven met veel impact. Dat is ' },
          { type: 'strong', content: plain('bijna gelijk') },
          { type: 'text', text: ' aan 2021. Lees ook ' },
          { type: 'link', href: 'https://www.deventer.nl/veiligheid', content: plain('de pagina over veiligheid') },
          { type: 'text', text: ' & <meer>.' },
        ],
      },
      {
        type: 'keyFigures',
        title: '2022 in één oogopslag',
        items: [
          { value: figure('191', 'total:2022'), label: 'misdrijven met veel impact', note: '189 in 2021' },
          { value: figure('182', 'dwelling:2022'), label: 'woninginbraken en pogingen' },
          { value: figure('5', 'street:2022'), label: 'straatroven' },
          { value: figure('4', 'robbery:2022'), label: 'overvallen', note: '2 in 2021' },
        ],
      },
      { type: 'heading', level: 1, text: 'Veilige woon- en leefomgeving', id: 'woonomgeving' },
      { type: 'heading', level: 2, text: 'Wat we hebben gedaan', id: 'gedaan' },
      { type: 'list', ordered: false, items: [plain('Wijkavonden gehouden.'), plain('Sloten verbeterd.')] },
      { type: 'list', ordered: true, items: [plain('Eerst meten.'), plain('Dan kiezen.')] },
      { type: 'quote', content: plain('Veiligheid maken we samen.'), attribution: 'De burgemeester' },
      {
        type: 'table',
        caption: 'Misdrijven met veel impact, 2017–2022',
        columns: [
          { title: 'Soort', align: 'start' },
          ...['2017', '2018', '2019', '2020', '2021', '2022'].map((title) => ({ title, align: 'end' as const })),
        ],
        rows: [
          row('Diefstal/inbraak woning', HIC.dwelling, 'dwelling'),
          row('Straatroof', HIC.street, 'street'),
          row('Overval', HIC.robbery, 'robbery'),
          row('Totaal', HIC.total, 'total'),
        ],
        notes: [plain('Geteld is inclusief pogingen.')],
      },
      {
        type: 'chart',
        caption: 'Woninginbraken in 2017',
        svg,
        alt,
        notes: [plain('Bron: politie.')],
        table: {
          caption: 'Woninginbraken',
          columns: [
            { title: 'Jaar', align: 'start' },
            { title: 'Aantal', align: 'end' },
          ],
          rows: [[plain('2017'), [figure('266', 'dwelling:2017')]]],
        },
      },
      { type: 'callout', kind: 'correction', title: 'Cijfer aangepast', content: [plain('In 2021 stond hier 188.')] },
      { type: 'callout', kind: 'caveat', title: 'Corona', content: [plain('2020 en 2021 zijn geen gewone jaren.')] },
      { type: 'callout', kind: 'method', title: 'Hoe er geteld is', content: [plain('Per kalenderjaar.')] },
      { type: 'pageBreak' },
      { type: 'heading', level: 1, text: 'Bijlage: bronnen', id: 'bronnen' },
      {
        type: 'sources',
        entries: Object.entries(HIC).flatMap(([key, values]) =>
          values.map((value, i) => source(`${key}:${2017 + i}`, `${key} ${2017 + i}`, value)),
        ),
      },
    ],
  }
}
