/** A text of the manifest in every language of the product. */
export interface Phrase {
  readonly en: string;
  readonly 'zh-cn': string;
}

export const languages = ['en', 'zh-cn'] as const;
