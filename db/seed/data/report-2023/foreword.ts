import { report2023 } from '../sources.ts'
import type { ReportSectionSeed } from '../types.ts'
import { md } from './markdown.ts'

export const FOREWORD: ReportSectionSeed = {
  key: 'voorwoord',
  kind: 'foreword',
  title: 'Voorwoord',
  blocks: {
    text: md(
      'Veiligheid merk je vaak pas als ze ontbreekt. Dit verslag laat zien wat er in 2022 gedaan is om haar te bewaren: door de gemeente, door onze partners en niet het minst door inwoners zelf. Het zegt ook wat niet gelukt is en wat we nog niet weten. Dat hoort erbij, want alleen met een eerlijk verhaal kan de raad het komende plan goed kiezen.',
      '2022 was het jaar waarin de oorlog in Oekraïne ook Deventer raakte. Mensen die alles moesten achterlaten, vonden hier een bed en een begin. Vanaf oktober ligt er aan de Pothoofdkade bovendien een schip waar asielzoekers terechtkunnen, zodat de druk op het aanmeldcentrum in Ter Apel wat afneemt. Zulke opvang slaagt alleen als een stad meedoet. Deventer deed mee. Veel inwoners staken vrijwillig de handen uit de mouwen, en zo leerden oude en nieuwe Deventenaren elkaar kennen.',
      'Ook na corona moesten we onze draai weer vinden. Cafés en stadions liepen vol, controles konden weer bij mensen thuis, en op straat werd het rustiger. Tegelijk verplaatst misdaad zich naar plekken waar je haar minder ziet: achter een voordeur, achter een net bedrijf of achter een scherm. Dat vraagt iets anders van ons dan een surveillant op de hoek. Het vraagt dat partners delen wat zij weten en op elkaar kunnen bouwen.',
      'De cijfers in dit verslag zijn niet bedoeld om mee te pronken. Sommige dalen en lijken goed nieuws, terwijl er vooral minder geteld kon worden. Andere stijgen omdat we beter opletten. Daarom staat bij elk cijfer waar het vandaan komt en wat je er niet uit mag afleiden.',
      'Ik dank allen die zich het afgelopen jaar hebben ingezet. Er ligt nog genoeg werk, en de raad bepaalt straks met het nieuwe meerjarenbeleidsplan waar we de nadruk leggen. Ik kijk uit naar dat gesprek.',
      '*De burgemeester van Deventer*',
    ),
  },
  source: report2023('Voorwoord'),
}
