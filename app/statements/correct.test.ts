import { expect, test } from 'vitest'
import { checkText } from './index.ts'
import { FIGURES } from './testing/figures.ts'

const near = FIGURES.map((one) => one.passport.key)
const check = (text: string) => checkText({ text, series: FIGURES, near, reportingYear: 2022 })

const CORRECT = [
  // Shares.
  'In 2019 was 33% van de [[zvh_cases:2019]] casussen complex ([[zvh_complex:2019]]).',
  'In 2022 was 65% van de casussen complex.',
  'Van de [[zvh_cases:2022]] casussen waren er [[zvh_complex:2022]] complex (65%).',
  'Bijna twee derde van de casussen was in 2022 complex.',
  'Ruim een derde van de casussen in 2022 ging over psychiatrie of verslaving.',
  'In 2021 speelde bij bijna driekwart van de casussen psychiatrie of verslaving.',
  'Meer dan de helft van de [[zvh_cases:2022]] casussen was complex: [[zvh_complex:2022]].',
  'Het aandeel complexe casussen was in 2016 24%.',
  'Het aandeel complexe casussen bedroeg in 2018 circa 30%.',
  'Ongeveer een derde van de casussen was in 2019 complex.',
  'Een kwart van de casussen was in 2016 complex.',
  '65% van de complexe casussen betrof jongvolwassenen.',
  'Het streven is dat hooguit 20% van de casussen complex is.',
  'In eerder drukwerk staat voor het aandeel complexe casussen in 2019 32%.',
  'De politie kreeg [[youth:2022]] meldingen. Dat is minder dan de helft van de [[youth:2021]] in 2021.',
  'Een op de drie casussen was in 2019 complex.',
  'Het aandeel psychiatrie of verslaving was 37% ([[zvh_psych_pct:2022]]).',
  'Van de [[cases:2022]] zaken begonnen er [[requests:2022]] met een verzoek, bijna een vijfde van het totaal.',
  // Changes.
  'De meldingen stegen van [[xtc:onbekend]] naar [[xtc:2018]] (+92%).',
  'Het aantal casussen daalde van [[zvh_cases:2021]] naar [[zvh_cases:2022]], een daling van 33%.',
  'Het aantal casussen daalde met een derde, van [[zvh_cases:2021]] naar [[zvh_cases:2022]].',
  'De woonoverlast groeide tussen 2019 ([[nuisance:2019]]) en 2022 ([[nuisance:2022]]) met 82%.',
  'Het aantal meldingen is meer dan gehalveerd: van [[youth:2021]] naar [[youth:2022]].',
  'Het aantal meldingen halveerde van [[youth:2021]] in 2021 naar [[youth:2022]] in 2022.',
  'Het aantal lasten verdubbelde ruim, van [[lod_opium:2021]] naar [[lod_opium:2022]].',
  'Sinds 2019 is de woonoverlast bijna verdubbeld, van [[nuisance:2019]] naar [[nuisance:2022]] zaken.',
  'Het aandeel psychiatrie of verslaving daalde van [[zvh_psych_pct:2021]] naar [[zvh_psych_pct:2022]], een daling van 35 procentpunt.',
  'In 2022 waren er [[hic_total:2022]] HIC-misdrijven, 10% meer dan in 2019.',
  'In 2022 waren er [[hic_total:2022]] HIC-misdrijven, ruim 30% minder dan in 2017.',
  // Directions.
  'Van [[zvh_cases:2018]] in 2018 steeg het naar [[zvh_cases:2019]] in 2019, en daarna daalde het elk jaar tot [[zvh_cases:2022]] in 2022.',
  'Het aantal zaken woonoverlast steeg elk jaar, van [[nuisance:2019]] in 2019 naar [[nuisance:2022]] in 2022.',
  'De afgelopen jaren nam de woonoverlast toe tot [[nuisance:2022]] zaken.',
  'In 2022 daalde het aantal casussen naar [[zvh_cases:2022]].',
  'Het aantal casussen daalt sinds 2019 elk jaar, tot [[zvh_cases:2022]] in 2022.',
  'Het aandeel complexe casussen bleef in 2022 gelijk op [[zvh_complex_pct:2022]].',
  'Het aantal HIC-misdrijven bleef in 2022 vrijwel gelijk: [[hic_total:2022]] tegenover [[hic_total:2021]] in 2021.',
  'Het aantal werkende kwekerijen bleef gelijk ([[hemp:2021]] in 2021, [[hemp:2022]] in 2022).',
  'Het aantal casussen is in 2022 niet gestegen: [[zvh_cases:2022]] tegenover [[zvh_cases:2021]] een jaar eerder.',
  'Het aandeel complexe casussen stijgt in 2022 niet verder: het bleef op [[zvh_complex_pct:2022]].',
  'De complexiteit van casussen nam tussen 2016 en 2021 toe.',
  'Een daling van het aantal casussen kan van alles betekenen.',
  'We verwachten dat het aantal casussen volgend jaar stijgt.',
  'Als het aantal casussen stijgt, is er meer menskracht nodig.',
  'Daalt het aantal casussen al jaren?',
  'De dreiging van cybercrime is de afgelopen jaren toegenomen.',
  'Het aantal meldingen nam sterk toe in 2020 ([[youth:2020]]) en nam daarna af tot [[youth:2022]].',
  'Het aantal casussen steeg van [[zvh_cases:2018]] naar [[zvh_cases:2019]], terwijl het aantal complexe casussen van [[zvh_complex:2018]] naar [[zvh_complex:2019]] toenam.',
  'Vorig jaar was er een stijging, dit jaar een daling.',
  'Na een stijging in 2021 bleef het aantal HIC-misdrijven in 2022 stabiel ([[hic_total:2022]]).',
  // Comparisons and levels.
  'Er waren in 2022 [[zvh_cases:2022]] casussen, minder dan in 2021.',
  'Er waren in 2022 [[hic_total:2022]] HIC-misdrijven, meer dan in 2019 en minder dan in 2017.',
  'De politie kreeg [[youth:2022]] meldingen. Dat is minder dan in de jaren voor corona.',
  'Er waren minder overvallen ([[hic_robbery:2022]]) dan straatroven ([[hic_street:2022]]).',
  'Het ligt dicht bij 2018 ([[hic_total:2018]]), boven 2019 ([[hic_total:2019]]) en ver onder 2017 ([[hic_total:2017]]).',
  'Het aantal HIC-misdrijven ([[hic_total:2022]]) ligt ongeveer op het niveau van 2018.',
  'Het aantal HIC-misdrijven ligt niet op het niveau van voor corona.',
  'Is dat het peil van voor corona? Dat hangt af van het jaar.',
  'Het aantal meldingen jeugdoverlast ligt met [[youth:2022]] onder het niveau van voor corona.',
  // Sums, parts, lists, order.
  'Er waren [[hic_total:2022]] misdrijven: [[hic_burglary:2022]] inbraken, [[hic_street:2022]] straatroven en [[hic_robbery:2022]] overvallen.',
  'Er waren [[hic_burglary:2022]] inbraken, [[hic_street:2022]] straatroven en [[hic_robbery:2022]] overvallen, samen [[hic_total:2022]].',
  'Er waren [[drugs:2022]] zaken, onder meer over [[hemp:2022]] kwekerijen, [[hemp_gone:2022]] sporen en [[addresses:2022]] adressen.',
  'Er liepen [[drugs:2022]] zaken. Er werden [[hemp:2022]] kwekerijen gevonden, en op [[hemp_gone:2022]] plekken sporen. Op [[addresses:2022]] adressen lagen drugs.',
  'Er zijn [[zvh_cases:2022]] casussen behandeld, waarover in totaal [[zvh_mdo:2022]] overleggen zijn gevoerd.',
  'Er waren [[zvh_cases:2022]] casussen, waarvan [[zvh_complex:2022]] complex.',
  'In 2022 legde de burgemeester [[lod_opium:2022]] lasten op in panden en [[lod_street:2022]] op straat, samen 32.',
  'Verreweg de meeste, [[hic_burglary:2022]], waren diefstallen uit of inbraken in woningen.',
  'In 2022 was het aantal casussen met [[zvh_cases:2022]] het laagste sinds 2016.',
  'De agenda heeft vier onderwerpen: zorgen eerder opmerken, de wijkaanpak versterken, de omgeving leren omgaan met gedrag, en woonvormen die passen.',
  'Zeven partijen tekenden: de gemeente en de politie, en verder Rentree, Ieder1, De Marken, DUWO en Eigen Bouw.',
  'Het keurmerk kent twee takken: winkelgebieden en bedrijventerreinen.',
  'Het thema heeft vijf doelen:\n\n- een\n- twee\n- drie\n- vier\n- vijf',
  'Op 2 februari 2023 tekenden zeven partijen het convenant op grond van artikel 151d.',
  // English, simply.
  'Cases fell from [[zvh_cases:2021]] in 2021 to [[zvh_cases:2022]] in 2022.',
  'More than half of the [[zvh_cases:2022]] cases were complex ([[zvh_complex:2022]]).',
]

test('there are more than forty correct sentences', () => {
  expect(CORRECT.length).toBeGreaterThan(60)
})

test.each(CORRECT)('raises no alarm: %s', (text) => {
  expect(check(text)).toEqual([])
})
