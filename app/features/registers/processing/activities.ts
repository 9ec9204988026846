import { groupBy } from '../../../shared/group-by.ts'
import type { BaseActivity } from '../../privacy/index.ts'
import type { Field, RegisterType } from '../declaration.ts'
import { retentionInWords } from '../pages/words.ts'
import { SPACES, type SpaceId } from '../spaces.ts'
import { activitySlug, isAboutPeople } from './slugs.ts'

const SECURITY =
  'Toegang per ruimte en rol, ook in de database afgedwongen; wat over mensen gaat is per record versleuteld; iedere inzage en wijziging wordt vastgelegd'

/**
 * What the registers are in the register of processing activities, as their declarations say it: each register with people
 * in it by itself, and those without any together, one for each space. In Dutch, as the register is kept.
 */
export function registerActivities(types: readonly RegisterType[]): BaseActivity[] {
  const others = [
    ...groupBy(
      types.filter((type) => !isAboutPeople(type)),
      ({ space }) => space,
    ),
  ]
  return [
    ...types.filter(isAboutPeople).map(activityOfRegister),
    ...others.map(([space, ofSpace]) => activityOfOthers(space, ofSpace)),
  ]
}

function activityOfRegister(type: RegisterType): BaseActivity {
  return {
    slug: activitySlug(type),
    name: type.words.many.nl,
    purpose: type.purpose.nl,
    legalBasis: type.bases.map(({ words, article }) => `${words.nl} (${article})`).join('; '),
    dataSubjects: peopleIn(type).join(', '),
    dataCategories: categoriesIn(type).join('; '),
    specialData: type.confidentiality === 'B' ? 'both' : 'none',
    recipients: recipientsOf(type).join('; '),
    retention: keptFor(type),
    security: SECURITY,
    dpia: needsAssessment(type)
      ? `Beschrijving volgens de registratie: /werk/registers/${type.key}/gegevensbescherming. Vul hier de vindplaats van de beoordeling en de datum in.`
      : '',
    state: 'active',
    isPublic: true,
  }
}

function activityOfOthers(space: SpaceId, types: readonly RegisterType[]): BaseActivity {
  const bases = [...new Set(types.flatMap((type) => type.bases.map(({ article }) => article)))]
  return {
    slug: activitySlug(types[0]!),
    name: `${SPACES[space].nl}: registers zonder personen`,
    purpose: types.map(({ words, purpose }) => `${words.many.nl}: ${purpose.nl}`).join(' '),
    legalBasis: bases.join('; '),
    dataSubjects: 'Medewerkers die de registers bijhouden',
    dataCategories: 'Wie iets vastlegde of behandelt, en wanneer',
    recipients: `Medewerkers met rechten in de ruimte ${SPACES[space].nl}`,
    retention: [...new Set(types.map(keptFor))].join('; '),
    security: SECURITY,
    state: 'active',
    isPublic: true,
  }
}

/** An assessment is due where data are sensitive by nature: article 35, third paragraph, under b, AVG. */
export const needsAssessment = ({ confidentiality }: RegisterType) => confidentiality === 'B' || confidentiality === 'P'

/** Everybody a register holds data about, by role. */
export function peopleIn(type: RegisterType): string[] {
  const roles = (type.parties ?? []).filter(({ is }) => is !== 'organisation').map(({ words }) => words.nl)
  return roles.length > 0 ? [...new Set(roles)] : ['Mensen die in een toelichting worden genoemd']
}

/** Every field of a register, also those that steps ask for, each once. */
export function allFields(type: RegisterType): Field[] {
  const asked = [...type.fields, ...type.steps.flatMap(({ fields }) => fields ?? [])]
  return [...new Map(asked.map((field) => [field.key, field])).values()]
}

function categoriesIn(type: RegisterType): string[] {
  const hasPeople = type.parties?.some(({ is }) => is !== 'organisation')
  const personal = allFields(type).filter(({ isPersonal }) => isPersonal)
  return [
    ...(hasPeople ? ['Naam, geboortedatum, adres en contactgegevens'] : []),
    ...(type.place?.isPersonal ? ['Adres waar iemand woont of verblijft'] : []),
    ...personal.map(({ words }) => words.nl),
  ]
}

function recipientsOf(type: RegisterType): string[] {
  const isShared = type.states.some((state) => state.isShared)
  return [
    `Medewerkers met rechten in de ruimte ${SPACES[type.space].nl}`,
    ...(isShared ? ['Deelnemers die mogen controleren, zolang iets geldt en alleen wat het protocol toelaat'] : []),
    'Andere organisaties per geval, met grondslag, toestemming of reden, en met een einddatum',
  ]
}

export const keptFor = ({ retention }: RegisterType): string => retentionInWords(retention, 'nl')
