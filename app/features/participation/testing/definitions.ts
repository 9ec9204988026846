import type { Definition } from '../domain/definition.ts'

/** A survey with every kind of question, for tests. */
export const everyKind: Definition = {
  format: 1,
  languages: ['nl', 'en'],
  title: { nl: 'Veilig in de buurt', en: 'Safe in the neighbourhood' },
  intro: { nl: 'Acht vragen.', en: 'Eight questions.' },
  thanks: { nl: 'Dank u wel.', en: 'Thank you.' },
  sections: [
    {
      key: 'you',
      title: { nl: 'Over u', en: 'About you' },
      questions: [
        {
          key: 'age',
          kind: 'single',
          text: { nl: 'Hoe oud bent u?', en: 'How old are you?' },
          required: true,
          isAboutPerson: true,
          options: [
            { key: 'young', text: { nl: 'Tot 45 jaar', en: 'Under 45' } },
            { key: 'old', text: { nl: '45 jaar of ouder', en: '45 or over' } },
          ],
        },
        { key: 'district', kind: 'area', text: { nl: 'Waar woont u?', en: 'Where do you live?' }, isAboutPerson: true },
        {
          key: 'since',
          kind: 'date',
          text: { nl: 'Sinds wanneer?', en: 'Since when?' },
        },
        {
          key: 'household',
          kind: 'number',
          text: { nl: 'Met hoeveel mensen?', en: 'With how many people?' },
          least: 1,
          most: 20,
        },
      ],
    },
    {
      key: 'safety',
      title: { nl: 'Veiligheid', en: 'Safety' },
      questions: [
        {
          key: 'mark',
          kind: 'scale',
          text: { nl: 'Hoe veilig is uw buurt?', en: 'How safe is your area?' },
          scale: { from: 1, to: 10, low: { nl: 'onveilig', en: 'unsafe' }, high: { nl: 'veilig', en: 'safe' } },
        },
        {
          key: 'nuisance',
          kind: 'multiple',
          text: { nl: 'Waar hebt u last van?', en: 'What bothers you?' },
          atMost: 2,
          options: [
            { key: 'noise', text: { nl: 'Lawaai', en: 'Noise' } },
            { key: 'drugs', text: { nl: 'Drugs', en: 'Drugs' } },
            { key: 'traffic', text: { nl: 'Verkeer', en: 'Traffic' } },
          ],
        },
        {
          key: 'drugs_where',
          kind: 'short-text',
          text: { nl: 'Wat ziet u van drugs?', en: 'What do you see of drugs?' },
          showIf: { question: 'nuisance', is: 'one-of', options: ['drugs'] },
        },
        {
          key: 'when',
          kind: 'matrix',
          text: { nl: 'Wanneer voelt u zich veilig?', en: 'When do you feel safe?' },
          rows: [
            { key: 'day', text: { nl: 'Overdag', en: 'By day' } },
            { key: 'night', text: { nl: "'s Nachts", en: 'At night' } },
          ],
          options: [
            { key: 'yes', text: { nl: 'Ja', en: 'Yes' } },
            { key: 'no', text: { nl: 'Nee', en: 'No' } },
          ],
        },
      ],
    },
    {
      key: 'choose',
      title: { nl: 'Kiezen', en: 'Choosing' },
      questions: [
        {
          key: 'order',
          kind: 'ranking',
          text: { nl: 'Wat eerst?', en: 'What first?' },
          options: [
            { key: 'a', text: { nl: 'Wonen', en: 'Living' } },
            { key: 'b', text: { nl: 'Verkeer', en: 'Traffic' } },
            { key: 'c', text: { nl: 'Jeugd', en: 'Youth' } },
          ],
        },
        {
          key: 'divide',
          kind: 'points',
          text: { nl: 'Verdeel tien punten', en: 'Divide ten points' },
          total: 10,
          options: [
            { key: 'a', text: { nl: 'Wonen', en: 'Living' } },
            { key: 'b', text: { nl: 'Verkeer', en: 'Traffic' } },
          ],
        },
        {
          key: 'ends',
          kind: 'best-worst',
          text: { nl: 'Wat het meest, wat het minst?', en: 'Most and least?' },
          options: [
            { key: 'a', text: { nl: 'Wonen', en: 'Living' } },
            { key: 'b', text: { nl: 'Verkeer', en: 'Traffic' } },
          ],
        },
        { key: 'lights', kind: 'statement', text: { nl: 'Er is genoeg licht.', en: 'There is enough light.' } },
        { key: 'else', kind: 'long-text', text: { nl: 'Nog iets?', en: 'Anything else?' } },
      ],
    },
  ],
}
