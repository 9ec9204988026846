import { defineTexts } from './texts.ts'

/** What enforcement and orders of the mayor have beside the steps of their registers. */
export const enforcementTexts = defineTexts(
  {
    area: {
      title: 'Gebied op de kaart',
      corners: 'Hoekpunten (lengte- en breedtegraad)',
      onMap: 'Zie de kaart',
      outside: 'Geen hoekpunt van dit gebied ligt in een buurt van de gemeente. Kijk de getallen na.',
    },
  },
  {
    area: {
      title: 'Area on the map',
      corners: 'Corners (longitude and latitude)',
      onMap: 'See the map',
      outside: 'No corner of this area lies in a neighbourhood of the municipality. Check the numbers.',
    },
  },
)
