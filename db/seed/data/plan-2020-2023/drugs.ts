import type { ActionSeed, ThemeSeed } from '../types.ts'
import { APPROACH, drugs, progress, WHY } from './sources.ts'

export const DRUGS: ThemeSeed = {
  code: 'T3',
  slug: 'drugs',
  name: 'Drugs',
  kind: 'development',
  strategyVerb: 'Vernieuwen',
  why: [
    'Drugs gaan over meer dan wie ze gebruikt. Achter een pil of een lijntje zit een handel die andere misdaad meebrengt. Wie voor een kwekerij illegaal stroom aftapt, brengt ook de buren in gevaar. In het oosten van het land zijn hennep en synthetische drugs de vorm van ondermijning die we het vaakst zien.',
    'Op straat merken inwoners vooral dealen en gebruik. In de Binnenstad en in Voorstad is die overlast veel groter dan gemiddeld; in de dorpen, het buitengebied en de Hoven is ze klein. Ook horen we van cafés en organisatoren dat drugs bij het uitgaan gewoon zijn geworden.',
  ].join('\n\n'),
  ambition:
    'De strijd tegen drugs win je nooit helemaal, maar dat is geen reden om weg te kijken. We vernieuwen ons beleid, dringen de straathandel terug, vooral in de Binnenstad en Voorstad, en maken gevaarlijke situaties in woningen eerder ongedaan. Ook bekijken we of de regels voor coffeeshops nog passen.',
  aliases: [{ name: 'De brede drugsproblematiek', document: 'Programmatekst Samen werken aan Veiligheid' }],
  goals: [
    {
      code: 'T3.D1',
      title: 'Stevigere aanpak van drugscriminaliteit',
      kind: 'goal',
      description:
        'Het Damoclesbeleid zegt wat de burgemeester doet als er in een pand drugs worden gemaakt of verhandeld. Het komt uit 2009 en krijgt een nieuwe versie, met de ervaring van andere gemeenten en recente uitspraken van de rechter.',
      indicators: [
        'drugs_enforcement_cases',
        'drug_addresses',
        'drug_closures',
        'drug_closures_2019',
        'lod_opiumwet',
        'growshops',
        'mma_xtc',
      ],
      source: drugs(APPROACH(1)),
    },
    {
      code: 'T3.D2',
      title: 'Tegengaan van drugsoverlast op straat',
      kind: 'goal',
      description:
        'De oude regels tegen straathandel werkten niet goed genoeg. We passen ze aan en leggen dealers een dwangsom op, zoals andere gemeenten dat doen: de Veluwe methode.',
      indicators: ['lod_street_dealing'],
      source: drugs(APPROACH(2)),
    },
    {
      code: 'T3.D3',
      title: 'Verbeteren van veiligheid woonomgeving',
      kind: 'goal',
      description:
        'Een hennepkwekerij is een gevaar voor de buren. Hoe meer partijen meekijken, hoe eerder we haar vinden. Daarom zoeken we naast corporaties en netbeheerders ook verzekeraars en banken op, en vragen we het Rijk om hulp.',
      indicators: ['hemp_operating', 'hemp_dismantled'],
      source: drugs(APPROACH(3)),
    },
    {
      code: 'T3.D4',
      title: 'Onderzoeken actualisatie coffeeshopbeleid',
      kind: 'goal',
      description:
        'Deventer doet niet mee aan de landelijke wietproef. Er is dus geen haast om de regels te veranderen. Toch willen we weten of ze nog goed werken.',
      indicators: ['coffeeshops'],
      source: drugs(APPROACH(4)),
    },
    {
      code: 'T3.D5',
      title: 'Inzetten op preventie, voorlichting en vroegsignalering',
      kind: 'goal',
      description:
        'Drugs schaden de gezondheid en de omgeving van wie ze gebruikt. Daarom versterken we een gezond gewoon leven, geven we voorlichting en bieden we hulp zodra er zorgen zijn.',
      indicators: [],
      source: drugs(APPROACH(5)),
    },
  ],
  indicators: [],
  source: drugs(WHY),
}

export const DRUGS_ACTIONS: ActionSeed[] = [
  {
    code: 'T3.D1.A1',
    title: 'Het Damoclesbeleid vernieuwen',
    description: 'De regels voor panden met drugs stammen uit 2009. We maken een versie die past bij deze tijd.',
    goals: ['T3.D1'],
    partners: [],
    milestones: [
      {
        title: 'Vernieuwd Damoclesbeleid vastgesteld (voorjaar 2023)',
        dueOn: '2023-05-31',
        source: progress('Wat nemen we mee naar volgend jaar?'),
      },
    ],
    source: drugs(APPROACH(1)),
  },
  {
    code: 'T3.D2.A1',
    title: 'De APV aanpassen tegen straathandel',
    description:
      'We veranderen de bepalingen in de Algemene plaatselijke verordening, zodat de politie beter kan optreden tegen dealers.',
    goals: ['T3.D2'],
    partners: [],
    milestones: [
      {
        title: 'APV aangepast (gepland in 2020, gedaan eind 2021)',
        dueOn: '2020-12-31',
        doneOn: '2021-12-31',
        source: progress('Drugs'),
      },
      {
        title: 'APV opnieuw aangepast, zodat bezit voor de handel weer volstaat (eind 2022)',
        doneOn: '2022-12-31',
        source: progress('Drugs'),
      },
    ],
    source: drugs(APPROACH(2)),
  },
  {
    code: 'T3.D2.A2',
    title: 'Dwangsommen voor dealers',
    description: 'Wie op straat dealt, krijgt een last onder dwangsom: bij herhaling moet hij betalen.',
    goals: ['T3.D2'],
    partners: [{ organisation: 'politie', role: 'Controleert en rapporteert' }],
    milestones: [],
    source: drugs(APPROACH(2)),
  },
  {
    code: 'T3.D2.A3',
    title: 'Lachgas: het Rijk volgen',
    description:
      'Lachgas was in 2019 niet verboden. We wachten af wat het Rijk besluit en bepalen dan wat Deventer doet.',
    goals: ['T3.D2'],
    partners: [],
    isContinuous: true,
    milestones: [],
    source: drugs(APPROACH(2)),
  },
  {
    code: 'T3.D2.A4',
    title: 'In gesprek over drugs bij het uitgaan',
    description: 'Met cafés en organisatoren zoeken we naar maatregelen tegen gebruik tijdens feesten en evenementen.',
    goals: ['T3.D2'],
    partners: [
      { organisation: 'horeca', role: 'Gesprekspartner' },
      { organisation: 'evenementenorganisaties', role: 'Gesprekspartner' },
    ],
    milestones: [],
    source: drugs(APPROACH(2)),
  },
  {
    code: 'T3.D3.A1',
    title: 'Meer bedrijven laten meekijken',
    description:
      'Verzekeraars, hypotheekverstrekkers en energieleveranciers zien soms als eersten dat er iets mis is. We betrekken hen erbij.',
    goals: ['T3.D3'],
    partners: [],
    milestones: [],
    source: drugs(APPROACH(3)),
  },
  {
    code: 'T3.D3.A2',
    title: 'Het Rijk om een werkwijze vragen',
    description:
      'Samen met andere gemeenten vragen we het Rijk om voorop te gaan, zodat de regierol uitvoerbaar wordt.',
    goals: ['T3.D3'],
    partners: [],
    milestones: [],
    source: drugs(APPROACH(3)),
  },
  {
    code: 'T3.D4.A1',
    title: 'Praten met partners en coffeeshophouders',
    description: 'We vragen politie, belastingdienst en de coffeeshophouders of er reden is om de regels te herzien.',
    goals: ['T3.D4'],
    partners: [
      { organisation: 'politie', role: 'Gesprekspartner' },
      { organisation: 'belastingdienst', role: 'Gesprekspartner' },
    ],
    startsOn: '2020-01-01',
    endsOn: '2020-12-31',
    milestones: [],
    source: drugs(APPROACH(4)),
  },
  {
    code: 'T3.D5.A1',
    title: 'Samen werken aan preventie',
    description:
      'De programma’s Jeugd & Onderwijs, Meedoen en Veiligheid zorgen samen voor voorlichting en vroege hulp.',
    goals: ['T3.D5'],
    partners: [
      { organisation: 'programma-jeugd-en-onderwijs', role: 'Voert mee uit' },
      { organisation: 'programma-meedoen', role: 'Voert mee uit' },
    ],
    milestones: [
      {
        title: 'Vernieuwde gezondheidsnota vastgesteld (voorjaar 2023)',
        dueOn: '2023-05-31',
        source: progress('Drugs'),
      },
    ],
    source: drugs(APPROACH(5)),
  },
]
