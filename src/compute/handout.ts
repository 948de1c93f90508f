/** Something large that is handed out in parts, one a request; only the newest is kept. */
export class Handout<Part> {
  #parts: readonly Part[] = [];
  #newest = 0;

  /** @returns the number to ask for its parts by, and how many there are */
  offer(parts: readonly Part[]): { offer: number; parts: number } {
    this.#parts = parts;
    this.#newest += 1;
    return { offer: this.#newest, parts: parts.length };
  }

  /** A part; none when something newer has been offered since. */
  part({ offer, index }: { readonly offer: number; readonly index: number }): { part?: Part } {
    const part = offer === this.#newest ? this.#parts[index] : undefined;
    return part === undefined ? {} : { part };
  }
}
