/** Registers the controls once the page has been seen: they are as large as all the rest of it. */
export function registerControlsAfterPaint(): void {
  requestAnimationFrame(() =>
    setTimeout(() => void import('./ui.ts').then(({ registerControls }) => registerControls())),
  );
}
