import { findMunicipality, type Municipality } from './municipalities.js'

const earthRadiusKm = 6371

/** Kilometres as the crow flies between the points of two municipalities (NIS codes); undefined when one is unknown. */
export function distanceKm(fromNis: string, toNis: string): number | undefined {
  const from = findMunicipality(fromNis)
  const to = findMunicipality(toNis)
  return from && to ? greatCircleKm(from.point, to.point) : undefined
}

type Point = Municipality['point']

/** The haversine formula: exact enough on short distances, where the law of cosines is not. */
function greatCircleKm(one: Point, other: Point): number {
  const halfLatitude = Math.sin(radians(other.latitude - one.latitude) / 2)
  const halfLongitude = Math.sin(radians(other.longitude - one.longitude) / 2)
  const squares =
    halfLatitude ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * halfLongitude ** 2
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(squares)))
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180
