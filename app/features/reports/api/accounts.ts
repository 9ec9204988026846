import { z } from 'zod'
import type { FrozenAccount } from '../domain/frozen.ts'
import { CONSEQUENCES, FIGURE_STATES, PIECES, WEIGHTS } from './words.ts'

/** The account of one goal as a published edition froze it. */
export const accountShape = z
  .object({
    doel: z.string(),
    titel: z.string(),
    thema: z.string(),
    jaar: z.int(),
    cijfers: z.array(
      z.object({
        indicator: z.string(),
        naam: z.string(),
        periode: z.string(),
        categorie: z.string(),
        toestand: FIGURE_STATES.schema,
        tekst: z.string().describe('Zoals het cijfer is gedrukt.'),
        bron: z.string(),
      }),
    ),
    stukken: z.array(
      z.object({
        soort: PIECES.schema,
        tekst: z.string(),
        zoalsIngeleverd: z.string().describe('Leeg als de tekst al de woorden van de inzender zijn.'),
        bron: z.string(),
        gewicht: WEIGHTS.schema,
        waaromDitGewicht: z.string(),
      }),
    ),
    gevolg: z
      .object({
        keuze: CONSEQUENCES.schema,
        reden: z.string(),
        besluit: z.string().describe('Leeg zolang het nog genomen moet worden.'),
        besluitDoor: z.string(),
        uiterlijkOp: z.iso.date().nullable(),
      })
      .nullable(),
    nietEens: z.array(z.object({ wie: z.string(), tekst: z.string() })),
  })
  .meta({
    id: 'Verantwoording',
    examples: [
      {
        doel: 'T3.D2',
        titel: 'Straathandel in drugs is verstoord',
        thema: 'T3',
        jaar: 2022,
        cijfers: [],
        stukken: [
          {
            soort: 'gedaan',
            tekst: 'De politie controleerde op straat.',
            zoalsIngeleverd: '',
            bron: 'Politie',
            gewicht: 'zwaar',
            waaromDitGewicht: 'Uit eerste hand',
          },
        ],
        gevolg: {
          keuze: 'bijstellen',
          reden: 'De APV is aangepast.',
          besluit: '',
          besluitDoor: 'De burgemeester',
          uiterlijkOp: '2023-09-01',
        },
        nietEens: [],
      },
    ],
  })

export const shownAccount = (account: FrozenAccount): z.input<typeof accountShape> => ({
  doel: account.goal,
  titel: account.title,
  thema: account.theme,
  jaar: account.year,
  cijfers: account.figures.map(({ indicator, name, period, category, state, text, source }) => ({
    indicator,
    naam: name,
    periode: period,
    categorie: category,
    toestand: FIGURE_STATES.toDutch(state),
    tekst: text,
    bron: source,
  })),
  stukken: account.pieces.flatMap(({ kind, text, said, source, weight, weightReason }) =>
    // An account that was not weighed yet stands in no edition that is published.
    weight === 'unweighed'
      ? []
      : [
          {
            soort: PIECES.toDutch(kind),
            tekst: text,
            zoalsIngeleverd: said,
            bron: source,
            gewicht: WEIGHTS.toDutch(weight),
            waaromDitGewicht: weightReason,
          },
        ],
  ),
  gevolg: account.consequence && {
    keuze: CONSEQUENCES.toDutch(account.consequence.choice),
    reden: account.consequence.reason,
    besluit: account.consequence.decision,
    besluitDoor: account.consequence.decisionOwner,
    uiterlijkOp: account.consequence.decisionDueOn,
  },
  nietEens: account.disagreements.map(({ saidBy, body }) => ({ wie: saidBy, tekst: body })),
})
