import type { LocalDate } from '../kernel/local-date.js'
import { areaInWords } from './firm-words.js'
import type { PublicFirm } from './public-firm.js'

/** What whoever takes the data over has to know, as a line. */
export const reuseNote =
  'Je mag deze gegevens gratis hergebruiken als je de bron en de datum vermeldt. De ondernemingen gaven toestemming om ze te tonen; neem ze geregeld opnieuw over, zodat ook wie zich terugtrekt verdwijnt.'
export const openDataSource = 'Register van ondernemingen van Clausulewijzer'

/** Where the pages of the service stand: `http://127.0.0.1:3000`. */
export type Origin = string

export const addressOf = ({ id }: PublicFirm, origin: Origin): string => `${origin}/ondernemingen/${id}`

/** The firms as JSON: English names, codes as in the API; what is not known or not public is left out. */
export const firmsToJson = (firms: readonly PublicFirm[], day: LocalDate, origin: Origin): string =>
  `${JSON.stringify(
    {
      source: openDataSource,
      reuse: reuseNote,
      on: day,
      count: firms.length,
      firms: firms.map((firm) => jsonFirm(firm, day, origin)),
    },
    undefined,
    1,
  )}\n`

const jsonFirm = (firm: PublicFirm, day: LocalDate, origin: Origin): object => ({
  id: firm.id,
  page: addressOf(firm, origin),
  name: firm.name,
  ...(firm.isFictional && { fictional: true }),
  enterpriseNumber: firm.enterpriseNumber,
  address: { street: firm.street, postalCode: firm.postalCode, municipality: firm.municipality },
  website: firm.website,
  description: firm.description,
  themes: firm.themes.map(({ id, name }) => ({ id, name })),
  recognitions: firm.recognitions.map(({ isStale: _, ...recognition }) => recognition),
  activities: firm.activities.map((activity) => ({
    ...activity,
    ...(activity.area !== undefined && { areaInWords: areaInWords(activity.area, day) }),
  })),
  contact: firm.contact,
  verifiedOn: firm.verifiedOn,
  updatedAt: firm.updatedAt,
})
