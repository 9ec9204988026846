import { z } from 'zod'
import { FIGURE_STATES } from '../../monitor/index.ts'
import type { AccountOfYear } from '../accounts-of-year.ts'
import type { AccountState } from '../domain/account.ts'
import type { FrozenAccount } from '../domain/frozen-account.ts'
import { CONSEQUENCES, PIECES, STATES, WEIGHTS, WEIGHTS_AT_WORK } from './words.ts'

const pieceShape = z.object({
  soort: PIECES.schema,
  tekst: z.string(),
  zoalsIngeleverd: z.string().describe('Leeg als de tekst al de woorden van de inzender zijn.'),
  bron: z.string(),
  gewicht: WEIGHTS.schema,
  waaromDitGewicht: z.string(),
})

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
    stukken: z.array(pieceShape),
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

/** The same while it is worked on: how far it is, and what nobody weighed yet. */
export const accountAtWorkShape = accountShape
  .extend({
    stukken: z.array(pieceShape.extend({ gewicht: WEIGHTS_AT_WORK.schema })),
    toestand: STATES.schema.describe('Een concept verandert nog; wat is goedgekeurd, ligt vast.'),
    goedgekeurdOp: z.iso.date().nullable(),
    controlecode: z.string().nullable().describe('SHA-256 van wat is goedgekeurd.'),
  })
  .meta({
    id: 'VerantwoordingInBewerking',
    examples: [
      {
        ...{ doel: 'T3.D2', titel: 'Straathandel in drugs is verstoord', thema: 'T3', jaar: 2022, cijfers: [] },
        stukken: [
          {
            ...{ soort: 'gedaan', tekst: 'De politie controleerde op straat.', zoalsIngeleverd: '', bron: 'Politie' },
            ...{ gewicht: 'nog-niet-gewogen', waaromDitGewicht: '' },
          },
        ],
        ...{ gevolg: null, nietEens: [], toestand: 'concept', goedgekeurdOp: null, controlecode: null },
      },
    ],
  })

const shownPiece = ({ kind, text, said, source, weight, weightReason }: FrozenAccount['pieces'][number]) => ({
  soort: PIECES.toDutch(kind),
  tekst: text,
  zoalsIngeleverd: said,
  bron: source,
  gewicht: WEIGHTS_AT_WORK.toDutch(weight),
  waaromDitGewicht: weightReason,
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
  // An account that was not weighed yet stands in no edition that is published.
  stukken: account.pieces.filter(({ weight }) => weight !== 'unweighed').map(shownPiece),
  gevolg: account.consequence && {
    keuze: CONSEQUENCES.toDutch(account.consequence.choice),
    reden: account.consequence.reason,
    besluit: account.consequence.decision,
    besluitDoor: account.consequence.decisionOwner,
    uiterlijkOp: account.consequence.decisionDueOn,
  },
  nietEens: account.disagreements.map(({ saidBy, body }) => ({ wie: saidBy, tekst: body })),
})

export const shownAtWork = (account: AccountOfYear, state: AccountState): z.input<typeof accountAtWorkShape> => ({
  ...shownAccount(account),
  stukken: account.pieces.map(shownPiece),
  toestand: STATES.toDutch(state),
  goedgekeurdOp: account.approvedOn,
  controlecode: account.contentHash,
})
