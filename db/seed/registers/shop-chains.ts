/** Chains of shops that do not exist, each with nine shops in the collective ban: ninety-nine in all. */
export const SHOP_CHAINS = [
  'De Gouden Kwast',
  'Lepel & Vork',
  'Het Blauwe Fornuis',
  'Kous en Schoen',
  'De Zilveren Schaar',
  'Bol en Wol',
  'De Rode Ladder',
  'Papier en Potlood',
  'De Groene Gieter',
  'Zeep en Zo',
  'De Houten Trommel',
].map((name) => ({ name, slug: `winkels-${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}` }))
