import type { RegisterAddress } from '../clauses/facts/address.js'
import { contractorNames, tendererNames } from '../clauses/facts/tenderers.js'
import type { DocumentName } from '../documents/document-kinds.js'
import type { AwardStage } from '../procurement/award-stage.js'
import type { Procedure } from '../procurement/procedure.js'
import { municipalityName } from '../reference/municipalities.js'
import type { SupplierIndex } from '../suppliers/matching/supplier-index.js'

/**
 * Who gets a letter.
 * @property ids by which the letter is asked for; a letter without one is asked for by its place, from 1.
 */
export interface Addressee {
  readonly name: string
  readonly ids: readonly string[]
}

type Told = { readonly procedure: Procedure; readonly award: AwardStage | undefined }

/** The kinds of letters, and to whom each goes: in the order in which the letters stand in the document. */
const addressees: Partial<Record<DocumentName, (told: Told) => readonly Addressee[]>> = {
  invitation: ({ procedure }) =>
    (procedure.invitedSuppliers ?? []).map(({ id, name, supplier }) => ({
      name,
      ids: [id, supplier].filter((one) => one !== undefined),
    })),
  'award-letter': ({ award }) => tendererNames(award).map((name) => tenderer(name, award)),
  'closing-letter': ({ procedure, award }) =>
    contractorNames(award, procedure).map((name) => tenderer(name, award)),
  'default-record': ({ award }) => recorded(award),
  'hearing-letter': ({ award }) => recorded(award),
}

/** To whom the letters of a document go; none for a document that is no letters. */
export const addresseesOf = (
  name: DocumentName,
  procedure: Procedure,
  award: AwardStage | undefined,
): readonly Addressee[] => addressees[name]?.({ procedure, award }) ?? []

/** The place, from 0, of who is asked for by an id, or by a place from 1. */
export function placeOf(asked: string, among: readonly Addressee[]): number | undefined {
  const known = among.findIndex(({ ids }) => ids.includes(asked))
  if (known >= 0) return known
  const place = /^[1-9]\d{0,2}$/.test(asked) ? Number(asked) - 1 : -1
  return place >= 0 && place < among.length ? place : undefined
}

const tenderer = (name: string, award: AwardStage | undefined): Addressee => ({
  name,
  ids: (award?.offers ?? []).flatMap((offer) =>
    offer.tenderer === name && offer.id !== undefined ? [offer.id] : [],
  ),
})

const recorded = (award: AwardStage | undefined): readonly Addressee[] =>
  (award?.shortcomings ?? []).map(({ contractor, id }, index) => ({
    name: `${index + 1}. ${contractor}`,
    ids: id === undefined ? [] : [id],
  }))

/** Where the firms of the register are found, as an envelope has it. */
export const addressesIn =
  (firms: SupplierIndex | undefined): RegisterAddress =>
  (id) => {
    const firm = firms?.find(id)
    if (firm === undefined) return undefined
    const { street, postalCode, municipality } = firm.address ?? {}
    const place = [postalCode, municipality && municipalityName(municipality)].filter(Boolean).join(' ')
    const email = firm.contact?.email
    return { ...(street && { street }), ...(place !== '' && { place }), ...(email && { email }) }
  }
