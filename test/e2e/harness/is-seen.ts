import type { Locator } from 'playwright-core';

/** Whether something can be seen within a few seconds: for gestures that a person would repeat if it can't. */
export function isSeen(locator: Locator): Promise<boolean> {
  return locator.waitFor({ timeout: 3000 }).then(
    () => true,
    () => false,
  );
}
