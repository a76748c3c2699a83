import * as React from 'react';

/** From this width on, in CSS pixels, a record has a column beside the list. */
const columns = 900;

/**
 * Whether there is room for two columns where the web part stands, which may be a narrow part of a wide page.
 * @param place what is measured
 */
export function useWide(place: React.RefObject<HTMLElement>): boolean {
  const [wide, setWide] = React.useState(true);
  React.useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const measure = (): void => setWide(element.clientWidth >= columns);
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [place]);
  return wide;
}
