import { z } from 'zod'
import { lazily } from '../kernel/lazily.js'
import { isWithin, type LocalDate, localDateSchema } from '../kernel/local-date.js'
import { readJson } from './data-files.js'
import { codesOn, nisCodeSchema } from './municipalities.js'

const idSchema = z.string().regex(/^[a-z]+(-[a-z]+)*$/)

/** Municipalities of a region that work together on social purchasing, led by one of them. */
const clusterSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  lead: nisCodeSchema,
  municipalities: z.array(nisCodeSchema).readonly(),
})

/** @property reservationFrom from how many matching firms a reservation is sensible; practice, not law. */
const adviceThresholdsSchema = z.strictObject({ reservationFrom: z.int().min(1).max(100) })
export type AdviceThresholds = Readonly<z.infer<typeof adviceThresholdsSchema>>

/**
 * What counts where no region says otherwise: with fewer than three firms a reservation risks no or one tender.
 * Practice, not law.
 */
export const defaultAdviceThresholds: AdviceThresholds = { reservationFrom: 3 }

/** @property municipalities each with the first and last day of its membership, where a merger sets one. */
const regionSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  municipalities: z
    .array(
      z.strictObject({
        nis: nisCodeSchema,
        from: localDateSchema.optional(),
        until: localDateSchema.optional(),
      }),
    )
    .readonly(),
  clusters: z.array(clusterSchema).readonly(),
  adviceThresholds: adviceThresholdsSchema,
})

/**
 * A region with a coordinator for the social economy, as the product ships it. Of Zuid-Oost-Vlaanderen only the
 * municipalities of its two clusters are known.
 */
export type Region = Readonly<z.infer<typeof regionSchema>>
export type Cluster = Region['clusters'][number]

const shipped = lazily(() => readJson('regions.json', z.array(regionSchema)))

export const allRegions = (): readonly Region[] => shipped()

export const findRegion = (id: string): Region | undefined => shipped().find((region) => region.id === id)

/** The NIS codes of a region's municipalities on a day. */
export const regionMunicipalitiesOn = (region: Region, day: LocalDate): readonly string[] =>
  region.municipalities.filter(({ from, until }) => isWithin(day, from, until)).map(({ nis }) => nis)

/** The NIS codes of a cluster's municipalities on a day; a merged one is its successor. */
export const clusterMunicipalitiesOn = (cluster: Cluster, day: LocalDate): readonly string[] => [
  ...new Set(cluster.municipalities.flatMap((nis) => codesOn(nis, day))),
]
