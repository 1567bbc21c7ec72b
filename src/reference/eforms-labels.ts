import { z } from 'zod'
import { lazily } from '../kernel/lazily.js'
import { readJson } from './data-files.js'

/** The code lists of eForms that the product prints, under their official names. */
const eformsLists = [
  'accessibility',
  'award-criterion-type',
  'contract-nature',
  'environmental-impact',
  'innovative-acquisition',
  'procurement-procedure-type',
  'reserved-execution',
  'reserved-procurement',
  'social-objective',
  'strategic-procurement',
] as const
export type EformsList = (typeof eformsLists)[number]

const lists = lazily(() =>
  readJson('eforms-codes.json', z.record(z.enum(eformsLists), z.record(z.string(), z.string()))),
)

/** The codes of a list, in alphabetical order. */
export const eformsCodes = (list: EformsList): readonly string[] => Object.keys(lists()[list])

/** The official Dutch label of a code; undefined when the list has no such code. */
export const eformsLabel = (list: EformsList, code: string): string | undefined =>
  Object.hasOwn(lists()[list], code) ? lists()[list][code] : undefined
