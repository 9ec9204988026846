import { z } from 'zod'

const position = z
  .array(z.number())
  .min(2)
  .max(3)
  .refine(
    ([longitude = 0, latitude = 0]) => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90,
    'is no longitude and latitude in degrees (WGS 84); coordinates of the Rijksdriehoek are in metres',
  )
const ring = z
  .array(position)
  .min(4, 'a border has at least four points')
  .refine((points) => String(points[0]) === String(points.at(-1)), 'a border must end where it starts')
const polygon = z.array(ring).min(1)

/** A collection of areas with their borders; other properties of a feature are passed by. */
export const geoJson = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(
      z.object({
        type: z.literal('Feature'),
        properties: z.object({
          code: z.string().trim().min(1, 'is missing').max(20),
          name: z.string().trim().min(1, 'is missing').max(200),
          parent: z.string().trim().max(20).nullish(),
        }),
        geometry: z.discriminatedUnion(
          'type',
          [
            z.object({ type: z.literal('Polygon'), coordinates: polygon }),
            z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) }),
          ],
          'must be a Polygon or a MultiPolygon',
        ),
      }),
    )
    .max(5000, 'at most 5000 areas in one set'),
})

export type AreaCollection = z.output<typeof geoJson>
