import { report2023 } from '../sources.ts'
import type { ReportSectionSeed } from '../types.ts'
import { md } from './markdown.ts'

export const LESSONS: ReportSectionSeed = {
  key: 'lessen',
  kind: 'lessons',
  title: 'Wat nemen we mee naar volgend jaar?',
  blocks: {
    text: md(
      'Bij alle vier de thema’s zijn stappen gezet, en bij geen ervan is het werk af. Binnenkort kiest de raad in een nieuw meerjarenbeleidsplan wat voorrang krijgt. Dit zijn de lessen die wij daarvoor meegeven.',
      '**Ondermijning vraagt een lange adem.** Arbeidsuitbuiting en slechte huisvesting verdwijnen niet door een enkele actie. Daar horen vaste menskracht en een betere organisatie bij. We brengen de zwakke plekken op bedrijventerreinen in beeld en laten onze eigen weerbaarheid doorlichten. Met de uitkomst versterken we de organisatie verder.',
      '**Zorg en veiligheid draait om mensen die verbinden.** De regionale agenda staat; nu moeten inwoners er iets van merken. De lokale procesregisseur is daarbij de spil, en dat vak ontwikkelen we verder. In 2022 was te merken wat het betekent als zo iemand een tijd wegvalt: casussen werden later of anders opgepakt.',
      '**Bij drugs hoort naast optreden ook voorkomen.** We blijven bestuurlijk optreden en zetten sterker in op voorlichting, zodat inwoners zelf gezonder kunnen kiezen. Het vernieuwde Damoclesbeleid wordt in het voorjaar van 2023 verwacht. En de APV leerde ons dat een kleine wijziging in een regel het werk op straat een jaar lang flink kan afremmen.',
      '**Digitaal begint met voorbereid zijn.** De dreiging is gegroeid. Scholieren krijgen voorlichting en ondernemers advies, en de gemeente zelf oefent om na een storing snel weer op de been te zijn.',
      '**Eerlijk tellen.** Door dit hele verslag heen ontbreken begin- en streefwaarden, en bij meer dan één cijfer zegt de telling meer over ons werk dan over de stad. In de cijfers hierboven staat daarom steeds wat er niet uit te lezen valt. Wie straks de doelen van het nieuwe plan bepaalt, kan er meteen bij zetten waaraan we over vier jaar zien of ze gehaald zijn.',
      'De richting blijft: een Deventer dat veilig, rechtvaardig en weerbaar is, en waar mensen elkaar daarbij helpen.',
    ),
  },
  source: report2023('Wat nemen we mee naar volgend jaar?'),
}
