import { useEffect, useRef } from 'preact/hooks';
import { Button } from './controls.tsx';

interface MoreProps {
  readonly text: string;
  readonly onMore: () => void;
}

/** Asks for more of a long list when it comes into view, or is pressed. */
export function More({ text, onMore }: MoreProps) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(onMore);
  latest.current = onMore;
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const watch = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) latest.current();
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [text]);
  return (
    <div class="more" ref={place}>
      <Button quiet onClick={onMore}>
        {text}
      </Button>
    </div>
  );
}
