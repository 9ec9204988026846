/**
 * Every address with what each visitor gets there, written by hand from the matrix in identity/rights.ts.
 *
 *   +  gets in                         -  is refused (403)
 *   >  is sent to the sign-in page     ~  is signed in already, and sent to the work place
 *   0  gets in, and what was asked for is not there for him (404)
 *
 * The number is the answer to who gets in; a form is sent empty, so 422 says it was read and found wanting.
 * Visitors from left to right: nobody signed in · policy lead, case coordinator, enforcement lawyer ·
 * mayor, council member, partner · analyst, privacy officer, administrator · caseworker, enforcement officer, coordinators
 * of undermining crime and of Bibob · confidential counsellor, keeper of bans, shop or venue, events adviser.
 */
export const VISITORS = [
  'nobody',
  'policyLead',
  'caseCoordinator',
  'enforcementLawyer',
  'mayor',
  'councilMember',
  'partner',
  'analyst',
  'privacyOfficer',
  'administrator',
  'caseworker',
  'enforcementOfficer',
  'underminingCoordinator',
  'bibobCoordinator',
  'confidentialCounsellor',
  'banKeeper',
  'shopkeeper',
  'eventsAdviser',
] as const

export const RIGHTS_TABLE = `
GET  /                                                           + +++ +++ +++ ++++ ++++ 200
GET  /plan                                                       + +++ +++ +++ ++++ ++++ 200
GET  /plan/:theme                                                + +++ +++ +++ ++++ ++++ 200
GET  /plan/:plan/:theme                                          + +++ +++ +++ ++++ ++++ 200
GET  /praat-mee                                                  + +++ +++ +++ ++++ ++++ 200
GET  /besluiten                                                  + +++ +++ +++ ++++ ++++ 200
GET  /open-data                                                  + +++ +++ +++ ++++ ++++ 200
GET  /api                                                        + +++ +++ +++ ++++ ++++ 200
GET  /open-data/catalogus                                         + +++ +++ +++ ++++ ++++ 200
GET  /open-data/catalogus.ttl                                     + +++ +++ +++ ++++ ++++ 200
GET  /open-data/catalogus.jsonld                                  + +++ +++ +++ ++++ ++++ 200
GET  /open-data/wijzigingen                                     + +++ +++ +++ ++++ ++++ 200
GET  /open-data/wijzigingen.json                                + +++ +++ +++ ++++ ++++ 200
GET  /open-data/wijzigingen.atom                                + +++ +++ +++ ++++ ++++ 200
GET  /open-data/sets/:dataset                                     + +++ +++ +++ ++++ ++++ 200
GET  /id/dataset/:dataset                                         + +++ +++ +++ ++++ ++++ 303
GET  /open-data/plannen/:plan/acties.csv                          + +++ +++ +++ ++++ ++++ 200
GET  /open-data/plannen/:plan/acties.csv-metadata.json            + +++ +++ +++ ++++ ++++ 200
GET  /open-data/plannen/:plan/acties.json                         + +++ +++ +++ ++++ ++++ 200
GET  /open-data/plannen/:plan/doelen.csv                          + +++ +++ +++ ++++ ++++ 200
GET  /open-data/plannen/:plan/doelen.csv-metadata.json            + +++ +++ +++ ++++ ++++ 200
GET  /open-data/plannen/:plan/doelen.json                         + +++ +++ +++ ++++ ++++ 200
GET  /open-data/plannen/:plan/themas.csv                          + +++ +++ +++ ++++ ++++ 200
GET  /open-data/plannen/:plan/themas.csv-metadata.json            + +++ +++ +++ ++++ ++++ 200
GET  /open-data/plannen/:plan/themas.json                         + +++ +++ +++ ++++ ++++ 200
GET  /open-data/plannen/:plan/begroting.csv                       + +++ +++ +++ ++++ ++++ 200
GET  /open-data/plannen/:plan/begroting.csv-metadata.json         + +++ +++ +++ ++++ ++++ 200
GET  /open-data/plannen/:plan/begroting.json                      + +++ +++ +++ ++++ ++++ 200
GET  /open-data/verslagen/:report/cijfers.csv                     + +++ +++ +++ ++++ ++++ 200
GET  /open-data/verslagen/:report/cijfers.csv-metadata.json       + +++ +++ +++ ++++ ++++ 200
GET  /open-data/verslagen/:report/cijfers.json                    + +++ +++ +++ ++++ ++++ 200
GET  /open-data/plannen/:plan/plan.json                          + +++ +++ +++ ++++ ++++ 200
GET  /open-data/plannen/:plan/planbestand.yaml                   + +++ +++ +++ ++++ ++++ 200
GET  /open-data/plannen/:plan/planbestand.json                   + +++ +++ +++ ++++ ++++ 200
GET  /schemas/plan-1.json                                        + +++ +++ +++ ++++ ++++ 200
GET  /open-data/gebieden/:kind                                   + +++ +++ +++ ++++ ++++ 200
GET  /toegankelijkheid                                           + +++ +++ +++ ++++ ++++ 200
GET  /privacy                                                    + +++ +++ +++ ++++ ++++ 200
GET  /draad/:word/:stop                                          + +++ +++ +++ ++++ ++++ 200
GET  /werk                                                       > +++ +++ +++ ++++ ++++ 200
GET  /werk/gemeente                                              > --- --- --+ ---- ---- 200
POST /werk/gemeente                                              > --- --- --+ ---- ---- 422

GET  /brief/:code                                               0 000 000 000 0000 0000 404
POST /brief/:code                                               0 000 000 000 0000 0000 404
GET  /inloggen                                                   + ~~~ ~~~ ~~~ ~~~~ ~~~~ 200
POST /inloggen                                                   + +++ +++ +++ ++++ ++++ 422
GET  /inloggen/aanbieder                                         + +++ +++ +++ ++++ ++++ 404
GET  /inloggen/terug                                             + +++ +++ +++ ++++ ++++ 404
GET  /uitloggen/aanbieder                                        + +++ +++ +++ ++++ ++++ 303
GET  /inloggen/tweede-stap                                       + +++ +++ +++ ++++ ++++ 200
POST /inloggen/tweede-stap                                       + +++ +++ +++ ++++ ++++ 422
POST /inloggen/passkey                                           + +++ +++ +++ ++++ ++++ 422
POST /inloggen/passkey/opties                                    + +++ +++ +++ ++++ ++++ 200
GET  /wachtwoord-vergeten                                        + +++ +++ +++ ++++ ++++ 200
POST /wachtwoord-vergeten                                        + +++ +++ +++ ++++ ++++ 422
GET  /wachtwoord/:token                                          + +++ +++ +++ ++++ ++++ 410
POST /wachtwoord/:token                                          + +++ +++ +++ ++++ ++++ 410
POST /uitloggen                                                  > +++ +++ +++ ++++ ++++ 303
GET  /bevestig                                                   > ~~~ ~~~ ~~~ ~~~~ ~~~~ 200
POST /bevestig                                                   > ~~~ ~~~ ~~~ ~~~~ ~~~~ 303
GET  /bevestig/aanbieder                                         > ~~~ ~~~ ~~~ ~~~~ ~~~~ 200
GET  /bevestig/verder                                            > ~~~ ~~~ ~~~ ~~~~ ~~~~ 200
GET  /werk/mijn-account                                          > +++ +++ +++ ++++ ++++ 200
POST /werk/mijn-account/naam                                     > +++ +++ +++ ++++ ++++ 422
POST /werk/mijn-account/wachtwoord                               > +++ +++ +++ ++++ ++++ 422
POST /werk/mijn-account/sessies                                  > +++ +++ +++ ++++ ++++ 303
GET  /werk/mijn-account/tweede-factor                            > +++ +++ +++ ++++ ++++ 200
GET  /werk/mijn-account/tweede-factor/code                       > +++ +++ +++ ++++ ++++ 200
POST /werk/mijn-account/tweede-factor/code                       > +++ +++ +++ ++++ ++++ 422
POST /werk/mijn-account/tweede-factor/code/verwijderen           > +++ +++ +++ ++++ ++++ 303
POST /werk/mijn-account/tweede-factor/passkey                    > +++ +++ +++ ++++ ++++ 422
POST /werk/mijn-account/tweede-factor/passkey/opties             > +++ +++ +++ ++++ ++++ 200
POST /werk/mijn-account/tweede-factor/passkey/verwijderen        > +++ +++ +++ ++++ ++++ 422
GET  /werk/mijn-account/tweede-factor/herstelcodes               > +++ +++ +++ ++++ ++++ 303
GET  /werk/mijn-account/tweede-factor/herstelcodes.txt           > +++ +++ +++ ++++ ++++ 303
POST /werk/mijn-account/tweede-factor/herstelcodes               > +++ +++ +++ ++++ ++++ 303
POST /werk/mijn-account/tweede-factor/herstelcodes/bewaard       > +++ +++ +++ ++++ ++++ 303
GET  /werk/accounts                                              > --- --- --+ ---- ---- 200
GET  /werk/accounts/nieuw                                        > --- --- --+ ---- ---- 200
POST /werk/accounts/nieuw                                        > --- --- --+ ---- ---- 422
GET  /werk/accounts/:account                                     > --- --- --+ ---- ---- 200
POST /werk/accounts/:account                                     > --- --- --+ ---- ---- 422
GET  /werk/koppelingen                                           > --- --- --+ ---- ---- 200
GET  /werk/koppelingen/nieuw                                     > --- --- --+ ---- ---- 200
POST /werk/koppelingen/nieuw                                     > --- --- --+ ---- ---- 422
GET  /werk/koppelingen/webhooks                                  > --- --- --+ ---- ---- 200
POST /werk/koppelingen/webhooks                                  > --- --- --+ ---- ---- 422
GET  /werk/koppelingen/webhooks/:webhook                         > --- --- --+ ---- ---- 200
POST /werk/koppelingen/webhooks/:webhook                         > --- --- --+ ---- ---- 303
POST /werk/koppelingen/webhooks/:webhook/opnieuw                 > --- --- --+ ---- ---- 303
GET  /werk/koppelingen/:connection                               > --- --- --+ ---- ---- 200
POST /werk/koppelingen/:connection                               > --- --- --+ ---- ---- 422
POST /werk/koppelingen/:connection/sleutels                      > --- --- --+ ---- ---- 422
POST /werk/koppelingen/:connection/sleutels/:token/intrekken     > --- --- --+ ---- ---- 303
POST /werk/accounts/:account/tweede-factor                       > --- --- --+ ---- ---- 303
POST /werk/accounts/:account/uitnodiging                         > --- --- --+ ---- ---- 303
GET  /werk/post                                                  > --- --- --+ ---- ---- 200
GET  /verwerkingen/:activity                                     + +++ +++ +++ ++++ ++++ 200
GET  /werk/verwerkingen                                          > --- --- -++ ---- ---- 200
GET  /werk/verwerkingen.csv                                      > --- --- -++ ---- ---- 200
GET  /werk/verwerkingen.json                                     > --- --- -++ ---- ---- 200
GET  /werk/verwerkingen/nieuw                                    > --- --- -+- ---- ---- 200
POST /werk/verwerkingen/nieuw                                    > --- --- -+- ---- ---- 422
GET  /werk/verwerkingen/:activity                                > --- --- -+- ---- ---- 200
POST /werk/verwerkingen/:activity                                > --- --- -+- ---- ---- 422
GET  /werk/leeslogboek                                           > --- --- -+- ---- ---- 200
GET  /werk/leeslogboek.jsonl                                     > --- --- -+- ---- ---- 200
GET  /werk/rechten                                               > +++ +++ +++ ++++ ++++ 200

GET  /werk/plannen                                               > +++ +-- ++- ---- ---- 200
GET  /werk/plannen/nieuw                                         > +-- --- --- ---- ---- 200
POST /werk/plannen/nieuw                                         > +-- --- --- ---- ---- 422
GET  /werk/plannen/importeren                                    > +-- --- --- ---- ---- 200
POST /werk/plannen/importeren                                    > +-- --- --- ---- ---- 422
GET  /werk/plannen/importeren/:import                            > +-- --- --- ---- ---- 200
POST /werk/plannen/importeren/:import                            > +-- --- --- ---- ---- 422
GET  /werk/plannen/:plan/export.yaml                             > +++ +-- ++- ---- ---- 200
GET  /werk/plannen/:plan/export.json                             > +++ +-- ++- ---- ---- 200
GET  /werk/plannen/:plan/export.xlsx                             > +++ +-- ++- ---- ---- 200
GET  /werk/plannen/:plan/export/:table                           > +++ +-- ++- ---- ---- 200
GET  /werk/plannen/:plan                                         > +++ +-- ++- ---- ---- 200
GET  /werk/plannen/:plan/begroting                               > +++ +-- ++- ---- ---- 200
POST /werk/plannen/:plan/begroting                               > +-- --- --- ---- ---- 303
GET  /werk/plannen/:plan/versies                                 > +++ +-- ++- ---- ---- 200
POST /werk/plannen/:plan/versies                                 > +-- --- --- ---- ---- 422
GET  /werk/plannen/:plan/vergelijken                             > +++ +-- ++- ---- ---- 200
GET  /werk/plannen/:plan/doelen/:goal                            > +++ +-- ++- ---- ---- 200
GET  /werk/plannen/:plan/nieuw/:part/:parent                     > +-- --- --- ---- ---- 200
POST /werk/plannen/:plan/nieuw/:part/:parent                     > +-- --- --- ---- ---- 422
GET  /werk/plannen/:plan/onderdeel/:part/:id                     > +-- --- --- ---- ---- 200
POST /werk/plannen/:plan/onderdeel/:part/:id                     > +-- --- --- ---- ---- 422
GET  /werk/plannen/:plan/onderdeel/:part/:id/verwijderen         > +-- --- --- ---- ---- 200
POST /werk/plannen/:plan/onderdeel/:part/:id/verwijderen         > +-- --- --- ---- ---- 409

GET  /werk/partners                                              > +++ +++ +++ ++++ ++++ 200
GET  /werk/partners/nieuw                                        > +-- --- --- ---- ---- 200
POST /werk/partners/nieuw                                        > +-- --- --- ---- ---- 422
GET  /werk/partners/:slug                                        > +-- --- --- ---- ---- 200
POST /werk/partners/:slug                                        > +-- --- --- ---- ---- 422

GET  /cijfers                                                    + +++ +++ +++ ++++ ++++ 200
GET  /cijfers/:key                                               + +++ +++ +++ ++++ ++++ 200
GET  /cijfers/:key/reeks.csv                                     + +++ +++ +++ ++++ ++++ 200
GET  /cijfers/:key/reeks.json                                    + +++ +++ +++ ++++ ++++ 200
GET  /cijfers/:key/reeks.csv-metadata.json                       + +++ +++ +++ ++++ ++++ 200
GET  /cijfers/:key/wijken                                        + +++ +++ +++ ++++ ++++ 200
GET  /cijfers/:key/wijken.csv                                    + +++ +++ +++ ++++ ++++ 404
GET  /rekenmethoden                                              + +++ +++ +++ ++++ ++++ 200
GET  /rekenmethoden/stand-van-een-doel                           + +++ +++ +++ ++++ ++++ 200
GET  /rekenmethoden/:method                                      + +++ +++ +++ ++++ ++++ 200
GET  /cijfers/:key/grafiek.svg                                   + +++ +++ +++ ++++ ++++ 200
GET  /cijfers/:key/grafiek.png                                   + +++ +++ +++ ++++ ++++ 200
GET  /cijfers/:key/vergelijken                                   + +++ +++ +++ ++++ ++++ 200
GET  /cijfers/:key/vergelijken/kiezen                            + +++ +++ +++ ++++ ++++ 200
GET  /cijfers/:key/vergelijking.csv                              + +++ +++ +++ ++++ ++++ 404
GET  /cijfers/:key/vergelijking.svg                              + +++ +++ +++ ++++ ++++ 404
GET  /cijfers/:key/vergelijking.png                              + +++ +++ +++ ++++ ++++ 404
GET  /cijfers/:key/kaart.svg                                     + +++ +++ +++ ++++ ++++ 404
GET  /cijfers/:key/kaart.png                                     + +++ +++ +++ ++++ ++++ 404
GET  /bronnen/:snapshotId                                        + +++ +++ +++ ++++ ++++ 200
GET  /werk/cijfers                                               > +++ +-- ++- ---- ---- 200
GET  /werk/cijfers/nieuw                                         > +-- --- +-- ---- ---- 200
POST /werk/cijfers/nieuw                                         > +-- --- +-- ---- ---- 422
GET  /werk/cijfers/importeren                                    > +-- --- +-- ---- ---- 200
POST /werk/cijfers/importeren                                    > +-- --- +-- ---- ---- 422
GET  /werk/cijfers/breuken                                       > +-- --- +-- ---- ---- 200
POST /werk/cijfers/breuken                                       > +-- --- +-- ---- ---- 422
GET  /werk/cijfers/bronnen                                       > +-- --- +-- ---- ---- 200
POST /werk/cijfers/bronnen                                       > +-- --- +-- ---- ---- 404
GET  /werk/cijfers/bronnen/nieuw                                 > +-- --- +-- ---- ---- 200
POST /werk/cijfers/bronnen/nieuw                                 > +-- --- +-- ---- ---- 422
GET  /werk/cijfers/bronnen/:source                               > +-- --- +-- ---- ---- 200
POST /werk/cijfers/bronnen/:source                               > +-- --- +-- ---- ---- 422
GET  /werk/cijfers/bronnen/:source/wijzigen                      > +-- --- +-- ---- ---- 200
POST /werk/cijfers/bronnen/:source/wijzigen                      > +-- --- +-- ---- ---- 422
POST /werk/cijfers/bronnen/:source/ophalen                       > +-- --- +-- ---- ---- 303
GET  /werk/cijfers/bronnen/:source/ophalen/:fetch                > +-- --- +-- ---- ---- 404
POST /werk/cijfers/bronnen/:source/ophalen/:fetch/stoppen        > +-- --- +-- ---- ---- 404
POST /werk/cijfers/bronnen/:source/ophalen/:fetch/aannemen       > +-- --- +-- ---- ---- 404
POST /werk/cijfers/bronnen/:source/ophalen/:fetch/afwijzen       > +-- --- +-- ---- ---- 404
GET  /werk/cijfers/:key/duiding                                  > +++ +-- ++- ---- ---- 200
POST /werk/cijfers/:key/duiding                                  > +-- --- +-- ---- ---- 422
GET  /werk/cijfers/:key                                          > +++ +-- ++- ---- ---- 200
POST /werk/cijfers/:key                                          > +-- --- +-- ---- ---- 422
GET  /werk/wat-opvalt                                            > +++ +-- ++- ---- ---- 200
POST /werk/wat-opvalt                                            > +-- --- +-- ---- ---- 303
GET  /werk/wat-opvalt/gebieden                                   > +++ +-- ++- ---- ---- 200
POST /werk/wat-opvalt/gebieden                                   > +-- --- +-- ---- ---- 422
GET  /werk/wat-opvalt/gebieden/:search                           > +++ +-- ++- ---- ---- 404
POST /werk/wat-opvalt/gebieden/:search/stoppen                   > +-- --- +-- ---- ---- 404
GET  /werk/wat-opvalt/:id                                        > +++ +-- ++- ---- ---- 404
POST /werk/wat-opvalt/:id                                        > +-- --- +-- ---- ---- 404
GET  /werk/vrijgaven                                             > +-- --- +-- ---- ---- 200
GET  /werk/vrijgaven/nieuw                                       > +-- --- +-- ---- ---- 200
POST /werk/vrijgaven/nieuw                                       > +-- --- +-- ---- ---- 422
GET  /werk/vrijgaven/:number                                     > +-- --- +-- ---- ---- 200

GET  /effecten                                                    + +++ +++ +++ ++++ ++++ 200
GET  /effecten/:effect                                            + +++ +++ +++ ++++ ++++ 200
GET  /effecten/:effect/vastlegging.json                           + +++ +++ +++ ++++ ++++ 200
GET  /effecten/:effect/metingen/:number                           + +++ +++ +++ ++++ ++++ 200
GET  /effecten/:effect/metingen/:number/:download                 + +++ +++ +++ ++++ ++++ 200
GET  /werk/effecten                                               > +++ +-- ++- ---- ---- 200
GET  /werk/effecten/nieuw                                         > --- --- +-- ---- ---- 200
POST /werk/effecten/nieuw                                         > --- --- +-- ---- ---- 422
GET  /werk/effecten/:effect                                       > +++ +-- ++- ---- ---- 200
GET  /werk/effecten/:effect/wijzigen                              > --- --- +-- ---- ---- 303
POST /werk/effecten/:effect/wijzigen                              > --- --- +-- ---- ---- 422
POST /werk/effecten/:effect/vastleggen                            > --- --- +-- ---- ---- 422
POST /werk/effecten/:effect/afwijking                             > --- --- +-- ---- ---- 422
POST /werk/effecten/:effect/uitvoeren                             > --- --- +-- ---- ---- 422
GET  /werk/effecten/:effect/metingen/:number                      > +++ +-- ++- ---- ---- 200
POST /werk/effecten/:effect/publiceren                            > +-- --- --- ---- ---- 422

GET  /verslagen                                                  + +++ +++ +++ ++++ ++++ 200
GET  /verslagen/:report                                          + +++ +++ +++ ++++ ++++ 200
GET  /verslagen/:report/:format                                  + +++ +++ +++ ++++ ++++ 200
GET  /werk/verslagen                                             > +++ +-- ++- ---- ---- 200
GET  /werk/verslagen/nieuw                                       > +++ --- +-- ---- ---- 200
POST /werk/verslagen/nieuw                                       > +++ --- +-- ---- ---- 422
GET  /werk/verslagen/:report                                     > +++ +-- ++- ---- ---- 200
GET  /werk/verslagen/:report/onderdelen/:section                 > +++ +-- ++- ---- ---- 200
POST /werk/verslagen/:report/onderdelen/:section                 > +++ --- +-- ---- ---- 422
POST /werk/verslagen/:report/onderdelen/:section/inleveren       > +++ --- +-- ---- ---- 409
POST /werk/verslagen/:report/onderdelen/:section/beoordelen      > +-- +-- --- ---- ---- 409
POST /werk/verslagen/:report/onderdelen/:section/toelichting     > +++ --- +-- ---- ---- 422
GET  /werk/verslagen/:report/tegenspraken                        > +++ +-- ++- ---- ---- 200
POST /werk/verslagen/:report/bouwen                              > +-- --- --- ---- ---- 422
POST /werk/verslagen/:report/publiceren                          > +-- --- --- ---- ---- 422
GET  /werk/verslagen/:report/uitgaven/:number                    > +++ +-- ++- ---- ---- 200
GET  /werk/verslagen/:report/uitgaven/:number/:format            > +++ +-- ++- ---- ---- 200

GET  /zoeken                                                     + +++ +++ +++ ++++ ++++ 200
GET  /werk/zoeken                                                > +++ +++ +++ ++++ ++++ 200
GET  /werk/draad/:node                                           > +++ +-- ++- ---- ---- 200
GET  /werk/draad/:node/gesprek                                   > +++ +-- ++- 0000 00-0 200
POST /werk/draad/:node/gesprek                                   > +++ +-- ++- 0000 00-0 422
GET  /werk/draad/:node/gesprek/:comment                          > +++ +-- ++- 0000 00-0 404
POST /werk/draad/:node/gesprek/:comment                          > +++ +-- ++- 0000 00-0 404
POST /werk/draad/:node/gesprek/:comment/verwijderen              > +++ +-- ++- 0000 00-0 404
GET  /werk/draad/:node/bijlagen                                  > +++ +-- ++- 0000 00-0 200
POST /werk/draad/:node/bijlagen                                  > +++ +-- ++- 0000 00-0 422
GET  /werk/draad/:node/bijlagen/:attachment                      > +++ +-- ++- 0000 00-0 404
POST /werk/draad/:node/bijlagen/:attachment/verwijderen          > +++ +-- ++- 0000 00-0 404
POST /werk/draad/:node/bijlagen/:attachment/openbaar             > +-- --- --- ---- ---- 404
GET  /bijlagen/:hash                                             + +++ +++ +++ ++++ ++++ 404
GET  /werk/draad/:node/geschiedenis                              > +++ +-- ++- 0000 00-0 200
GET  /werk/draad/:node/volgen                                    > +++ +-- ++- 0000 00-0 200
POST /werk/draad/:node/volgen                                    > +++ +-- ++- 0000 00-0 303
GET  /werk/meldingen                                             > +++ +-- ++- ++++ ++-+ 200
POST /werk/meldingen                                             > +++ +-- ++- ++++ ++-+ 303
GET  /werk/meldingen/instellingen                                > +++ +-- ++- ++++ ++-+ 200
POST /werk/meldingen/instellingen                                > +++ +-- ++- ++++ ++-+ 303
GET  /werk/losse-eindjes                                         > +++ +-- ++- ---- ---- 200
GET  /werk/losse-eindjes/:rule/:node                             > +-- --- --- ---- ---- 200
POST /werk/losse-eindjes/:rule/:node                             > +-- --- --- ---- ---- 422
POST /werk/losse-eindjes/:rule/:node/terug                       > +-- --- --- ---- ---- 303

GET  /werk/logboek                                               > --- --- -++ ---- ---- 200
GET  /werk/logboek.csv                                           > --- --- -++ ---- ---- 200

GET  /werk/termijnen                                             > +++ +++ +++ ++++ ++++ 200
POST /werk/termijnen/:legalRule                                  > --+ --- --- ---- ---- 422
GET  /werk/alarmen                                              > +++ +++ +++ ++++ ++++ 200
POST /werk/alarmen/:alarm                                       > 000 000 000 0000 0000 404
GET  /werk/melden                                               > +++ +-- +++ ++++ ++-+ 200
POST /werk/melden                                               > +++ +-- +++ ++++ ++-+ 422
GET  /werk/melden/antwoord                                      > +++ +-- +++ ++++ ++-+ 200
POST /werk/melden/antwoord                                      > +++ +-- +++ ++++ ++-+ 422
GET  /werk/verboden/:register                                    > --- --- --- ---- -00- 404
POST /werk/verboden/:register                                    > --- --- --- ---- -00- 404
GET  /werk/registers                                             > +++ +++ +++ ++++ ++++ 200
GET  /werk/ruimtes/:space/koppelingen                            > 0+0 000 000 0000 0000 200
POST /werk/ruimtes/:space/koppelingen                            > 0+0 000 000 0000 0000 303
GET  /werk/registers/op-naam                                     > +++ +00 0+0 ++++ ++0+ 200
POST /werk/registers/op-naam                                     > +++ +00 0+0 ++++ ++0+ 422
GET  /werk/registers/:register                                   > 0+0 000 000 +000 0000 200
POST /werk/registers/:register/kolommen                          > 0+0 000 000 +000 0000 303
POST /werk/registers/:register/weergaven                         > 0+0 000 000 +000 0000 303
POST /werk/registers/:register/weergaven/:view/verwijderen       > 000 000 000 0000 0000 404
GET  /werk/registers/:register/exporteren                        > 0+0 000 000 +000 0000 200
POST /werk/registers/:register/exporteren                        > 0+0 000 000 +000 0000 303
GET  /werk/registers/meldingentelling/overnemen                  > 00+ 000 000 0+00 0000 200
POST /werk/registers/meldingentelling/overnemen                  > 00+ 000 000 0+00 0000 422
POST /werk/registers/meldingentelling/overnemen/bevestigen       > 00+ 000 000 0+00 0000 422
GET  /werk/registers/:register/importeren                        > 0+0 000 000 +000 0000 200
POST /werk/registers/:register/importeren                        > 0+0 000 000 +000 0000 422
GET  /werk/registers/:register/importeren/voorbeeld.csv          > 0+0 000 000 +000 0000 200
GET  /werk/registers/:register/bestanden/:transfer               > 000 000 000 0000 0000 404
GET  /werk/registers/:register/bestanden/:transfer/bestand       > 000 000 000 0000 0000 404
POST /werk/registers/:register/bestanden/:transfer/bevestigen    > 000 000 000 0000 0000 404
POST /werk/registers/:register/bestanden/:transfer/stoppen       > 000 000 000 0000 0000 404
GET  /werk/registers/:register/overdragen                        > 0+0 000 000 0000 0000 200
POST /werk/registers/:register/overdragen                        > 0+0 000 000 0000 0000 422
GET  /werk/registers/:register/overdragen/:handover              > 000 000 000 0000 0000 404
POST /werk/registers/:register/overdragen/:handover/stoppen      > 000 000 000 0000 0000 404
GET  /werk/registers/:register/nieuw                             > 0+0 000 000 +000 0000 200
POST /werk/registers/:register/nieuw                             > 0+0 000 000 +000 0000 422
GET  /werk/registers/:register/:record                           > 000 000 000 0000 0000 404
GET  /werk/registers/:register/:record/stap/:step                > 000 000 000 0000 0000 404
POST /werk/registers/:register/:record/stap/:step                > 000 000 000 0000 0000 404
GET  /werk/registers/:register/:record/herstellen                > 000 000 000 0000 0000 404
POST /werk/registers/:register/:record/herstellen                > 000 000 000 0000 0000 404
GET  /werk/registers/:register/:record/betrokkenen               > 000 000 000 0000 0000 404
POST /werk/registers/:register/:record/betrokkenen               > 000 000 000 0000 0000 404
GET  /werk/registers/:register/:record/terugnemen                > 000 000 000 0000 0000 404
POST /werk/registers/:register/:record/terugnemen                > 000 000 000 0000 0000 404
GET  /werk/registers/:register/:record/dossier                   > 000 000 000 0000 0000 404
POST /werk/registers/:register/:record/dossier                   > 000 000 000 0000 0000 404
GET  /werk/registers/:register/:record/verbinden                 > 000 000 000 0000 0000 404
POST /werk/registers/:register/:record/verbinden                 > 000 000 000 0000 0000 404
POST /werk/registers/:register/:record/verbinden/:other/verwijderen > 000 000 000 0000 0000 404
GET  /werk/registers/:register/:record/samenvoegen               > 000 000 000 0000 0000 404
POST /werk/registers/:register/:record/samenvoegen               > 000 000 000 0000 0000 404
GET  /werk/registers/:register/:record/samenvoegen/:merge/terugdraaien > 000 000 000 0000 0000 404
POST /werk/registers/:register/:record/samenvoegen/:merge/terugdraaien > 000 000 000 0000 0000 404
GET  /werk/registers/:register/:record/taken                     > 000 000 000 0000 0000 404
POST /werk/registers/:register/:record/taken                     > 000 000 000 0000 0000 404
POST /werk/registers/:register/:record/taken/:task               > 000 000 000 0000 0000 404
GET  /werk/registers/:register/:record/brieven/nieuw             > 000 000 000 0000 0000 404
POST /werk/registers/:register/:record/brieven/nieuw             > 000 000 000 0000 0000 404
GET  /werk/registers/:register/:record/brieven/:letter           > 000 000 000 0000 0000 404
GET  /werk/registers/:register/:record/brieven/:letter/:file     > 000 000 000 0000 0000 404
POST /werk/registers/:register/:record/brieven/:letter/controleren > 000 000 000 0000 0000 404
POST /werk/registers/:register/:record/brieven/:letter/verzenden > 000 000 000 0000 0000 404
POST /werk/registers/:register/:record/brieven/:letter/mailen    > 000 000 000 0000 0000 404
POST /werk/registers/:register/:record/brieven/:letter/retour    > 000 000 000 0000 0000 404
POST /werk/registers/:register/:record/brieven/:letter/vervallen > 000 000 000 0000 0000 404
GET  /werk/registers/:register/gegevensbescherming               > 0+0 000 0++ +000 0000 200
POST /werk/registers/:register/:record/reden                     > 000 000 000 0000 0000 404
GET  /werk/registers/:register/:record/afschermen                > 000 000 000 0000 0000 404
POST /werk/registers/:register/:record/afschermen                > 000 000 000 0000 0000 404
GET  /werk/registers/:register/:record/afschermen/opheffen       > 000 000 000 0000 0000 404
POST /werk/registers/:register/:record/afschermen/opheffen       > 000 000 000 0000 0000 404
GET  /werk/leeslogboek/persoon                                   > --- --- -+- ---- ---- 200
POST /werk/leeslogboek/persoon                                   > --- --- -+- ---- ---- 422
GET  /werk/procesregie                                           > 0+0 000 000 +000 0000 200
POST /werk/procesregie/aantal                                    > 0+0 000 000 0000 0000 303
GET  /werk/procesregie/afwezigheid                               > 0+0 000 000 +000 0000 200
POST /werk/procesregie/afwezigheid                               > 0+0 000 000 +000 0000 422
POST /werk/procesregie/afwezigheid/:absence/terug                > 000 000 000 0000 0000 404
GET  /werk/overleggen                                            > +++ +-+ ++- ++++ ++-+ 200
GET  /werk/overleggen/nieuw                                      > 0++ 0-0 00- +++0 00-+ 200
POST /werk/overleggen/nieuw                                      > 0++ 0-0 00- +++0 00-+ 422
GET  /werk/overleggen/:register/:meeting                         > 000 0-0 00- 0000 00-0 404
GET  /werk/overleggen/:register/:meeting/wijzigen                > 000 0-0 00- 0000 00-0 404
POST /werk/overleggen/:register/:meeting/wijzigen                > 000 0-0 00- 0000 00-0 404
POST /werk/overleggen/:register/:meeting/afzeggen                > 000 0-0 00- 0000 00-0 404
POST /werk/overleggen/:register/:meeting/sluiten                 > 000 0-0 00- 0000 00-0 404
POST /werk/overleggen/:register/:meeting/zaken                   > 000 0-0 00- 0000 00-0 404
POST /werk/overleggen/:register/:meeting/zaken/:item/weg         > 000 0-0 00- 0000 00-0 404
POST /werk/overleggen/:register/:meeting/zaken/:item/genodigden  > 000 0-0 00- 0000 00-0 404
POST /werk/overleggen/:register/:meeting/zaken/:item/genodigden/:invitee/weg > 000 0-0 00- 0000 00-0 404
POST /werk/overleggen/:register/:meeting/zaken/:item/verslag     > 000 0-0 00- 0000 00-0 404
POST /werk/overleggen/:register/:meeting/zaken/:item/taken       > 000 0-0 00- 0000 00-0 404
GET  /werk/registers/:register/:record/plan                      > 000 000 000 0000 0000 404
POST /werk/registers/:register/:record/plan/doelen               > 000 000 000 0000 0000 404
POST /werk/registers/:register/:record/plan/doelen/:planGoal     > 000 000 000 0000 0000 404
POST /werk/registers/:register/:record/plan/samen                > 000 000 000 0000 0000 404
POST /werk/registers/:register/:record/plan/vaststellen          > 000 000 000 0000 0000 404
GET  /werk/registers/:register/:record/eigen-plan                > 000 000 000 0000 0000 404
POST /werk/registers/:register/:record/eigen-plan                > 000 000 000 0000 0000 404
POST /werk/registers/:register/:record/eigen-plan/afsluiten      > 000 000 000 0000 0000 404
GET  /werk/registers/:register/:record/overdracht                > 000 000 000 0000 0000 404
POST /werk/registers/:register/:record/overdracht                > 000 000 000 0000 0000 404
GET  /werk/overdrachten                                          > +++ +-+ ++- ++++ ++-+ 200
POST /werk/overdrachten/:offer                                   > 000 0-0 00- 0000 00-0 404
GET  /mijn-plan                                                  + +++ +++ +++ ++++ ++++ 200
POST /mijn-plan                                                  + +++ +++ +++ ++++ ++++ 422
POST /mijn-plan/reactie                                          + +++ +++ +++ ++++ ++++ 303
POST /mijn-plan/sluiten                                          + +++ +++ +++ ++++ ++++ 303
GET  /werk/registers/:register/:record/bewaren                   > 000 000 000 0000 0000 404
POST /werk/registers/:register/:record/bewaren                   > 000 000 000 0000 0000 404
GET  /werk/registers/:register/:record/bewaren/vrijlaten         > 000 000 000 0000 0000 404
POST /werk/registers/:register/:record/bewaren/vrijlaten         > 000 000 000 0000 0000 404
GET  /werk/registers/:register/vernietigen                       > 0+0 000 000 0000 0000 200
POST /werk/registers/:register/vernietigen                       > 0+0 000 000 0000 0000 422
GET  /werk/vernietiging                                          > +++ +00 0+0 00++ ++0+ 200
GET  /werk/vernietiging/bewijzen.csv                             > +++ +00 0+0 00++ ++0+ 200
GET  /werk/vernietiging/:destruction                             > 000 000 000 0000 0000 404
POST /werk/vernietiging/:destruction/vrijgeven                   > --- --- -0- ---- ---- 404
POST /werk/vernietiging/:destruction/terugsturen                 > --- --- -0- ---- ---- 404
GET  /werk/bekend                                                > -++ --- --- +-+- ---- 200
POST /werk/bekend                                                > -++ --- --- +-+- ---- 422
GET  /werk/bekend/aanspreekpunten                                > -++ --- --- 0-+- ---- 200
POST /werk/bekend/aanspreekpunten/:space                         > -+0 --- --- 0-0- ---- 422
GET  /werk/leeslogboek/bekend                                    > --- --- -+- ---- ---- 200
GET  /werk/registers/:register/:record/delen                     > 000 000 000 0000 0000 404
POST /werk/registers/:register/:record/delen                     > 000 000 000 0000 0000 404
POST /werk/registers/:register/:record/delen/:share/stoppen      > 000 000 000 0000 0000 404
GET  /werk/gedeeld                                               > +++ +++ +++ ++++ ++++ 200
GET  /werk/gedeeld/:register/:share                              > 000 000 000 0000 0000 404
POST /werk/gedeeld/:register/:share/terugkoppeling               > 000 000 000 0000 0000 404
GET  /werk/leeslogboek/gedeeld                                   > --- --- -+- ---- ---- 200
GET  /werk/registers/:register/:record/verzamelen                > --- --- -0- ---- ---- 404
POST /werk/registers/:register/:record/verzamelen                > --- --- -0- ---- ---- 404
POST /werk/registers/:register/:record/verzamelen/vrijgeven      > --- --- -0- ---- ---- 404
GET  /werk/registers/:register/:record/bestand.zip               > --- --- -0- ---- ---- 404
`
