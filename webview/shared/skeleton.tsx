interface SkeletonProps {
  readonly heights: readonly (60 | 90 | 240)[];
}

/** Rows of about the height that is to come, so that nothing jumps. */
export function Skeleton({ heights }: SkeletonProps) {
  return (
    <>
      {heights.map((height, index) => (
        <div key={index} class={`skeleton skeleton-${height}`} />
      ))}
    </>
  );
}
