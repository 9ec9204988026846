import { CRIME_CBS, CRIME_POLICE } from './crime.ts'
import { NEIGHBOURHOOD_POPULATION, POPULATION, RESIDENTS } from './population.ts'
import type { ReadySource } from './shape.ts'
import { SURVEY_COUNTRY, SURVEY_PROVINCES_BEFORE, SURVEY_WITH_MARGINS } from './survey.ts'
import { THEFTS } from './thefts.ts'

/** The sources that come with Regie, by their key. */
export const READY_SOURCES: ReadonlyMap<string, ReadySource> = new Map(
  [
    CRIME_CBS,
    CRIME_POLICE,
    THEFTS,
    POPULATION,
    NEIGHBOURHOOD_POPULATION,
    RESIDENTS,
    SURVEY_WITH_MARGINS,
    SURVEY_COUNTRY,
    SURVEY_PROVINCES_BEFORE,
  ].map((one) => [one.source.key, one]),
)
