import { readDocx } from '../documents/read-docx.js'

/** Runs in a thread of its own with little memory: what a stranger's file does there stays there. */
export const readUpload = (bytes: Uint8Array): ReturnType<typeof readDocx> => readDocx(bytes)
