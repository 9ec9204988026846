/**
 * Every operation of the interface with what each program gets there, written by hand from the scopes a token can have.
 *
 *   +  gets in      -  is refused (403)      .  is asked for a token (401)      0  gets in, and it is not there for him (404)
 *
 * The number is the answer to who gets in. What is sent is empty, so 400 or 428 says that it was read and found wanting.
 * Programs from left to right: without a token · a reader of figures, a planner, an analyst · a reporter, one with all
 * scopes there are.
 */
export const PROGRAMS = {
  nobody: [],
  figures: ['work.open', 'figures.read'],
  planner: ['work.open', 'plan.read', 'plan.edit'],
  analyst: ['work.open', 'figures.read', 'figures.edit', 'figures.import'],
  reporter: ['work.open', 'plan.read', 'figures.read', 'reports.read', 'reports.write'],
  everything: [
    'work.open',
    'plan.read',
    'plan.edit',
    'figures.read',
    'figures.edit',
    'figures.import',
    'reports.read',
    'reports.write',
    'accounts.read',
    'care.read',
    'care.handle',
    'undermining.read',
    'undermining.handle',
    'enforcement.read',
    'enforcement.handle',
    'measures.read',
    'measures.handle',
    'bans.check',
    'bans.read',
    'bans.handle',
    'events.read',
    'events.handle',
    'work.read',
    'work.handle',
  ],
} as const

export const API_RIGHTS_TABLE = `
GET    /gemeente                                                    + +++ ++ 200
GET    /gebieden                                                    + +++ ++ 200
GET    /gebieden/{gebied}                                           + +++ ++ 200

GET    /plannen                                                     + +++ ++ 200
GET    /plannen?stand=werkexemplaar                                 . -+- ++ 200
POST   /plannen                                                     . -+- -+ 400
GET    /plannen/{plan}                                              + +++ ++ 200
GET    /plannen/{plan}?stand=werkexemplaar                          . -+- ++ 200
PATCH  /plannen/{plan}                                              . -+- -+ 428
GET    /plannen/{plan}/versies                                      + +++ ++ 200
GET    /plannen/{plan}/versies/{versie}                             + +++ ++ 200
GET    /plannen/{plan}/themas                                       + +++ ++ 200
GET    /plannen/{plan}/themas?stand=werkexemplaar                   . -+- ++ 200
POST   /plannen/{plan}/themas                                       . -+- -+ 400
GET    /plannen/{plan}/themas/{thema}                               + +++ ++ 200
GET    /plannen/{plan}/themas/{thema}?stand=werkexemplaar           . -+- ++ 200
PATCH  /plannen/{plan}/themas/{thema}                               . -+- -+ 428
DELETE /plannen/{plan}/themas/{thema}                               . -+- -+ 428
GET    /plannen/{plan}/doelen                                       + +++ ++ 200
GET    /plannen/{plan}/doelen?stand=werkexemplaar                   . -+- ++ 200
GET    /plannen/{plan}/themas/{thema}/doelen                        + +++ ++ 200
GET    /plannen/{plan}/themas/{thema}/doelen?stand=werkexemplaar    . -+- ++ 200
POST   /plannen/{plan}/themas/{thema}/doelen                        . -+- -+ 400
GET    /plannen/{plan}/themas/{thema}/doelen/{doel}                 + +++ ++ 200
PATCH  /plannen/{plan}/themas/{thema}/doelen/{doel}                 . -+- -+ 428
DELETE /plannen/{plan}/themas/{thema}/doelen/{doel}                 . -+- -+ 428
GET    /plannen/{plan}/acties                                       + +++ ++ 200
GET    /plannen/{plan}/acties?stand=werkexemplaar                   . -+- ++ 200
POST   /plannen/{plan}/acties                                       . -+- -+ 400
GET    /plannen/{plan}/acties/{actie}                               + +++ ++ 200
GET    /plannen/{plan}/acties/{actie}?stand=werkexemplaar           . -+- ++ 200
PATCH  /plannen/{plan}/acties/{actie}                               . -+- -+ 428
DELETE /plannen/{plan}/acties/{actie}                               . -+- -+ 428
GET    /plannen/{plan}/mijlpalen                                    + +++ ++ 200
GET    /plannen/{plan}/mijlpalen?stand=werkexemplaar                . -+- ++ 200
GET    /plannen/{plan}/acties/{actie}/mijlpalen                     + +++ ++ 200
POST   /plannen/{plan}/acties/{actie}/mijlpalen                     . -+- -+ 400
GET    /plannen/{plan}/acties/{actie}/mijlpalen/{mijlpaal}          . -+- ++ 200
PATCH  /plannen/{plan}/acties/{actie}/mijlpalen/{mijlpaal}          . -+- -+ 428
DELETE /plannen/{plan}/acties/{actie}/mijlpalen/{mijlpaal}          . -+- -+ 428

GET    /partners                                                    . +++ ++ 200
POST   /partners                                                    . -+- -+ 400
GET    /partners/{partner}                                          . +++ ++ 200
PATCH  /partners/{partner}                                          . -+- -+ 428

GET    /indicatoren                                                 + +++ ++ 200
POST   /indicatoren                                                 . --+ -+ 400
GET    /indicatoren/{indicator}                                     + +++ ++ 200
PATCH  /indicatoren/{indicator}                                     . --+ -+ 428
GET    /indicatoren/{indicator}/kanttekeningen                      + +++ ++ 200
POST   /indicatoren/{indicator}/definities                          . --+ -+ 400
GET    /indicatoren/{indicator}/waarnemingen                        + +++ ++ 200
GET    /reeksbreuken                                                + +++ ++ 200
GET    /bronnen                                                     + +++ ++ 200
POST   /bronnen                                                     . --+ -+ 400
GET    /bronnen/{bron}                                              + +++ ++ 200
GET    /bronnen/{bron}/waarnemingen                                 + +++ ++ 200

GET    /effectmetingen                                              + +++ ++ 200
GET    /effectmetingen/{effectmeting}                               + +++ ++ 200
GET    /effectmetingen/{effectmeting}/metingen/{meting}             + +++ ++ 200

GET    /verslagen                                                   + +++ ++ 200
POST   /verslagen                                                   . --- ++ 400
GET    /verslagen/{verslag}                                         + +++ ++ 200
GET    /verslagen/{verslag}/uitgaven                                + +++ ++ 200
GET    /verslagen/{verslag}/uitgaven/{uitgave}                      + +++ ++ 200
GET    /verslagen/{verslag}/cijfers                                 + +++ ++ 200
GET    /verslagen/{verslag}/verantwoordingen                        + +++ ++ 200
GET    /verslagen/{verslag}/onderdelen                              . --- ++ 200
GET    /verslagen/{verslag}/onderdelen/{onderdeel}                  . --- ++ 200
PATCH  /verslagen/{verslag}/onderdelen/{onderdeel}                  . --- ++ 428
POST   /verslagen/{verslag}/onderdelen/{onderdeel}/_inleveren       . --- ++ 428

GET    /verantwoordingsrondes                                       . --- -+ 200
GET    /verantwoordingsrondes/{ronde}/verantwoordingen              . --- -+ 200
GET    /verantwoordingsrondes/{ronde}/verantwoordingen/{doel}       . --- -+ 200

GET    /registers                                                   . +++ ++ 200
GET    /registers/{register}                                        . 000 0+ 200
GET    /registers/{register}/dossiers                               . 000 0+ 200
POST   /registers/{register}/dossiers                               . +++ ++ 400
GET    /registers/{register}/dossiers/{dossier}                     . 000 0+ 200
POST   /registers/{register}/dossiers/{dossier}/_inzien             . +++ ++ 400
GET    /registers/{register}/dossiers/{dossier}/gebeurtenissen      . 000 0+ 200
POST   /registers/{register}/dossiers/{dossier}/stappen             . +++ ++ 428

GET    /toezeggingen                                               + +++ ++ 200
GET    /toezeggingen/{toezegging}                                  + +++ ++ 200
GET    /moties                                                     + +++ ++ 200
GET    /moties/{motie}                                             + +++ ++ 200
GET    /vragen                                                     + +++ ++ 200
GET    /vragen/{vraag}                                             + +++ ++ 200
GET    /amendementen                                               + +++ ++ 200
GET    /amendementen/{amendement}                                  + +++ ++ 200

GET    /ori/vergaderingen                                          + +++ ++ 200
GET    /ori/vergaderingen/{vergadering}                            + +++ ++ 200
GET    /ori/agendapunten                                           + +++ ++ 200
GET    /ori/agendapunten/{agendapunt}                              + +++ ++ 200
GET    /ori/informatieobjecten                                     + +++ ++ 200
GET    /ori/informatieobjecten/{informatieobject}                  + +++ ++ 200
GET    /publicaties                                                + +++ ++ 200
GET    /publicaties/{publicatie}                                   + +++ ++ 200
`
