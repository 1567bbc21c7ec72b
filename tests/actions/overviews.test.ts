import { describe, expect, it } from 'vitest'
import { soleActor } from '../../src/access/sole-actor.js'
import type { OpenOverview } from '../../src/actions/print-overview.js'
import type { DocumentWriter } from '../../src/documents/document-writer.js'
import { failure, success } from '../../src/kernel/result.js'
import { aSupplier } from '../../src/suppliers/builders.js'
import { testDeeds } from '../support/means.js'

const me = soleActor
const inOverview = { published: true, recognitions: [{ kind: 'maatwerkbedrijf' }] } as const

/** A writer that counts what it writes; the first so many are refused. */
function countingWriter(refused = 0) {
  let written = 0
  const writer: DocumentWriter = {
    write: async () => {
      written += 1
      return written <= refused ? failure({ kind: 'given-up' }) : success(new Uint8Array([written]))
    },
    close: async () => undefined,
  }
  return { writer, written: () => written }
}

async function withFirm(refused = 0) {
  const counting = countingWriter(refused)
  const made = await testDeeds({ writer: counting.writer })
  await made.means.suppliers.create(aSupplier(inOverview))
  const opened = async (id = 'alle'): Promise<OpenOverview> => {
    const answer = await made.actions.openOverview(me, id)
    if (!answer.ok) throw new Error(answer.error.kind)
    return answer.value
  }
  return { ...made, opened, written: counting.written }
}

describe('the overview of the firms', () => {
  it('is written once for all who ask for it as it is', async () => {
    const { actions, opened, written } = await withFirm()
    const [one, other] = await Promise.all([
      actions.writeOverview(me, await opened()),
      actions.writeOverview(me, await opened()),
    ])
    expect([one, other]).toEqual([success(new Uint8Array([1])), success(new Uint8Array([1]))])
    expect(written()).toBe(1)
  })

  it('is written anew when the register changed, and for another region', async () => {
    const { actions, means, opened, written } = await withFirm()
    await actions.writeOverview(me, await opened())
    await actions.writeOverview(me, await opened('midwest'))
    expect(written()).toBe(2)
    await means.suppliers.create(aSupplier({ id: 'tweede', name: 'Tweede', ...inOverview }))
    await actions.writeOverview(me, await opened())
    expect(written()).toBe(3)
  })

  it('is tried again when it was not written', async () => {
    const { actions, opened } = await withFirm(1)
    expect(await actions.writeOverview(me, await opened())).toEqual(failure({ kind: 'given-up' }))
    expect((await actions.writeOverview(me, await opened())).ok).toBe(true)
  })

  it('is not there for a region that does not exist, and holds nothing where no firm is', async () => {
    const { actions, opened } = await withFirm()
    expect(await actions.openOverview(me, 'constructor')).toEqual(
      failure({ kind: 'unknown', what: 'document' }),
    )
    const empty = await opened('westhoek')
    expect([empty.offer.count, empty.overview]).toEqual([0, undefined])
    expect(await actions.writeOverview(me, empty)).toEqual(failure({ kind: 'unknown', what: 'document' }))
  })
})
