import type { Frame } from 'playwright-core';

/** Elements of a page, also those inside of controls, that move by themselves or when they change; a line each. */
export function movingParts(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const found = new Set<string>();
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
        const { animationName, transitionDuration, scrollBehavior, appearance } = getComputedStyle(element);
        const hasTransition = transitionDuration.split(',').some((duration) => Number.parseFloat(duration) > 0);
        // An indeterminate bar is moved by the browser itself, unless its looks are the page's.
        const isEndless = element.matches('progress:indeterminate') && appearance !== 'none';
        if (animationName !== 'none' || hasTransition || isEndless || scrollBehavior === 'smooth')
          found.add(`${element.localName}.${element.getAttribute('class') ?? ''}`);
      }
    }
    return [...found];
  });
}
