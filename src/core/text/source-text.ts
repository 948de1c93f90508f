/** The text of a file as it was read, without a byte order mark. Findings point into it; fixes hold only for its digest. */
export interface SourceText {
  /** Absolute path. */
  readonly file: string;
  readonly text: string;
  /** `sha256:…` of the text's UTF-8 bytes. */
  readonly digest: string;
}
