/** The text of a file as it was read. Findings point into it; fixes hold only for its digest. */
export interface SourceText {
  /** Absolute path. */
  readonly file: string;
  readonly text: string;
  /** `sha256:…` of the file's bytes. */
  readonly digest: string;
}
