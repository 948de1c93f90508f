/** Waits until a probe returns something; fails with what was waited for. */
export async function until<T>(
  awaited: string,
  probe: () => T | undefined | false | Promise<T | undefined | false>,
  milliseconds = 20_000,
): Promise<T> {
  for (const end = Date.now() + milliseconds; Date.now() < end; ) {
    const found = await probe();
    if (found !== undefined && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${awaited}: not within ${milliseconds / 1000} s`);
}
