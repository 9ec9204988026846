import type { Algorithm } from './algorithm.ts'

type Step = Omit<Algorithm, 'kind' | 'category' | 'sources' | 'version'> &
  Partial<Pick<Algorithm, 'category' | 'sources'>>

const step = (card: Step): Algorithm => ({
  ...{ kind: 'step', category: 'Overige algoritmes', sources: [], version: '1' },
  ...card,
})

/** What Regie does by itself besides computing, each with what a person has to know of it. */
export const stepCards: readonly Algorithm[] = [
  step({
    slug: 'kleine-aantallen',
    title: { nl: 'Kleine aantallen verbergen', en: 'Hiding small counts' },
    goal: {
      nl: 'Voorkomen dat iemand in een tabel, kaart of bestand te herkennen is. Lezers zien een streepje in plaats van een klein aantal.',
      en: 'Keeping anybody from being recognised in a table, map or file. Readers see a dash in the place of a small count.',
    },
    how: {
      nl: 'Een aantal onder de drempel wordt verborgen, en zo veel andere als nodig zijn om het niet te kunnen uitrekenen, ook uit eerdere uitgaven. Daarna probeert het programma zelf het verborgen aantal te vinden.',
      en: 'A count below the threshold is hidden, and as many others as are needed so that nobody can work it out, also from earlier releases. Then the program tries to find the hidden count itself.',
    },
    data: {
      nl: 'Aantallen uit de vertrouwelijke registers. Alleen deze poort laat een aantal naar buiten.',
      en: 'Counts of the confidential registers. Only this gate lets a count out.',
    },
    human: {
      nl: 'Een analist vraagt een vrijgave aan en ziet wat verborgen is. Een verborgen aantal kan niemand alsnog tonen.',
      en: 'An analyst asks for a release and sees what is hidden. Nobody can show a hidden count after all.',
    },
    risks: {
      nl: 'Wie van elders al veel weet, kan soms meer afleiden dan uit onze tabellen volgt. Daarom is de drempel ruim.',
      en: 'Whoever knows much from elsewhere can sometimes infer more than follows from our tables. So the threshold is wide.',
    },
    never: {
      nl: 'Een streepje is geen nul. Er mag geen aantal naast de poort om naar buiten.',
      en: 'A dash is not zero. No count may go out around the gate.',
    },
  }),
  step({
    slug: 'wettelijke-termijnen',
    jobs: ['watch-deadlines', 'mark-certainty'],
    title: { nl: 'Wettelijke termijnen uitrekenen', en: 'Computing legal deadlines' },
    goal: {
      nl: 'Zorgen dat de gemeente op tijd beslist en reageert. Wie behandelt krijgt een waarschuwing voordat een termijn verloopt.',
      en: 'Making the municipality decide and answer in time. Whoever handles a matter is warned before a deadline passes.',
    },
    how: {
      nl: 'Elke termijn volgt uit een dag die is vastgelegd en uit een regel met zijn wetsartikel. Weekeinden, feestdagen, opschorting en verlenging tellen mee. Bij elke dag staat hoe hij is berekend.',
      en: 'Each deadline follows from a day on record and a rule with its article of law. Weekends, holidays, suspension and extension count. Every day says how it was computed.',
    },
    data: {
      nl: 'Dagen en stappen uit de registers.',
      en: 'Days and steps of the registers.',
    },
    human: {
      nl: 'Een jurist bevestigt elke regel voordat de uitkomst vaststaat. Een medewerker beslist; het programma beslist niets.',
      en: 'A lawyer confirms each rule before its outcome counts as certain. An employee decides; the program decides nothing.',
    },
    risks: {
      nl: 'Een verkeerd ingevulde dag geeft een verkeerde termijn. De berekening staat er daarom altijd bij.',
      en: 'A day that was filled in wrongly gives a wrong deadline. So the computation always stands beside it.',
    },
    never: {
      nl: 'Niemand typt een termijn in, en niemand mag vertrouwen op een regel die geen jurist heeft bevestigd.',
      en: 'Nobody types a deadline, and nobody may rely on a rule that no lawyer has confirmed.',
    },
  }),
  step({
    slug: 'opvallende-cijfers',
    jobs: ['watch-figures', 'search-areas'],
    title: { nl: 'Opvallende cijfers melden', en: 'Reporting figures that stand out' },
    goal: {
      nl: 'Een analist laten zien welk cijfer anders is dan de jaren ervoor, zodat iemand uitzoekt waarom.',
      en: 'Showing an analyst which figure differs from the years before, so that somebody finds out why.',
    },
    how: {
      nl: 'Elke nacht vergelijkt het programma nieuwe cijfers met eerdere jaren, en corrigeert voor het aantal vergelijkingen. Bij kleine aantallen zegt het dat het er te weinig zijn.',
      en: 'Every night the program compares new figures with earlier years, corrected for the number of comparisons. With small counts it says that they are too few.',
    },
    data: {
      nl: 'Cijfers per gebied en periode, uit open bronnen of na vrijgave. Geen gegevens van mensen.',
      en: 'Figures per area and period, from open sources or after release. No data of people.',
    },
    human: {
      nl: 'Een analist bekijkt elk signaal en legt de conclusie vast. Zonder die conclusie gebeurt er niets mee.',
      en: 'An analyst looks at each signal and records the conclusion. Without that conclusion nothing is done with it.',
    },
    risks: {
      nl: 'Een cijfer kan opvallen door een andere manier van tellen. Breuken in een reeks staan daarom bij het cijfer.',
      en: 'A figure can stand out because it was counted differently. So breaks in a series stand with the figure.',
    },
    never: {
      nl: 'Een signaal is geen voorspelling, en nooit een reden om ergens meer te controleren zonder dat iemand ernaar keek.',
      en: 'A signal is no prediction, and never a reason to check more somewhere without anybody having looked at it.',
    },
  }),
  step({
    slug: 'stand-van-doelen',
    title: { nl: 'De stand van doelen bepalen', en: 'Finding the status of goals' },
    goal: {
      nl: 'Laten zien of een doel uit het veiligheidsplan dichterbij komt, volgens een regel die vooraf bekend is.',
      en: 'Showing whether a goal of the safety plan comes nearer, by a rule that is known beforehand.',
    },
    how: {
      nl: 'De regel van het doel vergelijkt het laatste cijfer met de streefwaarde en de beginwaarde. De regel staat bij het doel.',
      en: 'The rule of the goal compares the latest figure with the target and the starting value. The rule stands with the goal.',
    },
    data: { nl: 'De cijfers die bij het doel horen.', en: 'The figures that belong to the goal.' },
    human: {
      nl: 'De beleidsadviseur kiest de regel en schrijft het verhaal erbij. Een doel wordt nooit met alleen een kleur verantwoord.',
      en: 'The policy lead chooses the rule and writes the story beside it. A goal is never accounted for by a colour alone.',
    },
    risks: {
      nl: 'Een cijfer kan om een andere reden veranderen dan door het beleid.',
      en: 'A figure can change for another reason than the policy.',
    },
    never: {
      nl: 'De kleur bewijst niet dat het beleid werkte.',
      en: 'The colour does not prove that the policy worked.',
    },
  }),
  step({
    slug: 'bestanden-nakijken',
    jobs: ['rescan-public'],
    title: { nl: 'Bestanden nakijken voor publicatie', en: 'Checking files before publication' },
    goal: {
      nl: 'Voorkomen dat namen, nummers of verborgen tekst van mensen openbaar worden met een stuk.',
      en: 'Keeping names, numbers or hidden text about people from becoming public with a document.',
    },
    how: {
      nl: 'Het programma leest het hele bestand, ook wat een lezer niet ziet, en zoekt vaste patronen zoals burgerservicenummers, telefoonnummers en e-mailadressen. Namen herkent het alleen als ze hier al bekend zijn.',
      en: 'The program reads the whole file, also what no reader sees, and looks for fixed patterns such as citizen service numbers, telephone numbers and mail addresses. Names it knows only when they are known here already.',
    },
    data: { nl: 'Het bestand dat iemand openbaar wil maken.', en: 'The file that somebody wants to make public.' },
    human: {
      nl: 'Een medewerker beoordeelt elke vondst; een tweede geeft het stuk vrij.',
      en: 'An employee judges each finding; a second one releases the document.',
    },
    risks: {
      nl: 'Het leest geen woorden in plaatjes en mist namen die hier niet bekend zijn. Het zegt welke bladzijden het niet kon lezen.',
      en: 'It reads no words in pictures and misses names that are not known here. It says which pages it could not read.',
    },
    never: {
      nl: 'Geen vondst betekent niet dat er niets in staat.',
      en: 'No finding does not mean that there is nothing in it.',
    },
  }),
  step({
    slug: 'bewaartermijnen',
    jobs: ['list-due-records', 'keep-panel'],
    title: { nl: 'Bijhouden wat vernietigd moet worden', en: 'Keeping track of what must be destroyed' },
    goal: {
      nl: 'Gegevens van mensen niet langer bewaren dan mag.',
      en: 'Keeping data of people no longer than allowed.',
    },
    how: {
      nl: 'De bewaartermijn van een register en de dag waarop iets werd afgesloten geven de dag van vernietiging. Elke nacht wordt de lijst opnieuw gemaakt.',
      en: 'The retention of a register and the day on which a matter was closed give the day of destruction. The list is made anew every night.',
    },
    data: { nl: 'Soort, stand en dagen van dossiers.', en: 'Kind, state and days of records.' },
    human: {
      nl: 'Mensen stellen de lijst vast voordat iets wordt vernietigd, en kunnen een dossier aanhouden.',
      en: 'People confirm the list before anything is destroyed, and can hold a record.',
    },
    risks: {
      nl: 'Een verkeerde afsluitdag geeft een verkeerde termijn; de lijst noemt daarom beide.',
      en: 'A wrong day of closing gives a wrong term; so the list names both.',
    },
    never: {
      nl: 'Niets wordt vernietigd zonder dat iemand het vaststelde.',
      en: 'Nothing is destroyed without somebody having confirmed it.',
    },
  }),
  step({
    slug: 'bekend-hier',
    category: 'Impactvolle algoritmes',
    title: { nl: 'Nagaan of iemand bekend is', en: 'Finding out whether somebody is known' },
    goal: {
      nl: 'Een hulpverlener laten weten met wie hij moet overleggen, zonder te vertellen waarom iemand bekend is.',
      en: 'Letting a care worker know with whom to consult, without telling why somebody is known.',
    },
    how: {
      nl: 'De naam en geboortedag worden versleuteld vergeleken met wat in de registers staat. Alleen een gelijke uitkomst telt; het programma raadt niet en rekent geen kans uit.',
      en: 'Name and day of birth are compared, encrypted, with what is in the registers. Only an equal outcome counts; the program does not guess and computes no chance.',
    },
    data: {
      nl: 'Een naam en geboortedag, en versleutelde kenmerken van mensen in de registers.',
      en: 'A name and day of birth, and encrypted marks of people in the registers.',
    },
    human: {
      nl: 'Wie vraagt geeft een reden. De uitkomst is alleen een aanspreekpunt; mensen overleggen en beslissen.',
      en: 'Whoever asks gives a reason. The outcome is only a contact; people consult and decide.',
    },
    risks: {
      nl: 'Twee mensen kunnen dezelfde naam en geboortedag hebben. Het antwoord zegt daarom niets over iemand.',
      en: 'Two people can have the same name and day of birth. So the answer says nothing about anybody.',
    },
    never: {
      nl: 'Dat iemand bekend is, is geen oordeel en nooit een reden voor een maatregel.',
      en: 'That somebody is known is no judgement and never a reason for a measure.',
    },
  }),
  step({
    slug: 'loten-voor-het-panel',
    title: { nl: 'Loten wie wordt uitgenodigd', en: 'Drawing lots for who is invited' },
    goal: {
      nl: 'Het panel laten lijken op de inwoners, zonder dat iemand kiest wie wordt gevraagd.',
      en: 'Making the panel resemble the residents, without anybody choosing who is asked.',
    },
    how: {
      nl: 'Binnen groepen van leeftijd en wijk wordt geloot met een getal dat vooraf vastligt, zodat de loting na te rekenen is.',
      en: 'Within groups of age and district lots are drawn with a number fixed beforehand, so that the draw can be verified.',
    },
    data: { nl: 'Wat leden van het panel zelf opgaven.', en: 'What members of the panel said themselves.' },
    human: {
      nl: 'Een medewerker stelt de groepen en aantallen vast; daarna beslist het lot.',
      en: 'An employee sets the groups and numbers; then the lot decides.',
    },
    risks: {
      nl: 'Wie zich niet aanmeldt wordt nooit geloot. De uitkomst zegt daarom wie ontbreekt.',
      en: 'Whoever does not apply is never drawn. So the outcome says who is missing.',
    },
    never: {
      nl: 'Er wordt niet geselecteerd op wat iemand eerder antwoordde.',
      en: 'Nobody is selected by what he answered before.',
    },
  }),
]
