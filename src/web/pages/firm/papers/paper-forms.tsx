import { profileOf, type SupplierProfile } from '../../../../suppliers/supplier.js'
import { TextInput } from '../../../components/text-fields.js'
import { routes } from '../../../http/routes.js'
import type { FirmCall } from '../firm-call.js'
import { control, type FirmForm } from '../forms/firm-form.js'
import { formInList, withPart } from '../forms/form-lists.js'
import { dateText, typedFrom } from '../forms/form-reader.js'

type Approval = NonNullable<SupplierProfile['approvals']>[number]
type Certificate = NonNullable<SupplierProfile['certificates']>[number]

const dateLabels = { until: 'Laatste dag', verifiedOn: 'Nagekeken op' }

/** A recognition as a contractor for works. */
export const approvalForm = (call: FirmCall): FirmForm | undefined =>
  formInList(call, call.firm.approvals, (known: Approval | undefined, index) => ({
    title: known === undefined ? 'Nieuwe aannemerserkenning' : `Aannemerserkenning ${known.category}`,
    address: routes.firmApproval.to({ firm: call.firm.id, index: known === undefined ? 'nieuw' : index }),
    back: 'firmRecognitions',
    typed: typedFrom({
      category: known?.category,
      class: known && String(known.class),
      until: dateText(known?.until),
      verifiedOn: dateText(known?.verifiedOn),
    }),
    labels: { category: 'Categorie', class: 'Klasse', ...dateLabels },
    read: (reader) => ({
      ...profileOf(call.firm),
      approvals: withPart(call.firm.approvals, index, {
        category: reader.text('category') ?? '',
        class: reader.number('class', '1') ?? 0,
        until: reader.end('until', known?.until),
        verifiedOn: reader.date('verifiedOn'),
      }),
    }),
    controls: ['category', 'class', 'until', 'verifiedOn'].map(
      (name) => [`approvals.${index}.${name}`, name] as const,
    ),
    content: (view) => (
      <>
        <TextInput {...control(view, 'category')} label="Categorie" hint="Bijvoorbeeld G3." short />
        <TextInput {...control(view, 'class')} label="Klasse" hint="Bijvoorbeeld 1." short />
        <TextInput {...control(view, 'until')} label="Laatste dag" hint="Bijvoorbeeld 31/12/2028." short />
        <TextInput {...control(view, 'verifiedOn')} label="Wanneer keek je dit laatst na?" short />
      </>
    ),
    ...(known && { part: known }),
  }))

export const certificateForm = (call: FirmCall): FirmForm | undefined =>
  formInList(call, call.firm.certificates, (known: Certificate | undefined, index) => ({
    title: known === undefined ? 'Nieuw certificaat' : `Certificaat: ${known.name}`,
    address: routes.firmCertificate.to({ firm: call.firm.id, index: known === undefined ? 'nieuw' : index }),
    back: 'firmRecognitions',
    typed: typedFrom({
      name: known?.name,
      until: dateText(known?.until),
      verifiedOn: dateText(known?.verifiedOn),
    }),
    labels: { name: 'Naam', ...dateLabels },
    read: (reader) => ({
      ...profileOf(call.firm),
      certificates: withPart(call.firm.certificates, index, {
        name: reader.text('name') ?? '',
        until: reader.end('until', known?.until),
        verifiedOn: reader.date('verifiedOn'),
      }),
    }),
    controls: ['name', 'until', 'verifiedOn'].map((name) => [`certificates.${index}.${name}`, name] as const),
    content: (view) => (
      <>
        <TextInput {...control(view, 'name')} label="Naam van het certificaat" />
        <TextInput {...control(view, 'until')} label="Laatste dag" hint="Bijvoorbeeld 31/12/2028." short />
        <TextInput {...control(view, 'verifiedOn')} label="Wanneer keek je dit laatst na?" short />
      </>
    ),
    ...(known && { part: known }),
  }))
