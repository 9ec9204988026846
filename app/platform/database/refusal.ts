import type { Language } from '../../shared/numbers.ts'

/** Why the database could not be opened; the message is one sentence that says what to do. */
export class StartRefusal extends Error {
  readonly code: RefusalCode
  constructor(code: RefusalCode, message: string) {
    super(message)
    this.name = 'StartRefusal'
    this.code = code
  }
}

/** Refuses to start, in the words of `refusals`. */
export function refuseStart(code: RefusalCode, language: Language, words: Words = {}): StartRefusal {
  const sentence = refusals[code][language].replace(/\{(\w+)\}/g, (_whole, name: string) => String(words[name] ?? ''))
  return new StartRefusal(code, sentence)
}

/** A line of progress, in the words of `lines`. */
export function line(code: keyof typeof lines, language: Language, words: Words = {}): string {
  return lines[code][language].replace(/\{(\w+)\}/g, (_whole, name: string) => String(words[name] ?? ''))
}

type Words = Record<string, string | number>

export type RefusalCode = keyof typeof refusals

const refusals = {
  'already-running': {
    nl: 'Regie draait al op deze map (proces {pid}): {folder}. Stop dat proces eerst, of kies een andere map met REGIE_DATA.',
    en: 'Regie already runs on this folder (process {pid}): {folder}. Stop that process first, or choose another folder with REGIE_DATA.',
  },
  'command-running': {
    nl: 'Er loopt nog een opdracht van Regie op deze map (proces {pid}): {folder}. Wacht tot die klaar is en start dan opnieuw.',
    en: 'A Regie command is still working on this folder (process {pid}): {folder}. Wait until it is done and start again.',
  },
  'in-use': {
    nl: 'PostgreSQL draait al op deze map (proces {pid}) maar geeft geen antwoord: {folder}. Stop dat proces en start opnieuw.',
    en: 'PostgreSQL already runs on this folder (process {pid}) but does not answer: {folder}. Stop that process and start again.',
  },
  'not-writable': {
    nl: 'Regie mag niet schrijven in de map {folder}. Geef deze gebruiker schrijfrechten, of kies een andere map met REGIE_DATA.',
    en: 'Regie may not write to the folder {folder}. Give this user permission to write, or choose another folder with REGIE_DATA.',
  },
  'not-reachable': {
    nl: 'PostgreSQL draait niet als root en kan de map {folder} niet bereiken, omdat {obstacle} voor anderen dicht is. Geef toegang met "chmod o+x {obstacle}", of kies een andere map met REGIE_DATA.',
    en: 'PostgreSQL does not run as root and cannot reach the folder {folder}, because {obstacle} is closed to others. Open it with "chmod o+x {obstacle}", or choose another folder with REGIE_DATA.',
  },
  'other-content': {
    nl: 'De map {folder} is niet leeg en bevat geen gegevens van Regie. Kies een lege map met REGIE_DATA.',
    en: 'The folder {folder} is not empty and holds no data of Regie. Choose an empty folder with REGIE_DATA.',
  },
  'other-version': {
    nl: 'De gegevens in {folder} zijn gemaakt met PostgreSQL {found}; deze versie van Regie werkt met PostgreSQL {wanted}. Maak met de oude versie een back-up en zet die hier terug in een lege map.',
    en: 'The data in {folder} was made with PostgreSQL {found}; this version of Regie works with PostgreSQL {wanted}. Make a backup with the old version and restore it here into an empty folder.',
  },
  'disk-full': {
    nl: 'De schijf met {folder} is vol. Maak ruimte en start opnieuw; wat bevestigd was staat er nog.',
    en: 'The disk that holds {folder} is full. Make room and start again; everything that was confirmed is still there.',
  },
  'no-binaries': {
    nl: 'Voor dit systeem ({platform}) is er geen meegeleverde PostgreSQL, of die is niet geïnstalleerd. Draai "npm install", of geef met DATABASE_URL een server op.',
    en: 'There is no bundled PostgreSQL for this system ({platform}), or it is not installed. Run "npm install", or name a server with DATABASE_URL.',
  },
  'cannot-switch-user': {
    nl: 'PostgreSQL wil niet als root draaien en Regie mag hier niet van gebruiker wisselen. Start Regie als gewone gebruiker.',
    en: 'PostgreSQL refuses to run as root and Regie may not switch users here. Start Regie as an ordinary user.',
  },
  'start-failed': {
    nl: 'PostgreSQL kon niet starten op {folder}: {reason}',
    en: 'PostgreSQL could not start on {folder}: {reason}',
  },
  'server-unreachable': {
    nl: 'De database op {address} geeft geen toegang: {reason}. Controleer DATABASE_URL.',
    en: 'The database at {address} gives no access: {reason}. Check DATABASE_URL.',
  },
  'server-too-old': {
    nl: 'De database op {address} is PostgreSQL {found}; Regie heeft PostgreSQL 15 of nieuwer nodig.',
    en: 'The database at {address} is PostgreSQL {found}; Regie needs PostgreSQL 15 or newer.',
  },
  'not-allowed': {
    nl: 'De gebruiker {user} van DATABASE_URL mag niet inrichten wat Regie nodig heeft ({reason}). Geef een gebruiker op die rollen mag maken (CREATEROLE) en eigenaar is van de database.',
    en: 'The user {user} of DATABASE_URL may not set up what Regie needs ({reason}). Name a user who may create roles (CREATEROLE) and owns the database.',
  },
  'migration-changed': {
    nl: 'Migratie {file} is veranderd nadat zij op deze database is uitgevoerd. Herstel het bestand; een verandering hoort in een nieuwe migratie.',
    en: 'Migration {file} was changed after it was applied to this database. Restore the file; a change belongs in a new migration.',
  },
  'database-newer': {
    nl: 'Deze database is bijgewerkt door een nieuwere versie van Regie (migratie {number}). Start die versie, of zet een back-up terug.',
    en: 'This database was upgraded by a newer version of Regie (migration {number}). Start that version, or restore a backup.',
  },
  'migration-failed': {
    nl: 'Migratie {file} is niet uitgevoerd en heeft niets veranderd: {reason}',
    en: 'Migration {file} was not applied and changed nothing: {reason}',
  },
  'migration-files': {
    nl: 'De map met migraties klopt niet: {reason}',
    en: 'The folder of migrations is not right: {reason}',
  },
} satisfies Record<string, Record<Language, string>>

const lines = {
  creating: {
    nl: 'Database wordt aangemaakt in {folder} (eenmalig, een paar seconden) …',
    en: 'Creating the database in {folder} (once, a few seconds) …',
  },
  copying: {
    nl: 'PostgreSQL wordt eenmalig gekopieerd naar {folder}, waar het zonder rootrechten kan draaien …',
    en: 'Copying PostgreSQL once to {folder}, where it can run without root rights …',
  },
  'other-folder': {
    nl: 'PostgreSQL draait niet als root en kan {folder} niet bereiken; de gegevens staan daarom in {chosen}.',
    en: 'PostgreSQL does not run as root and cannot reach {folder}; the data is therefore in {chosen}.',
  },
  opened: {
    nl: 'De lege map {folder} is opengezet voor doorgang (chmod o+x), zodat PostgreSQL er zonder rootrechten bij kan.',
    en: 'The empty folder {folder} was opened for passage (chmod o+x), so that PostgreSQL can reach it without root rights.',
  },
  adopted: {
    nl: 'De database draaide nog (proces {pid}) en is overgenomen.',
    en: 'The database was still running (process {pid}) and was taken over.',
  },
  recovering: {
    nl: 'PostgreSQL herstelt de gegevens na een onverwacht einde …',
    en: 'PostgreSQL is recovering the data after an unexpected end …',
  },
  waiting: {
    nl: 'Wacht op een opdracht van Regie die nog op deze map loopt (proces {pid}) …',
    en: 'Waiting for a Regie command that still works on this folder (process {pid}) …',
  },
  lost: {
    nl: 'De database is onverwacht gestopt en wordt opnieuw gestart …',
    en: 'The database stopped unexpectedly and is being started again …',
  },
  back: {
    nl: 'De database draait weer (proces {pid}).',
    en: 'The database runs again (process {pid}).',
  },
  'given-up': {
    nl: 'De database is {times} keer achter elkaar gestopt en wordt niet meer gestart: {reason} Zie {log}.',
    en: 'The database stopped {times} times in a row and is not started again: {reason} See {log}.',
  },
  migrated: {
    nl: 'Database bijgewerkt: {count} migratie(s) uitgevoerd.',
    en: 'Database upgraded: {count} migration(s) applied.',
  },
} satisfies Record<string, Record<Language, string>>
