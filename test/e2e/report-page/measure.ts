import { sampleReport } from '../../support/sample-evaluation.ts';
import { launchBrowser, openPage, settled } from './open-page.ts';
import { startPageServer } from './page-server.ts';
import { themes } from './themes.ts';

/** What a page costs with a thousand groups and curves of 201 points. Milliseconds are this machine's. */
export interface PageCosts {
  readonly reportBytes: number;
  /** From the request of the page to its report on the screen. */
  readonly firstPaintMs: number;
  /** From the report's arrival to its being on the screen. */
  readonly renderMs: number;
  readonly chartsMs: number;
  /** Frames a second while the threshold is dragged. */
  readonly framesPerSecond: number;
  readonly slowestFrameMs: number;
  /** Processor time of the page's main thread for a frame of the drag: independent of what else the machine does. */
  readonly mainThreadMsPerFrame: number;
  readonly cspViolations: number;
}

const frames = 120;

export async function measureReportPage(folder: string): Promise<PageCosts> {
  const [theme] = themes;
  if (!theme) throw new Error('no theme');
  const report = sampleReport({ regions: 991 });
  const server = await startPageServer(folder, themes);
  const browser = await launchBrowser();
  try {
    const { page, messages } = await openPage(browser, server.address('evaluation', theme), report, {
      width: 1100,
      height: 900,
    });
    const paint = await page.evaluate(
      () =>
        new Promise<{ paint: number; ready: number }>((resolve) => {
          requestAnimationFrame(() =>
            setTimeout(() => {
              const ready = performance.getEntriesByName('ready')[0]?.startTime ?? 0;
              const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now();
              resolve({ paint: painted, ready });
            }),
          );
        }),
    );
    await settled(page);
    const chartsMs = await page.evaluate(() => performance.now());
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const busy = async () =>
      (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
    const before = await busy();
    const drag = await page.evaluate(dragSlider, frames);
    const mainThreadSeconds = (await busy()) - before;
    const violations = (await messages()).filter((message) => message.type === 'cspViolation');
    return {
      reportBytes: Buffer.byteLength(JSON.stringify(report)),
      firstPaintMs: Math.round(paint.paint),
      renderMs: Math.round(paint.paint - paint.ready),
      chartsMs: Math.round(chartsMs),
      framesPerSecond: Math.round(drag.framesPerSecond),
      slowestFrameMs: Math.round(drag.slowest),
      mainThreadMsPerFrame: Math.round((10_000 * mainThreadSeconds) / frames) / 10,
      cspViolations: violations.length,
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** In the page: moves the slider by one step a frame, as a drag does, and takes the time of each frame. */
async function dragSlider(count: number): Promise<{ framesPerSecond: number; slowest: number }> {
  const slider = document.querySelector<HTMLInputElement>('input[type=range]');
  if (!slider) throw new Error('no slider');
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const times: number[] = [await nextFrame()];
  for (let step = 0; step < count; step++) {
    slider.value = String(40 + step);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    times.push(await nextFrame());
  }
  const lasted = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  const total = lasted.reduce((sum, time) => sum + time, 0);
  return { framesPerSecond: (1000 * count) / total, slowest: Math.max(...lasted) };
}
