/** A horizontal bar over a share of its place. The text beside it says the same. */
export function Bar({ share, faint }: { readonly share: number; readonly faint?: boolean }) {
  return (
    <svg class={faint ? 'bar faint' : 'bar'} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width={Math.max(share > 0 ? 0.8 : 0, 100 * share)} height="8" />
    </svg>
  );
}
