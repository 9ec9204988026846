import type { Definition } from '../../../app/features/participation/index.ts'

const option = (key: string, nl: string, en: string) => ({ key, text: { nl, en } })

/** What residents are asked about; named after the themes of the two plans, in our own words. */
const SUBJECTS = [
  option('undermining', 'Misdaad die de buurt of de gemeente binnendringt', 'Crime that seeps into the neighbourhood'),
  option('youth', 'Jongeren die dreigen af te glijden', 'Young people at risk'),
  option('disorder', 'Onrust tussen groepen in de stad', 'Tension between groups in the city'),
  option('burglary', 'Inbraak, straatroof en geweld', 'Burglary, robbery and violence'),
  option('care', 'Mensen met verward gedrag of zware problemen', 'People in confusion or grave trouble'),
  option('online', 'Oplichting en dreiging op internet', 'Fraud and threats online'),
]

/** The same in Dutch alone, for who has to choose between them. */
export const SUBJECT_NAMES = SUBJECTS.map(({ text }) => text.nl)

/** The survey of the demonstration: made for it, asked by nobody before. */
export const SURVEY: Definition = {
  format: 1,
  languages: ['nl', 'en'],
  title: { nl: 'Waar moet het over gaan?', en: 'What should it be about?' },
  intro: {
    nl: 'Over een jaar begint een nieuw veiligheidsplan. Zeg ons wat u ziet en wat u het belangrijkst vindt. Invullen duurt ongeveer vijf minuten.',
    en: 'In a year a new safety plan begins. Tell us what you see and what matters most to you. It takes about five minutes.',
  },
  thanks: {
    nl: 'Dank u wel. Uw antwoorden tellen mee.',
    en: 'Thank you. Your answers count.',
  },
  sections: [
    {
      key: 'you',
      title: { nl: 'Over u', en: 'About you' },
      intro: {
        nl: 'Hiermee kijken we of alle groepen meedoen. Het wordt alleen geteld.',
        en: 'With this we see whether all groups take part. It is only counted.',
      },
      questions: [
        {
          key: 'age',
          kind: 'single',
          isAboutPerson: true,
          text: { nl: 'Hoe oud bent u?', en: 'How old are you?' },
          options: [
            option('15-24', '15 tot en met 24 jaar', '15 to 24'),
            option('25-44', '25 tot en met 44 jaar', '25 to 44'),
            option('45-64', '45 tot en met 64 jaar', '45 to 64'),
            option('65', '65 jaar of ouder', '65 or over'),
          ],
        },
        {
          key: 'district',
          kind: 'area',
          isAboutPerson: true,
          text: { nl: 'In welke wijk woont u?', en: 'In which district do you live?' },
        },
      ],
    },
    {
      key: 'street',
      title: { nl: 'Uw buurt', en: 'Your neighbourhood' },
      questions: [
        {
          key: 'safe',
          kind: 'scale',
          required: true,
          text: { nl: 'Hoe veilig vindt u uw buurt?', en: 'How safe do you find your neighbourhood?' },
          scale: {
            from: 1,
            to: 10,
            low: { nl: 'heel onveilig', en: 'very unsafe' },
            high: { nl: 'heel veilig', en: 'very safe' },
          },
        },
        {
          key: 'when',
          kind: 'matrix',
          text: { nl: 'Voelt u zich er veilig?', en: 'Do you feel safe there?' },
          rows: [
            option('day', 'Overdag', 'By day'),
            option('evening', "'s Avonds", 'In the evening'),
            option('online', 'Op internet', 'Online'),
          ],
          options: [
            option('always', 'Altijd', 'Always'),
            option('sometimes', 'Soms', 'Sometimes'),
            option('never', 'Nooit', 'Never'),
          ],
        },
        {
          key: 'seen',
          kind: 'multiple',
          atMost: 3,
          text: { nl: 'Wat ziet u het vaakst?', en: 'What do you see most often?' },
          options: SUBJECTS,
        },
        {
          key: 'dealing',
          kind: 'short-text',
          text: { nl: 'Waaraan merkt u dat?', en: 'How do you notice that?' },
          hint: { nl: 'Noem geen namen van mensen.', en: 'Please name no people.' },
          showIf: { question: 'seen', is: 'one-of', options: ['undermining'] },
        },
      ],
    },
    {
      key: 'choose',
      title: { nl: 'Kiezen', en: 'Choosing' },
      questions: [
        {
          key: 'first',
          kind: 'ranking',
          atMost: 3,
          text: { nl: 'Wat moet de gemeente eerst doen?', en: 'What should the municipality do first?' },
          options: SUBJECTS,
        },
        {
          key: 'divide',
          kind: 'points',
          total: 10,
          text: { nl: 'Waaraan mag het geld op?', en: 'What may the money be spent on?' },
          options: [
            option('prevent', 'Voorkomen: hulp, voorlichting, jeugdwerk', 'Prevention: help, information, youth work'),
            option('enforce', 'Ingrijpen: toezicht en boetes', 'Intervention: supervision and fines'),
            option('together', 'Samen: buurten die zelf iets opzetten', 'Together: what neighbourhoods set up'),
          ],
        },
        {
          key: 'cameras',
          kind: 'statement',
          text: { nl: 'Er mogen meer camera’s in de stad komen.', en: 'There may be more cameras in the city.' },
        },
        { key: 'else', kind: 'long-text', text: { nl: 'Wat wilt u nog zeggen?', en: 'What else would you say?' } },
      ],
    },
  ],
}
