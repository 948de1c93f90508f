/** Something that the editor can do from a line above the text or a link in a hover. */
export type EditorAction =
  | { readonly does: 'evaluate'; readonly version?: string }
  | { readonly does: 'open-report'; readonly version?: string; readonly set?: string };
