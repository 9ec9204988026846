import { z } from 'zod'
import { day, instant, looseDay } from '../../../platform/api/index.ts'
import { ACTION_STATES, GOAL_KINDS, GOAL_STATES, STAGES, THEME_KINDS } from './words.ts'

const aliases = z.array(z.object({ naam: z.string(), document: z.string() }))
const doctrine = z.object({
  code: z.string(),
  titel: z.string(),
  werkwoord: z.string(),
  omschrijving: z.string(),
  bron: z.string(),
})

export const versionShape = z
  .object({
    nummer: z.int(),
    fase: STAGES.schema,
    beslotenOp: looseDay().nullable().describe('Dag, maand of jaar; leeg als de bron hem niet noemt.'),
    beslotenDoor: z.string(),
    opmerking: z.string(),
    vastgelegdOp: instant(),
    hash: z.string().describe('SHA-256 van de inhoud; een versie verandert nooit.'),
  })
  .meta({
    id: 'Versie',
    examples: [
      {
        nummer: 2,
        fase: 'raad',
        beslotenOp: '2019-11',
        beslotenDoor: 'Gemeenteraad',
        opmerking: 'Raadsbesluit 2019-001874',
        vastgelegdOp: '2026-11-22T10:15:00.000Z',
        hash: '9b74c9897bac770ffc029102a200c5de6e9f5b3d1e8f0a7c2b4d6e8f0a1c3e5f',
      },
    ],
  })

export const planSummaryShape = z
  .object({
    kenmerk: z.string(),
    titel: z.string(),
    begintOp: day(),
    eindigtOp: day(),
    versie: versionShape.nullable().describe('De vastgestelde versie; leeg bij een werkexemplaar.'),
  })
  .meta({
    id: 'PlanKort',
    examples: [
      {
        kenmerk: 'mjbp-2020-2023',
        titel: 'Meerjarenbeleidsplan Veiligheid 2020-2023',
        begintOp: '2020-01-01',
        eindigtOp: '2023-12-31',
        versie: null,
      },
    ],
  })

export const planShape = planSummaryShape
  .extend({
    uitgebrachtIn: looseDay(),
    motto: z.string(),
    missie: z.string(),
    visie: z.string(),
    samenvatting: z.string(),
    grondslagen: z.array(z.string()),
    coalitieakkoord: z.string(),
    volgwijze: z.string().describe('Hoe de voortgang gevolgd wordt.'),
    uitgangspunten: z.array(doctrine),
    kerntaken: z.array(doctrine),
    rollenBurgemeester: z.array(doctrine),
    partners: z.array(z.object({ kenmerk: z.string(), naam: z.string(), soort: z.string(), schaal: z.string() })),
    processtappen: z.array(
      z.object({
        geplandVoor: z.string(),
        wat: z.string(),
        orgaan: z.string(),
        gehaaldOp: z.string(),
        opmerking: z.string(),
        bron: z.string(),
      }),
    ),
    aansluitendePlannen: z.array(
      z.object({ naam: z.string(), vastgesteldDoor: z.string(), periode: z.string(), bron: z.string() }),
    ),
  })
  .meta({ id: 'Plan', examples: undefined })

export const themeShape = z
  .object({
    code: z.string(),
    kenmerk: z.string().describe('Zoals het thema in adressen van de site staat.'),
    naam: z.string(),
    soort: THEME_KINDS.schema,
    inzet: z.string(),
    waarom: z.string(),
    ambitie: z.string(),
    andereNamen: aliases,
    indicatoren: z.array(z.string()).describe('Sleutels van de indicatoren van dit thema.'),
    doelen: z.array(z.string()).describe('Codes van de doelen van dit thema.'),
    bron: z.string(),
  })
  .meta({
    id: 'Thema',
    examples: [
      {
        code: 'D',
        kenmerk: 'drugs',
        naam: 'Drugs',
        soort: 'ontwikkelthema',
        inzet: 'vernieuwen',
        waarom: 'Drugsgebruik raakt de gezondheid en de leefbaarheid.',
        ambitie: 'Minder overlast door drugs.',
        andereNamen: [],
        indicatoren: ['drug_closures'],
        doelen: ['D1'],
        bron: 'Meerjarenbeleidsplan Veiligheid 2020-2023, hoofdstuk 4',
      },
    ],
  })

export const goalShape = z
  .object({
    code: z.string(),
    thema: z.string().describe('Code van het thema.'),
    titel: z.string(),
    soort: GOAL_KINDS.schema,
    omschrijving: z.string(),
    eigenaar: z.string(),
    status: GOAL_STATES.schema,
    beginwaarde: z.number().nullable(),
    beginperiode: z.string(),
    streefwaarde: z.number().nullable(),
    streefdag: day().nullable(),
    eenheid: z.string(),
    andereNamen: aliases,
    indicatoren: z.array(z.string()),
    isMeetbaar: z.boolean().describe('Of er een beginwaarde en een streefwaarde bij staan.'),
    bron: z.string(),
  })
  .meta({
    id: 'Doel',
    examples: [
      {
        code: 'D1',
        thema: 'D',
        titel: 'Minder jongeren gebruiken drugs',
        soort: 'doel',
        omschrijving: '',
        eigenaar: 'Programma Veiligheid',
        status: 'loopt',
        beginwaarde: 12,
        beginperiode: '2019',
        streefwaarde: 8,
        streefdag: '2023-12-31',
        eenheid: 'procent',
        andereNamen: [],
        indicatoren: ['drug_closures'],
        isMeetbaar: true,
        bron: 'Meerjarenbeleidsplan Veiligheid 2020-2023, blz. 21',
      },
    ],
  })

export const milestoneShape = z
  .object({
    id: z.uuid().nullable().describe('Kenmerk in het werkexemplaar; in een vastgestelde versie leeg.'),
    actie: z.string().describe('Code van de actie.'),
    titel: z.string(),
    geplandVoor: looseDay(),
    gehaaldOp: looseDay().describe('Leeg: nog niet gehaald.'),
    bron: z.string(),
  })
  .meta({
    id: 'Mijlpaal',
    examples: [
      {
        id: null,
        actie: 'D1.2',
        titel: 'Campagne gestart',
        geplandVoor: '2021-09',
        gehaaldOp: '2021-10-04',
        bron: 'Voortgangsrapportage Veiligheid 2023',
      },
    ],
  })

export const actionShape = z
  .object({
    code: z.string(),
    titel: z.string(),
    omschrijving: z.string(),
    doelen: z.array(z.string()).describe('Codes van de doelen die de actie dient.'),
    eigenaar: z.string(),
    status: ACTION_STATES.schema,
    begintOp: day().nullable(),
    eindigtOp: day().nullable(),
    voortgang: z.int().nullable().describe('In procenten; leeg als die niet te berekenen is.'),
    voortgangMetDeHand: z.int().nullable(),
    redenVoortgang: z.string(),
    partners: z.array(
      z.object({
        kenmerk: z.string(),
        naam: z.string(),
        rol: z.string(),
        inzet: z.string(),
        bevestigdOp: day().nullable(),
      }),
    ),
    bron: z.string(),
  })
  .meta({
    id: 'Actie',
    examples: [
      {
        code: 'D1.2',
        titel: 'Voorlichting op scholen',
        omschrijving: '',
        doelen: ['D1'],
        eigenaar: 'Team Jeugd',
        status: 'loopt',
        begintOp: '2021-01-01',
        eindigtOp: null,
        voortgang: 50,
        voortgangMetDeHand: null,
        redenVoortgang: '',
        partners: [],
        bron: 'Meerjarenbeleidsplan Veiligheid 2020-2023, blz. 22',
      },
    ],
  })

export const versionContentShape = versionShape
  .extend({
    plan: planShape,
    themas: z.array(themeShape),
    doelen: z.array(goalShape),
    acties: z.array(actionShape),
    mijlpalen: z.array(milestoneShape),
  })
  .meta({ id: 'VersieMetInhoud', examples: undefined })
