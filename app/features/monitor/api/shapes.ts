import { z } from 'zod'
import { bilingual, instant, looseDay } from '../../../platform/api/index.ts'
import { KINDS_OF_VALUE, RHYTHMS, STATES, WISHES } from './words.ts'

export const definitionShape = z
  .object({
    nummer: z.int(),
    tekst: bilingual(),
    geldigVanaf: z.string().describe('Periode vanaf wanneer zo geteld wordt; leeg: altijd.'),
    bron: z.string(),
  })
  .meta({
    id: 'Definitie',
    examples: [
      {
        nummer: 1,
        tekst: { nl: 'Aantal geregistreerde woninginbraken.', en: 'Number of registered burglaries.' },
        geldigVanaf: '',
        bron: 'Politie',
      },
    ],
  })

export const category = z.strictObject({
  sleutel: z.string().regex(/^[^|\r\n]{1,80}$/),
  nl: z.string().min(1).max(300),
  en: z.string().min(1).max(300),
})

export const indicatorShape = z
  .object({
    sleutel: z.string(),
    naam: bilingual(),
    eenheid: bilingual(),
    soortWaarde: KINDS_OF_VALUE.schema,
    gewensteRichting: WISHES.schema,
    houder: z.string().describe('Wie de cijfers verzamelt.'),
    eigenaar: z.string(),
    frequentie: RHYTHMS.schema,
    kwaliteit: bilingual(),
    beperkingen: bilingual(),
    categorieen: z.array(category),
    deelVan: z.string().nullable().describe('Sleutel van de indicator waar deze een deel van is.'),
    aandeelVan: z.string().nullable(),
    isOpenbaar: z.boolean(),
    definities: z.array(definitionShape),
    bron: z.string(),
  })
  .meta({
    id: 'Indicator',
    examples: [
      {
        sleutel: 'hic_burglary',
        naam: { nl: 'Woninginbraken', en: 'Burglaries' },
        eenheid: { nl: 'inbraken', en: 'burglaries' },
        soortWaarde: 'aantal',
        gewensteRichting: 'lager',
        houder: 'Politie',
        eigenaar: 'Programma Veiligheid',
        frequentie: 'jaarlijks',
        kwaliteit: { nl: 'Registratie van aangiften.', en: 'Registration of reports.' },
        beperkingen: { nl: 'Niet iedereen doet aangifte.', en: 'Not everybody reports.' },
        categorieen: [],
        deelVan: 'hic_total',
        aandeelVan: null,
        isOpenbaar: true,
        definities: [],
        bron: 'Voortgangsrapportage Veiligheid 2023',
      },
    ],
  })

export const observationShape = z
  .object({
    indicator: z.string(),
    periode: z.string().describe('Jaar 2022, kwartaal 2022-Q3, maand 2022-03, dag, of 2023-ytd tot publicatie.'),
    categorie: z.string().describe('Leeg: het geheel.'),
    toestand: STATES.schema.describe('Wat ontbreekt of onderdrukt is, is geen nul.'),
    waarde: z.number().nullable(),
    teller: z.number().nullable(),
    noemer: z.number().nullable(),
    gedrukt: z.number().nullable().describe('Wat de bron afdrukt, als dat anders is.'),
    isVoorlopig: z.boolean(),
    toelichting: z.string(),
    definitie: z.int().describe('Nummer van de definitie waarmee geteld is.'),
    plaatsInBron: z.string(),
    bron: z.uuid().describe('Het bronbestand waar de waarneming in staat.'),
    rij: z.int(),
  })
  .meta({
    id: 'Waarneming',
    examples: [
      {
        indicator: 'hic_burglary',
        periode: '2022',
        categorie: '',
        toestand: 'waarde',
        waarde: 98,
        teller: null,
        noemer: null,
        gedrukt: null,
        isVoorlopig: false,
        toelichting: '',
        definitie: 1,
        plaatsInBron: 'blz. 12',
        bron: '0b7c7f4e-6f0b-4c9a-9c55-1a2b3c4d5e6f',
        rij: 14,
      },
    ],
  })

export const caveatShape = z
  .object({ periode: z.string().describe('Leeg: bij alle perioden.'), tekst: bilingual() })
  .meta({
    id: 'Kanttekening',
    examples: [{ periode: '2022', tekst: { nl: 'Telling begon in maart.', en: 'Counted from March.' } }],
  })

export const breakShape = z
  .object({
    sleutel: z.string(),
    periode: z.string().describe('Vanaf deze periode zijn de cijfers niet te vergelijken met die ervoor.'),
    gebeurdOp: looseDay(),
    titel: bilingual(),
    tekst: bilingual(),
    indicatoren: z.array(z.string()),
    bron: z.string(),
  })
  .meta({ id: 'Reeksbreuk', examples: undefined })

export const sourceShape = z
  .object({
    id: z.uuid(),
    titel: z.string(),
    herkomst: z.string(),
    licentie: z.string(),
    uitgebrachtOp: looseDay(),
    opgehaaldOp: instant(),
    ingelezenOp: instant(),
    bestandsnaam: z.string(),
    hashBestand: z.string().describe('SHA-256 van het bestand zoals het binnenkwam.'),
    hashRijen: z.string().describe('SHA-256 van de waarnemingen zoals ze bewaard zijn.'),
    aantalRijen: z.int(),
  })
  .meta({
    id: 'Bron',
    examples: [
      {
        id: '0b7c7f4e-6f0b-4c9a-9c55-1a2b3c4d5e6f',
        titel: 'Cijfers uit de Voortgangsrapportage Veiligheid 2023',
        herkomst: 'Gemeente Voorbeeldstad',
        licentie: 'CC BY 4.0',
        uitgebrachtOp: '2023-06',
        opgehaaldOp: '2026-11-22T09:00:00.000Z',
        ingelezenOp: '2026-11-22T09:00:01.000Z',
        bestandsnaam: 'voortgangsrapportage-2023.csv',
        hashBestand: '9b74c9897bac770ffc029102a200c5de6e9f5b3d1e8f0a7c2b4d6e8f0a1c3e5f',
        hashRijen: '1c3e5f9b74c9897bac770ffc029102a200c5de6e9f5b3d1e8f0a7c2b4d6e8f0a',
        aantalRijen: 412,
      },
    ],
  })
