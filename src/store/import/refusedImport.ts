/** The network may not be changed in the way asked for; the message says why and what to do. Nothing was changed. */
export class RefusedImport extends Error {
  override readonly name = 'RefusedImport';
}
