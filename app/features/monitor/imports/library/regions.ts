/** Names of regions as StatLine exports write them, with the code that the export leaves out. */

export const POLICE_UNITS = {
  'Noord-Nederland (RE)': 'RE01',
  'Oost-Nederland (RE)': 'RE02',
  'Midden-Nederland (RE)': 'RE03',
  'Noord-Holland (RE)': 'RE04',
  'Amsterdam (RE)': 'RE05',
  'Den Haag (RE)': 'RE06',
  'Rotterdam (RE)': 'RE07',
  'Zeeland - West-Brabant (RE)': 'RE08',
  'Oost-Brabant (RE)': 'RE09',
  'Limburg (RE)': 'RE10',
}

export const PROVINCES = {
  'Groningen (PV)': 'PV20',
  'Fryslân (PV)': 'PV21',
  'Friesland (PV)': 'PV21',
  'Drenthe (PV)': 'PV22',
  'Overijssel (PV)': 'PV23',
  'Flevoland (PV)': 'PV24',
  'Gelderland (PV)': 'PV25',
  'Utrecht (PV)': 'PV26',
  'Noord-Holland (PV)': 'PV27',
  'Zuid-Holland (PV)': 'PV28',
  'Zeeland (PV)': 'PV29',
  'Noord-Brabant (PV)': 'PV30',
  'Limburg (PV)': 'PV31',
}

/** Provinces and the country. */
export const COUNTRY_AND_PROVINCES = { Nederland: 'NL01', ...PROVINCES }

/** Why a row of a dissolved municipality has no place in the store. */
export const DISSOLVED = {
  nl: 'Zonder code: gemeenten die voor 2016 zijn opgeheven',
  en: 'Without a code: municipalities dissolved before 2016',
}
