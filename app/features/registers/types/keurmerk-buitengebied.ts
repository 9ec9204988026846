import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { needsStep } from './parts/guards.ts'
import { field, state, step, yearly } from './parts/pieces.ts'
import { DELIVERED, SAFETY_TASK } from './parts/work.ts'

/** The label for a safe countryside: one record per area (item 71). */
export const keurmerkBuitengebied = defineRegister({
  key: 'keurmerk-buitengebied',
  words: {
    one: both('Gebied Keurmerk Veilig Buitengebied', 'Area of the safe countryside label'),
    many: both('Keurmerk Veilig Buitengebied', 'Safe countryside label'),
    intro: both(
      'Met elf gemeenten, boeren, jagers en politie: per gebied wat er speelt, wat we doen en hoe ver we zijn.',
      'With eleven municipalities, farmers, hunters and police: per area what goes on, what we do and how far we are.',
    ),
  },
  group: 'undermining',
  space: 'work',
  confidentiality: 'O',
  items: [71],
  bases: [SAFETY_TASK],
  purpose: both('Ondermijning in het buitengebied tegengaan.', 'Countering undermining crime in the countryside.'),
  numberPattern: 'KVB-{year}-{number:3}',
  titleOf: ({ name }) => String(name ?? ''),
  fields: [
    field('text', 'name', ['Gebied', 'Area'], { isRequired: true, inList: true }),
    field('number', 'municipalities', ['Aantal deelnemende gemeenten', 'Municipalities taking part'], {
      min: 1,
      max: 50,
    }),
    field('account', 'leader', ['Projectleider', 'Project leader']),
    field('choices', 'subjects', ['Wat speelt er', 'What goes on'], {
      choices: [
        choice('dumping', 'Dumping van drugsafval', 'Dumping of drug waste'),
        choice('empty-barns', 'Leegstaande schuren', 'Empty barns'),
        choice('poaching', 'Stroperij', 'Poaching'),
        choice('theft', 'Diefstal van machines en gps', 'Theft of machines and GPS'),
        choice('burglary', 'Inbraak', 'Burglary'),
        choice('fireworks', 'Illegaal vuurwerk', 'Illegal fireworks'),
      ],
      isFilter: true,
    }),
  ],
  states: [
    state('preparing', ['Voorbereiding', 'Preparing']),
    state('running', ['Loopt', 'Running']),
    state('awarded', ['Keurmerk behaald', 'Label earned']),
    state('ended', ['Afgerond', 'Finished'], { isEnd: true }),
  ],
  steps: [
    step('begin', ['Starten met partners', 'Start with partners'], ['Gestart', 'Started'], {
      from: ['preparing'],
      to: 'running',
    }),
    step('act', ['Actie vastleggen', 'Record an action'], ['Actie uitgevoerd', 'Action carried out'], {
      from: ['running', 'awarded'],
      fields: [
        field('choice', 'kind', ['Soort actie', 'Kind of action'], {
          choices: [
            choice('meeting', 'Bijeenkomst', 'Meeting'),
            choice('round', 'Schouw of controle', 'Round or check'),
            choice('information', 'Voorlichting', 'Information'),
            choice('measure', 'Maatregel in het gebied', 'Measure in the area'),
          ],
          isRequired: true,
        }),
        field('longText', 'what', ['Wat is er gedaan', 'What was done'], { isRequired: true }),
      ],
    }),
    step('award', ['Keurmerk vastleggen', 'Record the label'], ['Keurmerk behaald', 'Label earned'], {
      from: ['running'],
      to: 'awarded',
      level: 'decide',
      guards: [needsStep('act', both('Er is nog geen actie vastgelegd.', 'No action was recorded yet.'))],
    }),
    step('end', ['Afronden', 'Finish'], ['Afgerond', 'Finished'], { to: 'ended', needsReason: true }),
  ],
  retention: DELIVERED,
  counts: [
    yearly('countryside_actions', ['Acties in het buitengebied', 'Actions in the countryside'], {
      kind: 'events',
      steps: ['act'],
    }),
  ],
})
