import type { Field } from '../../declaration.ts'
import { both } from './both.ts'
import { TRIAGE_CRITERIA } from './casework-steps.ts'
import { OUTCOMES } from './closing.ts'

/** What is written down about a case of local casework. */
export const CASEWORK_FIELDS: readonly Field[] = [
  {
    key: 'concerns',
    words: both('Gaat over', 'Concerns'),
    kind: 'choice',
    choices: [
      { key: 'person', words: both('Eén persoon', 'One person') },
      { key: 'household', words: both('Gezin of huishouden', 'Family or household') },
    ],
    isRequired: true,
    inList: true,
    isFilter: true,
  },
  {
    key: 'receivedFrom',
    words: both('Aangemeld door', 'Referred by'),
    kind: 'choice',
    choices: [
      { key: 'social-team', words: both('Sociaal team', 'Social team') },
      { key: 'police', words: both('Politie', 'Police') },
      { key: 'housing', words: both('Woningcorporatie', 'Housing association') },
      { key: 'mental-health', words: both('GGZ of verslavingszorg', 'Mental health or addiction care') },
      { key: 'safe-home', words: both('Veilig Thuis', 'Veilig Thuis') },
      { key: 'zvh', words: both('Zorg- en Veiligheidshuis', 'Care and Safety House') },
      { key: 'school', words: both('School of leerplicht', 'School or attendance officer') },
      { key: 'resident', words: both('Inwoner of naaste', 'Resident or relative') },
      { key: 'municipality', words: both('Gemeente', 'Municipality') },
      { key: 'other', words: both('Anders', 'Other') },
    ],
    isRequired: true,
    isFilter: true,
  },
  {
    key: 'isUrgent',
    words: both('Spoed: er is direct gevaar', 'Urgent: there is immediate danger'),
    kind: 'yesNo',
    inList: true,
    isFilter: true,
  },
  {
    key: 'problems',
    words: both('Wat speelt er', 'What is going on'),
    kind: 'choices',
    choices: [
      { key: 'mental-health', words: both('Psychische klachten', 'Mental health') },
      { key: 'addiction', words: both('Verslaving', 'Addiction') },
      { key: 'disability', words: both('Verstandelijke beperking', 'Intellectual disability') },
      { key: 'violence', words: both('Geweld of bedreiging', 'Violence or threat') },
      { key: 'nuisance', words: both('Overlast', 'Nuisance') },
      { key: 'crime', words: both('Criminaliteit', 'Crime') },
      { key: 'housing', words: both('Wonen of dakloosheid', 'Housing or homelessness') },
      { key: 'debt', words: both('Schulden', 'Debt') },
      { key: 'upbringing', words: both('Opvoeding en veiligheid van kinderen', 'Upbringing and safety of children') },
      { key: 'work', words: both('Werk, school of dagbesteding', 'Work, school or day care') },
    ],
    isPersonal: true,
  },
  {
    key: 'reason',
    words: both('Waarom wordt deze casus aangemeld', 'Why this case is referred'),
    hint: both(
      'Feiten en wie ze zag. Schrijf geen vermoedens op als feit, en alleen wat nodig is.',
      'Facts and who saw them. Write no suspicion down as a fact, and only what is needed.',
    ),
    kind: 'longText',
    isRequired: true,
    isPersonal: true,
  },
  {
    key: 'tried',
    words: both('Welke hulp is er al geprobeerd', 'Which help was tried before'),
    kind: 'longText',
    isPersonal: true,
  },
  { ...TRIAGE_CRITERIA, atIntake: false },
  {
    key: 'outcome',
    words: both('Uitkomst', 'Outcome'),
    kind: 'choice',
    choices: OUTCOMES,
    isFilter: true,
    atIntake: false,
  },
]
