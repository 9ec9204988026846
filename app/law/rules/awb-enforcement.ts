import type { LegalRule } from '../rule.ts'
import { cite } from '../words.ts'
import { INTERRUPTS_A_DEBT } from './awb-money.ts'

const awb = cite('Awb', 'BWBR0005537', '2026-01-01')
/** The text before the Evaluatiewet bestuursrechtelijke geldschuldenregeling (Stb. 2020, 500) took effect on 1 April 2021. */
const oldAwb = cite('Awb', 'BWBR0005537', '2021-03-31')

const LIMITATION = {
  id: 'awb-5:35',
  name: { nl: 'Verjaring van een verbeurde dwangsom', en: 'Limitation of a forfeited penalty' },
  startEvent: { nl: 'verbeurte van de dwangsom', en: 'forfeiture of the penalty' },
  length: { value: 1, unit: 'years' },
  atw: 'not',
  suspends: {
    ...awb('4:111', 'eerste lid'),
    when: {
      nl: 'uitstel van betaling; schorsing van de invorderingsbeschikking door de rechter (artikel 5:37a, vierde lid, Awb)',
      en: 'deferral of payment; suspension of the collection decision by the court (article 5:37a, fourth paragraph, Awb)',
    },
  },
  consequence: { nl: 'De dwangsom kan niet meer worden ingevorderd', en: 'The penalty can no longer be collected' },
} as const

const setByAuthority = {
  isSetByAuthority: true,
  atw: 'not',
  certainty: 'certain',
  suspends: {
    ...awb('8:81', 'eerste lid'),
    when: {
      nl: 'het bestuur of de voorzieningenrechter schorst het besluit',
      en: 'the authority or the court suspends the decision',
    },
  },
} as const

/** Last onder bestuursdwang and last onder dwangsom, and when to decide on a fine: titles 5.3 and 5.4 of the Awb. */
export const ENFORCEMENT_RULES: LegalRule[] = [
  {
    id: 'awb-5:24',
    ...awb('5:24', 'tweede lid'),
    name: { nl: 'Last onder bestuursdwang uitvoeren', en: 'Comply with an order under administrative coercion' },
    startEvent: { nl: 'bekendmaking van de last', en: 'publication of the order' },
    ...setByAuthority,
    consequence: { nl: 'Het bestuur mag bestuursdwang toepassen', en: 'The authority may apply coercion' },
  },
  {
    id: 'awb-5:25-6',
    ...awb('5:25', 'zesde lid'),
    name: { nl: 'Kosten van bestuursdwang vaststellen', en: 'Fix the costs of administrative coercion' },
    startEvent: { nl: 'toepassing van de bestuursdwang', en: 'application of the coercion' },
    length: { value: 5, unit: 'years' },
    atw: 'not',
    certainty: 'certain',
    consequence: { nl: 'De kosten kunnen niet meer worden verhaald', en: 'The costs can no longer be recovered' },
  },
  {
    id: 'awb-5:27-3',
    ...awb('5:27', 'derde lid'),
    name: {
      nl: 'Betreden aanzeggen van een plaats buiten de overtreding',
      en: 'Announce the entry of a place that has no part in the violation',
    },
    startEvent: { nl: 'het betreden', en: 'the entry' },
    length: { value: 48, unit: 'hours' },
    backwards: true,
    atw: 'not',
    certainty: 'certain',
    consequence: {
      nl: 'Zonder tijdige aanzegging geen toegang, behalve bij spoed',
      en: 'Without it no entry, unless urgent',
    },
  },
  {
    id: 'awb-5:30-1',
    ...awb('5:30', 'eerste lid'),
    name: { nl: 'Meegevoerde zaak verkopen: niet eerder', en: 'Sell a seized thing: not before' },
    startEvent: { nl: 'het meevoeren van de zaak', en: 'the seizure' },
    length: { value: 13, unit: 'weeks' },
    atw: 'not',
    certainty: 'certain',
    consequence: { nl: 'Daarna mag de zaak worden verkocht', en: 'After it the thing may be sold' },
  },
  {
    id: 'awb-5:30-3',
    ...awb('5:30', 'derde lid'),
    name: { nl: 'Geen verkoop na het proces-verbaal', en: 'No sale after the report' },
    startEvent: {
      nl: 'verstrekking van het afschrift van het proces-verbaal',
      en: 'handing over the copy of the report',
    },
    length: { value: 2, unit: 'weeks' },
    atw: 'applies',
    certainty: 'certain',
    consequence: {
      nl: 'Tot en met deze dag geen verkoop, behalve bij gevaar of bederf',
      en: 'No sale up to this day, unless dangerous or perishable',
    },
  },
  {
    id: 'awb-5:30-4',
    ...awb('5:30', 'vierde lid'),
    name: { nl: 'Recht van de eigenaar op de opbrengst', en: "The owner's right to the proceeds" },
    startEvent: { nl: 'de verkoop', en: 'the sale' },
    length: { value: 3, unit: 'years' },
    atw: 'not',
    certainty: 'certain',
    consequence: { nl: 'Het saldo vervalt aan het bestuursorgaan', en: 'The balance falls to the authority' },
  },
  {
    id: 'awb-5:31a',
    ...awb('5:31a', 'derde lid'),
    name: {
      nl: 'Beslissen op een verzoek om bestuursdwang toe te passen',
      en: 'Decide on a request to apply coercion',
    },
    startEvent: { nl: 'ontvangst van het verzoek', en: 'receipt of the request' },
    length: { value: 4, unit: 'weeks' },
    atw: 'applies',
    certainty: 'certain',
    consequence: { nl: 'Ingebrekestelling en beroep mogelijk', en: 'Notice of default and appeal possible' },
  },
  {
    id: 'awb-5:32a',
    ...awb('5:32a', 'tweede lid'),
    name: { nl: 'Begunstigingstermijn', en: 'Term to comply without penalty (begunstigingstermijn)' },
    startEvent: { nl: 'bekendmaking van de last', en: 'publication of the order' },
    ...setByAuthority,
    consequence: { nl: 'Daarna worden dwangsommen verbeurd', en: 'After it penalties are forfeited' },
  },
  {
    id: 'awb-5:33',
    ...awb('5:33'),
    name: { nl: 'Verbeurde dwangsom betalen', en: 'Pay a forfeited penalty' },
    startEvent: { nl: 'verbeurte van de dwangsom', en: 'forfeiture of the penalty' },
    length: { value: 6, unit: 'weeks' },
    atw: 'applies',
    certainty: 'certain',
    consequence: {
      nl: 'Verzuim: invorderingsbeschikking en aanmaning mogelijk',
      en: 'Default: collection decision and demand possible',
    },
  },
  {
    id: 'awb-5:34-2',
    ...awb('5:34', 'tweede lid'),
    name: { nl: 'Opheffing van de last vragen: niet eerder', en: 'Ask to lift the order: not before' },
    startEvent: { nl: 'het van kracht worden van de last', en: 'the order taking effect' },
    length: { value: 1, unit: 'years' },
    atw: 'not',
    certainty: 'certain',
    consequence: {
      nl: 'Daarna kan de last op verzoek worden opgeheven, als geen dwangsom is verbeurd',
      en: 'After it the order can be lifted on request, when no penalty was forfeited',
    },
  },
  {
    ...LIMITATION,
    ...oldAwb('5:35'),
    validUntil: '2021-03-31',
    certainty: 'verify',
    verify: {
      nl: 'Hoe het overgangsrecht van 1 april 2021 werkt voor dwangsommen van vlak daarvoor, is niet gelezen.',
      en: 'How the transitional law of 1 April 2021 treats penalties of shortly before was not read.',
    },
    suspends: { ...oldAwb('4:111'), when: { nl: 'uitstel van betaling', en: 'deferral of payment' } },
    interrupts: INTERRUPTS_A_DEBT,
  },
  {
    ...LIMITATION,
    ...awb('5:35', 'eerste lid'),
    validFrom: '2021-04-01',
    certainty: 'certain',
    interrupts: { ...INTERRUPTS_A_DEBT, invorderingsbeschikking: 'artikelen 5:37a, eerste lid, en 4:110 Awb' },
    waitsFor: {
      ...awb('5:35', 'tweede lid'),
      what: {
        nl: 'bezwaar, beroep of hoger beroep tegen de last, of een verzoek om invordering (artikel 5:37a, tweede en derde lid, Awb)',
        en: 'objection or appeal against the order, or a request to collect (article 5:37a, second and third paragraph, Awb)',
      },
    },
  },
  {
    id: 'awb-5:37-3',
    ...awb('5:37', 'derde lid'),
    name: { nl: 'Beslissen op een verzoek om invordering', en: 'Decide on a request to collect' },
    startEvent: { nl: 'ontvangst van het verzoek', en: 'receipt of the request' },
    length: { value: 4, unit: 'weeks' },
    atw: 'applies',
    certainty: 'certain',
    consequence: { nl: 'Ingebrekestelling en beroep mogelijk', en: 'Notice of default and appeal possible' },
  },
  {
    id: 'awb-5:51',
    ...awb('5:51', 'eerste lid'),
    name: { nl: 'Beslissen over een bestuurlijke boete', en: 'Decide on an administrative fine' },
    startEvent: { nl: 'de dagtekening van het rapport', en: 'the date of the report' },
    length: { value: 13, unit: 'weeks' },
    atw: 'not',
    certainty: 'certain',
    suspends: {
      ...awb('5:51', 'tweede lid'),
      when: {
        nl: 'voorleggen aan het openbaar ministerie, tot de bevoegdheid terugkeert',
        en: 'putting it before the prosecutor, until the power returns',
      },
    },
    consequence: {
      nl: 'Een termijn van orde: de boete kan nog, maar de overschrijding telt mee bij de hoogte',
      en: 'A term of order: the fine is still possible, but being late weighs in its amount',
    },
  },
]
