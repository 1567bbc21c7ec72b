import { describe, expect, it } from 'vitest'
import { type Actor, roles } from '../../src/access/actor.js'
import { actionNames, may, permissions } from '../../src/access/may.js'
import { soleActor, throughApi } from '../../src/access/sole-actor.js'

const somebody = (stated: Partial<Actor>): Actor => ({
  organisation: 'tielt',
  roles: [],
  regions: [],
  firms: [],
  ...stated,
})
const buyer = somebody({ roles: ['buyer'] })
const reader = somebody({ roles: ['reader'] })
const coordinator = somebody({ roles: ['coordinator'], regions: ['midwest'] })
const supplier = somebody({ roles: ['supplier'], firms: ['groenwerk'] })
const nobody = somebody({})

describe('who may do what', () => {
  it('lets whoever sits at this machine do everything, also through the API', () => {
    for (const actor of [soleActor, throughApi(soleActor)])
      for (const action of actionNames) {
        const kind = permissions[action].subject
        const subject = { kind, organisation: actor.organisation, firm: 'groenwerk' }
        expect(may(actor, action, subject), action).toBe(true)
      }
  })

  it('lets nobody without a role do more than read what is public', () => {
    const allowed = actionNames.filter((action) => may(nobody, action))
    expect(allowed).toEqual(['read-library', 'check-text', 'read-directory'])
  })

  it.each(roles)('lets a %s do something that not everybody may', (role) => {
    const allowed = actionNames.filter((action) => may(somebody({ roles: [role], regions: 'every' }), action))
    expect(allowed.filter((action) => !may(nobody, action))).not.toEqual([])
  })

  it.each([
    [
      'a buyer answers in a dossier of the own organisation',
      buyer,
      'answer-dossier',
      { organisation: 'tielt' },
      true,
    ],
    [
      'a buyer does not read a dossier of another one',
      buyer,
      'read-dossier',
      { organisation: 'roeselare' },
      false,
    ],
    ['a buyer does not read a dossier of nobody knows whom', buyer, 'read-dossier', {}, false],
    ['a reader reads a dossier', reader, 'read-dossier', { organisation: 'tielt' }, true],
    ['a reader answers nothing', reader, 'answer-dossier', { organisation: 'tielt' }, false],
    ['a coordinator reads no dossier', coordinator, 'read-dossier', { organisation: 'tielt' }, false],
  ] as const)('%s', (_, actor, action, subject, expected) => {
    expect(may(actor, action, { kind: 'dossier', ...subject })).toBe(expected)
  })

  it.each([
    ['a firm changes what is said of itself', supplier, 'change-firm', { firm: 'groenwerk' }, true],
    ['a firm does not read another one', supplier, 'read-firm', { firm: 'wasbeer' }, false],
    [
      'a coordinator changes a firm of the own region',
      coordinator,
      'change-firm',
      { firm: 'wasbeer', region: 'midwest' },
      true,
    ],
    [
      'a coordinator does not change a firm of another region',
      coordinator,
      'change-firm',
      { firm: 'x', region: 'westhoek' },
      false,
    ],
    ['a coordinator does not change a firm of no region', coordinator, 'change-firm', { firm: 'x' }, false],
    ['a buyer reads no private data of a firm', buyer, 'read-firm', { firm: 'groenwerk' }, false],
    ['a firm does not put itself away', supplier, 'archive-firm', { firm: 'groenwerk' }, false],
  ] as const)('%s', (_, actor, action, subject, expected) => {
    expect(may(actor, action, { kind: 'firm', ...subject })).toBe(expected)
  })

  it('is asked of the kind of subject that the deed is about', () => {
    expect(may(buyer, 'answer-dossier', { kind: 'organisation', organisation: 'tielt' })).toBe(false)
  })

  it('without a subject says whether there is any with which the actor may', () => {
    expect([may(supplier, 'change-firm'), may(supplier, 'answer-dossier')]).toEqual([true, false])
  })
})
