import { both, report2023 } from '../sources.ts'
import type { IndicatorSeed } from '../types.ts'
import { limitation, MAYOR, passport, quality } from './shared.ts'

const kvo = {
  holder: 'KVO Winkelgebieden',
  quality: quality.partner,
  limitations: limitation.oneYear,
  source: report2023('Veilig ondernemen, KVO Winkelgebieden'),
}

const newSystem = {
  ...both(
    'Winkels moesten zich eerst opnieuw inschrijven. Daardoor zijn in 2021 en 2022 minder kaarten uitgedeeld dan in andere jaren.',
    'Shops had to register anew first, so fewer cards were given in 2021 and 2022 than in other years.',
  ),
  period: '2022',
}

const measures = both('maatregelen', 'measures')

/** Figures on safe shopping areas. */
export const BUSINESS_INDICATORS: IndicatorSeed[] = [
  passport({
    ...kvo,
    key: 'shops_registered',
    name: both('Ingeschreven winkels', 'Registered shops'),
    unit: both('winkels', 'shops'),
    desired: 'higher',
    definition: both(
      'Winkels die op 31 december meedoen met het collectief winkelverbod.',
      'Shops taking part in the collective shop ban on 31 December.',
    ),
    caveats: [newSystem],
  }),
  passport({
    ...kvo,
    key: 'shop_users',
    name: both('Gebruikers van het systeem', 'Users of the system'),
    unit: both('gebruikers', 'users'),
    desired: 'higher',
    definition: both(
      'Mensen die op 31 december met het systeem kunnen werken.',
      'People able to work with the system on 31 December.',
    ),
  }),
  passport({
    ...kvo,
    key: 'nuisance_donations',
    name: both('Overlastdonaties', 'Nuisance donations'),
    unit: measures,
    definition: both(
      'Nieuwe overlastdonaties. Daarmee laat een winkelier de schade betalen door wie steelt of overlast geeft.',
      'New nuisance donations, with which a shopkeeper has the thief or troublemaker pay the damage.',
    ),
  }),
  passport({
    ...kvo,
    key: 'collective_warnings',
    name: both('Collectieve waarschuwingen', 'Collective warnings'),
    unit: measures,
    definition: both(
      'Waarschuwingen (gele kaarten) namens alle deelnemende winkels.',
      'Warnings (yellow cards) on behalf of all shops taking part.',
    ),
    caveats: [newSystem],
  }),
  passport({
    ...kvo,
    key: 'collective_shop_bans',
    name: both('Collectieve winkelverboden', 'Collective shop bans'),
    unit: measures,
    definition: both(
      'Verboden (rode kaarten) die voor alle deelnemende winkels gelden.',
      'Bans (red cards) that hold for all shops taking part.',
    ),
    caveats: [newSystem],
  }),
  passport({
    ...kvo,
    key: 'area_inspections',
    name: both('Winkelgebieden met een gebiedsschouw', 'Shopping areas inspected'),
    unit: both('gebieden', 'areas'),
    definition: both(
      'Winkelgebieden waar partners samen een ronde liepen om te zien wat beter kan.',
      'Shopping areas where partners walked round together to see what can improve.',
    ),
  }),
  passport({
    ...kvo,
    key: 'shop_staff_online_course',
    name: both('Medewerkers met online cursus', 'Staff who took the online course'),
    unit: both('medewerkers', 'staff'),
    definition: both('Winkelmedewerkers die de online cursus volgden.', 'Shop staff who took the online course.'),
  }),
  passport({
    ...kvo,
    key: 'shop_onsite_courses',
    name: both('Cursussen op locatie', 'Courses on site'),
    unit: both('cursussen', 'courses'),
    definition: both(
      'Cursussen over het voorkomen van criminaliteit, gegeven in de winkelgebieden.',
      'Courses on preventing crime, given in the shopping areas.',
    ),
  }),
  passport({
    key: 'football_measures',
    name: both('Bestuurlijke maatregelen voetbal', 'Administrative measures in football'),
    unit: both('besluiten', 'decisions'),
    holder: MAYOR,
    definition: both(
      'Waarschuwingen en lasten onder dwangsom voor personen, wat daarvan geïnd is, en bezwaar en beroep ertegen.',
      'Warnings and penalty orders to persons, what was collected, and the objections and appeals against them.',
    ),
    quality: quality.municipal,
    limitations: limitation.small,
    caveats: [
      {
        ...both(
          'Dat de dwangsommen geïnd zijn, kan deels begin 2023 zijn gebeurd.',
          'Some of the sums may have been collected in early 2023.',
        ),
        period: '2022',
      },
      both(
        'Hoe vaak er beroep is ingesteld, noemt het verslag niet.',
        'The report does not say how many appeals were lodged.',
      ),
    ],
    categories: [
      { key: 'waarschuwing', ...both('Waarschuwing', 'Warning') },
      { key: 'last-onder-dwangsom', ...both('Last onder dwangsom', 'Penalty order') },
      { key: 'ingevorderd', ...both('Dwangsom verbeurd en ingevorderd', 'Penalty forfeited and collected') },
      { key: 'bezwaar', ...both('Bezwaar', 'Objection') },
      { key: 'beroep', ...both('Beroep', 'Appeal') },
    ],
    source: report2023('Voetbal en evenementen, Voetbal en persoonsgerichte aanpak'),
  }),
  passport({
    key: 'stadium_bans',
    name: both('Stadionverboden', 'Stadium bans'),
    unit: both('verboden', 'bans'),
    holder: 'KNVB en Go Ahead Eagles',
    definition: both('Stadionverboden in Deventer.', 'Stadium bans in Deventer.'),
    quality: quality.partner,
    limitations: both(
      'Het verslag meldt een stijging in Nederland en in Deventer, maar noemt geen aantal.',
      'The report speaks of a rise in the country and in Deventer but gives no count.',
    ),
    source: report2023('Voetbal en evenementen, Voetbal en persoonsgerichte aanpak'),
  }),
]
