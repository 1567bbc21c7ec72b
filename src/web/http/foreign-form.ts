import type { ForeignInput } from '../../actions/check-text.js'
import { maximumUpload } from '../../uploads/docx-reader.js'
import { type SentForm, sentText } from './sent-form.js'

/** Word's own name for its files. */
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What a request may weigh that carries a text to check: the largest file, and the form around it. In bytes. */
export const maximumForeignRequest = maximumUpload + 1024 * 1024

/** What a form sent: the file when there is one, whatever its field is called, else the pasted text. */
export async function foreignInput({
  fields,
  files: [file],
}: SentForm): Promise<ForeignInput & { readonly typed: string }> {
  const typed = sentText(fields, 'tekst')
  return file === undefined
    ? { text: typed, typed }
    : { file: new Uint8Array(await file.arrayBuffer()), typed }
}
