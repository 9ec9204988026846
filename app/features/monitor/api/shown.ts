import type { z } from 'zod'
import { shownValue } from '../domain/figures.ts'
import type { Category, Definition, Figure, Passport, ValueType } from '../domain/series.ts'
import type { Snapshot } from '../monitor.queries.ts'
import type { definitionShape, indicatorShape, observationShape, sourceShape } from './shapes.ts'
import { KINDS_OF_VALUE, RHYTHMS, STATES, WISHES } from './words.ts'

export const shownDefinition = ({ number, text, validFrom, source }: Definition): z.input<typeof definitionShape> => ({
  nummer: number,
  tekst: text,
  geldigVanaf: validFrom,
  bron: source,
})

const shownCategory = ({ key, nl, en }: Category) => ({ sleutel: key, nl, en })

export function shownIndicator(passport: Passport): z.input<typeof indicatorShape> {
  return {
    sleutel: passport.key,
    naam: passport.name,
    eenheid: passport.unit,
    soortWaarde: KINDS_OF_VALUE.toDutch(passport.valueType),
    gewensteRichting: WISHES.toDutch(passport.desired),
    houder: passport.holder,
    eigenaar: passport.owner,
    frequentie: RHYTHMS.toDutch(passport.frequency),
    kwaliteit: passport.quality,
    beperkingen: passport.limitations,
    categorieen: passport.categories.map(shownCategory),
    deelVan: passport.partOf,
    aandeelVan: passport.shareOf,
    isOpenbaar: passport.isPublic,
    definities: passport.definitions.map(shownDefinition),
    bron: passport.source,
  }
}

/** A figure as the site shows it: a share in whole percents, with what it was computed from. */
export function shownFigure(figure: Figure, valueType: ValueType): z.input<typeof observationShape> {
  return {
    indicator: figure.indicator,
    periode: figure.period,
    categorie: figure.category,
    toestand: STATES.toDutch(figure.state),
    waarde: shownValue(figure, valueType),
    teller: figure.numerator,
    noemer: figure.denominator,
    gedrukt: figure.printed,
    isVoorlopig: figure.isProvisional,
    toelichting: figure.note,
    definitie: figure.definition,
    plaatsInBron: figure.place,
    bron: figure.snapshotId,
    rij: figure.row,
  }
}

export const shownSource = (snapshot: Snapshot): z.input<typeof sourceShape> => ({
  id: snapshot.id,
  titel: snapshot.title,
  herkomst: snapshot.source,
  licentie: snapshot.licence,
  uitgebrachtOp: snapshot.publishedOn,
  opgehaaldOp: snapshot.retrievedAt.toISOString(),
  ingelezenOp: snapshot.importedAt.toISOString(),
  bestandsnaam: snapshot.fileName,
  hashBestand: snapshot.fileChecksum,
  hashRijen: snapshot.rowsChecksum,
  aantalRijen: snapshot.rowCount,
})
