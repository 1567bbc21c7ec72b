import { zipSync } from 'fflate'
import { lettersOf } from '../../../../documents/letters.js'
import { success } from '../../../../kernel/result.js'
import type { Procedure } from '../../../../procurement/procedure.js'
import type { Supplier } from '../../../../suppliers/supplier.js'
import { askedBy, done } from '../../../http/asked-work.js'
import { missingPage, writeErrorPage } from '../../../http/error-pages.js'
import { dossierAddress } from '../addresses.js'
import type { DossierCall } from '../buyer-call.js'
import { keepDocument } from '../documents/downloads-page.js'
import { change } from '../questions/save.js'

type Invited = NonNullable<Procedure['invitedSuppliers']>[number]

/** Whether firms are invited in this procedure: only where there is no call for competition. */
export const invites = ({ procedureType }: Procedure): boolean => procedureType === 'neg-wo-call'

export const isInvited = ({ invitedSuppliers }: Procedure, id: string): boolean =>
  (invitedSuppliers ?? []).some(({ supplier }) => supplier === id)

/** Adds firms to those that are invited, or takes one away; who is on the list already stays there once. */
export async function changeInvitees(
  call: DossierCall,
  firms: readonly Supplier[],
  isAdding: boolean,
  back: string,
): Promise<Response> {
  const { c } = call
  const kept = await change(call, ({ procedure }) => {
    const ids = new Set(firms.map(({ id }) => id))
    const others = (procedure.invitedSuppliers ?? []).filter(({ supplier }) => !ids.has(supplier ?? ''))
    const added = isAdding ? firms.map(({ id, name }): Invited => ({ name, supplier: id })) : []
    return success({ ...procedure, invitedSuppliers: [...others, ...added] })
  })
  if (kept.ok) return c.redirect(back, 303)
  return kept.error.kind === 'no-room' || kept.error.kind === 'not-writable'
    ? writeErrorPage(c, kept.error.kind)
    : missingPage(c)
}

/** A Word file for each invited firm: nobody reads who else was invited. Kept as one generation. */
export async function downloadLetters(call: DossierCall): Promise<Response> {
  const { c, dossier, workbench, dependencies } = call
  const document = workbench.document('invitation')
  if (document === undefined) return c.redirect(dossierAddress(dossier.id, 'documenten'), 303)
  const failed = await keepDocument(call, document)
  if (failed !== undefined) return failed
  const files: Record<string, Uint8Array> = {}
  for (const [place, letter] of lettersOf(document).entries())
    files[letterName(place, letter.heading)] = done(
      await dependencies.writer.write(letter.document, askedBy(c)),
    )
  return c.body(new Uint8Array(zipSync(files, { level: 0 })), 200, {
    'Content-Type': 'application/zip',
    'Content-Disposition': 'attachment; filename="uitnodigingen.zip"',
    'Cache-Control': 'no-store',
  })
}

/** `01-uitnodiging-aan-groenwerk.docx`: plain letters only, and never twice the same. */
function letterName(place: number, heading: string): string {
  const words = heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `${String(place + 1).padStart(2, '0')}-${words.slice(0, 80)}.docx`
}
