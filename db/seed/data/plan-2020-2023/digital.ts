import type { ActionSeed, ThemeSeed } from '../types.ts'
import { APPROACH, digital, progress, WHY } from './sources.ts'

export const DIGITAL: ThemeSeed = {
  code: 'T4',
  slug: 'digitale-criminaliteit',
  name: 'Digitale criminaliteit',
  kind: 'development',
  strategyVerb: 'Ontwikkelen',
  why: [
    'Oplichting, pesten en diefstal gebeuren steeds vaker via een scherm. Daarnaast zijn er misdrijven die zonder computer niet zouden bestaan, zoals inbreken in systemen of bestanden gijzelen. Eén verkeerde klik is genoeg, en iedereen kan slachtoffer worden.',
    'Toch weten we er nog weinig van. Hoe vaak het in Deventer gebeurt en wie het treft, is niet goed bekend. Veel inwoners maken zich zorgen over hun digitale veiligheid thuis, en hun weerbaarheid groeit minder snel dan het gevaar.',
  ].join('\n\n'),
  ambition:
    'We willen weten wat er speelt, ontdekken wat een gemeente kan en mag doen, en zorgen dat inwoners en ondernemers de gevaren kennen. Hun eigen verantwoordelijkheid nemen we niet over, maar we helpen hen die te dragen. Privacy houden we daarbij in het oog.',
  aliases: [
    { name: 'Cyber', document: 'Startnotitie Meerjarenbeleidsplan Veiligheid 2020-2023' },
    {
      name: 'Zicht op en bewustzijn van digitale criminaliteit',
      document: 'Programmatekst Samen werken aan Veiligheid',
    },
  ],
  goals: [
    {
      code: 'T4.D1',
      title: 'Meer zicht op digitale criminaliteit',
      kind: 'goal',
      description:
        'Met politie, scholen en de regio brengen we in kaart welke vormen voorkomen, wie slachtoffer wordt en wie de daders zijn.',
      indicators: ['cyber_victims_nl', 'cyber_victims_nl_2018', 'cyber_damage_nl'],
      source: digital(APPROACH(1)),
    },
    {
      code: 'T4.D2',
      title: 'Verkennen van rol en bevoegdheden van de gemeente in cyberspace',
      kind: 'goal',
      description:
        'De bevoegdheden van een burgemeester zijn bedacht voor straten en pleinen. We zoeken uit welke ook online bruikbaar zijn, en of de APV daarvoor anders moet.',
      aliases: [
        {
          name: 'Verkennen van rol en bevoegdheden van de gemeente',
          document: 'Meerjarenbeleidsplan Veiligheid 2020-2023, hoofdstuk Digitale criminaliteit',
        },
      ],
      indicators: [],
      source: digital(APPROACH(2)),
    },
    {
      code: 'T4.D3',
      title: 'Vergroten van bewustzijn',
      kind: 'goal',
      description:
        'Wie weet hoe criminelen te werk gaan, trapt er minder snel in. We geven daarom voorlichting aan inwoners, ondernemers en instellingen, met extra aandacht voor groepen die kwetsbaar zijn.',
      indicators: ['cyber_reporting', 'org_no_measures'],
      source: digital(APPROACH(3)),
    },
  ],
  indicators: [],
  source: digital(WHY),
}

export const DIGITAL_ACTIONS: ActionSeed[] = [
  {
    code: 'T4.D1.A1',
    title: 'Een actueel beeld van digitale misdaad maken',
    description:
      'Samen met de politie en andere partners beschrijven we welke digitale misdrijven in de gemeente voorkomen.',
    goals: ['T4.D1'],
    partners: [{ organisation: 'politie', role: 'Levert gegevens en kennis' }],
    milestones: [],
    source: digital(APPROACH(1)),
  },
  {
    code: 'T4.D2.A1',
    title: 'Onderzoek vertalen naar middelen en regels',
    description:
      'Wat de verkenning in Oost-Nederland en het landelijke onderzoek opleveren, verwerken we in onze middelen of regels.',
    goals: ['T4.D2'],
    partners: [
      { organisation: 'ministerie-jenv', role: 'Opdrachtgever van het onderzoek' },
      { organisation: 'ccv', role: 'Onderzoekt mee' },
    ],
    milestones: [],
    source: digital(APPROACH(2)),
  },
  {
    code: 'T4.D2.A2',
    title: 'Online maatregelen uitproberen',
    description: 'We doen voorzichtige proeven met bestuurlijke maatregelen in de digitale wereld.',
    goals: ['T4.D2'],
    partners: [],
    milestones: [],
    source: digital(APPROACH(2)),
  },
  {
    code: 'T4.D3.A1',
    title: 'Voorlichting geven',
    description: 'We vertellen inwoners en ondernemers over digitale gevaren en wat zij er zelf tegen kunnen doen.',
    goals: ['T4.D3'],
    partners: [],
    milestones: [
      {
        title: 'Mobile Media Lab van de politie op de Brink',
        doneOn: '2022-04-11',
        source: progress('Digitale criminaliteit, Vergroten van bewustzijn'),
      },
    ],
    source: digital(APPROACH(3)),
  },
  {
    code: 'T4.D3.A2',
    title: 'Onderzoek uit Oost-Nederland toepassen',
    description: 'Maatregelen die volgens onderzoek werken, maken we passend voor Deventer.',
    goals: ['T4.D3'],
    partners: [{ organisation: 'veiligheidsnetwerk-oost-nederland', role: 'Zoekt mee naar maatregelen' }],
    milestones: [],
    source: digital(APPROACH(3)),
  },
  {
    code: 'T4.D3.A3',
    title: 'Maatschappelijke organisaties erbij betrekken',
    description: 'Organisaties die dicht bij kwetsbare inwoners staan, helpen de boodschap verder te brengen.',
    goals: ['T4.D3'],
    partners: [],
    milestones: [],
    source: digital(APPROACH(3)),
  },
  {
    code: 'T4.D3.A4',
    title: 'Meedoen met Alert Online',
    description: 'Deventer doet mee aan Alert Online, een project van overheid en bedrijven samen.',
    goals: ['T4.D3'],
    partners: [],
    milestones: [],
    source: digital(APPROACH(3)),
  },
  {
    code: 'T4.D3.A5',
    title: 'Risicomodel en Keurmerk Cybersecurity invoeren',
    description:
      'Ondernemers kunnen met het model zelf nagaan hoeveel gevaar zij lopen, en met het keurmerk laten zien dat zij hun zaken op orde hebben.',
    goals: ['T4.D3'],
    partners: [{ organisation: 'ondernemers', role: 'Gebruiken model en keurmerk' }],
    milestones: [],
    source: digital(APPROACH(3)),
  },
]
